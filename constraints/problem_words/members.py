"""The words for problems of bodies, members, groups and their history: what is wrong, then what to do."""

from __future__ import annotations

from constraints.words import Words

MEMBERS_PROBLEMS: dict[str, Words] = {
    "history.label": Words(
        '"{given}" är varken ett år eller en dag. Skriv till exempel 2018, eller första dagen: 2017-11-01.',
        '"{given}" is neither a year nor a day. Write for example 2018, or the first day: 2017-11-01.',
    ),
    "history.two_years_end": Words(
        "Den som har ett eget slut skrivs med sin första dag i stället för {given}. Skriv till exempel 2017-11-01.",
        "A term with an end of its own is written with its first day instead of {given}. Write for example 2017-11-01.",
    ),
    "history.two_names": Words(
        "{given} och {label} är samma verksamhetsår. Ta bort det ena.",
        "{given} and {label} are the same term. Remove one of them.",
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
}
