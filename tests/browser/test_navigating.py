"""Pages that become another page without being loaded: the button follows the address, beside nobody else's page."""

from functools import partial

from companion.demo.polling import until
from companion.demo.screen import Screen
from tests.browser.world import World

_TIMELINE = "https://x.com/i/timeline"
# Counts, in the page, the boxes that stand in the corner; the page sees that something is there, and nothing of it.
_BOXES = "[...document.documentElement.children].filter((each) => each.popover === 'manual').length"


def test_the_button_follows_the_address_and_never_shows_the_person_before(world: World) -> None:
    page = _page(world)
    for handle in ("ada_loom", "bo_weft", "ada_loom"):
        page.evaluate(f"go('/{handle}')")
        until("the button", partial(_stands, page))
        page.press("Save contact")
        until("the form", partial(_names, page))
        assert _names(page) == {"ada_loom": "Ada Loom", "bo_weft": "Bo Weft"}[handle]
    page.evaluate("go('/i/timeline')")
    page.hides("Save contact")
    page.evaluate("history.back()")
    page.evaluate("new Promise((resolve) => setTimeout(resolve, 100)).then(show)")
    until("the button", partial(_stands, page))


def test_moving_on_fast_leaves_one_button_and_for_where_one_is(world: World) -> None:
    page = _page(world)
    page.evaluate("live()")
    page.evaluate("['/ada_loom', '/bo_weft', '/i/timeline', '/ada_loom', '/bo_weft'].forEach((to) => go(to))")
    until("the button", partial(_stands, page))
    assert page.evaluate(_BOXES) == 1
    page.press("Save contact")
    until("the form", partial(_names, page))
    assert _names(page) == "Bo Weft"


def test_what_is_being_filled_in_is_kept_when_only_the_query_changes(world: World) -> None:
    page = _page(world)
    page.evaluate("go('/ada_loom')")
    until("the button", partial(_stands, page))
    page.press("Save contact")
    page.fill("First note", "Met at the fair")
    page.evaluate("history.replaceState({}, '', '?s=20')")
    page.evaluate("new Promise((resolve) => setTimeout(resolve, 200))")
    page.press("Save")
    page.shows("Saved")
    [ada] = world.contacts()
    notes = world.service.api().get(f"/v1/contacts/{ada['id']}")["notes"]
    assert [note["text"] for note in notes] == ["Met at the fair"]


def test_a_site_switched_off_is_left_at_once_and_begun_anew_when_it_is_on_again(world: World) -> None:
    page = _page(world)
    page.evaluate("go('/ada_loom')")
    until("the button", partial(_stands, page))
    _switch(world, "off")
    until("the page to be left", lambda: page.evaluate(_BOXES) == 0)
    page.bring_to_front()
    page.evaluate("go('/bo_weft')")
    page.hides("Save contact")
    _switch(world, "on")
    page.bring_to_front()
    until("the button", partial(_stands, page))


def _switch(world: World, to: str) -> None:
    world.ours.bring_to_front()
    world.ours.press("X")
    world.ours.shows(f"X is {to}.")


def _page(world: World) -> Screen:
    _switch(world, "on")
    page = world.browser.open(_TIMELINE)
    until("the page to have been drawn", lambda: page.evaluate("document.body?.childElementCount > 0"))
    assert page.evaluate(_BOXES) == 0
    return page


def _stands(page: Screen) -> bool:
    return "Save contact" in page.text()


def _names(page: Screen) -> str | None:
    return page.value("Name")
