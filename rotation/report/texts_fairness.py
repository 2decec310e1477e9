"""The words of fairness. One entry per code, both languages together; the placeholders are the same in both."""

from __future__ import annotations

from constraints.words import Words

FAIRNESS_TEXTS: dict[str, Words] = {
    "section.fairness": Words("Fördelning över tid", "Fairness over time"),
    "fairness.title": Words(
        "{body}: fördelning över tid för {terms:span}", "{body}: fairness over time for {terms:span}"
    ),
    "fairness.lead": Words(
        "Tabellerna visar hur många gånger var och en har haft varje uppdrag, tidigare och i planen.",
        "The tables show how many times each member has held each post, earlier and in the plan.",
    ),
    "fairness.lead_plan": Words("De gäller {plan}.", "They are about {plan}."),
    # the table of one post
    "fairness.heading": Words("{post:post}", "{post:post}"),
    "fairness.heading_body": Words("{body}: {post:post}", "{body}: {post:post}"),
    "column.times": Words("Gånger", "Times"),
    "column.earlier": Words("Varav tidigare", "Of which earlier"),
    "column.share": Words("Andel", "Share"),
    "column.deviation": Words("Avvikelse", "Deviation"),
    "column.next": Words("Nästa tur", "Next turn"),
    "column.when": Words("När", "When"),
    "fairness.next_by_plan": Words("{term} enligt planen", "{term} by the plan"),
    "fairness.next_of_group": Words("{term} (gruppen {group})", "{term} (the group {group})"),
    "fairness.note_group": Words(
        "Där grupper turas om anges gruppens nästa tur. Vilken medlem som då får den är inte bestämt.",
        "Where groups take turns the next turn is the group's. Which of its members takes it is not settled.",
    ),
    "fairness.member.next_of_group": Words(
        "Nästa tur efter planen väntas för gruppen {group}, som {seats}. Vilken medlem som då får den är inte bestämt.",
        "After the plan the next turn of the group {group} is expected as {seats}. Which member takes it is not settled.",
    ),
    "fairness.inferred": Words("{term} (härlett)", "{term} (inferred)"),
    "fairness.assumed": Words("{term} (antaget)", "{term} (assumed)"),
    "fairness.possible": Words("{term}?", "{term}?"),
    # what stands above it
    "fairness.counted": Words(
        "Antal räknade platser: {count:number}, varav {past:number} tidigare.",
        "Seats counted: {count:number}, of which {past:number} earlier.",
    ),
    "fairness.counted_new": Words(
        "Antal räknade platser: {count:number}, alla i planen.", "Seats counted: {count:number}, all in the plan."
    ),
    "fairness.equal": Words(
        "Andelen är lika stor för alla som deltar.", "The share is the same for all that take part."
    ),
    "fairness.weighted": Words(
        "Andelarna följer de vikter som ärendet anger.", "The shares follow the weights that the case gives."
    ),
    "fairness.uncounted": Words(
        "Det är inte säkert vem som var {post:post} {terms}.",
        "It is not certain who was {post:post} in {terms}.",
    ),
    "fairness.unknown": Words(
        "Uppgift saknas om vem som var {post:post} {terms}.", "Who was {post:post} in {terms} is not known."
    ),
    "fairness.left_out": Words("Sådana verksamhetsår räknas inte.", "Such terms are not counted."),
    "fairness.largest": Words(
        "Störst är avvikelsen efter {term}: {deviation} gånger för {member}.",
        "The deviation is largest after {term}: {deviation} times for {member}.",
    ),
    "fairness.bound": Words(
        "Utan historik och andra villkor går det för {members:number} medlemmar alltid att hålla sig inom {bound} "
        "(Tijdemans gräns). Här finns ingen sådan garanti.",
        "Without history and other conditions, {members:number} members can always keep within {bound} "
        "(Tijdeman's bound). Here there is no such guarantee.",
    ),
    "fairness.bound_beside": Words(
        "Utan historik och andra villkor går det för {members:number} medlemmar alltid att hålla sig inom {bound}.",
        "Without history and other conditions, {members:number} members can always keep within {bound}.",
    ),
    "fairness.note_bound": Words(
        "Det mått som alltid går att hålla utan andra villkor kallas Tijdemans gräns. "
        "Med historik, nya medlemmar och andra villkor finns ingen sådan garanti.",
        "What can always be kept without other conditions is called Tijdeman's bound. "
        "With history, new members and other conditions there is no such guarantee.",
    ),
    "fairness.longest": Words(
        "Vid planens slut har {members} väntat längst: {waited:number} verksamhetsår.",
        "At the end of the plan {members} will have waited longest: {waited:number} terms.",
    ),
    "fairness.longest_one": Words(
        "Vid planens slut har {members} väntat längst: ett verksamhetsår.",
        "At the end of the plan {members} will have waited longest: one term.",
    ),
    "fairness.never": Words(
        "Av det som är känt har {members} inte varit {post:post}, vare sig tidigare eller i planen.",
        "Not {post:post} in any known term, earlier or in the plan: {members}.",
    ),
    "fairness.part_time": Words(
        "Andelen räknas ändå som om alla vore medlemmar hela tiden.",
        "The share is still counted as if all were members all the time.",
    ),
    "fairness.left": Words(
        "För den som har lämnat anges ingen avvikelse.", "No deviation is given for a member that has left."
    ),
    "fairness.lengths": Words(
        "Verksamhetsåren är olika långa. Här räknas gånger, inte dagar.",
        "The terms are of different lengths. Times are counted, not days.",
    ),
    "fairness.former": Words(
        "Andra som har varit {post:post}: {members}.", "Others that have been {post:post}: {members}."
    ),
    "fairness.former_one": Words("{member} ({terms})", "{member} ({terms})"),
    "fairness.no_order": Words(
        "Uppdraget som {post:post} har ingen turordning. När nästa tur kommer går därför inte att säga.",
        "The post of {post:post} has no turn order. When the next turn comes can therefore not be said.",
    ),
    # how to read it
    "section.fairness_notes": Words("Så har det räknats", "How it was counted"),
    "fairness.note_deviation": Words(
        "Andelen är så många av de räknade gångerna som skulle tillkomma var och en. "
        "Tabellens avvikelse är gångerna minus andelen, vid planens slut. Den kan ha varit större dessförinnan.",
        "The share is how many of the times counted would fall to each. "
        "The deviation in the table is the times less the share, at the end. It may have been larger before.",
    ),
    "fairness.note_possible": Words(
        "Ett frågetecken betyder att det inte är säkert vem som hade uppdraget. Det räknas inte för den medlemmen.",
        "A question mark means that it is not certain who held the post. That is not counted for the member.",
    ),
    "fairness.note_next": Words(
        "Nästa tur efter planen förutsätter att turordningen fortsätter och att alla tar sin tur.",
        "The next turn after the plan supposes that the turn order goes on and that everybody takes its turn.",
    ),
    "fairness.note_assumes": Words(
        "Allt är räknat som om {facts}. Är uppgifterna andra blir talen andra.",
        "Everything is counted as if {facts}. If the facts are otherwise, so are the figures.",
    ),
    # how the turns go on
    "turns.onward": Words(
        "Efter planen går turen som {post:post} vidare så: {turns}. Det förutsätter att alla tar sin tur.",
        "After the plan the turn as {post:post} goes on like this: {turns}. This supposes that everybody takes its turn.",
    ),
    "turns.onward_assumed": Words(
        "Efter planen går turen som {post:post} vidare så: {turns}. "
        "Det förutsätter att alla tar sin tur och att de osäkra uppgifterna är som förslaget utgår från.",
        "After the plan the turn as {post:post} goes on like this: {turns}. "
        "This supposes that everybody takes its turn and that the uncertain facts are as the proposal assumes.",
    ),
    "turns.one": Words("{member} {term}", "{member} {term}"),
    # one member
    "fairness.member.title": Words("Vad det betyder för {member}", "What this means for {member}"),
    "fairness.member.title_plan": Words("Vad det betyder för {member}: {plan}", "What this means for {member}: {plan}"),
    "fairness.member.planned": Words("I planen är {member} {seats}.", "In the plan {member} is {seats}."),
    "fairness.member.no_seat": Words("I planen har {member} inget uppdrag.", "In the plan {member} holds no post."),
    "fairness.member.designated": Words(
        "Av planen följer också att {member} blir {seats}.",
        "From the plan it also follows that {member} will be {seats}.",
    ),
    "fairness.member.earlier": Words("Tidigare var {member} {seats}.", "Earlier {member} was {seats}."),
    "fairness.member.inferred": Words("{seat} (härlett)", "{seat} (inferred)"),
    "fairness.member.assumed": Words("{seat} (antaget)", "{seat} (assumed)"),
    "fairness.member.possible": Words(
        "Det är inte säkert om {member} var {seats:or}. Det räknas inte.",
        "It is not certain whether {member} was {seats:or}. That is not counted.",
    ),
    "fairness.member.either": Words(
        "{member} var antingen {seats:or}. Vilket är inte säkert, och därför räknas inget av dem.",
        "{member} was either {seats:or}. Which is not certain, so neither is counted.",
    ),
    "fairness.member.either_assumed": Words(
        "{member} var antingen {seats:or}. Vilket är inte säkert. Här räknas det som {counted}.",
        "{member} was either {seats:or}. Which is not certain. Here it is counted as {counted}.",
    ),
    "fairness.member.never": Words(
        "I den del av historiken som är säker har {member} inte haft något uppdrag.",
        "In the part of the history that is certain {member} has held no post.",
    ),
    "fairness.member.next": Words(
        "Nästa tur efter planen väntas för {member} som {seats}.",
        "After the plan the next turn of {member} is expected as {seats}.",
    ),
    "fairness.member.next_after": Words(
        "Nästa tur därefter väntas för {member} som {seats}.",
        "After that the next turn of {member} is expected as {seats}.",
    ),
    "fairness.member.otherwise": Words(
        "Är de osäkra uppgifterna andra kan turen som {post:post} efter planen komma {terms:or}.",
        "If the uncertain facts are otherwise, the turn as {post:post} after the plan may come in {terms:or}.",
    ),
    "fairness.member.share": Words(
        "Tidigare och i planen är {member} {post:post} {times:number} gånger.",
        "Earlier and in the plan {member} is {post:post} {times:number} times.",
    ),
    "fairness.member.share_none": Words(
        "Av det som räknas är {member} inte {post:post} någon gång.",
        "In what is counted {member} is never {post:post}.",
    ),
    "fairness.member.share_one": Words(
        "Tidigare och i planen är {member} {post:post} en gång.",
        "Earlier and in the plan {member} is {post:post} once.",
    ),
    "fairness.member.if_equal": Words("Lika delat vore {share} gånger.", "An equal share would be {share} times."),
    "fairness.member.by_weights": Words(
        "Efter ärendets vikter vore det {share} gånger.", "By the weights of the case it would be {share} times."
    ),
    "no_turn.no_order": Words(
        "Uppdraget som {post:post} har ingen turordning, så nästa tur går inte att ange.",
        "The post of {post:post} has no turn order, so the next turn cannot be stated.",
    ),
    "no_turn.no_part": Words(
        "{member} deltar inte i turordningen för {post:post}.",
        "{member} takes no part in the turn order of {post:post}.",
    ),
    "no_turn.left": Words(
        "{member} lämnar samarbetet före sin nästa tur som {post:post}.",
        "{member} leaves before its next turn as {post:post}.",
    ),
    "no_turn.not_reached": Words(
        "Ingen tur som {post:post} väntas: efter varje val börjar ordningen om, och den hinner inte så långt.",
        "No turn as {post:post} is expected: after each election the order begins again, and does not come so far.",
    ),
    "no_turn.not_drawn": Words(
        "Nästa tur som {post:post} är inte lottad än: efter valet dras en ny lott.",
        "The next turn as {post:post} is not drawn yet: lots are drawn anew after the election.",
    ),
    "no_turn.no_term": Words(
        "Nästa tur som {post:post} går inte att tidsbestämma: de kända valen räcker inte så långt.",
        "The next turn as {post:post} cannot be dated: the known elections do not reach that far.",
    ),
    # several plans
    "section.fairness_plans": Words("Fördelningarna jämförda", "The plans compared"),
    "column.plan": Words("Fördelning", "Plan"),
    "column.post": Words("Uppdrag", "Post"),
    "column.largest": Words("Största avvikelse", "Largest deviation"),
    "column.longest": Words("Har väntat längst vid planens slut", "Has waited longest at the end"),
    "fairness.cell_largest": Words("{deviation} ({member}, {term})", "{deviation} ({member}, {term})"),
    "fairness.cell_longest": Words("{members}: {waited:number} verksamhetsår", "{members}: {waited:number} terms"),
    "fairness.cell_never": Words("{members}: ingen känd gång", "{members}: no known time"),
    "plan.proposal": Words("förslaget", "the proposal"),
    "plan.alternative": Words("alternativ {number}", "alternative {number}"),
}
