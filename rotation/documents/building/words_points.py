"""The words of the decision points, in two styles: sentences and clauses. Both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

POINT_TEXTS: dict[str, Words] = {
    # the points; "|" is where the number of the table stands
    "point.elect.sentences": Words(
        "{who} utses till {post} för {term}{when}.", "{who} is elected {post} for {term}{when}."
    ),
    "point.elect.clauses": Words(
        "att utse {who} till {post} för {term}{when}", "to elect {who} as {post} for {term}{when}"
    ),
    "point.elect_both.sentences": Words(
        "{who} utses till {post} och {other} till {junior} för {term}.",
        "{who} is elected {post} and {other} {junior} for {term}.",
    ),
    "point.elect_both.clauses": Words(
        "att utse {who} till {post} och {other} till {junior} för {term}",
        "to elect {who} as {post} and {other} as {junior} for {term}",
    ),
    "point.because_vacant": Words(", eftersom platsen är vakant", ", because the place is vacant"),
    # where the cases are too many for a point
    "point.elect_cases.sentences": Words(
        "{post} för {term} utses enligt |.", "The {post} for {term} is elected according to |."
    ),
    "point.elect_cases.clauses": Words(
        "att utse {post} för {term} enligt |", "to elect the {post} for {term} according to |"
    ),
    # seats that are settled already, or disputed
    "point.elected.sentences": Words(
        "Valet av {who} till {post} för {term} står fast.", "The election of {who} as {post} for {term} stands."
    ),
    "point.elected.clauses": Words(
        "att valet av {who} till {post} för {term} står fast", "that the election of {who} as {post} for {term} stands"
    ),
    "point.acting.sentences": Words(
        "{who} är tillförordnad som {post} för {term}. Det tar ingen tur i anspråk.",
        "{who} is acting as {post} for {term}. This takes no turn.",
    ),
    "point.acting.clauses": Words(
        "att notera att {who} är tillförordnad som {post} för {term} och att det inte tar någon tur i anspråk",
        "to note that {who} is acting as {post} for {term} and that this takes no turn",
    ),
    "point.disputed.sentences": Words(
        "Det är inte avgjort vem som är {post} {term}. Fördelningen utgår från {who} tills det är avgjort.",
        "It is not settled who is {post} in {term}. The distribution goes by {who} until it is.",
    ),
    "point.disputed.clauses": Words(
        "att fördelningen utgår från {who} som {post} {term} tills det är avgjort vem som är det",
        "that the distribution goes by {who} as {post} in {term} until it is settled who that is",
    ),
    "point.plan.sentences": Words(
        "Fördelningen i | fastställs för {terms}.", "The distribution in | is adopted for {terms}."
    ),
    "point.plan.clauses": Words(
        "att fastställa fördelningen i | för {terms}", "to adopt the distribution in | for {terms}"
    ),
    "point.direction.sentences": Words(
        "Fördelningen i | är en inriktning för {terms} och bekräftas genom val varje år.",
        "The distribution in | is a guide for {terms} and is confirmed by election every year.",
    ),
    "point.direction.clauses": Words(
        "att fördelningen i | är en inriktning för {terms} och bekräftas genom val varje år",
        "that the distribution in | is a guide for {terms} and is confirmed by election every year",
    ),
    "point.direction_terms.sentences": Words(
        "Fördelningen i | är en inriktning för {terms} och bekräftas genom val inför varje period.",
        "The distribution in | is a guide for {terms} and is confirmed by election before each term.",
    ),
    "point.direction_terms.clauses": Words(
        "att fördelningen i | är en inriktning för {terms} och bekräftas genom val inför varje period",
        "that the distribution in | is a guide for {terms} and is confirmed by election before each term",
    ),
    # what holds if an earlier post was held by none of those that the points allow for
    "point.fallback.one.sentences": Words(
        "Om någon annan än {members:or} var {post} {term} beslutar {body} på nytt om de platser som beror på det.",
        "If another than {members:or} was {post} in {term}, {body} decides anew on the places that depend on it.",
    ),
    "point.fallback.one.clauses": Words(
        "att på nytt besluta om de platser som beror på vem som var {post} {term}, om det var någon annan än {members:or}",
        "to decide anew on the places that depend on who was {post} in {term}, if that was another than {members:or}",
    ),
    "point.fallback.row.sentences": Words(
        "Om någon annan än {members:or} hade ett uppdrag{where} {term} beslutar {body} på nytt om de platser som beror på "
        "det.",
        "If another than {members:or} held a post{where} in {term}, {body} decides anew on the places that depend on it.",
    ),
    "point.fallback.row.clauses": Words(
        "att på nytt besluta om de platser som beror på uppdragen{where} {term}, om någon annan än {members:or} hade ett "
        "av dem",
        "to decide anew on the places that depend on the posts{where} of {term}, if another than {members:or} held one "
        "of them",
    ),
    "point.fallback.sentences": Words(
        "Om uppdragen {terms:span}{where} var fördelade på annat sätt än beslutet räknar med prövar {body} på nytt de "
        "platser som beror på det.",
        "If the posts of {terms:span}{where} were held in other ways than the decision allows for, {body} decides anew on "
        "the places that depend on it.",
    ),
    "point.fallback.clauses": Words(
        "att på nytt besluta om de platser som beror på uppdragen {terms:span}{where}, om de var fördelade på annat sätt "
        "än beslutet räknar med",
        "to decide anew on the places that depend on the posts of {terms:span}{where}, if these were held in other ways "
        "than the decision allows for",
    ),
    "point.fallback.where": Words(" i {bodies}", " in {bodies}"),
    "point.succession.sentences": Words(
        "Den som är {junior:post} föreslås som {senior:post} nästa verksamhetsår.",
        "Whoever is {junior:post} is proposed as {senior:post} for the following term.",
    ),
    "point.succession.clauses": Words(
        "att den som är {junior:post} föreslås som {senior:post} nästa verksamhetsår",
        "that whoever is {junior:post} is proposed as {senior:post} for the following term",
    ),
    "point.order.sentences": Words(
        "Turordningen{posts}{basis} följs så långt det är möjligt.",
        "The turn order{posts}{basis} is followed as far as possible.",
    ),
    "point.order.clauses": Words(
        "att turordningen{posts}{basis} följs så långt det är möjligt",
        "that the turn order{posts}{basis} is followed as far as possible",
    ),
    "point.order_must.sentences": Words(
        "Turordningen{posts}{basis} följs.", "The turn order{posts}{basis} is followed."
    ),
    "point.order_must.clauses": Words(
        "att turordningen{posts}{basis} följs", "that the turn order{posts}{basis} is followed"
    ),
    # the posts that a turn order is about, where there are others
    "point.order.posts": Words(" för {posts}", " for {posts}"),
    # what an order goes by; one text for each principle
    "basis.agreed": Words(", som är överenskommen,", ", which is agreed,"),
    "basis.alphabetical": Words(" efter bokstavsordning", " by the alphabet"),
    "basis.population": Words(" efter folkmängd", " by population"),
    "basis.seniority": Words(", efter hur länge var och en har varit med,", ", by how long each has been a member,"),
    "basis.longest_waiting": Words(", efter vem som har väntat längst,", ", by who has waited longest,"),
    "basis.lot": Words(" efter lottning", " by lot"),
    "point.cannot.sentences": Words(
        "Den som inte kan ta sin tur meddelar {secretariat}. Den behåller sin plats i turordningen, och nästa i "
        "turordningen går före.",
        "Whoever cannot take a turn tells {secretariat}. It keeps its place in the turn order, and the next in the "
        "order goes before it.",
    ),
    "point.cannot.clauses": Words(
        "att den som inte kan ta sin tur meddelar {secretariat} och behåller sin plats i turordningen, medan nästa i "
        "turordningen går före",
        "that whoever cannot take a turn tells {secretariat} and keeps its place in the turn order, while the next in "
        "the order goes before it",
    ),
    # where some turns are not kept
    "point.cannot_open.sentences": Words(
        "Den som inte kan ta sin tur meddelar {secretariat}. Nästa i turordningen går före.",
        "Whoever cannot take a turn tells {secretariat}. The next in the turn order goes before it.",
    ),
    "point.cannot_open.clauses": Words(
        "att den som inte kan ta sin tur meddelar {secretariat}, medan nästa i turordningen går före",
        "that whoever cannot take a turn tells {secretariat}, while the next in the turn order goes before it",
    ),
    # what an alternative changes in the proposal
    "point.instead.sentences": Words(
        "{now} blir {post} {term} i stället för {before}.", "{now} is {post} in {term} instead of {before}."
    ),
    "point.instead.clauses": Words(
        "att {now} blir {post} {term} i stället för {before}", "that {now} is {post} in {term} instead of {before}"
    ),
    "point.table.sentences": Words("Fördelningen blir därmed den i |.", "The distribution then is the one in |."),
    "point.table.clauses": Words("att fördelningen därmed blir den i |", "that the distribution then is the one in |"),
    "point.exception.sentences": Words("Som avsteg godtas: {departure}", "Accepted as a departure: {departure}"),
    "point.exception.clauses": Words("att godta som avsteg: {departure}", "to accept as a departure: {departure}"),
    "point.exceptions.sentences": Words(
        "De avsteg från villkoren som fördelningen innebär godtas.",
        "The departures from the conditions that the distribution makes are accepted.",
    ),
    "point.exceptions.clauses": Words(
        "att godta de avsteg från villkoren som fördelningen innebär",
        "to accept the departures from the conditions that the distribution makes",
    ),
    "point.otherwise.sentences": Words("I övrigt gäller förslaget.", "In all else the proposal holds."),
    "point.otherwise.clauses": Words("att förslaget gäller i övrigt", "that the proposal holds in all else"),
    "point.stays.sentences": Words(
        "Valet avser {noun} och inte person. Uppdraget ligger kvar hos samma {noun} även om den politiska majoriteten "
        "ändras under verksamhetsåret.",
        "The election is of a {noun}, not of a person. The post stays with the same {noun} even if the political majority "
        "changes during the term.",
    ),
    "point.stays.clauses": Words(
        "att valet avser {noun} och inte person, så att uppdraget ligger kvar även om den politiska majoriteten ändras",
        "that the election is of a {noun}, not of a person, so that the post stays there even if the majority changes",
    ),
    # where terms are no years
    "point.succession_terms.sentences": Words(
        "Den som är {junior:post} föreslås som {senior:post} nästa period.",
        "Whoever is {junior:post} is proposed as {senior:post} for the following term.",
    ),
    "point.succession_terms.clauses": Words(
        "att den som är {junior:post} föreslås som {senior:post} nästa period",
        "that whoever is {junior:post} is proposed as {senior:post} for the following term",
    ),
    "point.stays_terms.sentences": Words(
        "Valet avser {noun} och inte person. Uppdraget ligger kvar där även om den politiska majoriteten ändras under "
        "perioden.",
        "The election is of a {noun}, not of a person. The post stays there even if the political majority changes "
        "during the term.",
    ),
    "point.stays_terms.clauses": Words(
        "att valet avser {noun} och inte person, så att uppdraget ligger kvar även om den politiska majoriteten ändras",
        "that the election is of a {noun}, not of a person, so that the post stays there even if the majority changes",
    ),
    "point.holder.sentences": Words(
        "Uppdraget fullgörs av den som är {holder}.", "The post is performed by whoever is {holder}."
    ),
    "point.holder.clauses": Words(
        "att uppdraget fullgörs av den som är {holder}", "that the post is performed by whoever is {holder}"
    ),
    "point.substitute.sentences": Words(
        "Saknas den som fullgör uppdraget som {senior:post} leder {junior:post} arbetet tills en efterträdare är "
        "utsedd. Saknas båda utser "
        "{body} en "
        "tillfällig ordförande. Turordningen påverkas inte.",
        "While nobody performs the post of {senior:post}, the {junior:post} leads until a successor is named. If "
        "both are missing, "
        "{body} "
        "appoints a temporary chair. The turn order is not affected.",
    ),
    "point.substitute.clauses": Words(
        "att {junior:post} leder arbetet när {senior:post} saknas och att {body} utser en tillfällig ordförande när "
        "båda "
        "saknas, utan att turordningen påverkas",
        "that the {junior:post} leads while there is no {senior:post} and that {body} appoints a temporary chair when "
        "both are "
        "missing, without effect on the turn order",
    ),
    "point.review.sentences": Words(
        "Fördelningen ses över under {year}, året efter valet {election}.",
        "The distribution is reviewed in {year}, the year after the election of {election}.",
    ),
    "point.review.clauses": Words(
        "att fördelningen ses över under {year}, året efter valet {election}",
        "that the distribution is reviewed in {year}, the year after the election of {election}",
    ),
}
