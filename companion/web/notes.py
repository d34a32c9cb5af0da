"""Remarks about a contact."""

from dataclasses import dataclass

from companion.usecases.keep_notes import add_note, delete_note, edit_note, restore_note
from companion.usecases.show_contact import NoteView
from companion.web.house import House
from companion.web.messages import EDITED_NOTE, NEW_NOTE, NoteText
from companion.web.replies import Done
from companion.web.word import Word

notes = Word("notes")


@dataclass(frozen=True, slots=True)
class Noted:
    """One note."""

    note: NoteView


@notes.on("POST", "/v1/contacts/<contact_id>/notes", takes=NEW_NOTE, status=201)
def add(home: House, message: NoteText, contact_id: str) -> Noted:
    """Add a note; the same id again gives the note that is there."""
    return Noted(add_note(home.store, home.clock, contact_id, message.text, message.id))


@notes.on("PATCH", "/v1/contacts/<contact_id>/notes/<note_id>", takes=EDITED_NOTE)
def edit(home: House, message: NoteText, contact_id: str, note_id: str) -> Noted:
    """Change the words of a note."""
    return Noted(edit_note(home.store, home.clock, contact_id, note_id, message.text))


@notes.on("DELETE", "/v1/contacts/<contact_id>/notes/<note_id>")
def delete(home: House, contact_id: str, note_id: str) -> Done:
    """Delete a note; for 30 days it can be restored."""
    delete_note(home.store, home.clock, contact_id, note_id)
    return Done()


@notes.on("POST", "/v1/contacts/<contact_id>/notes/<note_id>/restore")
def restore(home: House, contact_id: str, note_id: str) -> Noted:
    """Undo the deletion of a note."""
    return Noted(restore_note(home.store, contact_id, note_id))
