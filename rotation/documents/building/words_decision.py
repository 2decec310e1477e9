"""The words of decisions: who holds a seat, what is not settled, the head. Both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

DECISION_TEXTS: dict[str, Words] = {
    "proposer.open": Words("[fyll i vem som föreslår]", "[fill in who proposes]"),
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
    "who.many": Words("den som följer av de osäkra uppgifterna", "whoever follows from the facts that are not certain"),
    "who.when": Words(", om {fact}", ", if {fact}"),
    "who.else": Words(" i annat fall", " otherwise"),
    "who.otherwise": Words("{first}, annars {other}", "{first}, otherwise {other}"),
    # who holds posts of several bodies at the same time
    "double.same_term": Words("{member} är {posts} {term}", "{member} is {posts} in {term}"),
    "double.terms": Words("{member} är samtidigt {posts}", "{member} is at the same time {posts}"),
    "double.post": Words("{post} {term}", "{post} in {term}"),
    "double.sure": Words("{told}, alltså i flera organ samtidigt.", "{told}, so of several bodies at once."),
    "double.assumed": Words(
        "{told}, alltså i flera organ samtidigt, om förslagets antaganden stämmer.",
        "{told}, so of several bodies at once, if what the proposal assumes is right.",
    ),
    "double.many": Words(
        "I {count:number} fall har samma medlem uppdrag i flera organ samtidigt.",
        "In {count:number} cases the same member holds posts of several bodies at the same time.",
    ),
    # seats that nothing can be said of yet
    "unsettled.assumes": Words("Utkastet utgår från att {names}", "The draft assumes that {names}"),
    "unsettled.unknown": Words(
        "Fördelningen är inte känd för varje möjlighet.", "The distribution is not known for every possibility."
    ),
    "unsettled.look_up": Words(
        "Före ett förslag till beslut behöver det klarläggas {names}", "Before it goes to decision, find out {names}"
    ),
    "unsettled.how_in": Words(
        "hur uppdragen i {body} var fördelade {term}", "how the posts of {body} were held in {term}"
    ),
    "unsettled.others": Words(
        "Även andra medlemmar kan vara möjliga. Alla möjligheter är inte utredda.",
        "Other members may be possible too. Not every possibility was looked into.",
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
    "assumed.departures": Words("Det gäller om {facts}.", "This holds if {facts}."),
    "assumed.departures.many": Words(
        "Det gäller under förslagets antaganden om tidigare år.",
        "This holds under what the proposal assumes of earlier terms.",
    ),
    "assumed.compared": Words("Jämförelsen gäller om {facts}.", "The comparison holds if {facts}."),
    "assumed.compared.many": Words(
        "Jämförelsen gäller under förslagets antaganden om tidigare år.",
        "The comparison holds under what the proposal assumes of earlier terms.",
    ),
    "assumed.figures": Words(
        "Talen är räknade som om {facts}. Är uppgifterna andra blir talen andra. "
        "I övrigt räknas tidigare år bara där en enda innehavare är angiven.",
        "The figures are counted as if {facts}. If the facts are otherwise, so are the figures. "
        "Other earlier terms are counted only where one holder is stated.",
    ),
    "assumed.figures.many": Words(
        "Talen är räknade under förslagets antaganden om tidigare år. Är uppgifterna andra blir talen andra. "
        "I övrigt räknas tidigare år bara där en enda innehavare är angiven.",
        "The figures are counted under what the proposal assumes of earlier terms. If the facts are otherwise, so are the "
        "figures. Other earlier terms are counted only where one holder is stated.",
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
    "decision.clauses.itself": Words("{body} beslutar för egen del", "{body} decides for its own part"),
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
    "decision.sentences.itself": Words(
        "{body} beslutar för egen del följande", "{body} decides for its own part as follows"
    ),
    "decision.sentences.decides": Words("{body} beslutar följande", "{body} decides as follows"),
    "decision.sentences.decided": Words("{body} beslutade följande", "{body} decided as follows"),
}
