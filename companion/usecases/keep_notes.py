"""Notes about a contact: added, edited, deleted, restored."""

from dataclasses import replace
from uuid import uuid4

from companion.clock import Clock
from companion.domain.note import Note
from companion.store.door import Store
from companion.usecases.find_record import any_note, is_about, live_contact
from companion.usecases.kept_record import refuse_another
from companion.usecases.refusals import Conflict
from companion.usecases.show_contact import NoteView, note_view


def add_note(store: Store, clock: Clock, contact_id: str, text: str, note_id: str | None = None) -> NoteView:
    """Add a note. The same id again gives the note that is there; it is not written twice."""
    with store.change() as data:
        contact = live_contact(data, contact_id)
        note = data.notes.get(note_id) if note_id else None
        if note is None:
            note = Note(note_id or str(uuid4()), contact_id, text, clock.now())
            data.notes.put(note)
        refuse_another(note, "note", same=is_about(data, note, contact))
        return note_view(note)


def edit_note(store: Store, clock: Clock, contact_id: str, note_id: str, text: str) -> NoteView:
    """Change the words of a note."""
    with store.change() as data:
        note = any_note(data, contact_id, note_id)
        if note.deleted_at is not None:
            raise Conflict("This note has been deleted; restore it before you edit it.")
        note = replace(note, text=text, edited_at=clock.now())
        data.notes.put(note)
        return note_view(note)


def delete_note(store: Store, clock: Clock, contact_id: str, note_id: str) -> None:
    """Delete a note; it can be restored for 30 days. Doing it twice does nothing."""
    with store.change() as data:
        note = any_note(data, contact_id, note_id)
        if note.deleted_at is None:
            data.notes.put(replace(note, deleted_at=clock.now()))


def restore_note(store: Store, contact_id: str, note_id: str) -> NoteView:
    """Undo a deletion."""
    with store.change() as data:
        note = replace(any_note(data, contact_id, note_id), deleted_at=None)
        data.notes.put(note)
        return note_view(note)
