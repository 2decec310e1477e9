"""The words of tables, alternatives, turns and the appendix. Both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

TABLE_TEXTS: dict[str, Words] = {
    "column.term": Words("År", "Year"),
    "column.period": Words("Period", "Term"),
    "column.post": Words("Uppdrag", "Post"),
    "column.reason": Words("Skäl", "Reason"),
    "column.rule": Words("Villkor", "Condition"),
    "column.strength": Words(
        "Krav eller bör",
        "Must or should",
    ),
    "column.source": Words("Källa", "Source"),
    "column.certainty": Words("Hur säker uppgiften är", "How certain it is"),
    "column.in_plan": Words("I förslaget", "In the proposal"),
    "column.next": Words("Turen därefter", "The turn after that"),
    "column.times": Words("Gånger", "Times"),
    "column.entitled": Words("Andel", "Share"),
    "column.deviation": Words("Avvikelse", "Deviation"),
    "column.last": Words("Senast", "Last"),
    "alternatives.none": Words(
        "Det finns ingen annan fördelning som uppfyller kraven.", "No other distribution meets the musts."
    ),
    "alternatives.impossible": Words("Ingen annan fördelning är möjlig.", "No other distribution is possible."),
    "alternatives.skipped": Words("Alternativ har inte tagits fram.", "Alternatives were not looked for."),
    "alternatives.lead.one": Words(
        "En av de fördelningar som kommer närmast efter förslaget visas i |.",
        "One of the distributions that come next after the proposal is shown in |.",
    ),
    "alternatives.lead": Words(
        "{count:number} av de fördelningar som kommer närmast efter förslaget visas i |.",
        "{count:number} of the distributions that come next after the proposal are shown in |.",
    ),
    "alternatives.lead.all": Words(
        "Alla andra fördelningar som uppfyller kraven visas i |.",
        "All other distributions that meet the musts are shown in |.",
    ),
    "alternatives.motions": Words(
        "För varje alternativ kan en färdig beslutstext läggas fram som ett yrkande med samma bokstav.",
        "For each alternative a ready decision text can be moved as a motion with the same letter.",
    ),
    "alternatives.proposal": Words("Förslaget", "The proposal"),
    "alternatives.name": Words("Alternativ {letter}", "Alternative {letter}"),
    "alternatives.figure": Words(
        "Förslaget och alternativen sida vid sida", "The proposal and the alternatives side by side"
    ),
    "fairness.lead": Words("När varje medlem har sin tur visas i |.", "When each member has its turn is shown in |."),
    "fairness.expected": Words(
        "Turer efter {term} gäller om alla tar sin tur och turordningen fortsätter som nu.",
        "Turns after {term} hold if everybody takes its turn and the order goes on as now.",
    ),
    "fairness.late": Words(
        "Den som får sin tur senare än sin plats i turordningen behåller platsen i nästa omgång.",
        "Whoever has its turn later than its place in the order keeps that place in the next round.",
    ),
    "fairness.turns": Words("Turer som {post:post}", "Turns as {post:post}"),
    "fairness.not_drawn": Words("inte lottad än", "not drawn yet"),
    "fairness.none": Words("ingen tur att räkna med", "no turn to expect"),
    "fairness.of_group": Words("{term} (gruppen {group})", "{term} (the group {group})"),
    "fairness.of_group_note": Words(
        "Där grupper turas om anges gruppens nästa tur. Vilken medlem som då får den är inte bestämt.",
        "Where groups take turns the next turn is the group's. Which of its members takes it is not settled.",
    ),
    "fairness.figures": Words("Fördelning över tid som {post:post}", "Fairness over time as {post:post}"),
    "load.figure": Words("Uppdrag i alla organ, månader per år", "Posts in all bodies, months per year"),
    "load.figure_rule": Words(
        "Uppdrag som ska fördelas jämnt, månader per år", "Posts that are to be spread evenly, months per year"
    ),
    "load.table_rule": Words(
        "Uppdrag som ska fördelas jämnt, månader per år, i tabellform",
        "Posts that are to be spread evenly, months per year, as a table",
    ),
    "load.table": Words(
        "Uppdrag i alla organ, månader per år, i tabellform", "Posts in all bodies, months per year, as a table"
    ),
    "fairness.figure": Words(
        "Avvikelse från den egna andelen som {post:post}", "Deviation from one's share as {post:post}"
    ),
    "uncertain.none": Words(
        "Förslaget beror inte på någon osäker uppgift.", "The proposal does not depend on any uncertain fact."
    ),
    "uncertain.table": Words(
        "Så påverkar de osäkra uppgifterna förslaget", "How the uncertain facts affect the proposal"
    ),
    "history.table": Words("Tidigare innehavare enligt ärendet", "Earlier holders as the case states them"),
    "history.unknown": Words("uppgift saknas", "not known"),
    "history.or": Words("{members:or}", "{members:or}"),
    "certainty.published": Words("belagd", "documented"),
    "certainty.inferred": Words("härledd", "inferred"),
    "certainty.unknown": Words("okänd", "unknown"),
    "rules.table": Words("Villkor med källor", "Conditions with their sources"),
    "rules.busy": Words("{rule}, nämligen", "{rule}, namely"),
    "rules.must": Words(
        "krav",
        "must",
    ),
    "computed.proven": Words(
        "Det är bevisat att ingen annan fördelning följer villkoren bättre.",
        "It is proven that no other distribution follows the conditions better.",
    ),
    "computed.unproven": Words(
        "Sökningen avbröts innan det var bevisat att fördelningen är den bästa.",
        "The search was stopped before the distribution was proven best.",
    ),
    "computed.cost": Words(
        "{hand}: {cost}",
        "{hand}: {cost}",
    ),
    "computed.cost_all": Words("Antal avsteg: {cost}.", "Number of departures: {cost}."),
    "computed.columns": Words(
        "Andelen är så många av de räknade gångerna som skulle tillkomma var och en. Avvikelsen är gångerna minus andelen.",
        "The share is how many of the times counted would fall to each. The deviation is the times less the share.",
    ),
    "computed.costs": Words(
        "Antal avsteg",
        "Number of departures",
    ),
    "computed.unique": Words("Ingen annan fördelning är lika bra.", "No other distribution is equally good."),
    "computed.bound": Words(
        "Den största avvikelsen från andelen är {deviation} verksamhetsår: {member}, {term}, {post:post}.",
        "The largest deviation from the share is {deviation} terms: {member}, {term}, {post:post}.",
    ),
    "computed.bound_terms": Words(
        "Den största avvikelsen från andelen är {deviation} perioder: {member}, {term}, {post:post}.",
        "The largest deviation from the share is {deviation} terms: {member}, {term}, {post:post}.",
    ),
    "computed.tijdeman": Words(
        "Med {members:number} medlemmar och utan andra villkor går det alltid att hålla sig inom {bound}. Historik, "
        "nya "
        "medlemmar och andra villkor upphäver den garantin.",
        "With {members:number} members and no other conditions {bound} can always be kept. History, new members and "
        "other conditions void that guarantee.",
    ),
    "computed.fingerprint": Words(
        "Ärendets kontrollsumma är {fingerprint}.", "The case's fingerprint is {fingerprint}."
    ),
    "computed.checked": Words(
        "Varje fördelning i underlaget är kontrollerad av kod som inte använder beräkningsprogrammet.",
        "Every distribution in this paper was checked by code that does not use the solver.",
    ),
    "rules.should": Words(
        "bör",
        "should",
    ),
    "rules.should_ranked": Words(
        "bör {hand}",
        "should, {hand}",
    ),
    "column.before": Words(
        "Senast före perioden",
        "Last before the period",
    ),
    # whom a turn order does not tell apart
    "tied.waited": Words(
        "{members} har väntat lika länge, så vitt det är känt.",
        "{members} have waited equally long, as far as is known.",
    ),
    "tied.alike": Words("Turordningen skiljer inte mellan {members}.", "The turn order does not separate {members}."),
    "tied.order": Words("De står i den ordning som ärendet anger.", "They stand in the order that the case gives."),
    "tied.of": Words("Turen som {post}: {told}", "Turns as {post}: {told}"),
    "fairness.not_at_all": Words("inte alls", "not at all"),
    "fairness.maybe_later": Words("kanske senare", "perhaps later"),
    "fairness.others": Words(
        "Även andra tider kan vara möjliga. Alla möjligheter är inte utredda.",
        "Other times may be possible too. Not every possibility was looked into.",
    ),
    "fairness.either": Words(
        "{ways:or}",
        "{ways:or}",
    ),
    "fairness.assumed": Words(
        "{term} (antaget)",
        "{term} (assumed)",
    ),
    "fairness.perhaps": Words(
        "eventuellt {term}",
        "perhaps {term}",
    ),
    "fairness.not_since": Words(
        "inte under {terms}",
        "not in {terms}",
    ),
    "fairness.unsure": Words(
        "Tider märkta med * beror på uppgifter som inte är säkra.",
        "Times marked with * depend on facts that are not certain.",
    ),
    "sheet.plan": Words("Förslaget", "The proposal"),
    "sheet.readings": Words("Om uppgifterna är andra", "If the facts are otherwise"),
    "sheet.history": Words("Tidigare innehavare", "Earlier holders"),
    "sheet.timeline": Words("Uppdragen över tid", "The posts over time"),
    "sheet.alternatives": Words("Förslaget och alternativen", "Proposal and alternatives"),
    "sheet.fairness": Words("Andelar, {post:post}", "Shares, {post:post}"),
    "sheet.deviation": Words("Avvikelse, {post:post}", "Deviation, {post:post}"),
    "history.unlisted": Words(
        "inte med i ärendet",
        "not part of the case",
    ),
}
