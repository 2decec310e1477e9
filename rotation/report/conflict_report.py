"""Why nothing is possible, and what could be given up, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from constraints.case import Case
from constraints.posts import Seat
from constraints.rules.succession import Succession
from constraints.setting import Setting
from constraints.words import Language
from rotation.conflict_data import ConflictItem
from rotation.report.beside import plan_table
from rotation.report.build import Report, ReportTable, Section, report_title
from rotation.report.conflict_lines import (
    broken_lines,
    declined_terms,
    item_lines,
    reason_of,
    settled_lines,
    terms_told,
    waiver_text,
)
from rotation.report.facts import assumption_lines
from rotation.report.rule_names import must_names
from rotation.report.saying import Speaker
from rotation.results import Impossible, Provenance

if TYPE_CHECKING:
    from rotation.explaining.conflict_account import ConflictAccount, Correction, ListedConflict
    from rotation.explaining.staffing import Staffing
    from rotation.explaining.swapping import HelpfulSwap

#: So many corrections are told with their plan; the others in a sentence each.
MOST_TABLES = 3

#: So many departures of a plan are told one by one.
MOST_DEPARTURES = 6


def conflict_report(account: ConflictAccount, case: Case, language: Language) -> Report:
    """The account in one language: each conflict in a paragraph, then what could be given up, cheapest first."""
    setting = case.readings(1).settings[0]
    speaker = Speaker(setting, language)
    writer = _Writer(account, case, setting, speaker)
    code = "title.no_conflicts" if account.outcome == "possible" else "title.conflicts"
    title = case.document.title.rstrip(".")
    return Report(
        title=report_title(setting, speaker, code),
        lead=tuple(writer.lead()),
        sections=tuple(section for section in writer.sections() if section.lines or section.table),
        subject=speaker.say("subject", title=title) if title else "",
    )


class _Writer:
    def __init__(self, account: ConflictAccount, case: Case, setting: Setting, speaker: Speaker) -> None:
        self.account, self.case, self.setting, self.speaker = account, case, setting, speaker
        self.names = must_names(case, speaker)
        self.structural = any(item.conflict.kind == "structure" for item in account.conflicts)

    def lead(self) -> Iterator[str]:
        account, say = self.account, self.speaker.say
        if account.outcome != "impossible":
            yield say("conflicts.none" if account.outcome == "possible" else "conflicts.open")
            return
        yield say("conflicts.structure" if self.structural else "lead.impossible")
        if account.member is not None and not self.structural:
            yield say("conflicts.about" if account.conflicts else "conflicts.not_about", member=account.member)
        elif not self.structural:
            count = len(account.conflicts)
            yield say(f"conflicts.{_known(count, account.all_conflicts, account.more_conflicts)}", count=count)

    def sections(self) -> Iterator[Section]:
        account, say = self.account, self.speaker.say
        if account.outcome != "impossible":
            return
        numbered = len(account.conflicts) > 1
        told = [
            say("conflicts.number", number=number, told=text) if numbered else text
            for number, text in enumerate((" ".join(self._conflict(item)) for item in account.conflicts), start=1)
        ]
        yield Section(say("section.conflict"), tuple(told), self._staffing() if self.structural else None)
        if not self.structural:
            yield from self._corrections()
        lines = tuple(self._swap(swap) for swap in self.account.swaps)
        if lines:
            yield Section(say("section.swaps"), lines)
        yield Section(say("section.facts"), tuple(assumption_lines(self._impossible(), self.speaker)))

    def _swap(self, swap: HelpfulSwap) -> str:
        """A swap that makes a plan possible, and that plan term by term."""
        rows: dict[str, list[str]] = {}
        for seat, member in swap.plan:
            if seat.body == swap.body:
                rows.setdefault(seat.term, []).append(member)
        told = [self.speaker.say("swap.row", term=term, members="/".join(members)) for term, members in rows.items()]
        (one, other), (first, second) = swap.members, swap.terms
        args = {"one": one, "other": other, "first": first, "second": second}
        return self.speaker.say("swap.helps", plan=", ".join(told), **args)

    def _impossible(self) -> Impossible:
        """The same result as ``propose`` gives it, for what it assumes of the history."""
        unsaid = Provenance(fingerprint=self.case.fingerprint, library="", solver="", parameters={})
        return Impossible(self.case, self.setting, None, unsaid)

    # --- conflicts -------------------------------------------------------------------------------------------------

    def _conflict(self, listed: ListedConflict) -> Iterator[str]:
        conflict = listed.conflict
        if conflict.kind == "structure":
            yield from item_lines(conflict, self.case, self.setting, self.speaker)
            yield from (self._short(row) for row in self.account.staffing if row.short)
            return
        for item in conflict.items:
            yield from self._rule(item) if item.kind == "rule" else [self._absence(item)]
            yield from broken_lines(conflict, item, self.case, self.speaker)
        yield from settled_lines(conflict, self.setting, self.speaker)
        yield from (self._short(row) for row in listed.staffing)
        if not conflict.minimal:
            yield self.speaker.say("conflict.not_minimal")

    def _rule(self, item: ConflictItem) -> Iterator[str]:
        rule = self.case.rule(item.id)
        terms = terms_told(rule, item, self.setting)
        told = self.speaker.say("conflict.into", terms=terms) if terms else ""
        yield self.speaker.say("conflicts.rule", rule=self.names[item.id], terms=told)
        if isinstance(rule, Succession) and rule.waivers:
            yield self.speaker.say(
                "conflict.waived", terms=tuple(label for waiver in rule.waivers for label in waiver.labels)
            )

    def _absence(self, item: ConflictItem) -> str:
        absence = self.setting.absences[int(item.id)]
        reason = reason_of(absence)
        if not item.keys:
            told = declined_terms(self.setting, absence, self.speaker)
            return self.speaker.say("conflicts.absence_whole", member=absence.member, declined=told, reason=reason)
        body = self.setting.body(absence.body).name
        seats = self._seats([Seat(body, str(post), str(term)) for term, post in item.keys])
        return self.speaker.say("conflicts.absence", member=absence.member, seats=seats, reason=reason)

    def _seats(self, seats: Sequence[Seat]) -> str:
        """Seats in running text, post by post with their terms."""
        found = []
        for post in dict.fromkeys(seat.post for seat in seats):
            terms = sorted(
                (seat for seat in seats if seat.post == post), key=lambda seat: self.setting.term(seat).start
            )
            labels = tuple(dict.fromkeys(seat.term for seat in terms))
            told = self.speaker.at(seats[0].body).say("conflicts.seats", post=post, terms=labels)
            found.append(f"{told} ({seats[0].body})" if len(self.setting.bodies) > 1 else told)
        return self.speaker.listed(found)

    # --- members and posts -----------------------------------------------------------------------------------------

    def _short(self, row: Staffing) -> str:
        """Fewer members than posts."""
        term = f"{row.term} ({row.body})" if len(self.setting.bodies) > 1 else row.term
        if not row.members:
            return self.speaker.say("conflicts.nobody", term=term, posts=row.posts)
        code = "conflicts.short_one" if len(row.members) == 1 else "conflicts.short"
        return self.speaker.say(code, term=term, members=len(row.members), posts=len(row.posts))

    def _staffing(self) -> ReportTable:
        rows = self.account.staffing
        several = len(self.setting.bodies) > 1
        say = self.speaker.say
        header = (self.speaker.terms_heading(row.term for row in rows), say("column.posts"), say("column.members"))
        return ReportTable(
            header,
            tuple(
                (f"{row.term} ({row.body})" if several else row.term, str(len(row.posts)), self._members(row))
                for row in rows
            ),
        )

    def _members(self, row: Staffing) -> str:
        return f"{len(row.members)}: {', '.join(row.members)}" if row.members else "0"

    # --- corrections -----------------------------------------------------------------------------------------------

    def _corrections(self) -> Iterator[Section]:
        account, say = self.account, self.speaker.say
        shown, rest = account.corrections[:MOST_TABLES], account.corrections[MOST_TABLES:]
        yield Section(say("section.corrections"), tuple(self._order()))
        for number, item in enumerate(shown, start=1):
            yield Section(
                say("corrections.way", number=number), tuple(self._way(item)), plan_table(item.plan, self.speaker)
            )
        lines = [
            say("corrections.numbered", number=number, told=self._enough(item))
            for number, item in enumerate(rest, start=MOST_TABLES + 1)
        ]
        yield Section(say("section.more_corrections"), tuple(lines))

    def _order(self) -> Iterator[str]:
        """How many ways there are, and in what order they stand."""
        account, say = self.account, self.speaker.say
        if account.member is not None and not account.corrections:
            yield say("corrections.not_about", member=account.member)
            return
        if account.member is None:
            count = len(account.corrections)
            yield say(f"corrections.{_known(count, account.all_corrections, account.more_corrections)}", count=count)
        helping = [name for name in account.give_up if name not in account.no_help]
        if len(account.corrections) > 1 and helping:
            yield say("corrections.order_stated", rules="; ".join(self.names[name] for name in helping))
        elif len(account.corrections) > 1:
            yield say("corrections.order_plain")
        for name in account.no_help:
            yield say("corrections.no_help", rule=self._quoted(name))

    def _way(self, item: Correction) -> Iterator[str]:
        """What to give up, how the plan departs from it, and how an exception is written."""
        yield self._enough(item)
        yield self.speaker.say("corrections.best" if item.best else "corrections.some")
        breaches = [self.speaker.breach(self.case.rule(d.rule), d.breach) for d in item.departures]
        if breaches:
            yield self.speaker.say("corrections.departs", breaches=" ".join(breaches[:MOST_DEPARTURES]))
        if len(breaches) > MOST_DEPARTURES:
            yield self.speaker.say("corrections.departs_more", count=len(breaches) - MOST_DEPARTURES)
        for exception in item.exceptions:
            yield self.speaker.say("corrections.waiver", waiver=waiver_text(exception.into))

    def _enough(self, item: Correction) -> str:
        excepted = {exception.rule: exception.into for exception in item.exceptions}
        rules = [one.id for one in item.items if one.kind == "rule" and one.id not in excepted]
        parts = [self._given_up(rules)] if rules else []
        for name, into in excepted.items():
            parts.append(self.speaker.say("corrections.except", rule=self._quoted(name), terms=into))
        for one in item.items:
            if one.kind == "absence":
                member = self.setting.absences[int(one.id)].member
                parts.append(
                    self.speaker.say("corrections.absence", member=member, seats=self._taken(int(one.id), item))
                )
        return self.speaker.say("corrections.enough", parts=self.speaker.listed(parts))

    def _taken(self, number: int, item: Correction) -> str:
        """The seats that the plan gives to a member that had declined them."""
        absence = self.setting.absences[number]
        seats = self.setting.absence_seats(absence)
        return self._seats([seat for seat in seats if self._holder(item, seat) == absence.member])

    def _holder(self, item: Correction, seat: Seat) -> str | None:
        ahead = seat in self.setting.planned or seat in self.setting.designated
        return self.setting.held(item.plan, seat) if ahead else None

    def _given_up(self, rules: Sequence[str]) -> str:
        if len(rules) == 1:
            return self.speaker.say("corrections.rule", rule=self._quoted(rules[0]))
        return self.speaker.say("corrections.rules", rules=self.speaker.listed(self._quoted(name) for name in rules))

    def _quoted(self, name: str) -> str:
        return self.speaker.say("corrections.quoted", text=self.names[name])


def _known(count: int, complete: bool, more: bool) -> str:
    """What is known of how many there are, as the end of a text's code."""
    if complete:
        return "one" if count == 1 else "all"
    if not more:
        return "stopped"
    return "capped_one" if count == 1 else "capped"
