"""The presidency of the German Bundesrat 2017–2033, as it was agreed in 2013."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "bundesrat_2017_2033"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
