"""Rules from outside: found by file, module, class and entry point; what is wrong with them is told, all at once."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import ClassVar, Literal

import pytest

from constraints import own_rules
from constraints.case import parse_case
from constraints.own_rules import RulesError, class_problems, installed_rules, with_rules
from constraints.problems import CaseError
from constraints.registry import RULES
from constraints.rule import Rule
from constraints.schema import case_schema
from constraints.words import Words
from scenarios.anniversary import Anniversary
from tests.small_cases import small

SOURCE = Path(__file__).parents[2] / "scenarios" / "anniversary.py"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def codes(*references: str) -> list[tuple[str, str]]:
    """What is wrong with references: places and codes."""
    with pytest.raises(RulesError) as caught:
        with_rules(*references)
    return [(item.path, item.code) for item in caught.value.problems]


def _copy(folder: Path, name: str, *changes: tuple[str, str]) -> str:
    text = SOURCE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (folder / name).write_text(text, encoding="utf-8")
    return name


@pytest.mark.parametrize("reference", ["scenarios.anniversary", "scenarios.anniversary:Anniversary"])
def test_a_module(reference: str) -> None:
    """A module gives the rules that are defined in it, or the one that is named, beside the library's own."""
    found = with_rules(reference)
    assert [*found] == [*RULES, "anniversary"]
    assert found["anniversary"] is Anniversary


def test_a_file(folder: Path) -> None:
    """A file gives its rules; named twice, or by its class too, it is read once."""
    name = _copy(folder, "jubilee.py")
    found = with_rules(name, f"{name}:Anniversary", str(folder / name))
    assert [*found] == [*RULES, "anniversary"]


def test_a_file_imports_its_neighbours(folder: Path) -> None:
    """A rule may use another file of its folder."""
    (folder / "half.py").write_text("EVERY = 25\n", encoding="utf-8")
    name = _copy(
        folder, "with_neighbour.py", ("= 50\n", "= EVERY\n"), ("from typing", "from half import EVERY\nfrom typing")
    )
    assert with_rules(name)["anniversary"].model_fields["every"].default == 25


def test_everything_wrong_at_once(folder: Path) -> None:
    """A missing file, code that fails, a module without rules and a class that is none are told together."""
    (folder / "broken.py").write_text("1 / 0\n", encoding="utf-8")
    found = codes("nowhere.py", "broken.py", "json", "json:JSONDecoder", "no.such.module")
    assert found == [
        ("nowhere.py", "own_rule.no_file"),
        ("broken.py:1", "own_rule.import"),
        ("json", "own_rule.none"),
        ("json:JSONDecoder", "own_rule.no_class"),
        ("no.such.module", "own_rule.import"),
    ]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('kind: Literal["anniversary"] = "anniversary"', "kind: str"), "own_rule.no_kind"),
        (('kind: Literal["anniversary"] = "anniversary"', 'kind: str = "anniversary"'), "own_rule.kind_open"),
        (('"anniversary"] = "anniversary"', '"pin"] = "pin"'), "own_rule.kind_taken"),
        (("def check(", "def look("), "own_rule.no_duty"),
        (("    texts: ClassVar", "    words: ClassVar"), "own_rule.no_words"),
        (("då {years} år", "då {age} år"), "own_rule.placeholders"),
        (('"{member} is {post:post} in {term}, when it celebrates {years} years."', '""'), "own_rule.one_language"),
    ],
)
def test_a_class_that_lacks_something(folder: Path, change: tuple[str, str], code: str) -> None:
    """Kind, duties and words are looked for before a rule is used."""
    name = _copy(folder, f"lacking_{code.partition('.')[2]}.py", change)
    assert codes(name) == [(name, code)]


@pytest.mark.parametrize(
    ("change", "line", "reason"),
    [
        (
            ("from constraints.posts import Seat", "from constraints.posts import Chair"),
            "import Chair",
            "ImportError: ",
        ),
        (("= 50\n", "= FIFTY\n"), "FIFTY", "NameError: name 'FIFTY' is not defined"),
        (("def check(self, plan: Holders,", "def check(self plan: Holders,"), "def check(self plan", "SyntaxError: "),
    ],
)
def test_the_line_of_what_cannot_be_loaded(folder: Path, change: tuple[str, str], line: str, reason: str) -> None:
    """Code that fails while it is loaded is told with its line, also by the name of its module."""
    name = _copy(folder, f"unloaded_{reason.partition(':')[0].lower()}.py", change)
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    number = next(number for number, text in enumerate(lines, start=1) if line in text)
    with pytest.raises(RulesError) as caught:
        with_rules(name)
    (told,) = caught.value.problems
    assert told.path == f"{name}:{number}"
    assert f": {reason}" in told.line("en")


def test_a_type_that_is_not_there(folder: Path) -> None:
    """A field's type that no name stands for is told when the rule is found, not when a case first uses it."""
    name = _copy(folder, "untyped.py", ("every: Annotated[int", "every: Annotatet[int"))
    with pytest.raises(RulesError) as caught:
        with_rules(name)
    (told,) = caught.value.problems
    assert (told.path, told.code) == (name, "own_rule.import")
    assert "Annotatet" in told.text("sv")


