"""The commented case that ``rotation init`` writes."""

STARTING_CASE = """\
# A case for the rotation planner: who chairs, year by year. Text after # is for people.
# Try it as it is:  rotation propose case.toml
format = 1

[body]
name = "Samverkansrådet"
noun = { sv = "kommun", en = "municipality" }
# A member is a name, or a table with more about it. joins and leaves are its first and last day as a member.
members = [
    "Björkö",
    "Ekhult",
    { name = "Granås", official = "Granås kommun", genitive = "Granås" },
    "Lindby",
    "Tallvik",
]

# The terms to be planned. term: "1 year", "6 months", "election period" ...
# until: so many terms, or so many terms after an election year:  until = { election = 2026, terms_after = 1 }
[horizon]
start = 2025-01-01
term = "1 year"
until = { terms = 4 }
elections = "se"

# Posts from junior to senior: whoever is vice-chair one year moves up to chair the next.
[ladder]
posts = ["vice_chair", "chair"]

# Whose turn it is. principle: "longest_waiting", "agreed" (with list = [...]), "alphabetical", "population" or "lot".
[order]
post = "chair"
principle = "longest_waiting"

# Earlier terms, as far as they are known. What is left out is unknown.
[history]
2022 = { chair = "Tallvik", source = "minutes of 14 January 2022" }
2023 = { chair = { one_of = ["Lindby", "Granås"] } }
2024 = { chair = "Björkö", vice_chair = "Ekhult", source = "minutes of 12 January 2024" }

# What shall hold (strength = "must") and what should (strength = "wish"; rank 1 is settled before rank 2).
[[rule]]
kind = "succession"
strength = "must"
# A recorded exception: nobody has to move up into this year.
# waivers = [{ into = "2025", reason = "Ekhults kommun har avstått" }]

[[rule]]
kind = "turn_order"
strength = "wish"
rank = 1

# A member that cannot or will not serve, at its own request. turn: "kept" (it keeps its place) or "passed".
# [[absence]]
# member = "Ekhult"
# posts = ["chair"]
# terms = ["2025"]
# turn = "kept"
# reason = "Ekhults kommun har avstått"
"""
