"""What an earlier run left in the folder of the papers: the record that is compared with is kept, other papers are named."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from rotation.cli.paper_kinds import SWEDISH
from rotation.documents.writing import Files

#: The files that an earlier run may have left: papers in every form, mails, tables.
_NAMES = (*(f"{name}*" for name in SWEDISH), "mail-*", "rotation*.xlsx")
_ENDINGS = (".docx", ".pdf", ".html", ".md", ".txt", ".eml", ".xlsx")
#: What the record of an earlier version is called, where it would have been replaced.
_EARLIER = "rotation-tidigare-{number}.json"


def kept(earlier: Path | None, out: Path, written: Files) -> dict[str, bytes]:
    """The earlier version under a name of its own, if it would be replaced by another: it may be the only copy."""
    if earlier is None or same_version(earlier, written):
        return {}
    if not any((out / name).exists() and (out / name).samefile(earlier) for name in written):
        return {}
    free = next(name for n in count(1) if not (out / (name := _EARLIER.format(number=n))).exists())
    return {free: earlier.read_bytes()}


def same_version(earlier: Path, written: Files) -> bool:
    """Whether the record of the earlier version is, byte for byte, the one that is written now."""
    record = written["rotation.json"]
    return earlier.read_bytes() == (record.encode("utf-8") if isinstance(record, str) else record)


def older(out: Path, written: Files) -> tuple[str, ...]:
    """Files of papers that lie in the folder and were not written now."""
    there = {file.name for name in _NAMES for file in out.glob(name) if file.suffix in _ENDINGS and file.is_file()}
    return tuple(sorted(there - {*written}))
