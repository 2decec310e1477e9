"""What a quota says, in one phrase: who holds how many of which posts, and in which terms they are counted."""

from __future__ import annotations

from typing import Literal

from constraints.words import Words

Who = Literal["members", "member", "group", "attribute", "newcomers"]

_WHO: dict[Who, Words] = {
    "members": Words("{members} har tillsammans", "{members} together hold"),
    "member": Words("{members} har", "{members} holds"),
    "group": Words("gruppen {group} har", "the group {group} holds"),
    "attribute": Words("medlemmar med {attribute} {value} har", "members with {attribute} {value} hold"),
    "newcomers": Words("nya har", "newcomers hold"),
}
_NUMBER = {
    "exactly": Words("exakt {at_least:number}", "exactly {at_least:number}"),
    "between": Words("{at_least:number} till {at_most:number}", "{at_least:number} to {at_most:number}"),
    "least": Words("minst {at_least:number}", "at least {at_least:number}"),
    "most": Words("högst {at_most:number}", "at most {at_most:number}"),
}
_ONE_POST = {"exactly": "exakt ett", "least": "minst ett", "most": "högst ett", "between": "ett till {at_most:number}"}
_NONE = Words("inget", "none")
_POSTS = {
    True: Words("av uppdragen som {posts:post}", "of the posts of {posts:post}"),
    False: Words("av uppdragen", "of the posts"),
}
_WINDOW = {
    "term": Words("varje verksamhetsår", "in every term"),
    "within": Words("under {within:number} verksamhetsår i rad", "in {within:number} terms in a row"),
    "sets": Words("i varje följd om {sets:number} verksamhetsår", "in every set of {sets:number} terms"),
}


def quota_phrase(
    who: Who, least: int | None, most: int | None, window: Literal["term", "within", "sets"], *, posts: bool
) -> Words:
    """The template, by which parameters are given; its placeholders are the parameters of the rule."""
    parts = (_WHO[who], _number(least, most), _POSTS[posts], _WINDOW[window])
    return Words(" ".join(part.sv for part in parts), " ".join(part.en for part in parts))


def _number(least: int | None, most: int | None) -> Words:
    """How many: Swedish says "ett" of a post, not "en"."""
    if most == 0:
        return _NONE
    how = "least" if most is None else "most" if least is None else "exactly" if least == most else "between"
    words = _NUMBER[how]
    return Words(_ONE_POST[how], words.en) if (most if least is None else least) == 1 else words
