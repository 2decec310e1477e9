"""One speaker for the whole report: a code and arguments in, words out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from constraints.breaches import Breach
from constraints.posts import Seat
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.term_names import is_year
from constraints.words import Argument, Arguments, Language, Names, Words, listed, say
from rotation.report.catalogue import TEXTS

#: Ranks up to this one are told in words.
WORDED_RANKS = 5


#: A title names so many bodies at most.
MOST_BODIES = 4


class NamesIn:
    """Names as one body has them: another may call a post of the same name something else."""

    def __init__(self, setting: Setting, body: str) -> None:
        self._setting, self._body = setting, body

    def official(self, member: str) -> str:
        """The official name of a member."""
        return self._setting.official(member)

    def genitive(self, member: str) -> str:
        """The genitive of a member's name."""
        return self._setting.genitive(member)

    def post(self, post: str, language: Language) -> str:
        """A post's name in running text, as the body calls it."""
        return self._setting.post(post, language, self._body)

    def post_of(self, post: str, language: Language) -> str:
        """A post with its body."""
        return self._setting.post_of(post, language)


class Speaker:
    """Says codes of the report's catalogue, and breaches by their rules' own texts, in one language."""

    def __init__(self, setting: Setting, language: Language, body: str | None = None) -> None:
        self.setting, self.language, self._body = setting, language, body

    def at(self, body: str) -> Speaker:
        """The same, with posts called as one body calls them."""
        return Speaker(self.setting, self.language, body)

    def say(self, code: str, /, **args: Argument) -> str:
        """One text; as a sentence it begins with a capital."""
        text = self._filled(TEXTS[code], args, self._body)
        return capital(text) if text.endswith((".", ":")) else text

    def breach(self, rule: Rule, item: Breach) -> str:
        """A breach in the words of its rule; with the rule's body where there are several."""
        told = capital(self._filled(rule.texts[item.code], item.args, rule.body))
        return f"{told.removesuffix('.')} ({rule.body})." if self.several and rule.body else told

    def rule(self, rule: Rule) -> str:
        """What a rule says, in one phrase; with its body where there are several."""
        words, args = rule.phrase(self.setting)
        told = self._filled(words, args, rule.body)
        return f"{told} ({rule.body})" if self.several and rule.body else told

    def _filled(self, words: Words, args: Arguments, body: str | None) -> str:
        """One text with its arguments, posts called as a body calls them."""
        return say(words, args, self.language, self._names(body))

    @property
    def several(self) -> bool:
        """Whether there are several bodies, which then have to be named."""
        return len(self.setting.bodies) > 1

    def _names(self, body: str | None) -> Names:
        """How posts are called in a body."""
        return NamesIn(self.setting, body) if body and self.several else self.setting

    def hand(self, rank: int) -> str:
        """A rank in words: "i första hand"."""
        return self.say(f"hand.{rank}") if rank <= WORDED_RANKS else self.say("hand", rank=rank)

    def grouped(self, sentences: Iterable[str]) -> Iterator[str]:
        """Each sentence once, with how many times it was said."""
        for text, count in Counter(sentences).items():
            yield text if count == 1 else self.say("breach.times", breach=text.rstrip("."), count=count)

    def terms_heading(self, labels: Iterable[str]) -> str:
        """What heads a column of terms: years, first days, or both kinds."""
        years = {is_year(label) for label in labels}
        return self.say("column.year" if years == {True} else "column.first_day" if years == {False} else "column.term")

    def listed(self, items: Iterable[str]) -> str:
        """ "A, B och C"."""
        return listed(list(items), self.language)

    def bodies(self) -> str:
        """The names of the bodies; how many there are, if they are many."""
        names = [body.name for body in self.setting.bodies]
        return self.listed(names) if len(names) <= MOST_BODIES else self.say("bodies", count=len(names))

    def of_body(self, body: str, text: str) -> str:
        """A sentence about one body, with its name before it where there are several."""
        return f"{body}: {text[:1].lower()}{text[1:]}" if self.several else text

    def called(self, seat: Seat) -> str:
        """The post of a seat in running text; with the body where there are several."""
        told = self.setting.post(seat.post, self.language, seat.body)
        return f"{told} ({seat.body})" if self.several else told

    def seat(self, seat: Seat) -> str:
        """A seat in running text: "ordförande 2024"; with the body where there are several."""
        told = self.at(seat.body).say("conflict.seat", post=seat.post, term=seat.term)
        return f"{told} ({seat.body})" if self.several else told


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
