"""The presidency of the Visegrad Group since 2016: a fixed order of four."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "visegrad"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
