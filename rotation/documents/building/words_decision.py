"""The words of decisions: who holds a seat, the decision points. Both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

DECISION_TEXTS: dict[str, Words] = {
    # seats and terms
    "term.from": Words("från och med {day}", "the term from {day}"),
    # who holds a seat that an uncertain fact decides
    "who.was": Words("den av {members} som var {post:post} {term}", "whichever of {members} was {post:post} in {term}"),
    "who.was_not": Words(
        "den av {members} som inte var {post:post} {term}", "whichever of {members} was not {post:post} in {term}"
    ),
    "who.is": Words("den av {members} som är {post:post} {term}", "whichever of {members} is {post:post} in {term}"),
    "who.held": Words("{members:or} var {post:post} {term}", "{members:or} was {post:post} in {term}"),
    "who.if": Words("{member} om {fact}", "{member} if {fact}"),
    "who.when": Words(", om {fact}", ", if {fact}"),
    "who.else": Words(" i annat fall", " otherwise"),
    "who.otherwise": Words("{first}, annars {other}", "{first}, otherwise {other}"),
    # seats that nothing can be said of yet
    "unsettled.assumes": Words("Utkastet utgår från att {facts}.", "The draft assumes that {facts}."),
    "unsettled.look_up": Words(
        "Fördelningen är inte känd för varje möjlighet. Före ett förslag till beslut behöver det klarläggas {facts}.",
        "The distribution is not known for every possibility. Before it goes to decision, find out {facts}.",
    ),
    "unsettled.more_time": Words(
        "Fördelningen är inte känd för varje möjlighet. Den behöver beräknas på nytt med längre tid.",
        "The distribution is not known for every possibility. It has to be computed again with more time.",
    ),
    # under which assumptions something holds
    "assumed.order": Words("Den här ordningen gäller om {facts}.", "This order holds if {facts}."),
    "assumed.order.many": Words(
        "Den här ordningen gäller under förslagets antaganden om tidigare år.",
        "This order holds under what the proposal assumes of earlier terms.",
    ),
    "assumed.reasons": Words("Skälen gäller om {facts}.", "The reasons hold if {facts}."),
    "assumed.reasons.many": Words(
        "Skälen gäller under förslagets antaganden om tidigare år.",
        "The reasons hold under what the proposal assumes of earlier terms.",
    ),
    "assumed.compared": Words("Jämförelsen gäller om {facts}.", "The comparison holds if {facts}."),
    "assumed.compared.many": Words(
        "Jämförelsen gäller under förslagets antaganden om tidigare år.",
        "The comparison holds under what the proposal assumes of earlier terms.",
    ),
    "assumed.figures": Words(
        "De planerade platserna räknas som om {facts}. Tidigare år räknas bara där en enda innehavare är angiven. "
        "Den som kan ha haft uppdraget ett annat år har i så fall fått mer än tabellen visar.",
        "Planned places are counted as if {facts}. Earlier terms are counted only where one holder is stated. "
        "Whoever may have held the post in another term has in that case had more than the table shows.",
    ),
    "assumed.figures.many": Words(
        "De planerade platserna räknas under förslagets antaganden. Tidigare år räknas bara där en enda innehavare "
        "är angiven. Den som kan ha haft uppdraget ett annat år har i så fall fått mer än tabellen visar.",
        "Planned places are counted under what the proposal assumes. Earlier terms are counted only where one holder "
        "is stated. Whoever may have held the post in another term has in that case had more than the table shows.",
    ),
    "assumed.motion": Words("Yrkandet förutsätter att {facts}.", "The motion assumes that {facts}."),
    "assumed.motion.many": Words(
        "Yrkandet förutsätter det som förslaget antar om tidigare år.",
        "The motion rests on what the proposal assumes of earlier terms.",
    ),
    # the head of the decision
    "decision.clauses.proposes": Words(
        "{proposer} föreslår att {body} beslutar", "{proposer} proposes that {body} decides"
    ),
    "decision.clauses.decides": Words("{body} beslutar", "{body} decides"),
    "decision.clauses.decided": Words("{body} beslutade", "{body} decided"),
    "decision.clauses.amends": Words(
        "{body} beslutar, med ändring av förslaget", "{body} decides, amending the proposal"
    ),
    "decision.sentences.amends": Words(
        "{body} beslutar enligt förslaget med följande ändringar", "{body} decides by the proposal with these changes"
    ),
    "decision.sentences.proposes": Words(
        "{proposer} föreslår att {body} beslutar följande", "{proposer} proposes that {body} decides as follows"
    ),
    "decision.sentences.decides": Words("{body} beslutar följande", "{body} decides as follows"),
    "decision.sentences.decided": Words("{body} beslutade följande", "{body} decided as follows"),
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
    "point.fallback.sentences": Words(
        "Om uppdragen {terms:span} var fördelade på något annat sätt beslutar {body} på nytt om de platser som beror "
        "på det.",
        "If the posts of {terms:span} were held in any other way, {body} decides anew on the places that depend on it.",
    ),
    "point.fallback.clauses": Words(
        "att på nytt besluta om de platser som beror på uppdragen {terms:span}, om de var fördelade på något annat sätt",
        "to decide anew on the places that depend on the posts of {terms:span}, if these were held in any other way",
    ),
    "point.succession.sentences": Words(
        "Den som är {junior:post} föreslås som {senior:post} nästa verksamhetsår.",
        "Whoever is {junior:post} is proposed as {senior:post} for the following term.",
    ),
    "point.succession.clauses": Words(
        "att den som är {junior:post} föreslås som {senior:post} nästa verksamhetsår",
        "that whoever is {junior:post} is proposed as {senior:post} for the following term",
    ),
    "point.order.sentences": Words(
        "Turordningen{basis} följs så långt det är möjligt.", "The turn order{basis} is followed as far as possible."
    ),
    "point.order.clauses": Words(
        "att turordningen{basis} följs så långt det är möjligt",
        "that the turn order{basis} is followed as far as possible",
    ),
    "point.order_must.sentences": Words("Turordningen{basis} följs.", "The turn order{basis} is followed."),
    "point.order_must.clauses": Words("att turordningen{basis} följs", "that the turn order{basis} is followed"),
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
    "point.otherwise.sentences": Words("I övrigt gäller förslaget.", "In all else the proposal holds."),
    "point.otherwise.clauses": Words("att förslaget gäller i övrigt", "that the proposal holds in all else"),
    "point.stays.sentences": Words(
        "Valet avser {noun} och inte person. Uppdraget ligger kvar där även om den politiska majoriteten ändras "
        "under verksamhetsåret.",
        "The election is of a {noun}, not of a person. The post stays there even if the political majority changes "
        "during the term.",
    ),
    "point.stays.clauses": Words(
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
