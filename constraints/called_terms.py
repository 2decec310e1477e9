"""A case in which every term goes by what it is called, whichever of its two names the file has (see ``term_names``)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from constraints.absences import Absence, Swap
from constraints.body_setting import BodySetting, LadderSetting
from constraints.document import CaseDocument
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.term_names import renamed
from constraints.waivers import Waiver


def called(setting: Setting, label: str, body: str | None = None) -> str:
    """What the term that a text names is called, in one body or in any; the text itself if it names none so."""
    return _names(_ladders(body, setting.bodies, ())).get(label, label)


def with_called_terms(document: CaseDocument, bodies: Iterable[BodySetting]) -> CaseDocument:
    """The same case with its statements about terms by what these are called."""
    homes = tuple(bodies)
    return document.model_copy(
        update={
            "absence": tuple(_absence(item, homes) for item in document.absence),
            "state": tuple(renamed(item, _names(_ladders(item.body, homes, [item.post]))) for item in document.state),
            "swap": tuple(
                renamed(item, _names(_ladders(item.body, homes, _posts_of(item, homes)))) for item in document.swap
            ),
        }
    )


def rule_with_called_terms(rule: Rule, setting: Setting) -> Rule:
    """The same rule with its terms by what these are called in the ladders of its own posts."""
    named = [getattr(rule, "of_post", None), *getattr(rule, "posts", ())]
    ladders = _ladders(rule.body, setting.bodies, [post for post in named if isinstance(post, str)])
    rule = renamed(rule, _names(ladders))
    changed: dict[str, object] = {}
    if rule.waivers:
        changed["waivers"] = tuple(_waiver(waiver, ladders) for waiver in rule.waivers)
    if isinstance(plan := getattr(rule, "plan", None), Mapping):
        changed["plan"] = _plan(plan, ladders)
    return rule.model_copy(update=changed) if changed else rule


def _waiver(waiver: Waiver, ladders: Sequence[LadderSetting]) -> Waiver:
    """One moves up into a term of a ladder of several posts; otherwise an exception may be from terms of several ladders."""
    into = renamed(waiver, _names([ladder for ladder in ladders if len(ladder.posts) > 1] or ladders)).into
    terms = _all(waiver.terms, ladders)
    return (
        waiver
        if (into, terms) == (waiver.into, waiver.terms)
        else waiver.model_copy(update={"into": into, "terms": terms})
    )


def _plan(plan: Mapping[str, Mapping[str, str]], ladders: Sequence[LadderSetting]) -> dict[str, dict[str, str]]:
    """The rows of an earlier plan; one by the other name of a term that has a row already stays, and is a problem."""
    rows: dict[str, dict[str, str]] = {}
    for term, row in plan.items():
        if not row:
            rows.setdefault(term, {})
        for post, member in row.items():
            label = _names([ladder for ladder in ladders if post in ladder.posts]).get(term, term)
            rows.setdefault(term if label in plan else label, {})[post] = member
    return rows


def _posts_of(swap: Swap, homes: tuple[BodySetting, ...]) -> list[str]:
    """The post whose turns are swapped: where none is named, the one that has an order."""
    ordered = [order.post for home in _of(swap.body, homes) for order in home.orders]
    return ordered if swap.post is None else [swap.post]


def _of(body: str | None, homes: tuple[BodySetting, ...]) -> tuple[BodySetting, ...]:
    """The body that is named; all of them if none is."""
    return tuple(home for home in homes if body in (None, home.name))


def _ladders(body: str | None, homes: tuple[BodySetting, ...], posts: Collection[str]) -> list[LadderSetting]:
    """The ladders of these posts; all of the body (or bodies) if none is theirs."""
    ladders = [ladder for home in _of(body, homes) for ladder in home.ladders]
    return [ladder for ladder in ladders if {*ladder.posts} & {*posts}] or ladders


def _names(ladders: Iterable[LadderSetting]) -> Mapping[str, str]:
    """The other names of the terms, without those that are another term's own: these mean that one."""
    own, others = _labels(ladders)
    return {day: label for day, label in others.items() if day not in own}


def _labels(ladders: Iterable[LadderSetting]) -> tuple[Collection[str], Mapping[str, str]]:
    """What the terms are called, and their other names with it."""
    timelines = [ladder.timeline for ladder in ladders]
    own = {label for timeline in timelines for label in timeline.labels}
    return own, {day: label for timeline in timelines for day, label in timeline.other_names.items()}


def _absence(item: Absence, homes: tuple[BodySetting, ...]) -> Absence:
    """What an absence declines from a day on may be terms of several ladders that begin then: all of them."""
    terms = _all(item.terms, _ladders(item.body, homes, ()))
    return item if terms == item.terms else replace(item, terms=terms)


def _all(terms: Iterable[str], ladders: Iterable[LadderSetting]) -> tuple[str, ...]:
    """The terms by what they are called; a day that names terms of several ladders is all of them."""
    own, others = _labels(ladders)
    return tuple(dict.fromkeys(name for label in terms for name in _both(label, own, others)))


def _both(label: str, own: Collection[str], others: Mapping[str, str]) -> Iterator[str]:
    if label in own or label not in others:
        yield label
    if label in others:
        yield others[label]
