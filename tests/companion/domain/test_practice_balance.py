"""How the five practices stand to each other."""

from collections import Counter
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.interaction import Direction, Kind
from companion.domain.practice import Practice
from companion.domain.practice_balance import balance, by_me, evenness, shares
from companion.domain.tally import Tally

COUNTS = st.dictionaries(st.sampled_from(Practice), st.integers(0, 1000)).map(Counter)


@given(COUNTS)
def test_shares_add_up_and_stay_next_to_the_truth(counts: Counter[Practice]) -> None:
    whole, found = sum(counts.values()), shares(counts)
    assert sum(found.values()) == (100 if whole else 0)
    assert all(abs(found[each] - counts[each] * 100 / whole) < 1 for each in Practice if whole)


@given(COUNTS)
def test_evenness_is_between_one_alone_and_five_alike(counts: Counter[Practice]) -> None:
    assert 0 <= evenness(counts) <= 100


def test_one_practice_alone_is_uneven_and_five_alike_are_even() -> None:
    assert evenness(Counter({Practice.VISIBLE: 40})) == 0
    assert evenness(Counter(dict.fromkeys(Practice, 3))) == 100
    assert evenness(Counter({Practice.VISIBLE: 5, Practice.INVOLVED: 5})) == 43


@given(COUNTS, COUNTS)
def test_the_most_lacking_has_the_smallest_share_of_the_quarter(
    week: Counter[Practice], quarter: Counter[Practice]
) -> None:
    told = balance(week, quarter)
    assert quarter[told.lacking] == min(quarter[each] for each in Practice)
    assert told.done == sum(week[each] > 0 for each in Practice)


def test_a_week_of_likes_has_done_one_practice() -> None:
    told = balance(Counter({Practice.VISIBLE: 12}), Counter({Practice.VISIBLE: 30, Practice.INTEREST: 10}))
    assert (told.week.visible, told.done) == (12, 1)
    assert (told.shares.visible, told.shares.interest, told.shares.invite) == (75, 25, 0)
    assert told.lacking is Practice.INVOLVED
    assert told.act.startswith("Stay involved: ")


def test_what_came_from_them_alone_is_no_practice_of_the_persons() -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    came = [Tally(Kind.COMMENT, each, Practice.INTEREST, now, 2) for each in Direction]
    assert by_me(came) == {Practice.INTEREST: 4}
