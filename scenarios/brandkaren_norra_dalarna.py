"""A joint fire service: a fixed chair, and a vice-chair by population for each election period."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "brandkaren_norra_dalarna"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
