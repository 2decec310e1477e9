"""A cooperation with a fixed chair and vice-chair, and a third seat that goes round in periods of two years."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "skane_nordost"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
