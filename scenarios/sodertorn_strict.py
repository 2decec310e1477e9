"""The made-up order as a must while Haninge declines 2025 and keeps its turn: a conflict, shown."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "sodertorn_strict"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases(), why=True, profile="sodertorn_2024_2027")
