"""The whole network on a page of its own: everyone in a list, many changed at once, and one person closely."""

from uuid import uuid4

from companion.demo.api import Json
from companion.demo.people import Invented
from companion.demo.polling import until
from companion.demo.screen import Screen
from tests.browser.people import ISOLDE, MARA, TOBIN
from tests.browser.world import World

PAGE = "extension/network/network.html"
SEARCH = "Search your network"


def test_whoever_is_searched_for_is_found_opened_and_left_again_by_keys_alone(world: World) -> None:
    _know(world, MARA, TOBIN, ISOLDE)
    popup = world.browser.popup_over(world.ours)
    popup.press("Full page")
    page = until("the page of the network", lambda: world.browser.opened(PAGE))
    page.bring_to_front()
    page.shows("This week", "Nobody is overdue")
    page.press("People")
    page.shows("3 people", MARA.name, TOBIN.name, ISOLDE.name)

    page.fill(SEARCH, "lanternworks")
    page.shows("1 person found")
    page.hides(TOBIN.name)
    page.key("ArrowDown")
    page.key("Enter")
    page.shows("Timeline", "You saved them", f"{MARA.role} at {MARA.company}")
    assert "#person/" in page.url()

    page.evaluate("history.back()")
    page.shows("1 person found", MARA.name)
    assert page.value(SEARCH) == "lanternworks"
    page.fill(SEARCH, "nobody at all")
    page.shows("Nobody is found")


def test_many_are_changed_at_once_and_one_press_takes_it_back(world: World) -> None:
    _know(world, MARA, TOBIN, ISOLDE)
    page = _network(world)
    for person in (TOBIN, ISOLDE):  # whom one has chosen stays chosen while one looks for others
        page.fill(SEARCH, person.name)
        page.shows("1 person found")
        page.press(f"Choose {person.name}")
    page.shows("2 people chosen")
    page.choose("What to change", "Add to circle")
    page.fill("Add to circle", "Harbour table")
    page.press("Apply")
    page.shows("2 people changed")
    assert _circles(world) == [[], ["Harbour table"], ["Harbour table"]]

    page.press("Undo")
    page.shows("2 people are as before")
    assert _circles(world) == [[], [], []]

    page.press("Clear")
    page.shows("3 people")
    page.press("Choose all 3")
    page.choose("What to change", "Remind me")
    page.choose("Remind me", "Every 3 months")
    page.choose("Those who would be due", "over 4 weeks")
    page.press("Apply")
    page.shows("3 people changed", "Every 3 months")
    assert [(contact["cadence"], contact["overdue"]) for contact in world.contacts()] == [({"months": 3}, False)] * 3


def test_on_their_page_a_touch_is_logged_a_fact_mended_and_both_stand_with_where_they_are_from(world: World) -> None:
    [mara] = _know(world, MARA, cadence={"months": 1})
    page = _network(world, f"#person/{mara}")
    page.shows(MARA.name, "Overdue by", "linkedin, Jan 5, 2026")
    page.press("Log a touch")
    page.choose("Kind", "Call")
    page.fill("What was said", "The new looms run at night")
    page.press("Log touch")
    page.shows("Touch logged", "The new looms run at night")
    page.hides("Overdue by")

    page.press("Edit")
    page.fill("What they need, one a line", "a pilot")
    page.press("Save changes")
    page.shows("Changes saved", "Needs", "a pilot your word")
    page.choose("Importance", "Key: before others")
    page.shows("Kept")
    told = world.service.api().get(f"/v1/contacts/{mara}")
    assert (told["needs"], told["importance"], told["overdue"]) == (["a pilot"], "key", False)

    page.press("Note a favor")
    page.fill("What it is", "Read the draft of their talk")
    page.press("Note it")
    page.shows("it is open until you say it is done", "Under way", "you promised it on")

    page.press("Delete contact")
    page.shows(f"{MARA.name} is no longer in your network", "Your network is empty so far")
    page.press("Undo")
    page.shows(f"{MARA.name} is back", "a pilot")


def test_while_the_companion_is_away_the_page_says_what_to_do_and_goes_on_when_it_is_back(world: World) -> None:
    _know(world, MARA, TOBIN)
    page = _network(world)
    page.shows("2 people")
    world.service.stop()
    page.fill(SEARCH, "mara")
    page.shows("The companion is not running. Start it with", TOBIN.name)
    page.reload()
    page.shows("The companion is not running", "Try again")
    world.service.start()
    page.press("Try again")
    page.shows("2 people")


def _know(world: World, *people: Invented, cadence: Json = None) -> list[str]:
    """Have these in the network since long ago; their ids."""
    items = [_capture(person) | {"chosen": {"cadence": cadence}} for person in people]
    return [answer["contact_id"] for answer in world.service.api().deliver("/v1/captures", items)]


def _capture(person: Invented) -> dict[str, Json]:
    shown = {"name": person.name, "handle": person.handle, "headline": person.headline, "company": person.company}
    at = {"id": str(uuid4()), "captured_at": "2026-01-05T12:00:00Z", "url": person.url, "recipe": "github@1"}
    return {**at, "person": {**shown, "profile_url": person.url}}


def _network(world: World, address: str = "#people") -> Screen:
    page = world.browser.open(f"{world.browser.extension_url}{PAGE}{address}")
    page.bring_to_front()
    return page


def _circles(world: World) -> list[list[str]]:
    return sorted(contact["circles"] for contact in world.contacts())
