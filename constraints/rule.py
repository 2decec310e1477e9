"""What a rule is: parameters, its meaning in plain Python (``check``), and the same meaning for a solver (``post``)."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from functools import wraps
from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.breaches import Breach, Key
from constraints.frozen import Frozen, Tagged
from constraints.names import Line, Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.record_seats import RecordSeats
from constraints.seats import Seats
from constraints.setting import BodySetting, Holders, Setting
from constraints.texts import Both, Text
from constraints.waivers import WaivedSeats, Waiver, unwaived
from constraints.words import Argument, Arguments, Catalogue, Words

Strength = Literal["must", "wish"]

#: Where the library's own rules stand.
_LIBRARY = "constraints.rules."


Check = Callable[[Any, Holders, Setting], list[Breach]]
Post = Callable[[Any, Seats, Setting], None]


def _with_waivers_checked(check: Check) -> Check:
    @wraps(check)
    def checked(self: Rule, plan: Holders, setting: Setting) -> list[Breach]:
        found = check(self, plan, setting)
        return unwaived(found, self.waivers) if self.waivers else found

    return checked


def _with_waivers_posted(post: Post) -> Post:
    @wraps(post)
    def posted(self: Rule, seats: Seats, setting: Setting) -> None:
        post(self, WaivedSeats(seats, self.waivers) if self.waivers else seats, setting)

    return posted


class Example(Frozen):
    """A worked example for the documentation: the rule as TOML, and one sentence that says what it does."""

    toml: str
    says: str


class Rule(Tagged):
    """The base of every rule.

    A must allows no breach. A wish adds weight times breach to the cost of its ``rank`` (rank 1 is settled before rank 2
    is looked at). ``body`` is needed only in a case with several bodies. ``source`` says where the body has the rule from;
    ``note`` is a remark that the papers tell beside it. ``unless`` says when the body may make an exception ("there are
    strong reasons"), ``waivers`` are the exceptions that it has made: what they cover is no breach.
    """

    tag: ClassVar[str] = "kind"
    #: Whether the class stands outside the library: then its code is guarded (see ``own_guard``).
    from_outside: ClassVar[bool] = False

    kind: str
    id: Name | None = None
    body: Name | None = None
    strength: Strength
    rank: int | None = Field(default=None, strict=True, ge=1, le=1000)
    weight: int | None = Field(default=None, strict=True, ge=1, le=1_000_000)
    source: Line = ""
    note: Text = Both()
    unless: Text = Both()
    waivers: tuple[Waiver, ...] = ()

    #: What the rule says, in one phrase; the same with its own parameters as placeholders (where that says more); the
    #: codes of its breaches with their words; the unit of a breach's weight.
    title: ClassVar[Words]
    said: ClassVar[Words | None] = None
    texts: ClassVar[Catalogue]
    unit: ClassVar[Words] = Words("avsteg", "breaches")
    #: Whether it is a rule across bodies: it then names the body of each of its posts, and has no ``body`` of its own.
    across: ClassVar[bool] = False
    #: What the keys of its breaches have, by which a waiver can cover them.
    waived_by: ClassVar[frozenset[str]] = frozenset({"terms", "members"})
    #: What may be wrong with its parameters, by code; for rules from outside (see ``wrong``).
    problem_texts: ClassVar[Catalogue] = {}
    example: ClassVar[Example]
    origin: ClassVar[str] = ""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: object) -> None:
        """What every rule's two duties have in common: waivers, in one place."""
        super().__pydantic_init_subclass__(**kwargs)
        if "check" in cls.__dict__:
            setattr(cls, "check", _with_waivers_checked(cls.__dict__["check"]))  # noqa: B010
        if "post" in cls.__dict__:
            setattr(cls, "post", _with_waivers_posted(cls.__dict__["post"]))  # noqa: B010
        cls.from_outside = not cls.__module__.startswith(_LIBRARY)
        if cls.from_outside:
            from constraints.own_guard import guard  # a case without rules of one's own need not load it

            guard(cls)

    @model_validator(mode="after")
    def _no_rank_on_a_must(self) -> Rule:
        for name in ("rank", "weight"):
            if self.strength == "must" and getattr(self, name) is not None:
                raise PydanticCustomError("rule.must_with", "{name} on a must", {"name": name})
        return self

    @property
    def order(self) -> int:
        """The rank of a wish (1 where none is stated); 0 for a must."""
        return 0 if self.strength == "must" else self.rank or 1

    @property
    def factor(self) -> int:
        """What one unit of breach costs within the rank."""
        return self.weight or 1

    @property
    def one_largest(self) -> bool:
        """Whether its one breach is the largest of many departures, told of one witness; another plan may have another."""
        return False

    @abstractmethod
    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        """Every breach of the rule by a plan, under the setting's reading: the rule's meaning."""

    @abstractmethod
    def post(self, seats: Seats, setting: Setting) -> None:
        """Name the same breaches, with the same keys and weights, through the verbs of ``Seats``."""

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        """What is wrong with the rule's parameters in this setting (unknown members, posts, terms…)."""
        yield from ()

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        """The earlier seats whose holders the rule looks at; unknown ones among them make readings differ."""
        return ()

    def history_input(self, setting: Setting) -> Hashable:
        """What the rule takes from the history under a reading: equal inputs mean one reading."""
        return tuple(setting.reading.get(seat) for seat in self.history(setting))

    def refuted(self, setting: Setting) -> bool:
        """Whether a reading of the history cannot be what happened: the must would be broken by it and what is on record of
        planned seats (who is elected or acting), whatever else is planned. It hangs on the rule's ``history``, and on who
        holds the earlier seats that last into the plan.
        """
        if self.strength != "must" or self.from_outside or not self.history(setting) or not setting.has_facts:
            return False
        certain = self._certain(setting)
        # What the record alone makes certain refutes no reading, nor does what the reading alone makes certain: it would
        # have no plan whoever is elected.
        certain = certain and certain - self._certain(setting, past=False)
        return bool(certain and certain - self._certain(replace(setting, states=())))

    def _certain(self, setting: Setting, *, past: bool = True) -> set[Key]:
        """The keys of the breaches that every plan has."""
        seats = RecordSeats(setting, past=past)
        self.post(seats, setting)
        return seats.certain

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        """What the rule says in this setting, in one phrase: a text and its arguments."""
        return self.said or self.title, self.arguments()

    def arguments(self) -> dict[str, Argument]:
        """The rule's parameters as arguments for ``said``, by the names they have in a case file."""
        data = self.model_dump(mode="json", by_alias=True)
        plain = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
        return {key: value for key, value in plain.items() if isinstance(value, str | int | tuple)}

    # --- for subclasses ----------------------------------------------------------------------------------------

    def wrong(self, path: str, code: str, /, **args: Argument) -> Problem:
        """A problem in the rule's own words: ``code`` is a key of ``problem_texts``. Raises KeyError for another."""
        if code not in self.problem_texts:
            raise KeyError(f"problem_texts has no words for {code!r}")
        return Problem(path=path, code=f"{self.kind}.{code}", args=args, words=self.problem_texts[code])

    def home(self, setting: Setting) -> BodySetting:
        """The body that the rule judges."""
        return setting.body(self.body)

    def bodies(self, setting: Setting) -> tuple[BodySetting, ...]:
        """The bodies that the rule is about: the one that it judges, or those of a rule across bodies."""
        return (self.home(setting),)

    def waived_terms(self, setting: Setting) -> tuple[str, ...]:
        """The labels that a waiver may name: those of all terms of its bodies."""
        bodies = self.bodies(setting)
        seats = (s for body in bodies for post in body.posts for s in setting.everything(body.name, post))
        return tuple(dict.fromkeys(seat.term for seat in seats))

    def post_problems(self, setting: Setting, path: str, *posts: str, key: str = "post") -> Iterator[Problem]:
        """Posts that the body does not have."""
        known = self.home(setting).posts
        for post in posts:
            if post not in known:
                yield problem(below(path, key), "post.unknown", post=post, known=known)

    def member_problems(self, setting: Setting, path: str, *members: str, key: str = "member") -> Iterator[Problem]:
        """Members that the body does not have."""
        for member in members:
            if member not in self.home(setting).by_name:
                yield problem(below(path, key), "member.unknown", member=member, known=self._known(setting))

    def _known(self, setting: Setting) -> tuple[str, ...]:
        return tuple(self.home(setting).by_name)

    def labels(self, post: str, setting: Setting) -> tuple[str, ...]:
        """The labels of a post's planned and designated terms."""
        return tuple(seat.term for seat in setting.sequence(self.home(setting).name, post))

    def term_problems(
        self, setting: Setting, path: str, post: str, *terms: str, key: str = "terms"
    ) -> Iterator[Problem]:
        """Terms that are neither planned nor designated for the post."""
        body = self.home(setting)
        known = self.labels(post, setting) if post in body.posts else ()
        for term in terms:
            if known and term not in known:
                yield problem(below(path, key), "term.unknown", term=term, known=known)
