"""A result as plain data and as JSON: plan, proof, costs, breaches, ties, readings, conflict, provenance."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from constraints.breaches import Breach
from constraints.posts import Seat
from rotation.conflict_data import Conflict
from rotation.judging import Judgement
from rotation.results import Impossible, NothingFound, Proposal, Provenance, ReadingPlan

#: The version of this form.
RESULT_FORMAT = 1


def result_json(result: Proposal | Impossible | NothingFound, *, provenance: bool = True) -> str:
    """The result as JSON."""
    return json.dumps(result_data(result, provenance=provenance), ensure_ascii=False, indent=2) + "\n"


def result_data(result: Proposal | Impossible | NothingFound, *, provenance: bool = True) -> dict[str, Any]:
    """The result as plain data. Without ``provenance`` it holds no version numbers."""
    data: dict[str, Any] = {"format": RESULT_FORMAT}
    if isinstance(result, Proposal):
        data |= _proposal(result)
    elif isinstance(result, Impossible):
        data |= {"result": "impossible", "conflict": result.conflict and conflict_data(result.conflict)}
    else:
        data |= {"result": "nothing_found"}
    return data | ({"provenance": _provenance(result.provenance)} if provenance else {})


def _proposal(proposal: Proposal) -> dict[str, Any]:
    return {
        "result": "proposal",
        "proven": proposal.proven,
        "canonical": proposal.canonical,
        "holdings": proposal.plan.as_data(),
        "costs": _by_rank(proposal.costs),
        "bounds": _by_rank(proposal.bounds),
        "rules": judgement_data(proposal.judgement)["rules"],
        "ties": {
            "count": proposal.ties.count,
            "exact": proposal.ties.exact,
            "decided_by_tie_break": proposal.ties.decided,
            "plans": [[member for _, member in plan] for plan in proposal.ties.plans],
        },
        "readings": [_reading(reading) for reading in proposal.readings],
        "all_readings": proposal.all_readings,
        "depends_on_reading": [seat_data(seat) for seat in proposal.differing],
    }


def judgement_data(judgement: Judgement) -> dict[str, Any]:
    """What every rule says about a plan."""
    rules = [
        {
            "id": verdict.rule,
            "kind": verdict.kind,
            "strength": verdict.strength,
            **({"rank": verdict.rank, "cost": verdict.cost} if verdict.strength == "wish" else {}),
            "breaches": [_breach(item) for item in verdict.breaches],
        }
        for verdict in judgement.verdicts
    ]
    faults = [
        {"fault": f.fault, "member": f.member, "seats": [seat_data(seat) for seat in f.seats], "absence": f.absence}
        for f in judgement.faults
    ]
    return {"costs": _by_rank(judgement.costs), "rules": rules, "faults": faults}


def conflict_data(conflict: Conflict) -> dict[str, Any]:
    """A conflict as plain data."""
    return {
        "kind": conflict.kind,
        "minimal": conflict.minimal,
        "items": [{"kind": i.kind, "id": i.id, "keys": [list(key) for key in i.keys]} for i in conflict.items],
        "seats": [seat_data(seat) for seat in conflict.seats],
    }


def seat_data(seat: Seat) -> dict[str, str]:
    """A seat as plain data."""
    return seat._asdict()


def _breach(item: Breach) -> dict[str, Any]:
    return {
        "key": list(item.key),
        "weight": item.weight,
        "seats": [seat_data(seat) for seat in item.seats],
        "members": list(item.members),
        "code": item.code,
        "args": {key: list(value) if isinstance(value, tuple) else value for key, value in item.args.items()},
    }


def _reading(reading: ReadingPlan) -> dict[str, Any]:
    return {
        "facts": [{**seat_data(seat), "member": member} for seat, member in reading.facts.items()],
        "proven": reading.proven,
        "impossible": reading.impossible,
        "members": [member for _, member in reading.plan] if reading.plan else None,
        "costs": _by_rank(reading.costs),
    }


def _by_rank(costs: Mapping[int, int]) -> dict[str, int]:
    return {str(rank): cost for rank, cost in costs.items()}


def _provenance(found: Provenance) -> dict[str, Any]:
    """How it was computed; the route is named where it is not the usual one, each where there are several; rules from
    outside, where there are any.
    """
    data = {**asdict(found), "parameters": dict(found.parameters), "routes": dict(found.routes)}
    usual = {
        "route": found.route == "solver",
        "routes": len(found.routes) < 2,
        "own_rules": not found.own_rules,
    }
    return {key: list(value) if key == "own_rules" else value for key, value in data.items() if not usual.get(key)}
