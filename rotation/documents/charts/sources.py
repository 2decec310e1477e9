"""The charts' data from a proposal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.fairness import tijdeman_bound
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.rules.fair_share import FairShare
from constraints.rules.load import Load as LoadRule
from constraints.rules.load_counting import years_of
from constraints.setting import BodySetting, Setting
from constraints.term_names import is_year
from constraints.terms import Term
from constraints.words import Language, Words
from rotation.documents.charts.alternatives import Alternative, Alternatives
from rotation.documents.charts.fairness import Bound, Fairness, Standing
from rotation.documents.charts.load import Carried, Load
from rotation.documents.charts.timeline import Holding, TermColumn, Timeline, When
from rotation.explaining.fairness_counting import has_left
from rotation.results import Proposal

_GUARANTEED = Words(
    "gräns som alltid kan hållas utan andra villkor", "bound that can always be kept without other rules"
)
_ALLOWED = Words("gräns enligt villkoret", "bound by the rule")


def timeline_of(proposal: Proposal, title: str, language: Language, body: str | None = None) -> Timeline:
    """The timeline of a body (None: the only one). A seat that readings fill otherwise shows every holder, uncertain."""
    home = proposal.setting.body(body)
    holdings = list(_holdings(proposal, home))
    terms = list(_terms(proposal.setting, home, {holding.term for holding in holdings}))
    names = [member.name for member in home.members]
    others = [holding.member for holding in holdings if holding.member not in names]
    return Timeline(
        title=title,
        language=language,
        members=tuple(dict.fromkeys([*names, *others])),
        terms=tuple(terms),
        posts=tuple(proposal.setting.post(post, language, home.name) for post in home.posts),
        holdings=tuple(holdings),
        unknown=tuple(_unknown(proposal.setting, home)),
    )


def _terms(setting: Setting, home: BodySetting, held: set[str]) -> Iterator[TermColumn]:
    found: dict[str, tuple[Term, When]] = {}
    for ladder in home.ladders:
        line = ladder.timeline
        found |= {term.label: (term, "history") for term in line.history}
        found |= {term.label: (term, "planned") for term in line.planned}
        found |= {term.label: (term, "beyond") for term in line.beyond if term.label in held}
    for term, when in sorted(found.values(), key=lambda pair: (pair[0].start, pair[0].end)):
        days = setting.calendar.between(term.start, term.end) if setting.calendar else ()
        years = () if is_year(term.label) else tuple(str(day.year) for day in days)
        yield TermColumn(label=term.label, when=when, election=bool(days), years=years)


def _holdings(proposal: Proposal, home: BodySetting) -> Iterator[Holding]:
    setting = proposal.setting
    for place, post in enumerate(home.posts):
        for seat in setting.everything(home.name, post):
            past = seat in setting.record.cells
            members, certain = _past(setting, seat) if past else _planned(proposal, seat)
            acting = not setting.takes_turn(seat)
            for member in members:
                yield Holding(member=member, term=seat.term, post=place, uncertain=not certain, acting=acting)


def _unknown(setting: Setting, home: BodySetting) -> Iterator[tuple[str, int]]:
    """Earlier seats of which nobody knows who held them."""
    for place, post in enumerate(home.posts):
        yield from ((seat.term, place) for seat in setting.past(home.name, post) if not _past(setting, seat)[0])


def _past(setting: Setting, seat: Seat) -> tuple[list[str], bool]:
    """Who may have held an earlier seat, as the case file says, and whether that is certain."""
    for row in setting.record.rows:
        if seat in row.seats:
            return list(dict.fromkeys(option[row.seats.index(seat)] for option in row.options)), False
    cell = setting.record.cells[seat]
    return ([cell.known] if cell.known else list(cell.one_of)), cell.surety == "published"


def _planned(proposal: Proposal, seat: Seat) -> tuple[list[str], bool]:
    """Who holds a planned or designated seat in any reading, the proposal's holder first, and whether that is certain."""
    plans = [(proposal.setting, proposal.plan), *((r.setting, r.plan) for r in proposal.readings if r.plan)]
    held = dict.fromkeys(setting.held(plan, seat) for setting, plan in plans)
    carrier = proposal.setting.designated.get(seat, seat)
    members = [member for member in held if member is not None]
    return members, len(members) < 2 and carrier not in proposal.differing


def fairness_of(
    proposal: Proposal, title: str, language: Language, rule: FairShare | None = None, body: str | None = None
) -> Fairness | None:
    """How the plan shares the posts of a rule over time (None: equal shares of the body's first post); None where
    nothing is counted. Without a rule those count too whom the published reading assumes of the history.
    """
    setting = proposal.setting
    home = setting.body(rule.body if rule else body)
    counted = rule or FairShare(strength="wish", posts=(home.posts[0],), body=home.name)
    counting = counted.counting(setting, None if rule else proposal.readings[0].facts)
    standings = [(prefix, counting.shares(proposal.plan, prefix)) for prefix in counting.prefixes if counting.whole]
    if not standings or not standings[0][1]:
        return None
    members = [share.member for share in standings[0][1]]
    lines = {
        name: [
            share.served - float(share.entitlement)
            for prefix, found in standings
            for share in found
            if share.member == name and not has_left(setting, name, prefix.ending[0])
        ]
        for name in members
    }
    bounds = [Bound(label=_ALLOWED.text(language), value=float(counted.within))] if counted.within is not None else []
    if len(counted.posts) == 1:
        bounds.append(Bound(label=_GUARANTEED.text(language), value=float(tijdeman_bound(len(members)))))
    return Fairness(
        title=title,
        language=language,
        terms=tuple(prefix.ending[0].term for prefix, _ in standings),
        standings=tuple(Standing(member=name, deviations=tuple(found)) for name, found in lines.items()),
        bounds=tuple(bounds),
    )


def load_of(proposal: Proposal, title: str, language: Language) -> Load | None:
    """What each member carries in each year, in all bodies together: by the first rule ``load`` of the case, else all posts
    alike. None where no month is planned.
    """
    setting = proposal.setting
    rule = next((rule for rule in proposal.case.rules if isinstance(rule, LoadRule)), None)
    every = [(body.name, post) for body in setting.bodies for post in body.posts]
    posts = rule.listed(setting) if rule else every
    weights = [item.weight for item in rule.posts] if rule else [1] * len(posts)
    members = tuple(dict.fromkeys(name for body in setting.bodies for name in body.by_name))
    years = years_of(setting, posts, weights, members)
    if not years:
        return None
    carried = [period.carried(proposal.plan, setting) for period in years]
    return Load(
        title=title,
        language=language,
        years=tuple(period.label for period in years),
        members=tuple(
            Carried(member=name, months=tuple(found.get(name, 0) for found in carried))
            for name in members
            if any(name in found for found in carried)
        ),
        weighted=any(weight > 1 for weight in weights),
    )


def alternatives_of(
    setting: Setting, plans: Sequence[tuple[str, Plan]], title: str, language: Language
) -> Alternatives:
    """Named plans of one setting side by side, the first of them the one to compare with."""
    columns, (first, *_) = plans[0][1].columns(), plans
    several = len({body for body, _ in columns}) > 1
    return Alternatives(
        title=title,
        language=language,
        terms=tuple(label for label, _ in first[1].rows()),
        posts=tuple(
            f"{b}: {setting.post(p, language, b)}" if several else setting.post(p, language) for b, p in columns
        ),
        plans=tuple(
            Alternative(name=name, holders=tuple(tuple(members) for _, members in plan.rows())) for name, plan in plans
        ),
    )
