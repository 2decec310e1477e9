"""A made-up union of 27 members, for 60 half-years: sets of three that mix sizes, regions and newcomers."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "union_of_27"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
