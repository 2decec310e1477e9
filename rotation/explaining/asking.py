"""What a question names: members, posts, terms and seats, found however a person writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from constraints.called_terms import called
from constraints.case import Case
from constraints.names import composed
from constraints.posts import Seat
from constraints.problems import InputError, Problem, problem
from constraints.setting import BodySetting, Setting
from constraints.words import LANGUAGES
from rotation.explaining.nearness import nearest


class QuestionError(InputError):
    """A question does not fit its case: ``problems`` say what was not understood, and what would be."""


def named_member(case: Case, text: str, path: str = "member") -> str:
    """The member that a text names: by its name, its official name or its genitive, small letters or capitals.

    Raises QuestionError with the known names.
    """
    members = [member for body in case.setting.bodies for member in body.members]
    known = {spelling: m.name for m in members for spelling in (m.genitive_name, m.official_name, m.name)}
    found = _spelt(text, known)
    if found is None:
        names = tuple(dict.fromkeys(member.name for member in members))
        near = nearest(text, names)
        raise QuestionError([problem(path, "member.unknown_asked", member=text, near=near, known=names)])
    return found


def named_body(setting: Setting, text: str | None, path: str = "body") -> BodySetting:
    """A body by its name; None means the only one. Raises QuestionError with the known names."""
    names = tuple(body.name for body in setting.bodies)
    if text is None and len(names) == 1:
        return setting.bodies[0]
    if text is None:
        raise QuestionError([problem(path, "body.which", known=names)])
    found = _spelt(text, {name: name for name in names})
    if found is None:
        raise QuestionError([problem(path, "body.unknown", body=text, known=names)])
    return setting.body(found)


def spellings_of_posts(body: BodySetting, setting: Setting) -> Mapping[str, str]:
    """How a body's posts can be written, in any language, and which post each spelling means."""
    called = {setting.post(post, language, body.name): post for post in body.posts for language in LANGUAGES}
    return {**called, **{post.replace("_", " "): post for post in body.posts}, **{post: post for post in body.posts}}


def named_post(body: BodySetting, setting: Setting, text: str, path: str = "post") -> str:
    """A post by its name in the case or in running text, or by how one of them alone begins ("ordförande" for
    "ordförandekommun"). Raises QuestionError with the known posts.
    """
    spellings = spellings_of_posts(body, setting)
    if (found := _spelt(text, spellings)) is not None:
        return found
    given = " ".join(composed(text).split()).casefold()
    begun = {post for spelling, post in spellings.items() if given and spelling.casefold().startswith(given)}
    if len(begun) == 1:
        return begun.pop()
    known = dict.fromkeys([*body.posts, *(setting.post(post, "sv", body.name) for post in body.posts)])
    raise QuestionError([problem(path, "post.unknown", post=text, known=tuple(known))])


def named_term(case: Case, text: str, path: str = "term") -> str:
    """A term of planned seats, by either of its names. Raises QuestionError with the known terms."""
    known = tuple(dict.fromkeys(seat.term for seat in case.setting.seats))
    found = text if text in known else called(case.setting, text)
    if found not in known:
        raise QuestionError([problem(path, "term.unknown", term=text, known=known)])
    return found


def named_seat(case: Case, post: str, term: str, body: str | None = None) -> Seat:
    """A planned or designated seat. Raises QuestionError with everything that does not fit."""
    setting = case.setting
    home = named_body(setting, body)
    found: list[Problem] = []
    name = _collected(found, lambda: named_post(home, setting, post))
    labels = tuple(seat.term for seat in _seats(setting, home, [name] if name else home.posts))
    term = term if term in labels else called(setting, term, home.name)
    if term not in labels:
        found.append(problem("term", "term.unknown", term=term, known=tuple(dict.fromkeys(labels))))
    if found or name is None:
        raise QuestionError(found)
    return Seat(home.name, name, term)


def _seats(setting: Setting, body: BodySetting, posts: Iterable[str]) -> list[Seat]:
    seats = [seat for post in posts for seat in setting.sequence(body.name, post)]
    return sorted(seats, key=lambda seat: setting.term(seat).start)


def _collected(found: list[Problem], ask: Callable[[], str]) -> str | None:
    """The answer, or None with its problems kept."""
    try:
        return ask()
    except QuestionError as error:
        found += error.problems
        return None


def _spelt(text: str, known: Mapping[str, str]) -> str | None:
    """What a text means: as it is spelt, else in small letters if that is not ambiguous."""
    text = " ".join(composed(text).split())
    if text in known:
        return known[text]
    meant = {name for spelling, name in known.items() if spelling.casefold() == text.casefold()}
    return meant.pop() if len(meant) == 1 else None
