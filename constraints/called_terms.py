"""A case in which every term goes by what it is called, whichever of its two names the file has (see ``term_names``)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from constraints.absences import Absence
from constraints.body_setting import BodySetting
from constraints.document import CaseDocument
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.term_names import renamed


def called(setting: Setting, label: str, body: str | None = None) -> str:
    """What the term that a text names is called, in one body or in any; the text itself if it names none so."""
    return _names([home for home in setting.bodies if body in (None, home.name)]).get(label, label)


def with_called_terms(document: CaseDocument, bodies: Iterable[BodySetting]) -> CaseDocument:
    """The same case with its statements about terms by what these are called."""
    homes = tuple(bodies)
    return document.model_copy(
        update={
            "absence": tuple(_absence(item, homes) for item in document.absence),
            "state": tuple(renamed(item, _names(_of(item.body, homes))) for item in document.state),
            "swap": tuple(renamed(item, _names(_of(item.body, homes))) for item in document.swap),
        }
    )


def rule_with_called_terms(rule: Rule, setting: Setting) -> Rule:
    """The same rule with its terms by what these are called."""
    return renamed(rule, _names(_of(rule.body, setting.bodies)))


def _of(body: str | None, homes: tuple[BodySetting, ...]) -> tuple[BodySetting, ...]:
    """The body that is named; all of them if none is."""
    return tuple(home for home in homes if body in (None, home.name))


def _names(homes: Iterable[BodySetting]) -> Mapping[str, str]:
    """The other names of the terms, without those that are another term's own: these mean that one."""
    timelines = [ladder.timeline for home in homes for ladder in home.ladders]
    own = {label for timeline in timelines for label in timeline.labels}
    found = {day: label for timeline in timelines for day, label in timeline.other_names.items()}
    return {day: label for day, label in found.items() if day not in own}


def _absence(item: Absence, homes: tuple[BodySetting, ...]) -> Absence:
    """What an absence declines from a day on may be terms of several ladders that begin then: all of them."""
    timelines = [ladder.timeline for home in _of(item.body, homes) for ladder in home.ladders]
    own = {label for timeline in timelines for label in timeline.labels}
    others = {day: label for timeline in timelines for day, label in timeline.other_names.items()}
    terms = [name for label in item.terms for name in _both(label, own, others)]
    return item if tuple(terms) == item.terms else replace(item, terms=tuple(dict.fromkeys(terms)))


def _both(label: str, own: Collection[str], others: Mapping[str, str]) -> Iterator[str]:
    if label in own or label not in others:
        yield label
    if label in others:
        yield others[label]
