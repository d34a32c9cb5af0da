"""Every screen, light and dark, before axe-core: WCAG 2.2 A and AA, and good practice beyond."""

from typing import TYPE_CHECKING, cast

from companion.demo.browser import CHECKOUT
from companion.demo.pair import SITES, pair, set_port
from companion.demo.screen import Screen
from companion.demo.service import Service
from tests.browser.files import choose
from tests.browser.people import ISOLDE, MARA, MARA_ELSEWHERE
from tests.browser.world import World, by_another_clock

if TYPE_CHECKING:
    from companion.demo.api import Json
    from companion.demo.chromium import Chromium
    from companion.demo.chromium_screen import ChromiumScreen

_AXE = (CHECKOUT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
_RUN = "axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]))"
_WIDE, _POPUP = 1000, 380
REVIEW = "extension/review/review.html"
NETWORK = "extension/network/network.html"


def test_welcome_and_settings_have_no_violation_axe_can_find(chromium: "Chromium", service: Service) -> None:
    welcome = chromium.welcome()
    set_port(welcome, service.port)
    welcome.shows("This browser is not connected")
    _is_clean(welcome, _WIDE)
    pair(chromium, service.port, service.code(), SITES)
    _is_clean(welcome, _WIDE)
    _is_clean(welcome, _POPUP)
    service.stop()
    welcome.reload()
    welcome.shows("The companion is not running")
    _is_clean(welcome, _WIDE)


def test_no_view_of_the_popup_has_a_violation_axe_can_find(chromium: "Chromium", service: Service) -> None:
    world = World(chromium, service, pair(chromium, service.port, service.code()))
    world.restart(by_another_clock(days_ago=40))
    popup = chromium.popup_over(world.ours)
    popup.shows("Your network is empty so far")
    _is_clean(popup)
    world.save(MARA).shows("Saved")
    world.save(MARA_ELSEWHERE).shows("Is this the same as")
    world.restart()

    world.ours.bring_to_front()
    popup.reload()
    popup.shows("Time to reach out · 1", "1 question: one person or two?")
    _is_clean(popup)
    popup = chromium.popup_over(chromium.open(MARA.url))
    popup.shows("Same person as another contact")
    popup.fill("Add a note", "Ask about the move")
    popup.press("Add note")
    popup.shows("Note saved")
    _is_clean(popup)
    popup.press("Log a touch")
    popup.shows("A touch with")
    _is_clean(popup)
    popup.press("Log touch")
    popup.shows("Touch logged")
    popup.press("Edit")
    popup.shows("Save changes")
    _is_clean(popup)

    form = chromium.popup_over(chromium.open(ISOLDE.url))
    form.shows("First note")
    _is_clean(form)
    service.stop()
    world.ours.bring_to_front()
    popup.reload()
    popup.shows("The companion is not running")
    _is_clean(popup)


def test_no_state_of_the_page_of_questions_has_a_violation_axe_can_find(chromium: "Chromium", service: Service) -> None:
    world = World(chromium, service, pair(chromium, service.port, service.code()))
    world.save(MARA).shows("Saved")
    form = chromium.popup_over(chromium.open(MARA_ELSEWHERE.url))
    form.press("Save contact")
    form.shows("Is this the same as", "1 question: one person or two?")
    _is_clean(form)

    page = chromium.open(f"{chromium.extension_url}{REVIEW}")
    page.shows("Is this the same Mara Quillfeather?")
    _is_clean(page, _WIDE)
    _is_clean(page, _POPUP)
    page.key("s")
    page.shows("All decided")
    _is_clean(page, _WIDE)
    world.ours.bring_to_front()
    card = chromium.popup_over(world.browser.open(MARA.url))
    card.shows("Part again")
    _is_clean(card)
    page.bring_to_front()
    page.key("u")
    page.shows("two people again")
    mara = next(each for each in world.contacts() if each["profile_url"] == MARA.url)
    page = chromium.open(f"{chromium.extension_url}{REVIEW}?contact={mara['id']}")
    page.shows("Who is the same person as")
    _is_clean(page, _WIDE)
    page.press("Mara Quillfeather Lanternworks")
    page.shows("Choose another")
    _is_clean(page, _WIDE)
    service.stop()
    page.reload()
    page.shows("The companion is not running")
    _is_clean(page, _WIDE)


def test_no_state_of_the_page_of_the_network_has_a_violation_axe_can_find(
    chromium: "Chromium", service: Service
) -> None:
    world = World(chromium, service, pair(chromium, service.port, service.code()))
    page = chromium.open(f"{chromium.extension_url}{NETWORK}#people")
    page.shows("Your network is empty so far")
    _is_clean(page, _WIDE)
    for person in (MARA, ISOLDE):
        world.save(person).shows("Saved")
    page.bring_to_front()
    page.reload()
    page.shows("2 people")
    _is_clean(page, _WIDE)
    page.press(f"Choose {MARA.name}")
    page.shows("1 person chosen")
    _is_clean(page, _WIDE)
    _is_clean(page)
    page.fill("Search your network", "nobody at all")
    page.shows("Nobody is found")
    _is_clean(page, _WIDE)
    mara = next(each for each in world.contacts() if each["name"] == MARA.name)
    page = chromium.open(f"{chromium.extension_url}{NETWORK}#person/{mara['id']}")
    page.shows("Timeline")
    page.fill("Add a note", "Ask about the move")
    page.press("Add note")
    page.shows("Note saved")
    page.press("Log a touch")
    page.press("Edit", last=True)
    page.shows("Save changes")
    _is_clean(page, _WIDE)
    _is_clean(page)
    page = chromium.open(f"{chromium.extension_url}{NETWORK}#import")
    page.shows("Which files, and where to get them")
    choose(page, ("who.csv", "Name\r\nLena Farrow\r\n"), ("odd.csv", "who\r\nOtis Brand\r\n"), ("odd.csv", ""))
    page.shows("Nothing is taken in yet")
    _is_clean(page, _WIDE)
    page.press("Start")
    page.shows("Which column holds the names")  # where things still move, another may be pressed
    page.press("Undo this import")
    _is_clean(page, _WIDE)
    _is_clean(page)
    service.stop()
    page.reload()
    page.shows("The companion is not running")
    _is_clean(page, _WIDE)


def test_no_state_of_the_week_the_pictures_and_the_tags_has_a_violation_axe_can_find(
    chromium: "Chromium", service: Service
) -> None:
    world = World(chromium, service, pair(chromium, service.port, service.code()))
    for person in (MARA, ISOLDE):
        world.save(person).shows("Saved")
    page = chromium.open(f"{chromium.extension_url}{NETWORK}#pictures")
    page.press("As a table")
    page.shows("Who introduced whom", "Week to")
    _is_clean(page, _WIDE)
    _is_clean(page)
    page = chromium.open(f"{chromium.extension_url}{NETWORK}#week")
    page.shows("This week", "Owed and waited for")
    _is_clean(page, _WIDE)
    _is_clean(page)
    page = chromium.open(f"{chromium.extension_url}{NETWORK}#tags")
    page.shows("Nobody has a tag yet")
    _is_clean(page, _WIDE)
    service.api().patch(f"/v1/contacts/{world.contacts()[0]['id']}", {"tags": ["weaver"]})
    page.reload()
    page.shows("weaver", "1 contact")
    _is_clean(page, _WIDE)
    _is_clean(page)


def test_no_state_of_readiness_has_a_violation_axe_can_find(chromium: "Chromium", service: Service) -> None:
    world = World(chromium, service, pair(chromium, service.port, service.code()))
    network = f"{chromium.extension_url}{NETWORK}"
    begins = {"readiness": "Nobody is warm yet", "whom": "Say where or what", "visibility": "Nothing yet"}
    for tab, words in begins.items():
        page = chromium.open(f"{network}#{tab}")
        page.shows(words)
        _is_clean(page, _WIDE)
    world.save(MARA).shows("Saved")
    page = chromium.open(f"{network}#readiness")
    page.press("Name your employer")
    page.fill("Domains of its e-mail addresses", "not a domain")
    page.press("Save")
    page.shows("such as")
    _is_clean(page, _WIDE)
    _is_clean(page)
    page = chromium.open(f"{network}#whom?company={MARA.company}")
    page.shows("1 person")
    _is_clean(page, _WIDE)
    _is_clean(page)
    page = chromium.open(f"{network}#visibility")
    page.press("As a table")
    page.shows("Week from")
    _is_clean(page, _WIDE)
    _is_clean(page)


def test_no_state_of_circles_and_mentors_has_a_violation_axe_can_find(chromium: "Chromium", service: Service) -> None:
    world = World(chromium, service, pair(chromium, service.port, service.code()))
    network = f"{chromium.extension_url}{NETWORK}"
    for tab, words in {"circles": "A circle is a group", "mentors": "Nobody yet."}.items():
        page = chromium.open(f"{network}#{tab}")
        page.shows(words)
        _is_clean(page, _WIDE)
    for person in (MARA, ISOLDE):
        world.save(person).shows("Saved")
    api, (one, other) = service.api(), (each["id"] for each in world.contacts())
    circle = api.post("/v1/circles", {"name": "Guild", "about": "Who weave", "rhythm": {"days": 14}})["circle"]["id"]
    api.post(f"/v1/circles/{circle}/meetings", {"on": "2026-03-01", "place": "The mill", "attended": [one]})
    dates = {"invited_on": "2026-03-01", "accepted_on": "2026-03-02"}
    api.post(f"/v1/circles/{circle}/invitations", {"contact_id": other, **dates})
    api.patch(f"/v1/contacts/{one}", {"circles": ["Guild", "Mill"]})
    guided = api.post("/v1/mentorships", {"contact_id": one, "role": "mentor", "since": "2026-03-01"})
    path = f"/v1/mentorships/{guided['mentorship']['id']}/sessions"
    for reported in ({}, {"reported_on": "2026-03-05"}):
        api.post(path, {"ask": "How?", "advice": "So.", "on": "2026-03-02", **reported})
    opened = {
        "circles": ("Set it up", "New circle", "How often it meets"),
        f"circle/{circle}": ("To be welcomed since", "Note or plan a meeting", "Who came"),
        "mentors": ("Close the loop first", "Note a session", "What was advised"),
    }
    for tab, (words, button, label) in opened.items():
        page = chromium.open(f"{network}#{tab}")
        page.shows(words)
        _is_clean(page, _WIDE)
        page.press(button)
        page.shows(label)
        _is_clean(page, _WIDE)
        _is_clean(page)


def test_no_state_of_help_and_opportunities_has_a_violation_axe_can_find(
    chromium: "Chromium", service: Service
) -> None:
    world = World(chromium, service, pair(chromium, service.port, service.code()))
    network = f"{chromium.extension_url}{NETWORK}"
    for tab, words in {"help": "No favor is noted yet", "opportunities": "Nothing heard of yet"}.items():
        page = chromium.open(f"{network}#{tab}")
        page.shows(words)
        _is_clean(page, _WIDE)
    for person in (MARA, ISOLDE):
        world.save(person).shows("Saved")
    api, (one, other) = service.api(), (contact["id"] for contact in world.contacts())
    api.post("/v1/favors", {"contact_id": one, "way": "given", "size": "small", "about": "Read her paper"})
    api.post("/v1/introductions", {"one_id": one, "other_id": other, "why": "Both restore barometers"})
    api.post("/v1/opportunities", {"contact_id": one, "kind": "job", "about": "Keeper of the looms"})
    for tab, press in {"help": "Note a favor", "opportunities": "Note an opportunity"}.items():
        page = chromium.open(f"{network}#{tab}")
        page.press(press)
        page.shows("Note it")
        _is_clean(page, _WIDE)
        _is_clean(page)


def _is_clean(screen: Screen, width: int = _POPUP) -> None:
    page = cast("ChromiumScreen", screen)
    page.evaluate(_AXE)
    found: dict[str, Json] = {}
    for dark in (False, True):
        page.dress(dark=dark, width=width, height=600)
        if violations := page.evaluate(_RUN):
            found["dark" if dark else "light"] = violations
    assert not found, f"{found} in\n{page.text()}"
