"""Being reminded of somebody, reading up on them, getting in touch, and being left in peace."""

from tests.browser.people import MARA
from tests.browser.world import World, by_another_clock


def test_an_overdue_person_shows_on_the_badge_until_a_touch_is_logged(world: World) -> None:
    world.restart(by_another_clock(days_ago=40))
    world.save(MARA, "Every month").shows("Saved")
    world.badge_becomes("")

    world.restart()  # forty days later
    world.a_minute_passes()
    world.badge_becomes("1")

    page = world.browser.open(MARA.url)
    page.shows("In your network · no touch yet · overdue")
    popup = world.browser.popup_over(page)
    popup.shows(MARA.name, "Overdue by", "Saved 40 days ago and never in touch; you meant every month.")

    popup.fill("Add a note", "Ask how the move went")
    popup.press("Add note")
    popup.shows("Note saved", "Ask how the move went")
    popup.press("Edit", last=True)
    popup.fill("Edit note", "Ask how the move to Nyhavet went")
    popup.press("Save note")
    popup.shows("Ask how the move to Nyhavet went", "edited")
    popup.press("Delete")
    popup.shows("Note deleted")
    popup.hides("Ask how the move to Nyhavet went")
    popup.press("Undo")
    popup.shows("Note brought back", "Ask how the move to Nyhavet went")

    popup.press("Log a touch")
    popup.choose("Kind", "Call")
    popup.press("Both")
    popup.fill("What was said", "She likes it there")
    popup.press("Log touch")
    popup.shows("Touch logged", "She likes it there", "Last touch today · Call")
    world.badge_becomes("")
    page.reload()
    page.shows("In your network · last touch today")


def test_whoever_is_overdue_stands_in_the_popup_of_any_other_page_with_the_reason(world: World) -> None:
    world.restart(by_another_clock(days_ago=100))
    world.save(MARA, "Every 3 months").shows("Saved")
    world.restart()

    popup = world.browser.popup_over(world.ours)
    popup.shows("Time to reach out · 1", MARA.name, "Saved 100 days ago and never in touch; you meant every 3 months.")
    popup.fill("Search your network", "lanternworks")
    popup.shows("1 contact", MARA.name)
    popup.fill("Search your network", "nobody of this name")
    popup.shows("Nobody found for “nobody of this name”.")


def test_a_snoozed_person_leaves_the_badge_and_comes_back_when_the_snooze_is_undone(world: World) -> None:
    world.restart(by_another_clock(days_ago=40))
    page = world.save(MARA, "Every month")
    page.shows("Saved")
    world.restart()
    world.a_minute_passes()
    world.badge_becomes("1")

    popup = world.browser.popup_over(page)
    popup.shows("Overdue by")
    popup.choose("Snooze", "Snooze a week")
    popup.shows("Snoozed until")
    world.badge_becomes("")
    popup.press("Undo")
    popup.shows("Snooze undone", "Overdue by")
    world.badge_becomes("1")


def test_a_person_whose_reminders_are_paused_leaves_the_badge_until_one_goes_on(world: World) -> None:
    world.restart(by_another_clock(days_ago=40))
    page = world.save(MARA, "Every month")
    page.shows("Saved")
    world.restart()
    world.a_minute_passes()
    world.badge_becomes("1")

    popup = world.browser.popup_over(page)
    popup.shows("Overdue by")
    popup.choose("Snooze", "Pause reminders")
    popup.shows("Reminders paused", "Remind me again")
    world.badge_becomes("")
    popup.press("Remind me again")
    popup.shows("Reminders go on", "Overdue by")
    world.badge_becomes("1")

    popup.choose("Snooze", "Snooze until a day …")
    popup.press("Snooze until then")
    popup.shows("Snoozed until")
    world.badge_becomes("")
