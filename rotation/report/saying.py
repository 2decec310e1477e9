"""One speaker for the whole report: a code and arguments in, words out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from constraints.breaches import Breach
from constraints.posts import Seat
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.words import Argument, Language, listed, say
from rotation.report.catalogue import TEXTS

#: Ranks up to this one are told in words.
WORDED_RANKS = 5


class Speaker:
    """Says codes of the report's catalogue, and breaches by their rules' own texts, in one language."""

    def __init__(self, setting: Setting, language: Language) -> None:
        self.setting, self.language = setting, language

    def say(self, code: str, /, **args: Argument) -> str:
        """One text; as a sentence it begins with a capital."""
        text = say(TEXTS[code], args, self.language, self.setting)
        return capital(text) if text.endswith((".", ":")) else text

    def breach(self, rule: Rule, item: Breach) -> str:
        """A breach in the words of its rule."""
        return capital(say(rule.texts[item.code], item.args, self.language, self.setting))

    def rule(self, rule: Rule) -> str:
        """What a rule says, in one phrase."""
        words, args = rule.phrase(self.setting)
        return say(words, args, self.language, self.setting)

    def hand(self, rank: int) -> str:
        """A rank in words: "i första hand"."""
        return self.say(f"hand.{rank}") if rank <= WORDED_RANKS else self.say("hand", rank=rank)

    def grouped(self, sentences: Iterable[str]) -> Iterator[str]:
        """Each sentence once, with how many times it was said."""
        for text, count in Counter(sentences).items():
            yield text if count == 1 else self.say("breach.times", breach=text.rstrip("."), count=count)

    def listed(self, items: Iterable[str]) -> str:
        """ "A, B och C"."""
        return listed(list(items), self.language)

    def seat(self, seat: Seat) -> str:
        """A seat in running text: "ordförande 2024"; with the body where there are several."""
        told = self.say("conflict.seat", post=seat.post, term=seat.term)
        return f"{told} ({seat.body})" if len(self.setting.bodies) > 1 else told


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
