"""The words for what is wrong with rules of one's own: what is wrong, then what to do. A part of ``PROBLEM_TEXTS``."""

from __future__ import annotations

from constraints.words import Words

OWN_RULE_TEXTS: dict[str, Words] = {
    # found and looked at, before it runs
    "own_rule.no_file": Words(
        "Det finns ingen fil {file}. Skriv var regelns fil ligger.",
        "There is no file {file}. Write where the file of the rule lies.",
    ),
    "own_rule.file_meant": Words(
        "Det finns ingen modul {name}, men här finns filen {file}. Skriv --rules {file}.",
        "There is no module {name}, but there is a file {file} here. Write --rules {file}.",
    ),
    "own_rule.import": Words(
        "Regeln kan inte läsas in: {reason}. Rätta koden, eller namnet på modulen.",
        "The rule cannot be loaded: {reason}. Mend the code, or the name of the module.",
    ),
    "own_rule.none": Words(
        "Modulen har ingen egen regel. Skriv en klass som ärver Rule.",
        "The module has no rule of its own. Write a class that inherits from Rule.",
    ),
    "own_rule.no_class": Words(
        "{name} är ingen regel där. Skriv en av {known:or}, eller en klass som ärver Rule.",
        "{name} is no rule there. Write one of {known:or}, or a class that inherits from Rule.",
    ),
    "own_rule.no_kind": Words(
        'Klassen {name} saknar kind. Skriv kind: Literal["namn"] = "namn".',
        'The class {name} has no kind. Write kind: Literal["name"] = "name".',
    ),
    "own_rule.kind_taken": Words(
        "Klassen {name} har kind = {kind}, men en annan regel heter så. Välj ett annat namn.",
        "The class {name} has kind = {kind}, but another rule is called so. Choose another name.",
    ),
    "own_rule.kind_open": Words(
        'Klassen {name} låter kind vara vilken text som helst. Skriv kind: Literal["{kind}"] = "{kind}".',
        'The class {name} lets kind be any text. Write kind: Literal["{kind}"] = "{kind}".',
    ),
    "own_rule.entry_import": Words(
        "Paketet {package} erbjuder en regel ({entry}) som inte kan läsas in: {reason}. Rätta paketet eller avinstallera "
        "det.",
        "The package {package} offers a rule ({entry}) that cannot be loaded: {reason}. Mend the package or uninstall it.",
    ),
    "own_rule.entry_no_rule": Words(
        "Paketet {package} erbjuder {entry}, men det är ingen klass som ärver Rule. Skriv modul:Klass i paketets "
        "pyproject.toml, eller avinstallera paketet.",
        "The package {package} offers {entry}, but that is no class that inherits from Rule. Write module:Class in the "
        "pyproject.toml of the package, or uninstall the package.",
    ),
    "own_rule.no_duty": Words(
        "Klassen {name} saknar {duties}. Skriv dem; docs/adding-a-rule.md visar hur.",
        "The class {name} lacks {duties}. Write them; docs/adding-a-rule.md shows how.",
    ),
    "own_rule.no_words": Words(
        "Klassen {name} saknar texter: {lacking}. Skriv dem på svenska och engelska.",
        "The class {name} lacks words: {lacking}. Write them in Swedish and in English.",
    ),
    "own_rule.one_language": Words(
        "Texten {text} i klassen {name} finns inte på båda språken. Skriv Words(svenska, engelska).",
        "The text {text} of the class {name} is not there in both languages. Write Words(Swedish, English).",
    ),
    "own_rule.placeholders": Words(
        "Texten {text} i klassen {name} har olika platshållare på svenska och engelska. Skriv samma i båda.",
        "The text {text} of the class {name} has other placeholders in Swedish than in English. Write the same in "
        "both.",
    ),
    "own_rule.field_taken": Words(
        "Klassen {name} har ett fält som heter {field}, men det är en metods namn. Skriv "
        'of_{field}: Name = Field(alias="{field}").',
        "The class {name} has a field called {field}, but that is the name of a method. Write "
        'of_{field}: Name = Field(alias="{field}").',
    ),
    # in its code, when it runs
    "own_rule.raised": Words(
        "{duty} i regeln {rule} avbröts: {reason}. Rätta koden.",
        "{duty} of the rule {rule} stopped: {reason}. Mend the code.",
    ),
    "own_rule.not_listed": Words(
        "Metoden check i regeln {rule} lämnar {given} i stället för en lista med avsteg. Skriv return [...], också "
        "när den är tom.",
        "The check of the rule {rule} gives {given} instead of a list of breaches. Write return [...], also where it "
        "is empty.",
    ),
    "own_rule.breach_form": Words(
        "Metoden check i regeln {rule} lämnar ett avsteg vars {part} är {given}. Skriv det som breach(key, seats, "
        "members, code, args, weight): key, seats och members är tupler, weight ett heltal från 1.",
        "The check of the rule {rule} gives a breach whose {part} is {given}. Write it as breach(key, seats, members, "
        "code, args, weight): key, seats and members are tuples, weight a whole number from 1.",
    ),
    "own_rule.wordless": Words(
        "Metoden check i regeln {rule} lämnar ett avsteg med koden {code}, som saknar ord i texts. Där finns {known}. "
        "Rätta koden eller skriv Words(svenska, engelska).",
        "The check of the rule {rule} gives a breach with the code {code}, for which texts has no words. It has "
        "{known}. Correct the code or write Words(Swedish, English).",
    ),
    "own_rule.unfilled": Words(
        "Texten {text} i regeln {rule} har platshållare som ingen fyller: {names}. Den får använda {known}.",
        "The text {text} of the rule {rule} has placeholders that nothing fills: {names}. It may use {known}.",
    ),
    "own_rule.key_twice": Words(
        "{duty} i regeln {rule} anger avsteget {key} två gånger. Ge varje avsteg en egen nyckel, samma i check och "
        "post.",
        "{duty} of the rule {rule} names the breach {key} twice. Give each breach a key of its own, the same in check "
        "and post.",
    ),
    "own_rule.key_form": Words(
        "Metoden post i regeln {rule} anger ett avsteg med nyckeln {given}. Skriv en tupel av texter och heltal, till "
        'exempel ("2025",).',
        "The post of the rule {rule} names a breach with the key {given}. Write a tuple of texts and whole numbers, "
        'such as ("2025",).',
    ),
    "own_rule.negative": Words(
        "Metoden post i regeln {rule} ger avsteget {key} värdet {given}. Ett avsteg är 0 eller mer.",
        "The post of the rule {rule} gives the breach {key} the value {given}. A breach is 0 or more.",
    ),
    "own_rule.holds": Words(
        "Verbet seats.holds i regeln {rule} fick {given}. Skriv seats.holds(namn, plats): en medlems namn och en "
        "plats.",
        "The verb seats.holds of the rule {rule} was given {given}. Write seats.holds(name, seat): a member's name "
        "and a seat.",
    ),
    "own_rule.no_condition": Words(
        "Verbet seats.{verb} i regeln {rule} fick {given}, som varken är ett villkor eller ett heltal. Ge det som "
        "seats.holds och de andra verben svarar.",
        "The verb seats.{verb} of the rule {rule} was given {given}, which is neither a condition nor a whole number. "
        "Hand over what seats.holds and the other verbs answer.",
    ),
    # when its two duties do not mean the same
    "own_rule.check_alone": Words(
        "Regeln {rule} säger två saker: check finner avsteget {key}, men inte post. "
        "Rätta den ena; regelns kontraktstest visar planen (docs/adding-a-rule.md).",
        "The rule {rule} says two things: check finds the breach {key}, post does not. "
        "Mend one of them; its contract test shows the plan (docs/adding-a-rule.md).",
    ),
    "own_rule.post_alone": Words(
        "Regeln {rule} säger två saker: post finner avsteget {key}, men inte check. "
        "Rätta den ena; regelns kontraktstest visar planen (docs/adding-a-rule.md).",
        "The rule {rule} says two things: post finds the breach {key}, check does not. "
        "Mend one of them; its contract test shows the plan (docs/adding-a-rule.md).",
    ),
    "own_rule.two_weights": Words(
        "Regeln {rule} säger två saker: avsteget {key} väger {checked} i check och {posted} i post. "
        "Rätta den ena; regelns kontraktstest visar planen (docs/adding-a-rule.md).",
        "The rule {rule} says two things: the breach {key} weighs {checked} in check and {posted} in post. "
        "Mend one of them; its contract test shows the plan (docs/adding-a-rule.md).",
    ),
}
