"""What every part of a paper is written from: the proposal, its account, the profile, the language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from constraints.day_names import officially
from constraints.posts import Seat, qualified
from constraints.setting import BodySetting, LadderSetting, Setting
from constraints.term_names import consecutive, is_year
from constraints.texts import Text
from constraints.words import Argument, Language, listed, say, spanned
from rotation.documents.building.periods import PeriodSpeaker, called, period_names
from rotation.documents.building.words import DOCUMENT_TEXTS
from rotation.documents.days import day_in_words
from rotation.documents.profile import Profile, SectionName
from rotation.explaining.account import Account
from rotation.explaining.alternatives import Alternatives
from rotation.explaining.expected_turns import PostTurns, expected_turns
from rotation.report.saying import Speaker, capital
from rotation.results import Proposal

#: The body that usually proposes, where the case has one of that name.
USUAL_PROPOSER = "ledningsgruppen"


def inside(name: str) -> str:
    """A name as it stands inside a sentence: "kansliet"."""
    return name[:1].lower() + name[1:]


@dataclass(frozen=True)
class Context:
    """One paper's sources. ``alternatives`` are the next best plans; None if they were not looked for. ``logo`` is a PNG or
    JPEG for the head of the paper. Without ``provenance`` no version number stands in it. With ``names_open`` there is a
    place for the name of each elected member that hangs on a fact.
    """

    proposal: Proposal
    account: Account
    profile: Profile
    language: Language
    alternatives: Alternatives | None = None
    logo: bytes | None = None
    provenance: bool = True
    names_open: bool = False

    @property
    def setting(self) -> Setting:
        """The setting under the first reading."""
        return self.proposal.setting

    @cached_property
    def speaker(self) -> Speaker:
        """Says the codes of reasons, departures and the like."""
        return PeriodSpeaker(self.setting, self.language, self.periods)

    def say(self, code: str, /, **args: Argument) -> str:
        """One text of the documents' catalogue; as a sentence it begins with a capital."""
        text = say(DOCUMENT_TEXTS[code], args, self.language, self.setting)
        return capital(text) if text.endswith((".", "?", ":")) else text

    def text(self, text: Text) -> str:
        """A text of the profile."""
        return text.text(self.language)

    def listed(self, items: Sequence[str]) -> str:
        """ "A, B och C"."""
        return listed(list(items), self.language)

    def day(self, day: date) -> str:
        """A day in running text."""
        return day_in_words(day, self.language)

    # --- the body and its terms ------------------------------------------------------------------------------

    @property
    def body(self) -> str:
        """What the deciding body is called inside sentences."""
        name = self.text(self.profile.body.name) or self.speaker.bodies()
        return inside(name) if self.language == "en" and name.startswith("The ") else name

    @property
    def proposer(self) -> str:
        """Who proposes, inside a sentence: as the profile says, else the body of the case that usually does;
        else it is to be filled in.
        """
        if told := self.text(self.profile.body.proposer):
            return inside(told) if self.language == "en" and told.startswith("The ") else told
        names = [body.name for body in self.setting.bodies if body.name.casefold() == USUAL_PROPOSER]
        return names[0] if names else self.say("proposer.open")

    @property
    def proposer_apart(self) -> str:
        """Who proposes, if it is known and no body of the case; else empty."""
        known = bool(self.text(self.profile.body.proposer))
        bodies = [body.name.casefold() for body in self.setting.bodies]
        return self.proposer if known and self.proposer.casefold() not in (*bodies, self.body.casefold()) else ""

    @property
    def has_turns(self) -> bool:
        """Whether some post has a turn order."""
        return any(body.orders for body in self.setting.bodies)

    @property
    def one_term(self) -> bool:
        """Whether each post is planned for one term alone."""
        return all(len(ladder.timeline.planned) == 1 for _, ladder in self.ladders)

    @property
    def lasting(self) -> tuple[date, ...]:
        """The election days after which a planned term begins, so that the plan goes on after them."""
        last = max(self.setting.term(seat).start for seat in self.setting.seats)
        return tuple(day for day in self.elections if day < last)

    def deciding(self, seats: Sequence[Seat]) -> str:
        """Who decides on some seats: the body that the profile names, else the bodies of the seats."""
        if not self.several or self.text(self.profile.body.name):
            return self.body
        return self.listed([*dict.fromkeys(seat.body for seat in seats)])

    def official(self, seat: Seat) -> str:
        """The official name, in its term, of who holds a planned seat in the published plan."""
        return officially(self.setting, self.proposal.plan.holder(seat), seat)

    @property
    def noun(self) -> str:
        """What a member is called ("kommun"); where the bodies have several words, each of them ("kommun eller region")."""
        words = dict.fromkeys(body.noun.text(self.language) for body in self.setting.bodies)
        return listed([*words], self.language, choice=True)

    @property
    def several(self) -> bool:
        """Whether there are several bodies, which then have to be named."""
        return len(self.setting.bodies) > 1

    @property
    def decided(self) -> bool:
        """Whether the paper is that of a decision taken."""
        return self.profile.paper.status == "decided"

    def shows(self, section: SectionName) -> bool:
        """Whether the decision basis has the generated part of a section."""
        return section in self.profile.order and section not in self.profile.replace

    def post(self, post: str, body: str | None = None) -> str:
        """A post in running text, as a body calls it."""
        return self.setting.post(post, self.language, body)

    def post_of(self, seat: Seat) -> str:
        """A seat's post in running text, with its body where there are several."""
        return self.post_in(seat.body, seat.post)

    def post_in(self, body: str, post: str) -> str:
        """A post in running text, with its body where there are several."""
        return self.setting.post_of(qualified(body, post), self.language) if self.several else self.post(post)

    def term(self, seat: Seat) -> str:
        """A term in running text: the year, else the years that it fills, else its first and last day."""
        if is_year(seat.term):
            return seat.term
        term = self.setting.term(seat)
        return called(term, term, self.language)

    def label(self, label: str) -> str:
        """A term by its label: its year, else its name; one after all that are listed, else, by its first day."""
        if is_year(label) or label in self.periods:
            return self.periods.get(label, label)
        try:
            return self.say("term.from", day=self.day(date.fromisoformat(label)))
        except ValueError:
            return label

    @cached_property
    def periods(self) -> Mapping[str, str]:
        """What terms are called that are no years, by their labels."""
        return period_names(self.setting, self.language)

    @property
    def by_year(self) -> bool:
        """Whether every planned term is a calendar year."""
        return all(is_year(seat.term) for seat in self.setting.seats)

    @cached_property
    def posts(self) -> tuple[str, ...]:
        """What the posts are called, each once, senior first."""
        called = (self.post(post, body.name) for body in self.setting.bodies for post in body.posts)
        return tuple(dict.fromkeys(called))

    @cached_property
    def official_members(self) -> tuple[str, ...]:
        """Every member once, by its official name."""
        return tuple(dict.fromkeys(m.official_name for body in self.setting.bodies for m in body.members))

    def span(self, seats: Sequence[Seat]) -> str:
        """The terms of some seats: "2024–2027"."""
        labels = tuple(dict.fromkeys(seat.term for seat in seats))
        if consecutive(labels) or all(label.isdigit() for label in labels):
            return spanned(labels, self.language)
        first, last = self.setting.term(seats[0]), self.setting.term(seats[-1])
        return called(first, last, self.language)

    def planned(self, ladder: LadderSetting) -> tuple[tuple[Seat, ...], ...]:
        """A ladder's planned seats: a row per term, senior post first."""
        return tuple(
            tuple(ladder.seat(post, term) for post in reversed(ladder.posts)) for term in ladder.timeline.planned
        )

    @property
    def ladders(self) -> tuple[tuple[BodySetting, LadderSetting], ...]:
        """Every ladder with its body."""
        return tuple((body, ladder) for body in self.setting.bodies for ladder in body.ladders)

    @cached_property
    def beyond(self) -> tuple[tuple[Seat, Seat], ...]:
        """Every designated seat after the plan with the planned one that leads to it; the nearest term first."""
        found = self.setting.designated.items()
        return tuple(sorted(found, key=lambda pair: self.setting.term(pair[0]).start))

    @cached_property
    def turns(self) -> tuple[tuple[PostTurns, ...], ...]:
        """The turns of every post after the plan, for each reading that has one; the published reading first."""
        found = [(reading.setting, reading.plan) for reading in self.proposal.readings]
        return tuple(expected_turns(self.proposal.case, plan, setting) for setting, plan in found if plan is not None)

    @cached_property
    def elections(self) -> tuple[date, ...]:
        """Election days within the planned terms."""
        if self.setting.calendar is None:
            return ()
        terms = [self.setting.term(seat) for seat in self.setting.seats]
        return self.setting.calendar.between(min(t.start for t in terms), max(t.end for t in terms))
