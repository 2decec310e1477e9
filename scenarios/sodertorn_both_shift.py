"""The majority changes in Salem and in Botkyrka: that alone changes nothing, whoever declines.

``nobody_declines``; ``botkyrka_declines`` every post 2024–2027 although its turn is over; ``both_decline``: Salem as in
``sodertorn_salem_waits``, and Botkyrka too.
"""

from constraints.absences import Absence
from rotation import Case, load_case, parse_case
from scenarios.running import case_data, case_file, run

NAME = "sodertorn_both_shift"
BOTKYRKA = Absence("Botkyrka", terms=("2024", "2025", "2026", "2027"), reason="på kommunens egen begäran")


def cases() -> dict[str, Case]:
    shifted = load_case(case_file(NAME))
    waits = case_data("sodertorn_salem_waits")
    salem_waits = parse_case({**waits, **{key: case_data(NAME)[key] for key in ("title", "power_shift")}})
    return {
        "nobody_declines": shifted,
        "botkyrka_declines": shifted.adding(BOTKYRKA),
        "both_decline": salem_waits.adding(BOTKYRKA),
    }


if __name__ == "__main__":
    run(NAME, cases())
