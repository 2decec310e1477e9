"""Setting a report as plain text and as Markdown: pure functions, no terminal, clock or locale is asked."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from rotation.report.build import Report, ReportTable

WIDTH = 100


def as_text(report: Report, width: int = WIDTH) -> str:
    """Plain text, at most ``width`` characters wide where words allow."""
    lines = [report.title, "=" * min(len(report.title), width), ""]
    for paragraph in (report.subject, " ".join(report.lead)):
        lines += [*_wrapped(paragraph, width), ""] if paragraph else []
    lines.pop()
    for table in report.tables:
        lines += ["", *([table.caption] if table.caption else []), *_text_table(table, width)]
    if report.note:
        lines += ["", *_wrapped(report.note, width)]
    for section in report.sections:
        lines += ["", section.heading, "-" * len(section.heading)]
        lines += [line for text in section.lines for line in _wrapped(text, width, "- ")]
        if section.table:
            lines += [*([""] if section.lines else []), *_text_table(section.table, width)]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, width: int, bullet: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=bullet,
        subsequent_indent=" " * len(bullet),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _text_table(table: ReportTable, width: int) -> Iterator[str]:
    """Columns two blanks apart; the last one, the reasons, is wrapped into what is left of the width."""
    rows = [table.header, *table.rows]
    widths = [max(len(row[place]) for row in rows) for place in range(len(table.header) - 1)]
    left = max(width - sum(widths) - 2 * len(widths), 30)
    yield from _text_row(table.header, widths, left)
    yield "  ".join("-" * size for size in [*widths, min(left, max(len(row[-1]) for row in rows))])
    for row in table.rows:
        yield from _text_row(row, widths, left)


def _text_row(row: tuple[str, ...], widths: list[int], left: int) -> Iterator[str]:
    front = "  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=False))
    first, *rest = _wrapped(row[-1], left) or [""]
    yield f"{front}  {first}".rstrip()
    yield from (f"{' ' * len(front)}  {line}" for line in rest)


def as_markdown(report: Report) -> str:
    """Markdown; user text is escaped."""
    parts = [f"# {_escaped(report.title)}", *([_escaped(report.subject)] if report.subject else [])]
    parts.append(_escaped(" ".join(report.lead)))
    for table in report.tables:
        parts += [f"## {_escaped(table.caption)}"] if table.caption else []
        parts.append("\n".join(_markdown_table(table)))
    parts += [_escaped(report.note)] if report.note else []
    for section in report.sections:
        parts.append(f"## {_escaped(section.heading)}")
        parts += ["\n".join(f"- {_escaped(line)}" for line in section.lines)] if section.lines else []
        parts += ["\n".join(_markdown_table(section.table))] if section.table else []
    return "\n\n".join(parts) + "\n"


def _markdown_table(table: ReportTable) -> Iterator[str]:
    yield f"| {' | '.join(_escaped(cell) for cell in table.header)} |"
    yield f"|{'---|' * len(table.header)}"
    for row in table.rows:
        yield f"| {' | '.join(_escaped(cell) for cell in row)} |"


def _escaped(text: str) -> str:
    for mark in "\\`*_[]<>#|":
        text = text.replace(mark, f"\\{mark}")
    return text
