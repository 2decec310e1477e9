"""Reports and papers of a body in which groups take turns: what is the group's is not told of a member."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.words import Language
from rotation import Proposal, explain, propose
from rotation.documents.making import context_of
from rotation.documents.plain_text import as_plain_text
from rotation.documents.profile import Profile
from rotation.documents.writing import papers_of
from rotation.explaining.fairness_account import fairness, fairness_of_plans
from rotation.report.account_report import account_report
from rotation.report.build import report_on
from rotation.report.fairness_report import fairness_report
from rotation.report.render import as_text


def case(**inside: Any) -> Case:
    """Two groups of two with one post; N and S take turns for two years."""
    return parse_case(
        {
            "format": 1,
            "body": {
                "name": "T",
                "members": ["A", "B", "C", "D"],
                "group": [{"name": "N", "members": ["A", "B"]}, {"name": "S", "members": ["C", "D"]}],
            },
            "horizon": {"start": "2025-01-01", "until": {"terms": 2}},
            "ladder": {"posts": ["chair"]},
            "order": {
                "post": "chair",
                "principle": "agreed",
                "list": ["N", "S"],
                "takers": "groups",
                "inside": inside or {"principle": "alphabetical"},
            },
            "rule": [
                {"kind": "turn_order", "strength": "must"},
                {"kind": "turn_order", "inside": True, "strength": "must"},
            ],
        }
    )


def proposed(**inside: Any) -> Proposal:
    found = propose(case(**inside))
    assert isinstance(found, Proposal)
    return found


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_account_names_the_group() -> None:
    """A and B wait for the same turn, that of N."""
    post = fairness(proposed()).of("T", "chair")
    assert [(item.member, item.expected, item.group) for item in post.members] == [
        ("A", "2027", "N"),
        ("B", "2027", "N"),
        ("C", "2028", "S"),
        ("D", "2028", "S"),
    ]


@pytest.mark.parametrize(
    ("language", "cell", "note", "member"),
    [
        (
            "sv",
            "2027 (gruppen N)",
            "Där grupper turas om anges gruppens nästa tur. Vilken medlem som då får den är inte bestämt.",
            "Nästa tur efter planen väntas för gruppen N, som ordförande 2027.",
        ),
        (
            "en",
            "2027 (the group N)",
            "Where groups take turns the next turn is the group's. Which of its members takes it is not settled.",
            "After the plan the next turn of the group N is expected as chair in 2027.",
        ),
    ],
)
def test_the_next_turn_is_the_groups(language: Language, cell: str, note: str, member: str) -> None:
    """In the fairness report, the account, what one member is told, and the paper."""
    found = proposed()
    plans = fairness_of_plans(found, {"x": found.plan})
    told = flat(as_text(fairness_report(plans, found.setting, language)))
    assert cell in told
    assert note in told
    assert member in flat(as_text(fairness_report(plans, found.setting, language, "B")))
    assert cell in flat(as_text(account_report(found, explain(found), language)))
    [paper] = papers_of(context_of(found, Profile(), language, most=1), ["basis"])
    text = flat(as_plain_text(paper))
    assert cell in text
    assert note in text


@pytest.mark.parametrize(
    ("language", "list_of_groups", "inside"),
    [
        ("sv", "Gruppen N är näst i tur på den överenskomna listan.", "Inom en grupp är ordningen alfabetisk."),
        ("en", "The group N is the next on the agreed list.", "Within a group the order is alphabetical."),
    ],
)
def test_the_reason_names_the_group_and_the_order_within_it(
    language: Language, list_of_groups: str, inside: str
) -> None:
    """The agreed list is one of groups: A does not stand on it."""
    found = proposed()
    told = flat(as_text(account_report(found, explain(found), language)))
    assert f"{list_of_groups} {inside}" in told


@pytest.mark.parametrize(
    ("inside", "sv", "en"),
    [
        (
            {"principle": "agreed", "list": ["B", "A", "D", "C"]},
            "är ordningen en överenskommen lista",
            "an agreed list",
        ),
        ({"principle": "seniority"}, "står den som har varit med längst först", "has been a member longest"),
        ({"principle": "lot", "seed": 7}, "är ordningen lottad (lottnummer: 7)", "was drawn by lot (seed: 7)"),
        ({"principle": "longest_waiting"}, "står den som har väntat längst först", "whoever has waited longest"),
    ],
)
def test_the_order_within_groups_is_told(inside: dict[str, Any], sv: str, en: str) -> None:
    """By its principle, with the seed of a lot."""
    found = proposed(**inside)
    assert f"Inom en grupp {sv}." in flat(as_text(report_on(found, "sv")))
    assert en in flat(as_text(report_on(found, "en")))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("sv", "A och B har bytt tur: A tar 2027 och B tar 2025 (§ 1)."),
        ("en", "A and B have swapped turns: A takes 2027 and B takes 2025 (§ 1)."),
    ],
)
def test_a_swap_within_a_group_is_told(language: Language, told: str) -> None:
    """With its decision, in the report; the plan follows it, and nobody is overtaken."""
    data = case().as_data() | {"horizon": {"start": "2025-01-01", "until": {"terms": 4}}}
    found = propose(
        parse_case(data | {"swap": [{"members": ["A", "B"], "terms": ["2025", "2027"], "approval": "§ 1."}]})
    )
    assert isinstance(found, Proposal)
    assert [member for _, member in found.plan] == ["B", "C", "A", "D"]
    assert told in flat(as_text(report_on(found, language)))
