"""The pictures of a paper, each with a table of the same facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from constraints.frozen import Frozen
from constraints.plan import Plan
from constraints.setting import BodySetting
from rotation.documents.building.conditional import others_too
from rotation.documents.building.context import Context
from rotation.documents.building.periods import period_names, relabelled
from rotation.documents.charts.alternatives import Alternatives, alternatives_alternative, alternatives_table
from rotation.documents.charts.alternatives_picture import alternatives_svg
from rotation.documents.charts.fairness import fairness_alternative, fairness_table
from rotation.documents.charts.fairness_picture import fairness_pages, fairness_svg
from rotation.documents.charts.load import load_alternative, load_table
from rotation.documents.charts.load_picture import load_pages, load_svg
from rotation.documents.charts.sources import alternatives_of, fairness_of, load_of, timeline_of
from rotation.documents.charts.timeline import timeline_alternative, timeline_table
from rotation.documents.charts.timeline_picture import timeline_pages, timeline_svg
from rotation.documents.model import Figure, Table
from rotation.report.saying import capital

Data = TypeVar("Data", bound=Frozen)


def timelines(context: Context, body: BodySetting) -> Iterator[Figure | Table]:
    """Who has held and is to hold what, term by term; a large body takes several pictures."""
    key = _key(context, "timeline", body)
    caption = _named(context, body, context.say("figure.timeline"))
    data = _by_period(context, timeline_of(context.proposal, caption, context.language, body.name))
    note = others_too(context, [seat for seat in context.setting.seats if seat.body == body.name])
    for place, page in enumerate(timeline_pages(data), start=1):
        name = f"{key}-{place}"
        yield Figure(
            key=name,
            caption=page.title,
            alternative=" ".join(text for text in (timeline_alternative(page), note) if text),
            svg=timeline_svg(page, prefix=name),
            table=f"{key}-table",
        )
    table = timeline_table(data, f"{key}-table", _named(context, body, context.say("figure.timeline_table")))
    yield table.model_copy(update={"note": note})


def fairness_pictures(context: Context, body: BodySetting) -> Iterator[Figure | Table]:
    """How far each member is from its share after each term."""
    key = _key(context, "deviation", body)
    caption = _named(context, body, context.say("fairness.figure", post=context.post(body.posts[0], body.name)))
    data = fairness_of(context.proposal, caption, context.language, body=body.name)
    if data is None:
        return
    data = _by_period(context, data)
    for place, page in enumerate(fairness_pages(data), start=1):
        name = f"{key}-{place}"
        yield Figure(
            key=name,
            caption=page.title,
            alternative=fairness_alternative(page),
            svg=fairness_svg(page, prefix=name),
            table=f"{key}-table",
        )
    yield fairness_table(data, f"{key}-table", caption)


def load_pictures(context: Context) -> Iterator[Figure | Table]:
    """What each member carries in all bodies together, year by year."""
    ruled = any(rule.kind == "load" for rule in context.proposal.case.rules)
    caption = context.say("load.figure_rule" if ruled else "load.figure")
    data = load_of(context.proposal, caption, context.language)
    if data is None:
        return
    for place, page in enumerate(load_pages(data), start=1):
        name = f"load-{place}"
        svg = load_svg(page, prefix=name)
        yield Figure(key=name, caption=page.title, alternative=load_alternative(page), svg=svg, table="load-table")
    yield load_table(data, "load-table", context.say("load.table_rule" if ruled else "load.table"))


def letter(place: int) -> str:
    """A, B, C … for the alternatives (from 0); beyond Z their numbers."""
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def side_by_side(context: Context, plans: Sequence[Plan]) -> Iterator[Figure | Table]:
    """The proposal and the alternatives."""
    names = [context.say("alternatives.name", letter=letter(place)) for place in range(len(plans))]
    named = [(context.say("alternatives.proposal"), context.proposal.plan), *zip(names, plans, strict=True)]
    caption = context.say("alternatives.figure")
    data: Alternatives = _by_period(context, alternatives_of(context.setting, named, caption, context.language))
    yield Figure(
        key="alternatives-picture",
        caption=caption,
        alternative=alternatives_alternative(data),
        svg=alternatives_svg(data, prefix="alternatives"),
        table="alternatives",
    )
    yield alternatives_table(data, "alternatives", caption)


def _by_period(context: Context, data: Data) -> Data:
    """The data of a picture, with terms that fill years called by them; the days of others are too long for a picture."""
    return relabelled(data, period_names(context.setting, context.language, years_alone=True))


def _key(context: Context, name: str, body: BodySetting) -> str:
    place = context.setting.bodies.index(body)
    return name if place == 0 else f"{name}-body-{place + 1}"


def _named(context: Context, body: BodySetting, caption: str) -> str:
    return f"{body.name}: {caption[:1].lower()}{caption[1:]}" if len(context.setting.bodies) > 1 else capital(caption)
