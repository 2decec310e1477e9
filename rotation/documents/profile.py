"""The profile: what a paper says about the body, the process and itself. Every field has a default; no name of a person
is ever made up.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from constraints.frozen import Frozen
from constraints.given import Day
from constraints.names import Line
from constraints.texts import Both, Text, as_both

FORMAT = 1

#: What a paper is at the moment, in Swedish.
STATUSES = {"utkast": "draft", "förslag": "proposal", "beslutad": "decided"}


def as_status(value: Any) -> Any:
    """A status that is written in Swedish, in English; anything else as it is."""
    return STATUSES.get(value, value) if isinstance(value, str) else value


#: What a paper is at the moment.
Status = Annotated[
    Literal["draft", "proposal", "decided"],
    BeforeValidator(
        as_status, json_schema_input_type=Literal["draft", "proposal", "decided", "utkast", "förslag", "beslutad"]
    ),
]

SectionName = Literal[
    "decision",
    "summary",
    "matter",
    "principles",
    "proposal",
    "reasons",
    "deviations",
    "alternatives",
    "fairness",
    "uncertain",
    "consequences",
    "questions",
    "papers",
    "attachments",
    "recipients",
]

#: The papers that can be made.
PaperKind = Literal["basis", "proposal", "comments", "motions", "minutes", "confirmation"]

#: The sections of the decision basis, in the order of the default.
SECTIONS: tuple[SectionName, ...] = get_args(SectionName)


def _said(value: Both) -> Both:
    if not (value.sv or value.en):
        raise PydanticCustomError("profile.empty", "empty")
    return value


#: A text that sentences are built with, and that they cannot do without.
Needed = Annotated[Both, BeforeValidator(as_both, json_schema_input_type=str | Both), AfterValidator(_said)]


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str | dict | Both) else value


#: One text or several: a paragraph or an item each.
Texts = Annotated[tuple[Text, ...], BeforeValidator(_as_list, json_schema_input_type=str | Both | list[str | Both])]


class BodyProfile(Frozen):
    """How the body and those around it are called in sentences, in the definite form.

    ``name`` decides ("Samarbetskommittén"; default: the case's body), ``proposer`` proposes ("Ledningsgruppen"; default: a
    body of that name in the case, else it is to be filled in), ``secretariat`` writes ("Kansliet"). ``kind`` is what the
    body is by law or agreement, ``founding_paper`` what it rests on ("samarbetsavtalet", "förbundsordningen",
    "reglementet"). ``holder`` says who performs the post in the member ("kommunstyrelsens ordförande i kommunen");
    ``archive`` which member keeps the diary and the archive.
    """

    name: Text = Both()
    proposer: Needed = Both()
    secretariat: Needed = Both(sv="Kansliet", en="The secretariat")
    kind: Text = Both()
    founding_paper: Needed = Both(sv="avtalet", en="the agreement")
    holder: Text = Both()
    archive: Text = Both()


class PaperProfile(Frozen):
    """The head of the paper. ``date`` is the date of the paper (none: undated), ``number`` its diary number, ``officer``
    who handles it, ``to`` whom it is for, ``logo`` a PNG or JPEG file in the folder of the profile, ``logo_text`` what
    stands for it where it is not seen (default: the body's name). ``decided`` is the day of the decision, for papers with
    status ``decided``.
    """

    date: Day | None = None
    number: Line = ""
    officer: Line = ""
    to: Text = Both()
    status: Status = "draft"
    logo: Line = ""
    logo_text: Text = Both()
    decided: Day | None = None


class HeadProfile(Frozen):
    """What the head of one kind of paper says otherwise than ``paper``; what is left out is as there."""

    date: Day | None = None
    number: Line | None = None
    officer: Line | None = None
    to: Text | None = None
    status: Status | None = None
    decided: Day | None = None


class DecisionProfile(Frozen):
    """How the decision is worded. ``style``: full sentences, or att-clauses. ``yearly``: the agreement says that the body
    elects every year, so that the plan for the later years is confirmed then. ``review``: the plan is looked at again the
    year after the election. ``from_day``: from when a holding runs ("1 januari", "årets första sammanträde");
    ``convenes``: who convenes until then. ``points`` are further points of the body's own.
    """

    style: Literal["sentences", "clauses"] = "sentences"
    yearly: bool = True
    review: bool = True
    from_day: Needed = Both(sv="1 januari", en="1 January")
    convenes: Text = Both()
    points: Texts = ()


#: One address or several.
Addresses = Annotated[tuple[Line, ...], BeforeValidator(_as_list, json_schema_input_type=str | list[str])]


class MailProfile(Frozen):
    """One mail: ``sender``, ``to`` (addresses), ``last_day`` of reply, and to whom replies go."""

    sender: Line = ""
    to: Addresses = ()
    last_day: Day | None = None
    reply_to: Line = ""


class Profile(Frozen):
    """Everything a body may say about its papers. ``order`` is the order of the sections (those left out are not
    written); ``texts`` are paragraphs of the body's own, by section, set before what is generated; ``replace`` lists the
    sections whose own text stands alone; ``papers`` are earlier papers in the matter, ``recipients`` who gets the decision.
    ``heads`` say what the head of a kind of paper has otherwise than ``paper``.
    """

    format: Literal[1] = 1
    body: BodyProfile = BodyProfile()
    paper: PaperProfile = PaperProfile()
    heads: dict[PaperKind, HeadProfile] = Field(default_factory=dict)
    decision: DecisionProfile = DecisionProfile()
    comments_mail: MailProfile = MailProfile()
    decision_mail: MailProfile = MailProfile()
    order: tuple[SectionName, ...] = Field(default=SECTIONS, min_length=1)
    texts: dict[SectionName, Texts] = Field(default_factory=dict)
    replace: tuple[SectionName, ...] = ()
    papers: Texts = ()
    recipients: Texts = ()

    def of(self, kind: PaperKind) -> Profile:
        """The profile for one kind of paper, with the head that this kind has.

        The confirmation is written a year or more after the others, and the comments are put together after the last day
        of reply: they do not take over the days of the others.
        """
        own = self.heads.get(kind, HeadProfile())
        update = {name: getattr(own, name) for name in type(own).model_fields if getattr(own, name) is not None}
        if kind == "confirmation":
            update = {"date": None, "decided": None, **update}
        if kind == "comments":
            update = {"date": None, **update}
        return self.model_copy(update={"paper": self.paper.model_copy(update=update)})
