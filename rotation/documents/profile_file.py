"""Reading profiles: TOML, every problem at once, the logo beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from constraints.case_file import read_text
from constraints.parsing import from_toml
from constraints.problems import InputError, Problem, below, problem
from constraints.shape import shape_problems
from rotation.documents.logo import MOST_BYTES, PictureError, look_through
from rotation.documents.mail import address_of
from rotation.documents.profile import SECTIONS, Profile, as_status

#: Sections that refer to a table in another; the questions do so only where that section stands at all.
_REFERS = {"decision": "proposal", "questions": "fairness"}
_MAILS = ("comments_mail", "decision_mail")


class ProfileError(InputError):
    """A profile is wrong: ``problems`` lists everything that is."""


def load_profile(path: str | PathLike[str]) -> tuple[Profile, bytes | None]:
    """A profile and the bytes of its logo, if it names one. Raises ProfileError with every problem, and MissingExtra if it
    names a logo and the typesetter is not installed.
    """
    file = Path(path)
    data, problems = from_toml(read_text(file, ProfileError))
    if problems:
        raise ProfileError(problems, str(file))
    profile = Profile()
    try:
        profile = Profile.model_validate(data)
    except ValidationError as error:
        problems = shape_problems(error, "", data, Profile)
    # What is asked of the data itself is told together with what is wrong with their shape.
    problems += [*_addresses(data), *_sections(data), *_days(data)]
    logo, wrong = _logo(file.parent, _texts(_table(data, "paper").get("logo")))
    if problems or wrong:
        raise ProfileError([*problems, *wrong], str(file))
    return profile, logo


# --- the parts of raw data that have the right shape -----------------------------------------------------------------


def _table(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = data.get(key)
    return found if isinstance(found, dict) else {}


def _texts(value: object) -> tuple[str, ...]:
    """The texts in a value that is one, or a list of them."""
    found = value if isinstance(value, list) else [value]
    return tuple(text for text in found if isinstance(text, str))


# --- what is asked of them -------------------------------------------------------------------------------------------


def _addresses(data: Mapping[str, Any]) -> Iterator[Problem]:
    for name in _MAILS:
        mail = _table(data, name)
        for key in ("sender", "to", "reply_to"):
            for place, text in enumerate(_texts(mail.get(key))):
                try:
                    if text or key == "to":
                        address_of(text)
                except ValueError:
                    where = below(name, key, place) if isinstance(mail[key], list) else below(name, key)
                    yield problem(where, "profile.address", given=text)


def _sections(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Sections that stand twice, own texts that would not be written, and sections left empty."""
    order, texts = _texts(data.get("order")), _table(data, "texts")
    for key, names in (("order", order), ("replace", _texts(data.get("replace")))):
        for place, name in enumerate(names):
            if name in names[:place]:
                yield problem(below(key, place), "profile.section_twice", name=name)
    for name in texts:
        if order and name not in order:
            yield problem(below("texts", name), "profile.text_left_out", name=name)
    replaced = _texts(data.get("replace"))
    for name in dict.fromkeys(replaced):
        if not texts.get(name):
            yield problem(below("replace", replaced.index(name)), "profile.nothing_instead", name=name)
    generated = [name for name in (order or SECTIONS) if name not in replaced]
    for name, other in _REFERS.items():
        if name in generated and other not in generated and (other in replaced or name == "decision"):
            yield problem("order" if order else "replace", "profile.table_missing", name=name, other=other)


def _days(data: Mapping[str, Any]) -> Iterator[Problem]:
    paper = _table(data, "paper")
    heads = _table(data, "heads")
    for where, head in (("paper", paper), *((below("heads", name), _table(heads, name)) for name in heads)):
        status = head.get("status", "draft" if where == "paper" else paper.get("status", "draft"))
        if head.get("decided") is not None and as_status(status) in ("draft", "proposal"):
            yield problem(below(where, "decided"), "profile.not_decided", status=str(status))
        decided, dated = _day(head.get("decided")), _day(head.get("date", paper.get("date")))
        if decided and dated and decided < dated:
            days = {"decided": decided.isoformat(), "date": dated.isoformat()}
            yield problem(below(where, "decided"), "profile.decided_before", **days)
    written = _day(paper.get("date"))
    for name in _MAILS:
        last = _day(_table(data, name).get("last_day"))
        if written and last and last < written:
            yield problem(below(name, "last_day"), "profile.last_day", last=last.isoformat(), date=written.isoformat())


def _day(value: object) -> date | None:
    return value if type(value) is date else None


def _logo(folder: Path, named: tuple[str, ...]) -> tuple[bytes | None, list[Problem]]:
    """The bytes of the logo, or what is wrong with it."""
    given = named[0] if named else ""
    if not given:
        return None, []
    try:
        home, file = folder.resolve(), (folder / given).resolve()
        if not file.is_relative_to(home):
            return None, [problem(below("paper", "logo"), "profile.logo_outside", given=given)]
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
        look_through(data)
    except PictureError as wrong:
        return None, [problem(below("paper", "logo"), wrong.code, given=given)]
    except FileNotFoundError:
        return None, [problem(below("paper", "logo"), "profile.logo_missing", given=given)]
    except (OSError, ValueError):
        return None, [problem(below("paper", "logo"), "profile.logo_unreadable", given=given)]
    return data, []
