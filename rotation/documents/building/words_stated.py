"""The words of seats that are settled, vacant or disputed, and of tables of cases. Both languages together."""

from __future__ import annotations

from constraints.words import Words

STATED_TEXTS: dict[str, Words] = {
    # in tables
    "stated.mark.elected": Words("{member} (vald)", "{member} (elected)"),
    "stated.mark.acting": Words("{member} (tillförordnad)", "{member} (acting)"),
    "stated.mark.disputed": Words("{member} (inte avgjort)", "{member} (not settled)"),
    # in running text
    "stated.line.elected": Words("{who} är vald till {post} {term}.", "{who} is elected {post} for {term}."),
    "stated.line.acting": Words("{who} är tillförordnad som {post} {term}.", "{who} is acting as {post} in {term}."),
    "stated.line.disputed": Words(
        "Det är inte avgjort vem som är {post} {term}.", "It is not settled who is {post} in {term}."
    ),
    "stated.turns": Words(
        "{who} är tillförordnad {terms}, och det är ingen tur.", "{who} is acting in {terms}, and that is no turn."
    ),
    "stated.counted": Words(
        "Den som är tillförordnad räknas här men har ingen tur.",
        "Whoever is acting is counted here but has no turn.",
    ),
    # what the answers say where nobody is left to be elected first
    "answer.bind_settled": Words(
        "För den första perioden är uppdragen redan tillsatta.", "For the first term the posts are filled already."
    ),
    # cases that are too many for a sentence
    "cases.table": Words("Vem som utses för {terms}", "Who is elected for {terms}"),
    "cases.else": Words("I annat fall", "Otherwise"),
    "column.if": Words("Om", "If"),
    "column.elected": Words("Utses", "Elected"),
    "summary.look_up.many": Words(
        "Det återstår att ta reda på {count:number} uppgifter om tidigare år.",
        "It remains to find out {count:number} facts about earlier terms.",
    ),
    "uncertain.each": Words(
        "Hur det blir i vart och ett av fallen visas i |. {others}",
        "How it would be in each case is shown in |. {others}",
    ),
    "uncertain.assumes": Words("Förslaget utgår från att {names}", "The proposal assumes that {names}"),
    "summary.cases": Words(
        "Vem som blir {post} {terms} beror på uppgifter som inte är säkra.",
        "Who will be {post} in {terms} depends on facts that are not certain.",
    ),
}
