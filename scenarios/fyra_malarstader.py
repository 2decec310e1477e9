"""Four towns that hand the chair over at their joint meeting in September: terms of uneven length."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "fyra_malarstader"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
