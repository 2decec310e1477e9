"""Three municipalities: the chair goes round every year; the year that is elected is a fact."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "finsam_tre_kommuner"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
