"""What the sheets of the workbook are called: short, since a program cuts longer names."""

from __future__ import annotations

from rotation.documents.building.context import Context
from rotation.documents.xlsx import Sheet

#: The sheets of tables that have a short name, by the key of the table.
_NAMED = {
    "plan": "sheet.plan",
    "readings": "sheet.readings",
    "history": "sheet.history",
    "timeline-table": "sheet.timeline",
    "alternatives": "sheet.alternatives",
}


def named(context: Context, sheet: Sheet) -> Sheet:
    """The sheet under its short name, if it has one; with several bodies captions stay, because they name the body."""
    key = sheet.table.key
    code = _NAMED.get(key)
    if context.several:
        return sheet
    if code is not None:
        return sheet.model_copy(update={"name": context.say(code)})
    if key == "deviation-table":
        return sheet.model_copy(update={"name": context.say("sheet.deviation", post=context.posts[0])})
    if key.startswith("fairness-"):
        post = context.account.fairness.posts[int(key.removeprefix("fairness-")) - 1].post
        return sheet.model_copy(update={"name": context.say("sheet.fairness", post=post)})
    return sheet
