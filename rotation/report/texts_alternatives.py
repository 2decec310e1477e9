"""The words of alternatives and rankings. One entry per code, both languages together; the placeholders are the same."""

from __future__ import annotations

from constraints.words import Words

ALTERNATIVES_TEXTS: dict[str, Words] = {
    # what a plan costs beside another one
    "beside.same": Words("Lika bra som förslaget.", "As good as the proposal."),
    "beside.more_one": Words("{hand} ({rule}): ett avsteg mer.", "{hand} ({rule}): one departure more."),
    "beside.more": Words("{hand} ({rule}): {n:number} avsteg mer.", "{hand} ({rule}): {n:number} departures more."),
    "beside.fewer_one": Words("{hand} ({rule}): ett avsteg färre.", "{hand} ({rule}): one departure fewer."),
    "beside.fewer": Words("{hand} ({rule}): {n:number} avsteg färre.", "{hand} ({rule}): {n:number} departures fewer."),
    "beside.more_units": Words("{hand} ({rule}): {n} mer, räknat i {unit}.", "{hand} ({rule}): {n} more, in {unit}."),
    "beside.fewer_units": Words(
        "{hand} ({rule}): {n} mindre, räknat i {unit}.", "{hand} ({rule}): {n} less, in {unit}."
    ),
    "beside.places": Words("steg som turer flyttas", "steps that turns are moved"),
    "beside.factor": Words("Varje sådant räknas {n:number} gånger.", "Each of these counts {n:number} times."),
    "beside.made": Words("Det här tillkommer: {breaches}", "Departures added: {breaches}"),
    "beside.made_many": Words("{n:number} avsteg tillkommer.", "{n:number} departures are added."),
    "beside.avoided": Words("Det här försvinner: {breaches}", "Departures avoided: {breaches}"),
    "beside.avoided_many": Words("{n:number} avsteg försvinner.", "{n:number} departures are avoided."),
    "beside.seat": Words("{seat}: {member} i stället för {instead}.", "{seat}: {member} instead of {instead}."),
    "beside.marked": Words(
        "Av {all:number} platser får {n:number} en annan innehavare. De är märkta med * i tabellen.",
        "Of {all:number} seats {n:number} have another holder. They are marked with * in the table.",
    ),
    "beside.facts": Words(
        "Allt här utgår från att {facts}. För andra möjligheter är det inte undersökt.",
        "All of this assumes that {facts}. Other possibilities were not looked at.",
    ),
    "beside.proposal": Words("Förslaget", "The proposal"),
    # alternatives: head
    "alternatives.title.equal": Words(
        "{body}: lika bra fördelningar för {terms:span}", "{body}: equally good plans for {terms:span}"
    ),
    "alternatives.title.next": Words(
        "{body}: näst bästa fördelningar för {terms:span}", "{body}: next best plans for {terms:span}"
    ),
    "alternatives.title.different": Words(
        "{body}: olika fördelningar för {terms:span}", "{body}: different plans for {terms:span}"
    ),
    "alternatives.equal_none": Words(
        "Ingen annan fördelning är lika bra som förslaget. Det är bevisat.",
        "No other plan is as good as the proposal. This is proven.",
    ),
    "alternatives.equal_one": Words(
        "En annan fördelning är lika bra som förslaget. Det är bevisat.",
        "One other plan is as good as the proposal. This is proven.",
    ),
    "alternatives.equal": Words(
        "{n:number} andra fördelningar är lika bra som förslaget. Det är bevisat.",
        "{n:number} other plans are as good as the proposal. This is proven.",
    ),
    "alternatives.equal_least": Words(
        "Minst {n:number} andra fördelningar är lika bra som förslaget.",
        "At least {n:number} other plans are as good as the proposal.",
    ),
    "alternatives.equal_least_one": Words(
        "Minst en annan fördelning är lika bra som förslaget.", "At least one other plan is as good as the proposal."
    ),
    "alternatives.shown": Words("Här visas de {n:number} första.", "The first {n:number} are shown here."),
    "alternatives.shown_one": Words("Här visas den första.", "The first one is shown here."),
    "alternatives.next_none": Words(
        "Det finns ingen annan fördelning som följer kraven. Det är bevisat.",
        "There is no other plan that keeps the musts. This is proven.",
    ),
    "alternatives.next_one": Words(
        "Här visas den näst bästa fördelningen. Det är bevisat att ingen bättre har hoppats över.",
        "The next best plan is shown here. It is proven that no better one was left out.",
    ),
    "alternatives.next": Words(
        "Här visas de {n:number} näst bästa fördelningarna, den bästa först. Det är bevisat att ingen bättre har hoppats "
        "över.",
        "The {n:number} next best plans are shown here, the best one first. It is proven that no better one was left out.",
    ),
    "alternatives.no_more": Words(
        "Fler fördelningar som följer kraven finns inte.", "There are no more plans that keep the musts."
    ),
    "alternatives.different_none": Words(
        "Ingen annan fördelning ryms inom den gränsen. Det är bevisat.",
        "No other plan keeps within that limit. This is proven.",
    ),
    "alternatives.different_one": Words(
        "Fördelningen nedan skiljer sig från förslaget i så många platser som möjligt. Det är bevisat.",
        "The plan below differs from the proposal in as many seats as possible. This is proven.",
    ),
    "alternatives.different": Words(
        "De {n:number} fördelningarna nedan är valda en efter en. Var och en skiljer sig så mycket som möjligt från "
        "förslaget och från dem som står före. Det är bevisat.",
        "The {n:number} plans below were chosen one after another. Each differs as much as possible from the proposal and "
        "from those before it. This is proven.",
    ),
    "alternatives.no_more_within": Words(
        "Fler fördelningar ryms inte inom gränsen.", "No more plans keep within the limit."
    ),
    "alternatives.loss": Words(
        "{hands} godtas högst {n:number} avsteg mer än i förslaget{each}.",
        "{hands}, at most {n:number} departures more than in the proposal are accepted{each}.",
    ),
    "alternatives.loss_one": Words(
        "{hands} godtas högst ett avsteg mer än i förslaget{each}.",
        "{hands}, at most one departure more than in the proposal is accepted{each}.",
    ),
    "alternatives.loss_none": Words(
        "{hands} godtas inget avsteg mer än i förslaget.",
        "{hands}, no departure more than in the proposal is accepted.",
    ),
    "alternatives.loss_any": Words(
        "{hands} godtas hur många avsteg som helst.", "{hands}, any number of departures is accepted."
    ),
    "alternatives.each": Words(" för vart och ett", " for each"),
    "alternatives.hint": Words(
        "Den som vill se mer olika fördelningar godtar fler avsteg, till exempel med --loss {rank}=any.",
        "To see plans that differ more, accept more departures, for example with --loss {rank}=any.",
    ),
    "alternatives.overview": Words("Översikt", "Overview"),
    "alternatives.column_number": Words("Alternativ", "Alternative"),
    "alternatives.column_seats": Words("Ändrade platser", "Seats that change"),
    "alternatives.column_apart": Words("Skillnad från dem före", "Differs from those before"),
    "alternatives.legend": Words(
        "Talen under villkoren säger hur mycket mer det kostar än förslaget. Noll betyder lika bra.",
        "The numbers under the conditions say how much more it costs than the proposal. Zero means as good.",
    ),
    "alternatives.apart_first": Words(
        "Från förslaget skiljer det sig i {n:number} platser.",
        "From the proposal it differs in {n:number} seats.",
    ),
    "alternatives.apart_first_one": Words(
        "Från förslaget skiljer det sig i en plats.", "From the proposal it differs in one seat."
    ),
    "alternatives.stopped": Words(
        "Sökningen avbröts. Det kan finnas fler alternativ än de som visas.",
        "The search was stopped. There may be more alternatives than those shown.",
    ),
    "alternatives.stopped_early": Words(
        "Sökningen avbröts innan något alternativ var bevisat. Ge den mer tid.",
        "The search was stopped before any alternative was proven. Give it more time.",
    ),
    # alternatives: one by one
    "alternatives.number": Words("Alternativ {n}", "Alternative {n}"),
    "alternatives.apart_one": Words(
        "Från förslaget och alternativen före skiljer det sig i minst en plats.",
        "From the proposal and the alternatives before it differs in at least one seat.",
    ),
    "alternatives.apart": Words(
        "Från förslaget och alternativen före skiljer det sig i minst {n:number} platser.",
        "From the proposal and the alternatives before it differs in at least {n:number} seats.",
    ),
    "alternatives.member": Words("Här visas bara det som rör {member}.", "Only what concerns {member} is shown."),
    "alternatives.member_rest": Words(
        "Övriga alternativ ändrar ingenting för {member}.", "The other alternatives change nothing for {member}."
    ),
    "alternatives.member_none": Words(
        "Inget av dessa alternativ ändrar något för {member}.",
        "None of these alternatives changes anything for {member}.",
    ),
    # ranking: head
    "ranking.title": Words("{body}: vem kan vara {post:post} {term}?", "{body}: who can be {post:post} in {term}?"),
    "ranking.holder": Words(
        "I förslaget är {member} {post:post} {term}.", "In the proposal {member} is {post:post} in {term}."
    ),
    "ranking.carrier": Words(
        "Den som är {junior:post} {earlier} blir {post:post} {term}.",
        "Whoever is {junior:post} in {earlier} becomes {post:post} in {term}.",
    ),
    "ranking.solved": Words(
        "För varje {noun} visas den bästa fördelningen med just den i uppdraget. Det är bevisat.",
        "For each {noun} the best plan in which it holds the post is shown. This is proven.",
    ),
    "ranking.stopped": Words(
        "Sökningen avbröts. Ordningen är inte bevisad.", "The search was stopped. The order is not proven."
    ),
    "ranking.none": Words("Ingen kan ha uppdraget.", "Nobody can hold the post."),
    # ranking: the table
    "ranking.place": Words("Nr", "No."),
    "ranking.changes": Words("Det som ändras i förslaget", "What changes in the proposal"),
    "ranking.unproven": Words(
        "Sökningen avbröts: kanske finns det en bättre fördelning med {member} i uppdraget.",
        "The search was stopped: there may be a better plan with {member} in the post.",
    ),
    "ranking.nothing": Words("Ingenting: så är förslaget.", "Nothing: this is the proposal."),
    "ranking.seats": Words("{member} i stället för {instead}: {seats}.", "{member} instead of {instead}: {seats}."),
    "ranking.section": Words("Rangordning", "Ranking"),
    "ranking.legend": Words(
        "Talen säger hur mycket mer det kostar än förslaget. Noll betyder lika bra.",
        "The numbers say how much more it costs than the proposal. Zero means as good.",
    ),
    "ranking.legend_rank": Words("{hand}: {rules}.", "{hand}: {rules}."),
    "ranking.level": Words(
        "Vid lika tal avgör turordningen vem som står först.",
        "Where numbers are equal, the queue decides who stands first.",
    ),
    # ranking: one member
    "ranking.at": Words(
        "Av dem som kan ha uppdraget kommer {member} som nummer {place}.",
        "Of those that can hold the post {member} comes as number {place}.",
    ),
    "ranking.published": Words(
        "Ingenting ändras för {member}: så är förslaget.", "Nothing changes for {member}: this is the proposal."
    ),
    # ranking: who cannot
    "ranking.section_impossible": Words("Kan inte ha uppdraget", "Cannot hold the post"),
    "ranking.section_open": Words("Inte undersökt", "Not looked into"),
    "ranking.open": Words(
        "{member}: sökningen avbröts innan det var klart om det går.",
        "{member}: the search was stopped before it was clear whether it can be.",
    ),
    "ranking.no_member": Words(
        "{member} är inte medlem under hela den tid som uppdraget gäller.",
        "{member} is not a member for all of the time that the post lasts.",
    ),
    "ranking.takes_no_part": Words(
        "{member} deltar inte i turordningen för uppdraget.", "{member} takes no part in the turn order of the post."
    ),
    "ranking.busy": Words(
        "{member} har redan ett uppdrag som varar in i den tiden.",
        "{member} already holds a post that lasts into that time.",
    ),
    "ranking.absent": Words("{member} har avstått: {seats}{reason}.", "{member} has declined: {seats}{reason}."),
    "ranking.hindered": Words("{members}: hindret är {parts}.", "{members}: this is prevented by {parts}."),
    "ranking.part_rule": Words("kravet att {rule}{terms}", "the must that {rule}{terms}"),
    "ranking.part_terms": Words(" ({terms:span})", " ({terms:span})"),
    "ranking.part_absence": Words(
        "att {member} har avstått ({seats})", "the fact that {member} has declined ({seats})"
    ),
    "ranking.structure": Words(
        "{members}: då räcker medlemmarna inte till för de andra uppdragen.",
        "{members}: then the members are too few for the other posts.",
    ),
    "ranking.was": Words("{member} var {post:post} {term}.", "{member} was {post:post} in {term}."),
    "ranking.assumed": Words(
        "{member} antas ha varit {post:post} {term}.", "{member} is assumed to have been {post:post} in {term}."
    ),
    "ranking.elsewhere": Words(
        "I {n:number} av {all:number} möjligheter går det, till exempel om {facts}.",
        "In {n:number} of {all:number} possibilities it can be, for example if {facts}.",
    ),
    "ranking.elsewhere_one": Words(
        "I {n:number} av {all:number} möjligheter går det, nämligen om {facts}.",
        "In {n:number} of {all:number} possibilities it can be, namely if {facts}.",
    ),
    "ranking.nowhere": Words(
        "Det går inte heller om de osäkra uppgifterna är andra.",
        "It cannot be if the uncertain facts are otherwise either.",
    ),
    "ranking.facts": Words(
        "Det här utgår från att {facts}, om inget annat sägs.", "This assumes that {facts}, unless said otherwise."
    ),
    "ranking.unclear": Words(
        "{member}: det går inte. Sökningen avbröts innan det var klart varför.",
        "{member}: it cannot be. The search was stopped before it was clear why.",
    ),
    "ranking.not_minimal": Words(
        "Kanske behövs inte allt som nämns för att hindra det.",
        "Perhaps not all that is named is needed to prevent it.",
    ),
}
