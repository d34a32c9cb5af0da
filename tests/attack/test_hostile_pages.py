"""A page that knows of Keepwarm and does what a page can, against the button, the form and the notice in it."""

from companion.demo.screen import Screen
from tests.attack.evil.covers import COVERS, FEW, UNCOVER
from tests.attack.evil.mouse import press_at
from tests.attack.evil.scripts import script
from tests.attack.evil.state import state_of
from tests.attack.length import LONG
from tests.browser.people import MARA, TOBIN
from tests.browser.world import World

_PRESSES = 5
_BETWEEN = "new Promise((resolve) => setTimeout(resolve, 400))"
_ROOM = """(() => {
  const host = document.documentElement.lastElementChild;
  const {width, height, right, bottom} = host.getBoundingClientRect();
  const covered = [];
  for (let x = innerWidth - 460; x < innerWidth; x += 4)
    for (let y = innerHeight - 90; y < innerHeight; y += 4)
      if (document.elementFromPoint(x, y) === host) covered.push([x, y]);
  return [width, height, innerWidth - right, innerHeight - bottom, host.outerHTML, covered.length];
})()"""
_FOUND = "%s.filter((words) => { getSelection().removeAllRanges(); return window.find(words, false, false, true); })"
_OF_OURS = ["Save contact", "In your network", "no touch yet", "last touch", "Noted", "Undo", "First note", "Remind me"]


def test_a_press_on_what_could_not_be_seen_does_not_count(world: World) -> None:
    before = state_of(world.service)
    for cover in COVERS if LONG else FEW:
        page = world.browser.open(MARA.url)
        page.shows("Save contact")
        page.evaluate(COVERS[cover])
        _press_where_the_button_is(page)
        assert "First note" not in page.text(), cover
        page.close()
    assert state_of(world.service) == before


def test_the_same_press_counts_where_nothing_lies_over_the_button(world: World) -> None:
    page = world.browser.open(MARA.url)
    page.shows("Save contact")
    _press_where_the_button_is(page)
    page.shows("First note")


def test_once_the_page_has_taken_its_cover_away_a_press_counts_again(world: World) -> None:
    page = world.browser.open(MARA.url)
    page.shows("Save contact")
    page.evaluate(COVERS["a picture in the top layer"])
    _press_where_the_button_is(page)
    page.evaluate(UNCOVER)
    page.press("Save contact")
    page.shows("First note")


def test_no_word_that_keepwarm_shows_is_found_by_the_page_or_told_by_the_room_it_takes(world: World) -> None:
    page = world.browser.open(TOBIN.url)
    page.shows("Save contact")
    unsaved = page.evaluate(_ROOM)
    assert page.evaluate(_FOUND % _OF_OURS) == []
    world.save(MARA).shows("Saved")
    page = world.browser.open(MARA.url)
    page.shows("In your network")
    assert page.evaluate(_ROOM) == unsaved
    assert page.evaluate(_FOUND % _OF_OURS) == []
    assert page.evaluate(_FOUND % [MARA.headline]) == [MARA.headline], "the page's own words are found"


def test_no_script_of_the_page_presses_fills_or_sends_anything(world: World) -> None:
    page = world.browser.open(MARA.url)
    page.shows("Save contact")
    before = state_of(world.service)
    page.evaluate(f"{script('drive')}()")
    assert "First note" not in page.text()
    page.press("Save contact")
    page.shows("First note")
    page.evaluate(f"{script('drive')}()")
    page.shows("First note")
    assert state_of(world.service) == before


def _press_where_the_button_is(page: Screen) -> None:
    """Press again and again, for longer than the panel waits after anything has been in its way."""
    across, down = page.evaluate("[innerWidth - 20 - 200, innerHeight - 20 - 20]")
    for _ in range(_PRESSES):
        press_at(page, across, down)
        page.evaluate(_BETWEEN)
        if "First note" in page.text():
            return
