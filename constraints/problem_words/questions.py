"""The words for problems of questions: what is supposed, compared, or may be lost: what is wrong, then what to do."""

from __future__ import annotations

from constraints.words import Words

QUESTIONS_PROBLEMS: dict[str, Words] = {
    "change.empty": Words(
        "Frågan är tom. Skriv till exempel: {near}.", "The question is empty. Write for example: {near}."
    ),
    "change.unreadable": Words(
        "Frågan går inte att läsa. Så kan en fråga se ut: {known}.",
        "The question cannot be read. A question can look like this: {known}.",
    ),
    "change.understood": Words(
        "Förstått: uppdrag {post}, verksamhetsår {term}, medlem {member}. Närmast är: {near}.",
        "Understood: post {post}, term {term}, member {member}. The nearest is: {near}.",
    ),
    "change.nearest": Words("Närmast är: {near}.", "The nearest is: {near}."),
    "change.rule": Words(
        "Det finns ingen regel som heter {rule}. Skriv en av {known}.",
        "There is no rule called {rule}. Write one of {known}.",
    ),
    "change.which_rule": Words(
        "Det framgår inte vilken regel som avses med {rule}. Skriv en av {known}.",
        "It is not clear which rule is meant by {rule}. Write one of {known}.",
    ),
    "change.no_rules": Words(
        "Det finns ingen sådan regel att ändra. Ändra något annat.",
        "There is no such rule to change. Change something else.",
    ),
    "change.no_succession": Words(
        "Ingen regel säger att någon går vidare, så det behövs inget undantag. Ta bort det.",
        "No rule says that anybody moves up, so no exception is needed. Leave it out.",
    ),
    "change.term": Words(
        "Planen omfattar inte verksamhetsåret {term}. Skriv ett av {known}.",
        "The plan does not cover the term {term}. Write one of {known}.",
    ),
    "change.no_absence": Words(
        "{member} avstår inte. De som avstår är {known}. Skriv någon av dem.",
        "{member} does not decline. Those that decline are {known}. Write one of them.",
    ),
    "change.no_absences": Words("Ingen avstår. Ändra något annat.", "Nobody declines. Change something else."),
    "change.absence_number": Words(
        "Det finns inget avstående med det numret. Skriv ett tal från 1 till {count}.",
        "There is no absence of that number. Write a number from 1 to {count}.",
    ),
    "change.no_term": Words(
        "Det framgår inte vilket verksamhetsår som avses. Skriv ett av {known}.",
        "It is not clear which term is meant. Write one of {known}.",
    ),
    "change.history": Words(
        "Verksamhetsåret {term} är inte ett av dem som planeras. Skriv var för tidigare år, eller ett av {known}.",
        "The term {term} is not among those that are planned. Write was for earlier ones, or one of {known}.",
    ),
    "change.not_history": Words(
        "Verksamhetsåret {term} hör inte till historiken. Skriv = för det som planeras, eller ett av {known}.",
        "The term {term} is not in the history. Write = for what is planned, or one of {known}.",
    ),
    "change.no_history": Words(
        "Historiken har inga tidigare verksamhetsår. Lägg till dem i ärendet.",
        "The history lists no earlier terms. Add them to the case.",
    ),
    "change.number": Words(
        '"{given}" är inget antal. Skriv ett helt tal från 1.',
        '"{given}" is no number of things. Write a whole number from 1.',
    ),
    "change.table": Words(
        "Regeln går inte att läsa. Skriv den som i en ärendefil, mellan {{ och }}.",
        "The rule cannot be read. Write it as in a case file, between {{ and }}.",
    ),
    "compare.no_case": Words(
        "En plan jämförs med hjälp av ett ärende. Skriv ärendets fil (.toml) först.",
        "A plan is compared by means of a case. Write the file of the case (.toml) first.",
    ),
    "compare.one": Words(
        "Det finns bara en fördelning att jämföra. Ange en plan eller ett ärende till.",
        "There is only one plan to compare. Name another plan or case.",
    ),
    "loss.syntax": Words(
        '"{given}" går inte att läsa. Skriv rang=antal, till exempel 1=2, eller rang=any för vad som helst.',
        '"{given}" cannot be read. Write rank=number, for example 1=2, or rank=any for anything.',
    ),
    "loss.twice": Words("Rang {rank} står två gånger. Ta bort den ena.", "Rank {rank} stands twice. Remove one."),
    "loss.rank": Words(
        "Inget önskemål har rang {rank}. Skriv en av {known}.", "No wish has rank {rank}. Write one of {known}."
    ),
    "loss.no_ranks": Words(
        "Ärendet har inga önskemål, så ingen rang kan kosta mer. Ta bort uppgiften om rang {rank}.",
        "The case has no wishes, so no rank can cost more. Remove what is said of rank {rank}.",
    ),
    "loss.negative": Words(
        "Rang {rank} kan inte få kosta {more} mer. Skriv 0 eller ett större tal.",
        "Rank {rank} cannot cost {more} more. Write 0 or a larger number.",
    ),
    "loss.kind": Words(
        "Hur mycket mer en rang får kosta gäller bara olika fördelningar. Skriv --kind different, eller ta bort --loss.",
        "How much more a rank may cost is only for different plans. Write --kind different, or remove --loss.",
    ),
}
