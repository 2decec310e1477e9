"""Samarbetskommittén and Ledningsgruppen in one plan: each for itself, and so that no municipality chairs both at once.

Whether the two chairs are to be kept apart is not known; the variant shows what it would change.
"""

from constraints import NotBoth, PostOf
from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "sodertorn_two_groups"
CHAIRS = tuple(PostOf(body=body, post="chair") for body in ("Samarbetskommittén", "Ledningsgruppen"))


def cases() -> dict[str, Case]:
    case = load_case(case_file(NAME))
    return {"each_for_itself": case, "not_both": case.adding(NotBoth(strength="must", posts=CHAIRS))}


if __name__ == "__main__":
    run(NAME, cases())
