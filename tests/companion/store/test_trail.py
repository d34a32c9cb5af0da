"""What the latest changes touched, told to whoever was away."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.store.trail import Trail


@pytest.fixture(autouse=True, scope="module")
def _a_short_trail() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("companion.store.trail.LONGEST", 5)
        yield


@given(st.lists(st.frozensets(st.sampled_from("abcdef")), max_size=40), st.integers(0, 50))
def test_each_moment_goes_on_telling_what_led_to_it_whatever_comes_after(
    changes: list[frozenset[str]], begun: int
) -> None:
    trails = [Trail(begun)]
    for touched in changes:
        trails.append(trails[-1].then(touched))
    for at, trail in enumerate(trails):
        assert trail.number == begun + at
        for back in range(at + 3):
            told = trail.since(trail.number - back)
            if told is None:
                assert back > min(at, 5)
            else:
                assert told == set().union(*changes[max(0, at - back) : at])


def test_two_that_follow_the_same_moment_know_nothing_of_each_other() -> None:
    first = Trail(0).then(frozenset("a"))
    one, other = first.then(frozenset("b")), first.then(frozenset("c"))
    assert (one.since(0), other.since(0), first.since(0)) == ({"a", "b"}, {"a", "c"}, {"a"})


def test_who_has_seen_a_later_moment_missed_nothing() -> None:
    assert Trail(3).then(frozenset("a")).since(9) == set()
