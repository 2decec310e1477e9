"""The majority changes in Salem and in Botkyrka: that alone changes nothing, whoever declines.

``nobody_declines``; ``botkyrka_declines`` every post 2024–2027 although its turn is over; ``both_decline``: Salem as in
``sodertorn_salem_waits``, and Botkyrka too.
"""

from typing import Any

from constraints.absences import Absence
from rotation import Case, parse_case
from scenarios.running import case_data, run

NAME = "sodertorn_both_shift"
BOTKYRKA = Absence("Botkyrka", terms=("2024", "2025", "2026", "2027"), reason="på kommunens egen begäran")


def cases() -> dict[str, Case]:
    shifted = case_data(NAME)
    waiting = {**case_data("sodertorn_salem_waits"), "power_shift": shifted["power_shift"]}

    def titled(data: dict[str, Any], who: str) -> Case:
        return parse_case({**data, "title": f"{shifted['title']}, {who}"})

    return {
        "nobody_declines": titled(shifted, "ingen avstår"),
        "botkyrka_declines": titled(shifted, "Botkyrka avstår").adding(BOTKYRKA),
        "both_decline": titled(waiting, "Salem och Botkyrka avstår").adding(BOTKYRKA),
    }


if __name__ == "__main__":
    run(NAME, cases(), why=True, profile="sodertorn_2024_2027")
