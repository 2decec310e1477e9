"""A report on a question: what changes seat by seat, what it costs and whose turn moves, or what stands against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from constraints.case import Case
from constraints.posts import Seat
from constraints.readings import differing_facts
from constraints.rule import Rule
from constraints.words import Language
from rotation.explaining import changes as kinds
from rotation.explaining.applying import apply_changes
from rotation.explaining.costs import RuleChange
from rotation.explaining.what_if import TurnChange, WhatIf
from rotation.report.build import Report, ReportTable, Section, report_title
from rotation.report.change_words import change_clauses
from rotation.report.facts import facts_in_words
from rotation.report.judged import plan_table
from rotation.report.saying import Speaker
from rotation.report.what_if_against import against_lines


def what_if_report(answer: WhatIf, case: Case, language: Language = "sv", *, why_not: bool = False) -> Report:
    """The answer in words; ``why_not`` tells it to somebody who asks why the plan is not so. ``case`` is the one asked."""
    return _Writer(answer, case, language, why_not).report()


class _Writer:
    def __init__(self, answer: WhatIf, case: Case, language: Language, why_not: bool) -> None:
        self.answer, self.case, self.why_not = answer, case, why_not
        self.changed = apply_changes(case, answer.changes)
        self.settings = self.changed.readings().settings
        self.speaker = Speaker(self.changed.setting, language)

    def report(self) -> Report:
        say, answer = self.speaker.say, self.answer
        told = [
            ("section.conflict", tuple(against_lines(answer, self.case, self.changed, self.settings, self.speaker))),
            ("what_if.section_costs", tuple(self._costs())),
            ("what_if.section_departures", tuple(self._departures())),
            ("what_if.section_turns", tuple(self._turns())),
            ("section.facts", tuple(self._facts())),
        ]
        sections = [Section(say(code), lines) for code, lines in told if lines]
        return Report(
            title=report_title(
                self.changed.setting, self.speaker, "what_if.title_why_not" if self.why_not else "what_if.title"
            ),
            lead=tuple(self._lead()),
            tables=tuple(self._changes()),
            sections=(*sections, *self._whole_plan()),
        )

    # --- the answer in short ---------------------------------------------------------------------------------------

    def _lead(self) -> Iterator[str]:
        joint = self.speaker.say("what_if.and_that" if self.why_not else "what_if.and_if")
        clauses = joint.join(change_clauses(self.case, self.answer.changes, self.speaker))
        yield self.speaker.say("what_if.why_not" if self.why_not else "what_if.question", changes=clauses)
        before, after = self.answer.before, self.answer.after
        if after.impossible:
            yield self.speaker.say("what_if.never_possible" if before.impossible else "what_if.impossible")
            yield from self._elsewhere()
        elif after.plan is None or (before.plan is None and not before.impossible):
            yield self.speaker.say("what_if.nothing_found")
        else:
            yield from self._possible()

    def _possible(self) -> Iterator[str]:
        before, after, say = self.answer.before, self.answer.after, self.speaker.say
        if before.plan is None or after.plan is None:
            yield say("what_if.now_possible")
        elif self.answer.member is not None:
            yield from self._for_member(self.answer.member)
        elif self.answer.already:
            yield say("what_if.already")
        elif not self.answer.seats:
            yield self._unchanged(before.plan.seats != after.plan.seats)
            if after.ties > 1 and after.plan == before.plan:
                yield say(
                    "what_if.still_tied" if after.ties_exact else "what_if.still_tied_least", count=after.ties - 1
                )
        else:
            common = sum(seat in set(after.plan.seats) for seat in before.plan.seats)
            count = len(self.answer.seats)
            told = say("what_if.every_seat" if count == common else "what_if.seats", count=count, all=common)
            yield from (self._price(), told) if self.why_not else (told, self._price())
        if not (before.proven or before.impossible) or not after.proven:
            yield say("what_if.unproven")
        elif not self.answer.already and self.answer.member is None:
            yield say("what_if.proven")
            if after.ties > 1 and self.answer.seats:
                yield say("what_if.tied" if after.ties_exact else "what_if.tied_least", count=after.ties)

    def _unchanged(self, longer: bool) -> str:
        if longer:
            return self.speaker.say("what_if.longer")
        return self.speaker.say("what_if.same_plan" if self.answer.rules else "what_if.same")

    def _for_member(self, member: str) -> Iterator[str]:
        found = self.answer.seats or self.answer.turns or self.answer.departures
        if found or not self.answer.added:
            yield self.speaker.say("what_if.member_seats" if found else "what_if.member_nothing", member=member)
        if self.answer.added:
            seats = self.speaker.listed(self.speaker.seat(item.seat) for item in self.answer.added)
            yield self.speaker.say("what_if.member_added", member=member, seats=seats)
        if self.answer.seats:
            yield self._price()

    def _elsewhere(self) -> Iterator[str]:
        """Where it is possible all the same, if the uncertain facts are otherwise."""
        found = self.answer.elsewhere
        if found is not None and found.possible:
            facts = {item.seat: item.member for item in found.facts}
            told = facts_in_words(facts, tuple(facts), self.speaker)
            yield self.speaker.say("what_if.elsewhere", n=found.possible, all=found.readings, facts=told)
        elif found is not None and found.complete:
            yield self.speaker.say("what_if.nowhere", all=found.readings)

    def _price(self) -> str:
        """Whether the plan costs more: the first rank that differs decides; told only where the rules are the same."""
        say, before, after = self.speaker.say, self.answer.before, self.answer.after
        seats_only = all(isinstance(change, kinds.Hold | kinds.Avoid) for change in self.answer.changes)
        if seats_only and before.costs == after.costs and before.proven and after.proven:
            return say("what_if.as_good")
        signs = {item.difference > 0 for item in self.answer.rules}
        if not signs:
            return say("what_if.as_many")
        if len(signs) > 1:
            return ""
        dearer = "what_if.because" if self.why_not else "what_if.dearer"
        return say(dearer if signs == {True} else "what_if.cheaper")

    # --- what changes ------------------------------------------------------------------------------------------------

    def _changes(self) -> Iterator[ReportTable]:
        """Each seat that the two plans fill differently."""
        if not self.answer.seats:
            return
        say = self.speaker.say
        first = self.speaker.terms_heading(item.seat.term for item in self.answer.seats)
        header = (first, say("what_if.column_post"), say("what_if.column_before"), say("what_if.column_after"))
        rows = [(item.seat.term, self._post(item.seat), item.before, item.after) for item in self.answer.seats]
        yield ReportTable(header, tuple(rows))

    def _post(self, seat: Seat) -> str:
        called = self.changed.setting.post(seat.post, self.speaker.language, seat.body)
        return f"{called} ({seat.body})" if len(self.changed.setting.bodies) > 1 else called

    def _whole_plan(self) -> Iterator[Section]:
        before, plan = self.answer.before.plan, self.answer.after.plan
        if plan is None or plan == before or self.answer.member is not None:
            return
        for body in self.changed.setting.bodies:
            table = plan_table(plan, body, self.changed.setting, self.speaker)
            heading = self.speaker.say("what_if.section_plan")
            yield Section(f"{heading}: {table.caption}" if table.caption else heading, (), table)

    def _costs(self) -> Iterator[str]:
        for item in self.answer.rules if self.answer.member is None else ():
            yield self._cost(item)

    def _cost(self, item: RuleChange) -> str:
        rule = self._rule(item.rule)
        hand = self.speaker.say("condition.must") if rule.strength == "must" else self.speaker.hand(rule.order)
        told = {"hand": hand, "rule": self.speaker.rule(rule)}
        if item.before is None:
            return self.speaker.say("what_if.cost_new", after=item.after or 0, **told)
        if item.after is None:
            return self.speaker.say("what_if.cost_gone", before=item.before, **told)
        return self.speaker.say(
            "what_if.cost", before=item.before, after=item.after, difference=signed(item.difference), **told
        )

    def _rule(self, name: str) -> Rule:
        """A rule of the changed case, else of the case as it is."""
        return next(rule for rule in (*self.changed.rules, *self.case.rules) if rule.id == name)

    def _departures(self) -> Iterator[str]:
        told = (self.speaker.breach(self._rule(item.rule), item.breach) for item in self.answer.departures)
        yield from self.speaker.grouped(told)

    def _turns(self) -> Iterator[str]:
        """The turns of posts with an order (for one member: of every post), those who wait longer first."""
        setting = self.changed.setting
        told = [
            item
            for item in self.answer.turns
            if self.answer.member is not None or setting.body(item.body).order_of(item.post)
        ]
        yield from (self._turn(item) for item in sorted(told, key=lambda item: not self._waits(item)))

    def _turn(self, item: TurnChange) -> str:
        code = "what_if.later" if self._waits(item) else "what_if.earlier"
        if not item.before:
            code = "what_if.gains"
        elif not item.after:
            code = "what_if.loses"
        post = self.speaker.called(Seat(item.body, item.post, ""))
        return self.speaker.say(code, member=item.member, post=post, before=item.before, after=item.after)

    def _waits(self, item: TurnChange) -> bool:
        """Whether the member's turn comes later, or not at all."""
        if not item.before or not item.after:
            return not item.after
        timeline = self.case.setting.body(item.body).ladder_of(item.post).timeline
        return timeline.index(item.after[0]) > timeline.index(item.before[0])

    def _facts(self) -> Iterator[str]:
        """What the case says against what was asked; what the answer assumes, and in how many readings it is possible."""
        for change in self.answer.changes:
            if isinstance(change, kinds.Know):
                yield from self._stated(change)
        facts: Mapping[Seat, str] = differing_facts(self.settings, self.changed.rules)[0] if self.settings else {}
        if facts:
            only = self.answer.after.plan is None and self.answer.elsewhere is None
            code = "what_if.assumes_only" if only else "what_if.assumes"
            yield self.speaker.say(code, facts=facts_in_words(facts, tuple(facts), self.speaker))
        after = self.answer.after
        if after.readings > 1:
            code = "what_if.all_readings" if after.possible == after.readings else "what_if.some_readings"
            yield self.speaker.say(code, count=after.readings, possible=after.possible)
        if self.answer.free_in is not None and self.answer.free_in < after.readings:
            code = "what_if.free_in" if self.answer.free_in else "what_if.free_nowhere"
            yield self.speaker.say(code, n=self.answer.free_in, count=after.readings)

    def _stated(self, change: kinds.Know) -> Iterator[str]:
        """What the case itself states of an earlier seat, if it is something else."""
        record, seat, said = self.case.setting.record, change.seat, {"term": change.seat.term}
        said["post"] = self.speaker.called(seat)
        cell = record.cells.get(seat)
        row = next((row for row in record.rows if seat in row.seats), None)
        among = tuple(dict.fromkeys(option[row.seats.index(seat)] for option in row.options)) if row else ()
        among = among or (cell.one_of if cell is not None else ())
        if cell is not None and cell.known and cell.known != change.member:
            yield self.speaker.say("what_if.stated", member=cell.known, **said)
        elif among and change.member not in among:
            yield self.speaker.say("what_if.stated_or", members=among, **said)


def signed(number: int) -> str:
    """A difference with its sign; the minus is a real one."""
    return f"+{number}" if number > 0 else f"\N{MINUS SIGN}{-number}" if number < 0 else "±0"
