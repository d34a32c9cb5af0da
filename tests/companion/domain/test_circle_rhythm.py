"""When a circle meets next, who has gone quiet, and how long nobody has joined."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.circle_rhythm import attended, held, membership, next_meeting, stale_months
from companion.domain.meeting import Meeting

TODAY = date(2026, 3, 1)
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
RHYTHMS = st.builds(Cadence, days=st.integers(1, 400)) | st.builds(Cadence, months=st.integers(1, 24))
GONE = datetime(2026, 1, 1, tzinfo=UTC)
PEOPLE = st.lists(st.sampled_from(["ada", "bo", "cy"]), unique=True, max_size=3)


@st.composite
def meetings(draw: st.DrawFn) -> list[Meeting]:
    """Any meetings that can be: none has been attended that is still ahead."""
    found = []
    for number, (on, came, deleted) in enumerate(draw(st.lists(st.tuples(DAYS, PEOPLE, st.booleans()), max_size=8))):
        attended = tuple(came) if on <= TODAY else ()
        found.append(Meeting(str(number), "guild", on, attended=attended, deleted_at=GONE if deleted else None))
    return found


@given(meetings(), RHYTHMS, DAYS, st.data())
def test_the_order_in_which_meetings_are_told_does_not_matter(
    told: list[Meeting], rhythm: Cadence, begun: date, data: st.DataObject
) -> None:
    mixed = data.draw(st.permutations(told))
    assert next_meeting(rhythm, begun, told, TODAY) == next_meeting(rhythm, begun, mixed, TODAY)
    assert membership("ada", begun, attended(told, TODAY)) == membership("ada", begun, attended(mixed, TODAY))


@given(meetings(), RHYTHMS, st.dates(date(2024, 1, 1), TODAY))
def test_a_meeting_that_was_held_never_brings_the_next_one_forward(
    told: list[Meeting], rhythm: Cadence, begun: date
) -> None:
    before = next_meeting(rhythm, begun, told, TODAY)
    after = next_meeting(rhythm, begun, [*told, Meeting("new", "guild", TODAY, attended=("ada",))], TODAY)
    assert before
    assert after
    assert after.on >= before.on if before.meeting_id is None else after == before


@given(meetings(), RHYTHMS, DAYS)
def test_the_next_meeting_is_planned_ahead_or_as_late_as_it_says(
    told: list[Meeting], rhythm: Cadence, begun: date
) -> None:
    found = next_meeting(rhythm, begun, told, TODAY)
    assert found
    if found.meeting_id:
        assert (found.on >= TODAY, found.days_late) == (True, 0)
    else:
        assert found.days_late == max(0, (TODAY - found.on).days)


@given(meetings(), DAYS)
def test_whoever_came_to_one_of_the_last_two_is_not_quiet(told: list[Meeting], joined: date) -> None:
    how = membership("ada", joined, attended(told, TODAY))
    recent = [each for each in held(told, TODAY) if each.attended][:2]
    assert not (how.quiet and any("ada" in each.attended for each in recent))
    assert how.attended <= how.of
    assert not how.quiet or how.of >= 2


@given(meetings(), DAYS, st.integers(0, 7))
def test_to_come_to_one_of_the_last_two_ends_being_quiet(told: list[Meeting], joined: date, which: int) -> None:
    recent = [each for each in held(told, TODAY) if each.attended][:2]
    if which < len(recent):
        came = [replace(each, attended=("ada", "bo")) if each is recent[which] else each for each in told]
        assert not membership("ada", joined, attended(came, TODAY)).quiet


@given(meetings(), DAYS)
def test_a_deleted_meeting_counts_for_nothing(told: list[Meeting], joined: date) -> None:
    kept = [each for each in told if each.deleted_at is None]
    assert membership("ada", joined, attended(told, TODAY)) == membership("ada", joined, attended(kept, TODAY))


def test_two_meetings_nobody_noted_the_people_of_make_nobody_quiet() -> None:
    told = [Meeting(str(number), "guild", TODAY - timedelta(days=number)) for number in (1, 2)]
    assert not membership("ada", date(2026, 1, 1), attended(told, TODAY)).quiet


def test_a_meeting_of_today_is_to_come_until_somebody_came() -> None:
    met = Meeting("m", "guild", TODAY)
    rhythm = Cadence(days=14)
    to_come = next_meeting(rhythm, TODAY, [met], TODAY)
    assert to_come
    assert to_come.meeting_id == "m"
    over = next_meeting(rhythm, TODAY, [replace(met, attended=("ada",))], TODAY)
    assert over
    assert (over.on, over.meeting_id) == (date(2026, 3, 15), None)


@given(st.lists(DAYS, min_size=1), DAYS)
def test_a_newcomer_makes_a_circle_fresh_again(joined: list[date], today: date) -> None:
    before = stale_months(joined, today)
    assert before is not None
    assert (stale_months([*joined, today], today) or 0) <= before
    assert stale_months([today], today) == 0


def test_months_are_whole_ones() -> None:
    assert stale_months([date(2026, 1, 31)], date(2026, 2, 28)) == 0
    assert stale_months([date(2026, 1, 31)], date(2026, 3, 31)) == 2
    assert stale_months([], TODAY) is None
