"""A companion's store in a process of its own, to be killed or robbed of its disk: `python writer.py FOLDER [STEP …]`.

Each step (`put:3` a contact and its note, `remove:3` both) is one change. What became of it is said in one line,
`kept put:3` or `refused put:3 DiskFull`, only after the store has answered. `forever` puts and removes without end.
At the end it waits for its input to close, holding the folder, and says `sees 1 2` what it then reads.
"""

import itertools
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from companion.store.door import Store, StoreUnavailable, StoreUnreadable
from companion.store.file_store import open_store
from tests.companion.store.people import NOTE, person


def apply(store: Store, step: str) -> None:
    """Make one change."""
    verb, number = step.split(":")
    with store.change() as data:
        if verb == "put":
            data.contacts.put(person(int(number)))
            data.notes.put(replace(NOTE, id=number, contact_id=f"p{number}"))
        else:
            data.contacts.remove(f"p{number}")
            data.notes.remove(number)


def seen(store: Store) -> set[int]:
    """The numbers of the contacts that are there; every one has its note, and every note its contact."""
    with store.read() as data:
        contacts = {int(contact.id[1:]) for contact in data.contacts}
        notes = {int(note.id) for note in data.notes}
    assert contacts == notes, f"half a change: contacts {contacts}, notes {notes}"
    return contacts


def forever() -> Iterator[str]:
    """More and less in turn: a file that shrinks is the one that a careless writer corrupts."""
    for number in itertools.count():
        yield f"put:{number}"
        if number >= 5:
            yield f"remove:{number - 5}"


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201 - what the one who started us reads


def main(folder: str, *steps: str) -> None:
    """Open the store, take the steps, hold the folder until told to stop."""
    try:
        store = open_store(Path(folder))
    except (StoreUnavailable, StoreUnreadable) as error:
        say("refused open", type(error).__name__)
        return
    say("kept open")
    wanted: Iterable[str] = forever() if steps == ("forever",) else steps
    for step in wanted:
        try:
            apply(store, step)
        except StoreUnavailable as error:
            say("refused", step, type(error).__name__)
        else:
            say("kept", step)
    say("sees", *sorted(seen(store)))
    sys.stdin.read()
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
