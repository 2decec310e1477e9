"""The calendar entries of a plan: hand-overs, elections, and when members are asked, terms confirmed, plans reviewed.

The members are asked four months and the coming term is confirmed two months before it begins: 1 September and
1 November where terms are calendar years. The plan is looked at again on 1 February of the year after an election, when
the new assemblies have chosen their boards.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import MAXYEAR, date

from dateutil.relativedelta import relativedelta

from constraints.day_names import named
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.setting import Setting
from constraints.terms import Term
from constraints.words import Argument, Language, Words, listed, say
from rotation.documents.calendar import Entry
from rotation.documents.days import day_in_words

_ASK, _CONFIRM = relativedelta(months=4), relativedelta(months=2)

CALENDAR_TEXTS: dict[str, Words] = {
    "takes": Words("{member} blir {post:post}", "{member} becomes {post:post}"),
    "stays": Words("{member} fortsätter som {post:post}", "{member} goes on as {post:post}"),
    "acts": Words("{member} är tillförordnad som {post:post}", "{member} is acting as {post:post}"),
    "is": Words("{member} är {post:post}", "{member} is {post:post}"),
    "unknown": Words("vem som är {post:post} är ännu inte klarlagt", "who is {post:post} is not known yet"),
    "perhaps": Words("{told} (osäkert)", "{told} (not certain)"),
    "open": Words("{told} (inte avgjort)", "{told} (not settled)"),
    "uncertain": Words(
        "Beror på uppgifter som inte är säkra: {posts:post}.",
        "This depends on facts that are not certain: {posts:post}.",
    ),
    "handover": Words("{body}: {told}", "{body}: {told}"),
    "handover.proposed": Words("{body} (förslag): {told}", "{body} (proposal): {told}"),
    "handover.more": Words("Gäller {term}.", "This is for {term}."),
    "term.year": Words("{term}", "{term}"),
    "term.days": Words("{first}\N{EN DASH}{last}", "{first} to {last}"),
    "election": Words("Valdag", "Election day"),
    "election.more": Words(
        "Planen för {body} ses över efter valet.", "The plan for {body} is looked at again afterwards."
    ),
    "election.more_plans": Words(
        "Planerna för {body} ses över efter valet.", "The plans for {body} are looked at again afterwards."
    ),
    "ask": Words("{body}: fråga medlemmarna inför {term}", "{body}: ask the members about {term}"),
    "ask.more": Words(
        "Kan de som står på tur ta sina uppdrag? Planen säger: {told}.",
        "Can those whose turn it is take their posts? The plan says: {told}.",
    ),
    "confirm": Words("{body}: bekräfta {term}", "{body}: confirm {term}"),
    "confirm.more": Words("Planen säger: {told}.", "The plan says: {told}."),
    "review": Words("{body}: se över planen efter valet", "{body}: look at the plan again after the election"),
    "review.more": Words("Valdagen var {day}.", "Election day was {day}."),
}


def entries_for(
    setting: Setting,
    plan: Plan,
    language: Language,
    *,
    uncertain: Collection[Seat] = (),
    among: Mapping[Seat, tuple[str, ...]] | None = None,
    known: bool = True,
    since: date | None = None,
    alarm: int | None = None,
    proposed: bool = False,
) -> tuple[Entry, ...]:
    """Every entry by day. ``uncertain`` seats are told as such, with all who may hold them if ``among`` says so, or without
    a name if it is not ``known`` that nobody else may; with ``since`` nothing is asked or confirmed before that day;
    ``alarm`` reminds so many days before of what the secretariat has to do; ``proposed``: nothing is decided yet, and the
    hand-overs say so.
    """
    unsure = {seat: (among or {}).get(seat, ()) for seat in uncertain}
    told = _Told(setting, plan, language, unsure, alarm, known=known, proposed=proposed)
    work = [*told.asked(), *told.confirmed(), *told.reviewed()]
    found = [*told.handovers(), *told.elections(), *(entry for entry in work if since is None or entry.day >= since)]
    return tuple(sorted(found, key=lambda entry: entry.day))


class _Told:
    """One plan's entries in one language."""

    def __init__(
        self,
        setting: Setting,
        plan: Plan,
        language: Language,
        uncertain: Mapping[Seat, tuple[str, ...]],
        alarm: int | None,
        *,
        known: bool,
        proposed: bool,
    ) -> None:
        self._setting, self._plan, self._language = setting, plan, language
        self._uncertain, self._alarm = uncertain, alarm
        self._known, self._proposed = known, proposed
        self._terms: dict[tuple[str, Term], list[Seat]] = {}
        for seat in setting.seats:
            self._terms.setdefault((seat.body, setting.term(seat)), []).append(seat)

    def handovers(self) -> Iterator[Entry]:
        """The first day of each planned term: who takes over which post."""
        for (body, term), seats in self._terms.items():
            told = self._listed([self._change(seat) for seat in seats])
            proposed = self._proposed and not all(map(self._settled, seats))
            more = [self._say("handover.more", term=self._span(term)), *self._unsure(seats)]
            yield Entry(
                body=body,
                kind="handover",
                day=term.start,
                summary=self._say("handover.proposed" if proposed else "handover", body=body, told=told),
                description=" ".join(more),
                which=term.label,
            )

    def elections(self) -> Iterator[Entry]:
        """The election days within the planned terms, each once, with the bodies whose plans they are about."""
        found: dict[date, list[str]] = {}
        for body, day in self._election_days():
            found.setdefault(day, []).append(body)
        for day, bodies in found.items():
            after = tuple(body for body in bodies if self._goes_on(body, day))
            code = "election.more" if len(after) == 1 else "election.more_plans"
            more = self._say(code, body=after) if after else ""
            yield Entry(body=bodies[0], kind="election", day=day, summary=self._say("election"), description=more)

    def asked(self) -> Iterator[Entry]:
        """When the members are asked about a coming term."""
        return self._before("ask", _ASK)

    def confirmed(self) -> Iterator[Entry]:
        """When a coming term is confirmed."""
        return self._before("confirm", _CONFIRM)

    def reviewed(self) -> Iterator[Entry]:
        """When the plan is looked at again after an election."""
        for body, day in self._election_days():
            if day.year < MAXYEAR and self._goes_on(body, day):
                yield Entry(
                    body=body,
                    kind="review",
                    day=date(day.year + 1, 2, 1),
                    summary=self._say("review", body=body),
                    description=self._say("review.more", day=day_in_words(day, self._language)),
                    which=day.isoformat(),
                    alarm=self._alarm,
                )

    def _before(self, kind: str, lead: relativedelta) -> Iterator[Entry]:
        for (body, term), seats in self._terms.items():
            open_seats = [seat for seat in seats if not self._settled(seat)]
            told = self._listed([self._holds("is", seat) for seat in open_seats])
            more = [self._say(f"{kind}.more", told=told), *self._unsure(open_seats)]
            if open_seats and term.start.year > 1:
                yield Entry(
                    body=body,
                    kind="ask" if kind == "ask" else "confirm",
                    day=term.start - lead,
                    summary=self._say(kind, body=body, term=self._span(term)),
                    description=" ".join(more),
                    which=term.label,
                    alarm=self._alarm,
                )

    def _election_days(self) -> Iterator[tuple[str, date]]:
        calendar = self._setting.calendar
        for body in self._setting.bodies if calendar else ():
            planned = [term for name, term in self._terms if name == body.name]
            if calendar and planned:
                first, last = min(term.start for term in planned), max(term.end for term in planned)
                yield from ((body.name, day) for day in calendar.between(first, last))

    def _goes_on(self, body: str, day: date) -> bool:
        """Whether a planned term of a body begins after an election, so that its plan is looked at again."""
        return any(term.start > day for name, term in self._terms if name == body)

    def _change(self, seat: Seat) -> str:
        """Who comes into a seat, or stays in it."""
        before = self._setting.at(seat.body, seat.post, self._setting.number(seat) - 1)
        same = before is not None and self._setting.held(self._plan, before) == self._plan.holder(seat)
        acted = before is not None and not self._setting.takes_turn(before)
        return self._holds("stays" if same and not acted else "takes", seat)

    def _settled(self, seat: Seat) -> bool:
        """Whether somebody is elected or acting, so that nobody has to be asked and nothing is to be confirmed."""
        return seat in self._setting.stated and self._setting.stated[seat].fact is not None

    def _holds(self, code: str, seat: Seat) -> str:
        among = self._uncertain.get(seat, ())
        if seat in self._uncertain and not self._known:
            return self._say("unknown", post=seat.post)
        if len(among) > 1:
            return self._say(code, member=listed(among, self._language, choice=True), post=seat.post)
        if not self._setting.takes_turn(seat):
            code = "acts"
        told = self._say(code, member=named(self._setting, self._plan.holder(seat), seat), post=seat.post)
        if seat in self._setting.stated and self._setting.stated[seat].state == "disputed":
            return self._say("open", told=told)
        # A calendar shows the summary alone: what is not certain must be said in it.
        return self._say("perhaps", told=told) if seat in self._uncertain else told

    def _unsure(self, seats: list[Seat]) -> Iterator[str]:
        posts = tuple(seat.post for seat in seats if seat in self._uncertain)
        if posts:
            yield self._say("uncertain", posts=posts)

    def _span(self, term: Term) -> str:
        if term.label != term.start.isoformat():
            return self._say("term.year", term=term.label)
        if (term.start.month, term.start.day, term.end.month, term.end.day) == (1, 1, 12, 31):
            return self._say("term.year", term=f"{term.start.year}\N{EN DASH}{term.end.year}")
        return self._say("term.days", first=term.start.isoformat(), last=term.end.isoformat())

    def _say(self, code: str, **args: Argument) -> str:
        return say(CALENDAR_TEXTS[code], args, self._language, self._setting)

    def _listed(self, texts: list[str]) -> str:
        return listed(texts, self._language)
