"""A body with a rule of its own, which the library does not know: nobody chairs in the year of its anniversary."""

from constraints.registry import RULES
from rotation import Case, load_case
from scenarios.anniversary import Anniversary
from scenarios.running import case_file, run

NAME = "own_rule"


def cases() -> dict[str, Case]:
    """The case, read with the library's rules and this one."""
    return {"": load_case(case_file(NAME), registry=RULES.with_rule(Anniversary))}


if __name__ == "__main__":
    run(NAME, cases(), why=True)
