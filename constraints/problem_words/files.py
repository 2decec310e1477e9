"""The words for problems of the shape of tables, files, plans and records: what is wrong, then what to do."""

from __future__ import annotations

from constraints.words import Words

FILES_PROBLEMS: dict[str, Words] = {
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
    "shape.empty": Words(
        "{given} passar inte. Här ska stå en lista som inte är tom.",
        "{given} does not fit. To be written here: a list that is not empty.",
    ),
    "shape.few": Words(
        "{given} passar inte. Här ska stå en lista med minst {limit:number} värden.",
        "{given} does not fit. To be written here: a list of at least {limit:number} values.",
    ),
    "shape.many": Words(
        "{given} passar inte. Här ska stå en lista med högst {limit:number} värden.",
        "{given} does not fit. To be written here: a list of at most {limit:number} values.",
    ),
    "shape.no_text": Words(
        "{given} passar inte. Här ska stå en text som inte är tom.",
        "{given} does not fit. To be written here: a text that is not empty.",
    ),
    "shape.short": Words(
        "{given} passar inte. Här ska stå en text med minst {limit} tecken.",
        "{given} does not fit. To be written here: a text of at least {limit} letters.",
    ),
    "shape.long": Words(
        "{given} passar inte. Här ska stå en text med högst {limit} tecken.",
        "{given} does not fit. To be written here: a text of at most {limit} letters.",
    ),
    "shape.above": Words(
        "{given} passar inte. Här ska stå ett tal över {limit}.",
        "{given} does not fit. To be written here: a number above {limit}.",
    ),
    "shape.least": Words(
        "{given} passar inte. Här ska stå ett tal som är minst {limit}.",
        "{given} does not fit. To be written here: a number of at least {limit}.",
    ),
    "shape.below": Words(
        "{given} passar inte. Här ska stå ett tal under {limit}.",
        "{given} does not fit. To be written here: a number below {limit}.",
    ),
    "shape.most": Words(
        "{given} passar inte. Här ska stå ett tal som är högst {limit}.",
        "{given} does not fit. To be written here: a number of at most {limit}.",
    ),
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
    "record.none": Words(
        "Det här är inte en rotation.json från rotation document. Ange en sådan fil.",
        "This is not a rotation.json of rotation document. Give such a file.",
    ),
    "record.other": Words(
        "Versionen {given} är okänd; den här versionen läser {known}. Skriv filen på nytt med rotation document.",
        "The version {given} is not known; this version reads {known}. Write the file again with rotation document.",
    ),
}
