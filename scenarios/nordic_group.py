"""A made-up Nordic group: the order is a must, unless there are strong reasons, and a decision has made an exception."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "nordic_group"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
