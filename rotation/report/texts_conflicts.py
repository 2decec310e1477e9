"""The words of conflicts. One entry per code, both languages together; the placeholders are the same in both."""

from __future__ import annotations

from constraints.words import Words

CONFLICTS_TEXTS: dict[str, Words] = {
    # head and lead
    "title.conflicts": Words(
        "{body}: vad som inte går att förena {terms:span}", "{body}: what cannot be reconciled in {terms:span}"
    ),
    "title.no_conflicts": Words(
        "{body}: villkoren går att förena {terms:span}", "{body}: the conditions can be reconciled in {terms:span}"
    ),
    "conflicts.none": Words(
        "Villkoren går att förena. Det finns en fördelning som uppfyller alla krav.",
        "The conditions can be reconciled. There is a plan that meets every must.",
    ),
    "conflicts.open": Words(
        "Sökningen avbröts innan det var klart om villkoren går att förena. Ge den mer tid.",
        "The search was stopped before it was known whether the conditions can be reconciled. Give it more time.",
    ),
    "conflicts.structure": Words(
        "Medlemmarna räcker inte till uppdragen, även om inget krav gällde. Det är bevisat.",
        "There are too few members for the posts, even if no must held. This is proven.",
    ),
    "conflicts.one": Words("Det finns en enda motsättning.", "There is just one conflict."),
    "conflicts.all": Words(
        "Det finns {count:number} motsättningar. Var och en försvinner om någon del av den ges upp.",
        "There are {count:number} conflicts. Each is gone if any part of it is given up.",
    ),
    "conflicts.capped": Words(
        "De {count:number} minsta motsättningarna visas. Det finns fler.",
        "The {count:number} smallest conflicts are shown. There are more.",
    ),
    "conflicts.capped_one": Words(
        "Den minsta motsättningen visas. Det finns fler.", "The smallest conflict is shown. There are more."
    ),
    "conflicts.stopped": Words(
        "Sökningen avbröts. Det kan finnas fler motsättningar än de som visas.",
        "The search was stopped. There may be more conflicts than those shown.",
    ),
    # one conflict
    "conflicts.number": Words("Motsättning {number}. {told}", "Conflict {number}. {told}"),
    "conflicts.rule": Words("Krav: {rule}{terms}.", "Must: {rule}{terms}."),
    "conflicts.absence": Words(
        "{member} har avstått från uppdraget som {seats}{reason}.", "{member} has declined to be {seats}{reason}."
    ),
    "conflicts.absence_whole": Words(
        "{member} har avstått från {declined}{reason}.", "{member} has declined {declined}{reason}."
    ),
    "conflicts.whole": Words("{posts} {terms:span}", "{posts} in {terms:span}"),
    "conflicts.seats": Words("{post:post} {terms:span}", "{post:post} in {terms:span}"),
    "conflict.settled": Words(
        "Det som redan är avgjort kan också spela roll.", "What is settled already may matter too."
    ),
    "conflict.elected": Words(
        "Det är redan avgjort att {member} är vald till {seat}.", "It is settled that {member} is elected as {seat}."
    ),
    "conflict.acting": Words(
        "Det är redan avgjort att {member} är tillförordnad som {seat}.",
        "It is settled that {member} is acting as {seat}.",
    ),
    "conflict.rank": Words("{hand}: {rules} (så väl som det går).", "{hand}: {rules} (as well as it can be)."),
    "conflicts.short": Words(
        "Under {term} finns {members:number} medlemmar för {posts:number} uppdrag.",
        "In {term} there are {members:number} members for {posts:number} posts.",
    ),
    "conflicts.short_one": Words(
        "Under {term} finns en medlem för {posts:number} uppdrag.",
        "In {term} there is one member for {posts:number} posts.",
    ),
    "conflicts.nobody": Words(
        "Under {term} finns ingen medlem för uppdraget som {posts:post}.",
        "In {term} there is no member for the post of {posts:post}.",
    ),
    # rules that share a phrase
    "conflicts.named_post": Words("{rule}, som {posts:post}", "{rule}, as {posts:post}"),
    "conflicts.named_source": Words("{rule} ({source})", "{rule} ({source})"),
    "conflicts.named_place": Words("{rule} (regel {place} i ärendet)", "{rule} (rule {place} of the case)"),
    # what to give up
    "section.corrections": Words("Det som kan ges upp", "What can be given up"),
    "corrections.order_plain": Words(
        "Först står det som ger upp så få krav som möjligt. Sist kommer det som någon själv har begärt.",
        "What gives up as few musts as possible comes first. What a member itself has asked for comes last.",
    ),
    "corrections.order_stated": Words(
        "Först står det som ger upp det som hellre ges upp än annat, i den här ordningen: {rules}. "
        "Därefter kommer andra krav, och sist det som någon själv har begärt.",
        "What is given up rather than anything else comes first, in this order: {rules}. "
        "Then come other musts, and last what a member itself has asked for.",
    ),
    "corrections.all": Words(
        "Det finns {count:number} sätt att nå en fördelning. Inget av dem ger upp mer än det behöver.",
        "There are {count:number} ways to reach a plan. None of them gives up more than it needs.",
    ),
    "corrections.one": Words("Det finns ett enda sätt att nå en fördelning.", "There is just one way to reach a plan."),
    "corrections.capped": Words(
        "De {count:number} första sätten visas. Det finns fler.",
        "The first {count:number} ways are shown. There are more.",
    ),
    "corrections.capped_one": Words(
        "Det första sättet visas. Det finns fler.", "The first way is shown. There are more."
    ),
    "corrections.stopped": Words(
        "Sökningen avbröts. Det kan finnas fler sätt än de som visas.",
        "The search was stopped. There may be more ways than those shown.",
    ),
    "corrections.way": Words("Sätt {number}", "Way {number}"),
    "corrections.numbered": Words("Sätt {number}. {told}", "Way {number}. {told}"),
    "section.more_corrections": Words("Fler sätt", "More ways"),
    "corrections.enough": Words("Det räcker {parts}.", "It is enough {parts}."),
    "corrections.rule": Words("att ge upp kravet {rule}", "to give up the must {rule}"),
    "corrections.rules": Words("att ge upp kraven {rules}", "to give up the musts {rules}"),
    "corrections.except": Words(
        "att för övergången till {terms:span} göra undantag från kravet {rule}",
        "to make an exception from the must {rule} for the transition to {terms:span}",
    ),
    "corrections.absence": Words(
        "att {member} ändå tar uppdraget som {seats}", "that {member} serves as {seats} after all"
    ),
    "corrections.quoted": Words("”{text}”", "“{text}”"),
    "corrections.best": Words(
        "Då blir fördelningen den i tabellen. Det som ges upp följs ändå så långt det går.",
        "The plan is then the one in the table. What is given up is still followed as far as it can be.",
    ),
    "corrections.some": Words(
        "Tabellen visar en möjlig fördelning. Det är inte bevisat att den är bäst.",
        "The table shows a possible plan. It is not proven to be the best.",
    ),
    "corrections.departs": Words(
        "Avsteg från det som ges upp: {breaches}", "Departures from what is given up: {breaches}"
    ),
    "corrections.no_help": Words(
        "Att ge upp kravet {rule} hjälper inte. Det ingår inte i någon motsättning.",
        "To give up the must {rule} does not help. It is part of no conflict.",
    ),
    "corrections.departs_more": Words(
        "Därtill kommer {count:number} avsteg till från det som ges upp.",
        "There are {count:number} more departures from what is given up.",
    ),
    "corrections.waiver": Words(
        "Undantaget skrivs i regeln så: {waiver}.", "The exception is written in the rule like this: {waiver}."
    ),
    # the bare structure
    "column.posts": Words("Uppdrag", "Posts"),
    "column.members": Words("Medlemmar som finns", "Members there are"),
    # told to one member
    "conflicts.about": Words("Det här gäller {member}.", "This is what concerns {member}."),
    "conflicts.not_about": Words(
        "Ingen motsättning gäller just {member}: varken avståenden eller krav som nämner {member}.",
        "No conflict concerns {member} in particular: neither what it declined nor a must that names it.",
    ),
    "corrections.not_about": Words(
        "Inget sätt att nå en fördelning kräver något särskilt av {member}.",
        "No way to reach a plan asks anything in particular of {member}.",
    ),
}
