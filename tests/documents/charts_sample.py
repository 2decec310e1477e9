"""Chart data of any size, and reading a picture back: its texts, and how they stand out from what lies below them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import NamedTuple

from constraints.words import Language
from rotation.documents.charts.alternatives import Alternative, Alternatives
from rotation.documents.charts.fairness import Bound, Fairness, Standing
from rotation.documents.charts.timeline import Holding, TermColumn, Timeline
from tests.documents.sample import LONG, NASTY

SVG = "{http://www.w3.org/2000/svg}"
POSTS = ("ordförande", "förste vice ordförande", "andre vice ordförande", "sekreterare")


def names(count: int) -> list[str]:
    """Members, with a name that looks like markup and one as long as names may be."""
    return ["Åmål", NASTY, LONG, *(f"Medlem {place}" for place in range(3, count))][:count]


def timeline(members: int = 8, terms: int = 10, posts: int = 2, language: Language = "sv") -> Timeline:
    """A third of the terms earlier, the last one beyond, elections every fourth, some holdings uncertain."""
    who = names(members)
    columns = [
        TermColumn(
            label=str(2000 + place),
            when="history" if place < terms // 3 else "planned" if place < terms - 1 else "beyond",
            election=place % 4 == 2,
        )
        for place in range(terms)
    ]
    held = [
        Holding(member=who[(place - post) % members], term=columns[place].label, post=post, uncertain=place % 7 == 1)
        for place in range(terms)
        for post in range(posts)
    ]
    return Timeline(
        title=f"Tidslinje & {NASTY}",
        language=language,
        members=tuple(who),
        terms=tuple(columns),
        posts=POSTS[:posts],
        holdings=tuple(held),
    )


def fairness(members: int = 8, terms: int = 5, language: Language = "sv") -> Fairness:
    """Deviations that go up and down, and two bounds."""
    standings = [
        Standing(member=name, deviations=tuple(((7 * row + 5 * place) % 17 - 8) / 8 for place in range(terms)))
        for row, name in enumerate(names(members))
    ]
    return Fairness(
        title=f"Avvikelser <{NASTY}>",
        language=language,
        terms=tuple(str(2000 + place) for place in range(terms)),
        standings=tuple(standings),
        bounds=(Bound(label="gräns", value=0.9375), Bound(label=NASTY, value=0.5)),
    )


def alternatives(
    members: int = 8, terms: int = 4, posts: int = 2, plans: int = 3, language: Language = "sv"
) -> Alternatives:
    """Plans that differ from the first in every third term."""
    who = names(members)
    made = [
        Alternative(
            name=f"Alternativ {number}",
            holders=tuple(
                tuple(who[(place - post + number * (place % 3 == 0)) % members] for post in range(posts))
                for place in range(terms)
            ),
        )
        for number in range(plans)
    ]
    return Alternatives(
        title="Alternativ",
        language=language,
        terms=tuple(str(2000 + place) for place in range(terms)),
        posts=POSTS[:posts],
        plans=tuple(made),
    )


class Text(NamedTuple):
    """A text of a picture: where, how large, its colour, and the colour that lies below it."""

    content: str
    x: float
    y: float
    size: float
    anchor: str
    ink: str
    below: str
    strong: bool


def texts(svg: str) -> list[Text]:
    """Every text with what was painted last at the middle of its first letters."""
    painted: list[tuple[float, float, float, float, str]] = []
    found = []
    for element in ET.fromstring(svg):
        if element.tag == f"{SVG}rect" and element.get("fill") != "none":
            x, y, wide, high = (float(element.get(name, "0")) for name in ("x", "y", "width", "height"))
            painted.append((x, y, x + wide, y + high, element.get("fill", "")))
        elif element.tag == f"{SVG}text":
            x, y, size = (float(element.get(name, "0")) for name in ("x", "y", "font-size"))
            below = [box[4] for box in painted if box[0] <= x <= box[2] and box[1] <= y - size / 3 <= box[3]]
            found.append(
                Text(
                    element.text or "",
                    x,
                    y,
                    size,
                    element.get("text-anchor", "start"),
                    element.get("fill", ""),
                    below[-1],
                    element.get("font-weight") == "600",
                )
            )
    return found


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(part, 16) / 255 for part in re.findall("[0-9a-f]{2}", colour)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def said(svg: str) -> str:
    """All text of a picture without blanks: a name broken into lines reads as one."""
    return re.sub(r"\s", "", "".join(text.content for text in texts(svg)))


def bare(text: str) -> str:
    """A text without blanks."""
    return re.sub(r"\s", "", text)


def height(svg: str) -> float:
    """The height of a picture."""
    return float(ET.fromstring(svg).get("height", "0"))
