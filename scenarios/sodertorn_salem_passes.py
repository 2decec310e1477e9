"""At its own request Salem does not chair in 2024 and lets its turn pass; nobody has to move up into 2024."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "sodertorn_salem_passes"


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases(), why=True, profile="sodertorn_2024_2027")
