"""Writing files whole or not at all: what a user had is never half overwritten."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


class OutputError(Exception):
    """A file could not be written; what stood there before is untouched. ``path`` and ``reason`` say where and why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


def write_whole(folder: str | Path, files: Mapping[str, str]) -> list[Path]:
    """Write text files (UTF-8) into a folder, which is made if need be; each replaces an older one whole.

    All are written beside their places first and moved there only when every one is complete. Raises OutputError.
    """
    home = Path(folder)
    waiting: list[tuple[str, Path]] = []
    try:
        home.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            waiting.append((_write_beside(home / name, text), home / name))
        for place, (temporary, final) in enumerate(waiting):
            os.replace(temporary, final)
            waiting[place] = ("", final)
    except OSError as error:
        raise OutputError(Path(error.filename2 or error.filename or home), error.strerror or str(error)) from error
    finally:
        for temporary, _ in waiting:
            if temporary:
                Path(temporary).unlink(missing_ok=True)
    return [final for _, final in waiting]


def _write_beside(final: Path, text: str) -> str:
    """A complete temporary file in the same folder, with the rights that a new file would have."""
    handle, temporary = tempfile.mkstemp(prefix=f".{final.name}.", suffix=".part", dir=final.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return temporary
