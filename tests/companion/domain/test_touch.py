from collections import Counter

from companion.domain.interaction import Kind
from companion.domain.practice import Practice, most_lacking
from companion.domain.touch import TOUCHES, default_practice


def test_every_kind_of_interaction_serves_a_practice() -> None:
    assert set(TOUCHES) == set(Kind)


def test_every_practice_is_served_by_some_kind() -> None:
    assert {default_practice(kind) for kind in Kind} == set(Practice)


def test_only_a_like_and_a_follow_leave_the_due_date_alone() -> None:
    assert {kind for kind, touch in TOUCHES.items() if not touch.effective} == {Kind.LIKE, Kind.FOLLOW}


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
