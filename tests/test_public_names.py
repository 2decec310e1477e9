"""What ``from constraints import …`` and ``from rotation import …`` give."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

ALL = """
import importlib, pkgutil, {package} as package
for found in pkgutil.walk_packages(package.__path__, "{package}."):
    if "__main__" not in found.name:
        importlib.import_module(found.name)
from types import ModuleType
from {package} import *
print([name for name in package.__all__ if isinstance(globals()[name], ModuleType)])
"""


@pytest.mark.parametrize("package", ["constraints", "rotation"])
def test_no_public_name_is_hidden_by_a_module(package: str) -> None:
    """A public name is what it says even after every module of the package was imported: no module has the same name."""
    done = subprocess.run(
        [sys.executable, "-c", ALL.format(package=package)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("package", ["constraints", "rotation"])
def test_every_public_name_is_there(package: str) -> None:
    """Each listed name can be imported, and stands in the list once."""
    module = import_module(package)
    assert all(getattr(module, name) is not None for name in module.__all__)
    assert len(module.__all__) == len(set(module.__all__))
    assert Path(str(module.__file__)).name == "__init__.py"
