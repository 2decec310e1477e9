"""What is gathered while a document is written: footnotes, numbered lists, pictures; and running text with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rotation.documents.docx import xml
from rotation.documents.model import Document, Run, Runs
from rotation.documents.setting import numbers, referred

#: Numbers of lists that stand in the part itself: the bullets and the style of numbered lists.
_TAKEN = 2


@dataclass(frozen=True)
class Writing:
    """A document on its way: how tables and figures are called, and the notes, lists and pictures so far."""

    document: Document
    called: Mapping[str, str]
    notes: list[str] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document) -> Writing:
        """Nothing written yet."""
        return cls(document, numbers(document))

    def running(self, text: Runs) -> str:
        """Running text with its references and notes."""
        shown = referred(text, self.called)
        return "".join(self._run(run, given.refers) for run, given in zip(shown, text, strict=True))

    def _run(self, run: Run, refers: str | None) -> str:
        style = "Strong" if run.strong else ""
        if refers is None:
            return xml.run(run.text, style) + self._note(run.note)
        word, number = run.text.split(" ")
        counted = xml.field(rf"REF {self.bookmark(refers)} \h \* MERGEFORMAT", number, style)
        return xml.run(f"{word}\N{NO-BREAK SPACE}", style) + counted + self._note(run.note)

    def _note(self, note: str) -> str:
        if not note:
            return ""
        self.notes.append(note)
        look = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        return f'<w:r>{look}<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'

    def bookmark(self, key: str) -> str:
        """The name by which fields refer to the number of a table or figure."""
        return f"_Ref{self.place(key):08d}"

    def place(self, key: str) -> int:
        """A number of its own for each table and figure."""
        return list(self.called).index(key) + 1

    def new_list(self) -> int:
        """The number of a list that begins with 1 again."""
        self.lists.append(_TAKEN + len(self.lists) + 1)
        return self.lists[-1]

    def new_picture(self, svg: str) -> int:
        """The number of a picture that is put into the file."""
        self.pictures.append(svg)
        return len(self.pictures)
