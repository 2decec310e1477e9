"""``rotation document`` and ``chart``: the papers of a case, and its pictures alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import typer

from constraints.case import Case
from constraints.problems import Problem, problem
from constraints.words import Language, Words, say
from rotation.cli.answering import collected
from rotation.cli.document_context import Wanted, context_for
from rotation.cli.older_files import kept, older, same_version
from rotation.cli.paper_kinds import SWEDISH
from rotation.cli.progress import Steps
from rotation.cli.reading import every_rule, read_case
from rotation.documents.building.context import Context
from rotation.documents.building.decision import Unsettled, asked, to_look_up, unsettled
from rotation.documents.building.pictures import fairness_pictures, load_pictures, side_by_side, timelines
from rotation.documents.extras import needed
from rotation.documents.profile import Profile
from rotation.documents.profile_file import load_profile
from rotation.documents.record import case_of, load_record
from rotation.documents.register import Register, load_register, written_before
from rotation.documents.translations import untranslated
from rotation.documents.typesetting import SettingError
from rotation.documents.writing import Files, Kind, files_of, papers_of
from rotation.explaining.asking import QuestionError, named_term
from rotation.files import write_whole

_UNSETTLED = Words(
    "{post} {term} beror på en uppgift som inte är säker, och fördelningen är inte känd för varje möjlighet. "
    "Ta reda på uppgiften, skriv in den i ärendet och kör igen. Se rotation why.",
    "The {post} of {term} depends on a fact that is not certain, and the plan is not known for every possibility. "
    "Find out the fact, write it into the case and run this again. See rotation why.",
)
_NOT_SET = Words(
    "PDF-filen kunde inte sättas: {reason}. Inget skrevs. Ändra texten i ärendet eller profilen och kör igen.",
    "The PDF could not be set: {reason}. Nothing was written. Change the text in the case or the profile and run it again.",
)
_NO_LETTER = Words(
    "Typsnittet saknar {letters}, så PDF-filen kan inte göras. Inget skrevs. Skriv texten med andra tecken och kör igen.",
    "The font lacks {letters}, so that the PDF cannot be made. Nothing was written. Write the text in other letters and run "
    "this again.",
)
_NOT_ASKED = Words(
    "Mejlet som ber om beslut är inte skrivet: utkastet går inte att besluta om än. Ta reda på {facts}. Skriv in det i "
    "ärendet och kör igen.",
    "The mail that asks for the decision is not written: the draft cannot be decided on yet. Find out {facts}. Write it "
    "into the case and run this again.",
)
_NOT_ASKED_YET = Words(
    "Mejlet som ber om beslut är inte skrivet: utkastet går inte att besluta om än. Kör igen med längre tid.",
    "The mail that asks for the decision is not written: the draft cannot be decided on yet. Run this again with more time.",
)
_NOTHING = Words("Inga handlingar skrevs.", "No papers were written.")
_OLDER = Words(
    "Från en tidigare körning, inte skrivna på nytt: {files}.",
    "From an earlier run, not written anew: {files}.",
)

_KEPT = Words(
    "Den tidigare versionen finns kvar som {file}. Jämför med den nästa gång: --earlier {file}",
    "The earlier version is kept as {file}. Compare with that one next time: --earlier {file}",
)
_NO_OTHER = Words(
    "{file} är samma version som den nya, så handlingarna säger att inget har ändrats. Ange den version som skickades ut.",
    "{file} is the same version as the new one, so that the papers say that nothing has changed. Name the version that was "
    "sent.",
)

_UNTRANSLATED = Words(
    "Egna texter i profilen som bara finns på engelska står kvar så: {places}.",
    "Own texts of the profile that are written in Swedish alone stand as they are: {places}.",
)

_SWEDISH_OF = {kind: name for name, kind in SWEDISH.items()}

#: What every set of papers is made with.
_MODULES = ("typst", "jinja2", "xlsxwriter", "icalendar")


@dataclass(frozen=True)
class Order:
    """What is ordered: which papers of which case, and the files that they are made from."""

    case_file: Path
    kinds: tuple[Kind, ...]
    profile_file: Path | None = None
    register_file: Path | None = None
    earlier_file: Path | None = None
    term: str | None = None
    alternatives: int = 3
    archive: bool = False


@dataclass(frozen=True)
class Given:
    """The same, read."""

    case: Case
    profile: Profile
    logo: bytes | None
    register: Register | None
    earlier: Mapping[str, Any] | None
    term: str | None = None


def run_document(order: Order, out: Path, language: Language, seconds: float | None) -> int:
    """Write the papers of a case into a folder; returns the exit code. Everything is made before anything is written.

    Raises InputError, OutputError, MissingExtra.
    """
    for module in _MODULES:
        needed(module)
    given = _given(order)
    steps = Steps(language)
    context = context_for(given.case, given.profile, _wanted(order, given.profile), steps, seconds)
    if isinstance(context, int):
        typer.echo(say(_NOTHING, {}, language), err=True)
        return context
    steps.at("files")
    files = _files(order, given, replace(context, logo=given.logo))
    if isinstance(files, str):
        typer.echo(files, err=True)
        return 1
    _write(order, given.profile, files, out, language)
    for line in _not_asked(order, context):
        typer.echo(line, err=True)
    return 0


def _not_asked(order: Order, context: Context) -> Iterator[str]:
    """Why there is no mail that asks for the decision, where the proposal cannot be decided on yet."""
    own = replace(context, profile=context.profile.of("proposal"))
    if "proposal" in order.kinds and unsettled(own):
        facts = tuple(asked(context, fact) for fact in to_look_up(context))
        yield say(_NOT_ASKED if facts else _NOT_ASKED_YET, {"facts": facts}, context.language)


def _write(order: Order, profile: Profile, files: Files, out: Path, language: Language) -> None:
    """Write the files, and tell what is to be known of them."""
    earlier = order.earlier_file
    saved = kept(earlier, out, files)
    told = [say(_NO_OTHER, {"file": str(earlier)}, language)] if earlier and same_version(earlier, files) else []
    for path in write_whole(out, {**saved, **files}):
        typer.echo(str(path))
    told += [say(_KEPT, {"file": str(out / name)}, language) for name in saved]
    if left := older(out, files):
        told.append(say(_OLDER, {"files": left}, language))
    if lacking := untranslated(profile, language):
        told.append(say(_UNTRANSLATED, {"places": lacking}, language))
    for line in told:
        typer.echo(line, err=True)


def _given(order: Order) -> Given:
    """Everything that is read. Raises InputError with all that is wrong in it."""
    case, problems = read_case(order.case_file), [*_options(order)]
    profile = logo = register = earlier = None
    if file := order.profile_file:
        profile, logo = collected(problems, lambda: load_profile(file)) or (None, None)
    if source := order.register_file:
        register = collected(problems, lambda: load_register(source, case))
    if "comments" in order.kinds and register and profile:
        early = written_before(register, profile)
        problems += [item.model_copy(update={"file": str(order.profile_file)}) for item in early]
    if record := order.earlier_file:
        earlier = collected(problems, lambda: load_record(record))
        if earlier is not None:
            collected(problems, lambda: case_of(earlier, str(record), every_rule()))
    term = None
    if (name := order.term) is not None:
        term = collected(problems, lambda: named_term(case, name, "--term"))
    if problems:
        raise QuestionError(problems)
    return Given(case, profile or Profile(), logo, register, earlier, term)


def _options(order: Order) -> Iterator[Problem]:
    """Options that do not fit the kinds of papers."""
    if "comments" in order.kinds and order.register_file is None:
        yield problem("--kind", "document.no_register")
    only: tuple[tuple[str, object, tuple[Kind, ...]], ...] = (
        ("--comments", order.register_file, ("comments",)),
        ("--term", order.term, ("confirmation",)),
        ("--earlier", order.earlier_file, ("basis", "confirmation")),
    )
    for option, value, kinds in only:
        if value is not None and not {*kinds} & {*order.kinds}:
            names = tuple(_SWEDISH_OF[kind] for kind in kinds)
            yield problem(option, "document.only_with", option=option, kinds=names, kind=names[0])


def _files(order: Order, given: Given, context: Context) -> Files | str:
    """Every file; or why there is none."""
    try:
        papers = papers_of(context, order.kinds, register=given.register, term=given.term, earlier=given.earlier)
        return files_of(context, papers, archive=order.archive)
    except Unsettled as found:
        args = {"post": context.post(found.seat.post), "term": context.term(found.seat)}
        return say(_UNSETTLED, args, context.language)
    except SettingError as error:
        return _not_set(str(error), context.language)


def _not_set(reason: str, language: Language) -> str:
    """Why a paper could not be set; letters that the font lacks are named."""
    if letters := re.search(r'the text `"(.+?)"` could not be displayed', reason):
        return say(_NO_LETTER, {"letters": letters[1]}, language)
    return say(_NOT_SET, {"reason": reason}, language)


def _wanted(order: Order, profile: Profile) -> Wanted:
    """What the papers that are ordered tell: nothing is computed that stands in none of them."""
    basis = profile.of("basis")
    shown = [name for name in basis.order if name not in basis.replace] if "basis" in order.kinds else []
    told = "motions" in order.kinds or "alternatives" in shown
    return Wanted("reasons" in shown, order.alternatives if told else 0)


def run_chart(case_file: Path, out: Path, language: Language, seconds: float | None) -> int:
    """Write the pictures of a case as SVG files; returns the exit code. Raises InputError, OutputError."""
    wanted = Wanted(reasons=False, alternatives=3)
    context = context_for(read_case(case_file), Profile(), wanted, Steps(language), seconds)
    if isinstance(context, int):
        return context
    blocks = [block for body in context.setting.bodies for block in timelines(context, body)]
    blocks += [block for body in context.setting.bodies for block in fairness_pictures(context, body)]
    blocks += load_pictures(context) if context.several else ()
    if context.alternatives and context.alternatives.alternatives:
        blocks += side_by_side(context, [item.plan for item in context.alternatives.alternatives])
    files = {f"{block.key}.svg": block.svg for block in blocks if block.block == "figure"}
    for path in write_whole(out, files):
        typer.echo(str(path))
    return 0
