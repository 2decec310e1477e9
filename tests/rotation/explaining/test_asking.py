from __future__ import annotations

import pytest

from constraints.case_file import load_case
from constraints.posts import Seat
from rotation.explaining.asking import QuestionError, named_body, named_member, named_post, named_seat, named_term
from scenarios.running import case_file
from tests.small_cases import small_case

CASE = load_case(case_file("sodertorn_2024_2027"))
BODY = CASE.setting.bodies[0]


@pytest.mark.parametrize("text", ["Nynäshamn", "nynäshamn", "Nynäshamns", "Nynäshamns kommun", " Nynäshamn "])
def test_a_member_is_found_however_it_is_written(text: str) -> None:
    """Name, genitive and official name, with or without capitals."""
    assert named_member(CASE, text) == "Nynäshamn"


def test_an_unknown_member_is_refused_with_the_known_ones() -> None:
    """The reader sees whom the case knows."""
    with pytest.raises(QuestionError) as caught:
        named_member(CASE, "Nynashamn", "--member")
    assert caught.value.problems[0].path == "--member"
    assert "Nynäshamn" in caught.value.text("sv")


@pytest.mark.parametrize("text", ["vice_chair", "vice chair", "vice ordförandekommun", "Vice Ordförandekommun"])
def test_a_post_is_found_in_every_language(text: str) -> None:
    """The name in the case, and what it is called in running text."""
    assert named_post(BODY, CASE.setting, text) == "vice_chair"


def test_a_post_is_found_by_how_it_alone_begins() -> None:
    """ "ordförande" is enough for ordförandekommun; two posts that begin alike are not guessed."""
    assert named_post(BODY, CASE.setting, "Ordförande") == "chair"
    with pytest.raises(QuestionError) as caught:
        named_post(BODY, CASE.setting, "sekreterare")
    assert "vice ordförandekommun" in caught.value.text("sv")


def test_a_seat_may_be_designated() -> None:
    """The chair of the year after the last planned one can be asked for."""
    assert named_seat(CASE, "chair", "2028") == Seat(BODY.name, "chair", "2028")


def test_everything_wrong_with_a_seat_is_said_at_once() -> None:
    """Post and term."""
    with pytest.raises(QuestionError) as caught:
        named_seat(CASE, "sekreterare", "1999")
    assert [item.code for item in caught.value.problems] == ["post.unknown", "term.unknown"]


def test_one_body_needs_no_name() -> None:
    """With one body its name may be left out; a wrong one is still wrong."""
    assert named_body(CASE.setting, None) is BODY
    with pytest.raises(QuestionError):
        named_body(CASE.setting, "Kommittén")


def test_a_term_is_found_by_either_name() -> None:
    """Terms of two years by these or by their first day; others are refused with what the known ones are called."""
    horizon = {"start": "2024-07-01", "until": {"terms": 2}}
    case = small_case(horizon=horizon, history={}, absence=[])
    assert named_term(case, "2025/26") == named_term(case, "2025-07-01") == "2025/26"
    assert named_seat(case, "chair", "2025-07-01").term == "2025/26"
    with pytest.raises(QuestionError) as caught:
        named_term(case, "2025", "--term")
    assert caught.value.problems[0].args["known"] == ("2024/25", "2025/26")
