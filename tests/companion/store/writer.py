"""A companion's store in a process of its own, to be killed or robbed of its disk: `python writer.py FOLDER [STEP …]`.

Each step (`put:3` a contact, its note and an interaction, `remove:3` all of them) is one change. What became of it is
said in one line, `kept put:3` or `refused put:3 DiskFull`, only after the store has answered. `reopen` closes and
opens the store. `forever:3` lets three threads put and remove without end, with journals so short that checkpoints
never cease. At the end it waits for its input to close, holding the folder, and says `sees 1 2` what it then reads.
"""

import itertools
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from companion.domain.interaction import Interaction
from companion.store.door import FolderInUse, Store, StoreUnavailable, StoreUnreadable
from companion.store.file_store import LONGEST_JOURNAL, open_store
from tests.companion.store.people import CALL, NOON, NOTE, person

SHORT_JOURNAL = 20_000
APART = 1_000_000  # between the numbers of two threads
_saying = threading.Lock()


def apply(store: Store, step: str) -> None:
    """Make one change."""
    verb, number = step.split(":")
    with store.change() as data:
        if verb == "put":
            data.contacts.put(person(int(number)))
            data.notes.put(replace(NOTE, id=number, contact_id=f"p{number}"))
            data.interactions.put(call(int(number)))
        else:
            data.contacts.remove(f"p{number}")
            data.notes.remove(number)
            data.interactions.remove(number)


def call(number: int) -> Interaction:
    """The interaction that comes with somebody; there are some in each of two months."""
    return replace(CALL, id=str(number), contact_id=f"p{number}", at=NOON + timedelta(days=31 * (number % 2)))


def after(steps: Iterable[str], before: Iterable[int] = ()) -> set[int]:
    """The numbers of the contacts that are there after some steps."""
    numbers = set(before)
    for verb, number in (step.split(":") for step in steps):
        numbers = numbers | {int(number)} if verb == "put" else numbers - {int(number)}
    return numbers


def seen(store: Store) -> set[int]:
    """The numbers of the contacts that are there; every one has a note and an interaction, and each of those them."""
    with store.read() as data:
        contacts = {int(contact.id[1:]) for contact in data.contacts}
        notes = {int(note.id) for note in data.notes}
        touches = {int(each.id) for each in data.interactions if each == call(int(each.id))}
        assert len(data.contacts) == len(contacts)
        assert len(data.interactions) == len(touches)
        assert all(data.interactions.of(f"p{number}") == [call(number)] for number in contacts)
        assert all(sum(each.count for each in data.interactions.tallies(f"p{number}")) == 1 for number in contacts)
    assert contacts == notes == touches, f"half a change: contacts {contacts}, notes {notes}, interactions {touches}"
    return contacts


def found(folder: Path) -> set[int]:
    """What a start finds in a folder."""
    store = open_store(folder)
    try:
        return seen(store)
    finally:
        store.close()


def forever(first: int) -> Iterator[str]:
    """More and less in turn: a network that shrinks is the one that a careless writer corrupts."""
    for number in itertools.count(first):
        yield f"put:{number}"
        if number >= first + 5:
            yield f"remove:{number - 5}"


def say(*words: object) -> None:
    with _saying:
        print(*words, flush=True)  # noqa: T201 - what the one who started us reads


def take(store: Store, steps: Iterable[str]) -> None:
    """Take steps, saying what became of each."""
    for step in steps:
        try:
            apply(store, step)
        except StoreUnavailable as error:
            say("refused", step, type(error).__name__)
        else:
            say("kept", step)


def main(folder: str, *steps: str) -> None:
    """Open the store, take the steps, hold the folder until told to stop."""
    threads = [int(step.partition(":")[2]) for step in steps if step.startswith("forever")]
    parts = [list(part) for _, part in itertools.groupby(steps, lambda step: step == "reopen")]
    try:
        store = open_store(Path(folder), longest_journal=SHORT_JOURNAL if threads else LONGEST_JOURNAL)
        say("kept open")
        if threads:
            runs = [threading.Thread(target=take, args=(store, forever(each * APART))) for each in range(threads[0])]
            for run in runs:
                run.start()
            runs[0].join()
        for part in parts:
            if part == ["reopen"]:
                store.close()
                store = open_store(Path(folder))
            else:
                take(store, part)
    except (StoreUnavailable, StoreUnreadable) as error:
        say("refused open", type(error).__name__)
        return
    except FolderInUse as error:
        say("refused open by", error.pid)
        return
    say("sees", *sorted(seen(store)))
    sys.stdin.read()
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
