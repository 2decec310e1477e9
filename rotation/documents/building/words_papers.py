"""The words of motions, minutes, confirmations and comments. Both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

PAPER_TEXTS: dict[str, Words] = {
    "kind.motions": Words("Yrkanden", "Motions"),
    "kind.minutes": Words("Underlag för protokoll", "Draft for the minutes"),
    "kind.confirmation": Words("Bekräftelse", "Confirmation"),
    "kind.comments": Words("Synpunkter", "Comments"),
    # the short paper
    "heading.brief": Words("Skälen i korthet", "The reasons in brief"),
    # motions
    "heading.motion.proposal": Words("Förslaget", "The proposal"),
    "heading.motion": Words("Yrkande {letter}", "Motion {letter}"),
    "heading.voting": Words("Beslutsgång", "Order of voting"),
    "motion.lead": Words(
        "{body} kan besluta enligt förslaget eller enligt något av yrkandena nedan. Varje text kan läsas upp som "
        "den står. Ett yrkande tar upp bara det som ändras i förslaget.",
        "{body} can decide by the proposal or by one of the motions below. Each text can be read out as it stands. A "
        "motion tells only what it changes in the proposal.",
    ),
    "motion.table": Words("Fördelningen enligt yrkande {letter}", "The distribution by motion {letter}"),
    "motion.means": Words(
        "Yrkande {letter} är alternativ {letter} i beslutsunderlaget. Jämfört med förslaget:",
        "Motion {letter} is alternative {letter} of the decision basis. Beside the proposal:",
    ),
    "motion.assumes": Words("Yrkandet förutsätter att {names}", "The motion assumes that {names}"),
    "voting.lead": Words("Ordningen vid omröstning", "The order when a vote is taken"),
    # minutes
    "heading.paragraph": Words("Text att klistra in i protokollet", "Text to paste into the minutes"),
    "heading.extract": Words("Protokollsutdrag", "Extract from the minutes"),
    "minutes.matter": Words(
        "{proposer} har lämnat förslag om {posts:post} {terms}.",
        "{proposer} has made a proposal for the {posts:post} {terms}.",
    ),
    "minutes.basis": Words(
        "Till grund för beslutet ligger förslaget{dated}.", "The decision rests on the proposal{dated}."
    ),
    "minutes.by_mail": Words(
        "[Den här texten antecknas vid nästa sammanträde.]",
        "[This text is recorded at the next meeting.]",
    ),
    "minutes.extract": Words(
        "Utdrag ur protokollet skickas till",
        "An extract is sent to",
    ),
    # confirmation
    "heading.elected": Words("Val för {term}", "Election for {term}"),
    "heading.changed": Words("Vad som har ändrats", "What has changed"),
    "heading.coming": Words("Vem som står på tur", "Whose turn comes next"),
    "confirmation.rests": Words(
        "Bekräftelsen bygger på beslutet om fördelningen {terms} [fyll i dag och paragraf].",
        "The confirmation rests on the decision on the distribution {terms} [fill in the day and the paragraph].",
    ),
    "confirmation.unknown": Words(
        "[Fyll i vad som har ändrats sedan beslutet, eller att ingenting har ändrats.]",
        "[Fill in what has changed since the decision, or that nothing has.]",
    ),
    "confirmation.next": Words(
        "{who} står på tur som {post} {term}{when}.",
        "Next in turn as {post} in {term}{when}: {who}.",
    ),
    "confirmation.follows": Words(
        "{who} är {post} {term}{when}, enligt fördelningen.",
        "By the distribution, {post} in {term}{when}: {who}.",
    ),
    # what changed between two versions
    "change.none": Words(
        "Varken platser, villkor eller uppgifter har ändrats.", "Neither places, conditions nor facts have changed."
    ),
    "change.seat": Words(
        "{now} är {post} {term} i stället för {before}",
        "{now} is {post} in {term} instead of {before}",
    ),
    # where a seat depends on facts, before or now: all who may hold it
    "change.seat_open": Words(
        "{post} {term} är nu {now}. Förut: {before}",
        "The {post} of {term} is now {now}. Before: {before}",
    ),
    "change.seat_new": Words(
        "{now} är {post} {term}, som inte ingick förut",
        "{now} is {post} in {term}, which was not part of it before",
    ),
    "change.seat_gone": Words(
        "{post:post} {term} ingår inte längre", "the {post:post} of {term} is not part of it any more"
    ),
    "change.rule_new": Words("ett villkor har tillkommit: {rule}", "a condition was added: {rule}"),
    "change.rule_gone": Words("ett villkor har utgått: {rule}", "a condition was dropped: {rule}"),
    "change.rule": Words("ett villkor har ändrats: {rule}", "a condition was changed: {rule}"),
    "change.fact": Words(
        "{post} {term} anges nu så: {now}. Förut: {before}",
        "the {post} of {term} is now stated as: {now}. Before: {before}",
    ),
    "change.lead": Words("Det här har ändrats", "This has changed"),
    # comments
    "comments.table": Words("Synpunkter på utkastet", "Comments on the draft"),
    "comments.none": Words("inget svar", "no reply"),
    "comments.summary": Words(
        "{count:number} av {all:number} har svarat.", "{count:number} of {all:number} have replied."
    ),
    "comments.silent": Words(
        "Svar saknas från {names}",
        "No reply has come from {names}",
    ),
    "comments.silence": Words("Ett uteblivet svar räknas inte som samtycke.", "Silence does not count as consent."),
    "heading.comments": Words("Svaren", "The replies"),
    "column.comment": Words("Synpunkt", "Comment"),
    "column.assessment": Words("{secretariat} bedömning", "Assessment by {secretariat}"),
    "column.change": Words("Ändring", "Change"),
    "column.date": Words("Datum", "Date"),
    "voting.own": Words(
        "Har {body} egna regler för omröstning gäller de. I annat fall kan beslutsgången vara den här.",
        "If {body} has rules of its own for voting, they hold. If not, this can be the order.",
    ),
    "voting.main": Words(
        "Förslaget från {proposer} är huvudförslag. Ordföranden frågar om det finns andra yrkanden",
        "The proposal by {proposer} is the main one. The chair asks whether there are other motions",
    ),
    "voting.one": Words(
        "Finns inget annat yrkande frågar ordföranden om huvudförslaget antas. Ett annat yrkande blir motförslag",
        "If there is no other motion, the chair asks whether the main proposal is adopted. Another motion becomes "
        "the counter-proposal",
    ),
    "voting.several": Words(
        "Finns flera andra yrkanden ställs de mot varandra, två i taget. Det som blir kvar är motförslag",
        "If there are several other motions, they are put against each other, two at a time. The one that is left "
        "is the counter-proposal",
    ),
    "voting.last": Words(
        "Huvudförslaget ställs mot motförslaget",
        "The main proposal is put against the counter-proposal",
    ),
    "voting.vote": Words(
        "Vid omröstning röstar den ja som vill anta huvudförslaget, och den nej som vill anta motförslaget",
        "In a vote, whoever wants the main proposal votes yes, and whoever wants the counter-proposal votes no",
    ),
    "heading.by_mail": Words(
        "Om beslutet har fattats per e-post",
        "If the decision was taken by mail",
    ),
    "minutes.asked": Words(
        "{body} har fått frågan per e-post. Sista dag för svar var {day}.",
        "The question was put to {body} by mail. The last day of reply was {day}.",
    ),
    "minutes.fill_day": Words(
        "[fyll i dagen]",
        "[fill in the day]",
    ),
    "minutes.replies": Words(
        "[Fyll i] bifaller förslaget. [Fyll i] avstår från att ta ställning. Alla har svarat [kontrollera; annars tas "
        "frågan upp vid ett sammanträde].",
        "In favour of the proposal: [fill in]. Abstaining: [fill in]. All have replied [check; otherwise the matter "
        "is taken up at a meeting].",
    ),
    "minutes.recorded": Words(
        "Ingen har motsatt sig förslaget [kontrollera]. Utgången antecknas till protokollet.",
        "Nobody has objected [check]. The outcome is recorded in the minutes.",
    ),
    "minutes.contains": Words(
        "Utdraget innehåller besluten och tabellen ovan, så som {body} har fattat besluten.",
        "The extract contains the decisions and the table above, as {body} took the decisions.",
    ),
    "minutes.contains.several": Words(
        "Utdraget innehåller besluten och tabellerna ovan, så som {body} har fattat besluten.",
        "The extract contains the decisions and the tables above, as {body} took the decisions.",
    ),
    "minutes.dated_open": Words(" daterat den [fyll i dagen]", " dated [fill in the day]"),
    # where who is elected hangs on a fact that is to be checked before the text is used
    "minutes.name": Words(
        "{who} [skriv in namnet när uppgiften är kontrollerad]",
        "{who} [name, once checked]",
    ),
    "change.settled": Words(
        "{post} {term} beror inte längre på någon osäker uppgift: {now}",
        "the {post} of {term} does not depend on an uncertain fact any more: {now}",
    ),
    "change.posts": Words(
        "uppdraget som {posts:post}",
        "to be {posts:post}",
    ),
    "change.all_posts": Words(
        "alla uppdrag",
        "to hold any post",
    ),
    "change.absence_new": Words(
        "{member} har avstått från {posts} {terms}",
        "{member} has declined {posts} in {terms}",
    ),
    "change.absence_gone": Words(
        "{member} avstår inte längre från {posts} {terms}",
        "{member} no longer declines {posts} in {terms}",
    ),
    "change.swap_new": Words(
        "{one} och {other} har bytt turer {first} och {second} ({approval})",
        "{one} and {other} have exchanged their turns of {first} and {second} ({approval})",
    ),
    "change.swap_gone": Words(
        "bytet av turer mellan {one} och {other} {first} och {second} gäller inte längre ({approval})",
        "the exchange of turns between {one} and {other} in {first} and {second} holds no more ({approval})",
    ),
    "change.state_new": Words(
        "en uppgift har tillkommit: {said}",
        "a fact has been added: {said}",
    ),
    "change.state_gone": Words(
        "en uppgift har utgått: {said}",
        "a fact has been dropped: {said}",
    ),
    "comments.form": Words(
        "Svaren förs in i tabellen. Den som inte har svarat anges med orden inget svar.",
        "The replies are entered in the table. Whoever has not replied gets the words: no reply.",
    ),
    "comments.nobody": Words(
        "Ingen har svarat.",
        "Nobody has replied.",
    ),
    "comments.all": Words(
        "Alla har svarat.",
        "All have replied.",
    ),
    "comments.late": Words("{day} (efter sista dag)", "{day} (after the last day)"),
    "comments.last_day": Words(
        "Sista dag för svar var {day}.",
        "The last day of reply was {day}.",
    ),
}
