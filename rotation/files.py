"""Writing files whole or not at all: what a user had is never half overwritten."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from constraints.names import printable
from constraints.words import Argument, Language, Words, say

_REASONS: dict[int, Words] = {
    errno.EACCES: Words("det är inte tillåtet att skriva där", "writing there is not allowed"),
    errno.EPERM: Words("det är inte tillåtet att skriva där", "writing there is not allowed"),
    errno.EROFS: Words("det är inte tillåtet att skriva där", "writing there is not allowed"),
    errno.ENOSPC: Words("disken är full", "the disk is full"),
    errno.EDQUOT: Words("disken är full", "the disk is full"),
    errno.EEXIST: Words("det finns en fil där det ska vara en mapp", "there is a file where a folder is to be"),
    errno.ENOTDIR: Words("det finns en fil där det ska vara en mapp", "there is a file where a folder is to be"),
    errno.EISDIR: Words("det finns en mapp med det namnet", "there is a folder of that name"),
    errno.ENAMETOOLONG: Words("namnet är för långt", "the name is too long"),
}
_WRONG = Words(
    "{path}: filen kunde inte skrivas: {reason}. Ingen fil har ändrats. Välj en annan mapp eller ändra detta.",
    "{path}: the file could not be written: {reason}. No file was changed. Choose another folder, or change this.",
)
_PARTLY = Words(
    "{path}: filen kunde inte skrivas: {reason}. Redan ersatta: {replaced}. Övriga filer är orörda. "
    "Ändra detta och kör igen.",
    "{path}: the file could not be written: {reason}. Replaced already: {replaced}. The other files are untouched. "
    "Change this and run it again.",
)


class OutputError(Exception):
    """A file could not be written; what stood at ``path`` before is untouched. ``replaced`` are the files that were
    replaced (whole) before that; mostly there are none.
    """

    def __init__(self, path: Path, error: OSError, replaced: tuple[Path, ...] = ()) -> None:
        self.path, self.error, self.replaced = path, error, replaced
        super().__init__(self.text())

    def text(self, language: Language = "en") -> str:
        """What went wrong, where, and what to do."""
        known = _REASONS.get(self.error.errno or 0)
        reason = known.text(language) if known else self.error.strerror or str(self.error)
        args: dict[str, Argument] = {
            "path": str(self.path),
            "reason": reason,
            "replaced": tuple(str(path) for path in self.replaced),
        }
        return printable(say(_PARTLY if self.replaced else _WRONG, args, language))


def write_whole(folder: str | Path, files: Mapping[str, str | bytes]) -> list[Path]:
    """Write files (texts as UTF-8) into a folder, which is made if need be; each replaces an older one whole.

    All are written beside their places first and moved there only when every one is complete. Raises OutputError.
    """
    home = Path(folder)
    waiting: list[tuple[str, Path]] = []
    replaced: list[Path] = []
    place = home
    try:
        home.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            place = home / name
            if place.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
            data = content.encode("utf-8") if isinstance(content, str) else content
            waiting.append((_write_beside(place, data), place))
        while waiting:
            temporary, place = waiting[0]
            os.replace(temporary, place)
            replaced.append(waiting.pop(0)[1])
    except OSError as error:
        raise OutputError(place, error, tuple(replaced)) from error
    finally:
        for temporary, _ in waiting:
            Path(temporary).unlink(missing_ok=True)
    return [home / name for name in files]


def _write_beside(final: Path, data: bytes) -> str:
    """A complete temporary file in the same folder, with the rights that a new file would have."""
    handle, temporary = tempfile.mkstemp(prefix=".rotation-", suffix=".part", dir=final.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return temporary
