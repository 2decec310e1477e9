"""All files of a case's papers: each paper in every form, the tables, the record, the calendar, the mails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, get_args

from rotation.documents.building.comments import comments
from rotation.documents.building.confirmation import confirmation
from rotation.documents.building.context import Context
from rotation.documents.building.decision import unsettled
from rotation.documents.building.mails import comments_mail, comments_mail_name, decision_mail, slug
from rotation.documents.building.minutes import minutes
from rotation.documents.building.motions import motions
from rotation.documents.building.other_papers import decision_proposal
from rotation.documents.building.papers import decision_basis
from rotation.documents.building.sheet_names import named
from rotation.documents.building.tables import deviations_table, holders_of
from rotation.documents.building.versions import changes
from rotation.documents.calendar import as_ics
from rotation.documents.calendar_entries import entries_for
from rotation.documents.docx import as_docx
from rotation.documents.html import as_html
from rotation.documents.mail import Attachment, Mail, as_eml, as_txt
from rotation.documents.markdown import as_markdown
from rotation.documents.model import Document
from rotation.documents.pdf import as_pdf
from rotation.documents.plain_text import as_plain_text
from rotation.documents.plan_csv import as_csv
from rotation.documents.profile import PaperKind
from rotation.documents.record import as_record
from rotation.documents.register import Register
from rotation.documents.xlsx import Sheet, as_xlsx, sheets_of

Kind = PaperKind
KINDS: tuple[Kind, ...] = get_args(Kind)

#: The papers made unless others are asked for.
USUAL: tuple[Kind, ...] = ("basis", "proposal")

#: What goes with the proposal to those who decide, as far as it was made.
FOR_DECISION = ("forslag-till-beslut.pdf", "beslutsunderlag.pdf", "yrkanden.pdf", "synpunkter.pdf")

Files = dict[str, str | bytes]


def papers_of(
    context: Context,
    kinds: Sequence[Kind] = USUAL,
    *,
    register: Register | None = None,
    term: str | None = None,
    earlier: Mapping[str, Any] | None = None,
) -> tuple[Document, ...]:
    """The papers of these kinds. ``register`` holds the replies for ``comments`` (None: a form to fill in); ``term`` is that
    of the ``confirmation`` (default: the second planned one); ``earlier`` the record of an earlier version to compare with.

    Raises Unsettled for a plan that cannot be worded as a decision, KeyError for a term that is not planned.
    """
    labels = dict.fromkeys(seat.term for seat in context.setting.seats)
    coming = term or [*labels][min(1, len(labels) - 1)]
    makers: dict[Kind, Callable[[Context], Document]] = {
        "basis": lambda own: decision_basis(own, earlier),
        "proposal": decision_proposal,
        "comments": lambda own: comments(own, register),
        "motions": motions,
        "minutes": minutes,
        "confirmation": lambda own: confirmation(own, coming, tuple(changes(own, earlier)) if earlier else None),
    }
    return tuple(makers[kind](replace(context, profile=context.profile.of(kind))) for kind in dict.fromkeys(kinds))


def files_of(context: Context, papers: Sequence[Document], *, archive: bool = False) -> Files:
    """Every file by its name. With ``archive`` each PDF carries the record as its source. Raises MissingExtra."""
    record = as_record(context.proposal, context.profile, provenance=context.provenance)
    source = record.encode("utf-8") if archive else None
    found: Files = {}
    for paper in papers:
        found |= _forms(paper, source)
    found |= _workbook(context, papers)
    found["rotation.csv"] = as_csv(context.proposal.plan, context.proposal.differing, context.setting)
    found["rotation.json"] = record
    found["rotation.ics"] = _calendar(context)
    found |= dict(_mails(context, found))
    return found


def _workbook(context: Context, papers: Sequence[Document]) -> Files:
    """The tables of the decision basis, or where it is not made those of the first paper; and the departures.

    The tables of another paper have a name of their own: they are fewer, and must not replace those of the basis.
    """
    paper = next((paper for paper in papers if paper.name == "beslutsunderlag"), papers[0])
    name = "rotation" if paper.name == "beslutsunderlag" else f"rotation-{paper.name}"
    departures = deviations_table(context)
    more = [Sheet(name=departures.caption, table=departures)] if departures else []
    sheets = [*(named(context, sheet) for sheet in sheets_of(paper)), *more]
    return {f"{name}.xlsx": as_xlsx(sheets, title=paper.title, language=context.language, issued=paper.issued)}


def _forms(paper: Document, source: bytes | None) -> Files:
    return {
        f"{paper.name}.docx": as_docx(paper),
        f"{paper.name}.pdf": as_pdf(paper, archive=source),
        f"{paper.name}.html": as_html(paper),
        f"{paper.name}.md": as_markdown(paper),
        f"{paper.name}.txt": as_plain_text(paper),
    }


def _calendar(context: Context) -> bytes:
    uncertain = context.proposal.differing
    entries = entries_for(
        context.setting,
        context.proposal.plan,
        context.language,
        uncertain=uncertain,
        among={seat: holders_of(context, seat) for seat in uncertain},
        known=context.account.dependence.known,
        since=context.profile.paper.date,
        proposed=not context.decided,
    )
    return as_ics(entries, issued=context.profile.paper.date)


def _mails(context: Context, files: Files) -> Iterator[tuple[str, str | bytes]]:
    """The mails of the papers that are there, as drafts and as text, papers enclosed; none for what is decided, and none
    that asks for a decision that cannot be taken yet.
    """
    drafts: dict[str, Mail] = {}
    if "beslutsunderlag.pdf" in files and context.profile.of("basis").paper.status != "decided":
        enclosed = _enclosed(files, ("beslutsunderlag.docx", "beslutsunderlag.pdf"))
        drafts[comments_mail_name(context)] = comments_mail(context, enclosed)
    if "forslag-till-beslut.pdf" in files and asks_for_decision(context):
        enclosed = _enclosed(files, FOR_DECISION)
        own = replace(context, profile=context.profile.of("proposal"))
        drafts[f"mail-{slug(context.body)}"] = decision_mail(own, enclosed)
    for name, mail in drafts.items():
        yield f"{name}.eml", as_eml(mail)
        yield f"{name}.txt", as_txt(mail, context.language)


def asks_for_decision(context: Context) -> bool:
    """Whether there is a proposal that can be decided on: not where it is decided or rests on facts to be found out."""
    own = replace(context, profile=context.profile.of("proposal"))
    return own.profile.paper.status != "decided" and not unsettled(own)


def _enclosed(files: Files, names: Sequence[str]) -> list[Attachment]:
    return [Attachment(name=name, data=data) for name in names if isinstance(data := files.get(name), bytes)]
