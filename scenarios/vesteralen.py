"""A regional council in the north of Norway: chair and vice-chair go round alphabetically, an election period each."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "vesteralen"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
