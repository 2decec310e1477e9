"""Posts and the ladders that order them from junior to senior."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field

from constraints.frozen import Frozen
from constraints.given import Day
from constraints.names import Line, Name
from constraints.terms import IrregularTerm, TermLength
from constraints.words import Language, Words

_KNOWN_POSTS: dict[str, Words] = {
    "chair": Words("ordförande", "chair"),
    "vice_chair": Words("vice ordförande", "vice-chair"),
    "first_vice_chair": Words("förste vice ordförande", "first vice-chair"),
    "second_vice_chair": Words("andre vice ordförande", "second vice-chair"),
    "president": Words("president", "president"),
    "first_vice_president": Words("förste vice president", "first vice-president"),
    "second_vice_president": Words("andre vice president", "second vice-president"),
    "presidency": Words("ordförandeskap", "presidency"),
}


class Seat(NamedTuple):
    """A post of a body in one term (the term's label)."""

    body: str
    post: str
    term: str


def qualified(body: str, post: str) -> str:
    """A post with its body in one text: "Styrelsen: chair"."""
    return f"{body}: {post}"


class Post(Frozen):
    """One post; ``sv`` and ``en`` are its names in running text."""

    name: Name
    sv: Line | None = None
    en: Line | None = None

    def called(self, language: Language) -> str:
        """The given name, else the usual one for posts that are known, else the post's own name."""
        given = self.sv if language == "sv" else self.en
        if given:
            return given
        known = _KNOWN_POSTS.get(self.name)
        return known.text(language) if known else self.name.replace("_", " ")


def _as_post(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


class Ladder(Frozen):
    """Posts from junior to senior. With ``links`` holders move up: who holds a post in one term holds the next post
    up in the next term.

    ``start``, ``term`` and ``irregular`` give the ladder terms of its own; without them the horizon's are used. A ladder
    with terms of its own is planned for all its terms that begin within the horizon.
    """

    posts: tuple[Annotated[Post, BeforeValidator(_as_post, json_schema_input_type=str | Post)], ...] = Field(
        min_length=1, max_length=50
    )
    links: Annotated[bool, Field(strict=True)] = True
    start: Day | None = None
    term: TermLength | None = None
    irregular: tuple[IrregularTerm, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the posts, junior first."""
        return tuple(post.name for post in self.posts)

    @property
    def own_terms(self) -> bool:
        """Whether the ladder has terms of its own."""
        return bool(self.start or self.term or self.irregular)
