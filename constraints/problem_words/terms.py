"""The words for problems of terms, horizons and elections: what is wrong, then what to do."""

from __future__ import annotations

from constraints.words import Words

TERMS_PROBLEMS: dict[str, Words] = {
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
    "format.missing": Words(
        "Filens format är inte angivet. Skriv format = {known} överst.",
        "The format of the file is not stated. Write format = {known} at the top.",
    ),
    "format.other": Words(
        "Formatet {given} kan inte läsas av den här versionen. Skriv format = {known}, eller använd en nyare version.",
        "Format {given} cannot be read by this version. Write format = {known}, or use a newer version.",
    ),
    "term.unknown": Words(
        "{term} är inget verksamhetsår som planen omfattar. Skriv ett av {known}.",
        "{term} is no term that the plan covers. Write one of {known}.",
    ),
}
