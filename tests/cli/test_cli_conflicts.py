"""``rotation conflicts``."""

from __future__ import annotations

import json

from typer.testing import CliRunner, Result

from rotation.cli.app import app
from scenarios.running import case_file

STRICT = str(case_file("sodertorn_strict"))


def run(*args: str) -> Result:
    return CliRunner().invoke(app, ["conflicts", *args])


def test_impossible_ends_with_one_and_possible_with_none() -> None:
    """Scripts can tell the two apart."""
    assert run(STRICT).exit_code == 1
    done = run(str(case_file("sodertorn_2024_2027")), "-l", "en")
    assert done.exit_code == 0
    assert "The conditions can be reconciled." in done.stdout


def test_json_has_the_data() -> None:
    """The same account as the function gives."""
    data = json.loads(run(STRICT, "-f", "json", "--cap", "1").stdout)
    assert data["outcome"] == "impossible"
    assert [item["id"] for item in data["conflicts"][0]["conflict"]["items"]] == ["turn_order", "0"]
    assert data["more_corrections"]


def test_the_order_of_giving_up_can_be_stated() -> None:
    """What is named comes first, and is told in words."""
    done = run(STRICT, "--give-up", "turn_order", "--give-up", "succession", "-l", "en")
    text = " ".join(done.stdout.split())
    assert "in this order: the turn order is followed. Then come other musts" in text
    assert "does not help. It is part of no conflict." in text


def test_wrong_input_is_refused_all_at_once() -> None:
    """An unknown member and unknown rules, each with what would be right."""
    done = run(STRICT, "--member", "Stockholm", "--give-up", "spacing", "--give-up", "pin")
    assert done.exit_code == 2
    assert "--give-up[1]" in done.stderr
    assert "--give-up[2]" in done.stderr
    assert "Stockholm" in done.stderr
    assert "Nykvarn" in done.stderr


def test_told_to_one_member() -> None:
    """Haninge declined; Södertälje did nothing in particular but is passed in the order."""
    assert "Det här gäller Haninge." in run(STRICT, "-m", "haninge").stdout
