"""What is asked of many contacts at once is asked of some months only."""

from dataclasses import replace
from datetime import timedelta

from tests.companion.store.people import CALL
from tests.companion.store.test_filing import APRIL, MARCH, Opened, keep


def test_those_since_a_moment_are_found_filed_or_at_hand_and_the_deleted_left_out(opened: Opened) -> None:
    april = replace(CALL, id="i2", at=APRIL)
    keep(opened(), CALL, april, replace(CALL, id="i3", at=APRIL), replace(CALL, id="i4", at=APRIL))
    store = opened()
    with store.change() as data:
        data.interactions.put(replace(CALL, id="i3", at=APRIL, deleted_at=APRIL))
        data.interactions.put(replace(CALL, id="i4", at=MARCH))
        data.interactions.put(replace(CALL, id="i5", contact_id="bo", at=APRIL))
        assert {each.id for each in data.interactions.since(APRIL)} == {"i2", "i5"}
    with store.read() as data:
        assert {each.id for each in data.interactions.since(APRIL)} == {"i2", "i5"}
        assert {each.id for each in data.interactions.since(MARCH)} == {"i1", "i2", "i4", "i5"}
        assert {each.id for each in data.interactions.since(MARCH + timedelta(seconds=1))} == {"i2", "i5"}
        assert not list(data.interactions.since(APRIL + timedelta(days=60)))
