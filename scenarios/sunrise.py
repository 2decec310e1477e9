"""The deputy mayors of a city in Florida: seats in order, and what becomes of a turn that is declined."""

import tomllib

from rotation import Case, parse_case
from scenarios.running import case_file, run

NAME = "sunrise"


def cases() -> dict[str, Case]:
    data = tomllib.loads(case_file(NAME).read_text(encoding="utf-8"))
    return {name: parse_case({**data["common"], **changes}) for name, changes in data["variant"].items()}


if __name__ == "__main__":
    run(NAME, cases())
