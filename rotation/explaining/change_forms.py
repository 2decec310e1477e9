"""The forms in which a change is written: one table for the help and for the error messages. Nothing is loaded for it."""

from __future__ import annotations

from typing import NamedTuple

from constraints.words import Language, Words


class Form(NamedTuple):
    """One form: the kind of change, how it is written (an example of a made-up case), and what it supposes."""

    change: str
    written: Words
    says: Words


#: Every form that a question can have, in the order in which they are told.
FORMS: tuple[Form, ...] = (
    Form(
        "hold",
        Words("ordförande 2025 = Haninge", "chair 2025 = Haninge"),
        Words("Haninge har uppdraget det året", "Haninge holds the post in that term"),
    ),
    Form(
        "avoid",
        Words("ordförande 2025 != Haninge", "chair 2025 != Haninge"),
        Words("Haninge har inte uppdraget det året", "Haninge does not hold the post in that term"),
    ),
    Form(
        "declare",
        Words("Salem avstår ordförande 2024 behåller", "Salem absent chair 2024 kept"),
        Words(
            "Salem avstår (sist: behåller, går förbi, skjuter upp, eller sist)",
            "Salem declines (at the end: kept, passed, shifted, or back)",
        ),
    ),
    Form("withdraw", Words("Salem deltar", "Salem present"), Words("Salem avstår inte", "Salem does not decline")),
    Form(
        "know",
        Words("ordförande 2022 var Nykvarn", "chair 2022 was Nykvarn"),
        Words("en uppgift om tidigare år är säker", "a fact of an earlier term is certain"),
    ),
    Form("drop", Words("utan succession", "without succession"), Words("regeln gäller inte", "the rule does not hold")),
    Form(
        "strength",
        Words("krav spacing", "must spacing"),
        Words("regeln är ett krav", "the rule is a must"),
    ),
    Form(
        "strength",
        Words("bör succession rang 2", "wish succession rank 2"),
        Words("regeln gäller om det går", "the rule holds where possible"),
    ),
    Form("rank", Words("rang turn_order = 2", "rank turn_order = 2"), Words("regelns rang", "the rank of the rule")),
    Form(
        "weight",
        Words("vikt spacing = 3", "weight spacing = 3"),
        Words("regelns vikt inom sin rang", "the weight of the rule within its rank"),
    ),
    Form(
        "waive",
        Words("undantag 2024", "waive 2024"),
        Words("ingen behöver gå vidare in i det året", "nobody has to move up into that term"),
    ),
    Form(
        "swap",
        Words("byte Haninge 2025 mot Tyresö 2026", "swap Haninge 2025 with Tyresö 2026"),
        Words("de två byter tur, och ingen annan flyttas", "the two swap turns, and nobody else moves"),
    ),
    Form(
        "extend",
        Words("6 verksamhetsår", "6 terms"),
        Words("så många år planeras", "so many terms are planned"),
    ),
    Form(
        "add_rule",
        Words(
            'regel { kind = "spacing", strength = "must", post = "chair", terms = 3 }',
            'rule { kind = "spacing", strength = "must", post = "chair", terms = 3 }',
        ),
        Words("en regel till, som i en ärendefil", "one rule more, as in a case file"),
    ),
)

#: The widest form that the first column of the help is made for.
_WIDE = 36


def forms_help(language: Language = "en") -> str:
    """How a change can be written: one line for each form, and what it supposes."""
    lines = []
    for form in FORMS:
        written, says = form.written.text(language), form.says.text(language)
        lines += [f"{written:{_WIDE}} {says}"] if len(written) <= _WIDE else [written, f"{'':{_WIDE}} {says}"]
    return "\n".join(lines)
