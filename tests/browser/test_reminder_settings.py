"""Saying how to be reminded, on the settings page."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

import pytest

from companion.demo.browser import Browser
from companion.demo.pair import pair
from companion.demo.polling import until
from companion.demo.service import Service
from tests.browser.people import ISOLDE, MARA
from tests.browser.world import World, by_another_clock

if TYPE_CHECKING:
    from companion.demo.firefox import Firefox

_IN_SIGHT = """(({top, bottom}) => top >= 0 && bottom <= innerHeight)(
  document.querySelector("#outcome").getBoundingClientRect())"""
_ASKING = """
  Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", arguments[0]);
  Services.prefs.setIntPref("security.notification_enable_delay", arguments[0] ? 0 : 500);
"""
_ANSWER = """
  const asked = document.getElementById("addon-webext-permissions-notification");
  const answer = asked?.querySelector(`.popup-notification-${arguments[0]}-button`);
  if (document.getElementById("notification-popup").state !== "open" || !answer) return false;
  answer.click();
  return true;
"""


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
    assert settings.evaluate(_IN_SIGHT)
    settings.choose("The number on the toolbar button", "Who is left in the week\u2019s plan")
    settings.shows("Kept.")
    world.badge_becomes("1")  # two are overdue, and one of them is for this week
    settings.reload()
    settings.shows("Say how to be reminded")
    assert settings.value("People a week") == "1"
    assert world.service.api().get("/v1/preferences")["quiet_days"] == [5]


@pytest.fixture
def asking_firefox(newly_installed: Callable[[str], Browser]) -> "Iterator[Firefox]":
    """A Firefox that asks the person for what an extension asks for, as it does outside of tests.

    Chromium's own question is beyond the reach of any driver while it has no screen.
    """
    firefox = cast("Firefox", newly_installed("firefox"))
    with firefox.driver.using_context("chrome"):
        firefox.driver.execute_script(_ASKING, [True])
    yield firefox
    with firefox.driver.using_context("chrome"):
        firefox.driver.execute_script(_ASKING, [False])


def test_a_notification_is_switched_on_once_the_browser_was_told_that_it_may(
    asking_firefox: "Firefox", service: Service
) -> None:
    settings = pair(asking_firefox, service.port, service.code(), ())

    def answer(which: str) -> bool:
        with asking_firefox.driver.using_context("chrome"):
            return bool(asking_firefox.driver.execute_script(_ANSWER, [which]))

    settings.press("A notification")
    until("the browser to ask", lambda: answer("secondary"))
    settings.shows("Your browser does not allow notifications.")
    assert service.api().get("/v1/preferences")["digest_hour"] is None

    settings.press("A notification")
    until("the browser to ask again", lambda: answer("primary"))
    settings.shows("Kept.")
    assert service.api().get("/v1/preferences")["digest_hour"] == 9
    settings.reload()
    settings.shows("Say how to be reminded")
    assert settings.evaluate("document.querySelector('#notify').checked")
