"""The words of changes. One entry per code, both languages together; the placeholders are the same in both."""

from __future__ import annotations

from constraints.words import Words

CHANGES_TEXTS: dict[str, Words] = {
    # what is supposed: clauses that follow "if"
    "change.hold": Words("{member} är {seat}", "{member} is {seat}"),
    "change.avoid": Words("{member} inte är {seat}", "{member} is not {seat}"),
    "change.know": Words("{member} var {seat}", "{member} was {seat}"),
    "change.drop": Words("det inte längre gäller att {rule}", "it no longer holds that {rule}"),
    "change.must": Words("det är ett krav att {rule}", "it is a must that {rule}"),
    "change.wish": Words("det {hand} bör gälla att {rule}", "it should hold, {hand}, that {rule}"),
    "change.more_must": Words("det dessutom är ett krav att {rule}", "it is a must too that {rule}"),
    "change.more_wish": Words("det dessutom {hand} bör gälla att {rule}", "it should hold too, {hand}, that {rule}"),
    "change.weight": Words(
        "varje avsteg väger {weight:number} där det gäller att {rule}",
        "each departure weighs {weight:number} where it is asked that {rule}",
    ),
    "change.declare": Words(
        "{member} avstår från {posts} {terms:span} och {fate}", "{member} declines {posts} in {terms:span} and {fate}"
    ),
    "change.kept": Words("behåller sin tur", "keeps its turn"),
    "change.passed": Words("låter sin tur gå förbi", "lets its turn pass"),
    "change.withdraw": Words("{member} inte avstår", "{member} does not decline"),
    "change.withdraw_one": Words(
        "{member} inte avstår från {posts} {terms:span}", "{member} does not decline {posts} in {terms:span}"
    ),
    "change.waive": Words("ingen behöver gå vidare till ett uppdrag {term}", "nobody has to move up in {term}"),
    "change.extend": Words("planen omfattar {count:number} verksamhetsår", "the plan covers {count:number} terms"),
    "change.extend_one": Words("planen omfattar ett enda verksamhetsår", "the plan covers a single term"),
    # the answer
    "what_if.title": Words("{body}: vad händer om, {terms:span}", "{body}: what if, {terms:span}"),
    "what_if.title_why_not": Words("{body}: varför inte, {terms:span}", "{body}: why not, {terms:span}"),
    "what_if.question": Words("Frågan är vad som händer om {changes}.", "The question is what happens if {changes}."),
    "what_if.because": Words(
        "Det blir inte så, eftersom det skulle kosta fler avsteg.",
        "It is not so because it would cost more departures.",
    ),
    "what_if.why_not": Words(
        "Frågan är varför det inte blir så att {changes}.", "The question is why it is not so that {changes}."
    ),
    "what_if.and_if": Words(", och om ", ", and if "),
    "what_if.and_that": Words(", och att ", ", and that "),
    "what_if.already": Words("Så är det redan i förslaget.", "That is how it is in the proposal already."),
    "what_if.same": Words("Det ändrar inte förslaget.", "This does not change the proposal."),
    "what_if.still_tied": Words(
        "Förslaget är fortfarande bland de bästa. Lika bra är {count:number} andra fördelningar.",
        "The proposal is still among the best. Equally good plans besides it: {count:number}.",
    ),
    "what_if.still_tied_least": Words(
        "Förslaget är fortfarande bland de bästa. Lika bra är minst {count:number} andra fördelningar.",
        "The proposal is still among the best. Equally good plans besides it: at least {count:number}.",
    ),
    "what_if.tied": Words(
        "Sammanlagt är {count:number} fördelningar lika bra under de ändrade villkoren.",
        "In all, {count:number} plans are equally good under the changed conditions.",
    ),
    "what_if.tied_least": Words(
        "Minst {count:number} fördelningar är lika bra under de ändrade villkoren.",
        "At least {count:number} plans are equally good under the changed conditions.",
    ),
    "what_if.member_added": Words(
        "Under de verksamhetsår som tillkommer är {member} {seats}.",
        "In the terms that are added, {member} is {seats}.",
    ),
    "what_if.elsewhere": Words(
        "Om uppgifterna i historiken är andra går det i {n:number} av {all:number} möjligheter, till exempel om {facts}.",
        "If the facts of the history are otherwise it is possible in {n:number} of {all:number} possibilities, "
        "for example if {facts}.",
    ),
    "what_if.nowhere": Words(
        "Det gäller för alla {all:number} möjligheter i historiken.",
        "This holds for all {all:number} possibilities of the history.",
    ),
    "what_if.free_in": Words(
        "I {n:number} av {count:number} möjligheter i historiken kostar det ingenting.",
        "In {n:number} of {count:number} possibilities of the history it costs nothing.",
    ),
    "what_if.free_nowhere": Words(
        "Det kostar något vilken av de {count:number} möjligheterna i historiken som än gäller.",
        "It costs something whichever of the {count:number} possibilities of the history holds.",
    ),
    "what_if.same_plan": Words(
        "Fördelningen blir densamma, men avstegen räknas annorlunda.",
        "The plan stays the same, but the departures are counted differently.",
    ),
    "what_if.longer": Words(
        "De verksamhetsår som båda planerna har fördelas som i förslaget.",
        "The terms that both plans have are filled as in the proposal.",
    ),
    "what_if.seats": Words(
        "Det går, och då ändras {count:number} av {all:number} platser.",
        "It is possible, with changes in {count:number} of {all:number} seats.",
    ),
    "what_if.every_seat": Words("Det går, och då ändras varje plats.", "It is possible, and every seat changes."),
    "what_if.dearer": Words("Det kostar fler avsteg.", "It costs more departures."),
    "what_if.cheaper": Words("Avstegen blir färre.", "There are fewer departures."),
    "what_if.as_many": Words("Avstegen blir inte fler.", "There are no more departures."),
    "what_if.as_good": Words(
        "Den fördelningen är lika bra. Bland lika bra fördelningar väljs den som plats för plats tar den medlem "
        "som står först i turordningen.",
        "That plan is equally good. Among equally good plans the one is taken that, seat by seat, "
        "has the member who stands first in the queue.",
    ),
    "what_if.proven": Words(
        "Ingen annan fördelning följer de ändrade villkoren bättre. Det är bevisat.",
        "No other plan follows the changed conditions better. This is proven.",
    ),
    "what_if.unproven": Words(
        "Sökningen avbröts. Det är inte bevisat att det här är de bästa fördelningarna.",
        "The search was stopped. It is not proven that these are the best plans.",
    ),
    "what_if.now_possible": Words(
        "Som det är går villkoren inte att förena. Med ändringen går det.",
        "As things are, the conditions cannot be reconciled. With the change they can.",
    ),
    "what_if.impossible": Words("Det går inte. Det är bevisat.", "It is not possible. This is proven."),
    "what_if.never_possible": Words(
        "Villkoren går inte att förena, vare sig med ändringen eller utan. Det är bevisat.",
        "The conditions cannot be reconciled, either with the change or without. This is proven.",
    ),
    "what_if.nothing_found": Words(
        "Sökningen avbröts innan den hade hittat svaret. Ge den mer tid.",
        "The search was stopped before it had found the answer. Give it more time.",
    ),
    "what_if.member_nothing": Words("För {member} ändras ingenting.", "Nothing changes for {member}."),
    "what_if.member_seats": Words(
        "Här står bara det som ändras för {member}.", "Only what changes for {member} is told here."
    ),
    # what changes, and what it costs
    "what_if.column_post": Words("Uppdrag", "Post"),
    "what_if.column_before": Words("I förslaget", "In the proposal"),
    "what_if.column_after": Words("Med ändringen", "With the change"),
    "what_if.section_costs": Words("Vad det kostar", "What it costs"),
    "what_if.cost": Words(
        "{hand}: {rule}. {after} avsteg i stället för {before} ({difference}).",
        "{hand}: {rule}. {after} departures instead of {before} ({difference}).",
    ),
    "what_if.cost_new": Words(
        "{hand}: {rule}. {after} avsteg; villkoret är nytt.",
        "{hand}: {rule}. {after} departures; the condition is new.",
    ),
    "what_if.cost_gone": Words(
        "{hand}: {rule}. {before} avsteg räknas inte längre.", "{hand}: {rule}. {before} departures count no longer."
    ),
    "what_if.section_departures": Words("Avsteg som tillkommer", "Departures that are new"),
    "what_if.section_turns": Words("Vems tur som flyttas", "Whose turn is moved"),
    "what_if.later": Words(
        "{member} får vänta och är {post:post} {after:span} i stället för {before:span}.",
        "{member} has to wait and is {post:post} in {after:span} instead of {before:span}.",
    ),
    "what_if.earlier": Words(
        "{member} är {post:post} {after:span} i stället för {before:span}.",
        "{member} is {post:post} in {after:span} instead of {before:span}.",
    ),
    "what_if.gains": Words(
        "{member} är {post:post} {after:span}; i förslaget inte så långt planen räcker.",
        "{member} is {post:post} in {after:span}; in the proposal not as far as the plan reaches.",
    ),
    "what_if.loses": Words(
        "{member} får vänta och är inte {post:post} så långt planen räcker; i förslaget {before:span}.",
        "{member} has to wait and is not {post:post} as far as the plan reaches; in the proposal in {before:span}.",
    ),
    "what_if.section_plan": Words("Hela fördelningen med ändringen", "The whole plan with the change"),
    # uncertain facts
    "what_if.stated": Words(
        "Ärendet säger något annat: {member} var {post:post} {term}.",
        "The case says otherwise: {member} was {post:post} in {term}.",
    ),
    "what_if.stated_or": Words(
        "Ärendet säger något annat: {post:post} {term} var {members:or}.",
        "The case says otherwise: the {post:post} of {term} was {members:or}.",
    ),
    "what_if.assumes": Words("Svaret utgår från att {facts}.", "The answer assumes that {facts}."),
    "what_if.assumes_only": Words(
        "Svaret utgår från att {facts}. Andra möjligheter är inte utredda.",
        "The answer assumes that {facts}. Other possibilities were not looked into.",
    ),
    "what_if.all_readings": Words(
        "Det går vilken av de {count:number} utredda möjligheterna i historiken som än gäller.",
        "It is possible whichever of the {count:number} possibilities of the history that were looked at holds.",
    ),
    "what_if.some_readings": Words(
        "Det går i {possible:number} av {count:number} utredda möjligheter i historiken.",
        "It is possible in {possible:number} of the {count:number} possibilities of the history that were looked at.",
    ),
    # what stands against it
    "what_if.asked": Words("Det du frågar efter: {condition}.", "What you ask for: {condition}."),
    "what_if.against_rule": Words(
        "Emot står kravet att {rule}{terms}.", "Against it stands the must that {rule}{terms}."
    ),
    "what_if.terms": Words(" ({terms:span})", " ({terms:span})"),
    "what_if.was": Words("{member} var {seat}.", "{member} was {seat}."),
    "what_if.assumed": Words("{member} antas ha varit {seat}.", "{member} is assumed to have been {seat}."),
    "what_if.against_absence": Words(
        "Emot står att {member} har avstått: {seats}{reason}.",
        "Against it stands that {member} has declined: {seats}{reason}.",
    ),
    "what_if.itself": Words(
        "Inget annat villkor behövs för att det inte ska gå. Den som får ett uppdrag ska vara medlem hela tiden och "
        "delta i dess turordning, och ingen kan ha två uppdrag samtidigt.",
        "No other condition is needed to make it impossible. Whoever gets a post has to be a member throughout and "
        "take part in its turn order, and nobody can hold two posts at once.",
    ),
    "what_if.instead": Words(
        "Det går om {changes}. Fråga så: {question}", "It is possible if {changes}. Ask like this: {question}"
    ),
    "what_if.fewer": Words(
        "Det går om bara en del av det gäller. Fråga så: {question}",
        "Part of it is possible. Ask like this: {question}",
    ),
    # comparing
    "compare.title": Words("{body}: jämförelse för {terms:span}", "{body}: comparison for {terms:span}"),
    "compare.lead": Words(
        "{count:number} fördelningar jämförs: {names}. Jämförelsen görs med {base}.",
        "{count:number} plans are compared: {names}. The comparison is with {base}.",
    ),
    "compare.one_plan": Words(
        "Det finns inte två fördelningar att jämföra.", "There are not two plans to be compared."
    ),
    "compare.parts": Words(
        "Ärendet {name} skiljer sig från {base} också i detta: {parts}. Skillnader i avsteg kan bero på det.",
        "The case {name} differs from {base} in this too: {parts}. Differences in departures can come from that.",
    ),
    "compare.part.members": Words("medlemmarna", "the members"),
    "compare.part.horizon": Words("planeringsperioden", "the planning period"),
    "compare.part.ladder": Words("uppdragen", "the posts"),
    "compare.part.order": Words("turordningen", "the turn order"),
    "compare.part.history": Words("uppgifterna om tidigare år", "the facts of earlier terms"),
    "compare.part.absences": Words("avståendena", "the absences"),
    "compare.same": Words("Alla platser fylls lika.", "All seats are filled alike."),
    "compare.differ": Words(
        "Fördelningarna skiljer sig i {count:number} av {all:number} platser.",
        "The plans differ in {count:number} of {all:number} seats.",
    ),
    "compare.member": Words("Här står bara det som rör {member}.", "Only what concerns {member} is told here."),
    "compare.member_same": Words("För {member} är det ingen skillnad.", "For {member} there is no difference."),
    "compare.section_columns": Words("Fördelningarna", "The plans"),
    "compare.best": Words(
        "Kolumnen {name} är den bästa fördelningen för ärendet. Det är bevisat.",
        "The column {name} is the best plan of the case. This is proven.",
    ),
    "compare.found": Words(
        "Kolumnen {name} är den bästa fördelning som hittades innan sökningen avbröts.",
        "The column {name} is the best plan found before the search was stopped.",
    ),
    "compare.given": Words(
        "Kolumnen {name} är en egen fördelning som uppfyller alla krav.",
        "The column {name} is a plan of one's own that meets every must.",
    ),
    "compare.broken": Words(
        "Kolumnen {name} är en egen fördelning som bryter mot krav.",
        "The column {name} is a plan of one's own that breaks musts.",
    ),
    "compare.impossible": Words(
        "Kolumnen {name} är tom: villkoren går inte att förena.",
        "The column {name} is empty: the conditions cannot be reconciled.",
    ),
    "compare.nothing": Words(
        "Kolumnen {name} är tom: sökningen avbröts innan någon fördelning hittades.",
        "The column {name} is empty: the search was stopped before any plan was found.",
    ),
    "compare.section_costs": Words("Avsteg per villkor", "Departures by condition"),
    "compare.column_rule": Words("Villkor", "Condition"),
    "compare.rule": Words("{hand}: {rule}", "{hand}: {rule}"),
    "compare.same_costs": Words("Avstegen är lika många för varje villkor.", "Every condition has as many departures."),
    "compare.costs_apart": Words(
        "Antalen är lika för varje villkor, fast ärendena skiljer sig i annat.",
        "The numbers are the same for every condition, although the cases differ in other things.",
    ),
    "compare.incomparable": Words(
        "Villkoret lyder inte lika överallt, så avstegen går inte att jämföra: {rule}.",
        "The condition does not read the same everywhere, so its departures cannot be compared: {rule}.",
    ),
    "compare.signs": Words(
        "Inom parentes står skillnaden mot {base}.", "In brackets stands the difference from {base}."
    ),
    "compare.dashes": Words(
        "Ett streck betyder att det inte finns något att visa där.", "A dash means that there is nothing to show there."
    ),
    # the first place to improve
    "improve.seat": Words(
        "Det första stället att förbättra är {seat}, där {member} står.",
        "The first place to improve is {seat}, where {member} stands.",
    ),
    "improve.instead": Words(
        "Den bästa fördelning som behåller allt dessförinnan har {member} där.",
        "The best plan that keeps everything before that has {member} there.",
    ),
    "improve.least": Words(
        "Den som behåller allt till och med {seat} får {hand} minst {amount}. I den bästa fördelningen är det {best}.",
        "Keeping everything up to and including {seat} means {hand} at least {amount}. In the best plan it is {best}.",
    ),
    "improve.first_only": Words("Senare ställen har inte undersökts.", "Later places were not looked into."),
    "improve.broken": Words(
        "Det första stället där ett krav bryts är {seat}, där {member} står.",
        "The first place where a must is broken is {seat}, where {member} stands.",
    ),
}
