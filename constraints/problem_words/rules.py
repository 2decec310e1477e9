"""The words for problems of rules, waivers and what would be given up: what is wrong, then what to do."""

from __future__ import annotations

from constraints.words import Words

RULES_PROBLEMS: dict[str, Words] = {
    "rule.not_a_list": Words(
        "Reglerna ska stå som [[rule]], en tabell för varje.",
        "The rules are to stand as [[rule]], one table each.",
    ),
    "rule.not_a_table": Words(
        "Regeln ska vara en tabell. Skriv [[rule]].", "The rule is to be a table. Write [[rule]]."
    ),
    "rule.duplicate_id": Words(
        "Två regler har id {id}. Ge dem olika.",
        "Two rules have the id {id}. Give them different ones.",
    ),
    "give_up.unknown": Words(
        "Inget krav har id {id}. Skriv {known:or}, eller ta bort det.",
        "No must has the id {id}. Write {known:or}, or remove it.",
    ),
    "give_up.no_musts": Words(
        "Inget krav har id {id}, och ärendet har inga krav. Ta bort det.",
        "No must has the id {id}, and the case has no musts. Remove it.",
    ),
    "give_up.wish": Words(
        "Regeln {id} är en önskan (wish). Bara krav (must) kan ges upp. Ta bort den härifrån.",
        "The rule {id} is a wish. Only musts can be given up. Remove it from here.",
    ),
    "give_up.duplicate": Words(
        "Regeln {id} står två gånger. Skriv den en gång.",
        "The rule {id} stands there twice. Write it once.",
    ),
    "rule.must_with": Words(
        '{name} hör till en önskan (wish), inte till ett krav (must). Ta bort det eller skriv strength = "wish".',
        '{name} belongs to a wish, not to a must. Remove it or write strength = "wish".',
    ),
    "rule.must_without": Words(
        'Ett krav (must) av det här slaget behöver {name}. Lägg till det eller skriv strength = "wish".',
        'A must of this kind needs {name}. Add it or write strength = "wish".',
    ),
    "rule.wish_with": Words(
        '{name} hör till ett krav (must), inte till en önskan (wish). Ta bort det eller skriv strength = "must".',
        '{name} belongs to a must, not to a wish. Remove it or write strength = "must".',
    ),
    "rule.unknown_kind": Words(
        "Det finns ingen regel av slaget {kind}; mest likt är {near}. Skriv ett av {known}. Är det en egen regel: ge "
        "kommandot dess fil, --rules FIL.py (i Python: registry=).",
        "There is no rule of the kind {kind}; the most similar is {near}. Write one of {known}. If it is a rule of your "
        "own: give the command its file, --rules FILE.py (in Python: registry=).",
    ),
    "turn_order.inside_delay": Words(
        'Inom grupper räknas bara par av turer. Ta bort measure eller skriv measure = "overtakes".',
        'Within groups only pairs of turns are counted. Remove measure or write measure = "overtakes".',
    ),
    "turn_order.no_inside": Words(
        "Turordningen för {post} har ingen ordning inom grupperna. Lägg till inside i [order], eller ta bort inside här.",
        "The order of {post} has no order within the groups. Add inside to its [order], or remove inside here.",
    ),
    "waiver.empty": Words(
        "Undantaget säger inte vad det gäller. Skriv terms eller members.",
        "The waiver does not say what it is for. Write terms or members.",
    ),
    "waiver.no_decision": Words(
        "Ett undantag från ett krav med unless behöver ett beslut. Skriv i decision när och var det fattades.",
        "A waiver of a must with unless needs a decision. Write in decision when and where it was made.",
    ),
    "waiver.nothing": Words(
        "Undantaget gäller inget avsteg som regeln kan ha. Rätta verksamhetsår och medlemmar, eller ta bort undantaget.",
        "The waiver fits no breach that the rule could have. Correct its terms and members, or remove it.",
    ),
    "waiver.like_name": Words(
        "{name} är också namnet på ett organ eller ett uppdrag, så undantaget är inte entydigt. Byt namn på det ena.",
        "{name} is also the name of a body or a post, so the waiver is not clear. Give one of them another name.",
    ),
    "waiver.never": Words(
        "Ett undantag från en regel av det här slaget kan inte ange {key}. Ta bort det.",
        "A waiver of a rule of this kind cannot state {key}. Remove it.",
    ),
    "succession.otherwise": Words(
        "Skriv antingen post eller member: vem som träder in i stället.",
        "Write either post or member: who steps in instead.",
    ),
    "succession.otherwise_always": Words(
        'Ingen träder in så länge alla ska gå vidare. Skriv when = "eligible", eller ta bort otherwise.',
        'Nobody steps in while everybody has to move up. Write when = "eligible", or remove otherwise.',
    ),
    "quota.who": Words(
        "Det står inte vilka det gäller. Skriv ett av members, group, attribute med value, och newcomers = true.",
        "It is not said whom it is about. Write one of members, group, attribute with value, and newcomers = true.",
    ),
    "quota.how_many": Words(
        "Det står inte hur många. Skriv at_least eller at_most.", "It is not said how many. Write at_least or at_most."
    ),
    "quota.window": Words(
        "Skriv antingen within eller sets. Nyckeln since hör till sets.",
        "Write either within or sets. The key since belongs to sets.",
    ),
    "quota.no_group": Words(
        "Det finns ingen grupp {group}. Skriv en av {known}, eller lägg till den i [[body.group]].",
        "There is no group {group}. Write one of {known}, or add it in [[body.group]].",
    ),
    "quota.no_value": Words(
        "Ingen medlem har {value} som {attribute}. Rätta värdet, eller lägg till det bland medlemmarnas attributes.",
        "No member has {value} for {attribute}. Correct the value, or add it to the attributes of a member.",
    ),
    "quota.terms": Words(
        "Uppdragen {posts} har olika verksamhetsår. Skriv posts som har samma.",
        "The posts {posts} have different terms. Write posts that have the same.",
    ),
    "new_pair.two": Words(
        "Regeln gäller två uppdrag. Skriv posts = två av {known}.",
        "The rule is about two posts. Write posts = two of {known}.",
    ),
    "avoid.nothing": Words(
        'Det står inte vad som ska undvikas. Skriv duties, eller elections = "own".',
        'It is not said what is avoided. Write duties, or elections = "own".',
    ),
    "avoid.ends_early": Words(
        "Slutar {end}, före {start}. Rätta en av dagarna.", "Ends on {end}, before {start}. Correct one of the days."
    ),
    "avoid.no_calendar": Words(
        'Det står inte när val hålls. Skriv elections i [horizon], till exempel "se", eller hos varje medlem.',
        'It is not said when elections are held. Write elections in [horizon], for example "se", or with each member.',
    ),
    "succession.nobody": Words(
        "Ingen som kan vara {junior} året före kan vara {senior} {terms:span}, så ingen kan gå vidare. Låt någon delta i "
        'båda turordningarna, skriv when = "eligible", eller gör ett undantag i waivers.',
        "Nobody who can be {junior} the term before can be {senior} in {terms:span}, so nobody can move up. Let somebody "
        'take part in both orders, write when = "eligible", or make an exception in waivers.',
    ),
    "succession.no_links": Words(
        "Regeln gäller vem som går vidare till nästa uppdrag, men ladder har inga links eller bara ett uppdrag. "
        "Ta bort regeln eller skriv links = true.",
        "The rule is about moving up to the next post, but the ladder has no links or only one post. "
        "Remove the rule or write links = true.",
    ),
    "turn_order.none": Words(
        "Inget uppdrag har en turordning att följa. Lägg till [order].",
        "No post has an order to follow. Add [order].",
    ),
    "turn_order.no_order": Words(
        "Uppdraget {post} har ingen turordning. Lägg till [order] för det, eller skriv ett av {known}.",
        "The post {post} has no order. Add an [order] for it, or write one of {known}.",
    ),
    "turn_order.which": Words(
        "Organet har flera turordningar. Skriv post = ett av {known}.",
        "The body has several orders. Write post = one of {known}.",
    ),
    "coverage.not_with": Words(
        '{name} hör inte till mode = {mode}. Ta bort det eller skriv mode = "per_period".',
        '{name} does not belong to mode = {mode}. Remove it or write mode = "per_period".',
    ),
    "coverage.no_period": Words(
        'Det står inte hur lång en period är. Skriv period = "election" eller ett antal verksamhetsår.',
        'It is not said how long a period is. Write period = "election" or a number of terms.',
    ),
    "coverage.since_election": Words(
        "Perioder som följer valen börjar efter valet. Ta bort since, eller ange period som ett antal verksamhetsår.",
        "Periods that follow the elections begin after an election. Remove since, or give period as a number of terms.",
    ),
    "coverage.no_calendar": Words(
        'Perioderna följer valen, men det står inte när val hålls. Lägg exempelvis till elections = "se".',
        'The periods follow the elections, but it is not said when elections are held. Add for example elections = "se".',
    ),
    "fair_share.no_weight": Words(
        "{member} har ingen vikt. Lägg till en, eller ta bort alla vikter (då väger alla lika).",
        "{member} has no weight. Add one, or remove all weights (then all weigh the same).",
    ),
    "fair_share.no_sum": Words(
        "Vikterna för dem som är medlemmar under planeringsperioden är alla noll. Ge någon en större vikt.",
        "The weights of those who are members in the horizon are all nought. Give somebody a larger weight.",
    ),
    "mix.not_with": Words(
        "{name} hör inte till between = {between}. Ta bort det eller ändra between.",
        "{name} does not belong to between = {between}. Remove it or change between.",
    ),
    "mix.no_post": Words(
        "Det står inte vilket uppdrag det gäller. Lägg till post.",
        "It is not said which post is meant. Add post.",
    ),
    "mix.few_posts": Words(
        'Det behövs minst två uppdrag att jämföra. Ange fler, eller skriv between = "terms".',
        'At least two posts are needed to compare. Name more, or write between = "terms".',
    ),
    "mix.no_value": Words(
        "{member} saknar värde för {attribute}. Lägg till det i medlemmens attributes.",
        "{member} has no value for {attribute}. Add it to the attributes of the member.",
    ),
}
