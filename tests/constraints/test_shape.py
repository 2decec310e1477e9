from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError, model_validator
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from constraints.frozen import Frozen
from constraints.names import Name
from constraints.problems import Problem
from constraints.shape import shape_problems


class Cat(Frozen):
    kind: Literal["cat"]
    lives: int = Field(default=9, ge=1)


class Dog(Frozen):
    kind: Literal["dog"]
    friends: tuple[Name, ...] = ()


@dataclass(config={"extra": "forbid"})
class Bowl:
    size: int


class House(Frozen):
    name: Name = "Huset"
    pets: tuple[Annotated[Cat | Dog, Field(discriminator="kind")], ...] = ()
    either: Cat | int | None = None
    rows: dict[str, Cat] = Field(default_factory=dict)
    bowls: tuple[Bowl, ...] = ()
    door: int = Field(default=1, alias="gate")

    @model_validator(mode="after")
    def _door_open(self) -> House:
        if self.door == 13:
            raise PydanticCustomError("rule.must_with", "{name}", {"name": "gate"})
        if self.door == 14:
            raise PydanticCustomError("not.a.code", "no such number")
        return self


def _problems(data: dict[str, Any], with_data: bool = True) -> list[Problem]:
    with pytest.raises(ValidationError) as caught:
        House.model_validate(data)
    return shape_problems(caught.value, "house", data if with_data else None, House)


def _brief(data: dict[str, Any], with_data: bool = True) -> list[tuple[str, str]]:
    return [(item.path, item.code) for item in _problems(data, with_data)]


def test_places_count_from_one_and_marks_of_choices_are_dropped() -> None:
    """The second pet's wrong value stands at pets[2].lives, without the branch that pydantic names."""
    data = {"pets": [{"kind": "dog"}, {"kind": "cat", "lives": 0}]}
    assert _brief(data) == [("house.pets[2].lives", "shape.wrong")]


def test_missing_and_unknown_keys() -> None:
    """A missing key is told at its place; an unknown one with those that may stand there."""
    found = _problems({"rows": {"Cat": {"kidn": "cat"}}})
    assert [(item.path, item.code) for item in found] == [
        ("house.rows.Cat.kind", "shape.missing"),
        ("house.rows.Cat.kidn", "shape.unknown_key"),
    ]
    assert found[1].text() == "kidn is not among what may stand here (kind, lives). Correct the spelling or remove it."


def test_keys_of_a_dataclass_are_known_too() -> None:
    """Dataclasses say unknown and missing keys in words of their own; the problems are the same."""
    found = _problems({"bowls": [{"sice": 1}]})
    assert [(item.path, item.code) for item in found] == [
        ("house.bowls[1].size", "shape.missing"),
        ("house.bowls[1].sice", "shape.unknown_key"),
    ]
    assert "(size)" in found[1].text()


def test_without_a_model_the_known_keys_are_left_out() -> None:
    """The sentence is whole without the list."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Cat).validate_python({"kind": "cat", "legs": 4})
    (found,) = shape_problems(caught.value, "")
    assert found.text("sv") == "legs hör inte till det som kan stå här. Rätta stavningen eller ta bort det."


def test_branches_of_a_choice_say_together_what_they_expect() -> None:
    """A text where a table or a number may stand is one problem."""
    (found,) = _problems({"either": "x"})
    assert (found.path, found.code) == ("house.either", "shape.wrong")
    assert found.args == {"given": '"x"', "expected": ("{ … }", "0, 1, 2 …")}


def test_a_wrong_or_missing_discriminator() -> None:
    """The kinds to choose from are told; a missing one is a missing key."""
    wrong, missing = _problems({"pets": [{"kind": "cow"}, {}]})
    assert (wrong.path, wrong.code, wrong.args["expected"]) == ("house.pets[1].kind", "shape.wrong", ('"cat"', '"dog"'))
    assert (missing.path, missing.code) == ("house.pets[2].kind", "shape.missing")


def test_custom_errors_keep_their_code() -> None:
    """An error with a code of the library's keeps it and its arguments; another one is told in its own words."""
    (known,) = _problems({"gate": 13})
    assert (known.path, known.code, known.args) == ("house.gate", "rule.must_with", {"name": "gate"})
    (other,) = _problems({"gate": 14})
    assert (other.code, other.args["expected"]) == ("shape.wrong", "no such number")
    assert _brief({"name": " x "}) == [("house.name", "name.blanks")]


