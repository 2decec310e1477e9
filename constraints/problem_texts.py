"""The words for input problems: what is wrong, then what to do. One entry per code, both languages together."""

from __future__ import annotations

from constraints.problem_words.across import ACROSS_PROBLEM_TEXTS
from constraints.problem_words.files import FILES_PROBLEMS
from constraints.problem_words.members import MEMBERS_PROBLEMS
from constraints.problem_words.own_rules import OWN_RULE_TEXTS
from constraints.problem_words.papers import PAPERS_PROBLEMS
from constraints.problem_words.questions import QUESTIONS_PROBLEMS
from constraints.problem_words.rules import RULES_PROBLEMS
from constraints.problem_words.terms import TERMS_PROBLEMS
from constraints.problem_words.turns import TURNS_PROBLEMS
from constraints.words import Words

PROBLEM_TEXTS: dict[str, Words] = {
    **TERMS_PROBLEMS,
    **MEMBERS_PROBLEMS,
    **TURNS_PROBLEMS,
    **RULES_PROBLEMS,
    **FILES_PROBLEMS,
    **QUESTIONS_PROBLEMS,
    **PAPERS_PROBLEMS,
    **ACROSS_PROBLEM_TEXTS,
    **OWN_RULE_TEXTS,
}
