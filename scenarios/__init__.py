"""Ready cases: who is asking. Each is a case file with a short script, run as ``python -m scenarios.NAME``."""
