"""The words for input problems: what is wrong, then what to do. One entry per code, both languages together."""

from __future__ import annotations

from constraints.across_problem_texts import ACROSS_PROBLEM_TEXTS
from constraints.own_rule_texts import OWN_RULE_TEXTS
from constraints.words import Words

PROBLEM_TEXTS: dict[str, Words] = {
    **ACROSS_PROBLEM_TEXTS,
    # terms, horizons and elections
    "term.length": Words(
        'Längden "{given}" går inte att läsa. Skriv till exempel "1 year", "6 months" eller "election period".',
        'The length "{given}" cannot be read. Write for example "1 year", "6 months" or "election period".',
    ),
    "term.no_elections": Words(
        'Verksamhetsåren följer valen, men det står inte när val hålls. Lägg exempelvis till elections = "se".',
        'The terms follow the elections, but it is not said when elections are held. Add for example elections = "se".',
    ),
    "term.empty": Words(
        "Det slutar {end}, före sin första dag {start}. Rätta den ena av de två dagarna.",
        "It ends on {end}, before its first day {start}. Correct one of the two days.",
    ),
    "term.out_of_range": Words(
        "Verksamhetsåret som börjar {start} skulle sluta efter år 9999. Välj en tidigare start eller färre sådana år.",
        "The term that begins on {start} would end after the year 9999. Choose an earlier start or fewer terms.",
    ),
    "term.election_start": Words(
        "Ingen valperiod (eller del av en) börjar {given}; närmast börjar en {near}. Välj en sådan dag.",
        "No election period (or part of one) begins on {given}; the nearest begin on {near}. Choose such a day.",
    ),
    "date.form": Words(
        '"{given}" är ingen dag. Skriv år, månad och dag, till exempel 2024-01-01.',
        '"{given}" is not a day. Write year, month and day, for example 2024-01-01.',
    ),
    "horizon.until": Words(
        "Slutet ska anges på ett av två sätt. Skriv antingen terms, eller både election och terms_after.",
        "The end is to be given in one of two ways. Write either terms, or both election and terms_after.",
    ),
    "horizon.nothing_planned": Words(
        "Planen slutar innan dess första verksamhetsår börjar {start}. Välj ett senare slut eller en tidigare start.",
        "The plan ends before its first term begins on {start}. Choose a later end or an earlier start.",
    ),
    "horizon.too_long": Words(
        "Planen får fler än {most} verksamhetsår. Välj ett tidigare slut eller längre verksamhetsår.",
        "The plan gets more than {most} terms. Choose an earlier end or longer terms.",
    ),
    "irregular.overlap": Words(
        "Det avvikande verksamhetsåret {start} till {end} går in i ett annat avvikande verksamhetsår. "
        "Ändra dagarna eller ta bort det ena.",
        "The irregular term {start} to {end} overlaps another irregular one. Change the days or remove one of them.",
    ),
    "irregular.misfit": Words(
        "Det avvikande verksamhetsåret {start} till {end} passar inte ihop med de andra, som börjar {near}. Låt det "
        "börja en dag då ett verksamhetsår börjar; före planens start ska det sluta dagen före en sådan dag.",
        "The irregular term {start} to {end} does not fit the others, which begin on {near}. Let it begin on a day on "
        "which a term begins; before the plan starts it is to end the day before such a day.",
    ),
    "history.label": Words(
        '"{given}" är varken ett år eller en dag. Skriv till exempel 2018, eller första dagen: 2017-11-01.',
        '"{given}" is neither a year nor a day. Write for example 2018, or the first day: 2017-11-01.',
    ),
    "history.too_late": Words(
        "{given} hör inte till historiken, eftersom planen börjar {start}. Ta bort det eller ändra starten.",
        "{given} is not history, because the plan starts on {start}. Remove it or change the start.",
    ),
    "history.no_term": Words(
        "Inget verksamhetsår heter {given}; närmast är {near}. Rätta det, eller ange ett avvikande verksamhetsår.",
        "No term is called {given}; the nearest are {near}. Correct it, or state an irregular term.",
    ),
    "history.too_long": Words(
        "Historiken får fler än {most} verksamhetsår. Rätta det äldsta året eller verksamhetsårets längd.",
        "The history gets more than {most} terms. Correct the earliest year or the length of a term.",
    ),
    "election.form": Words(
        "Valdagarna ska anges på ett av två sätt. Skriv antingen rule och first, eller dates.",
        "The election days are to be given in one of two ways. Write either rule and first, or dates.",
    ),
    "election.dates": Words(
        "Valdagarna står inte i ordning. Skriv varje dag en gång, den tidigaste först.",
        "The election days are out of order. Write each day once, the earliest first.",
    ),
    "election.rule": Words(
        'Regeln "{given}" går inte att läsa. Skriv en årlig regel enligt RFC 5545, till exempel '
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=9;BYDAY=2SU.",
        'The rule "{given}" cannot be read. Write a yearly rule as in RFC 5545, for example '
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=9;BYDAY=2SU.",
    ),
    "election.first": Words(
        'Regeln "{given}" ger ingen valdag {first}. Skriv den första valdagen i first, eller rätta regeln.',
        'The rule "{given}" gives no election on {first}. Write the first election day in first, or correct the rule.',
    ),
    "election.name": Words(
        'Det finns ingen valkalender som heter "{given}". Skriv {known}, eller ange valdagarna själv.',
        'There is no election calendar called "{given}". Write {known}, or give the election days yourself.',
    ),
    "election.no_calendar": Words(
        'Planen slutar efter valet {year}, men det står inte när val hålls. Lägg exempelvis till elections = "se".',
        "The plan ends after the election of {year}, but it is not said when elections are held. Add for example "
        'elections = "se".',
    ),
    "election.year_outside": Words(
        "Inget val hålls {year}. Skriv ett valår, till exempel {near:or}.",
        "No election is held in {year}. Write an election year, for example {near:or}.",
    ),
    "election.calendar_ends": Words(
        "Valkalendern räcker inte: det går inte att säga när verksamhetsåret som börjar {start} slutar. "
        "Lägg till senare valdagar.",
        "The election calendar is too short: it does not tell when the term that begins on {start} ends. "
        "Add later election days.",
    ),
    # the case as a whole
    "format.missing": Words(
        "Filens format är inte angivet. Skriv format = {known} överst.",
        "The format of the file is not stated. Write format = {known} at the top.",
    ),
    "format.other": Words(
        "Formatet {given} kan inte läsas av den här versionen. Skriv format = {known}, eller använd en nyare version.",
        "Format {given} cannot be read by this version. Write format = {known}, or use a newer version.",
    ),
    "body.duplicate": Words(
        "Två organ heter {name}. Ge dem olika namn.",
        "Two bodies are called {name}. Give them different names.",
    ),
    "body.at_top": Words(
        "Ärendet har flera organ, så {key} måste stå hos vart och ett av dem. Flytta det dit.",
        "The case has several bodies, so {key} has to stand with each of them. Move it there.",
    ),
    "body.twice": Words(
        "{key} står både hos organet och överst i filen. Behåll det ena.",
        "{key} stands both with the body and at the top of the file. Keep one of them.",
    ),
    "body.which": Words(
        "Det framgår inte vilket organ som avses. Skriv body = ett av {known}.",
        "It is not clear which body is meant. Write body = one of {known}.",
    ),
    "body.unknown": Words(
        "Det finns inget organ som heter {body}. Skriv ett av {known}.",
        "There is no body called {body}. Write one of {known}.",
    ),
    "ladder.missing": Words(
        'Uppdragen för {body} saknas. Skriv till exempel [ladder] posts = ["vice_chair", "chair"].',
        'The posts of {body} are missing. Write for example [ladder] posts = ["vice_chair", "chair"].',
    ),
    "name.empty": Words("Namnet är tomt. Skriv ett namn.", "The name is empty. Write a name."),
    "name.blanks": Words(
        'Namnet har blanksteg före eller efter. Skriv "{name}".',
        'The name has blanks before or after it. Write "{name}".',
    ),
    "name.hidden": Words(
        "Texten innehåller ett osynligt tecken ({found}). Skriv om den för hand.",
        "The text holds an invisible character ({found}). Type it again by hand.",
    ),
    "name.long": Words(
        "Texten är längre än {longest} tecken. Korta den.",
        "The text is longer than {longest} characters. Shorten it.",
    ),
    "name.decomposed": Words(
        'Bokstäver med prickar eller accent är skrivna som två tecken (NFD). Skriv "{name}" på nytt (NFC).',
        'Letters with dots or accents are written as two characters (NFD). Type "{name}" again (NFC).',
    ),
    "name.alike": Words(
        "{name} och {other} skiljer sig bara i stora och små bokstäver. Ge dem tydligt olika namn.",
        "{name} and {other} differ only in capitals. Give them clearly different names.",
    ),
    "member.unknown": Words(
        "{member} är inte medlem. Skriv en av {known}, eller lägg till medlemmen.",
        "{member} is no member. Write one of {known}, or add the member.",
    ),
    "group.unknown": Words(
        "{member} är ingen grupp. Här turas grupper om. Skriv en av {known}, eller lägg till gruppen.",
        "{member} is no group. Here groups take turns. Write one of {known}, or add the group.",
    ),
    "member.unknown_asked": Words(
        "{member} är inte medlem. Menas {near}? Skriv en av {known}.",
        "{member} is no member. Is {near} meant? Write one of {known}.",
    ),
    "renamed.taken": Words(
        "{member} får namnet {name}, men så heter {other} redan. Skriv ett namn som ingen annan har.",
        "{member} takes the name {name}, but {other} is called so already. Write a name that no other has.",
    ),
    "member.duplicate": Words(
        "{member} står två gånger. Ta bort den ena.",
        "{member} stands twice. Remove one.",
    ),
    "member.leaves_early": Words(
        "{member} lämnar ({leaves}) innan medlemskapet börjar ({joins}). Rätta datumen.",
        "{member} leaves ({leaves}) before its membership begins ({joins}). Correct the dates.",
    ),
    "member.left": Words(
        "{member} lämnar {day} och kan inte ha uppdraget {term}. Ta bort {term} eller rätta dagen.",
        "{member} leaves on {day} and cannot hold the post in {term}. Remove {term} or correct the day.",
    ),
    "member.not_yet": Words(
        "{member} är medlem först från {day} och kan inte ha uppdraget {term}. Ta bort {term} eller rätta dagen.",
        "{member} is a member only from {day} and cannot hold the post in {term}. Remove {term} or correct the day.",
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
    "term.unknown": Words(
        "{term} är inget verksamhetsår som planen omfattar. Skriv ett av {known}.",
        "{term} is no term that the plan covers. Write one of {known}.",
    ),
    "history.both": Words(
        "Cellen har både is och one_of. Behåll det ena.",
        "The cell has both is and one_of. Keep one of them.",
    ),
    "history.unknown_value": Words(
        "Cellen har ett värde men är märkt som okänd. Ta bort värdet eller skriv inferred.",
        "The cell has a value but is marked unknown. Remove the value or write inferred.",
    ),
    "history.rows_differ": Words(
        "Alternativen för året anger inte samma uppdrag, eller ett uppdrag som också står för sig. "
        "Ange samma uppdrag i alla.",
        "The alternatives of the term do not state the same posts, or a post that also stands by itself. "
        "State the same in all.",
    ),
    "history.same_twice": Words(
        "{member} står två gånger i one_of. Ta bort den ena.",
        "{member} stands twice in one_of. Remove one.",
    ),
    "history.not_member": Words(
        "{member} var inte medlem under {term}. Rätta historiken, eller datumen joins och leaves.",
        "{member} was no member in {term}. Correct the history, or the dates joins and leaves.",
    ),
    "history.two_posts": Words(
        "Två uppdrag samtidigt: {members}. Rätta verksamhetsåret.",
        "Two posts at the same time: {members}. Correct the term.",
    ),
    "history.impossible": Words(
        "Historiken går inte att fylla i: det finns inte medlemmar nog för alla uppdrag. Kontrollera åren och medlemmarna.",
        "The history cannot be filled in: there are not members enough for all posts. Check the terms and the members.",
    ),
    "history.too_open": Words(
        "För mycket av historiken är okänt: det går inte att säga i vilken ordning turerna kommer. "
        "Ange fler uppgifter, till exempel med one_of.",
        "Too much of the history is unknown: it cannot be said in which order the turns come. "
        "State more of it, for example with one_of.",
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
    "rule.not_a_list": Words(
        "Reglerna ska stå som [[rule]], en tabell för varje.",
        "The rules are to stand as [[rule]], one table each.",
    ),
    "rule.not_a_table": Words(
        "Regeln ska vara en tabell. Skriv [[rule]].", "The rule is to be a table. Write [[rule]]."
    ),
    "rule.duplicate_id": Words(
        "Två regler har id {id}. Ge dem olika.",
        "Two rules have the id {id}. Give them different ones.",
    ),
    "give_up.unknown": Words(
        "Inget krav har id {id}. Skriv {known:or}, eller ta bort det.",
        "No must has the id {id}. Write {known:or}, or remove it.",
    ),
    "give_up.no_musts": Words(
        "Inget krav har id {id}, och ärendet har inga krav. Ta bort det.",
        "No must has the id {id}, and the case has no musts. Remove it.",
    ),
    "give_up.wish": Words(
        "Regeln {id} är en önskan (wish). Bara krav (must) kan ges upp. Ta bort den härifrån.",
        "The rule {id} is a wish. Only musts can be given up. Remove it from here.",
    ),
    "give_up.duplicate": Words(
        "Regeln {id} står två gånger. Skriv den en gång.",
        "The rule {id} stands there twice. Write it once.",
    ),
    "rule.must_with": Words(
        '{name} hör till en önskan (wish), inte till ett krav (must). Ta bort det eller skriv strength = "wish".',
        '{name} belongs to a wish, not to a must. Remove it or write strength = "wish".',
    ),
    "rule.must_without": Words(
        'Ett krav (must) av det här slaget behöver {name}. Lägg till det eller skriv strength = "wish".',
        'A must of this kind needs {name}. Add it or write strength = "wish".',
    ),
    "rule.wish_with": Words(
        '{name} hör till ett krav (must), inte till en önskan (wish). Ta bort det eller skriv strength = "must".',
        '{name} belongs to a must, not to a wish. Remove it or write strength = "must".',
    ),
    "rule.unknown_kind": Words(
        "Det finns ingen regel av slaget {kind}; mest likt är {near}. Skriv ett av {known}. Är det en egen regel: ge "
        "kommandot dess fil, --rules FIL.py (i Python: registry=).",
        "There is no rule of the kind {kind}; the most similar is {near}. Write one of {known}. If it is a rule of your "
        "own: give the command its file, --rules FILE.py (in Python: registry=).",
    ),
    "turn_order.inside_delay": Words(
        'Inom grupper räknas bara par av turer. Ta bort measure eller skriv measure = "overtakes".',
        'Within groups only pairs of turns are counted. Remove measure or write measure = "overtakes".',
    ),
    "turn_order.no_inside": Words(
        "Turordningen för {post} har ingen ordning inom grupperna. Lägg till inside i [order], eller ta bort inside här.",
        "The order of {post} has no order within the groups. Add inside to its [order], or remove inside here.",
    ),
    "group.duplicate": Words(
        "Två grupper heter {group}. Ge dem olika namn.", "Two groups are called {group}. Give them different names."
    ),
    "group.like_member": Words(
        "{group} är både en grupp och en medlem. Ge gruppen ett annat namn.",
        "{group} is both a group and a member. Give the group another name.",
    ),
    "group.overlap": Words(
        "{member} står i två grupper: {group} och {other}. Låt medlemmen stå i en av dem.",
        "{member} stands in two groups: {group} and {other}. Let the member stand in one of them.",
    ),
    "group.left_out": Words(
        "{member} står inte i någon grupp. Lägg till medlemmen i en av grupperna, eller gör en grupp av den.",
        "{member} stands in no group. Add the member to one of the groups, or make a group of it.",
    ),
    "replaces.twice": Words(
        "{member} ersätts redan av {other}. Låt en medlem ersätta den.",
        "{member} is replaced by {other} already. Let one member replace it.",
    ),
    "replaces.circle": Words(
        "{member} ersätter sig själv, direkt eller på omvägar. Ta bort namnet ur replaces.",
        "{member} replaces itself, directly or by way of others. Remove the name from replaces.",
    ),
    "replaces.still_there": Words(
        "{member} ersätts av {other} men lämnar inte. Skriv medlemmens sista dag i leaves.",
        "{member} is replaced by {other} but does not leave. Write its last day in leaves.",
    ),
    "replaces.early": Words(
        "{member} ersätter {other}, som lämnar {leaves}, men kommer med {joins}. Skriv en senare dag i joins.",
        "{member} replaces {other}, which leaves on {leaves}, but joins on {joins}. Write a later day in joins.",
    ),
    "acts_for.member": Words(
        "{name} är själv medlem, och kan inte företrädas av {member}. Ta bort den från det ena stället.",
        "{name} is a member itself, and {member} cannot act for it. Remove it in one of the places.",
    ),
    "acts_for.twice": Words(
        "{name} företräds redan av {other}. Låt en medlem företräda den.",
        "{other} acts for {name} already. Let one member act for it.",
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
    "swap.of_group": Words(
        "{member} har ingen egen tur att byta: turen är gruppens ({group}). Bara grupper byter turer. Ska två medlemmar i "
        "gruppen byta: skriv en regel pin för vart och ett av deras verksamhetsår, och de två i waivers i turn_order med "
        "inside = true.",
        "{member} has no turn of its own to swap: the turn is that of the group ({group}). Only groups swap turns. If two "
        "members of the group are to swap: write a rule pin for the term of each, and the two in waivers of the turn_order "
        "with inside = true.",
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
    "waiver.empty": Words(
        "Undantaget säger inte vad det gäller. Skriv terms eller members.",
        "The waiver does not say what it is for. Write terms or members.",
    ),
    "waiver.no_decision": Words(
        "Ett undantag från ett krav med unless behöver ett beslut. Skriv i decision när och var det fattades.",
        "A waiver of a must with unless needs a decision. Write in decision when and where it was made.",
    ),
    "waiver.nothing": Words(
        "Undantaget gäller inget avsteg som regeln kan ha. Rätta verksamhetsår och medlemmar, eller ta bort undantaget.",
        "The waiver fits no breach that the rule could have. Correct its terms and members, or remove it.",
    ),
    "waiver.like_name": Words(
        "{name} är också namnet på ett organ eller ett uppdrag, så undantaget är inte entydigt. Byt namn på det ena.",
        "{name} is also the name of a body or a post, so the waiver is not clear. Give one of them another name.",
    ),
    "waiver.never": Words(
        "Ett undantag från en regel av det här slaget kan inte ange {key}. Ta bort det.",
        "A waiver of a rule of this kind cannot state {key}. Remove it.",
    ),
    "succession.otherwise": Words(
        "Skriv antingen post eller member: vem som träder in i stället.",
        "Write either post or member: who steps in instead.",
    ),
    "succession.otherwise_always": Words(
        'Ingen träder in så länge alla ska gå vidare. Skriv when = "eligible", eller ta bort otherwise.',
        'Nobody steps in while everybody has to move up. Write when = "eligible", or remove otherwise.',
    ),
    "quota.who": Words(
        "Det står inte vilka det gäller. Skriv ett av members, group, attribute med value, och newcomers = true.",
        "It is not said whom it is about. Write one of members, group, attribute with value, and newcomers = true.",
    ),
    "quota.how_many": Words(
        "Det står inte hur många. Skriv at_least eller at_most.", "It is not said how many. Write at_least or at_most."
    ),
    "quota.window": Words(
        "Skriv antingen within eller sets. Nyckeln since hör till sets.",
        "Write either within or sets. The key since belongs to sets.",
    ),
    "quota.no_group": Words(
        "Det finns ingen grupp {group}. Skriv en av {known}, eller lägg till den i [[body.group]].",
        "There is no group {group}. Write one of {known}, or add it in [[body.group]].",
    ),
    "quota.no_value": Words(
        "Ingen medlem har {value} som {attribute}. Rätta värdet, eller lägg till det bland medlemmarnas attributes.",
        "No member has {value} for {attribute}. Correct the value, or add it to the attributes of a member.",
    ),
    "quota.terms": Words(
        "Uppdragen {posts} har olika verksamhetsår. Skriv posts som har samma.",
        "The posts {posts} have different terms. Write posts that have the same.",
    ),
    "new_pair.two": Words(
        "Regeln gäller två uppdrag. Skriv posts = två av {known}.",
        "The rule is about two posts. Write posts = two of {known}.",
    ),
    "avoid.nothing": Words(
        'Det står inte vad som ska undvikas. Skriv duties, eller elections = "own".',
        'It is not said what is avoided. Write duties, or elections = "own".',
    ),
    "avoid.ends_early": Words(
        "Slutar {end}, före {start}. Rätta en av dagarna.", "Ends on {end}, before {start}. Correct one of the days."
    ),
    "avoid.no_calendar": Words(
        'Det står inte när val hålls. Skriv elections i [horizon], till exempel "se", eller hos varje medlem.',
        'It is not said when elections are held. Write elections in [horizon], for example "se", or with each member.',
    ),
    **OWN_RULE_TEXTS,
    "succession.nobody": Words(
        "Ingen som kan vara {junior} året före kan vara {senior} {terms:span}, så ingen kan gå vidare. Låt någon delta i "
        'båda turordningarna, skriv when = "eligible", eller gör ett undantag i waivers.',
        "Nobody who can be {junior} the term before can be {senior} in {terms:span}, so nobody can move up. Let somebody "
        'take part in both orders, write when = "eligible", or make an exception in waivers.',
    ),
    "succession.no_links": Words(
        "Regeln gäller vem som går vidare till nästa uppdrag, men ladder har inga links eller bara ett uppdrag. "
        "Ta bort regeln eller skriv links = true.",
        "The rule is about moving up to the next post, but the ladder has no links or only one post. "
        "Remove the rule or write links = true.",
    ),
    "turn_order.none": Words(
        "Inget uppdrag har en turordning att följa. Lägg till [order].",
        "No post has an order to follow. Add [order].",
    ),
    "turn_order.no_order": Words(
        "Uppdraget {post} har ingen turordning. Lägg till [order] för det, eller skriv ett av {known}.",
        "The post {post} has no order. Add an [order] for it, or write one of {known}.",
    ),
    "turn_order.which": Words(
        "Organet har flera turordningar. Skriv post = ett av {known}.",
        "The body has several orders. Write post = one of {known}.",
    ),
    "coverage.not_with": Words(
        '{name} hör inte till mode = {mode}. Ta bort det eller skriv mode = "per_period".',
        '{name} does not belong to mode = {mode}. Remove it or write mode = "per_period".',
    ),
    "coverage.no_period": Words(
        'Det står inte hur lång en period är. Skriv period = "election" eller ett antal verksamhetsår.',
        'It is not said how long a period is. Write period = "election" or a number of terms.',
    ),
    "coverage.since_election": Words(
        "Perioder som följer valen börjar efter valet. Ta bort since, eller ange period som ett antal verksamhetsår.",
        "Periods that follow the elections begin after an election. Remove since, or give period as a number of terms.",
    ),
    "coverage.no_calendar": Words(
        'Perioderna följer valen, men det står inte när val hålls. Lägg exempelvis till elections = "se".',
        'The periods follow the elections, but it is not said when elections are held. Add for example elections = "se".',
    ),
    "fair_share.no_weight": Words(
        "{member} har ingen vikt. Lägg till en, eller ta bort alla vikter (då väger alla lika).",
        "{member} has no weight. Add one, or remove all weights (then all weigh the same).",
    ),
    "fair_share.no_sum": Words(
        "Vikterna för dem som är medlemmar under planeringsperioden är alla noll. Ge någon en större vikt.",
        "The weights of those who are members in the horizon are all nought. Give somebody a larger weight.",
    ),
    "mix.not_with": Words(
        "{name} hör inte till between = {between}. Ta bort det eller ändra between.",
        "{name} does not belong to between = {between}. Remove it or change between.",
    ),
    "mix.no_post": Words(
        "Det står inte vilket uppdrag det gäller. Lägg till post.",
        "It is not said which post is meant. Add post.",
    ),
    "mix.few_posts": Words(
        'Det behövs minst två uppdrag att jämföra. Ange fler, eller skriv between = "terms".',
        'At least two posts are needed to compare. Name more, or write between = "terms".',
    ),
    "mix.no_value": Words(
        "{member} saknar värde för {attribute}. Lägg till det i medlemmens attributes.",
        "{member} has no value for {attribute}. Add it to the attributes of the member.",
    ),
    # the shape of tables and values
    "shape.missing": Words("{key} saknas. Lägg till det.", "{key} is missing. Add it."),
    "shape.unknown_key": Words(
        "{key} hör inte till det som kan stå här{known}. Rätta stavningen eller ta bort det.",
        "{key} is not among what may stand here{known}. Correct the spelling or remove it.",
    ),
    "shape.wrong": Words(
        "{given} passar inte. Här ska stå: {expected:or}",
        "{given} does not fit. To be written here: {expected:or}",
    ),
    "shape.whole": Words(
        "{given} passar inte. Här ska stå ett heltal ({expected}).",
        "{given} does not fit. To be written here: a whole number ({expected}).",
    ),
    # files
    "file.directory": Words("Det är en mapp, inte en fil. Ange filen.", "This is a folder, not a file. Name the file."),
    "file.missing": Words(
        "Filen finns inte. Kontrollera namnet.",
        "There is no such file. Check the name.",
    ),
    "file.permission": Words(
        "Filen får inte läsas. Ändra behörigheten eller kopiera den.",
        "The file may not be read. Change its permissions or copy it.",
    ),
    "file.unreadable": Words(
        "Filen går inte att läsa ({reason}). Kontrollera sökvägen.",
        "The file cannot be read ({reason}). Check the path.",
    ),
    "file.large": Words(
        "Filen är större än {most} MB. Kontrollera att det är rätt fil.",
        "The file is larger than {most} MB. Check that it is the right file.",
    ),
    "file.not_utf8": Words(
        "Rad {line} är inte skriven i UTF-8. Spara filen som UTF-8.",
        "Line {line} is not written in UTF-8. Save the file as UTF-8.",
    ),
    "file.toml": Words(
        "Rad {line} går inte att läsa från tecken {column} (TOML). Kontrollera citattecken, parenteser och kommatecken.",
        "Line {line} cannot be read from character {column} on (TOML). Check quotation marks, brackets and commas.",
    ),
    "file.toml_end": Words(
        "Filen slutar mitt i något. Kontrollera att varje parentes och citattecken är stängt.",
        "The file ends in the middle of something. Check that every bracket and quotation mark is closed.",
    ),
    "file.toml_letters": Words(
        'Rad {line} går inte att läsa från bokstaven {letter}. Skriv namn med sådana bokstäver så här: "Björk" = 1.',
        'Line {line} cannot be read from the letter {letter} on. Write names with such letters like this: "Björk" = 1.',
    ),
    "file.toml_day": Words(
        "Rad {line}: dagen {day} finns inte. Skriv en dag som finns.",
        "Line {line}: there is no day {day}. Write a day that exists.",
    ),
    "file.toml_twice": Words(
        "Det som börjar på rad {line} står redan i filen. Behåll det ena.",
        "What begins on line {line} stands in the file already. Keep one of them.",
    ),
    "file.json": Words(
        "Rad {line} går inte att läsa från tecken {column} (JSON). Kontrollera citattecken, parenteser och kommatecken.",
        "Line {line} cannot be read from character {column} on (JSON). Check quotation marks, brackets and commas.",
    ),
    "file.key_twice": Words("{key} står två gånger. Ta bort den ena.", "{key} stands twice. Remove one."),
    "file.number": Words(
        "Ett tal i filen är för långt eller inget riktigt tal. Rätta det.",
        "A number in the file is too long, or no real number. Correct it.",
    ),
    "file.deep": Words(
        "Filen har för många nivåer. Kontrollera att det är rätt fil.",
        "The file is nested too deeply. Check that it is the right file.",
    ),
    "file.not_a_table": Words(
        "Filen ska innehålla en tabell med format, body och så vidare. Kontrollera att det är rätt fil.",
        "The file is to hold a table with format, body and so on. Check that it is the right file.",
    ),
    # plans
    "plan.header": Words(
        "Planens första rad ska vara {expected}. Skriv den så.",
        "The first line of a plan is to be {expected}. Write it like that.",
    ),
    "plan.column": Words(
        "Kolumnen {column} är inget uppdrag. Skriv ett av {known}.",
        "The column {column} is no post. Write one of {known}.",
    ),
    "plan.column_twice": Words(
        "Kolumnen {column} står två gånger. Ta bort den ena.", "The column {column} stands twice. Remove one."
    ),
    "plan.row_long": Words(
        "Raden har {cells} celler men bara {columns} kolumner. Ta bort det som är för mycket.",
        "The row has {cells} cells but there are {columns} columns. Remove what is too much.",
    ),
    "plan.row_twice": Words(
        "{term} står två gånger. Ta bort den ena raden.", "{term} stands twice. Remove one of the rows."
    ),
    "plan.missing": Words(
        "Det saknas medlem på uppdraget {post} {term}. Fyll i den.",
        "There is no member for the post {post} in {term}. Fill it in.",
    ),
    "plan.extra": Words(
        "{post} {term} hör inte till planeringsperioden. Ta bort den.",
        "{post} {term} does not belong to the horizon. Remove it.",
    ),
    "plan.csv": Words(
        "Rad {line} går inte att läsa som CSV. Kontrollera citattecknen.",
        "Line {line} cannot be read as CSV. Check the quotation marks.",
    ),
    "plan.column_missing": Words("Kolumnen {column} saknas. Lägg till den.", "The column {column} is missing. Add it."),
    "plan.member": Words(
        "{member} är inte medlem. Skriv en av {known}.", "{member} is no member. Write one of {known}."
    ),
    "plan.row_missing": Words("Raden för {term} saknas. Lägg till den.", "The row of {term} is missing. Add it."),
    "plan.row_extra": Words(
        '"{term}" hör inte till planeringsperioden. Ta bort raden eller skriv ett av {known}.',
        '"{term}" does not belong to the horizon. Remove the row, or write one of {known}.',
    ),
    "plan.holdings": Words(
        'Planen saknas. Skriv {{"holdings": [ … ]}} så som rotation propose --format json gör.',
        'The plan is missing. Write {{"holdings": [ … ]}} as rotation propose --format json does.',
    ),
    "plan.entry": Words(
        "Posten ska ha just body, post, term och member, alla som text. Rätta den.",
        "The entry is to have just body, post, term and member, all as texts. Correct it.",
    ),
    "plan.seat_twice": Words(
        "{post} {term} står två gånger. Ta bort den ena.", "{post} {term} stands twice. Remove one."
    ),
    # questions: what is supposed
    "change.empty": Words(
        "Frågan är tom. Skriv till exempel: {near}.", "The question is empty. Write for example: {near}."
    ),
    "change.unreadable": Words(
        "Frågan går inte att läsa. Så kan en fråga se ut: {known}.",
        "The question cannot be read. A question can look like this: {known}.",
    ),
    "change.understood": Words(
        "Förstått: uppdrag {post}, verksamhetsår {term}, medlem {member}. Närmast är: {near}.",
        "Understood: post {post}, term {term}, member {member}. The nearest is: {near}.",
    ),
    "change.nearest": Words("Närmast är: {near}.", "The nearest is: {near}."),
    "change.rule": Words(
        "Det finns ingen regel som heter {rule}. Skriv en av {known}.",
        "There is no rule called {rule}. Write one of {known}.",
    ),
    "change.which_rule": Words(
        "Det framgår inte vilken regel som avses med {rule}. Skriv en av {known}.",
        "It is not clear which rule is meant by {rule}. Write one of {known}.",
    ),
    "change.no_rules": Words(
        "Det finns ingen sådan regel att ändra. Ändra något annat.",
        "There is no such rule to change. Change something else.",
    ),
    "change.no_succession": Words(
        "Ingen regel säger att någon går vidare, så det behövs inget undantag. Ta bort det.",
        "No rule says that anybody moves up, so no exception is needed. Leave it out.",
    ),
    "change.term": Words(
        "Planen omfattar inte verksamhetsåret {term}. Skriv ett av {known}.",
        "The plan does not cover the term {term}. Write one of {known}.",
    ),
    "change.no_absence": Words(
        "{member} avstår inte. De som avstår är {known}. Skriv någon av dem.",
        "{member} does not decline. Those that decline are {known}. Write one of them.",
    ),
    "change.no_absences": Words("Ingen avstår. Ändra något annat.", "Nobody declines. Change something else."),
    "change.absence_number": Words(
        "Det finns inget avstående med det numret. Skriv ett tal från 1 till {count}.",
        "There is no absence of that number. Write a number from 1 to {count}.",
    ),
    "change.no_term": Words(
        "Det framgår inte vilket verksamhetsår som avses. Skriv ett av {known}.",
        "It is not clear which term is meant. Write one of {known}.",
    ),
    "change.history": Words(
        "Verksamhetsåret {term} är inte ett av dem som planeras. Skriv var för tidigare år, eller ett av {known}.",
        "The term {term} is not among those that are planned. Write was for earlier ones, or one of {known}.",
    ),
    "change.not_history": Words(
        "Verksamhetsåret {term} hör inte till historiken. Skriv = för det som planeras, eller ett av {known}.",
        "The term {term} is not in the history. Write = for what is planned, or one of {known}.",
    ),
    "change.no_history": Words(
        "Historiken har inga tidigare verksamhetsår. Lägg till dem i ärendet.",
        "The history lists no earlier terms. Add them to the case.",
    ),
    "change.number": Words(
        '"{given}" är inget antal. Skriv ett helt tal från 1.',
        '"{given}" is no number of things. Write a whole number from 1.',
    ),
    "change.table": Words(
        "Regeln går inte att läsa. Skriv den som i en ärendefil, mellan {{ och }}.",
        "The rule cannot be read. Write it as in a case file, between {{ and }}.",
    ),
    # comparing
    "compare.no_case": Words(
        "En plan jämförs med hjälp av ett ärende. Skriv ärendets fil (.toml) först.",
        "A plan is compared by means of a case. Write the file of the case (.toml) first.",
    ),
    "compare.one": Words(
        "Det finns bara en fördelning att jämföra. Ange en plan eller ett ärende till.",
        "There is only one plan to compare. Name another plan or case.",
    ),
    # alternatives: how much more a rank may cost
    "loss.syntax": Words(
        '"{given}" går inte att läsa. Skriv rang=antal, till exempel 1=2, eller rang=any för vad som helst.',
        '"{given}" cannot be read. Write rank=number, for example 1=2, or rank=any for anything.',
    ),
    "loss.twice": Words("Rang {rank} står två gånger. Ta bort den ena.", "Rank {rank} stands twice. Remove one."),
    "loss.rank": Words(
        "Inget önskemål har rang {rank}. Skriv en av {known}.", "No wish has rank {rank}. Write one of {known}."
    ),
    "loss.no_ranks": Words(
        "Ärendet har inga önskemål, så ingen rang kan kosta mer. Ta bort uppgiften om rang {rank}.",
        "The case has no wishes, so no rank can cost more. Remove what is said of rank {rank}.",
    ),
    "loss.negative": Words(
        "Rang {rank} kan inte få kosta {more} mer. Skriv 0 eller ett större tal.",
        "Rank {rank} cannot cost {more} more. Write 0 or a larger number.",
    ),
    "loss.kind": Words(
        "Hur mycket mer en rang får kosta gäller bara olika fördelningar. Skriv --kind different, eller ta bort --loss.",
        "How much more a rank may cost is only for different plans. Write --kind different, or remove --loss.",
    ),
    "record.none": Words(
        "Det här är inte en rotation.json från rotation document. Ange en sådan fil.",
        "This is not a rotation.json of rotation document. Give such a file.",
    ),
    "record.other": Words(
        "Versionen {given} är okänd; den här versionen läser {known}. Skriv filen på nytt med rotation document.",
        "The version {given} is not known; this version reads {known}. Write the file again with rotation document.",
    ),
    "profile.address": Words(
        '"{given}" är ingen e-postadress. Skriv till exempel namn@plats.example.',
        '"{given}" is no mail address. Write for example name@place.example.',
    ),
    "document.no_register": Words(
        "För synpunkter behövs ett register över svaren. Ange det med --comments FIL (.toml eller .xlsx).",
        "The paper of comments needs a register of the replies. Give it with --comments FILE (.toml or .xlsx).",
    ),
    "document.only_with": Words(
        "{option} gäller bara för {kinds:or}. Lägg till --kind {kind} eller ta bort {option}.",
        "{option} is only for {kinds:or}. Add --kind {kind} or remove {option}.",
    ),
    "profile.empty": Words(
        "Texten är tom, men meningar byggs med den. Skriv den, eller ta bort raden så används standardtexten.",
        "The text is empty, but sentences are built with it. Write it, or remove the line for the default text.",
    ),
    "profile.section_twice": Words(
        "Avsnittet {name} står två gånger. Ta bort det ena.",
        "The section {name} stands twice. Remove one of them.",
    ),
    "profile.text_left_out": Words(
        "Avsnittet {name} finns inte med i order, så texten skulle inte komma med. Lägg till avsnittet där eller ta bort "
        "texten.",
        "The section {name} is not in order, so the text would not be written. Add the section there or remove the text.",
    ),
    "profile.nothing_instead": Words(
        "Avsnittet {name} ska bestå av en egen text, men det finns ingen under texts. Skriv den, eller ta bort namnet här.",
        "The section {name} is to be a text of your own, but there is none in texts. Write it, or remove the name here.",
    ),
    "profile.table_missing": Words(
        "Avsnittet {name} hänvisar till en tabell i {other}, som inte skrivs. Lägg till {other} i order och låt det inte "
        "ersättas, eller ersätt {name} med egen text.",
        "The section {name} refers to a table in {other}, which is not written. Add {other} to order and let it not be "
        "replaced, or replace {name} by a text of your own.",
    ),
    "profile.decided_before": Words(
        "Beslutsdagen {decided} ligger före papperets datum {date}. Rätta den ena.",
        "The day of the decision, {decided}, is before the date of the paper, {date}. Correct one of them.",
    ),
    "profile.not_decided": Words(
        'Det står en beslutsdag, men status är "{status}". Skriv status = "decided" eller ta bort dagen.',
        'There is a day of decision, but the status is "{status}". Write status = "decided" or remove the day.',
    ),
    "profile.last_day": Words(
        "Sista svarsdag {last} är före handlingens datum {date}. Ändra den ena.",
        "The last day of reply, {last}, is before the date of the paper, {date}. Change one of them.",
    ),
    "profile.before_replies": Words(
        "Synpunkterna är daterade {date}, men registret har ett svar från {last}. Ändra dagen.",
        "The paper of comments is dated {date}, but the register has a reply of {last}. Change the day.",
    ),
    "profile.logo_kind": Words(
        "{given} är varken en PNG- eller en JPEG-bild. Spara logotypen som PNG eller JPEG och ange den filen.",
        "{given} is neither a PNG nor a JPEG picture. Save the logo as PNG or JPEG and give that file.",
    ),
    "profile.logo_large": Words(
        "{given} är för stor. Ange en bild på högst 1 MB och högst 4 000 bildpunkter på bredden och höjden.",
        "{given} is too large. Give a picture of at most 1 MB and at most 4,000 pixels in width and height.",
    ),
    "profile.logo_broken": Words(
        "Bilden i {given} är inte hel. Spara den på nytt som PNG eller JPEG.",
        "The picture in {given} is not whole. Save it again as PNG or JPEG.",
    ),
    "profile.logo_cmyk": Words(
        "{given} är gjord för tryck (CMYK). Spara den i RGB som PNG eller JPEG.",
        "{given} is made for printing (CMYK). Save it in RGB as PNG or JPEG.",
    ),
    "profile.logo_outside": Words(
        "{given} ligger inte i profilens mapp. Lägg filen i den mappen och ange bara dess namn.",
        "{given} does not lie in the folder of the profile. Put the file into that folder and give its name alone.",
    ),
    "profile.logo_missing": Words(
        "{given} finns inte. Ange en bild som ligger i profilens mapp.",
        "{given} does not exist. Give a picture that lies in the folder of the profile.",
    ),
    "profile.logo_unreadable": Words(
        "{given} går inte att läsa. Kontrollera att det är en fil och att den får läsas.",
        "{given} cannot be read. Check that it is a file and that it may be read.",
    ),
}
