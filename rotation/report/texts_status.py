"""The words of states and swaps. One entry per code, both languages together; the placeholders are the same in both."""

from __future__ import annotations

from constraints.words import Words

STATUS_TEXTS: dict[str, Words] = {
    "status.title": Words("{body}: läget den {day}", "{body}: the state on {day}"),
    "status.nothing_overdue": Words("Inget val har dröjt över tiden.", "No election is overdue."),
    "status.overdue_line": Words(
        "Ingen är vald till {seat}, och tiden är ute.", "Nobody is elected as {seat}, and the time is up."
    ),
    "status.head.term": Words("Verksamhetsår", "Term"),
    "status.head.post": Words("Uppdrag", "Post"),
    "status.head.state": Words("Läge", "State"),
    "status.head.member": Words("Innehavare", "Holder"),
    "status.head.source": Words("Källa", "Source"),
    "status.past": Words("avslutat", "past"),
    "status.current": Words("pågår", "current"),
    "status.planned": Words("planerat", "planned"),
    "status.elected": Words("vald", "elected"),
    "status.acting": Words("tillförordnad", "acting"),
    "status.vacant": Words("vakant", "vacant"),
    "status.disputed": Words("omstritt", "disputed"),
    "status.overdue": Words("försenat", "overdue"),
    "status.unknown": Words("okänt", "unknown"),
    "status.among": Words("{members:or}", "{members:or}"),
    # what is settled, in the report of a plan
    "section.states": Words("Det som redan är avgjort eller öppet", "What is settled already, or open"),
    "state.elected": Words("{member} är vald till {seat}{source}.", "{member} is elected as {seat}{source}."),
    "state.acting": Words(
        "{member} är tillförordnad som {seat}{source}. Det tar ingen tur i anspråk.",
        "{member} is acting as {seat}{source}. This takes no turn.",
    ),
    "state.vacant": Words(
        "Platsen som {seat} är vakant och ska fyllas{source}.", "The seat of {seat} is vacant{source}."
    ),
    "state.disputed": Words(
        "Det är inte avgjort vem som är {seat}{source}.", "It is not settled who is {seat}{source}."
    ),
    "state.disputed_among": Words(
        "Det är inte avgjort vem som är {seat}: {members:or}{source}.",
        "It is not settled who is {seat}: {members:or}{source}.",
    ),
    "state.source": Words(" ({source})", " ({source})"),
    "reason.elected": Words("{member} är vald till {seat}{source}.", "{member} is elected as {seat}{source}."),
    "reason.acting": Words("{member} är tillförordnad som {seat}{source}.", "{member} is acting as {seat}{source}."),
    "fact.elected": Words("{member} är vald till {seat}", "{member} is elected as {seat}"),
    "fact.acting": Words("{member} är tillförordnad som {seat}", "{member} is acting as {seat}"),
    "fact.disputed": Words("bara {members:or} kan vara {seat}", "only {members:or} can be {seat}"),
    # swaps
    "change.swap": Words(
        "{one} och {other} byter tur, så att {one} tar {second} och {other} tar {first}",
        "{one} and {other} swap turns, so that {one} takes {second} and {other} takes {first}",
    ),
    "change.shifted": Words("skjuter upp sin tur", "puts off its turn"),
    "change.back": Words("ställer sig sist i omgången", "goes to the end of the round"),
    "section.swaps": Words("Byten som löser det", "Swaps that solve it"),
    "swap.helps": Words(
        "Ett byte löser det, om det godkänns: {one} tar turen {second} och {other} turen {first}. Då blir det så: {plan}.",
        "A swap solves it, if it is approved: {one} takes the turn of {second} and {other} that of {first}. "
        "Then it is like this: {plan}.",
    ),
    "swap.row": Words("{term} {members}", "{term} {members}"),
}
