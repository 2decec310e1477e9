"""A board whose chair goes round every election period, by an order that is assumed; one of five members leaves."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "soderasen"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
