"""Finding: the solver model of a case, the ranks one after another, all ties, and conflicts."""
