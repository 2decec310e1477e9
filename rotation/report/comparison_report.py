"""A report on plans side by side: what they are, the seats that differ, what each costs by rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.posts import Seat
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.words import Language
from rotation.explaining.comparing import Column, ComparedColumn, ComparedRule, Comparison
from rotation.report.build import Report, ReportTable, Section, report_title
from rotation.report.saying import Speaker, capital
from rotation.report.what_if_report import signed

#: Where a column has no such seat or rule.
_NONE = "\N{EN DASH}"


def comparison_report(comparison: Comparison, columns: Sequence[Column], language: Language = "sv") -> Report:
    """The comparison in words; ``columns`` are those that were compared."""
    return _Writer(comparison, columns, language).report()


class _Writer:
    def __init__(self, comparison: Comparison, columns: Sequence[Column], language: Language) -> None:
        self.found, self.columns = comparison, columns
        self.setting: Setting = columns[0].case.setting
        self.speaker = Speaker(self.setting, language)
        self.names = tuple(column.name for column in comparison.columns)

    def report(self) -> Report:
        say = self.speaker.say
        dashes = any(None in item.members for item in self.found.seats) or any(
            None in r.costs for r in self.found.rules
        )
        notes = (
            [say("compare.signs", base=self.names[0])] if any(self._signs(item) for item in self.found.rules) else []
        )
        notes += [say("compare.dashes")] if dashes else []
        costs = Section(say("compare.section_costs"), tuple(self._cost_lines()), self._cost_table())
        return Report(
            title=report_title(self.setting, self.speaker, "compare.title"),
            lead=tuple(self._lead()),
            tables=tuple(self._seats()),
            note=" ".join(notes) if self.found.member is None else "",
            sections=(
                Section(say("compare.section_columns"), (*map(self._column, self.found.columns), *self._parts())),
                *([costs] if self.found.member is None else []),
            ),
        )

    def _lead(self) -> Iterator[str]:
        say, count = self.speaker.say, len(self.names)
        yield say("compare.lead", count=count, names=self.speaker.listed(self.names), base=self.names[0])
        member = self.found.member
        if sum(column.plan is not None for column in self.found.columns) < 2:
            yield say("compare.one_plan")
        elif member is not None:
            yield say("compare.member" if self.found.seats else "compare.member_same", member=member)
        elif not self.found.seats:
            yield say("compare.same")
        else:
            yield say("compare.differ", count=len(self.found.seats), all=self.found.all)

    def _column(self, column: ComparedColumn) -> str:
        code = column.origin if column.origin != "given" or column.possible else "broken"
        return self.speaker.say(f"compare.{code}", name=column.name)

    def _parts(self) -> Iterator[str]:
        """In what the cases differ beside their rules: then departures are counted from something else."""
        for column in self.found.columns:
            if column.parts:
                parts = self.speaker.listed(self.speaker.say(f"compare.part.{part}") for part in column.parts)
                yield self.speaker.say("compare.parts", name=column.name, base=self.names[0], parts=parts)

    # --- seats -------------------------------------------------------------------------------------------------------

    def _seats(self) -> Iterator[ReportTable]:
        if not self.found.seats:
            return
        header = (
            self.speaker.terms_heading(item.seat.term for item in self.found.seats),
            self.speaker.say("what_if.column_post"),
            *self.names,
        )
        rows = [
            (item.seat.term, self._post(item.seat), *(member or _NONE for member in item.members))
            for item in self.found.seats
        ]
        yield ReportTable(header, tuple(rows))

    def _post(self, seat: Seat) -> str:
        """The post in running text, as the first case that has it calls it."""
        settings = [column.case.setting for column in self.columns]
        setting = next((item for item in settings if seat in item.planned), self.setting)
        called = setting.post(seat.post, self.speaker.language, seat.body)
        return f"{called} ({seat.body})" if any(len(item.bodies) > 1 for item in settings) else called

    # --- rules -------------------------------------------------------------------------------------------------------

    def _cost_lines(self) -> Iterator[str]:
        if not self.found.rules:
            apart = any(column.parts for column in self.found.columns)
            yield self.speaker.say("compare.costs_apart" if apart else "compare.same_costs")
        for item in self.found.rules:
            if not item.comparable:
                yield self.speaker.say("compare.incomparable", rule=self._phrase(item))

    def _cost_table(self) -> ReportTable | None:
        if not self.found.rules:
            return None
        rows = [(self._rule(item), *self._costs(item)) for item in self.found.rules]
        return ReportTable((self.speaker.say("compare.column_rule"), *self.names), tuple(rows))

    def _rule(self, item: ComparedRule) -> str:
        hand = self.speaker.say("condition.must") if item.strength == "must" else self.speaker.hand(item.rank)
        return capital(self.speaker.say("compare.rule", hand=hand, rule=self._phrase(item)))

    def _phrase(self, item: ComparedRule) -> str:
        rules: list[tuple[Column, Rule]] = [
            (c, rule) for c in self.columns for rule in c.case.rules if rule.id == item.rule
        ]
        column, rule = rules[0]
        return Speaker(column.case.setting, self.speaker.language).rule(rule)

    def _costs(self, item: ComparedRule) -> Iterator[str]:
        for cost, difference in zip(item.costs, item.differences, strict=True):
            sign = f" ({signed(difference)})" if difference else ""
            yield _NONE if cost is None else f"{cost}{sign}"

    def _signs(self, item: ComparedRule) -> bool:
        return any(item.differences)
