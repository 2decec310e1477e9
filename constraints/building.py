"""From the shape of a case file to its setting: terms laid out, history told cell by cell, and what is wrong with either."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from constraints.called_terms import with_called_terms
from constraints.document import Body, CaseDocument, History
from constraints.elections import calendar_of
from constraints.history import Cell, HistoryRow, Record, RowChoice
from constraints.orders import Order
from constraints.posts import Ladder, Seat
from constraints.problems import Problem, below, problem
from constraints.setting import BodySetting, LadderSetting, Setting
from constraints.terms import Horizon, Until
from constraints.timeline import Timeline, build_timeline


@dataclass(frozen=True)
class BodyParts:
    """What belongs to one body, wherever in the file it stands; ``path`` is where its keys begin."""

    body: Body
    path: str
    top: str
    horizon: Horizon
    ladders: tuple[Ladder, ...]
    orders: tuple[Order, ...]
    history: History


@dataclass
class Built:
    """A setting as far as it could be built, and what is wrong."""

    setting: Setting | None = None
    parts: tuple[BodyParts, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    #: The case with its terms by what they are called.
    document: CaseDocument | None = None


def build_setting(document: CaseDocument) -> Built:
    """Lay out the terms of every body and tell its history. The setting is None if terms could not be laid out."""
    built = Built()
    built.parts = tuple(_parts(document, built.problems))
    bodies = [_body_setting(parts, built.problems) for parts in built.parts]
    whole = [body for body in bodies if body is not None]
    if len(whole) < len(bodies):
        return built
    document = built.document = with_called_terms(document, whole)
    cells: dict[Seat, Cell] = {}
    rows: list[RowChoice] = []
    for parts, body in zip(built.parts, whole, strict=True):
        for ladder in body.ladders:
            cells.update(_cells(body.name, ladder, parts.history, rows))
    elections = document.horizon.elections
    built.setting = Setting(
        bodies=tuple(whole),
        record=Record(cells, tuple(rows)),
        absences=document.absence,
        power_shifts=document.power_shift,
        swaps=document.swap,
        states=document.state,
        calendar=calendar_of(elections) if elections else None,
    )
    return built


def setting_without_terms(document: CaseDocument) -> Setting | None:
    """The bodies of a case whose terms could not be laid out, with one made-up term and no history.

    For looking at what does not depend on terms. None if even that cannot be had.
    """
    horizon = Horizon(start=date(9000, 1, 1), until=Until(terms=1), elections=document.horizon.elections)
    bodies = tuple(
        body.model_copy(update={"horizon": None, "history": None, "ladder": _without_own_terms(body.ladder)})
        for body in document.body
    )
    update = {"body": bodies, "horizon": horizon, "history": None, "ladder": _without_own_terms(document.ladder)}
    return build_setting(document.model_copy(update=update)).setting


def _without_own_terms(ladders: tuple[Ladder, ...] | None) -> tuple[Ladder, ...] | None:
    own: dict[str, Any] = {"start": None, "term": None, "irregular": ()}
    return ladders and tuple(ladder.model_copy(update=own) for ladder in ladders)


def _parts(document: CaseDocument, problems: list[Problem]) -> Iterator[BodyParts]:
    several = len(document.body) > 1
    for number, body in enumerate(document.body):
        path = below("body", number) if several else "body"
        for key in ("ladder", "order", "history"):
            given, at_top = getattr(body, key), getattr(document, key)
            if several and at_top is not None and number == 0:
                problems.append(problem(key, "body.at_top", key=key))
            if given is not None and at_top is not None and not several:
                problems.append(problem(below(path, key), "body.twice", key=key))
        ladders = body.ladder or (None if several else document.ladder)
        if ladders is None:
            problems.append(problem(below(path, "ladder") if several else "ladder", "ladder.missing", body=body.name))
        top = path if several or body.ladder is not None else ""
        yield BodyParts(
            body=body,
            path=path,
            top=top,
            horizon=body.horizon or document.horizon,
            ladders=ladders or (),
            orders=(body.order if several or body.order is not None else document.order) or (),
            history=(body.history if several or body.history is not None else document.history) or {},
        )


def _body_setting(parts: BodyParts, problems: list[Problem]) -> BodySetting | None:
    ladders: list[LadderSetting] = []
    main, found = _timeline(parts, None, "horizon" if parts.body.horizon is None else below(parts.path, "horizon"))
    problems += found
    for number, ladder in enumerate(parts.ladders):
        timeline = main
        if ladder.own_terms and main is not None:
            path = below(parts.top, "ladder", number) if len(parts.ladders) > 1 else below(parts.top, "ladder")
            timeline, found = _timeline(parts, ladder, path, last=main)
            problems += found
        elif main is not None:
            timeline, _ = _timeline(parts, ladder, "horizon")
        if timeline is None:
            return None
        ladders.append(LadderSetting(parts.body.name, ladder, timeline))
    if not ladders:
        return None
    return BodySetting(
        parts.body.name, parts.body.members, tuple(ladders), parts.orders, parts.body.noun, parts.body.group
    )


def _timeline(
    parts: BodyParts, ladder: Ladder | None, path: str, last: Timeline | None = None
) -> tuple[Timeline | None, list[Problem]]:
    """The terms of one ladder (None: those of the horizon, for ladders without terms of their own)."""
    own = ladder is not None and ladder.own_terms
    posts = (
        [name for item in parts.ladders if item.own_terms == own for name in item.names]
        if not own
        else ladder_names(ladder)
    )
    rows = {label: row for label, row in parts.history.items() if not row_posts(row) or row_posts(row) & set(posts)}
    horizon = parts.horizon
    if ladder is not None and own:
        update = {"start": ladder.start or horizon.start, "term": ladder.term or horizon.term}
        horizon = horizon.model_copy(update={**update, "irregular": ladder.irregular})
    return build_timeline(
        horizon,
        path=path,
        history_labels=tuple(rows),
        history_ends={label: row.end for label, row in rows.items() if row.end},
        beyond=len(ladder.posts) - 1 if ladder else 0,
        history_path=below(parts.top, "history"),
        last_start=last.planned[-1].end if last else None,
    )


def ladder_names(ladder: Ladder | None) -> list[str]:
    """The posts of a ladder."""
    return list(ladder.names) if ladder else []


def row_posts(row: HistoryRow) -> set[str]:
    """The posts that a history row states."""
    return {*row.cells, *(post for option in row.one_of for post in option)}


def _cells(
    body: str, ladder: LadderSetting, history: Mapping[str, HistoryRow], rows: list[RowChoice]
) -> Iterator[tuple[Seat, Cell]]:
    """Every cell of a ladder from its first listed term on, senior post first; alternative rows go to ``rows``."""
    for term in ladder.timeline.history:
        row = history.get(term.label) or history.get(term.start.isoformat()) or HistoryRow()
        chosen = [post for post in reversed(ladder.posts) if row.one_of and post in row.one_of[0]]
        if chosen:
            seats = tuple(Seat(body, post, term.label) for post in chosen)
            options = tuple(tuple(option[post] for post in chosen) for option in row.one_of)
            rows.append(RowChoice(seats, options, row.certainty or "inferred", row.source))
        for post in reversed(ladder.posts):
            cell = row.cell(post) or Cell(source=row.source if post in chosen else "")
            if post in chosen:
                values = tuple(dict.fromkeys(option[post] for option in row.one_of))
                cell = Cell.model_validate({"one_of": values, "source": row.source, "certainty": row.certainty})
            yield Seat(body, post, term.label), cell
