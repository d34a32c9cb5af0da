"""Taking an import back, step by step, the last one first: as things would be if it had never been."""

from collections.abc import Callable
from dataclasses import replace

from companion.clock import Clock
from companion.domain.capture import Capture
from companion.domain.contact import Contact
from companion.domain.edit import Edit
from companion.domain.imported import Import, ImportStep, Stage, step_id
from companion.domain.noticed_change import WATCHED
from companion.domain.unfold import without
from companion.identity.profile import keys
from companion.store.door import Data, Store
from companion.usecases.erase_contact import erase_contact
from companion.usecases.imports.begin_import import an_import
from companion.usecases.imports.taken import ROWS
from companion.usecases.judge_pairs import ask_about_pairs
from companion.usecases.keep_capture import note_of

_THE_PERSONS = (
    "notes",
    "interactions",
    "favors",
    "introductions",
    "opportunities",
    "mentorships",
    "invitations",
    "meetings",
    "merges",
)


def take_back(store: Store, clock: Clock, one: Import, stopping: Callable[[], bool]) -> None:
    """Take back every step. What the person has added since to somebody who came with it stays, and so do they."""
    while not stopping():
        with store.change() as data:
            now = an_import(data, one.id)
            step = _last(data, now)
            if step is None:
                data.imports.put(replace(now, stage=Stage.UNDONE, ended_at=clock.now()))
                return
            _take_step_back(data, clock, step)
            data.imports.put(replace(now, rows=step.number))


def _last(data: Data, one: Import) -> ImportStep | None:
    """The last step that has not been taken back. Steps are numbered by the rows before them."""
    for number in range(max(0, one.rows - 1), max(-1, one.rows - ROWS - 1), -1):
        if step := data.import_steps.get(step_id(one.id, number)):
            return step
    return None


def _take_step_back(data: Data, clock: Clock, step: ImportStep) -> None:
    for interaction in step.interactions:
        data.interactions.remove(interaction)
        data.answers.remove(interaction)
    for note_id in (*step.notes, *map(note_of, step.captures)):
        note = data.notes.get(note_id)
        if note and note.edited_at is None:
            data.notes.remove(note_id)
    captures = [capture for each in step.captures if (capture := data.captures.get(each))]
    edits = [edit for each in step.edits if (edit := data.edits.get(each))]
    gone: list[Capture | Edit] = [*captures, *edits]
    for capture in captures:
        data.captures.remove(capture.id)
        data.answers.remove(capture.id)
        for field in WATCHED:
            data.noticed_changes.remove(f"{capture.id}.{field}")
    for edit in edits:
        data.edits.remove(edit.id)
    data.import_steps.remove(step.id)
    for member_id in dict.fromkeys(each.contact_id for each in gone):
        if member_id:
            _take_from(data, clock, member_id, [each for each in gone if each.contact_id == member_id])


def _take_from(data: Data, clock: Clock, member_id: str, gone: list[Capture | Edit]) -> None:
    member = next((each for each in data.contacts.members(member_id) if each.id == member_id), None)
    if member is None:
        return
    left: list[Capture | Edit] = [each for each in data.captures.of(member_id) if each.contact_id == member_id]
    left += [each for each in data.edits.of(member_id) if each.contact_id == member_id]
    if not left and not _has_anything_else(data, member):
        erase_contact(data, member_id)
        return
    if left:
        data.contacts.put(without(member, gone, left))
    _forget_pages(data, member, gone, left)
    ask_about_pairs(data, clock, member_id)


def _has_anything_else(data: Data, member: Contact) -> bool:
    """Whether there is anything of somebody that the person has added."""
    records = (each for word in _THE_PERSONS for each in getattr(data, word).of(member.id))
    return any(getattr(each, "contact_id", member.id) == member.id for each in records)


def _forget_pages(data: Data, member: Contact, gone: list[Capture | Edit], left: list[Capture | Edit]) -> None:
    """The pages that nothing else tells of."""
    told = {key for each in left if isinstance(each, Capture) for key in keys(each)}
    for each in gone:
        for key in keys(each) if isinstance(each, Capture) else ():
            profile = data.profiles.known_as(key)
            if profile and profile.contact_id == member.id and left and not {profile.key, *profile.also} & told:
                data.profiles.remove(profile.key)
