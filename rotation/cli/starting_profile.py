"""The commented profile that ``rotation init --profile`` writes."""

STARTING_PROFILE = """\
# A profile for 'rotation document': what the papers say of the body, the process and themselves. Text after # is for people.
# Everything may be left out. A text is written "so", or in both languages: { sv = "…", en = "…" }.
format = 1

# The sections of the decision basis, in this order; those left out are not written.
# order = [
#     "decision", "summary", "matter", "principles", "proposal", "reasons", "deviations", "alternatives", "fairness",
#     "uncertain", "consequences", "questions", "papers", "attachments", "recipients",
# ]
# replace = ["matter"]                            # sections that consist of your own text alone; see [texts]
# papers = ["Protokoll den 3 september 2024"]     # earlier papers in the matter
# recipients = ["Medlemskommunerna"]              # who gets the decision

# How the body and those around it are called inside sentences.
[body]
# name = "Samverkansrådet"                        # who decides; without it: the body of the case
# proposer = { sv = "Ledningsgruppen", en = "The management group" }   # who proposes; without it: to be filled in
secretariat = { sv = "Kansliet", en = "The secretariat" }
founding_paper = { sv = "samarbetsavtalet", en = "the cooperation agreement" }   # or förbundsordningen, reglementet
# kind = "ett kommunalförbund"                    # what the body is by law or agreement
# holder = "kommunstyrelsens ordförande i kommunen" # who in the member performs the post
# archive = "Lindby kommun"                       # which member keeps the diary and the archive

# The head of the paper.
[paper]
# date = 2024-10-01
# number = "SR 2024/12"
# officer = ""                                    # who handles it; nobody is named unless you do
# to = "Samverkansrådet"
status = "draft"                                  # "draft", "proposal" or "decided"
# decided = 2024-11-15                            # the day of the decision, with status = "decided"
# logo = "logo.png"                               # PNG or JPEG in the same folder, at most 1 MB

# What the head of one kind of paper has otherwise: basis, proposal, comments, motions, minutes or confirmation.
# Comments and confirmation are written later: they do not take over the date above.
# [heads.proposal]
# date = 2024-11-01
# to = "Samverkansrådet"
# status = "proposal"

# How the decision is worded.
[decision]
style = "sentences"                               # full sentences, or "clauses" (beslutar att …)
yearly = true                                     # the body elects every year: later years are confirmed then
review = true                                     # the plan is looked at again the year after the election
from_day = { sv = "1 januari", en = "1 January" } # from when a holding runs
# convenes = "den avgående ordförandekommunen"    # who convenes until then
# points = ["Beslutet skickas till medlemmarna"]  # further points of your own

# The two mails, which are written as drafts. sender, to and reply_to are addresses.
[comments_mail]
# sender = "kansliet@radet.example"
# to = ["ledningsgruppen@radet.example"]
# last_day = 2024-10-14

[decision_mail]
# sender = "kansliet@radet.example"
# to = ["radet@radet.example"]
# last_day = 2024-11-08
# reply_to = "registrator@radet.example"

# Paragraphs of your own, by section: they stand before what is generated.
[texts]
# matter = "Rådet behandlade frågan den 3 september 2024."
"""
