"""Fairness over time as data: who has held what, what its share is, how far it is from it, and when its turn comes again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from constraints.case import Case
from constraints.frozen import Frozen
from constraints.plan import Plan
from constraints.problems import CaseError, problem
from constraints.readings import differing_facts
from constraints.setting import Setting
from rotation.explaining.expected_turns import ExpectedTurn, MemberTurns, NoTurn, PostTurns, expected_turns
from rotation.explaining.fairness_counting import (
    Assumed,
    Held,
    Standings,
    Uncounted,
    holdings,
    number_after,
    possible,
    same_length,
    standings,
    uncounted,
)
from rotation.plain import SeatField
from rotation.results import Proposal


class MemberFairness(Frozen):
    """One member in one post.

    ``held`` are its holdings, history first: what the case file states and what the published reading assumes; ``earlier``
    of them lie before the horizon. ``possible`` are other earlier terms in which it is one of several alternatives: they
    are not counted for it. ``share`` is its part
    of all counted seats, ``entitlement`` that part in terms at the end of the horizon; ``balances`` has what it has
    held less its entitlement after each planned term until it leaves (more than nought: more than its share). These are
    None or empty for a member that has no share in the post. ``left``: it is no member at the end of the horizon, so that
    nothing is due to it any more; it has no ``entitlement`` then. ``group``: where groups take the turns, the one whose turn
    ``expected`` is; which of its members takes it is not known.

    ``waited`` counts the terms from its last holding to the last planned term (0: it holds that one), None without a
    holding. ``designated`` are the terms after the horizon that the plan itself gives it, ``expected`` the one in which its
    next turn after all these comes if everybody takes its turn (None: ``no_turn`` says why). ``terms_after`` counts the
    terms from the last planned one to the first of these. ``otherwise`` are the terms of its next turn in other readings of
    the history, by the plan of each, where they differ (only for a proposal's own plan). ``weighted``: the share comes from
    a rule's weights.
    """

    member: str
    held: tuple[Held, ...]
    earlier: int
    possible: tuple[str, ...] = ()
    share: Fraction | None = None
    entitlement: Fraction | None = None
    balances: tuple[Fraction, ...] = ()
    waited: int | None = None
    designated: tuple[str, ...] = ()
    expected: str | None = None
    terms_after: int | None = None
    no_turn: NoTurn | None = None
    otherwise: tuple[str, ...] = ()
    weighted: bool = False
    left: bool = False
    group: str | None = None

    @property
    def next(self) -> str | None:
        """The term of its next turn after the horizon, designated or expected."""
        return self.designated[0] if self.designated else self.expected

    @property
    def deviation(self) -> Fraction | None:
        """|held - entitlement| at the end of the horizon, in terms."""
        return abs(self.balances[-1]) if self.balances and not self.left else None


class FormerMember(Frozen):
    """A member of no planned term, with its listed holdings."""

    member: str
    held: tuple[Held, ...]


class Largest(Frozen):
    """The largest deviation of any member after any planned term: the earliest, then in case-file order.

    ``bound`` is Tijdeman's for so many ``members``: without history, joins and other rules it can always be kept.
    """

    body: str
    post: str
    member: str
    term: str
    deviation: Fraction
    members: int
    bound: Fraction


class Longest(Frozen):
    """Who has waited longest at the end of the horizon: members without any known holding (``waited`` None), else the most
    terms since the last one."""

    members: tuple[str, ...]
    waited: int | None


class PostFairness(Frozen):
    """One post: its members, what is counted, and how it goes on.

    ``terms`` are the planned terms, ``counted`` the number of seats that count by the end, ``weighted`` whether the
    shares come from a rule's weights. ``same_length`` is False where terms differ in length: holdings are counted, not days.
    ``uncounted`` are earlier seats whose holder neither the case file states nor the published reading assumes.
    """

    body: str
    post: str
    terms: tuple[str, ...]
    counted: int
    weighted: bool
    same_length: bool
    members: tuple[MemberFairness, ...]
    former: tuple[FormerMember, ...]
    uncounted: tuple[Uncounted, ...]
    largest: Largest | None
    longest: Longest
    order_of: str | None
    onward: tuple[ExpectedTurn, ...]

    def of(self, member: str) -> MemberFairness | None:
        """What is told of one member, of a former one its holdings; None for one that is not named here."""
        found = next((item for item in self.members if item.member == member), None)
        former = next((item for item in self.former if item.member == member), None)
        if former is None:
            return found
        return MemberFairness(member=member, held=former.held, earlier=len(former.held))


class AssumedFact(Frozen):
    """An uncertain fact that figures and expected turns rest on: who held an earlier seat."""

    seat: SeatField
    member: str


class Either(Frozen):
    """A member held one of these earlier seats, which of them is not certain; that which is assumed counts, if any is."""

    member: str
    seats: tuple[SeatField, ...]


class MemberAccount(Frozen):
    """Everything that the account says of one member: (body, post) and its figures there; ``either``: see there."""

    member: str
    posts: tuple[tuple[str, str, MemberFairness], ...]
    assumes: tuple[AssumedFact, ...]
    either: tuple[Either, ...] = ()


class FairnessAccount(Frozen):
    """The whole account, post by post. ``assumes`` are the uncertain facts that figures and expected turns rest on,
    ``either`` the members of which it is certain that they held one of several earlier seats."""

    posts: tuple[PostFairness, ...]
    largest: Largest | None
    assumes: tuple[AssumedFact, ...]
    either: tuple[Either, ...] = ()

    def of(self, body: str, post: str) -> PostFairness:
        """One post. Raises KeyError for an unknown one."""
        for found in self.posts:
            if (found.body, found.post) == (body, post):
                return found
        raise KeyError((body, post))

    def about(self, member: str) -> MemberAccount:
        """What concerns one member, former ones too; without posts for one that the account does not name."""
        found = tuple((p.body, p.post, told) for p in self.posts if (told := p.of(member)) is not None)
        either = tuple(item for item in self.either if item.member == member)
        return MemberAccount(member=member, posts=found, assumes=self.assumes, either=either)


class PlanFairness(Frozen):
    """The account of one of several plans, by the name it was given."""

    name: str
    account: FairnessAccount


class MemberPlan(Frozen):
    """What one of several plans means for a member."""

    name: str
    account: MemberAccount


class MemberComparison(Frozen):
    """What several plans mean for one member, in the order given."""

    plans: tuple[MemberPlan, ...]


class FairnessComparison(Frozen):
    """The accounts of several plans of one case, in the order given."""

    plans: tuple[PlanFairness, ...]

    def about(self, member: str) -> MemberComparison:
        """What concerns one member, plan by plan."""
        return MemberComparison(
            plans=tuple(MemberPlan(name=plan.name, account=plan.account.about(member)) for plan in self.plans)
        )


def fairness(source: Case | Proposal, plan: Plan | None = None) -> FairnessAccount:
    """How a plan distributes the posts over time: the proposal's own plan, or the one given.

    Figures count what the case file states and what the first reading of the history assumes; expected turns go by that
    reading too. Raises ValueError for a case without a plan, PlanError for a plan that does not fit, CaseError if the
    history cannot be read at all.
    """
    case = source.case if isinstance(source, Proposal) else source
    if plan is None:
        if not isinstance(source, Proposal):
            raise ValueError("a case has no plan yet: give one, or give a proposal of the case")
        plan = source.plan
    else:
        plan = Plan.of(case.setting, dict(plan))
    if isinstance(source, Proposal):
        told = _account(case, plan, source.setting, _assumed(source))
        return _with_other_readings(told, source) if plan == source.plan else told
    settings = case.readings().settings
    if not settings:
        raise CaseError([problem("history", "history.too_open")])
    facts = differing_facts(settings, case.rules)[0]
    return _account(case, plan, settings[0], tuple(AssumedFact(seat=s, member=m) for s, m in facts.items()))


def fairness_of_plans(source: Case | Proposal, plans: Mapping[str, Plan]) -> FairnessComparison:
    """The same for each of several plans, by name. Raises what ``fairness`` raises."""
    return FairnessComparison(
        plans=tuple(PlanFairness(name=name, account=fairness(source, plan)) for name, plan in plans.items())
    )


def _assumed(proposal: Proposal) -> tuple[AssumedFact, ...]:
    return tuple(AssumedFact(seat=seat, member=member) for seat, member in proposal.readings[0].facts.items())


def _account(case: Case, plan: Plan, setting: Setting, assumes: tuple[AssumedFact, ...]) -> FairnessAccount:
    facts = {item.seat: item.member for item in assumes}
    posts = tuple(_post(case, plan, setting, turns, facts) for turns in expected_turns(case, plan, setting))
    found = [post.largest for post in posts if post.largest is not None]
    # max takes the first of the largest.
    largest = max(found, key=lambda item: item.deviation) if found else None
    return FairnessAccount(posts=posts, largest=largest, assumes=assumes, either=tuple(_either(setting)))


def _either(setting: Setting) -> Iterator[Either]:
    """Members that stand in every alternative of a term, in one seat or another."""
    for row in setting.record.rows:
        for member in dict.fromkeys(name for option in row.options for name in option):
            places = [option.index(member) for option in row.options if member in option]
            if len(places) == len(row.options) and len(set(places)) > 1:
                yield Either(member=member, seats=tuple(row.seats[place] for place in sorted(set(places))))


def _with_other_readings(account: FairnessAccount, proposal: Proposal) -> FairnessAccount:
    """The same with the next turns that come otherwise in other readings, by the plan of each."""
    others = [
        expected_turns(proposal.case, reading.plan, reading.setting)
        for reading in proposal.readings[1:]
        if reading.plan is not None and reading.proven
    ]
    posts = tuple(
        post.model_copy(
            update={"members": tuple(_otherwise(m, [turns[place] for turns in others]) for m in post.members)}
        )
        for place, post in enumerate(account.posts)
    )
    return account.model_copy(update={"posts": posts})


def _otherwise(item: MemberFairness, others: Sequence[PostTurns]) -> MemberFairness:
    found = {_first_after(turns, item.member) for turns in others} - {item.next, None}
    return item.model_copy(update={"otherwise": tuple(sorted(term for term in found if term is not None))})


def _first_after(turns: PostTurns, member: str) -> str | None:
    """The term of a member's first turn after the horizon, designated or expected."""
    return next((told.first_after for told in turns.members if told.member == member), None)


def _post(case: Case, plan: Plan, setting: Setting, turns: PostTurns, facts: Assumed) -> PostFairness:
    seats = setting.sequence(turns.body, turns.post)
    planned = tuple(seat.term for seat in seats if seat in setting.planned)
    held = holdings(setting, plan, turns.body, turns.post, facts)
    found = standings(case, plan, setting, turns.body, turns.post, facts)
    members = tuple(
        _member(setting, item, held.get(item.member, ()), len(planned), found).model_copy(
            update={
                "group": _group(setting, turns, item.member),
                "possible": possible(setting, item.member, turns.body, turns.post, facts),
            }
        )
        for item in turns.members
    )
    names = {item.member for item in turns.members}
    return PostFairness(
        body=turns.body,
        post=turns.post,
        terms=planned,
        counted=found.counted,
        weighted=found.weighted,
        same_length=same_length(setting, turns.body, turns.post),
        members=members,
        former=tuple(FormerMember(member=name, held=terms) for name, terms in held.items() if name not in names),
        uncounted=uncounted(setting, turns.body, turns.post, facts),
        largest=_largest(turns, planned, found),
        longest=_longest(members),
        order_of=turns.order_of,
        onward=turns.onward,
    )


def _member(
    setting: Setting, turns: MemberTurns, held: tuple[Held, ...], last: int, found: Standings
) -> MemberFairness:
    beyond = [seat for seat in turns.holds if seat not in setting.planned]
    share = found.shares.get(turns.member)
    left = share is not None and len(found.balances[turns.member]) < last
    return MemberFairness(
        weighted=found.weighted,
        member=turns.member,
        held=held,
        earlier=sum(not item.planned for item in held),
        share=share,
        left=left,
        entitlement=None if share is None or left else share * found.counted,
        balances=found.balances.get(turns.member, ()),
        waited=last - held[-1].number if held else None,
        designated=tuple(seat.term for seat in beyond),
        expected=turns.next,
        terms_after=number_after(setting, beyond[0]) if beyond else turns.terms_after,
        no_turn=turns.no_turn,
    )


def _group(setting: Setting, turns: PostTurns, member: str) -> str | None:
    """The group whose turns a member takes in the order that decides; None if it takes turns of its own."""
    body = setting.body(turns.body)
    order = body.order_of(turns.order_of) if turns.order_of else None
    taker = body.taker_of(order, member) if order else member
    return taker if taker != member else None


def _largest(turns: PostTurns, planned: Sequence[str], found: Standings) -> Largest | None:
    each = [
        (abs(balances[place]), member, term)
        for place, term in enumerate(planned)
        for member, balances in found.balances.items()
        if place < len(balances)
    ]
    if not each:
        return None
    # max takes the first of the largest.
    deviation, member, term = max(each, key=lambda item: item[0])
    return Largest(
        body=turns.body,
        post=turns.post,
        member=member,
        term=term,
        deviation=deviation,
        members=len(found.shares),
        bound=found.bound,
    )


def _longest(members: Sequence[MemberFairness]) -> Longest:
    """Among those who have a share in the post, and are members at the end."""
    sharing = [item for item in members if item.share and not item.left]
    never = tuple(item.member for item in sharing if item.waited is None)
    if never or not sharing:
        return Longest(members=never, waited=None)
    most = max(item.waited or 0 for item in sharing)
    return Longest(members=tuple(item.member for item in sharing if item.waited == most), waited=most)
