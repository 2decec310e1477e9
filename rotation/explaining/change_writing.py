"""Writing a change as the expression that a question has for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from constraints.case import Case, as_data
from constraints.posts import Seat
from constraints.rules.succession import Succession
from constraints.words import Language
from rotation.explaining import changes as kinds
from rotation.explaining.asking import spellings_of_posts

#: What stands for the approval of a swap that is only asked about.
UNAPPROVED = "…"


def as_expression(case: Case, change: kinds.Change, language: Language = "en") -> str:
    """A change as it can be written in a question; ``parse_change`` reads it back as the same change."""
    return _WRITERS[change.change](_Writer(case, language), change)


class _Writer:
    def __init__(self, case: Case, language: Language) -> None:
        self.case, self.language = case, language

    def word(self, swedish: str, english: str) -> str:
        return swedish if self.language == "sv" else english

    def home(self, body: str | None) -> str:
        """The body's name before the rest, in a case with several."""
        return f"{body}: " if body is not None and len(self.case.setting.bodies) > 1 else ""

    def post(self, body: str, post: str) -> str:
        """The post in running text, where that means this one post; else its name in the case."""
        home = next((item for item in self.case.setting.bodies if item.name == body), None)
        called = self.case.setting.post(post, self.language, body) if self.language == "sv" else post
        if home is None or spellings_of_posts(home, self.case.setting).get(called) != post:
            return post
        return called

    def seat(self, seat: Seat) -> str:
        return f"{self.home(seat.body)}{self.post(seat.body, seat.post)} {seat.term}"


def _hold(writer: _Writer, change: kinds.Hold) -> str:
    return f"{writer.seat(change.seat)} = {change.member}"


def _avoid(writer: _Writer, change: kinds.Avoid) -> str:
    return f"{writer.seat(change.seat)} != {change.member}"


def _know(writer: _Writer, change: kinds.Know) -> str:
    return f"{writer.seat(change.seat)} {writer.word('var', 'was')} {change.member}"


def _drop(writer: _Writer, change: kinds.Drop) -> str:
    return f"{writer.word('utan', 'without')} {change.rule}"


def _add_rule(writer: _Writer, change: kinds.AddRule) -> str:
    return f"{writer.word('regel', 'rule')} {json.dumps(as_data(change.rule), ensure_ascii=False)}"


def _declare(writer: _Writer, change: kinds.Declare) -> str:
    absence = change.absence
    body = absence.body or writer.case.setting.bodies[0].name
    posts = ", ".join(writer.post(body, post) for post in absence.posts)
    fates = {
        "kept": writer.word("behåller", "kept"),
        "passed": writer.word("går förbi", "passed"),
        "shifted": writer.word("skjuter upp", "shifted"),
        "back": writer.word("sist", "back"),
    }
    reason = f"({absence.reason})" if absence.reason else ""
    parts = (
        absence.member,
        writer.word("avstår", "absent"),
        posts,
        ", ".join(absence.terms),
        fates[absence.turn],
        reason,
    )
    return writer.home(body) + " ".join(part for part in parts if part)


def _swap(writer: _Writer, change: kinds.Exchange) -> str:
    swap = change.swap
    (one, other), (first, second) = swap.members, swap.terms
    told = f"{writer.word('byte', 'swap')} {one} {first} {writer.word('mot', 'with')} {other} {second}"
    reason = f" ({swap.approval})" if swap.approval != UNAPPROVED else ""
    return f"{writer.home(swap.body)}{told}{reason}"


def _withdraw(writer: _Writer, change: kinds.Withdraw) -> str:
    if change.number is not None:
        return f"{writer.word('utan avstående', 'without absence')} {change.number + 1}"
    return f"{writer.home(change.body)}{change.member} {writer.word('deltar', 'present')}"


def _rank(writer: _Writer, change: kinds.Rank) -> str:
    return f"{writer.word('rang', 'rank')} {change.rule} = {change.rank}"


def _weight(writer: _Writer, change: kinds.Weight) -> str:
    return f"{writer.word('vikt', 'weight')} {change.rule} = {change.weight}"


def _strength(writer: _Writer, change: kinds.Strength) -> str:
    if change.strength == "must":
        return f"{writer.word('krav', 'must')} {change.rule}"
    rank = f" {writer.word('rang', 'rank')} {change.rank}" if change.rank is not None else ""
    return f"{writer.word('bör', 'wish')} {change.rule}{rank}"


def _waive(writer: _Writer, change: kinds.Waive) -> str:
    rules = [rule for rule in writer.case.rules if isinstance(rule, Succession)]
    alone = len(rules) == 1 and rules[0].id == change.rule
    rule = "" if alone else f" {writer.word('för', 'for')} {change.rule}"
    reason = "" if change.reason == kinds.Waive.model_fields["reason"].default else f" ({change.reason})"
    return f"{writer.word('undantag', 'waive')} {change.into}{rule}{reason}"


def _extend(writer: _Writer, change: kinds.Extend) -> str:
    return f"{writer.home(change.body)}{change.terms} {writer.word('verksamhetsår', 'terms')}"


_WRITERS: dict[str, Callable[[_Writer, Any], str]] = {
    "hold": _hold,
    "avoid": _avoid,
    "know": _know,
    "drop": _drop,
    "add_rule": _add_rule,
    "declare": _declare,
    "withdraw": _withdraw,
    "rank": _rank,
    "weight": _weight,
    "strength": _strength,
    "waive": _waive,
    "extend": _extend,
    "swap": _swap,
}
