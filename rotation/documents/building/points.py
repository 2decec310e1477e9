"""One decision point, in the profile's style; and the list that the points stand in."""

from __future__ import annotations

from constraints.words import Argument
from rotation.documents.building.context import Context
from rotation.documents.model import Listing, Run, Runs, runs
from rotation.report.saying import capital


def point(context: Context, code: str, **args: Argument) -> Runs:
    """A point as running text."""
    return runs(context.say(f"point.{code}.{context.profile.decision.style}", **args))


def point_in_table(context: Context, code: str, table: str, **args: Argument) -> Runs:
    """A point about what stands in a table."""
    told = context.say(f"point.{code}.{context.profile.decision.style}", **args)
    before, after = told.split("|")
    return runs(before, Run(refers=table), after)


def as_listing(context: Context, lead: str, points: tuple[Runs, ...]) -> Listing:
    """Points as a list in the profile's style."""
    clauses = context.profile.decision.style == "clauses"
    return Listing(style="continuation" if clauses else "numbered", lead=runs(capital(lead)), items=points)
