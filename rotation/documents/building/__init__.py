"""Building papers: a proposal and its account become documents, in the words of the body's profile."""
