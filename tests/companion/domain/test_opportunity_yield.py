"""Where opportunities come from."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.opportunity import Chance, Opportunity, Stage
from companion.domain.opportunity_yield import Yield, thinnest, yields
from companion.domain.reason import Reason

TODAY = date(2026, 3, 1)
JOB = Opportunity("o", "ada", Chance.JOB, "Lead at Mills", TODAY, Stage.HEARD, TODAY)
TOLD = st.lists(
    st.builds(
        lambda source, ago, stage: (source, replace(JOB, heard_on=TODAY - timedelta(days=ago), stage=stage)),
        st.sampled_from("abc"), st.integers(-5, 500), st.sampled_from(Stage),
    ), max_size=9,
)  # fmt: skip


def test_what_was_heard_of_within_a_year_counts() -> None:
    year_ago = replace(JOB, heard_on=date(2025, 3, 1), stage=Stage.WON)
    older = replace(JOB, heard_on=date(2025, 2, 28))
    gone = replace(JOB, deleted_at=datetime(2026, 3, 1, tzinfo=UTC))
    assert yields([("ada", JOB), ("ada", year_ago), ("bo", older), ("cy", gone)], TODAY) == {"ada": Yield(2, 1)}


def test_the_thinnest_reason_is_the_one_with_the_fewest_warm() -> None:
    assert thinnest({Reason.CHANGE: 3, Reason.LOSS: 2, Reason.NEWS: 1, Reason.MENTOR: 2}) is Reason.NEWS
    assert thinnest({Reason.CHANGE: 1}) is Reason.LOSS


@given(TOLD, st.randoms())
def test_order_does_not_matter(told: list[tuple[str, Opportunity]], random: Random) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)
    assert yields(shuffled, TODAY) == yields(told, TODAY)


@given(TOLD)
def test_no_more_is_won_than_was_heard_of(told: list[tuple[str, Opportunity]]) -> None:
    found = yields(told, TODAY).values()
    assert all(each.won <= each.heard for each in found)
    assert sum(each.heard for each in found) <= len(told)


@given(TOLD, TOLD)
def test_what_all_brought_is_the_sum_of_what_each_told(
    mine: list[tuple[str, Opportunity]], theirs: list[tuple[str, Opportunity]]
) -> None:
    parts = [yields(each, TODAY) for each in (mine, theirs)]
    whole = yields([*mine, *theirs], TODAY)
    for source in "abc":
        heard = [part.get(source, Yield()).heard for part in parts]
        assert whole.get(source, Yield()).heard == sum(heard)
