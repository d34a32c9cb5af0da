"""Taking in one person whom a file tells of."""

from dataclasses import replace

from companion.clock import Clock
from companion.domain.answer import Answer, Delivered, Status
from companion.domain.capture import Capture
from companion.domain.edit import Edit
from companion.domain.fold import edited, updated
from companion.domain.imported import Remark
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.note import Note
from companion.domain.touch import default_practice
from companion.exchange.found import FoundPerson
from companion.identity.persona import Persona, of_capture
from companion.identity.resolve import Known, New, Possible, resolve
from companion.store.door import Data
from companion.usecases.imports.evidence import on_the_day, under
from companion.usecases.imports.taken import Taken
from companion.usecases.judge_pairs import ask_about_pairs
from companion.usecases.keep_capture import as_known, as_new

_BY_HAND = ("importance", "rest", "needs", "offers", "reasons")  # what only a contact manager's file tells


def look_at_person(
    data: Data, row: FoundPerson, capture: Capture, persona: Persona, taken: Taken
) -> Known | Possible | New | None:
    """Count what would become of a row. Returns who it was found to be; None if there is nothing to be done."""
    first = data.answers.get(capture.id)
    if first is not None:
        taken.count("same")
        taken.seen.extend([first.contact_id] if first.contact_id else [])
        return None
    found = resolve(persona, data.people)
    if isinstance(found, Known):
        taken.count("known")
        if _says_more(data, capture, found.contact_id):
            taken.count("changed")
    elif capture.person.name:
        taken.count("possible" if isinstance(found, Possible) else "new")
    else:
        taken.count("unreadable")
        taken.unread.append(
            Remark("there is no name, and nobody in your network has this address", row.line, 1, row.file)
        )
        return None
    return found


def take_person(data: Data, clock: Clock, row: FoundPerson, capture: Capture, taken: Taken) -> None:
    """Keep a row as a capture is kept, with all that came with it."""
    found = look_at_person(data, row, capture, of_capture(capture), taken)
    if found is None:
        return
    taken.captures.append(capture.id)
    if isinstance(found, Possible):
        data.captures.put(replace(capture, chosen=replace(capture.chosen, note=_in_words(row))))
        data.answers.put(_answer(capture, clock, Status.REVIEW, candidates=found.candidates))
        return
    if isinstance(found, Known):
        known, member = True, as_known(data, clock, capture, found.contact_id)
    else:
        known, member = False, as_new(data, clock, capture)
    data.answers.put(_answer(capture, clock, Status.STORED, contact_id=member.id, known=known))
    taken.seen.append(member.id)
    _take_notes(data, row, capture, member.id, taken)
    _take_what_was_set(data, row, capture, member.id, taken)
    _take_connection(data, row, capture, member.id, taken)
    if known:
        ask_about_pairs(data, clock, member.id)


def _answer(capture: Capture, clock: Clock, status: Status, **more: object) -> Answer:
    return replace(Answer(capture.id, status, clock.now(), Delivered.CAPTURE), **more)  # type: ignore[arg-type]


def _says_more(data: Data, capture: Capture, contact_id: str) -> bool:
    """Whether the contact shows something else once this is known too."""
    contact = data.contacts.get(contact_id)
    assert contact is not None  # noqa: S101 - it was found among them
    return replace(updated(contact, capture), sources=contact.sources, deleted_at=contact.deleted_at) != contact


def _take_notes(data: Data, row: FoundPerson, capture: Capture, member_id: str, taken: Taken) -> None:
    for number, each in enumerate(row.notes):
        written_at = min(each.at or capture.captured_at, capture.captured_at)
        note = Note(under(capture.id, f"note {number}"), member_id, each.text, written_at)
        data.notes.put(note)
        taken.notes.append(note.id)


def _take_what_was_set(data: Data, row: FoundPerson, capture: Capture, member_id: str, taken: Taken) -> None:
    """What the person had said of a contact elsewhere is their word here too, unless they have said something since."""
    member = next(each for each in data.contacts.members(member_id) if each.id == member_id)
    told = {name: getattr(row, name) for name in _BY_HAND if getattr(row, name) and not getattr(member, name)}
    if told:
        edit = Edit(under(capture.id, "set"), member_id, capture.captured_at, tuple(told), **told)
        data.edits.put(edit)
        data.contacts.put(edited(member, edit))
        taken.edits.append(edit.id)


def _take_connection(data: Data, row: FoundPerson, capture: Capture, member_id: str, taken: Taken) -> None:
    if row.connected_on is None:
        return
    touch = Interaction(
        id=under(capture.id, "connected"),
        contact_id=member_id,
        at=min(on_the_day(row.connected_on), capture.captured_at),
        kind=Kind.CONNECT,
        channel="linkedin",
        direction=Direction.BOTH,
        practice=default_practice(Kind.CONNECT),
    )
    data.interactions.put(touch)
    taken.interactions.append(touch.id)


def _in_words(row: FoundPerson) -> str | None:
    """What would be notes and a touch, as one note, for a row that waits until the person says who it is of."""
    told = [each.text for each in row.notes]
    if row.connected_on:
        told.append(f"Connected on {row.connected_on.isoformat()}.")
    told += [f"{name}: {', '.join(values)}" for name in ("needs", "offers") if (values := getattr(row, name))]
    return "\n\n".join(told) or None
