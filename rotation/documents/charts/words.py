"""The words of the charts, in both languages."""

from __future__ import annotations

import re
from fractions import Fraction

from constraints.term_names import is_year
from constraints.words import Language, Words
from rotation.report.sections import decimal

#: The charts' own words by code.
CHART_TEXTS: dict[str, Words] = {
    "year": Words("År", "Year"),
    "term": Words("Period", "Term"),
    "member": Words("Medlem", "Member"),
    "post": Words("Uppdrag", "Post"),
    "remark": Words("Anmärkning", "Remark"),
    "history": Words("tidigare", "earlier"),
    "planned": Words("enligt förslaget", "by the proposal"),
    "beyond": Words("följer av förslaget men ligger efter perioden", "follows from the proposal but lies beyond it"),
    "uncertain": Words("osäker uppgift", "not certain"),
    "unsure": Words("{holder} (osäkert)", "{holder} (not certain)"),
    "acting": Words("{holder} (tillförordnad)", "{holder} (acting)"),
    "acting.mark": Words("{mark} tf", "{mark} act."),
    "acting.legend": Words("tillförordnad, ingen tur", "acting, no turn"),
    "history.of": Words("tidigare {post}", "earlier {post}"),
    "unknown": Words("uppgift saknas", "not known"),
    "election": Words("valår", "election year"),
    "election.of": Words("val {years}", "election of {years}"),
    "election.within": Words("val under perioden", "election within the term"),
    "timeline.what": Words(
        "Tidslinje med {members:number} medlemmar i rader och {terms} i kolumner.",
        "Timeline with {members:number} members in rows and {terms} in columns.",
    ),
    "timeline.post": Words("Planerat för {post}: {holders}.", "Planned for {post}: {holders}."),
    "timeline.holding": Words("{term} {holder}", "{term} {holder}"),
    "timeline.elections": Words("Valår: {terms:span}.", "Election years: {terms:span}."),
    "deviation": Words("Avvikelse", "Deviation"),
    "bound": Words("{label}: {bound}", "{label}: {bound}"),
    "fairness.axis_terms": Words("avvikelse från andelen, i perioder", "deviation from the share, in terms"),
    "fairness.axis": Words("avvikelse från andelen, i verksamhetsår", "deviation from the share, in terms"),
    "fairness.deviation": Words("medlemmens avvikelse", "the member's deviation"),
    "fairness.zero": Words("exakt sin andel", "exactly its share"),
    "fairness.what": Words(
        "Diagram med en ruta för var och en av {members:number} medlemmar: avvikelsen från andelen {terms}.",
        "Chart with a panel for each of {members:number} members: the deviation from the share, {terms}.",
    ),
    "fairness.largest": Words(
        "Störst är avvikelsen för {member} efter {term}: {deviation}.",
        "The largest deviation is that of {member} after {term}: {deviation}.",
    ),
    "load.months": Words("månader med uppdrag", "months with posts"),
    "load.weighted": Words("månader med uppdrag, räknade efter vikt", "months with posts, by weight"),
    "load.note": Words(
        "En månad räknas till den som har uppdraget den femtonde. Två uppdrag samma månad räknas som två månader.",
        "A month counts for whoever holds the post on its fifteenth day. Two posts in one month count as two months.",
    ),
    "load.what": Words(
        "Diagram med {members:number} medlemmar i rader och {terms} i kolumner: månader med uppdrag i alla organ "
        "sammanlagt.",
        "Chart with {members:number} members in rows and {terms} in columns: months with posts, all bodies together.",
    ),
    "load.one": Words("{member} {year}", "{member} in {year}"),
    "load.most": Words("Flest är det för {found}: {months}.", "The most are those of {found}: {months}."),
    "load.most_of": Words(
        "Flest är {months}; så många är det i {count:number} rutor, bland annat för {found}.",
        "The most are {months}, in {count:number} cells, among them {found}.",
    ),
    "alternatives.what": Words("Alternativ sida vid sida: {plans}.", "Alternatives side by side: {plans}."),
    "alternatives.differs": Words(
        "{plan} skiljer sig från {first} på {count:number} platser: {seats}.",
        "{plan} differs from {first} in {count:number} seats: {seats}.",
    ),
    "alternatives.differs_once": Words(
        "{plan} skiljer sig från {first} på en plats: {seats}.", "{plan} differs from {first} in one seat: {seats}."
    ),
    "alternatives.same": Words("{plan} är samma fördelning som {first}.", "{plan} is the same plan as {first}."),
    "alternatives.seat": Words("{post} {term} {holder}", "{post} {term} {holder}"),
    "alternatives.more": Words("{count:number} till", "{count:number} more"),
    "alternatives.legend": Words("annan än i {first}", "other than in {first}"),
}

#: A term that is called by the years that it fills.
_YEARS = re.compile("[0-9]{4}\N{EN DASH}[0-9]{4}")


def term_heading(labels: tuple[str, ...], language: Language) -> str:
    """What heads the terms: years, or terms of another length."""
    return CHART_TEXTS["year" if all(is_year(label) for label in labels) else "term"].text(language)


def span(labels: tuple[str, ...], language: Language) -> str:
    """The first and the last of the terms, as a span; one alone as it is."""
    if len(labels) < 2:
        return "".join(labels)
    if all(_YEARS.fullmatch(label) for label in labels):
        return f"{labels[0][:4]}\N{EN DASH}{labels[-1][-4:]}"
    dash = "\N{EN DASH}" if all(is_year(label) for label in labels) else " \N{EN DASH} "
    return f"{labels[0]}{dash}{labels[-1]}"


def deviation(number: float, language: Language, *, signed: bool = True) -> str:
    """Two decimals as reports write them; a minus is U+2212, a plus is written where ``signed``."""
    digits = decimal(Fraction(abs(number)).limit_denominator(1_000_000), language)
    sign = "" if not digits.strip("0,.") else "\N{MINUS SIGN}" if number < 0 else "+" if signed else ""
    return sign + digits
