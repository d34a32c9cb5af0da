from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice, most_lacking
from companion.domain.tally import tallied
from companion.domain.touch import HEARD, TOUCHES, default_practice, last_touch, latest, latest_by_weight, weight

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def touch(kind: Kind, direction: Direction = Direction.FROM_ME, days_ago: int = 0, name: str = "i") -> Interaction:
    return Interaction(name, "ada", NOON - timedelta(days=days_ago), kind, "x", direction, Practice.INVOLVED)


def test_every_kind_of_interaction_serves_a_practice() -> None:
    assert set(TOUCHES) == set(Kind)


def test_every_practice_is_served_by_some_kind() -> None:
    assert {default_practice(kind) for kind in Kind} == set(Practice)


@pytest.mark.parametrize("direction", Direction)
def test_a_bare_like_or_follow_is_no_touch_whoever_did_it(direction: Direction) -> None:
    light = {kind for kind in Kind if weight(touch(kind, direction)) < HEARD}
    assert light == {Kind.LIKE, Kind.FOLLOW}


@pytest.mark.parametrize("kind", [each for each in Kind if each not in {Kind.LIKE, Kind.FOLLOW}])
def test_what_is_from_them_or_between_both_keeps_a_whole_cadence(kind: Kind) -> None:
    assert weight(touch(kind, Direction.FROM_THEM)) == weight(touch(kind, Direction.BOTH)) == 1


def test_what_is_said_to_one_person_counts_for_more_than_what_is_said_in_the_open() -> None:
    alone = [touch(kind) for kind in (Kind.REPLY, Kind.MESSAGE, Kind.COMMENT, Kind.LIKE)]
    assert [weight(each) for each in alone] == [1.0, 0.75, 0.5, 0.2]


def test_a_later_like_is_not_when_one_was_last_in_touch() -> None:
    history = [touch(Kind.LIKE), touch(Kind.COMMENT, days_ago=9, name="c")]
    assert latest(tallied(history)) == NOON - timedelta(days=9)
    assert last_touch(history) == history[1]
    assert latest_by_weight(tallied(history)) == {0.2: NOON, 0.5: NOON - timedelta(days=9)}


def test_of_two_touches_at_one_moment_the_same_is_the_last_in_whatever_order_they_come() -> None:
    both = [touch(Kind.CALL, name="a"), touch(Kind.MESSAGE, name="b")]
    assert last_touch(both) == last_touch(both[::-1]) == both[1]


def test_somebody_never_contacted_is_first_shown_interest() -> None:
    assert most_lacking(Counter()) is Practice.INTEREST


def test_the_practice_there_was_least_of_is_the_one_lacking() -> None:
    everything = list(Practice) * 2
    everything.remove(Practice.HELPFUL)
    assert most_lacking(Counter(everything)) is Practice.HELPFUL


def test_among_practices_lacking_alike_the_easiest_comes_first() -> None:
    assert most_lacking(Counter([Practice.INTEREST])) is Practice.INVOLVED
    assert most_lacking(Counter([Practice.INTEREST, Practice.INVOLVED])) is Practice.HELPFUL
    assert most_lacking(Counter(Practice)) is Practice.INTEREST
