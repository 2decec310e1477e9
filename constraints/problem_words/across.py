"""The words for what is wrong with rules across bodies; a part of the catalogue of ``constraints.problem_texts``."""

from __future__ import annotations

from constraints.words import Words

ACROSS_PROBLEM_TEXTS: dict[str, Words] = {
    "across.body": Words(
        "Regeln gäller flera organ, så den har inget eget. Ta bort body; varje uppdrag i posts anger sitt organ.",
        "The rule is about several bodies, so it has none of its own. Remove body; each entry of posts says its body.",
    ),
    "across.one_post": Words(
        "Bara ett uppdrag är angivet, men regeln jämför flera. Ange minst två uppdrag i posts.",
        "Only one post is given, but the rule compares several. Give at least two posts in posts.",
    ),
    "across.twice": Words(
        "{post} i {body} är angivet två gånger. Ta bort det ena.",
        "{post} of {body} is given twice. Remove one of them.",
    ),
    "across.one_body": Words(
        "Alla uppdrag är i samma organ ({body}), där ingen har två uppdrag samtidigt. Ange uppdrag i minst två organ.",
        "All posts are in the same body ({body}), where nobody holds two posts at once. Give posts of at least two bodies.",
    ),
    "across.never": Words(
        "{posts} innehas aldrig samtidigt under planen, så regeln kan aldrig ha någon verkan. Rätta uppdragen eller "
        "organens planeringsperioder, eller ta bort regeln.",
        "{posts} are at no time of the plan held at once, so the rule can never have an effect. Correct the posts or the "
        "horizons of the bodies, or remove the rule.",
    ),
    "across.alone": Words(
        "{post} innehas aldrig samtidigt med något av de andra uppdragen under planen, så regeln gäller det aldrig. "
        "Ta bort det ur posts, eller rätta organens planeringsperioder.",
        "{post} is at no time of the plan held beside one of the other posts, so the rule never concerns it. "
        "Remove it from posts, or correct the horizons of the bodies.",
    ),
    "across.no_day": Words(
        "Det finns ingen dag då fler än {most} av uppdragen kan byta innehavare, så regeln är alltid uppfylld. "
        "Rätta uppdragen, sätt at_most lägre, eller ta bort regeln.",
        "There is no day on which more than {most} of the posts can be handed over, so the rule is always kept. "
        "Correct the posts, let at_most be lower, or remove the rule.",
    ),
    "across.no_member": Words(
        "Organen {bodies} har ingen gemensam medlem, så regeln kan aldrig ha någon verkan. Rätta organen, eller skriv "
        "samma medlem med samma namn i alla.",
        "The bodies {bodies} share no member, so the rule can never have an effect. Correct the bodies, or write the same "
        "member by the same name in all of them.",
    ),
    "across.one_home": Words(
        "{member} är medlem i {body} men inte i något annat av organen, så regeln gäller aldrig {member}. "
        "Ta bort undantaget.",
        "{member} is a member of {body} but of no other of the bodies, so the rule never concerns {member}. "
        "Remove the exception.",
    ),
    "across.at_most": Words(
        "Högst {most:number} av {posts:number} uppdrag är alltid sant. Sätt at_most lägre än antalet uppdrag.",
        "At most {most:number} of {posts:number} posts is always so. Let at_most be lower than the number of posts.",
    ),
    "different.which": Words(
        "Grupperna ska anges på ett av två sätt. Skriv antingen groups eller attribute.",
        "The groups are to be given in one of two ways. Write either groups or attribute.",
    ),
    "different.one_group": Words(
        "Med en enda grupp kommer alla ur samma. Ange minst två grupper.",
        "With one group alone everybody comes from the same. Give at least two groups.",
    ),
    "different.empty_group": Words(
        "Gruppen {group} har inga medlemmar. Skriv dem, eller ta bort gruppen.",
        "The group {group} has no members. Write them, or remove the group.",
    ),
    "different.twice": Words(
        "{member} står redan i gruppen {group}. Låt medlemmen stå i en grupp.",
        "{member} already stands in the group {group}. Let the member stand in one group.",
    ),
    "different.left_out": Words(
        "I ingen grupp: {members}. Lägg till varje medlem av organen i en av grupperna.",
        "In no group: {members}. Add every member of the bodies to one of the groups.",
    ),
    "different.no_value": Words(
        "{member} har inget värde för {attribute}. Lägg till det bland medlemmens attributes i ett av organen.",
        "{member} has no {attribute}. Add it to the attributes of the member in one of the bodies.",
    ),
    "different.two_values": Words(
        "{member} har olika värden för {attribute} i organen: {values}. Skriv samma värde, eller bara ett av dem.",
        "{member} has different values of {attribute} in the bodies: {values}. Write the same value, or only one of them.",
    ),
    "load.never": Words(
        'Med per = "horizon" räknas hela planen på en gång, så ett undantag för vissa verksamhetsår passar aldrig. '
        "Ta bort terms, eller räkna per år.",
        'With per = "horizon" the whole plan is counted at once, so an exception for certain terms never fits. '
        "Remove terms, or count per year.",
    ),
    "load.largest": Words(
        'Med measure = "largest" räknas bara den högsta belastningen, så ett undantag passar aldrig. '
        'Ta bort waivers, eller skriv measure = "sum".',
        'With measure = "largest" only the highest load counts, so an exception never fits. '
        'Remove waivers, or write measure = "sum".',
    ),
}
