"""The same answers, in the same order, whatever the hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]

ASK = """
from rotation import alternatives, compare, column_of, conflicts, explain, load_case, rank_seat, what_if
from rotation.explaining.fairness_account import fairness
case = load_case("scenarios/sodertorn_2024_2027.toml")
waits = load_case("scenarios/sodertorn_salem_waits.toml")
strict = load_case("scenarios/sodertorn_strict.toml")
print(explain(case).model_dump_json())
print(explain(waits).model_dump_json())
for kind in ("equal", "next", "different"):
    print(alternatives(waits, kind=kind, n=4).model_dump_json())
print(rank_seat(case, "chair", "2026").model_dump_json())
print(what_if(case, "chair 2025 = Nykvarn").model_dump_json())
print(what_if(case, "utan succession").model_dump_json())
print(conflicts(strict).model_dump_json())
print(compare(column_of("a", case), column_of("b", waits)).model_dump_json())
"""


def test_hash_seeds_change_nothing() -> None:
    """Every account as JSON is the same, byte for byte, under five hash seeds."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        told = [*pool.map(_asked, range(5))]
    assert len(told[0].splitlines()) == 10
    assert len(set(told)) == 1


def _asked(seed: int) -> str:
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
