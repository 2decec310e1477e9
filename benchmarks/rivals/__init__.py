"""The same cases for other programs: what a competent user would write by hand, one file per tool."""
