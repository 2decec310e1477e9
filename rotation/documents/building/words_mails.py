"""The words of the two mails: for comments, then for decision. Both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

MAIL_TEXTS: dict[str, Words] = {
    "mail.hello": Words("Hej!", "Hello,"),
    "mail.draft.subject": Words(
        "Utkast för synpunkter: {posts} {terms}{until}", "Draft for comments: {posts} {terms}{until}"
    ),
    "mail.subject_until": Words(" \N{EN DASH} svar senast {day}", " \N{EN DASH} reply by {day}"),
    "mail.draft.file": Words("synpunkter", "comments"),
    "mail.draft.about": Words(
        "Här kommer ett utkast till beslutsunderlag om {posts:post} i {body} {terms}.",
        "Here is a draft of the decision basis on the {posts:post} of {body} {terms}.",
    ),
    "mail.draft.question": Words(
        "Har du synpunkter {things}?",
        "Do you have comments on {things}?",
    ),
    "mail.draft.about_proposal": Words("på förslaget", "the proposal"),
    "mail.draft.about_order": Words("på turordningen", "the turn order"),
    "mail.draft.about_history": Words("på uppgifterna om tidigare år", "the facts of earlier terms"),
    "mail.draft.form.decline": Words("en önskan att avstå", "a wish to decline"),
    "mail.draft.first": Words(
        "Innan det kan bli ett förslag till beslut behöver det klarläggas",
        "Before it can go to decision, it is to be found out",
    ),
    "mail.draft.facts": Words(
        "Särskilt viktigt: {facts}. Vet du svaret, börja gärna med det.",
        "Above all: {facts}. If you know the answer, please begin with it.",
    ),
    "mail.draft.taken": Words(
        "Kontrollera också gärna att {facts}. Förslaget utgår från det.",
        "Please check too that {facts}. The proposal rests on it.",
    ),
    "mail.draft.taken.one": Words(
        "{member} var {post:post} {term}",
        "{member} was {post:post} in {term}",
    ),
    "mail.draft.form": Words("Svara till {address} med", "Reply to {address} with"),
    "mail.draft.form.none": Words("inga synpunkter", "no comments"),
    "mail.draft.form.some": Words(
        "synpunkter, gärna med sida och rubrik", "comments, with page and heading if you can"
    ),
    "mail.draft.form.change": Words("en önskan att avstå eller byta tur", "a wish to decline or to swap a turn"),
    "mail.draft.next": Words(
        "Synpunkterna sammanställs. Därefter tar {proposer} ställning. Sedan går underlaget till {body} för beslut.",
        "The comments are put together. Then {proposer} takes its stand. After that the paper goes to {body} for decision.",
    ),
    "mail.last_day": Words("Sista dag för svar är {day}.", "The last day of reply is {day}."),
    "mail.last_day.open": Words("Sista dag för svar är [fyll i dag].", "The last day of reply is [fill in the day]."),
    "mail.address.open": Words("[fyll i adress]", "[fill in the address]"),
    "mail.decision.subject": Words(
        "Förslag till beslut: {posts} {terms}{until}", "Proposed decision: {posts} {terms}{until}"
    ),
    "mail.decision.about": Words(
        "{proposer} har lämnat förslag om {posts:post} i {body} {terms}. Förslaget är bifogat.",
        "{proposer} has made a proposal for the {posts:post} of {body} {terms}. It is enclosed.",
    ),
    "mail.decision.question": Words(
        "Vi vill ha ert svar på om {body} ska besluta enligt {points} i förslaget.",
        "Please answer whether {body} is to decide by {points} of the proposal.",
    ),
    # where each body decides for itself
    "mail.decision.question_of": Words(
        "Till {body}: vi vill ha ert svar på om {body} ska besluta enligt {points} för {body} i förslaget.",
        "To {body}: please answer whether {body} is to decide by {points} for {body} in the proposal.",
    ),
    "mail.decision.points": Words("punkterna", "the points"),
    "mail.decision.points.one": Words("punkten", "the point"),
    "mail.decision.points.numbered": Words("punkterna 1\N{EN DASH}{last}", "points 1\N{EN DASH}{last}"),
    "mail.decision.form": Words("Svara till {address} med ett av följande", "Reply to {address} with one of these"),
    "mail.decision.form.yes": Words("bifaller förslaget", "in favour of the proposal"),
    "mail.decision.form.other": Words("annat förslag, och i så fall vilket", "another proposal, and which"),
    "mail.decision.form.abstain": Words("avstår från att ta ställning", "abstaining"),
    "mail.decision.motions": Words(
        "Den som vill lägga fram ett annat förslag hittar färdiga beslutstexter i bilagan med yrkanden.",
        "Whoever wants to move another proposal finds ready decision texts in the enclosed motions.",
    ),
    "mail.decision.motions_on_request": Words(
        "Den som vill lägga fram ett annat förslag kan få en färdig beslutstext för varje alternativ.",
        "Whoever wants to move another proposal can have a ready decision text for each alternative.",
    ),
    "mail.decision.basis": Words(
        "Yrkandena hänvisar till beslutsunderlaget: [bifoga det, eller skriv när det skickades].",
        "The motions refer to the decision basis: [enclose it, or say when it was sent].",
    ),
    "mail.decision.silence": Words(
        "Ett uteblivet svar räknas inte som samtycke.",
        "Silence does not count as consent.",
    ),
    "mail.decision.objection": Words(
        "Om något svar uteblir, eller om någon motsätter sig förslaget, tas frågan upp vid ett sammanträde.",
        "If a reply is missing, or if anybody objects, the matter is taken up at a meeting.",
    ),
    "mail.decision.recorded": Words(
        "Utgången antecknas i protokollet vid nästa sammanträde.",
        "The outcome is recorded in the minutes of the next meeting.",
    ),
    "mail.bye": Words("Med vänlig hälsning", "Kind regards"),
}
