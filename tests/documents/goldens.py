"""Golden files: what a renderer makes is compared with a file; what differs is written beside it, to be looked at."""

from __future__ import annotations

from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def same_as_golden(name: str, text: str) -> bool:
    """Whether the text is that of the file; if not, it is written to ``<name>.new``, to be accepted by ``mv``."""
    golden = GOLDEN / name
    new = golden.with_name(f"{name}.new")
    if golden.is_file() and golden.read_bytes() == text.encode():
        new.unlink(missing_ok=True)
        return True
    new.write_text(text, encoding="utf-8", newline="")
    return False
