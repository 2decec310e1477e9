"""The words of decision points about several bodies. Both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

ACROSS_TEXTS: dict[str, Words] = {
    "point.one": Words("ett", "one"),
    "point.posts_in": Words("{post} i {count:number} organ", "{post} of {count:number} bodies"),
    "point.unless": Words(", om inte {unless}", ", unless {unless}"),
    "point.waived": Words(", med undantag för {what}", ", except for {what}"),
    "point.weighted": Words(", räknat efter uppdragens vikt", ", counted by the weights of the posts"),
    "point.not_both_two.sentences": Words(
        "Samma {noun} är inte samtidigt {posts}{unless}.", "The same {noun} is not {posts} at the same time{unless}."
    ),
    "point.not_both_two.clauses": Words(
        "att samma {noun} inte samtidigt är {posts}{unless}",
        "that the same {noun} is not {posts} at the same time{unless}",
    ),
    "point.not_both.sentences": Words(
        "Samma {noun} har inte uppdrag i två organ samtidigt{unless}. Det gäller uppdragen som {posts}.",
        "The same {noun} does not hold posts of two bodies at the same time{unless}. The posts are {posts}.",
    ),
    "point.not_both.clauses": Words(
        "att samma {noun} inte samtidigt har två av uppdragen som {posts} i olika organ{unless}",
        "that the same {noun} does not at the same time hold two of the posts of {posts} in different bodies{unless}",
    ),
    "point.together_two.sentences": Words(
        "Samma {noun} är samtidigt {posts}{unless}.", "The same {noun} is {posts} at the same time{unless}."
    ),
    "point.together_two.clauses": Words(
        "att samma {noun} samtidigt är {posts}{unless}", "that the same {noun} is {posts} at the same time{unless}"
    ),
    "point.together.sentences": Words(
        "Samma {noun} har uppdragen i alla organen samtidigt{unless}. Det gäller uppdragen som {posts}.",
        "The same {noun} holds the posts of all the bodies at the same time{unless}. The posts are {posts}.",
    ),
    "point.together.clauses": Words(
        "att samma {noun} samtidigt har uppdragen som {posts}{unless}",
        "that the same {noun} at the same time holds the posts of {posts}{unless}",
    ),
    "point.different_two.sentences": Words(
        "De som samtidigt är {posts} kommer ur olika grupper{unless}.",
        "Those who are {posts} at the same time come from different groups{unless}.",
    ),
    "point.different_two.clauses": Words(
        "att de som samtidigt är {posts} kommer ur olika grupper{unless}",
        "that those who are {posts} at the same time come from different groups{unless}",
    ),
    "point.different.sentences": Words(
        "De som samtidigt har uppdrag i olika organ kommer ur olika grupper{unless}. Det gäller uppdragen som {posts}.",
        "Those who hold posts of different bodies at the same time come from different groups{unless}. The posts are "
        "{posts}.",
    ),
    "point.different.clauses": Words(
        "att de som samtidigt har uppdragen som {posts} i olika organ kommer ur olika grupper{unless}",
        "that those who hold the posts of {posts} in different bodies at the same time come from different "
        "groups{unless}",
    ),
    "point.handovers_two.sentences": Words(
        "{posts} byter inte innehavare samma dag{unless}.",
        "The {posts} do not change holders on the same day{unless}.",
    ),
    "point.handovers_two.clauses": Words(
        "att {posts} inte byter innehavare samma dag{unless}",
        "that the {posts} do not change holders on the same day{unless}",
    ),
    "point.handovers.sentences": Words(
        "Högst {most} av uppdragen byter innehavare samma dag{unless}. Det gäller uppdragen som {posts}.",
        "At most {most} of the posts change holders on the same day{unless}. The posts are {posts}.",
    ),
    "point.handovers.clauses": Words(
        "att högst {most} av uppdragen som {posts} byter innehavare samma dag{unless}",
        "that at most {most} of the posts of {posts} change holders on the same day{unless}",
    ),
    "point.at_once.sentences": Words(
        "Samma {noun} har högst {most} av uppdragen samtidigt{unless}. Det gäller uppdragen som {posts}.",
        "The same {noun} holds at most {most} of the posts at the same time{unless}. The posts are {posts}.",
    ),
    "point.at_once.clauses": Words(
        "att samma {noun} samtidigt har högst {most} av uppdragen som {posts}{unless}",
        "that the same {noun} holds at most {most} of the posts of {posts} at the same time{unless}",
    ),
    "point.load_year.sentences": Words(
        "Uppdragen fördelas jämnt varje år{weighted}{unless}. Det gäller uppdragen som {posts}.",
        "The posts are spread evenly in each year{weighted}{unless}. The posts are {posts}.",
    ),
    "point.load_year.clauses": Words(
        "att uppdragen som {posts} fördelas jämnt varje år{weighted}{unless}",
        "that the posts of {posts} are spread evenly in each year{weighted}{unless}",
    ),
    "point.load_horizon.sentences": Words(
        "Uppdragen fördelas jämnt över hela perioden{weighted}{unless}. Det gäller uppdragen som {posts}.",
        "The posts are spread evenly over the whole period{weighted}{unless}. The posts are {posts}.",
    ),
    "point.load_horizon.clauses": Words(
        "att uppdragen som {posts} fördelas jämnt över hela perioden{weighted}{unless}",
        "that the posts of {posts} are spread evenly over the whole period{weighted}{unless}",
    ),
    "point.load_most_year.sentences": Words(
        "Samma {noun} har högst {most} månader med uppdrag varje år{weighted}{unless}. Det gäller uppdragen som {posts}.",
        "The same {noun} has at most {most} months with posts in each year{weighted}{unless}. The posts are {posts}.",
    ),
    "point.load_most_year.clauses": Words(
        "att samma {noun} har högst {most} månader varje år med uppdragen som {posts}{weighted}{unless}",
        "that the same {noun} has at most {most} months in each year with the posts of {posts}{weighted}{unless}",
    ),
    "point.load_most_horizon.sentences": Words(
        "Samma {noun} har högst {most} månader med uppdrag under hela perioden{weighted}{unless}. Det gäller uppdragen som "
        "{posts}.",
        "The same {noun} has at most {most} months with posts over the whole period{weighted}{unless}. The posts are "
        "{posts}.",
    ),
    "point.load_most_horizon.clauses": Words(
        "att samma {noun} har högst {most} månader under hela perioden med uppdragen som {posts}{weighted}{unless}",
        "that the same {noun} has at most {most} months over the whole period with the posts of "
        "{posts}{weighted}{unless}",
    ),
}
