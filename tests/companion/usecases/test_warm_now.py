"""However the network changes, the board says of everybody what their own touches say."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.due import term
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.merge import Merge
from companion.domain.practice import Practice
from companion.domain.tag_cadence import TagCadence
from companion.domain.warmth import is_warm, last_heard, warm_until
from companion.store.door import Data, Store
from companion.store.memory_store import memory_store
from companion.usecases.group_cadences import in_force
from companion.usecases.warm_now import warm_now
from tests.companion.set_clock import SetClock

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADA = Contact("a", "Ada Example", date(2024, 1, 1))
CALL = Interaction("ia", "a", NOW, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED)
IDS = st.sampled_from(["a", "b", "c"])
CONTACTS = st.builds(
    lambda each, days, tagged, gone: replace(
        ADA, id=each, cadence=Cadence(days=days) if days else None, tags=("rust",) if tagged else (),
        deleted_at=NOW if gone else None,
    ),
    IDS, st.sampled_from([0, 30]), st.booleans(), st.booleans(),
)  # fmt: skip
TOUCHES = st.builds(
    lambda each, whose, ago, direction: replace(
        CALL, id=f"i{each}", contact_id=whose, at=NOW - timedelta(days=ago), direction=direction
    ),
    IDS, IDS, st.integers(0, 500), st.sampled_from(Direction),
)  # fmt: skip
CADENCES = st.integers(1, 90).map(lambda days: TagCadence("rust", Cadence(days=days)))
MERGES = st.builds(
    lambda kept, absorbed, undone: Merge(f"{kept}{absorbed}", kept, absorbed, NOW, NOW if undone else None),
    st.just("a"), st.sampled_from(["b", "c"]), st.booleans(),
)  # fmt: skip
STEPS = st.lists(st.one_of(CONTACTS, TOUCHES, CADENCES, MERGES, IDS, st.integers(1, 200)), max_size=16)


def walked(store: Store, clock: SetClock) -> set[str]:
    with store.read() as data:
        return {each.id for each in data.contacts if each.deleted_at is None and _is_warm(data, clock, each)}


def _is_warm(data: Data, clock: SetClock, contact: Contact) -> bool:
    tallies = data.interactions.tallies(contact.id)
    heard, cadence = last_heard(tallies), in_force(data, contact)
    found = term(contact, cadence.cadence, tallies, clock.day_of) if cadence else None
    heard_on = clock.day_of(heard) if heard else None
    until = warm_until(heard_on, found.natural, found.cadence_days) if found else warm_until(heard_on, None, 0)
    return is_warm(until, clock.today())


def take(data: Data, step: Contact | Interaction | TagCadence | Merge | str) -> None:
    if isinstance(step, str):
        data.contacts.remove(step)
        data.interactions.remove(f"i{step}")
    elif isinstance(step, Contact):
        data.contacts.put(step)
    elif isinstance(step, Interaction):
        data.interactions.put(step)
    elif isinstance(step, Merge):
        data.merges.put(step)
    else:
        data.tag_cadences.put(step)


@given(STEPS)
def test_the_board_says_what_walking_the_network_says(
    steps: list[Contact | Interaction | TagCadence | Merge | str | int],
) -> None:
    store, clock = memory_store(), SetClock(NOW)
    for step in steps:
        if isinstance(step, int):
            clock.pass_by(days=step)
        else:
            with store.change() as data:
                take(data, step)
        assert warm_now(store, clock) == walked(store, clock)


def test_putting_a_reminder_off_keeps_nobody_warm() -> None:
    store, clock = memory_store(), SetClock(NOW)
    with store.change() as data:
        data.contacts.put(replace(ADA, cadence=Cadence(days=30), snoozed_until=date(2026, 9, 1)))
        data.interactions.put(CALL)
    clock.pass_by(days=60)
    assert warm_now(store, clock) == {"a"}
    clock.pass_by(days=1)
    assert warm_now(store, clock) == set()
