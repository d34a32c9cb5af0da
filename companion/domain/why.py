"""Why now: one sentence for a reminder, or two when there is news."""

from collections.abc import Sequence
from datetime import date

from companion.domain.cadence import Cadence
from companion.domain.cadence_in_force import InForce
from companion.domain.contact import Contact
from companion.domain.due import Standing
from companion.domain.interaction import Direction, Interaction
from companion.domain.noticed_change import NoticedChange

LONGEST_QUOTE = 60


def why(contact: Contact, how: Standing, today: date, news: Sequence[NoticedChange]) -> str:
    """The words for one contact, such as "Last in touch 40 days ago: call; you meant every 30 days.".

    What has been noticed of them since, the newest first, gives the better reason and goes before.
    """
    since = _since(contact, how, today)
    return f"{_told(news[0], today)} {since}" if news else since


def _since(contact: Contact, how: Standing, today: date) -> str:
    if how.last_touch is None or how.last_touch_on is None:
        sentence = f"Saved {ago(contact.saved_on, today)} and never in touch"
    else:
        sentence = f"Last in touch {ago(how.last_touch_on, today)}: {how.last_touch.kind}"
        if words := quoted(how.last_touch.words):
            sentence += f", {words}"
        elif how.said:
            sentence += f"; last words {_by(how.said)}: {quoted(how.said.words)}"
    if how.in_force:
        sentence += f"; you meant {every(how.in_force.cadence)}{_like(how.in_force)}"
    return sentence + "."


def _by(said: Interaction) -> str:
    return {Direction.FROM_ME: "yours", Direction.FROM_THEM: "theirs"}.get(said.direction, "of either")


def _like(found: InForce) -> str:
    """With whom a cadence is shared, such as ", as with everyone in Guild"."""
    kind, _, name = found.source.partition(" ")
    shared = {"circle": f", as with everyone in {name}", "tag": f", as with everyone tagged {name}"}
    return shared.get(kind, "")


def _told(change: NoticedChange, today: date) -> str:
    """Such as "Moved from Engines to Looms, noticed 3 March."."""
    what = {
        "company": f"Moved from {change.before} to {change.after}",
        "location": f"Now in {change.after} and no longer in {change.before}",
    }.get(change.field, f"Now calls themselves {quoted(change.after)}")
    return f"{what}, noticed {on(change.noticed_on, today)}."


def on(day: date, today: date) -> str:
    """'3 March', with the year if it is another."""
    return f"{day.day} {day:%B}" + (f" {day.year}" if day.year != today.year else "")


def ago(day: date, today: date) -> str:
    """'today', 'yesterday' or '40 days ago'. A day still to come is 'today': clocks differ."""
    days = max(0, (today - day).days)
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def every(cadence: Cadence) -> str:
    """'every day', 'every 3 months'."""
    count, unit = (cadence.days, "day") if cadence.days else (cadence.months, "month")
    return f"every {unit}" if count == 1 else f"every {count} {unit}s"


def quoted(words: str | None) -> str:
    """The beginning of what was said, on one line, in quotation marks; nothing when nothing was said."""
    line = " ".join((words or "").split())
    if len(line) > LONGEST_QUOTE:
        cut = line[:LONGEST_QUOTE].rsplit(" ", 1)[0] if " " in line[:LONGEST_QUOTE] else line[:LONGEST_QUOTE]
        line = cut.rstrip(" .,;:") + "…"
    return f"“{line}”" if line else ""
