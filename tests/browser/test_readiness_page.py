"""Readiness on the page of the network: what would be left if the job went, whom one knows, and how visible one is."""

from datetime import UTC, datetime
from uuid import uuid4

from companion.demo.api import Json
from companion.demo.people import Invented
from companion.demo.screen import Screen
from tests.browser.people import ISOLDE, MARA, TOBIN
from tests.browser.world import World

PAGE = "extension/network/network.html"


def test_an_employer_is_named_and_readiness_follows_and_goes_back(world: World) -> None:
    _know(world, MARA, ISOLDE, TOBIN)
    _call(world, MARA, ISOLDE)
    page = _network(world, "#readiness")
    page.shows(
        "of 100", "2 people are warm; 25 are enough.", "Everybody counts as outside", "Begin a circle that meets"
    )
    page.press("Name your employer")
    page.fill("Employer", MARA.company or "")
    page.fill("Domains of its e-mail addresses", "me@lantern.example")
    page.press("Save")
    page.shows("Saved", "1 of 2 warm people work elsewhere.", "@lantern.example")
    page.press("Undo")
    page.shows("As before", "Everybody counts as outside")
    page.press("Name your employer")
    page.fill("Domains of its e-mail addresses", "not a domain")
    page.press("Save")
    page.shows("such as")


def test_whom_one_knows_is_found_and_leads_to_their_page(world: World) -> None:
    _know(world, MARA, TOBIN)
    _call(world, MARA)
    page = _network(world, "#readiness")
    page.press("Who do I know at …")
    page.shows("Say where or what")
    page.fill("At the company", MARA.company or "")
    page.press("Find")
    page.shows("1 person", f"{MARA.name} · warm", f"Company: {MARA.company}")
    page.reload()
    page.shows(f"{MARA.name} · warm")
    page.press(MARA.name)
    page.shows("Timeline")


def test_a_week_of_touches_shows_whom_it_reached(world: World) -> None:
    _know(world, MARA)
    page = _network(world, "#visibility")
    page.shows("Nothing yet.", "Nothing was asked long enough ago")
    _call(world, MARA)
    page.reload()
    page.shows("1 talk, with 1 person.", "1 person reached this week")


def _know(world: World, *people: Invented) -> None:
    world.service.api().deliver("/v1/captures", [_capture(each) for each in people])


def _capture(person: Invented) -> dict[str, Json]:
    shown = {"name": person.name, "handle": person.handle, "headline": person.headline, "company": person.company}
    at = {"id": str(uuid4()), "captured_at": "2026-01-05T12:00:00Z", "url": person.url, "recipe": "github@1"}
    return {**at, "person": {**shown, "profile_url": person.url}}


def _call(world: World, *people: Invented) -> None:
    about = {"at": datetime.now(UTC).isoformat(), "kind": "call", "channel": "phone", "direction": "both"}
    items = [{"id": str(uuid4()), "profile_url": each.url, **about} for each in people]
    world.service.api().deliver("/v1/interactions", items)


def _network(world: World, address: str) -> Screen:
    page = world.browser.open(f"{world.browser.extension_url}{PAGE}{address}")
    page.bring_to_front()
    return page
