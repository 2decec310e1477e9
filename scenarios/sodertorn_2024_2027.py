"""Södertörn's committee 2024–2027, whoever has waited longest first; two facts of its history are open."""

from rotation import Case, load_case
from scenarios.running import case_file, run

NAME = "sodertorn_2024_2027"

#: What members ask: why not Nykvarn in 2025, and what if Salem waits (then nobody has to move up into 2024)?
QUESTIONS = [["chair 2025 = Nykvarn"], ["Salem absent chair 2024", "waive 2024"]]


def cases() -> dict[str, Case]:
    return {"": load_case(case_file(NAME))}


if __name__ == "__main__":
    run(NAME, cases(), why=True, questions=QUESTIONS, profile="sodertorn_2024_2027")
