"""The state of every seat on a day, in words."""

from __future__ import annotations

from constraints.case import Case
from constraints.words import Language
from rotation.report.build import Report, ReportTable
from rotation.report.saying import Speaker, capital
from rotation.status import SeatStatus, StatusAccount


def status_report(found: StatusAccount, case: Case, language: Language) -> Report:
    """The account in one language: what is overdue first, then a table of all seats."""
    speaker = Speaker(case.setting, language)
    several = len(case.setting.bodies) > 1
    overdue = tuple(speaker.say("status.overdue_line", seat=speaker.seat(item.seat)) for item in found.overdue)
    body = speaker.listed(body.name for body in case.setting.bodies)
    heads = ("status.head.term", "status.head.post", "status.head.state", "status.head.member", "status.head.source")
    return Report(
        title=speaker.say("status.title", body=body, day=found.on.isoformat()),
        lead=overdue or (speaker.say("status.nothing_overdue"),),
        tables=(
            ReportTable(
                header=tuple(speaker.say(head) for head in heads),
                rows=tuple(_row(item, speaker, several) for item in found.seats),
            ),
        ),
    )


def _row(item: SeatStatus, speaker: Speaker, several: bool) -> tuple[str, ...]:
    post = capital(speaker.setting.post(item.seat.post, speaker.language, item.seat.body))
    named = f"{post} ({item.seat.body})" if several else post
    among = speaker.say("status.among", members=item.one_of) if item.one_of else ""
    told = speaker.say(f"status.{item.status}")
    return (item.seat.term, named, told, item.member or among, item.source)
