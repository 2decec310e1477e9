"""How a result was computed, in words."""

from __future__ import annotations

from collections.abc import Iterator

from rotation.report.saying import Speaker
from rotation.results import Impossible, NothingFound, Proposal, Provenance


def provenance_lines(result: Proposal | Impossible | NothingFound, speaker: Speaker) -> Iterator[str]:
    """How it was computed, and what the proof takes for granted of rules from outside."""
    found = result.provenance
    said = speaker.say("provenance.fingerprint", fingerprint=found.fingerprint[:12])
    yield f"{route_line(found, speaker)} {said}"
    yield from own_rules_lines(result, speaker)


def route_line(found: Provenance, speaker: Speaker) -> str:
    """With what it was computed, and which way; how many readings each way, where there were several."""
    args = {"library": f"rotation-planner {found.library}", "solver": found.solver}
    line = found.routes.get("line", 0)
    if line and len(found.routes) > 1:
        return speaker.say("provenance.routes", line=line, other=sum(found.routes.values()) - line, **args)
    return speaker.say("provenance" if found.route == "solver" else "provenance.line", **args)


def own_rules_lines(result: Proposal | Impossible | NothingFound, speaker: Speaker) -> Iterator[str]:
    """That a proof rests on what rules from outside say of plans that nobody looked at; nothing without such rules."""
    proven = isinstance(result, Impossible) or (isinstance(result, Proposal) and result.proven)
    if proven and result.provenance.own_rules:
        told = dict.fromkeys(speaker.rule(result.case.rule(name)) for name in result.provenance.own_rules)
        yield speaker.say("provenance.own_rules", rules="; ".join(told))
