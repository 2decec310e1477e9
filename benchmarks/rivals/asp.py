"""clingo: the case as facts and rules, the ranks as priorities of weak constraints."""

from __future__ import annotations

from benchmarks.rivals.problem import Answer, Problem

ORDER = """
1 { at(J,P) : may(J,P) } 1 :- place(P).
:- at(J,P), at(J,Q), P < Q.
taken(J) :- at(J,_).
by(J,P) :- at(J,P).
by(J,P) :- by(J,P-1), place(P).
:- near(I,J), at(J,P), not by(I,P).
:- near(I,J), at(I,P), at(J,P+1).
#minimize { 1@4,I,J : at(J,P), turn(I), I < J, not by(I,P) }.
#show at/2.
"""
OTHER_RANKS = """
#minimize { N-(Q-P)@3,I,J : near(I,J), apart(N), at(I,P), at(J,Q), Q-P < N;
            N-P@3,0,J : last(J), apart(N), at(J,P), P < N }.
#minimize { |P-J|@2,J,here : at(J,P); 1@2,I,J,left : turn(I), not taken(I), taken(J), I < J }.
side(B,P) :- at(J,P), bloc(J,B).
side(B,0) :- before(B).
#minimize { 1@1,P : side(B,P), side(B,P-1), place(P) }.
"""


def solve(problem: Problem, seconds: float) -> Answer:
    import clingo

    control = clingo.Control(["--opt-strategy=usc"])
    program = ORDER + (OTHER_RANKS if problem.ranks > 1 else "")
    control.add("base", [], program + " ".join(_facts(problem)))
    control.ground([("base", [])])
    line: list[str] | None = None
    proven = False
    with control.solve(async_=True, yield_=True) as handle:
        import time

        end = time.perf_counter() + seconds
        while True:
            handle.resume()
            if not handle.wait(max(0.0, end - time.perf_counter())):
                handle.cancel()
                break
            model = handle.model()
            if model is None:
                proven = bool(handle.get().exhausted)
                break
            held = {symbol.arguments[1].number: symbol.arguments[0].number for symbol in model.symbols(shown=True)}
            line = [problem.owner(held[place]) for place in problem.places]
    return line, proven and line is not None


def _facts(problem: Problem) -> list[str]:
    found = [f"place(1..{problem.length}). turn(1..{len(problem.owners)}). apart({problem.apart})."]
    found += [f"may({t},{p})." for t in problem.turns for p in problem.places if problem.may(t, p)]
    found += [f"near({one},{other})." for one, other in problem.near()]
    found += [f"bloc({t},{problem.bloc[problem.owner(t)]})." for t in problem.turns]
    first = next(turn for turn in problem.turns if problem.owner(turn) == problem.last)
    return [*found, f"last({first}). before({problem.bloc[problem.last]})."]
