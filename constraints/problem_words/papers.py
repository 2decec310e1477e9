"""The words for problems of the papers: profiles and registers: what is wrong, then what to do."""

from __future__ import annotations

from constraints.words import Words

PAPERS_PROBLEMS: dict[str, Words] = {
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
