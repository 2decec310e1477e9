"""The words for problems of posts, orders, absences, swaps and states: what is wrong, then what to do."""

from __future__ import annotations

from constraints.words import Words

TURNS_PROBLEMS: dict[str, Words] = {
    "ladder.missing": Words(
        'Uppdragen för {body} saknas. Skriv till exempel [ladder] posts = ["vice_chair", "chair"].',
        'The posts of {body} are missing. Write for example [ladder] posts = ["vice_chair", "chair"].',
    ),
    "post.unknown": Words(
        "Det finns inget uppdrag som heter {post}. Skriv ett av {known}.",
        "There is no post called {post}. Write one of {known}.",
    ),
    "post.duplicate": Words(
        "Uppdraget {post} står två gånger. Ta bort det ena.", "The post {post} stands twice. Remove one."
    ),
    "post.reserved": Words(
        "Inget uppdrag kan heta {post}: ordet har en annan betydelse i historiken. Välj ett annat namn.",
        "No post can be called {post}: the word means something else in the history. Choose another name.",
    ),
    "post.term": Words(
        "Inget uppdrag kan heta {post}: så heter den första kolumnen i planen. Välj ett annat namn.",
        "No post can be called {post}: that is the first column of a plan. Choose another name.",
    ),
    "order.duplicate": Words(
        "Uppdraget {post} har två turordningar. Behåll den ena.",
        "The post {post} has two orders. Keep one.",
    ),
    "order.list_differs": Words(
        "Medlemmarna i participants och list är inte desamma. Ta bort participants.",
        "The members in participants and list are not the same. Remove participants.",
    ),
    "order.start": Words(
        "{member} deltar inte i turordningen och kan inte börja den. Skriv en av {known}.",
        "{member} does not take part in the order and cannot begin it. Write one of {known}.",
    ),
    "order.no_population": Words(
        "Folkmängden i {member} den {date} saknas. Lägg till population för medlemmen, eller ange ett senare datum.",
        "The population of {member} at {date} is missing. Add population to the member, or give a later date.",
    ),
    "order.population_gap": Words(
        "Folkmängden i {member} den {date} saknas, men andra har en. Rundor görs om efter den dagen. Lägg till den.",
        "The population of {member} at {date} is missing, while others have one. Rounds are made anew after it. Add it.",
    ),
    "order.lot_seed": Words(
        "Lotten har inget frö att dra om den med. Skriv det tal eller den text som lottningen antecknades med.",
        "The lot has no seed to draw it again with. Write the number or the text with which the draw was recorded.",
    ),
    "order.seeds_once": Words(
        'Lotten dras bara en gång, så frön för olika dagar räknas inte. Skriv renewed = true eller restart = "election", '
        "eller bara seed.",
        "The lot is drawn only once, so seeds for different days do not count. Write renewed = true or "
        'restart = "election", or seed alone.',
    ),
    "order.seed_renewed": Words(
        "När senare omgångar börjar vet ingen än, så de behöver ett frö att lottas med. Skriv seed också.",
        "Nobody knows yet when later rounds begin, so they need a seed to be drawn with. Write seed, too.",
    ),
    "order.seed_no_election": Words(
        "Den {day} är det inget val, så ingen omgång lottas då. Skriv en valdag, till exempel {known}.",
        "There is no election on {day}, so no round is drawn then. Write the day of an election, for example {known}.",
    ),
    "order.seed_no_term": Words(
        "Den {day} börjar inget verksamhetsår, så ingen omgång heller. Skriv en av {known}, eller en tidigare omgångs "
        "första dag.",
        "No term begins on {day}, so no round does. Write one of {known}, or the first day of an earlier round.",
    ),
    "order.seed_missing": Words(
        "Omgången efter valet {day} har inget frö att lottas med. Lägg till det i seeds, skriv seed för val utan eget frö, "
        "eller planera inte längre.",
        "The round after the election of {day} has no seed to be drawn with. Add it to seeds, write seed for elections "
        "without one of their own, or plan no further.",
    ),
    "order.population_day": Words(
        "Folkmängden i {member} den {date} saknas, men andra har en. Ordningen skulle jämföra olika dagar. Lägg till den.",
        "The population of {member} at {date} is missing, while others have one. The order would compare different days. "
        "Add it.",
    ),
    "order.nobody": Words(
        "Ingen av dem som deltar i turordningen för {post} är medlem {terms:span}, så ingen kan ha uppdraget. "
        "Lägg till någon som är det, eller rätta medlemmarnas dagar.",
        "Nobody among those who take part in the order of {post} is a member in {terms:span}, so nobody can hold the post. "
        "Add somebody who is, or correct the days of the members.",
    ),
    "order.nobody_takes_part": Words(
        "Ingen deltar i turordningen för {post}, så ingen kan ha uppdraget {terms:span}. Skriv vilka som deltar, eller ta "
        "bort nyckeln: då deltar alla.",
        "Nobody takes part in the order of {post}, so nobody can hold the post in {terms:span}. Write who takes part, or "
        "remove the key: then everybody does.",
    ),
    "order.nobody_moves_up": Words(
        "Den som är {post} {term} är utsedd till {senior} {later}, men ingen kan vara båda. Låt någon delta i båda "
        "turordningarna, eller skriv links = false i ladder om ingen går vidare.",
        "Whoever is {post} in {term} is designated as {senior} for {later}, but nobody can be both. Let somebody take part "
        "in both orders, or write links = false in ladder if nobody moves up.",
    ),
    "seat.no_members": Words(
        "Ingen är medlem hela {terms:span}, så ingen kan ha något uppdrag då ({posts}). Lägg till medlemmar, rätta deras "
        "dagar, eller välj ett tidigare slut.",
        "Nobody is a member for the whole of {terms:span}, so nobody can hold a post then ({posts}). Add members, correct "
        "their days, or choose an earlier end.",
    ),
    "absence.no_terms": Words(
        'Frånvaron anger inga verksamhetsår. Skriv till exempel terms = ["2024"].',
        'The absence names no terms. Write for example terms = ["2024"].',
    ),
    "order.renewed_agreed": Words(
        "En överenskommen lista kan inte ordnas på nytt. Ta bort renewed, eller välj en annan principle.",
        "An agreed list cannot be put in order anew. Remove renewed, or choose another principle.",
    ),
    "order.restart_no_calendar": Words(
        'Det står inte när val hålls. Skriv elections i [horizon], till exempel elections = "se".',
        'It is not said when elections are held. Write elections in [horizon], for example elections = "se".',
    ),
    "order.no_groups": Words(
        "Grupper har turen, men organet har inga. Lägg till [[body.group]] med name och members.",
        "Groups have the turn, but the body has none. Add [[body.group]] with name and members.",
    ),
    "order.inside_members": Words(
        'Ordningen inom grupper behöver grupper. Skriv takers = "groups", eller ta bort inside.',
        'An order within groups needs groups. Write takers = "groups", or remove inside.',
    ),
    "order.inside_lacks": Words(
        "Ordningen inom grupperna ({principle}) behöver {key}. Lägg till det.",
        "The order within the groups ({principle}) needs {key}. Add it.",
    ),
    "order.inside_left_out": Words(
        "{member} står inte i listan för ordningen inom grupperna. Lägg till medlemmen.",
        "{member} does not stand in the list of the order within the groups. Add the member.",
    ),
    "swap.same": Words(
        "{member} kan inte byta med sig själv. Skriv två medlemmar.",
        "{member} cannot swap with itself. Write two members.",
    ),
    "swap.same_term": Words(
        "Båda har {term}. Skriv två olika verksamhetsår.", "Both have {term}. Write two different terms."
    ),
    "swap.twice": Words(
        "Turen {term} ingår redan i ett byte. Ta bort det ena bytet.",
        "The turn of {term} is part of a swap already. Remove one of the swaps.",
    ),
    "swap.no_approval": Words(
        "Ett byte behöver ett beslut. Skriv i approval när och av vem det godkändes.",
        "A swap needs a decision. Write in approval when and by whom it was approved.",
    ),
    "swap.no_order": Words(
        "{post} har ingen turordning som turer kan bytas i. Skriv post = ett av {known}.",
        "{post} has no turn order in which turns can be swapped. Write post = one of {known}.",
    ),
    "swap.orders": Words(
        "Flera uppdrag har en turordning. Skriv post = ett av {known}.",
        "Several posts have an order. Write post = one of {known}.",
    ),
    "swap.no_orders": Words(
        "Inget uppdrag har en turordning, så det finns inga turer att byta. Lägg till [order], eller ta bort bytet.",
        "No post has an order, so there are no turns to swap. Add [order], or remove the swap.",
    ),
    "swap.not_held": Words(
        "{member} står inte på tur {term}; där står {holder}. Skriv de verksamhetsår som de två har enligt turordningen.",
        "{member} is not next in turn in {term}; {holder} is. Write the terms that the two have by the turn order.",
    ),
    "swap.no_turn": Words(
        "Ingen tur som {member} kan byta ligger på {term}. Skriv de verksamhetsår som de två har enligt turordningen.",
        "No turn that {member} can swap falls on {term}. Write the terms that the two have by the turn order.",
    ),
    "swap.of_group": Words(
        "{member} har ingen egen tur att byta: turen är gruppens ({group}). Grupper byter turer, och två medlemmar i samma "
        "grupp. Skriv de två grupperna, eller två medlemmar i en.",
        "{member} has no turn of its own to swap: the turn is that of the group ({group}). Groups swap turns, and so do two "
        "members of one group. Write the two groups, or two members of one.",
    ),
    "swap.no_inside": Words(
        "{member} har ingen tur att byta: turen är gruppens ({group}), och i gruppen finns ingen ordning. Lägg till inside "
        "i [order]. Grupperna kan byta med varandra ändå.",
        "{member} has no turn to swap: the turn is that of the group ({group}), and there is no order within the group. Add "
        "inside to [order]. The groups can swap with each other all the same.",
    ),
    "swap.not_member": Words(
        "{member} får {term} genom bytet men är inte medlem hela det verksamhetsåret. Ta bort bytet, eller rätta "
        "medlemskapets dagar.",
        "{member} gets {term} by the swap, but is not a member for the whole of it. Remove the swap, or correct the days of "
        "the membership.",
    ),
    "swap.rule": Words(
        "{member} får {term} genom bytet, men {place} är ett krav som hindrar det. Ta bort bytet eller kravet, eller skriv "
        "ett undantag (waivers) i kravet.",
        "{member} gets {term} by the swap, but {place} is a must that forbids it. Remove the swap or the must, or write an "
        "exception (waivers) in the must.",
    ),
    "state.term": Words(
        "{term} planeras inte för uppdraget. Skriv ett av {known}. Tidigare verksamhetsår hör till [history].",
        "{term} is not planned for the post. Write one of {known}. Earlier terms belong to [history].",
    ),
    "state.no_member": Words(
        "Det står inte vem det gäller ({state}). Skriv member.", "It is not said who it is ({state}). Write member."
    ),
    "state.member_with": Words(
        'Nyckeln member hör till "elected" och "acting", inte till {state}. Ta bort den.',
        'The key member belongs to "elected" and "acting", not to {state}. Remove it.',
    ),
    "state.one_of": Words(
        'Nyckeln one_of hör till "disputed", inte till {state}. Ta bort den.',
        'The key one_of belongs to "disputed", not to {state}. Remove it.',
    ),
    "state.not_member": Words(
        "{member} är inte medlem hela {term}. Rätta medlemmen eller medlemskapets dagar.",
        "{member} is not a member for the whole of {term}. Correct the member, or the days of its membership.",
    ),
    "state.absent": Words(
        "{member} är vald för {term} men har avstått ({place}). Ta bort det ena.",
        "{member} is elected for {term} but has declined ({place}). Remove one of the two.",
    ),
    "state.twice": Words("{post} {term} har två lägen. Skriv ett.", "The {post} of {term} has two states. Write one."),
    "state.two_posts": Words(
        "{member} är vald till två uppdrag samtidigt: {post} och {other}. Rätta det ena.",
        "{member} is elected to two posts at the same time: {post} and {other}. Correct one of them.",
    ),
    "state.nobody": Words(
        "Ingen av dem som står i one_of kan vara {post} {term}. Skriv medlemmar som då är med och deltar i turordningen.",
        "Nobody of those in one_of can be {post} in {term}. Write members of that time that take part in the order.",
    ),
    "state.rule": Words(
        "{member} är vald för {term}, men {place} är ett krav som säger något annat. Ta bort det ena.",
        "{member} is elected for {term}, but {place} is a must that says otherwise. Remove one of the two.",
    ),
}
