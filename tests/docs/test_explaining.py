"""The page about explaining: its example runs, and what it lists is what there is."""

from __future__ import annotations

from typing import get_args

from rotation.explaining.change_forms import forms_help
from rotation.explaining.reasons import Kind
from tests.docs.pages import ROOT, files, page, run, same_output

PAGE = page("docs/explaining.md")


def test_the_forms_of_a_question() -> None:
    """The page lists the forms that the command accepts."""
    same_output("docs/explaining.md", "output: forms", forms_help("en") + "\n")


def test_the_example_prints_what_is_shown() -> None:
    """The example runs as it stands."""
    same_output("docs/explaining.md", "output: explaining", run("-c", files(PAGE)["explaining.py"], inside=ROOT))


def test_every_kind_of_reason_is_explained() -> None:
    """Each kind stands in the table."""
    assert all(f"`{kind}`" in PAGE for kind in get_args(Kind))
