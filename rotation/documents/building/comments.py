"""The table of comments: every member, what it said, the secretariat's assessment, the change; or that it did not reply."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rotation.documents.building.context import Context, inside
from rotation.documents.building.main_parts import enumerated, sentences
from rotation.documents.building.papers import document
from rotation.documents.model import Block, Cell, Column, Document, Section, Table
from rotation.documents.register import Comment, Register
from rotation.report.saying import capital


def comments(context: Context, register: Register | None) -> Document:
    """The paper with the replies to a draft; without a register it is a form to fill in."""
    members = [member for body in context.setting.bodies for member in body.members]
    names = tuple(dict.fromkeys(member.name for member in members))
    told = [context.say("comments.form")] if register is None else [*_replies(context, register, names)]
    blocks: tuple[Block, ...] = (
        *sentences(*told),
        *_silent(context, register, names),
        _table(context, register, names),
    )
    sections = [Section(key="comments", heading=context.say("heading.comments"), blocks=blocks)]
    return document(context, "comments", "synpunkter", sections)


def _replies(context: Context, register: Register, names: tuple[str, ...]) -> Iterator[str]:
    """How many have replied, and until when they could."""
    replied = dict.fromkeys(item.member for item in register.comment)
    code = "comments.all" if len(replied) == len(names) else "comments.summary" if replied else "comments.nobody"
    yield context.say(code, count=len(replied), all=len(names))
    if last := _last_day(context, register):
        yield context.say("comments.last_day", day=context.day(last))


def _last_day(context: Context, register: Register) -> date | None:
    """As the register states it (a spreadsheet cannot), else as the mail said."""
    return register.last_day or context.profile.comments_mail.last_day


def _silent(context: Context, register: Register | None, names: tuple[str, ...]) -> Iterator[Block]:
    """Who has not replied, and what that means."""
    if register is None:
        return
    replied = {item.member for item in register.comment}
    silent = [context.setting.official(name) for name in names if name not in replied]
    if silent and replied:
        yield enumerated(context, "comments.silent", silent)
    if silent:
        yield from sentences(context.say("comments.silence"))


def _table(context: Context, register: Register | None, names: tuple[str, ...]) -> Table:
    secretariat = context.text(context.profile.body.secretariat)
    genitive = inside(secretariat) if context.language == "en" else _genitive(secretariat)
    columns = (
        Column(title=capital(context.noun), share=12),
        Column(title=context.say("column.date"), share=14),
        Column(title=context.say("column.comment"), share=34),
        Column(title=context.say("column.assessment", secretariat=genitive), share=24),
        Column(title=context.say("column.change"), share=16),
    )
    rows = tuple(row for name in names for row in _rows(context, register, name))
    return Table(key="comments-table", caption=context.say("comments.table"), columns=columns, rows=rows)


def _genitive(name: str) -> str:
    """The Swedish genitive of a name in the definite form: "Kansliets"."""
    return name if name.endswith(("s", "x", "z")) else f"{name}s"


def _rows(context: Context, register: Register | None, name: str) -> Iterator[tuple[Cell, ...]]:
    """A row per reply of a member; one that says that there is none."""
    found = [item for item in register.comment if item.member == name] if register else []
    none = "" if register is None else context.say("comments.none")
    last = _last_day(context, register) if register else None
    for item in found:
        yield _row(context, name, item, last)
    if not found:
        yield (Cell(text=name), Cell(text=""), Cell(text=none), Cell(text=""), Cell(text=""))


def _row(context: Context, name: str, item: Comment, last: date | None) -> tuple[Cell, ...]:
    """One reply; one that came after the last day is marked."""
    day = context.day(item.date) if item.date else ""
    if last and item.date and item.date > last:
        day = context.say("comments.late", day=day)
    return (
        Cell(text=name),
        Cell(text=day, value=item.date),
        Cell(text=item.text),
        Cell(text=item.assessment),
        Cell(text=item.change),
    )
