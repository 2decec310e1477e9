"""``rotation fairness``: who has held what, how far it is from the shares, and when each turn comes again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from constraints.case import Case
from constraints.plan import Plan
from constraints.problems import Problem
from constraints.words import Language
from rotation.cli.answering import collected, print_form, searched, without_a_plan
from rotation.cli.judging_plans import read_plan
from rotation.cli.reading import read_case
from rotation.explaining.alternatives import Alternatives, alternatives
from rotation.explaining.asking import QuestionError, named_member
from rotation.explaining.fairness_account import fairness_of_plans
from rotation.limits import Limits
from rotation.planner import propose
from rotation.report.fairness_report import fairness_report
from rotation.report.saying import Speaker
from rotation.results import Impossible, NothingFound, Proposal

#: What plans are called in the data; a plan from a file by the file's name.
_PROPOSAL, _ALTERNATIVE = "proposal", "alternative "


def run_fairness(
    case_file: Path,
    plan_files: Sequence[Path],
    most: int,
    member: str | None,
    form: str,
    language: Language,
    seconds: float | None,
) -> int:
    """Print the fairness account of a case file; returns the exit code. Raises InputError with all problems.

    Told of are the given plans, else the proposal; beside them ``most`` of the next best plans.
    """
    case = read_case(case_file)
    problems: list[Problem] = []
    name = collected(problems, lambda: named_member(case, member, "--member")) if member is not None else None
    plans = {_named(file): plan for file in plan_files if (plan := _plan(problems, file, case)) is not None}
    if problems:
        raise QuestionError(problems)
    limits = Limits(seconds=seconds)
    found = searched(lambda p: propose(case, limits=limits, progress=p), language) if most or not plans else None
    if isinstance(found, Impossible | NothingFound) and not plans:
        return without_a_plan(found, form, language)
    if isinstance(found, Proposal):
        plans[_PROPOSAL] = found.plan
        plans |= _others(found, most, limits, language)
    if not plans:
        return 1
    told = fairness_of_plans(found if isinstance(found, Proposal) else case, plans)
    data = told if name is None else told.about(name)
    titles = _titles(plans, Speaker(case.setting, language))
    print_form(
        form,
        lambda: fairness_report(told, case.setting, language, name, titles),
        lambda: data.model_dump_json(indent=2),
    )
    return 0


def _named(file: Path) -> str:
    """A file's name, never one of those that stand for no file."""
    name = str(file)
    return f"./{name}" if name == _PROPOSAL or name.startswith(_ALTERNATIVE) else name


def _plan(problems: list[Problem], file: Path, case: Case) -> Plan | None:
    """A plan, or None with its problems added; each says which file it is in."""
    found: list[Problem] = []
    plan = collected(found, lambda: read_plan(file, case))
    problems += [item.model_copy(update={"path": f"{file}: {item.path}".rstrip(": ")}) for item in found]
    return plan


def _others(proposal: Proposal, most: int, limits: Limits, language: Language) -> dict[str, Plan]:
    """The next best plans, best first."""
    if most < 1:
        return {}
    found = searched(
        lambda p: alternatives(proposal.case, n=most, proposal=proposal, limits=limits, progress=p), language
    )
    plans = found.alternatives if isinstance(found, Alternatives) else ()
    return {f"{_ALTERNATIVE}{item.number}": item.plan for item in plans}


def _titles(plans: Mapping[str, Plan], speaker: Speaker) -> dict[str, str]:
    """What the plans are called; files by their names."""
    found = {_PROPOSAL: speaker.say("plan.proposal")}
    for name in plans:
        if name.startswith(_ALTERNATIVE):
            found[name] = speaker.say("plan.alternative", number=name.removeprefix(_ALTERNATIVE))
    return found
