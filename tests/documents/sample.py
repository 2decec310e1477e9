"""A document that uses every feature of the model, with names that try to be markup; the same facts in both languages."""

from __future__ import annotations

from datetime import date

from constraints.words import Language, Words
from rotation.documents.model import (
    Cell,
    Column,
    Document,
    Figure,
    HeadItem,
    Listing,
    Paragraph,
    Run,
    Section,
    Table,
    runs,
)

#: Legal as a name, and full of what other formats take for formulas, tags, emphasis and escapes.
NASTY = "=1+1 & <b>Ö</b> | *x* _y_ `z` #h \\ “q”"
#: As long as a name may be.
LONG = ("Norra Mellanbygdens kommunalförbund för räddningstjänst och krisberedskap " * 3)[:199] + "x"
#: An address that stands in the text; nothing may fetch it.
ADDRESS = "http://kommunerna.example/organisation.html"
#: Rows of the long table.
LONG_ROWS = 70

_BLUE, _GREY = "#1f5a94", "#595959"
_SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90" role="img" aria-labelledby="t d">
<title id="t">{title}</title><desc id="d">{description}</desc>
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
<path d="M0 6 6 0" stroke="{grey}"/></pattern></defs>
<rect width="300" height="90" fill="#ffffff"/>
<text x="8" y="20" font-family="sans-serif" font-size="12" fill="#1a1a1a">{first}</text>
<rect x="100" y="8" width="40" height="16" fill="{blue}"/>
<text x="8" y="50" font-family="sans-serif" font-size="12" fill="#1a1a1a">{second}</text>
<rect x="145" y="38" width="40" height="16" fill="url(#hatch)" stroke="{grey}"/>
<text x="100" y="80" font-family="sans-serif" font-size="12" fill="#1a1a1a">2024</text>
<text x="145" y="80" font-family="sans-serif" font-size="12" fill="#1a1a1a">2025</text>
</svg>
"""


def sample(language: Language) -> Document:
    """The document in one language."""

    def say(swedish: str, english: str) -> str:
        return Words(swedish, english).text(language)

    return Document(
        name="beslutsunderlag",
        language=language,
        kind=say("Beslutsunderlag", "Decision paper"),
        title=say("Ordförandekommun 2024–2027", "Chair municipality 2024–2027"),
        head=(
            HeadItem(label=say("Datum", "Date"), text=say("2 november 2023", "2 November 2023")),
            HeadItem(label=say("Diarienummer", "Record number"), text="SK 2023/14"),
            HeadItem(label=say("Till", "To"), text=say("Samarbetskommittén", "The cooperation committee")),
            HeadItem(label="Status", text=say("Utkast", "Draft")),
        ),
        sections=(_proposal(language), _matter(language), _order(language), _names(language), *_appendices(language)),
        issued=date(2023, 11, 2),
    )


def _proposal(language: Language) -> Section:
    """Numbered points, a strong word, a reference, and the list whose items go on from its lead."""

    def say(swedish: str, english: str) -> str:
        return Words(swedish, english).text(language)

    points = Listing(
        style="numbered",
        lead=runs(say("Samarbetskommittén beslutar följande", "The cooperation committee decides as follows")),
        items=(
            runs(
                say("Planen för 2024–2027 antas enligt ", "The plan for 2024–2027 is adopted as in "),
                Run(refers="plan"),
            ),
            runs(
                say("Ordningen följs ", "The order is followed "),
                Run(text=say("så långt som möjligt", "as far as possible"), strong=True),
            ),
            runs(say("planen ses över 2027", "the plan is looked at again in 2027")),
        ),
    )
    clauses = Listing(
        style="continuation",
        lead=runs(say("Samarbetskommittén beslutar att", "The cooperation committee decides that")),
        items=(
            runs(say("planen antas", "the plan is adopted")),
            runs(say("den bekräftas genom val varje år", "it is confirmed by election every year")),
        ),
    )
    return Section(key="proposal", heading=say("Förslag till beslut", "Proposed decision"), blocks=(points, clauses))


def _matter(language: Language) -> Section:
    """Running text with a footnote, and the two other styles of list."""

    def say(swedish: str, english: str) -> str:
        return Words(swedish, english).text(language)

    text = Paragraph(
        runs=runs(
            say("Salems kommun är ordförandekommun 2024", "Salem chairs in 2024"),
            Run(text=".", note=say("Protokoll 27 oktober 2023, punkt 5.", "Minutes of 27 October 2023, item 5.")),
            say(" Avvikelsen är −1,5 år av 1\N{NO-BREAK SPACE}234; se ", " The deviation is −1.5 years of 1,234; see "),
            Run(refers="shares", strong=True),
            say(" och ", " and "),
            Run(refers="plan", note=say("Platserna och deras skäl.", "The seats and their reasons.")),
            ".",
        )
    )
    fragments = Listing(
        style="fragments",
        lead=runs(say("Förslaget bygger på", "The proposal rests on")),
        items=(runs(say("avtalet", "the agreement")), runs(say("protokollet, ", "the minutes, "), ADDRESS)),
    )
    sentences = Listing(
        style="sentences",
        lead=runs(say("Tre frågor är besvarade", "Three questions are answered")),
        items=(
            runs(say("varje kommun vet sitt år", "every municipality knows its year")),
            runs(
                Run(
                    text=say("posten stannar hos kommunen", "the post stays with the municipality"),
                    note=say("Även om majoriteten ändras.", "Even if the majority changes."),
                )
            ),
        ),
    )
    return Section(key="matter", heading=say("Ärendet", "The matter"), blocks=(text, fragments, sentences))


def _order(language: Language) -> Section:
    """The table of the plan, with dates and numbers as values, and the figure that shows the same."""

    def say(swedish: str, english: str) -> str:
        return Words(swedish, english).text(language)

    rows = (("Salem", "2024-01-01", -1.5), ("Haninge", "2025-01-01", 0.25), (NASTY, "2026-01-01", 1234.0))
    plan = Table(
        key="plan",
        caption=say("Ordförandekommun och tillträdesdag", "Chair municipality and first day"),
        columns=(
            Column(title=say("Kommun", "Municipality"), share=40),
            Column(title=say("Tillträde", "First day"), share=30),
            Column(title=say("Avvikelse, år", "Deviation, years"), share=30, align="end"),
        ),
        rows=tuple(
            (
                Cell(text=name, strong=name == "Salem"),
                Cell(text=day, value=date.fromisoformat(day)),
                _number(size, language),
            )
            for name, day, size in rows
        ),
        note=say("Platsen 2026 är antagen, inte känd.", "The seat of 2026 is assumed, not known."),
    )
    alternative = say("Salem 2024, därefter Haninge 2025.", "Salem in 2024, then Haninge in 2025.")
    svg = _SVG.format(
        title=say("Turordning", "Order"),
        description=alternative,
        first="Salem",
        second="Haninge",
        blue=_BLUE,
        grey=_GREY,
    )
    figure = Figure(
        key="shares",
        caption=say("Vem som är ordförande när", "Who chairs when"),
        alternative=alternative,
        svg=svg,
        table="plan",
    )
    return Section(key="order", heading=say("Turordning", "Order of turns"), blocks=(plan, figure))


def _number(value: float, language: Language) -> Cell:
    """A number as both languages write it."""
    text = f"{value:,.2f}".removesuffix(".00").replace("-", "\N{MINUS SIGN}")
    if language == "sv":
        text = text.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
    return Cell(text=text, value=value)


def _names(language: Language) -> Section:
    """A subsection: names that look like markup, in a heading, in running text and in a note."""
    heading = Words("Namn: ", "Names: ").text(language) + NASTY
    text = Paragraph(runs=runs(Run(text=NASTY, strong=True), " ", Run(text=LONG, note=NASTY), "."))
    return Section(key="names", heading=heading, level=2, blocks=(text,))


def _appendices(language: Language) -> tuple[Section, Section]:
    """A table of many rows and one without row headers, a second figure, and an empty section."""

    def say(swedish: str, english: str) -> str:
        return Words(swedish, english).text(language)

    long = Table(
        key="every-year",
        caption=say("Alla år", "Every year"),
        columns=(Column(title=say("År", "Year"), share=10), Column(title=say("Kommun", "Municipality"), share=90)),
        rows=tuple(
            (Cell(text=str(1958 + n), value=1958 + n), Cell(text=(NASTY, LONG, "Tyresö")[n % 3]))
            for n in range(LONG_ROWS)
        ),
    )
    flat = Table(
        key="flat",
        caption=say("Källor", "Sources"),
        columns=(Column(title=say("Källa", "Source")), Column(title=say("Hämtad", "Read"), align="end")),
        rows=((Cell(text=ADDRESS), Cell(text="2023-10-27", value=date(2023, 10, 27))),),
        row_headers=False,
    )
    again = Figure(
        key="again",
        caption=say("Samma bild en gång till", "The same picture once more"),
        alternative=say("Salem före Haninge.", "Salem before Haninge."),
        svg=_SVG.format(title="A", description="B", first="Salem", second="Haninge", blue=_BLUE, grey=_GREY),
        table="every-year",
    )
    return (
        Section(
            key="years", heading=say("Bilaga 1. Alla år", "Appendix 1. Every year"), blocks=(long, again), appendix=True
        ),
        Section(key="sources", heading=say("Bilaga 2. Källor", "Appendix 2. Sources"), blocks=(flat,), appendix=True),
    )
