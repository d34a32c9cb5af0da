"""The browser has no room left for what is saved: it is said so, and nothing is lost."""

from collections.abc import Callable, Iterator

import pytest

from companion.demo.browser import Browser, manifest
from companion.demo.firefox import Firefox
from companion.demo.launch import BROWSERS
from companion.demo.pair import pair
from companion.demo.polling import until
from companion.demo.service import Service
from tests.attack.length import LONG
from tests.browser.people import MARA
from tests.browser.storm import outbox, people, two_windows
from tests.browser.world import World

# Chromium lets an extension keep 10 MB. Firefox goes by the disk, and by a limit of its own, read when it starts.
_LIMIT = "dom.quotaManager.temporaryStorage.fixedLimit"
_FILL = """
(async () => {
  const random = (size) => Array.from({ length: size }, () => Math.random().toString(36)[2] ?? "0").join("");
  const mega = random(2 ** 20);
  for (let size = 2 ** 20, number = 0; size >= 256; )
    await chrome.storage.local.set({ ["filler" + number]: mega.slice(0, size) })
      .then(() => number++, () => { size /= 2; });
  return true;
})()
"""
_EMPTY = """
chrome.storage.local.get(null)
  .then((kept) => chrome.storage.local.remove(Object.keys(kept).filter((key) => key.startsWith("filler"))))
  .then(() => true)
"""


@pytest.fixture(params=BROWSERS if LONG else ["chromium"])
def limited(request: pytest.FixtureRequest, newly_installed: Callable[[str], Browser]) -> Iterator[Browser]:
    """A browser that lets an extension keep some megabytes."""
    browser = newly_installed(request.param)
    _limit(browser)
    yield browser
    _lift_limit(browser)


def _limit(browser: Browser) -> None:
    if isinstance(browser, Firefox):
        browser.driver.set_pref(_LIMIT, 12 * 1024)
        browser.restart()
        browser.open(browser.extension_url + manifest()["options_ui"]["page"])


def _lift_limit(browser: Browser) -> None:
    if isinstance(browser, Firefox):
        browser.driver.clear_pref(_LIMIT)
        browser.restart()


def test_what_there_is_no_room_for_is_refused_and_what_was_kept_before_arrives(
    limited: Browser, service: Service
) -> None:
    world = World(limited, service, pair(limited, service.port, service.code()))
    one, _ = two_windows(limited)
    service.kill()
    everybody = people(100)
    kept = [next(everybody)]
    assert [answer["verdict"] for answer in one.do(*kept)] == ["kept"]

    world.ours.evaluate(_FILL)
    while (answer := one.do(person := next(everybody))[0])["verdict"] == "kept":  # a file has some room left inside it
        kept.append(person)
    assert (answer["verdict"], "no room left" in str(answer.get("reason"))) == ("refused", True)
    world.badge_becomes("!")
    assert "was not kept" in str(world.ours.evaluate("chrome.action.getTitle({})"))
    world.save(MARA).shows("Not saved:", "no room left")
    assert len(outbox(world)) == len(kept)

    world.ours.evaluate(_EMPTY)
    _lift_limit(limited)  # a Firefox that has grown to its limit does not shrink
    one, other = two_windows(limited)
    world.ours = other.screen
    kept.append(next(everybody))
    assert [answer["verdict"] for answer in one.do(kept[-1])] == ["kept"]
    service.start()
    world.a_minute_passes()
    until("the outbox to be empty", lambda: not outbox(world))
    world.badge_becomes("")
    wanted = sorted(str(each.payload["form"]["name"]) for each in kept)
    assert sorted(str(contact["name"]) for contact in world.contacts()) == wanted
