"""The words of the reports. One entry per code, both languages together; the placeholders are the same in both."""

from __future__ import annotations

from constraints.words import Words

REPORT_TEXTS: dict[str, Words] = {
    # head and lead
    "bodies": Words("{count:number} organ", "{count:number} bodies"),
    "title": Words("{body}: förslag för {terms:span}", "{body}: proposal for {terms:span}"),
    "title.impossible": Words("{body}: inget förslag för {terms:span}", "{body}: no proposal for {terms:span}"),
    "subject": Words("Ärende: {title}.", "Case: {title}."),
    "lead.proven": Words(
        "Ingen annan fördelning följer villkoren bättre. Det är bevisat.",
        "No other plan follows the conditions better. This is proven.",
    ),
    "lead.best_found": Words(
        "Det här är den bästa fördelning som hittades innan sökningen avbröts. Det är inte bevisat att den är bäst.",
        "This is the best plan found before the search was stopped. It is not proven to be the best.",
    ),
    "lead.not_canonical": Words(
        "Sökningen avbröts innan det var avgjort vilken av de lika bra fördelningarna som ska väljas.",
        "The search was stopped before it was settled which of the equally good plans is to be taken.",
    ),
    "lead.unique": Words("Ingen annan fördelning är lika bra.", "No other plan is equally good."),
    "lead.ties": Words(
        "Sammanlagt är {count:number} fördelningar lika bra. Bland dem väljs den fördelning som plats för plats "
        "tar den som står först i turordningen.",
        "In all, {count:number} plans are equally good. Among them the one is taken that, seat by seat, "
        "has the member who stands first in the queue.",
    ),
    "lead.many_ties": Words(
        "Minst {count:number} fördelningar är lika bra. Bland dem väljs den fördelning som plats för plats "
        "tar den som står först i turordningen.",
        "At least {count:number} plans are equally good. Among them the one is taken that, seat by seat, "
        "has the member who stands first in the queue.",
    ),
    "lead.not_person": Words("Förslaget avser {noun}, inte person.", "The proposal names a {noun}, not a person."),
    "lead.impossible": Words(
        "Villkoren går inte att förena. Det är bevisat.", "The conditions cannot be reconciled. This is proven."
    ),
    "lead.nothing_found": Words(
        "Sökningen avbröts innan den hade hittat en fördelning eller visat att ingen finns. Ge den mer tid.",
        "The search was stopped before it had found a plan or shown that there is none. Give it more time.",
    ),
    "lead.history_open": Words(
        "Historiken är så öppen att sökningen tog slut: allt som hann prövas går inte ihop med vem som är vald. Fyll i "
        "det som är känt av historiken; det är inte visat att ingen fördelning finns.",
        "The history is so open that the search came to its end: all that was tried does not fit who is elected. Fill in "
        "what is known of the history; it is not shown that there is no plan.",
    ),
    # the table
    "column.year": Words("År", "Year"),
    "column.term": Words("Verksamhetsår", "Term"),
    "column.first_day": Words("Första dag", "First day"),
    "column.why": Words("Varför", "Why"),
    "mark": Words(
        "Platser märkta med * beror på uppgifter som inte är säkra. Förslaget är ett utkast tills de är kontrollerade.",
        "Seats marked with * depend on facts that are not certain. The proposal is a draft until they are checked.",
    ),
    # reasons
    "why.was": Words("{member} var {junior:post} {earlier}.", "{member} was {junior:post} in {earlier}."),
    "why.is": Words("{member} är {junior:post} {earlier}.", "{member} is {junior:post} in {earlier}."),
    "why.assumed": Words(
        "{member} antas ha varit {junior:post} {earlier}.",
        "{member} is assumed to have been {junior:post} in {earlier}.",
    ),
    "why.next": Words("{member} står på tur som {post:post}.", "{member} is next in turn as {post:post}."),
    "why.next_later": Words(
        "{member} står på tur som {post:post} {term}.", "{member} is next in turn as {post:post} in {term}."
    ),
    "why.before": Words("{member} får sin tur före {waiting}.", "{member} takes its turn before {waiting}."),
    "why.before_absent": Words(
        "{member} får sin tur före {waiting}, som har avstått {terms:span}.",
        "{member} takes its turn before {waiting}, which has declined for {terms:span}.",
    ),
    "why.struck": Words(
        "{struck:genitive} tur går förbi, så {member} står på tur som {post:post} {term}.",
        "The turn passes {struck} by, so {member} is next in turn as {post:post} in {term}.",
    ),
    "why.adopted": Words(
        "{member} är {post:post} {term} enligt den tidigare planen.",
        "{member} is {post:post} in {term} by the earlier plan.",
    ),
    "why.pinned": Words("{member} är {post:post}: {reason}.", "{member} is {post:post}: {reason}."),
    "why.pinned_later": Words(
        "{member} är {post:post} {term}: {reason}.", "{member} is {post:post} in {term}: {reason}."
    ),
    # sections
    "section.conditions": Words("Villkor", "Conditions"),
    "condition": Words("{hand}: {rule}{source}.", "{hand}: {rule}{source}."),
    "condition.must": Words("krav", "must"),
    "hand.1": Words("i första hand", "in the first place"),
    "hand.2": Words("i andra hand", "in the second place"),
    "hand.3": Words("i tredje hand", "in the third place"),
    "hand.4": Words("i fjärde hand", "in the fourth place"),
    "hand.5": Words("i femte hand", "in the fifth place"),
    "hand": Words("rang {rank}", "at rank {rank}"),
    "section.breaches": Words("Avsteg", "Departures"),
    "breach.none": Words("Förslaget gör inga avsteg.", "The proposal makes no departures."),
    "breach.times": Words("{breach} ({count:number} gånger).", "{breach} ({count:number} times)."),
    "breach.waived": Words(
        "Undantag: {junior:post} {earlier} behöver inte bli {senior:post} {later} ({reason}).",
        "Exception: the {junior:post} of {earlier} need not become {senior:post} in {later} ({reason}).",
    ),
    "section.facts": Words("Osäkra uppgifter", "Uncertain facts"),
    "fact.holds": Words("{member} var {post:post} {term}", "{member} was {post:post} in {term}"),
    "fact.option": Words("{post:post} {member}", "{post:post} {member}"),
    "reading.first": Words("Förslaget utgår från att {facts}.", "The proposal assumes that {facts}."),
    "reading.others": Words("Övriga platser påverkas inte.", "The other seats are not affected."),
    "reading.others_if": Words(
        "{condition} påverkas inte övriga platser.", "{condition}, the other seats are not affected."
    ),
    "reading.none": Words(
        "Förslaget är detsamma för varje alternativ som går ihop med övriga uppgifter.",
        "The proposal is the same for every alternative that fits the other facts.",
    ),
    "reading.cut": Words(
        "Det finns fler möjligheter än de som har undersökts ({count}).",
        "There are more possibilities than those looked at ({count}).",
    ),
    "section.statements": Words("Avstående och ändrat styre", "Declining and changes of power"),
    "absence.no_effect": Words(
        "{member} avstår från {posts} {terms:span}{reason}. Det ändrar inte förslaget.",
        "{member} declines {posts} in {terms:span}{reason}. This does not change the proposal.",
    ),
    "absence.effect": Words(
        "{member} avstår från {posts} {terms:span}{reason}. {fate}",
        "{member} declines {posts} in {terms:span}{reason}. {fate}",
    ),
    "absence.posts": Words("uppdraget som {posts:post}", "to be {posts:post}"),
    "absence.all_posts": Words("alla uppdrag", "to hold any post"),
    "absence.kept": Words("Turen behålls.", "The turn is kept."),
    "absence.untouched": Words("Ingen tur berörs.", "No turn is concerned."),
    "absence.passed": Words("Turen går förbi.", "The turn passes."),
    "shift.none": Words(
        "Ändrat politiskt styre{when} i {members} ändrar inte turordningen, eftersom valet avser {noun} och inte person.",
        "A change of power{when} in {members} does not change the turn order, because the election is of a {noun}, "
        "not of a person.",
    ),
    "shift.when": Words(" {when}", " ({when})"),
    "section.queue": Words("Turordning", "Turn order"),
    "condition.unless": Words("{rule}, om inte {unless}", "{rule}, unless {unless}"),
    "waiver.decision": Words("; {decision}", "; {decision}"),
    "waiver.terms": Words(" {terms:span}", " in {terms:span}"),
    "waiver.members": Words(" för {members}", " for {members}"),
    "waiver.rule": Words(
        "Undantag{terms}{members} från villkoret att {rule} ({reason}).",
        "An exception{terms}{members} from the condition that {rule} ({reason}).",
    ),
    "queue.line": Words(
        "Turen som {post:post} går i den här ordningen: {members}.",
        "The turn as {post:post} goes in this order: {members}.",
    ),
    "queue.running": Words(
        "I den omgång som pågår när planen börjar återstår turerna som {post:post} för {members}, i den ordningen.",
        "In the round that is running when the plan begins, these turns as {post:post} are left, in this order: {members}.",
    ),
    "queue.no_running": Words(
        "Turen som {post:post} börjar en ny omgång när planen börjar.",
        "The turn as {post:post} begins a new round when the plan begins.",
    ),
    "queue.committed": Words(
        "Före de andra står {member}, vars tur följer av uppdraget som {post:post} {term}.",
        "Ahead of the others stands {member}, whose turn follows from the post of {post:post} in {term}.",
    ),
    "queue.agreed": Words("Ordningen är en överenskommen lista.", "The order is an agreed list."),
    "queue.alphabetical": Words("Ordningen är alfabetisk.", "The order is alphabetical."),
    "queue.population": Words(
        "Ordningen följer folkmängden {date}, störst först.", "The order follows population on {date}, largest first."
    ),
    "queue.population_running": Words(
        "Den omgången följer folkmängden {date}, störst först.",
        "That round follows population on {date}, largest first.",
    ),
    "queue.renewed_population": Words(
        "Varje ny omgång ordnas på nytt när den börjar, efter den folkmängd som då är den senaste, störst först.",
        "Every later round is put in order anew when it begins, by the latest population then, largest first.",
    ),
    "queue.lot": Words("Ordningen är lottad (lottnummer: {seed}).", "The order was drawn by lot (seed: {seed})."),
    "queue.lot_of": Words(
        "Omgången från {day} är lottad för sig (lottnummer: {seed}).",
        "The round from {day} was drawn by itself (seed: {seed}).",
    ),
    "queue.longest_waiting": Words("Den som har väntat längst står först.", "Whoever has waited longest comes first."),
    "queue.start": Words("Ordningen börjar med {member}.", "The order begins with {member}."),
    "queue.joining.last": Words(
        "Senare medlemmar står sist i den omgång som pågår när de kommer med: {members}.",
        "Later members stand last in the round that is running when they join: {members}.",
    ),
    "queue.joining.placed": Words(
        "Senare medlemmar tar sin plats i den omgång som pågår, om den inte har gått förbi: {members}.",
        "Later members take their place in the round that is running, if it has not gone by: {members}.",
    ),
    "queue.joining.next_round": Words(
        "Senare medlemmar tar sin plats från och med nästa omgång: {members}.",
        "Later members take their place from the next round on: {members}.",
    ),
    "queue.seniority": Words(
        "Den som har varit med längst står först.", "Whoever has been a member longest comes first."
    ),
    "queue.renewed": Words(
        "Varje ny omgång ordnas på nytt när den börjar.", "Every later round is put in order anew when it begins."
    ),
    "queue.restart": Words(
        "Efter varje val börjar ordningen om från början.",
        "After every election the order begins again from the start.",
    ),
    "queue.filled": Words(
        "Har en medlem lämnat tar den som står näst på tur dess verksamhetsår också. De andra behåller sina år.",
        "The next in line also takes the term of a member that has left. The others keep their terms.",
    ),
    "queue.ties_alphabetical": Words(
        "Medlemmar som ordningen inte skiljer åt står i bokstavsordning.",
        "Members that the principle does not separate stand in alphabetical order.",
    ),
    "queue.ties_lot": Words(
        "Medlemmar som ordningen inte skiljer åt är lottade (lottnummer {seed}).",
        "Members that the principle does not separate are drawn by lot (seed {seed}).",
    ),
    "queue.group": Words("Gruppen {group} består av {members}.", "The group {group} consists of {members}."),
    "inside.agreed": Words(
        "Inom en grupp är ordningen en överenskommen lista.", "Within a group the order is an agreed list."
    ),
    "inside.alphabetical": Words("Inom en grupp är ordningen alfabetisk.", "Within a group the order is alphabetical."),
    "inside.population": Words(
        "Inom en grupp följer ordningen folkmängden {date}, störst först.",
        "Within a group the order follows population on {date}, largest first.",
    ),
    "inside.seniority": Words(
        "Inom en grupp står den som har varit med längst först.",
        "Within a group whoever has been a member longest comes first.",
    ),
    "inside.lot": Words(
        "Inom en grupp är ordningen lottad (lottnummer: {seed}).",
        "Within a group the order was drawn by lot (seed: {seed}).",
    ),
    "inside.longest_waiting": Words(
        "Inom en grupp står den som har väntat längst först.",
        "Within a group whoever has waited longest comes first.",
    ),
    "queue.inside": Words(
        "Inom gruppen {group} går turen så här: {members}.",
        "Within the group {group} the turn goes like this: {members}.",
    ),
    "queue.replaces": Words(
        "{member} har övertagit platsen efter {former}.", "{member} has taken the place of {former}."
    ),
    "queue.acts_for": Words("{member} företräder {names}.", "{member} acts for {names}."),
    "queue.renamed": Words("{member} heter {name} från och med {day}.", "{member} is called {name} from {day} on."),
    "queue.shifted": Words(
        "{member} skjuter upp sin tur. Den kommer direkt efter nästa medlems tur.",
        "{member} puts off its turn. It comes right after that of the next member.",
    ),
    "queue.back": Words(
        "{member} avstår, och turen flyttas sist i omgången.",
        "{member} declines, and its turn goes to the end of the round.",
    ),
    "queue.swapped": Words(
        "{one} och {other} har bytt tur: {one} tar {second} och {other} tar {first} ({approval}).",
        "{one} and {other} have swapped turns: {one} takes {second} and {other} takes {first} ({approval}).",
    ),
    "queue.swap_lapsed": Words(
        "Bytet mellan {one} och {other} passar inte med de här uppgifterna om tidigare år, och räknas inte.",
        "The swap between {one} and {other} does not fit these facts about earlier terms, and does not count.",
    ),
    "absence.shifted": Words("Turen skjuts upp ett steg.", "The turn is put off by one place."),
    "absence.back": Words("Turen flyttas sist i omgången.", "The turn goes to the end of the round."),
    "member.joins": Words("{member} är medlem från och med {day}.", "{member} is a member from {day} on."),
    "member.leaves": Words("{member} är medlem till och med {day}.", "{member} is a member until {day}."),
    "member.between": Words(
        "{member} är medlem från och med {first} till och med {last}.",
        "{member} is a member from {first} until {last}.",
    ),
    "queue.left_out": Words("{members} deltar inte i turordningen.", "Not taking part in the turn order: {members}."),
    "queue.note": Words("{note}.", "{note}."),
    "queue.ties": Words(
        "Turordningen skiljer inte mellan {members}. De står i den ordning som ärendet anger.",
        "The principle does not separate {members}. They stand in the order that the case gives.",
    ),
    "queue.never": Words(
        "Uppgifter om {post:post} finns från {term}. Tidigare år är inte kända.",
        "The {post:post} is on record from {term}. Earlier terms are not known.",
    ),
    "queue.struck": Words("{member} avstår och låter sin tur gå förbi.", "{member} declines and lets its turn pass."),
    "queue.free": Words(
        "{post:post} har ingen turordning och följer inte av något annat uppdrag.",
        "{post:post} has no turn order and does not follow from another post.",
    ),
    "history.departure": Words(
        "{member} var {junior:post} {earlier} men blev inte {senior:post} {later}.",
        "{member} was {junior:post} in {earlier} but did not become {senior:post} in {later}.",
    ),
    "history.departure.unstated": Words(
        "Förslaget utgår från att den som var {junior:post} {earlier} inte blev {senior:post} {later}.",
        "The proposal assumes that whoever was {junior:post} in {earlier} did not become {senior:post} in {later}.",
    ),
    "section.conflict": Words("Det som inte går att förena", "What cannot be reconciled"),
    "conflict.rule": Words("Krav: {rule}{terms}.", "Must: {rule}{terms}."),
    "conflict.broken": Words("Om resten gäller blir det så: {breaches}", "If the rest holds, then: {breaches}"),
    "conflict.broken_all": Words(
        "Om resten gäller går det inte att undvika allt det här: {breaches}",
        "If the rest holds, not all of this can be avoided: {breaches}",
    ),
    "conflict.broken_alone": Words("Det går inte att undvika: {breaches}", "This cannot be avoided: {breaches}"),
    "conflict.broken_all_alone": Words(
        "Det går inte att undvika allt det här: {breaches}", "Not all of this can be avoided: {breaches}"
    ),
    "conflict.into": Words(" ({terms:span})", " ({terms:span})"),
    "conflict.absence": Words("{member} har avstått: {seats}{reason}.", "{member} has declined: {seats}{reason}."),
    "conflict.seat": Words("{post:post} {term}", "{post:post} in {term}"),
    "conflict.structure": Words(
        "Medlemmarna räcker inte till: {seats} kan inte alla besättas.",
        "There are too few members: {seats} cannot all be filled.",
    ),
    "conflict.waiver": Words(
        "Ett undantag från kravet skrivs i regeln så: {waiver}.",
        "An exception from the must is written in the rule: {waiver}.",
    ),
    "conflict.advice": Words(
        "Om något av detta inte längre gäller försvinner just den här motsättningen.",
        "If any of these no longer holds, this particular conflict is gone.",
    ),
    "conflict.command": Words(
        "Kommandot rotation conflicts visar alla motsättningar och vad som kan ges upp.",
        "The command rotation conflicts shows every conflict and what can be given up.",
    ),
    "conflict.assumes": Words(
        "Beviset gäller om {facts}. Andra möjligheter är inte utredda.",
        "The proof holds if {facts}. Other possibilities were not looked into.",
    ),
    "conflict.not_minimal": Words(
        "Sökningen avbröts innan det var visat att allt behövs.",
        "The search was stopped before it was shown that all of them are needed.",
    ),
    "conflict.waived": Words(
        "Undantag finns redan för övergången till {terms:span}.",
        "An exception is already recorded for the transition to {terms:span}.",
    ),
    "section.provenance": Words("Så har det beräknats", "How it was computed"),
    "provenance": Words("Beräknat med {library} och {solver}.", "Computed with {library} and {solver}."),
    "provenance.line": Words(
        "Beräknat med {library} genom sökning längs raden av medlemmar ({solver} behövdes inte).",
        "Computed with {library} by a search along the line of members ({solver} was not needed).",
    ),
    "provenance.routes": Words(
        "Beräknat med {library}: genom sökning längs raden av medlemmar för {line:number} av läsningarna av "
        "historiken, med {solver} för {other:number}.",
        "Computed with {library}: by a search along the line of members for {line:number} of the readings of the "
        "history, with {solver} for {other:number}.",
    ),
    "provenance.fingerprint": Words(
        "Ärendets kontrollsumma: {fingerprint}.", "Fingerprint of the case: {fingerprint}."
    ),
    "provenance.own_rules": Words(
        "Beviset räknar med att de egna reglerna ({rules}) betyder detsamma i beräkningen som i kontrollen. Det är "
        "prövat för varje fördelning som har tagits fram, men inte för de andra.",
        "The proof takes it that the rules from outside the library ({rules}) mean the same in the computation as in "
        "the check. This was tested for every plan that was looked at, but not for the others.",
    ),
    # a hand-made plan
    "title.judged": Words(
        "{body}: granskning av en egen fördelning för {terms:span}",
        "{body}: a plan made by hand for {terms:span}, judged",
    ),
    "judged.assumes": Words("Granskningen utgår från att {facts}.", "The judgement assumes that {facts}."),
    "judged.reading": Words("Om {facts} gör den {costs}.", "If {facts}, it makes {costs}."),
    "judged.reading_broken": Words("Om {facts} bryter fördelningen mot krav.", "If {facts}, the plan breaks musts."),
    "judged.cost": Words("{hand} {amount}", "{hand} {amount}"),
    "judged.possible": Words("Fördelningen uppfyller alla krav.", "The plan meets every must."),
    "judged.impossible": Words("Fördelningen bryter mot krav.", "The plan breaks musts."),
    "section.broken": Words("Brutna krav", "Musts that are broken"),
    "fault.two_posts": Words(
        "{member} har två uppdrag samtidigt: {seats}{reason}.", "{member} holds two posts at once: {seats}{reason}."
    ),
    "fault.no_member": Words(
        "{member} är inte medlem under hela året, eller deltar inte i turordningen: {seats}{reason}.",
        "{member} is not a member for the whole term, or takes no part in the turn order: {seats}{reason}.",
    ),
    "fault.absent": Words("{member} har avstått: {seats}{reason}.", "{member} has declined: {seats}{reason}."),
    "section.distance": Words("Jämfört med den bästa fördelningen", "Compared with the best plan"),
    "amount.none": Words("inga avsteg", "no departures"),
    "amount.one": Words("ett avsteg", "one departure"),
    "amount.several": Words("{count:number} avsteg", "{count:number} departures"),
    "distance.cost": Words("{hand} ({rules}): {amount}.", "{hand} ({rules}): {amount}."),
    "distance.beside": Words(
        "{hand} ({rules}): {amount}. I den bästa fördelningen är det {best}.",
        "{hand} ({rules}): {amount}. In the best plan it is {best}.",
    ),
    "distance.same": Words("Det är den bästa fördelningen.", "It is the best plan."),
    "distance.one_of_best": Words(
        "Ingen fördelning är bättre. Bland lika bra fördelningar är det den här som väljs.",
        "No plan is better. Among equally good plans this is the one that is taken.",
    ),
    "distance.as_good": Words(
        "Den är lika bra. Bland lika bra fördelningar skulle en annan ha valts:",
        "It is equally good. Among equally good plans another one would have been taken:",
    ),
    "distance.none": Words(
        "Det finns ingen bästa fördelning att jämföra med: villkoren går inte att förena.",
        "There is no best plan to compare with: the conditions cannot be reconciled.",
    ),
    "section.costs": Words("Avsteg per rang", "Departures per rank"),
    "judged.none": Words("Fördelningen gör inga avsteg.", "The plan makes no departures."),
    "distance.seat": Words(
        "{post:post} {term} är {member}, i den bästa {best}.", "{post:post} in {term} is {member}, in the best {best}."
    ),
    "distance.seat_one_of": Words(
        "{post:post} {term} är {member}, i den jämförda {best}.",
        "{post:post} in {term} is {member}, in the one compared {best}.",
    ),
    "distance.several": Words(
        "Det finns {count:number} lika bra bästa fördelningar. Här jämförs med en av dem.",
        "There are {count:number} equally good best plans. Here one of them is compared.",
    ),
    "distance.several_least": Words(
        "Det finns minst {count:number} lika bra bästa fördelningar. Här jämförs med en av dem.",
        "There are at least {count:number} equally good best plans. Here one of them is compared.",
    ),
}
