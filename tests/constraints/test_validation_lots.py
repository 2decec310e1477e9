"""Seeds of lots: which days may have one, and which draws need one."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.problems import CaseError
from tests.small_cases import small


def _codes(**order: Any) -> list[str]:
    horizon = {"start": "2025-01-01", "until": {"terms": 4}, "elections": "se"}
    lot = {"post": "chair", "principle": "lot", **order}
    try:
        parse_case(small(horizon=horizon, order=lot, ladder={"posts": ["chair"]}, history=None, rule=None))
    except CaseError as error:
        return sorted(item.code for item in error.problems)
    return []


@pytest.mark.parametrize(
    ("order", "codes"),
    [
        ({"restart": "election", "seeds": {"2022-09-11": 1, "2026-09-13": 2}}, []),
        ({"restart": "election", "seeds": {"2022-09-11": 1}}, ["order.seed_missing"]),
        ({"restart": "election", "seeds": {"2022-09-11": 1}, "seed": 2}, []),
        ({"restart": "election", "seeds": {"2018-09-09": 1, "2030-09-08": 2}, "seed": 2}, []),
        ({"restart": "election", "seeds": {"2025-01-01": 1}, "seed": 2}, ["order.seed_no_election"]),
        ({"renewed": True, "seeds": {"2025-01-01": 1, "2019-05-05": 2}, "seed": 3}, []),
        ({"renewed": True, "seeds": {"2025-06-01": 1}, "seed": 3}, ["order.seed_no_term"]),
        ({"renewed": True, "seeds": {"2025-01-01": 1}}, ["order.seed_renewed"]),
        ({"renewed": True, "restart": "election", "seeds": {"2026-09-13": 1, "2027-01-01": 2}, "seed": 3}, []),
        ({"seeds": {"2025-01-01": 1}, "seed": 3}, ["order.seeds_once"]),
        ({"seed": " "}, ["order.lot_seed"]),
        ({}, ["order.lot_seed"]),
    ],
)
def test_which_seeds_fit(order: dict[str, Any], codes: list[str]) -> None:
    """Elections for periods, first days for rounds; every draw that the plan needs has a seed."""
    assert _codes(**order) == codes
