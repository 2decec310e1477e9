"""A second way to the best plan, where a plan is one sequence of members: searched by states, not by the solver."""
