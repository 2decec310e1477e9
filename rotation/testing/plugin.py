"""The pytest plugin: the fixture ``rule_contract``. Loaded by pytest itself (entry point ``pytest11``)."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.fixture
def rule_contract() -> Callable[..., None]:
    """``rule_contract(Rest, {"post": "chair"}, cases=["case.toml"])`` fails with all that is wrong with the rule.

    See ``rotation.testing.contract.assert_contract``.
    """
    from rotation.testing.contract import assert_contract  # not before a test asks for it

    return assert_contract
