"""The words of the decision basis. One entry per code, both languages together; the placeholders are the same in both."""

from __future__ import annotations

from constraints.words import Words

BASIS_TEXTS: dict[str, Words] = {
    # the head
    "kind.basis": Words("Beslutsunderlag", "Decision basis"),
    "kind.proposal": Words("Förslag till beslut", "Proposed decision"),
    "title": Words("{posts} i {body} {terms}", "{posts} of {body} {terms}"),
    "head.date": Words("Datum", "Date"),
    "head.number": Words("Diarienummer", "Number"),
    "head.officer": Words("Handläggare", "Handled by"),
    "head.to": Words("Till", "To"),
    "head.status": Words("Status", "Status"),
    "status.draft": Words("Utkast", "Draft"),
    "status.proposal": Words("Förslag", "Proposal"),
    "status.decided": Words("Beslutad", "Decided"),
    "status.decided_on": Words("Beslutad {day}", "Decided on {day}"),
    # headings
    "heading.decision": Words("Förslag till beslut", "Proposed decision"),
    "heading.decision.decided": Words("Beslut", "Decision"),
    "heading.summary": Words("Sammanfattning", "Summary"),
    "heading.matter": Words("Ärendet", "The matter"),
    "heading.principles": Words("Principer", "Principles"),
    "heading.proposal": Words("Förslaget år för år", "The proposal, term by term"),
    "heading.proposal_terms": Words("Förslaget period för period", "The proposal, term by term"),
    "heading.reasons": Words("Skäl för varje plats", "Reasons for each place"),
    "heading.deviations": Words("Avsteg", "Departures"),
    "heading.alternatives": Words("Alternativ", "Alternatives"),
    "heading.fairness": Words("Fördelning över tid", "Fairness over time"),
    "heading.uncertain": Words("Osäkra uppgifter", "Uncertain facts"),
    "heading.consequences": Words("Konsekvenser", "Consequences"),
    "heading.questions": Words("Frågor och svar", "Questions and answers"),
    "heading.papers": Words("Handlingar i ärendet", "Papers in the matter"),
    "heading.attachments": Words("Bilagor", "Attachments"),
    "heading.recipients": Words("Beslutet skickas till", "The decision is sent to"),
    "heading.changes": Words("Ändringar sedan förra versionen", "Changes since the last version"),
    "heading.appendix.rules": Words(
        "Bilaga {number}: villkor och källor",
        "Appendix {number}: conditions and sources",
    ),
    "heading.appendix.history": Words(
        "Bilaga {number}: tidigare år",
        "Appendix {number}: earlier terms",
    ),
    "heading.appendix.beside": Words(
        "Bilaga {number}: alternativen år för år",
        "Appendix {number}: the alternatives, term by term",
    ),
    "heading.appendix.computed": Words(
        "Bilaga {number}: så har det beräknats",
        "Appendix {number}: how it was computed",
    ),
    # summary
    "summary.post": Words(
        "Som {post} föreslås {holders}.",
        "Proposed as {post}: {holders}.",
    ),
    "summary.holding": Words("{who} {term}", "{who} in {term}"),
    "summary.uncertain": Words(
        "{post} {term} blir {who}{when}.",
        "The {post} of {term} will be {who}{when}.",
    ),
    "summary.best": Words(
        "Ingen annan fördelning följer villkoren bättre.", "No other distribution follows the conditions better."
    ),
    "summary.found": Words(
        "Det är inte bevisat att ingen annan fördelning följer villkoren bättre.",
        "It is not proven that no other distribution follows the conditions better.",
    ),
    "summary.no_rules": Words(
        "Ärendet anger inga villkor för fördelningen.", "The case states no conditions for the distribution."
    ),
    "summary.none": Words("Förslaget gör inga avsteg.", "The proposal makes no departures."),
    "summary.one": Words(
        "Förslaget gör ett avsteg från villkoren.", "The proposal makes one departure from the conditions."
    ),
    "summary.some": Words(
        "Förslaget gör {count:number} avsteg från villkoren.",
        "The proposal makes {count:number} departures from the conditions.",
    ),
    "summary.ties": Words(
        "Lika bra är sammanlagt {count:number} fördelningar.", "In all, {count:number} distributions are equally good."
    ),
    "summary.ties_least": Words(
        "Minst {count:number} fördelningar är lika bra.", "At least {count:number} distributions are equally good."
    ),
    "summary.look_up": Words(
        "Det återstår att ta reda på {facts}.",
        "It remains to find out {facts}.",
    ),
    # the matter
    "matter.covers": Words(
        "Underlaget gäller {posts:post} i {body} {terms}.", "This paper is about the {posts:post} of {body} {terms}."
    ),
    "matter.members": Words(
        "{body} består av {names}",
        "{body} consists of {names}",
    ),
    "matter.rests": Words("Samarbetet vilar på {paper}.", "The cooperation rests on {paper}."),
    "matter.kind": Words("Formen är {kind}.", "Its form is {kind}."),
    "matter.noun": Words(
        "Enligt förslaget avser valet {noun} och inte person.",
        "By the proposal the election is of a {noun}, not of a person.",
    ),
    "matter.noun.decided": Words(
        "Valet avser {noun} och inte person.", "The election is of a {noun}, not of a person."
    ),
    # principles
    "principles.lead": Words("Förslaget bygger på följande villkor", "The proposal rests on these conditions"),
    "principles.rule": Words("{hand}: {rule}{source}", "{hand}: {rule}{source}"),
    "principles.source": Words(" ({source})", " ({source})"),
    # the proposal
    "proposal.table": Words("{posts} {terms}", "{posts} {terms}"),
    "proposal.lead": Words("Förslaget visas i | och |.", "The proposal is shown in | and |."),
    "proposal.note": Words(
        "Platser märkta med * beror på uppgifter som inte är säkra.",
        "Places marked with * depend on facts that are not certain.",
    ),
    "proposal.beyond": Words(
        "{member} är {junior:post} {earlier} och föreslås därför som {senior:post} {later}.",
        "{member} is {junior:post} in {earlier} and is therefore proposed as {senior:post} in {later}.",
    ),
    "figure.timeline": Words("Uppdragen över tid", "The posts over time"),
    "figure.timeline_table": Words("Uppdragen över tid, i tabellform", "The posts over time, as a table"),
    "reasons.table": Words("Skäl för varje plats", "Reasons for each place"),
    "deviations.none": Words(
        "Förslaget gör inga avsteg från villkoren.", "The proposal makes no departures from the conditions."
    ),
    "deviations.lead": Words("Förslaget gör följande avsteg", "The proposal makes these departures"),
    # papers, attachments, recipients
    "papers.this": Words("{kind}{dated}", "{kind}{dated}"),
    "papers.dated": Words(
        " daterat den {day}",
        " dated {day}",
    ),
    "summary.post.many": Words(
        "Som {post} föreslås",
        "Proposed as {post}",
    ),
    "summary.decided": Words(
        "{holders} är {post}.",
        "Elected as {post}: {holders}.",
    ),
    "summary.decided.many": Words(
        "Beslutade som {post}",
        "Elected as {post}",
    ),
    "summary.checked": Words(
        "Det kontrolleras mot protokollen före beslut.",
        "It is to be checked against the minutes before the decision.",
    ),
    "summary.untouched": Words(
        "Det påverkar bara de platser som är märkta med * i |.",
        "It affects only the places marked with * in |.",
    ),
    "summary.untouched.several": Words(
        "Det påverkar bara de platser som är märkta med * i förslagets tabeller.",
        "It affects only the places marked with * in the tables of the proposal.",
    ),
    "summary.unsettled": Words(
        "De osäkra uppgifterna kan ge en annan fördelning. Alla möjligheter är inte utredda.",
        "The uncertain facts may lead to another distribution. Not every possibility was looked into.",
    ),
    "summary.taken": Words(
        "Förslaget förutsätter också att {facts}. Det är troligt men inte belagt, och stämmer det inte kan även andra "
        "platser ändras.",
        "The proposal also rests on this: {facts}. That is likely but not documented, and if it is wrong other places "
        "may change too.",
    ),
    "summary.taken.many": Words(
        "Förslaget förutsätter också {count:number} uppgifter om tidigare år som är troliga men inte belagda. Stämmer de "
        "inte kan även andra platser ändras.",
        "The proposal also rests on {count:number} facts about earlier terms that are likely but not documented. If they "
        "are wrong other places may change too.",
    ),
    "matter.election": Words(
        "Inom perioden ligger valet {years}.",
        "The election of {years} lies within the period.",
    ),
    "matter.elections": Words(
        "Inom perioden ligger valen {years}.",
        "The elections of {years} lie within the period.",
    ),
    "principles.must": Words(
        "Ett krav följs alltid.",
        "A must always holds.",
    ),
    "principles.should": Words(
        "Det som bör gälla följs så långt kraven tillåter.",
        "What should hold is followed as far as the musts allow.",
    ),
    "principles.ranks": Words(
        "Det som bör gälla i första hand går före det som bör gälla i andra hand.",
        "What should hold first goes before what should hold second.",
    ),
    "proposal.seat": Words(
        "{post} {term} är {who}.",
        "The {post} of {term} is {who}.",
    ),
    "deviations.stated": Words(
        "Det här har medlemmarna meddelat, och så hanteras turerna",
        "This is what members have said, and what becomes of their turns",
    ),
}
