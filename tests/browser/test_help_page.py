"""Help, introductions and opportunities on the page of the network."""

from uuid import uuid4

from companion.demo.api import Api, Json
from companion.demo.people import Invented
from companion.demo.screen import Screen
from tests.browser.people import ISOLDE, MARA, TOBIN
from tests.browser.world import World

PAGE = "extension/network/network.html"


def test_help_is_promised_and_given_and_what_was_noted_can_be_taken_back(world: World) -> None:
    api, [mara, _] = _know(world, MARA, TOBIN)
    api.patch(f"/v1/contacts/{mara}", {"needs": ["a pilot for the harbour"]})
    page = _network(world, "#help")
    page.shows("No favor is noted yet", f"{MARA.name} needs a pilot for the harbour")
    page.press("I will help")
    page.shows(f"Promised to {MARA.name}", "You promised")
    page.press("Done")
    page.shows("Done: it is a touch with them now", "You have given more than you received")
    assert [each["kind"] for each in api.get(f"/v1/contacts/{mara}")["interactions"]] == ["favor"]
    page.press("Undo")
    page.shows("Still to be done")
    assert api.get(f"/v1/contacts/{mara}")["interactions"] == []

    page.press("Note a favor")
    page.fill("With whom", TOBIN.name)
    page.fill("What it is", "Showed me the looms")
    page.choose("Who helps", "They help me")
    page.press("It is done already")
    page.press("Note it")
    page.shows(f"Noted: it is a touch with {TOBIN.name}", "0 favors given", "1 received within a year")
    page.press("Undo")
    page.shows("The favor is deleted")
    page.hides("1 received within a year")


def test_two_who_fit_are_suggested_asked_apart_and_brought_together(world: World) -> None:
    api, [mara, isolde] = _know(world, MARA, ISOLDE)
    api.patch(f"/v1/contacts/{mara}", {"needs": ["a restorer of barometers"]})
    api.patch(f"/v1/contacts/{isolde}", {"offers": ["Barometers restored"]})
    for each in (mara, isolde):
        _talk(api, each)
    page = _network(world, "#help")
    page.shows("Who should meet", "offers “Barometers restored”")
    page.press("Begin")
    page.shows("Introduction begun", f"Ask {MARA.name} whether they would like to meet {ISOLDE.name}")
    for name in (MARA.name, ISOLDE.name):
        page.press(f"Asked {name}")
        page.shows(f"{name} was asked")
        page.press(f"{name} agreed")
        page.shows(f"{name} has agreed")
    page.press("Introduced")
    page.shows("Introduced: it is a touch with both")
    page.press("What came of it")
    page.fill("What came of it", "They restore one together")
    page.press("Keep")
    page.shows("Kept what came of it", "1 earlier one")
    [introduction] = api.get("/v1/introductions")["items"]
    assert (introduction["state"], introduction["outcome"]) == ("outcome", "They restore one together")


def test_an_opportunity_is_noted_thanked_for_and_won(world: World) -> None:
    api, _ = _know(world, MARA)
    page = _network(world, "#opportunities")
    page.shows("Nothing heard of yet")
    page.press("Note an opportunity")
    page.fill("From whom", "nobody at all")
    page.fill("What it is", "Keeper of the looms")
    page.press("Note it")
    page.shows("Name one person of your network")
    page.fill("From whom", MARA.name)
    page.press("Note it")
    page.shows(f"Noted. Thank {MARA.name} within a week", "Heard of · 1", "Thank by")
    page.press(f"Thanked {MARA.name}")
    page.shows(f"{MARA.name} is thanked")
    page.press("Pursuing")
    page.shows("Pursuing · 1")
    page.press("Won")
    page.shows("Won · 1", "1 heard of, 1 won")
    [job] = api.get("/v1/opportunities")["items"]
    assert (job["stage"], job["about"]) == ("won", "Keeper of the looms")


def _know(world: World, *people: Invented) -> tuple[Api, list[str]]:
    api = world.service.api()
    return api, [each["contact_id"] for each in api.deliver("/v1/captures", [_capture(person) for person in people])]


def _capture(person: Invented) -> dict[str, Json]:
    shown = {"name": person.name, "handle": person.handle, "headline": person.headline, "profile_url": person.url}
    at = {"id": str(uuid4()), "captured_at": "2026-01-05T12:00:00Z", "url": person.url, "recipe": "github@1"}
    return {**at, "person": shown}


def _talk(api: Api, contact_id: str) -> None:
    """Have talked to them lately, so that they are warm."""
    now = api.post("/v1/favors", {"contact_id": contact_id, "way": "received", "size": "small", "about": "A hand"})
    api.patch(f"/v1/favors/{now['favor']['id']}", {"done_on": now["favor"]["on"]})


def _network(world: World, address: str) -> Screen:
    page = world.browser.open(f"{world.browser.extension_url}{PAGE}{address}")
    page.bring_to_front()
    return page
