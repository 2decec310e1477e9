"""The worked examples of turn order, all on one made-up list; the variants are data in a file of their own."""

from rotation import Case, parse_case
from scenarios.running import case_data, run

NAME = "sodertorn_agreed_order"


def cases() -> dict[str, Case]:
    base, variants = case_data(NAME), case_data(f"{NAME}_variants")
    return {name: parse_case({**base, **changes}) for name, changes in variants.items()}


if __name__ == "__main__":
    run(NAME, cases(), why=True)
