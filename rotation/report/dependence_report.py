"""What a proposal rests on, in words: the facts, how the plan would read otherwise, and what it means for one member."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.setting import Setting
from constraints.words import Language
from rotation.explaining.dependence import Dependence
from rotation.report.build import Report, ReportTable, Section, facts_sections, report_title
from rotation.report.facts import fact_table
from rotation.report.saying import Speaker


def dependence_report(found: Dependence, setting: Setting, language: Language, member: str | None = None) -> Report:
    """The whole of it as a report; for one member only what it means there."""
    speaker = Speaker(setting, language)
    sections = [member_section(found, member, speaker)] if member else [*facts_sections(found, speaker)]
    return Report(report_title(setting, speaker, "dependence.title"), (), sections=tuple(sections))


def member_section(found: Dependence, member: str, speaker: Speaker) -> Section:
    """What the uncertain facts mean for one member."""
    told = found.about(member)
    table = fact_table(found, speaker, member) if told.sometimes else None
    return Section(
        speaker.say("dependence.member.title", member=member),
        tuple(_lines(found, member, speaker)),
        ReportTable(table.header, table.rows) if table else None,
    )


def _lines(found: Dependence, member: str, speaker: Speaker) -> Iterator[str]:
    told = found.about(member)
    if told.always and found.known:
        seats = speaker.listed(speaker.seat(seat) for seat in told.always)
        yield speaker.say("dependence.member.always", member=member, seats=seats)
    if told.sometimes:
        seats = speaker.listed(speaker.seat(item.seat) for item in told.sometimes)
        yield speaker.say("dependence.member.sometimes", member=member, seats=seats)
    if not told.always and not told.sometimes:
        yield speaker.say("dependence.member.never" if found.known else "dependence.member.known", member=member)
