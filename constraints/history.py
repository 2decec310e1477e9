"""Earlier holdings: every cell carries its source and how surely it is known."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from pydantic import Field, GetJsonSchemaHandler, SerializerFunctionWrapHandler, model_serializer, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from constraints.frozen import Frozen
from constraints.given import Day
from constraints.names import Line, Name
from constraints.posts import Seat

Certainty = Literal["published", "inferred", "unknown"]

#: Keys of a history row that are no posts; no post may have one of these names.
ROW_KEYS = ("source", "certainty", "one_of", "end", "cells")


class Cell(Frozen):
    """Who held one post in one term: ``is`` a member, ``one_of`` several, or (neither) unknown."""

    known: Name | None = Field(default=None, alias="is")
    one_of: tuple[Name, ...] = ()
    certainty: Certainty | None = None
    source: Line = ""

    @model_validator(mode="after")
    def _one_statement(self) -> Cell:
        if self.known is not None and self.one_of:
            raise PydanticCustomError("history.both", "is and one_of together")
        if self.known is not None and self.certainty == "unknown":
            raise PydanticCustomError("history.unknown_value", "a value that is unknown")
        return self

    @property
    def surety(self) -> Certainty:
        """The stated certainty; else published for a value, inferred for a choice, unknown for nothing."""
        if self.certainty:
            return self.certainty
        return "published" if self.known else "inferred" if self.one_of else "unknown"


class HistoryRow(Frozen):
    """One earlier term: posts with their cells, or ``one_of`` whole rows.

    ``source`` and ``certainty`` apply to the row's cells; ``end`` states the last day of an irregular term.
    """

    cells: dict[Name, Cell] = Field(default_factory=dict)
    one_of: tuple[dict[Name, Name], ...] = ()
    source: Line = ""
    certainty: Certainty | None = None
    end: Day | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_table(cls, data: Any) -> Any:
        if not isinstance(data, dict) or "cells" in data:
            return data
        row = {key: value for key, value in data.items() if key in ROW_KEYS}
        cells = {key: value for key, value in data.items() if key not in ROW_KEYS}
        row["cells"] = {key: {"is": value} if isinstance(value, str) else value for key, value in cells.items()}
        return row

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema of a row as a file has it: posts with a name or a cell, beside the keys of the row."""
        found = handler(core)
        row = handler.resolve_ref_schema(found)
        cells = row.get("properties", {}).pop("cells", None)
        if cells is not None:
            row["additionalProperties"] = {"anyOf": [{"type": "string"}, cells["additionalProperties"]]}
        return found

    @model_validator(mode="after")
    def _same_posts(self) -> HistoryRow:
        if len({frozenset(row) for row in self.one_of}) > 1 or any(set(row) & set(self.cells) for row in self.one_of):
            raise PydanticCustomError("history.rows_differ", "alternative rows name different posts")
        return self

    @model_serializer(mode="wrap")
    def _to_table(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data: dict[str, Any] = handler(self)
        return {**data.pop("cells", {}), **data}

    def cell(self, post: str) -> Cell | None:
        """The post's cell with the row's source and certainty filled in; None if the row does not state the post."""
        cell = self.cells.get(post)
        if cell is None:
            return None
        return cell.model_copy(
            update={"source": cell.source or self.source, "certainty": cell.certainty or self.certainty}
        )


class RowChoice(NamedTuple):
    """A whole term of which only alternatives are known: the seats, and what they hold in each alternative."""

    seats: tuple[Seat, ...]
    options: tuple[tuple[str, ...], ...]
    certainty: Certainty
    source: str


class Record(NamedTuple):
    """The history of one case file, before any reading of what is unknown.

    ``cells`` has every seat from the first listed term on (unstated ones as unknown), in term order and senior post
    first; ``rows`` the terms known only as alternatives.
    """

    cells: dict[Seat, Cell]
    rows: tuple[RowChoice, ...]

    def known(self, seat: Seat) -> str | None:
        """The holder that the case file itself states, None where it states no single one."""
        cell = self.cells.get(seat)
        return cell.known if cell else None
