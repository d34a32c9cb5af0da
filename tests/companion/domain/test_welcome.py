"""Invited, accepted, seen, welcomed."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.interaction import Direction, Kind
from companion.domain.invitation import Invitation
from companion.domain.welcome import WELCOME_WITHIN, Stage, is_personal, welcome

DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
STAGES = [Stage.INVITED, Stage.ACCEPTED, Stage.SEEN, Stage.WELCOMED]


@st.composite
def invitations(draw: st.DrawFn) -> Invitation:
    invited = draw(DAYS)
    answered = draw(st.none() | st.integers(0, 90).map(lambda days: invited + timedelta(days=days)))
    accepts = draw(st.booleans())
    return Invitation("i", "guild", "ada", invited, answered if accepts else None, None if accepts else answered)


@given(invitations(), st.lists(DAYS), st.lists(DAYS), DAYS, DAYS)
def test_nothing_that_happens_takes_a_welcome_back(
    invitation: Invitation, seen: list[date], reached: list[date], more: date, today: date
) -> None:
    before = welcome(invitation, seen, reached, today)
    for after in (
        welcome(invitation, [*seen, more], reached, today),
        welcome(invitation, seen, [*reached, more], today),
    ):
        assert before.stage not in STAGES or STAGES.index(after.stage) >= STAGES.index(before.stage)
        assert not after.welcome_overdue or before.welcome_overdue


@given(invitations(), st.lists(DAYS), st.lists(DAYS), DAYS)
def test_a_welcome_is_overdue_two_weeks_after_it_was_accepted_and_never_otherwise(
    invitation: Invitation, seen: list[date], reached: list[date], today: date
) -> None:
    how = welcome(invitation, seen, reached, today)
    late = invitation.accepted_on is not None and today > invitation.accepted_on + WELCOME_WITHIN
    assert how.welcome_overdue == (late and how.welcomed_on is None)
    assert (how.welcome_due is None) == (how.stage not in (Stage.ACCEPTED, Stage.SEEN))


@given(st.sampled_from(Kind), st.sampled_from(Direction))
def test_their_own_words_are_no_welcome_of_yours(kind: Kind, direction: Direction) -> None:
    assert not is_personal(kind, Direction.FROM_THEM)
    assert not is_personal(Kind.LIKE, direction)
