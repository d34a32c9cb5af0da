"""Files of people brought in on the page of the network: looked at first, taken in, and taken back."""

import json
from typing import TYPE_CHECKING
from uuid import uuid4

from companion.demo.polling import until
from companion.demo.screen import Screen
from tests.browser.files import choose, drop
from tests.browser.people import MARA
from tests.browser.world import World

if TYPE_CHECKING:
    from companion.demo.api import Json

PAGE = "extension/network/network.html"
HEADINGS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
LINA = "Lina,Marsh,https://www.linkedin.com/in/lina-marsh,,Dune Works,Potter,05 Jan 2020"
ODO = "Odo,Fennick,https://www.linkedin.com/in/odo-fennick,,Mill & Sons,Miller,06 Jan 2020"
HIDDEN = ",,,,,,30 Apr 2021"


def test_a_file_is_looked_at_taken_in_and_taken_back_and_a_newer_one_tells_who_has_gone(world: World) -> None:
    page = _network(world, "#import")
    page.shows("Which files, and where to get them", "LinkedIn")
    choose(page, ("Connections.csv", _connections(LINA, ODO, HIDDEN)))
    page.shows("Nothing is taken in yet", "2 new", "Not taken over: 1")
    assert world.contacts() == []
    page.press("Start")
    page.shows("Taken in", "Nobody is due by an import")
    assert _names(world) == ["Lina Marsh", "Odo Fennick"]

    page.press("Give them cadences")
    page.shows("2 people found", "Lina Marsh")
    drop(page, ("Connections.csv", _connections(ODO.replace("Miller", "Master miller"))))
    page.shows("Nothing is taken in yet", "0 new", "1 of these changed")
    page.press("Start")
    page.press("In your last file, but not in this one: 1 person")
    page.shows("Lina Marsh", "nothing happens to them")

    page.reload()
    page.shows("Brought in before")
    page.press("Connections.csv", last=True)
    page.press("Undo this import", last=True)
    page.press("Take it back")
    page.shows("Taken back")
    until("only who is in the newer file to be left", lambda: _names(world) == ["Odo Fennick"])
    page.press("Everything")
    page.shows(".zip is with your downloads")


def test_what_a_file_does_not_tell_is_asked_and_what_cannot_be_read_is_told(world: World) -> None:
    page = _network(world, "#import")
    table = "who;where\r\nLena Farrow;Bern\r\nOtis Brand;Genf\r\n"
    network = json.dumps(world.service.api().get("/v1/export"))
    choose(page, ("a.csv", table), ("b.csv", "Name,Email\r\n"), ("c.json", network), ("d.csv", ""))
    page.shows("Which column holds the names", "Waits for its turn")
    page.press("Go on")
    page.shows("Say which column holds a name")
    page.choose("who is taken as", "Name")
    page.press("Go on")
    page.shows("2 new")
    page.press("Start")
    page.shows("b.csv cannot be read", "it holds nobody", "take it in with `keepwarm import`", "This file is empty")
    assert _names(world) == ["Lena Farrow", "Otis Brand"]


def test_a_file_waits_for_a_companion_that_is_away_and_messages_tell_when_one_wrote(world: World) -> None:
    _know(world)
    page = _network(world, "#import")
    page.shows("Choose files")
    world.service.stop()
    choose(page, ("mail.mbox", _mail("me@here.example", "mara@there.example", 3)))
    page.shows("The companion is not running", "Your files go on", "mail.mbox")
    world.service.start()
    page.shows("Which of these addresses are yours?")
    page.hides("The companion is not running")
    page.press("me@here.example")
    page.press("Go on")
    page.shows("3 touches with people you know")
    page.press("Keep the words of messages too, not only who and when")
    page.shows("Nothing is taken in yet")
    page.press("Start")
    page.shows("Taken in", "3 touches")


def _network(world: World, address: str) -> Screen:
    page = world.browser.open(f"{world.browser.extension_url}{PAGE}{address}")
    page.bring_to_front()
    return page


def _connections(*rows: str) -> str:
    return "\r\n".join([HEADINGS, *rows, ""])


def _mail(sender: str, to: str, count: int) -> str:
    return "".join(
        f"From {sender} Mon Jan  5 10:00:00 2026\nFrom: <{sender}>\nTo: <{to}>\nSubject: Looms\n"
        f"Date: Mon, {5 + each} Jan 2026 10:00:00 +0000\nMessage-ID: <{each}@here.example>\n\nHow are the looms?\n\n"
        for each in range(count)
    )


def _know(world: World) -> None:
    person: dict[str, Json] = {"name": MARA.name, "emails": ["mara@there.example"], "profile_url": MARA.url}
    at = {"id": str(uuid4()), "captured_at": "2026-01-05T12:00:00Z", "url": MARA.url, "recipe": "github@1"}
    world.service.api().deliver("/v1/captures", [{**at, "person": person}])


def _names(world: World) -> list[str]:
    return sorted(str(contact["name"]) for contact in world.contacts())
