"""The directors' group of the eight municipalities: its own chair, of which much is unknown."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "sodertorn_ledningsgruppen"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
