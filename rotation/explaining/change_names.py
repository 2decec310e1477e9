"""The names in a question: each is found, or the nearest one is taken and what is wrong is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from constraints.called_terms import called
from constraints.case import Case
from constraints.posts import Seat
from constraints.problems import Problem, problem
from constraints.rule import Rule
from constraints.rules.succession import Succession
from constraints.setting import BodySetting
from constraints.term_names import LABEL
from constraints.words import LANGUAGES, Language, numbered
from rotation.explaining.asking import QuestionError, named_body, named_member, named_post, spellings_of_posts
from rotation.explaining.nearness import nearest, nearest_rule, nearest_term, quoted, spelt_rules

_SWEDISH = re.compile(
    r"[åäö]|\b(?:utan|krav|rang|vikt|undantag|var|avstår|deltar|regel|verksamhetsår)\b", re.IGNORECASE
)
_LABEL = re.compile(LABEL)

_NUMBERS: dict[str, int] = {numbered(n, language): n for language in LANGUAGES for n in range(1, 13)}
_NOTHING = "–"


class NameReader:
    """Finds what one expression names. ``problems`` keeps what was not found; then the nearest name stands in for it."""

    def __init__(self, case: Case, home: BodySetting | None, text: str) -> None:
        self.case, self.home, self.text = case, home, text
        self.problems: list[Problem] = []
        #: Another question that can be read, where the nearest names alone do not make one.
        self.instead: str | None = None
        #: The term that was named, where it is an earlier one and should be planned, or the other way round.
        self.other_time: str | None = None
        self.understood = {"post": _NOTHING, "term": _NOTHING, "member": _NOTHING, "rule": _NOTHING}

    @property
    def language(self) -> Language:
        """The language in which the question seems to be put."""
        posts = [
            self.case.setting.post(post, "sv", body.name) for body in self.case.setting.bodies for post in body.posts
        ]
        swedish = _SWEDISH.search(self.text) or any(post.casefold() in self.text.casefold() for post in posts)
        return "sv" if swedish else "en"

    def summary(self, near: str) -> Problem:
        """What was understood, and the nearest expression that can be read."""
        known = self.understood
        if known["rule"] != _NOTHING or all(value == _NOTHING for value in known.values()):
            return self._problem("change.nearest", near=near)
        return self._problem("change.understood", near=near, **{key: known[key] for key in ("post", "term", "member")})

    def _problem(self, code: str, **args: Any) -> Problem:
        return problem(self.path, code, **args)

    @property
    def path(self) -> str:
        """Where a problem stands: the question itself."""
        return quoted(self.text)

    # --- bodies, members, posts ------------------------------------------------------------------------------------

    def body(self) -> BodySetting:
        """The body that is meant: the one before the colon, else the only one."""
        if self.home is None:
            self.home = self._asked(lambda: named_body(self.case.setting, None, self.path))
        return self.home or self._guessed()

    def _guessed(self) -> BodySetting:
        """Where it is not said which body is meant: the first one, for the nearest expression."""
        self.home = self.case.setting.bodies[0]
        return self.home

    def stated_body(self) -> str | None:
        """The body's name in a case with several; None in one with a single body."""
        return self.body().name if len(self.case.setting.bodies) > 1 else None

    def member(self, given: str, among: Sequence[str] = ()) -> str:
        """A member of the body (one of these, if some are named)."""
        body = self.body()
        names = tuple(among) or tuple(body.by_name)
        found = self._asked(lambda: named_member(self.case, given, self.path), quiet=True)
        if found in names:
            self.understood["member"] = str(found)
            return str(found)
        code = "change.no_absence" if among and found in body.by_name else "member.unknown"
        self.problems.append(self._problem(code, member=given, known=names))
        spellings = {s: m.name for m in body.members if m.name in names for s in (m.official_name, m.name)}
        return spellings[nearest(given, list(spellings))] if spellings else names[0]

    def taker(self, given: str) -> str:
        """Whoever takes turns: a group by its name, else a member."""
        groups = {group.name.casefold(): group.name for group in self.body().groups}
        return groups.get(given.strip().casefold()) or self.member(given)

    def post(self, given: str) -> str:
        """A post of the body."""
        body, setting = self.body(), self.case.setting
        found = self._asked(lambda: named_post(body, setting, given, self.path), quiet=True)
        if found is not None:
            self.understood["post"] = given
            return str(found)
        spellings = spellings_of_posts(body, setting)
        called = dict.fromkeys(setting.post(post, self.language, body.name) for post in body.posts)
        self.problems.append(self._problem("post.unknown", post=given, known=tuple(called)))
        return spellings[nearest(given, list(spellings))]

    # --- terms -----------------------------------------------------------------------------------------------------

    def seat(self, text: str, *, past: bool = False) -> Seat:
        """A seat as "chair 2025" or "2025 chair": planned or designated, or (``past``) of the history."""
        words = text.split()
        if _LABEL.fullmatch(words[0]) and len(words) > 1:
            words = [*words[1:], words[0]]
        term = words.pop() if len(words) > 1 and re.search(r"\d", words[-1]) else ""
        if len(words) > 1 and words[-1].casefold() in ("i", "in", "år", "year"):
            words.pop()
        body = self.body()
        post = self.post(" ".join(words))
        ahead = self._ahead(body, (post,))
        history = tuple(seat.term for seat in self.case.setting.past(body.name, post))
        return Seat(body.name, post, self._term(term, history if past else ahead, ahead if past else history, past))

    def _term(self, given: str, known: Sequence[str], others: Sequence[str], past: bool) -> str:
        given = given if given in known else called(self.case.setting, given, self.home.name if self.home else None)
        if given in known:
            self.understood["term"] = given
            return given
        if not known:
            self.problems.append(self._problem("change.no_history"))
            return given
        code = "change.not_history" if past else "change.history" if given in others else "change.term"
        self.problems.append(self._problem(code if given else "change.no_term", term=given, known=tuple(known)))
        self.other_time = given if given in others else self.other_time
        return nearest_term(given, known) if given else known[0]

    def terms(self, text: str, posts: Sequence[str]) -> tuple[str, ...]:
        """Terms as "2024", "2024-2025" or "2024, 2025", of these posts (none: all)."""
        known = self._ahead(self.body(), posts)
        found: list[str] = []
        for part in re.split(r"\s*(?:,|\boch\b|\band\b)\s*", text) if text else []:
            ends = [self._one(label, known) for label in _LABEL.findall(part)]
            first, last = known.index(ends[0]), known.index(ends[-1])
            found += known[first : last + 1] if first <= last else ends
        if not text:
            self.problems.append(self._problem("change.no_term", term="", known=known))
        return tuple(dict.fromkeys(found)) or known[:1]

    def _one(self, label: str, known: Sequence[str]) -> str:
        return self._term(label, known, (), past=False)

    def into(self, given: str, rule: str) -> str:
        """A planned term into which members move up."""
        home = self.case.setting.body(next((r.body for r in self.case.rules if r.id == rule), None))
        ladders = [ladder for ladder in home.ladders if len(ladder.posts) > 1 and ladder.ladder.links]
        known = tuple(dict.fromkeys(term.label for ladder in ladders for term in ladder.timeline.planned))
        return self._term(given, known, (), past=False) if known else given

    def _ahead(self, body: BodySetting, posts: Iterable[str]) -> tuple[str, ...]:
        """The labels of planned and designated terms, earliest first."""
        setting = self.case.setting
        seats = [seat for post in tuple(posts) or body.posts for seat in setting.sequence(body.name, post)]
        return tuple(dict.fromkeys(s.term for s in sorted(seats, key=lambda seat: setting.term(seat).start)))

    def guess(self, text: str) -> tuple[Seat | None, str]:
        """A seat and a member, from the words of a text that has no form; no seat if no word is a name."""
        setting = self.case.setting
        home = self.home or setting.bodies[0]
        known = {"post": home.posts[0], "member": home.members[0].name}
        for word in re.split(r"[\s,.;:=!?]+", text):
            post = self._asked(lambda word=word: named_post(home, setting, word), quiet=True)  # type: ignore[misc]
            member = self._asked(lambda word=word: named_member(self.case, word), quiet=True)  # type: ignore[misc]
            for key, found in (("post", post), ("member", member if member in home.by_name else None)):
                if found is not None:
                    known[key], self.understood[key] = found, word
        ahead = self._ahead(home, (known["post"],))
        named = [word if word in ahead else called(setting, word, home.name) for word in _LABEL.findall(text)]
        labels = [word for word in named if word in ahead]
        if labels:
            self.understood["term"] = labels[0]
        if all(value == _NOTHING for value in self.understood.values()):
            return None, known["member"]
        term = labels[0] if labels else self._ahead(home, (known["post"],))[0]
        return Seat(home.name, known["post"], term), known["member"]

    # --- rules, absences, numbers ------------------------------------------------------------------------------------

    def rule(self, given: str, kind: type[Rule] = Rule) -> str:
        """A rule by its id, by its kind, or by what it says (of the body before the colon, if one stands there)."""
        given = given.strip()
        rules = [rule for rule in self._rules() if isinstance(rule, kind)]
        found = spelt_rules(given, rules)
        if len(found) == 1:
            self.understood["rule"] = given
            return found[0]
        known = tuple(rule.id or rule.kind for rule in rules)
        if not known:
            self.problems.append(self._problem("change.no_rules"))
            self.instead = self.instead or self._first_seat()
            return given
        self.problems.append(self._problem("change.which_rule" if found else "change.rule", rule=given, known=known))
        return found[0] if found else nearest_rule(given, rules)

    def succession(self) -> str:
        """The only succession of the body."""
        rules = [rule for rule in self._rules() if isinstance(rule, Succession)]
        if len(rules) == 1:
            return rules[0].id or rules[0].kind
        known = tuple(rule.id or rule.kind for rule in rules)
        code = "change.which_rule" if rules else "change.no_succession"
        self.problems.append(self._problem(code, rule=Succession.model_fields["kind"].default, known=known))
        self.instead = None if rules else self._first_seat()
        return known[0] if known else ""

    def _first_seat(self) -> str:
        """A question that every case can answer."""
        body, seat = self.case.setting.bodies[0], self.case.setting.seats[0]
        home = f"{body.name}: " if len(self.case.setting.bodies) > 1 else ""
        return f"{home}{seat.post} {seat.term} = {body.members[0].name}"

    def _rules(self) -> list[Rule]:
        return [rule for rule in self.case.rules if self.home is None or rule.body in (None, self.home.name)]

    def absence(self, number: int) -> int:
        """The place of an absence, from 0; in an expression they are counted from 1."""
        count = len(self.case.setting.absences)
        if 1 <= number <= count:
            return number - 1
        self.problems.append(self._problem("change.absence_number" if count else "change.no_absences", count=count))
        self.instead = None if count else self._first_seat()
        return max(count - 1, 0)

    def number(self, given: str) -> int:
        """A whole number of at least 1, in figures or in words up to twelve."""
        text = given.strip().casefold()
        value = int(text) if text.isdecimal() and len(text) < len("1000000") + 1 else _NUMBERS.get(text, 0)
        if value < 1:
            self.problems.append(self._problem("change.number", given=given))
        return value or 1

    def table(self, given: str, found: dict[str, Any] | None) -> dict[str, Any]:
        """A rule as in a case file."""
        if found is None:
            self.problems.append(self._problem("change.table", given=given))
            self.instead = 'rule { kind = "spacing", strength = "must", post = "chair", terms = 3 }'
        return found or {}

    def _asked(self, ask: Callable[[], Any], *, quiet: bool = False) -> Any:
        """The answer, or None with its problems kept (unless they are told otherwise)."""
        try:
            return ask()
        except QuestionError as error:
            self.problems += [] if quiet else [item.model_copy(update={"path": self.path}) for item in error.problems]
            return None
