"""The two mails of the process: the draft for comments, and the proposal for decision."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from constraints.posts import Seat
from constraints.words import listed
from rotation.documents.building.context import Context
from rotation.documents.building.decision import asked, decision_listings, to_look_up, unsettled
from rotation.documents.building.shares import shares
from rotation.documents.mail import Attachment, Mail, address_of
from rotation.documents.model import Listing, runs
from rotation.documents.profile import MailProfile
from rotation.documents.setting import plain, punctuated

#: A paragraph, or the lines of one.
Part = str | tuple[str, ...]


def slug(name: str) -> str:
    """A name for files: ASCII, small letters and hyphens ("Samarbetskommittén" gives "samarbetskommitten")."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60] or "x"


def comments_mail_name(context: Context) -> str:
    """The name of its file: to whom it goes, or where that is not known what it asks for."""
    unnamed = context.proposer == context.say("proposer.open")
    name = context.say("mail.draft.file") if unnamed else slug(context.proposer)
    return f"mail-{name}"


def comments_mail(context: Context, attachments: Sequence[Attachment] = ()) -> Mail:
    """The mail to those who propose: the draft, what is asked, the last day and the form of reply."""
    profile = context.profile.comments_mail
    first = [asked(context, fact) for fact in to_look_up(context)] if unsettled(context) else []
    facts = [] if first else [asked(context, fact) for fact in context.account.dependence.sought]
    taken = [_stated(context, seat) for fact in context.account.dependence.taken for seat in fact.seats]
    body: list[Part] = [
        context.say("mail.hello"),
        context.say("mail.draft.about", **_what(context)),
        *([_items(context, "mail.draft.first", first)] if first else []),
        _draft_question(context),
        *([context.say("mail.draft.facts", facts=context.listed(facts))] if facts else []),
        *([context.say("mail.draft.taken", facts=context.listed(taken))] if taken else []),
        _choices(context, profile, "mail.draft.form", ("none", "some", "change" if context.has_turns else "decline")),
        _last_day(context, profile),
        context.say("mail.draft.next", body=context.body, proposer=context.proposer),
        _signed(context),
    ]
    return _mail(context, "mail.draft.subject", profile, body, attachments)


def decision_mail(context: Context, attachments: Sequence[Attachment] = ()) -> Mail:
    """The mail to those who decide: the exact question, the last day, the form of reply, what silence means.

    Raises Unsettled as the decision points do, which the question counts.
    """
    profile = context.profile.decision_mail
    rules = ("mail.decision.silence", "mail.decision.objection", "mail.decision.recorded")
    what = _what(context)
    enclosed = {item.name.partition(".")[0] for item in attachments}
    body: list[Part] = [
        context.say("mail.hello"),
        context.say("mail.decision.about", proposer=context.proposer, **what),
        *_questions(context),
        _choices(context, profile, "mail.decision.form", ("yes", "other", "abstain")),
        _last_day(context, profile),
        *([context.say(_motions(enclosed))] if context.alternatives and context.alternatives.alternatives else []),
        *([context.say("mail.decision.basis")] if "yrkanden" in enclosed and "beslutsunderlag" not in enclosed else []),
        " ".join(context.say(code) for code in rules),
        _signed(context),
    ]
    return _mail(context, "mail.decision.subject", profile, body, attachments)


def _draft_question(context: Context) -> str:
    """What those who propose are asked about: no turn order and no earlier terms where there are none."""
    about = [
        "proposal",
        *(["order"] if context.has_turns else []),
        *(["history"] if context.setting.record.cells else []),
    ]
    things = [context.say(f"mail.draft.about_{name}") for name in about]
    return context.say("mail.draft.question", things=listed(things, context.language, choice=True))


def _motions(enclosed: Collection[str]) -> str:
    return "mail.decision.motions" if "yrkanden" in enclosed else "mail.decision.motions_on_request"


def _what(context: Context) -> dict[str, str | tuple[str, ...]]:
    return {"posts": context.posts, "body": context.body, "terms": context.span(context.setting.seats)}


def _stated(context: Context, seat: Seat) -> str:
    """An earlier holder that the proposal takes as stated."""
    who = context.setting.record.cells[seat].known or context.say("history.unknown")
    return context.say("mail.draft.taken.one", member=who, post=context.post_of(seat), term=context.term(seat))


def _questions(context: Context) -> Iterator[str]:
    """The exact question, to each body that decides."""
    asked_of, listings = shares(context), decision_listings(context, "plan")
    code = "mail.decision.question" if len(asked_of) == 1 else "mail.decision.question_of"
    for share, listing in zip(asked_of, listings, strict=True):
        yield context.say(code, body=share.decider, points=_points(context, listing))


def _points(context: Context, listing: Listing) -> str:
    """What the points of a list are called: by their numbers, where they have any."""
    if len(listing.items) < 2:
        return context.say("mail.decision.points.one")
    if listing.style != "numbered":
        return context.say("mail.decision.points")
    return context.say("mail.decision.points.numbered", last=len(listing.items))


def _choices(context: Context, profile: MailProfile, code: str, names: Sequence[str]) -> tuple[str, ...]:
    """To whom replies go, and the forms that a reply can have."""
    given = profile.reply_to or profile.sender
    address = address_of(given).addr_spec if given else context.say("mail.address.open")
    return _items(context, code, [context.say(f"{code}.{name}") for name in names], address=address)


def _items(context: Context, code: str, items: Sequence[str], **args: str) -> tuple[str, ...]:
    """A sentence that ends with a list, a line for each item."""
    listing = Listing(
        style="fragments", lead=runs(context.say(code, **args)), items=tuple(runs(item) for item in items)
    )
    lead, told = punctuated(listing, context.language)
    return (plain(lead), *(f"- {plain(item)}" for item in told))


def _last_day(context: Context, profile: MailProfile) -> str:
    last = profile.last_day
    return context.say("mail.last_day", day=context.day(last)) if last else context.say("mail.last_day.open")


def _signed(context: Context) -> tuple[str, ...]:
    officer = context.profile.paper.officer
    return (context.say("mail.bye"), *([officer] if officer else []), context.text(context.profile.body.secretariat))


def _mail(
    context: Context, subject: str, profile: MailProfile, body: Sequence[Part], attachments: Sequence[Attachment]
) -> Mail:
    what = _what(context)
    posts = context.listed(context.posts)
    until = context.say("mail.subject_until", day=context.day(profile.last_day)) if profile.last_day else ""
    return Mail(
        subject=context.say(subject, posts=posts, terms=str(what["terms"]), until=until),
        body=tuple(body),
        sender=profile.sender,
        to=profile.to,
        reply_to=profile.reply_to,
        attachments=tuple(attachments),
    )
