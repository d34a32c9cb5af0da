"""Everything dated that is known of one person, in no order. What is deleted is left out."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.favor import Favor, Way
from companion.domain.introduction import Introduction
from companion.domain.mentorship import Role
from companion.domain.opportunity import Chance, Stage
from companion.domain.told_touch import told_touch
from companion.store.door import Data
from companion.usecases.leave_traces import traces_of
from companion.usecases.timeline_event import Event, Happening, TouchTold
from companion.usecases.who import Who, who_is

_CHANCES = {Chance.JOB: "a job", Chance.CLIENT: "a client", Chance.TALK: "a talk", Chance.OTHER: "an opportunity"}
Telling = Callable[[Data, Clock, Contact], Iterable[Event]]
# Of two events of one record on one day the title tells which is the later (`Event.place`): this, after any of _ROLES.
_MENTORSHIP_ENDED = "Your mentorship ended"
_ROLES = {Role.MENTOR: "They became your mentor", Role.MENTEE: "You became their mentor", Role.PEER: "You became peers"}


def touches(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """Interactions, but those that are told as what they are the trace of."""
    traces = traces_of(data, contact.id)
    for each in _live(data.interactions.of(contact.id)):
        if each.id not in traces:
            touch = TouchTold(each.kind, each.channel, each.direction, each.practice)
            title = told_touch(each.kind, each.direction)
            day = clock.day_of(each.at)
            yield Event(Happening.INTERACTION, each.id, day, title, each.at, each.words, each.url, touch)


def notes(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """What you noted."""
    for each in _live(data.notes.of(contact.id)):
        yield Event(Happening.NOTE, each.id, clock.day_of(each.created_at), "You noted", each.created_at, each.text)


def changes(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """What pages said otherwise than before."""
    del clock
    for each in data.noticed_changes.of(contact.id):
        title = f"{each.field.capitalize()} changed from {each.before} to {each.after}"
        yield Event(Happening.CHANGE, each.id, each.noticed_on, title, each.noticed_at, url=each.url)


def favors(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """Help, on the day it was given or, until then, promised or asked for."""
    del clock
    for each in _live(data.favors.of(contact.id)):
        yield Event(Happening.FAVOR, each.id, each.done_on or each.on, _helped(each), text=each.about)


def introductions(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """Introductions, on the day of the last that is known of them."""
    for each in _live(data.introductions.of(contact.id)):
        others = [who_is(data, each.one_id), who_is(data, each.other_id)]
        other = next((found for found in others if found and found.id != contact.id), None)
        if other:
            title, day = _brought(each, other)
            on = day or clock.day_of(each.created_at)
            yield Event(Happening.INTRODUCTION, each.id, on, title, text=each.outcome or each.why, others=(other,))


def opportunities(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """What they told you of."""
    del clock
    for each in _live(data.opportunities.of(contact.id)):
        stands = "" if each.stage is Stage.HEARD else f", since then {each.stage}"
        title = f"You heard from them of {_CHANCES[each.kind]}{stands}"
        yield Event(Happening.OPPORTUNITY, each.id, each.heard_on, title, text=each.about)


def meetings(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """Meetings of circles that they came to."""
    del clock
    for each in _live(data.meetings.of(contact.id)):
        circle = data.circles.get(each.circle_id)
        came = (found for one in each.attended if (found := who_is(data, one)) and found.id != contact.id)
        others = tuple({found.id: found for found in came}.values())
        title = f"At the meeting of {circle.name}" if circle else "At a meeting"
        text = " · ".join(told for told in (each.about, each.place) if told) or None
        yield Event(Happening.MEETING, each.id, each.on, title, each.starts_at, text, others=others)


def invitations(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """Invitations to circles, on the day of the answer or, until then, of the asking."""
    del clock
    for each in _live(data.invitations.of(contact.id)):
        circle = data.circles.get(each.circle_id)
        name = circle.name if circle else "a circle"
        answers = {f"They joined {name}": each.accepted_on, f"They declined to join {name}": each.declined_on}
        answered = [(day, title) for title, day in answers.items() if day]
        day, title = max(answered, default=(each.invited_on, f"You invited them to {name}"))
        yield Event(Happening.INVITATION, each.id, day, title)


def mentorships(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """Since when one guides the other, and until when."""
    del clock
    for each in _live(data.mentorships.of(contact.id)):
        yield Event(Happening.MENTORSHIP, each.id, each.since, _ROLES[each.role], text=each.about)
        if each.ended_on:
            yield Event(Happening.MENTORSHIP, each.id, each.ended_on, _MENTORSHIP_ENDED, text=each.about)


def sessions(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """Talks of mentorships."""
    del clock
    for each in _live(data.sessions.of(contact.id)):
        mentorship = data.mentorships.get(each.mentorship_id)
        asked = "They asked" if mentorship and mentorship.role is Role.MENTEE else "You asked"
        yield Event(Happening.SESSION, each.id, each.on, f"{asked}: {each.ask}", text=each.advice)


def merges(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """Whom this contact absorbed."""
    for member in data.contacts.members(contact.id):
        merge = data.merges.that_absorbed(member.id)
        if merge:
            title = f"You said that {member.name} is the same person"
            yield Event(Happening.MERGE, merge.id, clock.day_of(merge.merged_at), title, merge.merged_at)


def saved(data: Data, clock: Clock, contact: Contact) -> Iterator[Event]:
    """The day they came into the network."""
    del data, clock
    yield Event(Happening.SAVED, contact.id, contact.saved_on, "You saved them", text=contact.how_met)


TOLD: dict[Happening, Telling] = {
    Happening.INTERACTION: touches, Happening.NOTE: notes, Happening.CHANGE: changes, Happening.FAVOR: favors,
    Happening.INTRODUCTION: introductions, Happening.OPPORTUNITY: opportunities, Happening.MEETING: meetings,
    Happening.INVITATION: invitations, Happening.MENTORSHIP: mentorships, Happening.SESSION: sessions,
    Happening.MERGE: merges, Happening.SAVED: saved,
}  # fmt: skip


def _live(records: Iterable[Any]) -> Iterator[Any]:
    return (each for each in records if each.deleted_at is None)


def _helped(favor: Favor) -> str:
    if favor.way is Way.GIVEN:
        return "You helped them" if favor.done_on else "You promised to help them"
    return "They helped you" if favor.done_on else "You asked them for help"


def _brought(introduction: Introduction, other: Who) -> tuple[str, date | None]:
    """How far an introduction came, and on which day; None if nobody has been asked."""
    each = introduction
    asked = max((day for day in (each.asked_one_on, each.asked_other_on) if day), default=None)
    if each.made_on:
        return f"You introduced them to {other.name}", each.outcome_on or each.made_on
    if each.declined_on:
        return f"Nothing came of introducing them to {other.name}", each.declined_on
    if asked:
        return f"You asked whether to introduce them to {other.name}", asked
    return f"You thought of introducing them to {other.name}", None
