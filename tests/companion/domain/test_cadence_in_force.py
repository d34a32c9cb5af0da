"""Which cadence counts: the contact's own, else a circle's, else a tag's."""

from dataclasses import replace
from datetime import date

import pytest

from companion.domain.cadence import Cadence
from companion.domain.cadence_in_force import GroupCadences, GroupKind, InForce, cadence_in_force
from companion.domain.contact import Contact
from companion.domain.rest import Rest

ADA = Contact("ada", "Ada Example", date(2026, 1, 1), circles=("Guild", "Ex-colleagues"), tags=("Rust", "mentor"))
YEARLY, MONTHLY, WEEKLY = Cadence(months=12), Cadence(months=1), Cadence(days=7)
GROUPS: GroupCadences = {
    (GroupKind.CIRCLE, "guild"): YEARLY,
    (GroupKind.CIRCLE, "ex-colleagues"): MONTHLY,
    (GroupKind.TAG, "rust"): WEEKLY,
}


def test_ones_own_cadence_goes_before_every_other() -> None:
    assert cadence_in_force(replace(ADA, cadence=YEARLY), GROUPS) == InForce(YEARLY, "contact")


def test_without_one_of_ones_own_the_shortest_of_the_circles_counts_and_says_which_it_is() -> None:
    assert cadence_in_force(ADA, GROUPS) == InForce(MONTHLY, "circle Ex-colleagues")


def test_a_tag_counts_only_where_no_circle_does_however_short_it_is() -> None:
    assert cadence_in_force(replace(ADA, circles=("Choir",)), GROUPS) == InForce(WEEKLY, "tag Rust")


def test_nobody_is_reminded_of_where_nobody_asked_for_it() -> None:
    assert cadence_in_force(replace(ADA, circles=(), tags=("mentor",)), GROUPS) is None


@pytest.mark.parametrize("written", ["GUILD", " guild ", "Guild"])
def test_a_circle_is_the_same_however_it_is_written(written: str) -> None:
    found = cadence_in_force(replace(ADA, circles=(written,)), GROUPS)
    assert found is not None
    assert found.cadence == YEARLY


@pytest.mark.parametrize("rest", Rest)
def test_who_rests_keeps_to_no_cadence_not_even_a_circles(rest: Rest) -> None:
    assert cadence_in_force(replace(ADA, rest=rest), GROUPS) is None
    assert cadence_in_force(replace(ADA, rest=rest, cadence=WEEKLY), GROUPS) is None


@pytest.mark.parametrize(("days", "shorter"), [(30, "days"), (31, "months")])
def test_days_and_months_are_compared_by_how_long_a_month_is(days: int, shorter: str) -> None:
    groups = {(GroupKind.CIRCLE, "guild"): Cadence(days=days), (GroupKind.CIRCLE, "ex-colleagues"): MONTHLY}
    found = cadence_in_force(ADA, groups)
    assert found is not None
    assert bool(found.cadence.days) == (shorter == "days")
