"""What all charts have in common, and their parts."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from rotation.documents.charts import svg as shapes
from rotation.documents.charts.alternatives_picture import alternatives_svg
from rotation.documents.charts.fairness_picture import fairness_svg
from rotation.documents.charts.legend import Item, legend
from rotation.documents.charts.lettering import broken, marks_of, width_of
from rotation.documents.charts.timeline_picture import timeline_svg
from rotation.documents.html.picture import picture as in_page
from rotation.documents.pictures import svg_to_png
from tests.documents.charts_sample import SVG, alternatives, contrast, fairness, height, texts, timeline
from tests.documents.sample import LONG, NASTY

MAKERS: dict[str, Callable[[int, int], str]] = {
    "timeline": lambda members, terms: timeline_svg(timeline(members, terms)),
    "fairness": lambda members, terms: fairness_svg(fairness(members, terms)),
    "alternatives": lambda members, terms: alternatives_svg(alternatives(members, terms)),
}
SIZES = ((3, 3), (8, 4), (16, 11), (60, 60))
LETTERS = ("font-size", "font-weight", "text-anchor")
EVERY = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())
SIZED = pytest.mark.parametrize(("members", "terms"), SIZES)


@EVERY
@SIZED
def test_well_formed_and_plain(make: Callable[[int, int], str], members: int, terms: int) -> None:
    """Only rectangles, paths and texts with attributes of presentation; nothing that runs, loads or styles."""
    root = ET.fromstring(make(members, terms))
    assert {element.tag for element in root} <= {f"{SVG}{name}" for name in ("title", "desc", "rect", "path", "text")}
    allowed = "x y width height d fill stroke stroke-width stroke-dasharray stroke-linejoin paint-order id"
    assert {name for element in root for name in element.attrib} <= {*allowed.split(), *LETTERS}


@EVERY
@SIZED
def test_contrast_and_size_of_text(make: Callable[[int, int], str], members: int, terms: int) -> None:
    """Every text is 11 pixels at least and stands out 4.5 to 1 from what is painted below it."""
    for text in texts(make(members, terms)):
        assert text.size >= 11
        assert contrast(text.ink, text.below) >= 4.5, text


def test_the_measure_of_contrast_bites() -> None:
    """Black on white is 21, and a grey text is found out."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    grey = shapes.picture("x", "t", "d", 30, [shapes.text(5, 20, "grå", fill="#999999")])
    assert contrast(texts(grey)[0].ink, texts(grey)[0].below) < 4.5


@EVERY
@SIZED
def test_text_stays_inside(make: Callable[[int, int], str], members: int, terms: int) -> None:
    """By the estimate of widths, which is on the safe side, no text leaves the picture."""
    svg = make(members, terms)
    for text in texts(svg):
        wide = width_of(text.content, int(text.size), strong=text.strong)
        left = text.x - {"start": 0, "middle": wide / 2, "end": wide}[text.anchor]
        assert left >= 0, text
        assert left + wide <= shapes.WIDTH, text
        assert text.size <= text.y <= height(svg), text


@EVERY
def test_large_pictures_stay_small(make: Callable[[int, int], str]) -> None:
    """Sixty members and sixty terms: less than 400 kB."""
    size = len(make(60, 60).encode())
    assert size < 400_000


@EVERY
def test_named_for_those_who_do_not_see_it(make: Callable[[int, int], str]) -> None:
    """A role, and a title and a description whose ids are referred to."""
    root = ET.fromstring(make(8, 4))
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert title is not None
    assert title.text
    assert description is not None
    assert description.text
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert root.get("viewBox") == f"0 0 680 {root.get('height')}"


@EVERY
def test_fit_for_a_page_and_for_print(make: Callable[[int, int], str]) -> None:
    """The page takes the picture as drawing only, and the typesetter draws it."""
    svg = make(8, 4)
    assert in_page(svg, "a", "b").startswith("<svg")
    assert svg_to_png(svg, 340)[:4] == b"\x89PNG"


def test_prefixes_keep_ids_apart() -> None:
    """Two pictures on one page; what is no prefix is refused."""
    one, other = timeline_svg(timeline(), "a"), timeline_svg(timeline(), "b")
    assert not set(re.findall(' id="([^"]*)"', one)) & set(re.findall(' id="([^"]*)"', other))
    for wrong in ("", "A", 'a"><script>', "1a"):
        with pytest.raises(ValueError, match="prefix"):
            timeline_svg(timeline(), wrong)


def test_the_same_in_every_process() -> None:
    """Hash order, time zone and locale change no byte."""
    program = (
        "import hashlib\nfrom tests.documents.test_svg import MAKERS\n"
        "for make in MAKERS.values(): print(hashlib.sha256(make(16, 11).encode()).hexdigest())"
    )
    here = "".join(f"{hashlib.sha256(make(16, 11).encode()).hexdigest()}\n" for make in MAKERS.values())
    for seed, zone, locale in (("1", "Asia/Tokyo", "C"), ("2", "America/Lima", "sv_SE.UTF-8")):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        command, root = [sys.executable, "-X", "utf8", "-c", program], Path(__file__).parents[2]
        assert subprocess.run(command, cwd=root, env=surroundings, capture_output=True, text=True).stdout == here


def test_coordinates_are_rounded() -> None:
    """One decimal, no negative nought."""
    assert [shapes.number(value) for value in (1, 1.26, -0.01, 100.04, 2 / 3)] == ["1", "1.3", "0", "100", "0.7"]


def test_hatching_stays_in_its_rectangle() -> None:
    """Each slanting line begins and ends on the border."""
    found = re.findall(r"M([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)", shapes.hatching(10, 20, 31, 17))
    assert len(found) == 8
    for x1, y1, x2, y2 in [tuple(map(float, each)) for each in found]:
        assert 10 <= x1 <= x2 <= 41
        assert 20 <= y2 <= y1 <= 37
        assert x2 - x1 == pytest.approx(y1 - y2)


@pytest.mark.parametrize("text", [LONG, NASTY, "x" * 200, "2024-07-01", "a  b", "漢字" * 30, "-" * 90])
def test_broken_lines_fit_and_lose_nothing(text: str) -> None:
    """No line is wider than asked, and together they are the text."""
    lines = broken(text, 90, 12)
    assert all(width_of(line, 12) <= 90 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_lines_break_at_blanks_and_hyphens_first() -> None:
    """A word is cut only where it has to be."""
    assert broken("Norra Mellanbygdens förbund", 110, 12) == ("Norra", "Mellanbygdens", "förbund")
    assert broken("2024-07-01", 40, 11) == ("2024-", "07-01")
    assert broken("", 40, 11) == ("",)


def test_marks_are_short_and_differ() -> None:
    """The first letter, then the first letters of the words, then a number."""
    assert marks_of(["ordförandekommun", "vice ordförandekommun"]) == ("O", "V")
    assert marks_of(["vice ordförande", "vice president", "vice"]) == ("V", "VP", "3")
    many = marks_of(["?"] * 50)
    assert len(set(many)) == 50


def test_a_legend_wraps() -> None:
    """What does not fit beside goes below, long words in several lines."""
    items = [Item(lambda x, y: [shapes.rectangle(x, y, 24, 16)], name) for name in ("kort", LONG, "kort igen")]
    parts, bottom = legend(100, items)
    lines = [part for part in parts if part.startswith("<text")]
    assert len(lines) >= 4
    assert bottom >= 100 + 3 * 20
