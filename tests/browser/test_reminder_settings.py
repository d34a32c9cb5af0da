"""Saying how to be reminded, on the settings page."""

from tests.browser.people import ISOLDE, MARA
from tests.browser.world import World, by_another_clock


def test_the_badge_counts_what_is_left_of_the_plan_once_the_person_says_so(world: World) -> None:
    world.restart(by_another_clock(days_ago=40))
    world.save(MARA, "Every month").shows("Saved")
    world.save(ISOLDE, "Every month").shows("Saved")
    world.restart()
    world.a_minute_passes()
    world.badge_becomes("2")

    settings = world.ours
    settings.bring_to_front()  # a field is left only in a tab that has the focus
    settings.reload()
    settings.fill("People a week", "1")
    settings.press("Saturday")
    settings.shows("Kept.")
    settings.choose("The number on the toolbar button", "Who is left in the week\u2019s plan")
    settings.shows("Kept.")
    world.badge_becomes("1")  # two are overdue, and one of them is for this week
    settings.reload()
    settings.shows("Say how to be reminded")
    assert settings.value("People a week") == "1"
    assert world.service.api().get("/v1/preferences")["quiet_days"] == [5]