def test_the_line_in_a_module(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that cannot be loaded is told with its line too."""
    monkeypatch.syspath_prepend(str(folder))
    (folder / "half_done.py").write_text("one = 1\nother = two\n", encoding="utf-8")
    assert codes("half_done") == [("half_done.py:2", "own_rule.import")]


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (('"den som firar jubileum har inte uppdraget det året", ', ""), "title"),
        (
            ('            "{member} saknar ett årtal i {attribute}. Skriv det bland medlemmens attributes.",\n', ""),
            "problem",
        ),
    ],
)
def test_words_in_one_language(folder: Path, change: tuple[str, str], text: str) -> None:
    """Words with one argument fail while the file is loaded: the text is named, and that both languages are needed."""
    name = _copy(folder, f"one_language_{text}.py", change)
    with pytest.raises(RulesError) as caught:
        with_rules(name)
    (told,) = caught.value.problems
    assert told.code == "own_rule.one_language"
    assert told.path.startswith(f"{name}:")
    wanted = {"title": "title", "problem": "problem_texts.no_year"}[text]
    assert told.text("en").startswith(f"The text {wanted} of the class Anniversary is not there in both languages.")


@pytest.mark.parametrize(
    ("reference", "file"), [("nearby_rule", "nearby_rule.py"), ("rules_here.one:Some", "rules_here/one.py")]
)
def test_a_file_without_its_ending(folder: Path, reference: str, file: str) -> None:
    """A module that is not there, beside a file of that name, is told to be written as a file."""
    (folder / "rules_here").mkdir()
    (folder / file).write_text("", encoding="utf-8")
    with pytest.raises(RulesError) as caught:
        with_rules(reference)
    (told,) = caught.value.problems
    assert told.code == "own_rule.file_meant"
    assert told.text("en").endswith(f"Write --rules {file}.")
    assert told.text("sv").endswith(f"Skriv --rules {file}.")


def test_a_field_called_like_a_method(folder: Path) -> None:
    """It is refused once, in the library's words; pydantic's warning about the same is not printed beside it."""
    name = _copy(folder, "called_post.py", ('of_post: Name = Field(alias="post")', "post: Name"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert codes(name) == [(name, "own_rule.field_taken")]


def test_an_imported_rule_is_not_its_own(folder: Path) -> None:
    """A file that only imports a rule from elsewhere has none of its own."""
    (folder / "empty_rules.py").write_text("from scenarios.anniversary import Anniversary\n", encoding="utf-8")
    assert codes("empty_rules.py") == [("empty_rules.py", "own_rule.none")]


def test_two_rules_of_one_kind(folder: Path) -> None:
    """The second of two own rules with one name is refused."""
    _copy(folder, "one_jubilee.py")
    _copy(folder, "other_jubilee.py")
    assert codes("one_jubilee.py", "other_jubilee.py") == [("other_jubilee.py", "own_rule.kind_taken")]


def test_an_installed_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry point brings a rule; one that cannot be loaded, or is no rule, is told by its name."""
    good = EntryPoint("anniversary", "scenarios.anniversary:Anniversary", own_rules.GROUP)
    monkeypatch.setattr(own_rules, "entry_points", lambda group: [good])
    assert [*installed_rules()] == [*RULES, "anniversary"]
    bad = [
        EntryPoint("gone", "no.such.module:Rule", own_rules.GROUP),
        EntryPoint("other", "json:loads", own_rules.GROUP),
    ]
    monkeypatch.setattr(own_rules, "entry_points", lambda group: [*bad, good])
    with pytest.raises(RulesError) as caught:
        installed_rules()
    assert [(item.path, item.code) for item in caught.value.problems] == [
        ("gone", "own_rule.entry_import"),
        ("other", "own_rule.entry_no_rule"),
    ]
    texts = [item.text("en") for item in caught.value.problems]
    assert texts[0].startswith(
        "The package no.such.module offers a rule (gone = no.such.module:Rule) that cannot be loaded"
    )
    assert "Mend the package or uninstall it." in texts[0]
    assert texts[1].startswith("The package json offers other = json:loads, but that is no class")


def test_an_installed_package_is_called_by_its_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package that is to be mended or uninstalled is named as it is installed, not as its module is called."""
    site = folder / "site"
    info = site / "our_rules-0.1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: our-rules\nVersion: 0.1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[{own_rules.GROUP}]\nwhole = json\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(site))
    with pytest.raises(RulesError) as caught:
        installed_rules()
    (told,) = caught.value.problems
    assert told.text("sv").startswith("Paketet our-rules erbjuder whole = json, men det är ingen klass som ärver Rule.")


def test_its_own_words_for_wrong_parameters() -> None:
    """A problem of the rule's own is told in its own words, in both languages, with the others."""
    data = small(rule=[{"kind": "anniversary", "strength": "must", "post": "chair"}])
    with pytest.raises(CaseError) as caught:
        parse_case(data, registry=RULES.with_rule(Anniversary))
    first = caught.value.problems[0]
    assert (first.path, first.code) == ("rule[1].attribute", "anniversary.no_year")
    assert first.text("sv") == "Ask saknar ett årtal i founded. Skriv det bland medlemmens attributes."
    assert first.text("en") == "Ask has no year in founded. Write it among the member's attributes."
    assert len(caught.value.problems) == 4


def test_the_schema_knows_it() -> None:
    """The JSON Schema of a registry with the rule offers it with its parameters."""
    schema = case_schema(with_rules("scenarios.anniversary"))
    assert schema["$defs"]["rule_anniversary"]["properties"]["every"]["default"] == 50


class Silent(Anniversary):
    """A rule with a text in one language alone."""

    kind: Literal["silent"] = "silent"  # type: ignore[assignment]
    title: ClassVar[Words] = Words("tyst", "")


def test_the_librarys_own_rules_keep_it_too() -> None:
    """No rule of the library has anything to find fault with; a text in one language is found."""
    assert [*(item for cls in RULES.values() for item in class_problems(cls, "x"))] == []
    assert [item.code for item in class_problems(Silent, "x")] == ["own_rule.one_language"]
    assert issubclass(Silent, Rule)
