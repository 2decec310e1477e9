"""The words of dependence on uncertain facts. One entry per code, both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

DEPENDENCE_TEXTS: dict[str, Words] = {
    # the facts
    "dependence.inferred": Words(
        "{member} antas ha varit {post:post} {term}. Uppgiften är härledd och tas som den står. Vad som ändras om den är "
        "fel har inte räknats ut.{source}",
        "{member} is assumed to have been {post:post} in {term}. This is inferred, and taken as it stands. What changes if "
        "it is wrong was not computed.{source}",
    ),
    "dependence.one_of": Words(
        "Det är inte säkert vem som var {post:post} {term}: {members:or}.{effect}{source}",
        "It is not certain who was {post:post} in {term}: {members:or}.{effect}{source}",
    ),
    "dependence.unknown": Words(
        "Uppgift saknas om {post:post} {term}.{effect}{source}",
        "The {post:post} of {term} is not known.{effect}{source}",
    ),
    "dependence.rows": Words(
        "Det är inte säkert hur uppdragen var fördelade {term}: {options}.{effect}{source}",
        "It is not certain how the posts were held in {term}: {options}.{effect}{source}",
    ),
    "dependence.or": Words("{first}; eller {last}", "{first}; or {last}"),
    "dependence.source": Words(" Källa: {source}.", " Source: {source}."),
    "dependence.touches": Words(" Det avgör vem som är {seats}.", " It decides who is {seats}."),
    "dependence.touches_many": Words(" Det påverkar {count:number} platser.", " It affects {count:number} seats."),
    "dependence.no_effect": Words(" Det ändrar inte förslaget.", " It does not change the proposal."),
    "dependence.effect_open": Words(
        " Hur det påverkar fördelningen är inte utrett.", " How it affects the plan was not looked into."
    ),
    "dependence.excluded_rows": Words(
        " Andra uppgifter utesluter en möjlighet, som inte räknas med: {options}.",
        " Other facts rule out a possibility, which is not counted: {options}.",
    ),
    "dependence.excluded": Words(
        " Andra uppgifter utesluter {members}, så det räknas inte med.",
        " Other facts rule out {members}, so that is not counted.",
    ),
    # what to look up
    "dependence.look_up": Words(
        "Förslaget är avgjort när det är känt {facts}.", "The proposal is settled once it is known {facts}."
    ),
    "dependence.look_up_if": Words(
        "{condition} är förslaget avgjort när det är känt {facts}.",
        "{condition}, the proposal is settled by knowing {facts}.",
    ),
    "dependence.if": Words("Om {facts}", "If {facts}"),
    "dependence.if_many": Words(
        "Om det som antas om tidigare år stämmer", "If what is assumed of earlier terms is right"
    ),
    "dependence.who": Words("vem som var {post:post} {term}", "who was {post:post} in {term}"),
    "dependence.how": Words("hur uppdragen var fördelade {term}", "how the posts were held in {term}"),
    "dependence.check_one": Words(
        "Uppgiften kontrolleras mot protokollen före beslut.",
        "It is to be checked against the minutes before the decision.",
    ),
    "dependence.check_all": Words(
        "Uppgifterna kontrolleras mot protokollen före beslut.",
        "They are to be checked against the minutes before the decision.",
    ),
    # the table of what would be otherwise
    "section.readings": Words("Om uppgifterna är andra", "If the facts are otherwise"),
    "dependence.table": Words(
        "Tabellen visar hur det blir i vart och ett av fallen.", "The table shows how it would be in each case."
    ),
    "dependence.rows_cut": Words(
        "Bara de {count:number} första fallen visas.", "Only the first {count:number} cases are shown."
    ),
    "dependence.column": Words("{post:post} {term}", "{post:post} {term}"),
    "dependence.any": Words("{members:or}", "{members:or}"),
    "dependence.title": Words(
        "{body}: vad förslaget för {terms:span} bygger på", "{body}: what the proposal for {terms:span} rests on"
    ),
    "dependence.changes": Words("Ändrade platser", "Seats that change"),
    "dependence.depending": Words("Platser som beror på det", "Seats that depend on it"),
    "dependence.change": Words("{seat}: {member}", "{seat}: {member}"),
    "dependence.term": Words("{term}: {members}", "{term}: {members}"),
    "dependence.as_proposed": Words("som i förslaget", "as proposed"),
    "dependence.impossible": Words("villkoren går inte att förena", "the conditions cannot be reconciled"),
    "dependence.open": Words("inte utrett: sökningen avbröts", "not known: the search was stopped"),
    # for one member
    "dependence.member.title": Words("Vad det betyder för {member}", "What this means for {member}"),
    "dependence.member.always": Words(
        "Oavsett de osäkra uppgifterna är {member} {seats}.", "Whatever the uncertain facts are, {member} is {seats}."
    ),
    "dependence.member.sometimes": Words(
        "De osäkra uppgifterna avgör om {member} är {seats}.", "The uncertain facts decide whether {member} is {seats}."
    ),
    "dependence.member.never": Words(
        "Oavsett de osäkra uppgifterna har {member} inget uppdrag i planen.",
        "Whatever the uncertain facts are, {member} holds no post in the plan.",
    ),
    "dependence.member.known": Words(
        "{member} har inget uppdrag i de fall som har undersökts.",
        "{member} holds no post in the cases that were looked at.",
    ),
    "dependence.member.column": Words("{member:genitive} platser", "Seats of {member}"),
    "dependence.member.none": Words("inga", "none"),
}
