"""Circles and mentors on the page of the network: one entry for everybody who came, and a loop that is closed."""

from uuid import uuid4

from companion.demo.api import Json
from companion.demo.people import Invented
from companion.demo.screen import Screen
from tests.browser.people import ISOLDE, MARA, TOBIN
from tests.browser.world import World

PAGE = "extension/network/network.html"


def test_a_circle_is_made_met_and_joined_and_each_step_can_be_taken_back(world: World) -> None:
    _know(world, MARA, TOBIN)
    _know(world, ISOLDE, circles=[])
    page = _network(world, "#circles")
    page.shows("Harbour table", "2 members")
    page.press("Set it up")
    page.shows("Harbour table is a circle now", MARA.name, TOBIN.name)

    page.press("Edit circle")
    page.choose("How often it meets", "Every 2 weeks")
    page.press("Save circle")
    page.shows("Circle changed", "Meets every 2 weeks", "Call a meeting by")

    page.press("Note or plan a meeting")
    page.fill("What about", "Night looms")
    page.press(MARA.name)
    page.press("Keep meeting")
    page.shows("Meeting kept", "Night looms", "came to 1 of 1")
    assert _kinds(world, MARA) == ["meeting"]
    page.press("Who came …")
    page.press(TOBIN.name)
    page.fill("Somebody else who came", ISOLDE.name)
    page.press("Save meeting")
    page.shows("Meeting changed", ISOLDE.name)
    assert (_kinds(world, TOBIN), _kinds(world, ISOLDE)) == (["meeting"], ["meeting"])
    page.press("Undo")
    page.shows("The meeting is as before")
    assert (_kinds(world, MARA), _kinds(world, TOBIN)) == (["meeting"], [])

    page.press("Delete meeting")
    page.shows("Meeting deleted", "None yet.")
    assert _kinds(world, MARA) == []

    page.press("Invite somebody")
    page.fill("Who", ISOLDE.name)
    page.press("Note invitation")
    page.shows(f"{ISOLDE.name} is invited")
    page.press("Accepted")
    page.shows(f"{ISOLDE.name} is in the circle", "3 members", "welcome by")
    page.press("Undo")
    page.shows(f"{ISOLDE.name} is invited, as before", "2 members")

    page.press("Delete circle")
    page.shows("Harbour table is a circle no more", "A circle is a group")
    page.press("Undo")
    page.shows("with everybody who was in it", MARA.name, TOBIN.name)


def test_what_a_mentor_advised_is_noted_and_the_loop_closed(world: World) -> None:
    _know(world, MARA)
    page = _network(world, "#mentors")
    page.shows("Nobody yet.")
    page.press("New mentorship")
    page.fill("Who", MARA.name)
    page.press("Begin")
    page.shows(f"The mentorship with {MARA.name} has begun", "My mentor")

    page.press("Note a session")
    page.fill("What was asked", "How do I begin?")
    page.fill("What was advised", "At the end, and backwards.")
    page.press("Keep session")
    page.shows("Session kept", "Close the loop first", "Report by")
    page.press("Reported back")
    page.shows(f"The loop with {MARA.name} is closed", "Reported back")
    page.hides("Close the loop first")
    page.press("Undo")
    page.shows("The loop is open again", "Close the loop first")


def test_what_the_companion_refuses_is_told_beside_the_field(world: World) -> None:
    _know(world, MARA)
    page = _network(world, "#circles")
    page.press("New circle")
    page.fill("Name", "harbour TABLE")
    page.press("Make circle")
    page.shows("harbour TABLE is a circle now", "1 member")
    page.press("Circles")
    page.press("New circle")
    page.fill("Name", "Harbour table")
    page.press("Make circle")
    page.shows("There is a circle named harbour TABLE already; choose another name.")


def _know(world: World, *people: Invented, circles: Json = ("Harbour table",)) -> None:
    items = [_capture(person) | {"chosen": {"circles": list(circles)}} for person in people]
    world.service.api().deliver("/v1/captures", items)


def _capture(person: Invented) -> dict[str, Json]:
    shown = {"name": person.name, "handle": person.handle, "headline": person.headline, "company": person.company}
    at = {"id": str(uuid4()), "captured_at": "2026-01-05T12:00:00Z", "url": person.url, "recipe": "github@1"}
    return {**at, "person": {**shown, "profile_url": person.url}}


def _network(world: World, address: str) -> Screen:
    page = world.browser.open(f"{world.browser.extension_url}{PAGE}{address}")
    page.bring_to_front()
    return page


def _kinds(world: World, person: Invented) -> list[str]:
    contact = next(each for each in world.contacts() if each["name"] == person.name)
    return [each["kind"] for each in world.service.api().get(f"/v1/contacts/{contact['id']}")["interactions"]]
