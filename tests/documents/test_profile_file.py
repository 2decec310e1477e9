"""Every wrong profile in ``bad_profiles`` gives just the problems that its ``.expected`` file lists, and in plain words.

Each line is path, text and code. A difference is written beside it as ``NAME.expected.new``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from constraints.words import LANGUAGES
from rotation.cli.starting_profile import STARTING_PROFILE
from rotation.documents.extras import MissingExtra
from rotation.documents.profile import Profile
from rotation.documents.profile_file import ProfileError, load_profile
from tests.documents.test_logo import jpeg, png
from tests.test_bad_input import INTERNAL

FOLDER = Path(__file__).with_name("bad_profiles")
PROFILES = sorted(FOLDER.glob("*.toml"))


@pytest.mark.parametrize("file", PROFILES, ids=lambda file: file.stem)
def test_problems_are_as_expected(file: Path) -> None:
    """All problems of the file come at once."""
    with pytest.raises(ProfileError) as caught:
        load_profile(file)
    found = "".join(f"{item.line()}\n" for item in caught.value.problems)
    golden, new = file.with_suffix(".expected"), file.with_suffix(".expected.new")
    if golden.is_file() and golden.read_text(encoding="utf-8") == found:
        new.unlink(missing_ok=True)
        return
    new.write_text(found, encoding="utf-8")
    pytest.fail(f"{golden.name} differs: review {new}, then mv it to {golden.name}\n{found}")


@pytest.mark.parametrize("file", PROFILES, ids=lambda file: file.stem)
def test_problems_are_told_in_plain_words(file: Path) -> None:
    """No text in either language holds a word of the machinery, and no problem is told twice."""
    with pytest.raises(ProfileError) as caught:
        load_profile(file)
    for item in caught.value.problems:
        for language in LANGUAGES:
            assert not INTERNAL.search(item.text(language)), item.text(language)
    lines = [item.line() for item in caught.value.problems]
    assert len(set(lines)) == len(lines)


def test_every_file_has_its_profile() -> None:
    """No expected file is left without its profile."""
    assert sorted(file.stem for file in FOLDER.glob("*.expected")) == [file.stem for file in PROFILES]


def written(folder: Path, text: str) -> Path:
    """A profile in a folder."""
    file = folder / "profile.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_an_empty_profile_is_the_default(tmp_path: Path) -> None:
    """Nothing has to be said."""
    assert load_profile(written(tmp_path, "")) == (Profile(), None)


def test_the_starting_profile_is_right_and_tells_of_every_key(tmp_path: Path) -> None:
    """What ``rotation init --profile`` writes is read as the default but for one name; with its remarks taken as keys it is
    read too, and there is no key that it does not show."""
    profile, _ = load_profile(written(tmp_path, STARTING_PROFILE))
    assert profile.model_dump(exclude_defaults=True) == {
        "body": {"founding_paper": {"sv": "samarbetsavtalet", "en": "the cooperation agreement"}}
    }
    whole = [line.removeprefix("# ") for line in STARTING_PROFILE.splitlines() if _is_key(line)]
    text = "\n".join(whole).replace('status = "draft"', 'status = "decided"').replace('officer = ""', 'officer = "Ö"')
    (tmp_path / "logo.png").write_bytes(png())
    profile, logo = load_profile(written(tmp_path, text))
    assert logo == png()
    shown = profile.model_dump(exclude_unset=True)
    left_out = {"logo_text", "sender", "to", "reply_to", "last_day"}
    for name, table in Profile.model_fields.items():
        assert name in shown
        inner = getattr(table.annotation, "model_fields", {})
        assert not inner or set(inner) - left_out <= set(shown[name]), name


def _is_key(line: str) -> bool:
    """Whether a line is TOML, taken by itself or behind its mark of a remark."""
    bare = line.removeprefix("# ")
    return bare.startswith(("[", "]", "    ")) or " = " in bare.split("#")[0].split("{")[0]


def test_the_logo_is_read_beside_the_profile(tmp_path: Path) -> None:
    """From the profile's folder or below it, PNG and JPEG alike."""
    (tmp_path / "pictures").mkdir()
    for name, data in (("logo.png", png()), ("pictures/logo.jpg", jpeg())):
        (tmp_path / name).write_bytes(data)
        assert load_profile(written(tmp_path, f'[paper]\nlogo = "{name}"\n'))[1] == data


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A logo that only seems to lie beside the profile is not followed."""
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "logo.png").write_bytes(png())
    os.symlink(tmp_path / "logo.png", home / "logo.png")
    for name in ("logo.png", str(tmp_path / "logo.png"), "../logo.png"):
        with pytest.raises(ProfileError) as caught:
            load_profile(written(home, f"[paper]\nlogo = '{name}'\n"))
        assert [item.code for item in caught.value.problems] == ["profile.logo_outside"]


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    """More than a megabyte is not read."""
    (tmp_path / "logo.png").write_bytes(png() + b"\0" * 1_000_000)
    with pytest.raises(ProfileError) as caught:
        load_profile(written(tmp_path, '[paper]\nlogo = "logo.png"\n'))
    assert [item.code for item in caught.value.problems] == ["profile.logo_large"]


def test_a_logo_needs_the_typesetter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only it can say whether the picture is whole; without it the error names the command that installs it."""
    (tmp_path / "logo.png").write_bytes(png())
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra):
        load_profile(written(tmp_path, '[paper]\nlogo = "logo.png"\n'))


@pytest.mark.parametrize(("name", "code"), [("none.toml", "file.missing"), (".", "file.directory")])
def test_files_that_cannot_be_read(tmp_path: Path, name: str, code: str) -> None:
    """A missing file and a folder are problems like others."""
    with pytest.raises(ProfileError) as caught:
        load_profile(tmp_path / name)
    assert [item.code for item in caught.value.problems] == [code]
