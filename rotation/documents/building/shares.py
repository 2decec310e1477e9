"""Who decides on what: where nobody decides for all bodies each of them decides for itself, in a list of its own."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, NamedTuple

from constraints.posts import Seat
from constraints.setting import BodySetting
from rotation.documents.building.context import Context

#: As a proposal, or as the text that is moved and decided; of a motion, as a change of the proposal.
Voice = Literal["proposes", "decides", "amends"]


class Share(NamedTuple):
    """What one body decides: ``decider`` is what it is called, ``bodies`` those whose posts it decides on."""

    decider: str
    bodies: tuple[BodySetting, ...]

    def has(self, seat: Seat) -> bool:
        """Whether a seat is one of those that it decides on."""
        return seat.body in self.names

    @property
    def names(self) -> Collection[str]:
        """The names of its bodies."""
        return [body.name for body in self.bodies]


def shares(context: Context) -> tuple[Share, ...]:
    """Each deciding body with the bodies that it decides on: one for all where there is one, or the profile names it."""
    bodies = context.setting.bodies
    if not context.several or context.text(context.profile.body.name):
        return (Share(context.body, tuple(bodies)),)
    return tuple(Share(body.name, (body,)) for body in bodies)


def lead_of(context: Context, share: Share, voice: Voice = "proposes") -> str:
    """The sentence that a list of decision points begins with; a body proposes nothing to itself."""
    said: str = "decided" if context.decided and voice != "amends" else voice
    if said == "proposes" and share.decider.casefold() == context.proposer.casefold():
        said = "itself"
    style = context.profile.decision.style
    return context.say(f"decision.{style}.{said}", body=share.decider, proposer=context.proposer)
