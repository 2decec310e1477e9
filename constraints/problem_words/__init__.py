"""The words for input problems, by what they are about."""
