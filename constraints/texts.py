"""Free texts that may be written once, or in both languages."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, SerializerFunctionWrapHandler, model_serializer

from constraints.frozen import Frozen
from constraints.names import Line
from constraints.words import Language


class Both(Frozen):
    """A text in Swedish and English. A plain text, or one that is given in one language alone, is used for both."""

    sv: Line = ""
    en: Line = ""

    def text(self, language: Language) -> str:
        """The text in one language."""
        return (self.sv or self.en) if language == "sv" else (self.en or self.sv)

    @model_serializer(mode="wrap")
    def _as_written(self, handler: SerializerFunctionWrapHandler) -> Any:
        """A text that is the same in both languages is written once."""
        return self.sv if self.sv == self.en else handler(self)


def as_both(value: Any) -> Any:
    """A plain text as one of both languages."""
    return {"sv": value, "en": value} if isinstance(value, str) else value


#: A text, or ``{ sv = "…", en = "…" }``.
Text = Annotated[Both, BeforeValidator(as_both, json_schema_input_type=str | Both)]
