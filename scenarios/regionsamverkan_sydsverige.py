"""Six regions: one of them always chairs, the vice-chair goes round among the others every year."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "regionsamverkan_sydsverige"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases())
