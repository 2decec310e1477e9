"""What rules across bodies share: posts with their bodies, and which of their seats are held at the same time."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import ClassVar, TypeVar, cast

from pydantic import Field

from constraints.frozen import Frozen
from constraints.names import Name
from constraints.posts import Seat, qualified
from constraints.problems import Problem, below, problem
from constraints.rule import Rule
from constraints.seats import Literal, Seats
from constraints.setting import BodySetting, Setting
from constraints.words import Argument, Arguments, Words

#: Two seats of different bodies that have a day in common, the one that begins first before the other.
Pair = tuple[Seat, Seat]

Found = TypeVar("Found")


class PostOf(Frozen):
    """A post of a body. ``body`` may be left out in a case with one body alone."""

    body: Name | None = None
    post: Name

    def home(self, setting: Setting) -> BodySetting | None:
        """Its body; None if there is none of that name, or if it is not said which."""
        if self.body is None:
            return setting.bodies[0] if len(setting.bodies) == 1 else None
        return next((body for body in setting.bodies if body.name == self.body), None)

    def exists(self, setting: Setting) -> bool:
        """Whether there is such a post."""
        home = self.home(setting)
        return home is not None and self.post in home.posts


class AcrossBodies(Rule):
    """The base of rules across bodies: ``posts`` are listed with their bodies, and there is no ``body``.

    A member is the same in several bodies if it is written by the same name in all of them.
    """

    across: ClassVar[bool] = True
    #: Whether it compares posts of different bodies, so that posts of one body alone are a mistake.
    several: ClassVar[bool] = True

    posts: tuple[PostOf, ...] = Field(min_length=1)

    def bodies(self, setting: Setting) -> tuple[BodySetting, ...]:
        """The bodies of its posts, each once, in the order in which the rule names them."""
        found = [home for item in self.posts if (home := item.home(setting)) is not None]
        return tuple({body.name: body for body in found}.values())

    def members(self, setting: Setting) -> tuple[str, ...]:
        """The members of its bodies, each once, body by body in case-file order."""
        return tuple(dict.fromkeys(name for body in self.bodies(setting) for name in body.by_name))

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        """``said`` names the posts with their bodies; it is for rules of two posts, else the title has to do."""
        words, args = super().phrase(setting)
        return words if len(self.posts) == 2 else self.title, {**args, "posts": self._qualified(setting)}

    def arguments(self) -> dict[str, Argument]:
        """As for every rule; the posts with their bodies."""
        plain = {key: value for key, value in super().arguments().items() if key != "posts"}
        return {**plain, "posts": tuple(qualified(p.body, p.post) if p.body else p.post for p in self.posts)}

    def _qualified(self, setting: Setting) -> tuple[str, ...]:
        homes = [(item.home(setting), item.post) for item in self.posts]
        return tuple(qualified(home.name, post) if home else post for home, post in homes)

    # --- seats -------------------------------------------------------------------------------------------------

    def listed(self, setting: Setting) -> list[tuple[str, str]]:
        """Its posts as (body, post), as far as there are such."""
        found = [(item.home(setting), item.post) for item in self.posts if item.exists(setting)]
        return [(home.name, post) for home, post in found if home is not None]

    def pairs(self, setting: Setting) -> list[Pair]:
        """Seats of listed posts of different bodies that have a day in common; at least one is planned or designated."""
        return remembered(setting, ("pairs", self.posts), lambda: self._pairs(setting))

    def _pairs(self, setting: Setting) -> list[Pair]:
        seats = [seat for body, post in self.listed(setting) for seat in setting.everything(body, post)]
        terms = {seat: setting.term(seat) for seat in seats}
        seats.sort(key=lambda seat: terms[seat].start)
        found = []
        for place, one in enumerate(seats):
            for other in seats[place + 1 :]:
                if terms[other].start > terms[one].end:
                    break
                if one.body != other.body and (ahead(setting, one) or ahead(setting, other)):
                    found.append((one, other))
        return found

    def earlier(self, setting: Setting, seats: Iterable[Seat]) -> tuple[Seat, ...]:
        """Those of the seats that are history, each once."""
        return tuple(seat for seat in dict.fromkeys(seats) if not ahead(setting, seat))

    # --- what may be wrong -------------------------------------------------------------------------------------

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        """Entries that name no post, or one twice; too few posts or bodies to compare, or posts held at different times."""
        wrong = [*self._entries(setting, path)]
        yield from wrong
        if len(self.posts) == 1:
            yield problem(below(path, "posts"), "across.one_post")
        elif self.several and not wrong and len(bodies := self.bodies(setting)) == 1:
            yield problem(below(path, "posts"), "across.one_body", body=bodies[0].name)
        elif self.several and not wrong:
            yield from self._alone(setting, path)

    def _alone(self, setting: Setting, path: str) -> Iterator[Problem]:
        """Posts that are at no time held beside one of another body: all of them, or some."""
        met = {(seat.body, seat.post) for pair in self.pairs(setting) for seat in pair}
        if not met:
            yield problem(below(path, "posts"), "across.never", posts=self._qualified(setting))
            return
        for place, (body, post) in enumerate(self.listed(setting)):
            if (body, post) not in met:
                yield problem(below(path, "posts", place), "across.alone", post=qualified(body, post))

    def _entries(self, setting: Setting, path: str) -> Iterator[Problem]:
        names = tuple(body.name for body in setting.bodies)
        for place, item in enumerate(self.posts):
            where, home = below(path, "posts", place), item.home(setting)
            if home is None:
                code = "body.which" if item.body is None else "body.unknown"
                args: dict[str, Argument] = {"known": names, **({"body": item.body} if item.body else {})}
                yield problem(below(where, "body"), code, **args)
            elif item.post not in home.posts:
                yield problem(below(where, "post"), "post.unknown", post=item.post, known=home.posts)
            elif any((other.home(setting), other.post) == (home, item.post) for other in self.posts[:place]):
                yield problem(where, "across.twice", post=item.post, body=home.name)


class SharedMembers(AcrossBodies):
    """The base of rules about one member in several bodies: at least one has to sit in two of them."""

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        """As for every rule across bodies; bodies that share no member; exceptions for members of one body alone."""
        wrong = [*super().problems(setting, path)]
        yield from wrong
        if wrong:
            return
        bodies = self.bodies(setting)
        if len(self.members(setting)) == sum(len(body.by_name) for body in bodies):
            yield problem(below(path, "posts"), "across.no_member", bodies=tuple(body.name for body in bodies))
            return
        for number, waiver in enumerate(self.waivers):
            for place, name in enumerate(waiver.members):
                homes = [body.name for body in bodies if name in body.by_name]
                if len(homes) == 1:
                    where = below(path, "waivers", number, "members", place)
                    yield problem(where, "across.one_home", member=name, body=homes[0])

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        """The earlier seats of its pairs."""
        return self.earlier(setting, (seat for pair in self.pairs(setting) for seat in pair))

    def history_input(self, setting: Setting) -> Hashable:
        """The holders that sit in several of the bodies; of another it is enough to know that it is none of them."""
        counts = [name for body in self.bodies(setting) for name in body.by_name]
        held = [setting.reading.get(seat, "") for seat in self.history(setting)]
        return tuple(name if counts.count(name) > 1 else None for name in held)


def remembered(setting: Setting, key: Hashable, make: Callable[[], Found]) -> Found:
    """What is made once per setting. The key says what it is, and what it depends on besides the setting."""
    if key not in setting.memo:
        setting.memo[key] = make()
    return cast(Found, setting.memo[key])


def ahead(setting: Setting, seat: Seat) -> bool:
    """Whether a seat is planned, or designated beyond the horizon."""
    return seat in setting.planned or seat in setting.designated


def shared(setting: Setting, one: Seat, other: Seat) -> list[str]:
    """The members that sit in the bodies of both seats, in the order of the first."""
    return [name for name in setting.body(one.body).by_name if name in setting.body(other.body).by_name]


def somebody(seats: Seats, setting: Setting, seat: Seat) -> Literal:
    """Whether anybody holds a seat: a designated member may have left by then."""
    if seat in setting.planned:
        return seats.all_of([])
    return seats.any_of([seats.holds(name, seat) for name in setting.body(seat.body).by_name])


def same_holder(seats: Seats, setting: Setting, one: Seat, other: Seat) -> Literal:
    """Whether one member holds both seats."""
    both = shared(setting, one, other)
    return seats.any_of([seats.all_of([seats.holds(name, one), seats.holds(name, other)]) for name in both])


def places(one: Seat, other: Seat) -> dict[str, Argument]:
    """Two seats as arguments of a text: ``post`` and ``term``, ``other_post`` and ``other_term``."""
    return {
        "post": qualified(one.body, one.post),
        "term": one.term,
        "other_post": qualified(other.body, other.post),
        "other_term": other.term,
    }
