from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import hashlib
from rotation.documents.html import as_html
from rotation.documents.markdown import as_markdown
from rotation.documents.plain_text import as_plain_text
from tests.documents.sample import sample
for language in ("sv", "en"):
    for render in (as_html, as_markdown, as_plain_text):
        print(hashlib.sha256(render(sample(language)).encode()).hexdigest())
"""


def _made(**surroundings: str) -> str:
    root = Path(__file__).parents[2]
    run = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(run, cwd=root, env={**os.environ, **surroundings}, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_same_in_every_process() -> None:
    """Hash order, time zone and locale change no byte of the text forms."""
    one = _made(PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C")
    other = _made(PYTHONHASHSEED="2", TZ="America/Los_Angeles", LC_ALL="sv_SE.UTF-8", PYTHONUTF8="1")
    assert one == other
    assert len(set(one.split())) == 6


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package the error is one line with the command that installs it."""
    from rotation.documents import extras, html
    from tests.documents.sample import sample

    monkeypatch.setitem(sys.modules, "jinja2", None)
    html._template.cache_clear()
    with pytest.raises(extras.MissingExtra, match=r'^jinja2 .*pip install "rotation-planner\[documents\]"$'):
        html.as_html(sample("sv"))
