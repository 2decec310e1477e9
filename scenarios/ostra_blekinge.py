"""Two members that choose seats: whoever chooses the fewer names the chair, and the vice-chair is the other's."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "ostra_blekinge"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