def test_a_field_is_called_as_in_the_file() -> None:
    """Aliases are what the file says."""
    assert _brief({"gate": "x"}) == [("house.gate", "shape.wrong")]


def test_given_values_are_shortened() -> None:
    """No more than 60 characters of what was given are repeated."""
    (found,) = _problems({"gate": "x" * 100})
    assert len(str(found.args["given"])) == 60
    assert str(found.args["given"]).endswith("…")


def test_without_the_data_types_are_dropped_from_places() -> None:
    """What is surely no key is left out even when the data is not at hand."""
    assert _brief({"either": "x"}, with_data=False)[-1] == ("house.either", "shape.wrong")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"name": 3}, '"…"'),
        ({"pets": "x"}, "[ … ]"),
        ({"rows": 3}, "{ … }"),
        ({"gate": 1.5}, "0, 1, 2 …"),
        ({"pets": [{"kind": "cat", "lives": 0}]}, "1, 2, 3 …"),
    ],
)
def test_what_is_expected_is_shown_as_it_is_written(data: dict[str, Any], expected: str) -> None:
    """Signs need no translation."""
    assert [item.args["expected"] for item in _problems(data)] == [expected]


@pytest.mark.parametrize(
    ("limits", "given", "told"),
    [
        ({"min_length": 1}, [], "[] passar inte. Här ska stå en lista som inte är tom."),
        ({"min_length": 2}, [], "[] passar inte. Här ska stå en lista med minst två värden."),
        ({"max_length": 2}, ["a", "b", "c"], '["a", "b", "c"] passar inte. Här ska stå en lista med högst två värden.'),
    ],
)
def test_limits_of_lists_are_told_in_words(limits: dict[str, Any], given: list[str], told: str) -> None:
    """No signs for "at least" and "at most"."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Annotated[tuple[str, ...], Field(**limits)]).validate_python(given)
    assert [item.text("sv") for item in shape_problems(caught.value, "")] == [told]


@pytest.mark.parametrize(
    ("limits", "given", "told"),
    [
        ({"gt": 0.5}, 0.5, "0.5 does not fit. To be written here: a number above 0.5."),
        ({"ge": 0.5}, 0.1, "0.1 does not fit. To be written here: a number of at least 0.5."),
        ({"lt": 0.5}, 1.5, "1.5 does not fit. To be written here: a number below 0.5."),
        ({"le": 0.5}, 1.5, "1.5 does not fit. To be written here: a number of at most 0.5."),
    ],
)
def test_limits_of_numbers_are_told_in_words(limits: dict[str, float], given: float, told: str) -> None:
    """The same for numbers."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Annotated[float, Field(**limits)]).validate_python(given)
    assert [item.text("en") for item in shape_problems(caught.value, "")] == [told]


@pytest.mark.parametrize(
    ("limits", "given", "told"),
    [
        ({"min_length": 1}, "", '"" does not fit. To be written here: a text that is not empty.'),
        ({"min_length": 3}, "a", '"a" does not fit. To be written here: a text of at least 3 letters.'),
        ({"max_length": 2}, "abc", '"abc" does not fit. To be written here: a text of at most 2 letters.'),
    ],
)
def test_limits_of_texts_are_told_in_words(limits: dict[str, int], given: str, told: str) -> None:
    """The same for texts."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Annotated[str, Field(**limits)]).validate_python(given)
    assert [item.text("en") for item in shape_problems(caught.value, "")] == [told]


def test_a_whole_number_is_called_one() -> None:
    """Signs alone do not say of a year what is wrong with a fraction of one."""
    (told,) = _problems({"gate": 1977.5})
    assert told.text("en") == "1977.5 does not fit. To be written here: a whole number (0, 1, 2 …)."
    assert told.text("sv") == "1977.5 passar inte. Här ska stå ett heltal (0, 1, 2 …)."


def test_choices_are_joined_in_words() -> None:
    """A bar between them is a programmer's notation."""
    (told,) = _problems({"pets": [{"kind": "cow"}]})
    assert told.text("sv").endswith('Här ska stå: "cat" eller "dog"')
    assert told.text("en").endswith('To be written here: "cat" or "dog"')
