from __future__ import annotations

import pytest
from pydantic import ValidationError

from constraints.posts import Ladder, Post, Seat


def test_posts_are_called_by_their_names() -> None:
    """The stated name, else the usual one, else the post's own name with blanks."""
    assert Post(name="chair").called("sv") == "ordförande"
    assert Post(name="vice_chair").called("en") == "vice-chair"
    assert Post(name="deputy_speaker").called("sv") == "deputy speaker"
    assert Post(name="chair", sv="ordförandekommun").called("sv") == "ordförandekommun"
    assert Post(name="chair", sv="ordförandekommun").called("en") == "chair"


def test_a_post_may_be_its_name_alone() -> None:
    """Texts and tables may be mixed."""
    ladder = Ladder.model_validate({"posts": ["vice_chair", {"name": "chair", "en": "president"}]})
    assert ladder.names == ("vice_chair", "chair")


@pytest.mark.parametrize(
    ("data", "own"),
    [
        ({}, False),
        ({"term": "1 year"}, True),
        ({"start": "2024-07-01"}, True),
        ({"irregular": [{"start": "2024-01-01", "end": "2024-06-30"}]}, True),
    ],
)
def test_terms_of_its_own(data: dict[str, object], own: bool) -> None:
    """Anything said about terms gives the ladder terms of its own."""
    assert Ladder.model_validate({"posts": ["chair"], **data}).own_terms is own


@pytest.mark.parametrize("data", [{"posts": []}, {"posts": ["x"] * 51}, {"posts": ["chair"], "links": 1}, {}])
def test_wrong_ladders(data: dict[str, object]) -> None:
    """A ladder has one to fifty posts, and links is true or false."""
    with pytest.raises(ValidationError):
        Ladder.model_validate(data)


def test_a_seat_is_body_post_and_term() -> None:
    """Seats compare by what they are."""
    assert Seat("R", "chair", "2024") == ("R", "chair", "2024")
