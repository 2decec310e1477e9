"""A made-up region: twelve boards over 26 municipalities in one plan. Nobody chairs two at once, and the load is even."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "twelve_boards"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
