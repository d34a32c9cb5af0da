"""What others see of you."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.interaction import Direction, Kind
from companion.domain.seen import Seen
from companion.domain.visibility import Doing, answers, doing, is_one_way, one_sided

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TODAY = NOON.date()
ME, THEM, BOTH = Direction.FROM_ME, Direction.FROM_THEM, Direction.BOTH


def seen(days: float, direction: Direction = ME, kind: Kind = Kind.MESSAGE) -> Seen:
    at = NOON + timedelta(days=days)
    return Seen(at, at.date(), kind, direction)


TOUCHES = st.lists(
    st.builds(seen, st.integers(-90, 0), st.sampled_from(Direction), st.sampled_from(Kind)), max_size=10
).map(sorted)


def test_an_answer_within_two_weeks_counts() -> None:
    assert [given for _, given in answers([seen(-30), seen(-16, THEM)])] == [True]
    assert [given for _, given in answers([seen(-30), seen(-15, THEM)])] == [False]


def test_what_came_before_is_no_answer() -> None:
    assert [given for _, given in answers([seen(-30.2, THEM), seen(-30)])] == [False]


def test_a_click_asks_for_no_answer() -> None:
    assert answers([seen(-30, kind=Kind.LIKE), seen(-20, THEM)]) == []


def test_a_talk_answers_every_message_before_it() -> None:
    assert [given for _, given in answers([seen(-9), seen(-8), seen(-2, BOTH, Kind.CALL)])] == [True, True]


@given(TOUCHES, st.integers(-90, 0))
def test_hearing_from_somebody_never_takes_an_answer_away(touches: list[Seen], days: int) -> None:
    before = answers(touches)
    after = answers(sorted([*touches, seen(days, THEM)]))
    assert [day for day, _ in after] == [day for day, _ in before]
    assert all(now or not then for (_, now), (_, then) in zip(after, before, strict=True))


def test_three_messages_in_two_months_without_a_word_are_a_one_way_street() -> None:
    days = one_sided([seen(-60), seen(-30), seen(0)])
    assert is_one_way(days, None, TODAY) == 3
    assert is_one_way(days[1:], None, TODAY) == 0
    assert is_one_way(days, None, TODAY + timedelta(days=1)) == 0, "the first is too long ago by then"


@given(TOUCHES)
def test_anything_from_them_within_two_months_ends_a_one_way_street(touches: list[Seen]) -> None:
    every = sorted([*touches, seen(-59, THEM)])
    assert is_one_way(one_sided(every), (TODAY - timedelta(days=59)), TODAY) == 0
    assert one_sided([*every, seen(1, THEM)]) == []


def test_every_kind_is_counted_as_something() -> None:
    assert {doing(kind, ME) for kind in Kind} == set(Doing) - {Doing.FROM_THEM}
    assert {doing(kind, THEM) for kind in Kind} == {Doing.FROM_THEM}
    assert doing(Kind.CALL, BOTH) is Doing.TALKS
