"""The proposal is adopted; then Nynäshamn declines to chair in 2027 and Tyresö declines the election year 2026.

``plan_first`` departs from the adopted plan as little as possible and then follows the turn order, ``order_first`` the
other way round. Succession is a must in both, so a municipality that cannot move up cannot be vice-chair the year before
either. ``plan_first_waived`` shows what it saves to waive that into the two years.
"""

from typing import Any

from rotation import Case, parse_case
from scenarios.running import case_data, run

NAME = "sodertorn_feedback"
WAIVERS = [
    {"into": "2026", "reason": "Tyresö kommun har avstått 2026"},
    {"into": "2027", "reason": "Nynäshamns kommun har avstått 2027"},
]


def cases() -> dict[str, Case]:
    data = case_data(NAME)
    adopted, succession, order = data["rule"]

    def with_rules(what: str, *rules: dict[str, Any]) -> Case:
        return parse_case({**data, "title": f"{data['title']}: {what}", "rule": rules})

    return {
        "plan_first": with_rules("det antagna förslaget i första hand", adopted, succession, order),
        "order_first": with_rules(
            "turordningen i första hand", {**adopted, "rank": 2}, succession, {**order, "rank": 1}
        ),
        "plan_first_waived": with_rules(
            "det antagna förslaget i första hand, med undantag", adopted, {**succession, "waivers": WAIVERS}, order
        ),
    }


if __name__ == "__main__":
    run(NAME, cases(), why=True, profile="sodertorn_2024_2027")
