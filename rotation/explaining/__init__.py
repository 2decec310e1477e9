"""Explaining: reasons, alternatives, changes, conflicts and fairness as data that goes to JSON and back."""
