"""The presidency of the German Bundesrat before 2017, era by era: joins, a long year, and an order kept from 1990."""

import tomllib

from rotation import Case, parse_case
from scenarios.running import case_file, run

NAME = "bundesrat_1949_2017"


def cases() -> dict[str, Case]:
    eras = tomllib.loads(case_file(NAME).read_text(encoding="utf-8"))["era"]
    return {name: parse_case(data) for name, data in eras.items()}


if __name__ == "__main__":
    run(NAME, cases())
