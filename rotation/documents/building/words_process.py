"""The words of consequences and answers: what the proposal means for those who decide. Both languages together."""

from __future__ import annotations

from constraints.words import Words

PROCESS_TEXTS: dict[str, Words] = {
    # consequences
    "consequence.from": Words("Ett uppdrag löper från och med {day}.", "A holding runs from {day}."),
    "consequence.convenes": Words(
        "Till dess att uppdragen börjar sammankallar {who}.", "Until the holdings begin {who} convenes."
    ),
    "consequence.convenes_default": Words(
        "Förslaget ändrar inte vem som sammankallar till dess att uppdragen börjar.",
        "The proposal does not change who convenes until the holdings begin.",
    ),
    "consequence.only": Words(
        "Underlaget gäller bara {body}.",
        "This paper is about {body} alone.",
    ),
    "consequence.archive": Words(
        "Diarium och arkiv finns hos {archive}.", "The diary and the archive are kept by {archive}."
    ),
    "consequence.archive_default": Words(
        "Förslaget ändrar inte vem som för diariet och har arkivet.",
        "The proposal does not change who keeps the diary and the archive.",
    ),
    "consequence.yearly": Words(
        "Valet görs för ett verksamhetsår i taget. För åren därefter är fördelningen en inriktning.",
        "The election is for one year at a time. For the years after it the distribution is a direction.",
    ),
    # questions
    "question.before": Words(
        "Varför står de före oss, och när är det vår tur?", "Why are they before us, and when is it our turn?"
    ),
    "answer.queue": Words(
        "Turen som {post:post} går i den här ordningen: {members}.",
        "The turn as {post:post} goes in this order: {members}.",
    ),
    "answer.running": Words(
        "I den omgång som pågår när planen börjar återstår turerna som {post:post} för {members}, i den ordningen.",
        "In the round that is running when the plan begins, these turns as {post:post} are left, in this order: {members}.",
    ),
    "answer.no_running": Words(
        "Turen som {post:post} börjar en ny omgång när planen börjar.",
        "The turn as {post:post} begins a new round when the plan begins.",
    ),
    "answer.renewed": Words(
        "Därefter ordnas varje ny omgång på nytt.",
        "After that every new round is put in order anew.",
    ),
    "answer.in_order": Words("Turen som {post:post} kommer så här", "The turn as {post:post} comes like this"),
    "answer.one": Words("{who} ({term})", "{who} ({term})"),
    "answer.turns": Words(
        "När varje medlem har sin tur står i |.",
        "When each member has its turn stands in |.",
    ),
    "question.shift": Words(
        "Vad händer om majoriteten ändras mitt i ett år?",
        "What happens if the majority changes in the middle of a year?",
    ),
    "question.shift_terms": Words(
        "Vad händer om majoriteten ändras mitt i en period?",
        "What happens if the majority changes in the middle of a term?",
    ),
    "answer.shift": Words(
        "Enligt förslaget ligger uppdraget kvar, eftersom valet avser {noun} och inte person.",
        "By the proposal the post stays, because the election is of a {noun} and not of a person.",
    ),
    "answer.holder": Words("Det följer den som är {holder}.", "It follows whoever is {holder}."),
    "answer.substitute": Words(
        "Saknas den som fullgör uppdraget som {senior:post} leder {junior:post} arbetet tills en efterträdare är "
        "utsedd. Saknas båda utser "
        "{body} en tillfällig ordförande.",
        "While nobody performs the post of {senior:post}, the {junior:post} leads until a successor is named. If "
        "both are missing, "
        "{body} picks a temporary chair.",
    ),
    "answer.substitution": Words(
        "Att någon träder in tillfälligt betyder inte att en tur är förbrukad.",
        "That somebody steps in for a time does not mean that a turn is used up.",
    ),
    "answer.request": Words(
        "En ändrad majoritet är i sig inget skäl att byta plats. Ett avstående sker på egen begäran.",
        "A changed majority alone is no reason to change places. Declining is at a member's own request.",
    ),
    "question.bind": Words("Vad binder vi oss till?", "What do we bind ourselves to?"),
    "answer.bind": Words(
        "För det första året görs ett val. För åren därefter är fördelningen en inriktning, och varje år bekräftas "
        "genom val.",
        "For the first year there is an election. For the years after it the distribution is a direction, and every "
        "year is confirmed by election.",
    ),
    "answer.bind_later": Words(
        "För åren därefter är fördelningen en inriktning, och varje år bekräftas genom val.",
        "For the years after it the distribution is a direction, and every year is confirmed by election.",
    ),
    "answer.bind_later_terms": Words(
        "För perioderna därefter är fördelningen en inriktning, och varje period bekräftas genom val.",
        "For the terms after it the distribution is a direction, and every term is confirmed by election.",
    ),
    "answer.why_several": Words(
        "Fördelningen görs för flera år för att medlemmarna ska kunna planera. Den ersätter inte de val som följer av "
        "{paper}.",
        "The distribution covers several terms so that members can plan. It does not replace the elections that {paper} "
        "asks for.",
    ),
    "answer.bind_whole": Words(
        "Fördelningen gäller hela perioden, om inget nytt beslut fattas.",
        "The distribution holds for the whole period unless a new decision is taken.",
    ),
    "answer.decline": Words(
        "Den som avstår behåller sin tur. Att i stället låta turen gå förbi kräver ett nytt beslut.",
        "Whoever declines keeps its turn. To let the turn pass instead takes a new decision.",
    ),
    "answer.decline_open": Words(
        "Vad som händer med turen för den som har avstått står under avsteg.",
        "What becomes of the turn of whoever has declined is told under departures.",
    ),
    "answer.swap": Words(
        "Ett byte mellan två medlemmar kräver ett nytt beslut.", "A swap between two members takes a new decision."
    ),
    "answer.review": Words(
        "Den ses över under {year}.",
        "It is reviewed in {year}.",
    ),
    "answer.beyond": Words(
        "Den som är {junior} {earlier} är den som föreslås som {senior} {later}: {who}.",
        "Whoever is {junior} in {earlier} is the one proposed as {senior} in {later}: {who}.",
    ),
    "consequence.from_of": Words(
        "För {posts} löper ett uppdrag från och med {day}.",
        "For the {posts} a holding runs from {day}.",
    ),
    "consequence.first_day": Words(
        "periodens första dag",
        "the first day of the term",
    ),
    "consequence.proposer": Words(
        "Vem som leder {proposer} berörs inte.",
        "Who leads {proposer} is not concerned.",
    ),
    "consequence.each_term": Words(
        "Valet görs för en period i taget. För perioderna därefter är fördelningen en inriktning.",
        "The election is for one term at a time. For the terms after it the distribution is a direction.",
    ),
    # where one term alone is planned
    "consequence.one_term": Words(
        "Valet görs för hela tiden som planen gäller.", "The election is for the whole plan."
    ),
    "answer.bind_one": Words(
        "Ett val görs för hela tiden som planen gäller.", "There is one election, for the whole plan."
    ),
    "answer.next": Words(
        "{who} står på tur som {post:post} {term}{when}.",
        "Next in turn as {post:post} in {term}{when}: {who}.",
    ),
    "answer.no_substitute": Words(
        "Förslaget ändrar inte vem som träder in tillfälligt.",
        "The proposal does not change who steps in for a time.",
    ),
    "answer.bind_terms": Words(
        "För den första perioden görs ett val. För perioderna därefter är fördelningen en inriktning, och varje "
        "period bekräftas genom val.",
        "For the first term there is an election. For the terms after it the distribution is a direction, and every "
        "term is confirmed by election.",
    ),
    "answer.after_election": Words(
        "Efter valet {election} gäller fördelningen vidare, om inget nytt beslut fattas.",
        "After the election of {election} the distribution goes on, unless a new decision is taken.",
    ),
    "beside.turn": Words(
        "Nästa tur för {member} som {post:post} blir {term} i stället för {instead}.",
        "The next turn of {member} as {post:post} comes in {term} instead of {instead}.",
    ),
    "beside.same": Words(
        "Den följer villkoren lika väl som förslaget.",
        "It follows the conditions as well as the proposal does.",
    ),
    "beside.seat": Words(
        "{member} är {post} {term} i stället för {instead}.",
        "{member} is {post} in {term} instead of {instead}.",
    ),
    "beside.seats_many": Words(
        "Av {all:number} platser får {count:number} en annan innehavare.",
        "Of {all:number} places {count:number} have another holder.",
    ),
    "beside.made": Words(
        "Avsteg som tillkommer: {departures}",
        "Departures that are added: {departures}",
    ),
    "beside.made_many": Words(
        "Följden är {count:number} avsteg som förslaget inte gör.",
        "It makes {count:number} departures that the proposal does not make.",
    ),
    "beside.avoided": Words(
        "Avsteg som försvinner: {departures}",
        "Departures that disappear: {departures}",
    ),
    "beside.avoided_many": Words(
        "I förslaget finns {count:number} avsteg som försvinner.",
        "Of the departures of the proposal {count:number} disappear.",
    ),
    "beside.more_one": Words(
        "Det blir ett avsteg mer från villkoret att {rule}{hand}.",
        "There is one departure more from the condition that {rule}{hand}.",
    ),
    "beside.more": Words(
        "Det blir {count:number} avsteg mer från villkoret att {rule}{hand}.",
        "There are {count:number} departures more from the condition that {rule}{hand}.",
    ),
    "beside.fewer_one": Words(
        "Det blir ett avsteg färre från villkoret att {rule}{hand}.",
        "There is one departure fewer from the condition that {rule}{hand}.",
    ),
    "beside.fewer": Words(
        "Det blir {count:number} avsteg färre från villkoret att {rule}{hand}.",
        "There are {count:number} departures fewer from the condition that {rule}{hand}.",
    ),
    "beside.more_units": Words(
        "Avstegen från villkoret att {rule} blir {count} större, räknat i {unit}{hand}.",
        "The departures from the condition that {rule} are {count} larger, in {unit}{hand}.",
    ),
    "beside.fewer_units": Words(
        "Avstegen från villkoret att {rule} blir {count} mindre, räknat i {unit}{hand}.",
        "The departures from the condition that {rule} are {count} smaller, in {unit}{hand}.",
    ),
    "beside.hand": Words(
        ", som bör gälla {hand}",
        ", which should hold {hand}",
    ),
}
