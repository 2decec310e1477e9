"""The yardstick: Södertörn's committee 2024–2027 in one hand-written CP-SAT program, without the library.

It does what the library does for this one body and nothing more: succession as a must, the longest-waiting queue with
the vice-chair of 2023 committed, overtakes minimised, all equally good plans counted, the canonical plan among them, and
the four readings of the unknown history. ``python -m benchmarks.compact_sodertorn`` compares them with the known plans.
"""

from __future__ import annotations

from itertools import pairwise, product

from ortools.sat.python import cp_model

MEMBERS = ("Botkyrka", "Haninge", "Huddinge", "Nykvarn", "Nynäshamn", "Salem", "Södertälje", "Tyresö")
YEARS = (2024, 2025, 2026, 2027)
CHAIRS = {2018: "Tyresö", 2019: "Nynäshamn", 2020: "Huddinge", 2021: "Södertälje"}
CHAIRS_2022 = ("Nykvarn", "Haninge")
POSTS_2023 = (("Botkyrka", "Salem"), ("Salem", "Botkyrka"))

Plan = tuple[tuple[str, str], ...]  # (chair, vice-chair) per year
Answer = tuple[Plan, int, list[Plan]]  # the canonical plan, its overtakes, all equally good plans


def queue(chairs: dict[int, str], committed: str) -> list[str]:
    """One round: the incoming chair, then whoever has waited longest (never served first)."""
    last = {member: year for year, member in sorted(chairs.items())}
    return sorted(MEMBERS, key=lambda member: (member != committed, last.get(member, 0)))


class Collector(cp_model.CpSolverSolutionCallback):
    """Keeps every plan that the solver reports."""

    def __init__(self, holds: dict[tuple[int, int, str], cp_model.IntVar]) -> None:
        super().__init__()
        self.holds = holds
        self.plans: set[Plan] = set()

    def on_solution_callback(self) -> None:
        self.plans.add(
            tuple(
                tuple(next(m for m in MEMBERS if self.boolean_value(self.holds[year, post, m])) for post in (0, 1))  # type: ignore[misc]
                for year in YEARS
            )
        )


def plan_reading(chairs: dict[int, str], committed: str, rounds: int) -> Answer:
    """The best plan of one reading, among those in which nobody has more than so many turns.

    The turn after these stands behind ``rounds`` whole rounds, so whoever takes it in one of T terms passes at least
    8 x rounds - (T - 1) others: an optimum that costs less is proven, and so are its ties.
    """
    order = queue(chairs, committed)
    model = cp_model.CpModel()
    holds = {(year, post, m): model.new_bool_var("") for year in YEARS for post in (0, 1) for m in MEMBERS}
    for year in YEARS:
        for post in (0, 1):
            model.add_exactly_one(holds[year, post, m] for m in MEMBERS)
        for m in MEMBERS:
            model.add_at_most_one(holds[year, 0, m], holds[year, 1, m])
    for m in MEMBERS:  # the vice-chair takes over, from 2023 too
        model.add(holds[YEARS[0], 0, m] == (m == committed))
        for year in YEARS[1:]:
            model.add(holds[year, 0, m] == holds[year - 1, 1, m])

    # The chairs of the four years, then the one designated by the last vice-chair.
    sequence = [(year, 0) for year in YEARS] + [(YEARS[-1], 1)]
    terms = range(1, len(sequence) + 1)
    for m in MEMBERS:
        model.add(sum(holds[year, post, m] for year, post in sequence) <= rounds)
    turns = [(m, number) for number in range(1, rounds + 1) for m in order]
    taken: dict[tuple[str, int, int], cp_model.IntVar] = {}  # (member, number of the turn, by this term)
    for m, number in turns:
        for term in terms:
            done = taken[m, number, term] = model.new_bool_var("")
            held = sum(holds[year, post, m] for year, post in sequence[:term])
            model.add(held >= number).only_enforce_if(done)
            model.add(held <= number - 1).only_enforce_if(~done)
    overtakes = []
    for place, (late, late_number) in enumerate(turns):
        for early, early_number in turns[:place]:
            if early != late:
                passed = model.new_bool_var("")
                overtakes.append(passed)
                for term in terms:  # tight in one direction only, which is exact at the optimum
                    model.add_bool_or(passed, ~taken[late, late_number, term], taken[early, early_number, term])

    model.minimize(sum(overtakes))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(model) != cp_model.OPTIMAL:
        raise RuntimeError("not proven")
    cost = round(solver.objective_value)
    if cost >= rounds * len(MEMBERS) - (len(terms) - 1):
        raise RuntimeError("more rounds are needed")

    model.add(sum(overtakes) == cost)
    model.clear_objective()  # type: ignore[no-untyped-call]
    collector = Collector(holds)
    solver.parameters.enumerate_all_solutions = True
    if solver.solve(model, collector) != cp_model.OPTIMAL:
        raise RuntimeError("not all plans were seen")
    ties = sorted(collector.plans, key=lambda plan: [order.index(m) for year in plan for m in year])
    return ties[0], cost, ties


def propose(rounds: int = 1) -> dict[tuple[str, str], Answer]:
    """The answer for each reading: who chaired in 2022, and who in 2023. One round of turns is enough here."""
    return {
        (chair_2022, chair): plan_reading({**CHAIRS, 2022: chair_2022, 2023: chair}, vice, rounds)
        for chair_2022, (chair, vice) in product(CHAIRS_2022, POSTS_2023)
    }


def expected(chair_2022: str, chair_2023: str) -> Plan:
    """The plans as they are known from the tables in ``docs/concepts.md``."""
    first = "Salem" if chair_2023 == "Botkyrka" else "Botkyrka"
    second = "Haninge" if chair_2022 == "Nykvarn" else "Nykvarn"
    chairs = (first, second, "Tyresö", "Nynäshamn", "Huddinge")
    return tuple(pairwise(chairs))


def verify(answers: dict[tuple[str, str], Answer]) -> None:
    """Raise AssertionError unless every reading has its known plan, without overtakes and without ties."""
    for (chair_2022, chair_2023), (plan, cost, ties) in answers.items():
        if (plan, cost, len(ties)) != (expected(chair_2022, chair_2023), 0, 1):
            raise AssertionError(f"2022 {chair_2022}, 2023 {chair_2023}: {plan}, {cost} overtakes, {len(ties)} plans")


if __name__ == "__main__":
    found = propose()
    verify(found)
    for (chair_2022, chair_2023), (plan, cost, ties) in found.items():
        years = ", ".join(f"{year} {chair}/{vice}" for year, (chair, vice) in zip(YEARS, plan, strict=True))
        print(f"chairs {chair_2022} 2022, {chair_2023} 2023: {years} ({cost} overtakes, {len(ties)} best plan)")
