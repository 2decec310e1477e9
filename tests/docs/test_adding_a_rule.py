"""The page about adding a rule, followed to the letter in an empty folder."""

from __future__ import annotations

import ast
import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from constraints.case import parse_case
from constraints.case_file import load_case
from constraints.own_rules import GROUP
from constraints.plan import Plan
from constraints.problems import CaseError
from constraints.registry import RULES
from constraints.seats import Seats
from rotation.checking import check
from rotation.reference import rules_page
from rotation.testing.contract import contract_faults
from tests.constraints.test_contract import SETTINGS
from tests.docs.pages import block, files, page, run, same_output
from tests.settings import all_plans, checked, posted

PAGE = page("docs/adding-a-rule.md")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files of the page."""
    for name, text in files(PAGE).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def module(folder: Path) -> ModuleType:
    """The rule's module."""
    return _module(folder, "rest")


def _module(folder: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def test_it_plans(folder: Path) -> None:
    """The script prints what the page shows."""
    same_output("docs/adding-a-rule.md", "output: plan.py", run("plan.py", inside=folder))


def test_its_test_passes(folder: Path) -> None:
    """The page's own test passes: check = post over all plans and readings of the case, and the words are right."""
    assert "2 passed" in run("-m", "pytest", "-q", "-p", "no:cacheprovider", inside=folder)


@pytest.mark.parametrize(
    "wrong",
    [
        ("rest.py", "seats.any_of(both)", "seats.all_of(both)"),
        ("rest.py", "return tuple(earlier for", "return () and tuple(earlier for"),
    ],
    ids=["post says something else", "history is forgotten"],
)
def test_its_test_bites(folder: Path, wrong: tuple[str, str, str]) -> None:
    """With a mistake in post, or without the history, the page's test fails, as the page says."""
    name, right, mistake = wrong
    text = (folder / name).read_text(encoding="utf-8")
    assert right in text
    (folder / name).write_text(text.replace(right, mistake), encoding="utf-8")
    with pytest.raises(AssertionError) as caught:
        run("-m", "pytest", "-q", "-p", "no:cacheprovider", inside=folder)
    assert "ContractBroken" in str(caught.value)
    if "all_of" in mistake:
        told = [line.removeprefix("E").strip() for line in str(caught.value).splitlines()]
        shown = [line.strip() for line in block(PAGE, "broken: post").splitlines()]
        assert all(any(line in other for other in told) for line in shown)


def test_the_command_takes_it(folder: Path) -> None:
    """The command lines of the page work: the plan is the one that the script prints."""
    told = run("-m", "rotation", "propose", "case.toml", "--rules", "rest.py", "--format", "csv", inside=folder)
    assert told.splitlines()[1:] == ["2025;Ekhult;Björkö", "2026;Björkö;Granås", "2027;Granås;Ekhult"]
    assert "rule_rest" in run("-m", "rotation", "schema", "--rules", "rest.py", inside=folder)


def test_it_keeps_the_contract(module: ModuleType) -> None:
    """With the page's line of instances the rule would pass the library's contract test: seen, and broken somewhere."""
    registry = RULES.with_rule(module.Rest)
    for instance in ast.literal_eval("{" + block(PAGE, "instances") + "}")["rest"]:
        rule, problems = registry.parse({"kind": "rest", "strength": "wish", **instance}, "rule[1]")
        assert rule is not None, problems
        found = [
            (checked(rule, where, plan), posted(rule, where, plan))
            for where in SETTINGS.values()
            if not [*rule.problems(where, "rule[1]")]
            for plan in all_plans(where)
        ]
        assert all(one == other for one, other in found)
        assert any(one for one, _ in found)


def test_a_wrong_parameter_is_told(module: ModuleType, folder: Path) -> None:
    """An unknown post in the case file is a problem with its place in the file."""
    file = folder / "case.toml"
    text = file.read_text(encoding="utf-8").replace('post = "chair"\nrank = 1', 'post = "chef"\nrank = 1')
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        load_case(file, registry=RULES.with_rule(module.Rest))
    assert [(item.path, item.code) for item in caught.value.problems] == [("rule[2].post", "post.unknown")]


def test_the_rule_with_weights(folder: Path) -> None:
    """The second rule of the page keeps the contract, with the weights that it speaks of, and takes the page's table."""
    cls = _module(folder, "standing").Standing
    instance = {"post": "chair", "years": 3, "since": {"A": 2020, "B": 2022, "C": 2023}}
    assert contract_faults(cls, instance, {**instance, "post": "vice_chair", "years": 2}) == []
    data = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    data["rule"][1:] = tomllib.loads(block(PAGE, "standing"))["rule"]
    case = parse_case(data, registry=RULES.with_rule(cls))
    rows = {
        "2025": {"chair": "Ekhult", "vice_chair": "Björkö"},
        "2026": {"chair": "Björkö", "vice_chair": "Ekhult"},
        "2027": {"chair": "Ekhult", "vice_chair": "Granås"},
    }
    (found,) = check(case, Plan.from_rows(case.setting, rows)).of("standing").breaches
    assert (found.key, found.weight) == (("2025",), 2)
    del data["rule"][1]["since"]["Ekhult"]
    with pytest.raises(CaseError, match="Ekhult is missing from the table"):
        parse_case(data, registry=RULES.with_rule(cls))


def test_the_package(folder: Path) -> None:
    """The pyproject.toml of the page offers the rule under the group that is looked for, from the package that it names."""
    project = tomllib.loads(block(PAGE, "package"))
    (value,) = project["project"]["entry-points"][GROUP].values()
    module, _, cls = value.partition(":")
    assert module.partition(".")[0] in project["tool"]["setuptools"]["packages"]
    assert hasattr(_module(folder, module.rpartition(".")[2]), cls)


def test_the_verbs_are_those_of_seats() -> None:
    """The table names every verb that a rule needs, and no other."""
    verbs = set(re.findall(r"^\| `seats\.(\w+)\(", PAGE, re.MULTILINE))
    # Facts and reaches serve the turn order alone.
    assert verbs == {name for name in vars(Seats) if not name.startswith("_")} - {"reach", "fact", "beyond"}


def test_it_can_stand_on_the_page_of_rules(module: ModuleType) -> None:
    """The page of rules is made for a larger registry too."""
    assert "\n## rest\n" in rules_page(RULES.with_rule(module.Rest))


@pytest.mark.parametrize(
    "name", ["constraints/registry.py", "tests/constraints/test_contract.py", "tests/random_rules.py"]
)
def test_places_in_the_library_exist(name: str) -> None:
    """The files that the page sends the reader to are there and hold what it says."""
    assert name in PAGE
    assert {"constraints/registry.py": "RULES = Registry(", "tests/constraints/test_contract.py": "INSTANCES"}.get(
        name, ""
    ) in page(name)
