"""Contacts made one on the person's word, and parted again."""

from companion.usecases.merge_contacts import Merged, merge_contacts, undo_merge
from companion.web.house import House
from companion.web.messages import MERGE, MergeRequest
from companion.web.word import Word

merges = Word("merges")


@merges.on("POST", "/v1/merges", takes=MERGE, status=201)
def merge(home: House, message: MergeRequest) -> Merged:
    """Show two contacts as one; two that are one already stay so."""
    return merge_contacts(home.store, home.clock, message.kept_id, message.absorbed_id)


@merges.on("DELETE", "/v1/merges/<merge_id>")
def undo(home: House, merge_id: str) -> Merged:
    """Part two contacts again, and remember that they are two people."""
    return undo_merge(home.store, home.clock, merge_id)
