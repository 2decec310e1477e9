"""Random rules of every kind for a setting, as plain data."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from constraints.setting import BodySetting, Setting


def random_rule(random: Random, setting: Setting) -> dict[str, Any]:
    """A rule that fits the setting."""
    while True:
        # The kinds that came later have seeds of their own (see ``later_rule``): earlier cases stay as they are.
        kind = random.choices(_FIRST, [4, 4, 2, 2, 2, 2, 2, 2, 1])[0]
        if made := rule_of_kind(kind, random, setting):
            return made


def rule_of_kind(kind: str, random: Random, setting: Setting) -> dict[str, Any] | None:
    """A rule of one kind; None if the setting has no place for it."""
    body = random.choice(setting.bodies)
    made = _MAKERS[kind](random, setting, body)
    if made is None:
        return None
    strength = {} if "strength" in made else _strength(random, kind)
    return {"kind": kind, "body": body.name, **strength, **made}


def _strength(random: Random, kind: str) -> dict[str, Any]:
    must = 0.6 if kind == "succession" else 0.25
    if random.random() < must:
        return {"strength": "must"}
    return {"strength": "wish", "rank": random.randint(1, 3), "weight": random.randint(1, 3)}


def _turn_order(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any] | None:
    if not body.orders:
        return None
    post = random.choice(body.orders).post
    if random.random() < 0.2:
        return {"post": post, "strength": "must"}
    strength = {"strength": "wish", "rank": random.randint(1, 3), "weight": random.randint(1, 3)}
    return {"post": post, **strength, "measure": random.choice(["overtakes", "overtakes", "delay"])}


def _succession(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any] | None:
    ladders = [ladder for ladder in body.ladders if ladder.ladder.links and len(ladder.posts) > 1]
    if not ladders:
        return None
    labels = [term.label for term in ladders[0].timeline.planned]
    waived = random.sample(labels, 1) if random.random() < 0.3 else []
    return {"waivers": [{"into": label, "reason": "…"} for label in waived]}


def _held(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any]:
    post = random.choice(body.posts)
    labels = [seat.term for seat in setting.sequence(body.name, post)]
    terms = random.sample(labels, min(len(labels), random.choice([1, 1, 2])))
    return {"member": random.choice(body.members).name, "post": post, "terms": terms, "reason": "…"}


def _spacing(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any]:
    return {"post": random.choice(body.posts), "terms": random.randint(2, 4)}


def _coverage(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any]:
    post = random.choice(body.posts)
    if random.random() < 0.5:
        return {"post": post, "mode": "nobody_twice"}
    if random.random() < 0.4:
        return {"post": post, "mode": "per_period", "period": "election"}
    timeline = body.ladder_of(post).timeline
    since = random.choice([term.label for term in (*timeline.history, *timeline.planned)])
    period = random.randint(1, 3)
    return {"post": post, "mode": "per_period", "period": period, **({"since": since} if random.random() < 0.3 else {})}


def _fair_share(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any]:
    posts = random.sample(body.posts, random.randint(1, len(body.posts)))
    data: dict[str, Any] = {"posts": posts, "measure": random.choice(["largest", "sum"])}
    if random.random() < 0.4:
        data["weights"] = {member.name: random.randint(1, 3) for member in body.members}
    if random.random() < 0.3:
        within = random.choice([1, 0.75, 0.5, 1.5, 2])
        return {**data, "strength": "must", "within": within}
    return {**data, "strength": "wish", "rank": random.randint(1, 3), "weight": random.randint(1, 3)}


def _mix(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any] | None:
    if random.random() < 0.5:
        return {"attribute": "bloc", "between": "terms", "post": random.choice(body.posts)}
    return {"attribute": "bloc", "between": "posts"} if len(body.posts) > 1 else None


def _adopted(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any]:
    plan: dict[str, dict[str, str]] = {}
    for seat in setting.seats:
        if seat.body == body.name and (random.random() < 0.5 or not plan):
            plan.setdefault(seat.term, {})[seat.post] = random.choice(body.members).name
    return {"plan": plan}


def _alike(body: BodySetting) -> list[str]:
    """Posts that have the same terms."""
    labels = {post: body.ladder_of(post).timeline.labels for post in body.posts}
    return [post for post in body.posts if labels[post] == labels[body.posts[0]]]


def _quota(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any] | None:
    posts = random.sample(_alike(body), random.randint(1, len(_alike(body))))
    names = [member.name for member in body.members]
    blocs = sorted({member.attributes.get("bloc", "") for member in body.members} - {""})
    whom: list[dict[str, Any]] = [{"members": random.sample(names, random.choice([1, 2, 2][: len(names)]))}]
    whom += [{"newcomers": True}] + [{"attribute": "bloc", "value": bloc} for bloc in blocs]
    bound = random.choice(
        [{"at_least": 1}, {"at_most": 1}, {"at_least": 2}, {"at_most": 0}, {"at_least": 1, "at_most": 1}]
    )
    window = random.choice([{}, {}, {"within": 2}, {"sets": 2}, {"sets": 3}])
    return {"posts": posts, **random.choice(whom), **bound, **window}


def _new_pair(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any] | None:
    return {"posts": random.sample(_alike(body), 2)} if len(_alike(body)) > 1 else None


def _continuity(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any] | None:
    return {"posts": _alike(body)}


def _avoid(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any] | None:
    posts = random.sample(list(body.posts), random.randint(1, len(body.posts)))
    if setting.calendar is not None and random.random() < 0.3:
        return {"posts": posts, "elections": "own"}
    terms = [setting.term(seat) for seat in setting.seats if seat.body == body.name]
    first, last = random.choice(terms).start, random.choice(terms).end
    duty = {"member": random.choice(body.members).name, "start": str(min(first, last)), "end": str(max(first, last))}
    return {"posts": posts, "duties": [duty], "days": random.choice([1, 30, 200])}


def _halves(random: Random, setting: Setting, body: BodySetting) -> dict[str, Any] | None:
    return {"post": random.choice(body.posts)}


_MAKERS: dict[str, Callable[[Random, Setting, BodySetting], dict[str, Any] | None]] = {
    "turn_order": _turn_order,
    "succession": _succession,
    "pin": _held,
    "keep_free": _held,
    "spacing": _spacing,
    "coverage": _coverage,
    "fair_share": _fair_share,
    "mix": _mix,
    "adopted": _adopted,
    "quota": _quota,
    "new_pair": _new_pair,
    "continuity": _continuity,
    "avoid": _avoid,
    "halves": _halves,
}
_LATER = ["quota", "new_pair", "continuity", "avoid", "halves"]
_FIRST = [kind for kind in _MAKERS if kind not in _LATER]


def later_rule(random: Random, setting: Setting) -> dict[str, Any]:
    """A rule of a kind that came later, or an earlier one with a waiver, or a succession of those who can."""
    while True:
        if random.random() < 0.25:
            body = random.choice(setting.bodies)
            if made := _succession(random, setting, body):
                return {
                    "kind": "succession",
                    "body": body.name,
                    **_strength(random, "succession"),
                    **_eligible(random, made, body),
                }
        kind = random.choice([*_LATER, "spacing", "mix", "coverage"])
        if made := rule_of_kind(kind, random, setting):
            seat = random.choice([seat for seat in setting.seats if seat.body == made["body"]])
            waiver = {"terms": [seat.term], "reason": "…", "decision": "§ 1"}
            return {**made, "waivers": [waiver]} if random.random() < 0.3 else made


def _eligible(random: Random, made: dict[str, Any], body: BodySetting) -> dict[str, Any]:
    some = [{}, {"otherwise": {"member": random.choice(body.members).name}}]
    some += [{"otherwise": {"post": post}} for ladder in body.ladders if ladder.ladder.links for post in ladder.posts]
    return {**made, "when": "eligible", **random.choice(some)}
