"""How days, and values that may be a text or a table, are read from a case file."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, GetCoreSchemaHandler, GetPydanticSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: Any) -> date:
    # pydantic alone would read a bare number as seconds since 1970.
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        if isinstance(value, str) and _ISO_DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("date.form", "not a day: {given}", {"given": str(value)})


#: A day: a date, or its ISO text ("2024-01-01"); nothing else is read as one.
Day = Annotated[date, BeforeValidator(_day)]


def text_or_table(table: type[BaseModel], check: Callable[[str], object]) -> GetPydanticSchema:
    """A field that is a text (``check`` raises for a wrong one) or a table; each problem is said once, in its place."""

    def choose(value: Any, as_table: Callable[[Any], Any]) -> Any:
        if not isinstance(value, str):
            return as_table(value)
        check(value)
        return value

    def schema(_: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        inner = handler.generate_schema(table)
        both = core_schema.union_schema([core_schema.str_schema(), inner])
        out = core_schema.plain_serializer_function_ser_schema(lambda value: value, return_schema=both)
        return core_schema.no_info_wrap_validator_function(
            choose, inner, serialization=out, json_schema_input_schema=both
        )

    return GetPydanticSchema(schema)
