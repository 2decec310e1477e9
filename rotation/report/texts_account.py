"""The words of reasons and departures. One entry per code, both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

ACCOUNT_TEXTS: dict[str, Words] = {
    # what decides a seat
    "account.title": Words("{body}: skälen för {terms:span}", "{body}: the reasons for {terms:span}"),
    "account.member.title": Words("Vad förslaget betyder för {member}", "What the proposal means for {member}"),
    "account.member.none": Words(
        "Förslaget ger {member} inget uppdrag under perioden.", "The proposal gives {member} no post in this period."
    ),
    "account.none_member": Words("Inget avsteg rör {member}.", "No departure concerns {member}."),
    "account.none_term": Words("Inget avsteg rör {term}.", "No departure concerns {term}."),
    "account.turns": Words("När turen kommer som {post:post}", "When the turn as {post:post} comes"),
    "account.turns.lead": Words(
        "Turer efter {term} gäller om alla tar sin tur och turordningen fortsätter som nu.",
        "Turns after {term} hold if everybody takes its turn and the order goes on as now.",
    ),
    "account.turns.assumes": Words("Turerna utgår från att {facts}.", "The turns assume that {facts}."),
    "account.turns.otherwise": Words(
        "Inom parentes står turen om de osäkra uppgifterna är andra.",
        "The turn if the uncertain facts are otherwise stands in brackets.",
    ),
    "account.turns.not_drawn": Words("inte lottad än", "not drawn yet"),
    "account.turns.either": Words("{term} (annars {others:or})", "{term} (otherwise {others:or})"),
    "account.member.none_term": Words(
        "Förslaget ger {member} inget uppdrag {term}.", "The proposal gives {member} no post in {term}."
    ),
    "account.member.title_term": Words(
        "Vad förslaget betyder för {member} {term}", "What the proposal means for {member} in {term}"
    ),
    "account.turns.planned": Words("I förslaget", "In the proposal"),
    "account.turns.next": Words("Nästa tur därefter", "Next turn after it"),
    "reason.pinned_must": Words("{member} ska vara {seat}{reason}.", "{member} is to be {seat}{reason}."),
    "reason.pinned_wish": Words("{member} bör vara {seat}{reason}.", "{member} should be {seat}{reason}."),
    "reason.way": Words("Vägen dit går över platsen som {seat}.", "The way there leads over the seat of {seat}."),
    "reason.up_was": Words(
        "{member} var {junior} och går vidare till {seat}.", "{member} was {junior} and moves up to {seat}."
    ),
    "reason.up_is": Words(
        "{member} är {junior} och går vidare till {seat}.", "{member} is {junior} and moves up to {seat}."
    ),
    "reason.up_assumed": Words(
        "{member} antas ha varit {junior} och går i så fall vidare till {seat}.",
        "{member} is assumed to have been {junior} and if so moves up to {seat}.",
    ),
    "reason.next": Words("{member} står på tur som {seat}.", "{member} is next in turn as {seat}."),
    # why it is next
    "reason.left": Words("Av dem som återstår", "Of those that remain"),
    "reason.others": Words("Av de övriga", "Of the others"),
    "reason.longest": Words("{among} har {member} väntat längst", "{among}, {member} has waited longest"),
    "reason.shared": Words(
        "{among} har ingen väntat längre än {member}", "{among}, none has waited longer than {member}"
    ),
    "reason.never": Words("{told}: ingen känd gång sedan {since}.", "{told}: no known time since {since}."),
    "reason.last": Words("{told}: senast {last}.", "{told}: last in {last}."),
    "reason.last_assumed": Words("{told}: senast {last}, som det antas.", "{told}: last in {last}, as is assumed."),
    "reason.as_long": Words(
        "Lika länge som {member} har {tied} väntat. Där avgör ärendets ordning.",
        "As long as {member} these have waited: {tied}. There the order of the case decides.",
    ),
    "basis.is": Words("{member} är", "{member} is"),
    "basis.group": Words("gruppen {group}", "the group {group}"),
    "basis.then": Words("Därefter är {member}", "After that {member} is"),
    "basis.agreed": Words("{first} näst i tur på den överenskomna listan.", "{first} the next on the agreed list."),
    "basis.alphabetical": Words("{first} näst i tur i bokstavsordningen.", "{first} the next in alphabetical order."),
    "basis.population": Words(
        "{first} näst i tur i ordningen efter folkmängd.", "{first} the next in the order of population."
    ),
    "basis.seniority": Words(
        "{first} näst i tur i ordningen efter tid som medlem.", "{first} the next in the order of membership."
    ),
    "basis.lot": Words("{first} näst i tur i den lottade ordningen.", "{first} the next in the order drawn by lot."),
    "basis.committed": Words(
        "Turen följer av uppdraget som {junior:post} {earlier}.",
        "The turn follows from the post of {junior:post} in {earlier}.",
    ),
    "basis.committed_assumed": Words(
        "Turen följer av uppdraget som {junior:post} {earlier}, som det antas.",
        "The turn follows from the post of {junior:post} in {earlier}, as is assumed.",
    ),
    "reason.after": Words(
        "{member} står på tur som {seat}, efter {waiting}.", "{member} is next in turn as {seat}, after {waiting}."
    ),
    "reason.cannot": Words(
        "{member} kan inte vara {seat}, för då går kraven inte att uppfylla.",
        "{member} cannot be {seat}, because then the musts cannot be met.",
    ),
    "reason.cannot_acting": Words(
        "{member} kan inte vara {seat}, eftersom {member} då är tillförordnad som {held:post} och ingen kan ha båda "
        "uppdragen.",
        "{member} cannot be {seat}, because {member} is acting as {held:post} then, and nobody can hold both posts.",
    ),
    "reason.cannot_elected": Words(
        "{member} kan inte vara {seat}, eftersom {member} då är vald till {held:post} och ingen kan ha båda uppdragen.",
        "{member} cannot be {seat}, because {member} is elected {held:post} then, and nobody can hold both posts.",
    ),
    "reason.struck": Words("{struck:genitive} tur går förbi.", "The turn of {struck} passes."),
    "reason.wish": Words(
        "Det som avgör är ett villkor ({hand}): {rules}.", "What decides is a condition ({hand}): {rules}."
    ),
    "reason.several": Words(
        "Det som avgör är villkoren ({hand}): {rules}.", "What decides are the conditions ({hand}): {rules}."
    ),
    "reason.lower": Words(
        "Det som väger tyngre följs lika bra med någon annan där.",
        "What weighs more is followed equally well with another member there.",
    ),
    "reason.only": Words(
        "Med någon annan som {seat} går det här inte att förena: {items}.",
        "With another member as {seat} this cannot be reconciled: {items}.",
    ),
    "reason.nobody": Words("Ingen annan kan vara {seat}.", "No other can be {seat}."),
    "reason.one_post": Words(
        "Samma {noun} kan inte ha två uppdrag samtidigt.", "The same {noun} cannot hold two posts at once."
    ),
    "reason.tie": Words(
        "Sammanlagt är {count:number} fördelningar lika bra.", "In all, {count:number} plans are equally good."
    ),
    "reason.tie_many": Words(
        "Minst {count:number} fördelningar är lika bra.", "At least {count:number} plans are equally good."
    ),
    "reason.tie_others": Words("I en annan av dem är {others:or} {seat}.", "In another of them {others:or} is {seat}."),
    "reason.tie_here": Words(
        "Ordningen för lika bra fördelningar väljer {member}.", "The order for equally good plans takes {member}."
    ),
    "reason.tie_before": Words(
        "Valet är gjort på en tidigare plats i planen.", "The choice was made at an earlier seat of the plan."
    ),
    "reason.open": Words("Varför {member} är {seat} är inte utrett.", "Why {member} is {seat} was not looked into."),
    # what anything else would mean
    "reason.must": Words("Det är ett krav.", "This is a must."),
    "reason.no_other": Words("Kraven tillåter ingen annan där.", "The musts allow nobody else there."),
    "reason.no_other_absent": Words(
        "Kraven tillåter ingen annan där, när {members} har avstått.",
        "The musts allow nobody else there, since {members} has declined.",
    ),
    "reason.first_overtake": Words(
        "Med någon annan där får minst en medlem sin tur först efter någon som står längre bak i turordningen.",
        "With another there, at least one member has its turn only after one that stands further back in the turn order.",
    ),
    "reason.overtakes": Words(
        "Annars blir det minst {number:number} avsteg till från turordningen.",
        "Otherwise there are at least {number:number} departures more from the turn order.",
    ),
    "reason.one_overtake": Words(
        "Annars blir det minst ett avsteg till från turordningen.",
        "Otherwise there is at least one departure more from the turn order.",
    ),
    "reason.anybody": Words("någon annan", "another member"),
    "reason.anybody_as": Words("någon annan, också {members},", "another member, {members} too,"),
    "reason.costs_said": Words(
        "Med {who} där blir det {amount}, även i den bästa fördelningen.",
        "With {who} there, even the best plan has {amount}.",
    ),
    "reason.costs": Words(
        "Med {who} där blir det {amount}, även i den bästa fördelningen. Det gäller det som bör gälla {hand}: {rule}.",
        "With {who} there, even the best plan has {amount}. This is about what should hold {hand}: {rule}.",
    ),
    "reason.costs_several": Words(
        "Med {who} där ändras avstegen så här, även i den bästa fördelningen ({hand}): {amounts}.",
        "With {who} there, the departures change so, even in the best plan ({hand}): {amounts}.",
    ),
    "reason.of_rule": Words("{rule} ({amount})", "{rule} ({amount})"),
    "reason.one_more": Words("ett avsteg till", "one departure more"),
    "reason.more": Words("{number:number} avsteg till", "{number:number} departures more"),
    "reason.one_less": Words("ett avsteg färre", "one departure fewer"),
    "reason.less": Words("{number:number} avsteg färre", "{number:number} departures fewer"),
    "reason.heavier": Words("avsteg som väger {number:number} mer", "departures that weigh {number:number} more"),
    "reason.lighter": Words("avsteg som väger {number:number} mindre", "departures that weigh {number:number} less"),
    # what forces a departure
    "deviation.because": Words("{breach}, eftersom {reasons}.", "{breach}, because {reasons}."),
    "deviation.cause": Words("{breach}. Det beror på att {reasons}.", "{breach}. The cause: {reasons}."),
    "deviation.absence": Words(
        "{member} har avstått från {posts} {terms:span}", "{member} has declined {posts} in {terms:span}"
    ),
    "deviation.must": Words("det är ett krav att {rule}", "it is a must that {rule}"),
    "deviation.rank": Words(
        "avstegen annars blir större ({hand}: {rules})", "the departures would otherwise be larger ({hand}: {rules})"
    ),
    "deviation.own_rank": Words(
        "det annars blir större avsteg på annat håll ({hand}: {rules})",
        "there would otherwise be larger departures elsewhere ({hand}: {rules})",
    ),
    "deviation.structure": Words("{breach}, och det går inte att undvika.", "{breach}, and this cannot be avoided."),
    # of a largest departure only its size is proven, not whom it is told of
    "deviation.largest_because": Words(
        "{breach}. Det är det största avsteget av sitt slag. Det kan inte bli mindre, eftersom {reasons}.",
        "{breach}. This is the largest departure of its kind. It cannot be smaller, because {reasons}.",
    ),
    "deviation.largest_structure": Words(
        "{breach}. Det är det största avsteget av sitt slag. Det kan inte bli mindre.",
        "{breach}. This is the largest departure of its kind. It cannot be smaller.",
    ),
    "deviation.largest_tie": Words(
        "{breach}. Det är det största avsteget av sitt slag. I en lika bra fördelning är det mindre.",
        "{breach}. This is the largest departure of its kind. In an equally good plan it is smaller.",
    ),
    "deviation.tie": Words(
        "{breach}, men en lika bra fördelning undviker det.", "{breach}, but an equally good plan avoids it."
    ),
    "deviation.open": Words(
        "{breach}; vad som ligger bakom är inte utrett.", "{breach}; what is behind it was not looked into."
    ),
}
