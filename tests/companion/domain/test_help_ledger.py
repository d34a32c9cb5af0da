"""Help goes round: what was given less what was received, fading by half each year."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.favor import Favor, Size, Way
from companion.domain.help_ledger import asks_too_much, balance, is_open

TODAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HELP = Favor("f", "ada", Way.GIVEN, Size.MEDIUM, "Read her paper", TODAY, TODAY)
DAYS = st.dates(date(2016, 1, 1), TODAY)
FAVORS = st.builds(
    lambda way, size, on, open_, gone: replace(
        HELP, way=way, size=size, on=on, done_on=None if open_ else on, deleted_at=NOW if gone else None
    ),
    st.sampled_from(Way), st.sampled_from(Size), DAYS, st.booleans(), st.booleans(),
)  # fmt: skip
LEDGERS = st.lists(FAVORS, max_size=12)


def ask(days_ago: int, **others: object) -> Favor:
    return replace(HELP, way=Way.RECEIVED, on=TODAY - timedelta(days=days_ago), done_on=None, **others)  # type: ignore[arg-type]


def received(size: Size, days_ago: int = 0) -> Favor:
    on = TODAY - timedelta(days=days_ago)
    return replace(HELP, way=Way.RECEIVED, size=size, on=on, done_on=on)


def test_a_large_favor_weighs_as_much_as_eight_small_ones() -> None:
    small = replace(HELP, size=Size.SMALL)
    assert balance([small] * 8, TODAY) == balance([replace(HELP, size=Size.LARGE)], TODAY) == 8.0


def test_a_favor_of_a_year_ago_counts_half() -> None:
    assert balance([received(Size.LARGE, 365)], TODAY) == -4.0


def test_what_is_only_promised_or_asked_for_is_not_given_yet() -> None:
    assert balance([replace(HELP, done_on=None), ask(3)], TODAY) == 0.0


def test_whoever_has_given_much_and_not_answered_twice_is_not_asked_without_a_thought() -> None:
    owing = [received(Size.MEDIUM), ask(5), ask(80)]
    assert asks_too_much(owing, TODAY)


@pytest.mark.parametrize(
    "favors",
    [
        pytest.param([received(Size.LARGE), ask(5)], id="one ask is open"),
        pytest.param([received(Size.LARGE), ask(5), ask(91)], id="one ask is long ago"),
        pytest.param([received(Size.SMALL), ask(5), ask(6)], id="little is owed"),
        pytest.param([received(Size.MEDIUM, 30), ask(5), ask(6)], id="what was owed has faded"),
        pytest.param([received(Size.MEDIUM), HELP, ask(5), ask(6)], id="as much was given"),
        pytest.param([received(Size.MEDIUM), ask(5), ask(6, deleted_at=NOW)], id="an ask was deleted"),
    ],
)
def test_otherwise_asking_again_needs_no_warning(favors: list[Favor]) -> None:
    assert not asks_too_much(favors, TODAY)


@given(LEDGERS, st.randoms())
def test_order_does_not_matter(favors: list[Favor], random: Random) -> None:
    shuffled = list(favors)
    random.shuffle(shuffled)
    assert balance(shuffled, TODAY) == balance(favors, TODAY)
    assert asks_too_much(shuffled, TODAY) == asks_too_much(favors, TODAY)


@given(LEDGERS, LEDGERS)
def test_the_balance_of_all_is_the_sum_of_the_balances(mine: list[Favor], theirs: list[Favor]) -> None:
    assert balance(mine + theirs, TODAY) == pytest.approx(balance(mine, TODAY) + balance(theirs, TODAY))


@given(LEDGERS, FAVORS)
def test_a_deleted_favor_counts_as_if_it_had_never_been(favors: list[Favor], one: Favor) -> None:
    assert balance([*favors, replace(one, deleted_at=NOW)], TODAY) == balance(favors, TODAY)
    assert not is_open(replace(one, deleted_at=NOW))


@given(LEDGERS)
def test_given_and_received_turned_round_turns_the_balance_round(favors: list[Favor]) -> None:
    other = {Way.GIVEN: Way.RECEIVED, Way.RECEIVED: Way.GIVEN}
    assert balance([replace(each, way=other[each.way]) for each in favors], TODAY) == -balance(favors, TODAY)


@given(LEDGERS, st.integers(0, 3000))
def test_time_brings_the_balance_nearer_to_nothing(favors: list[Favor], days: int) -> None:
    assert abs(balance(favors, TODAY + timedelta(days=days))) <= abs(balance(favors, TODAY)) + 1e-9
