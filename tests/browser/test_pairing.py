"""Connecting a browser to the companion, and being told how that link is."""

from companion.demo.api import Api
from companion.demo.browser import Browser
from companion.demo.pair import enter, pair, set_port
from companion.demo.polling import until
from companion.demo.screen import Screen
from companion.demo.service import RUN, Service
from tests.browser.people import MARA
from tests.browser.stand_in import standing_in
from tests.browser.world import World, by_another_clock

REFUSED = "That code does not work"


def test_a_new_browser_is_welcomed_told_what_stays_private_and_asked_for_the_code(
    browser: Browser, service: Service
) -> None:
    welcome = browser.welcome()
    welcome.shows("Keep your network warm", "What stays private", "Everything stays on this computer")
    set_port(welcome, service.port)
    welcome.shows("This browser is not connected")
    assert welcome.evaluate("chrome.action.getBadgeText({})") == "!"

    enter(welcome, service.code().lower().replace("-", " "))
    welcome.shows("Connected")
    until("an empty badge", lambda: welcome.evaluate("chrome.action.getBadgeText({})") == "")


def test_a_wrong_an_expired_and_a_used_code_are_refused_in_the_same_words(browser: Browser, service: Service) -> None:
    welcome = browser.welcome()
    set_port(welcome, service.port)

    refusals = {_refusal(welcome, "AAAA-2222")}
    used = service.code()
    Api(service.port).post("/v1/pair", {"code": used, "label": "Another"})
    refusals.add(_refusal(welcome, used))
    service.stop()
    service.start(by_another_clock(hurry=10_000))
    refusals.add(_refusal(welcome, service.code()))
    assert len(refusals) == 1, refusals

    service.stop()
    service.start(RUN)
    enter(welcome, service.code())
    welcome.shows("Connected")


def test_each_state_of_the_link_is_told_with_what_to_do(browser: Browser, service: Service) -> None:
    welcome = browser.welcome()
    set_port(welcome, service.port)
    popup = browser.popup_over(welcome)
    popup.shows("This browser is not connected", "Run “make pair” or “keepwarm pair” and enter the code it shows.")
    popup.close()

    world = World(browser, service, pair(browser, service.port, service.code(), sites=()))
    popup = browser.popup_over(welcome)
    popup.shows("Your network is empty so far")
    popup.hides("This browser is not connected")
    world.badge_becomes("")

    service.kill()
    _tells(popup, "The companion is not running", f"(port {service.port})")
    world.badge_becomes("!")

    with standing_in(service.port, {"Keepwarm-Name": "companion", "Keepwarm-Version": "9.0", "Keepwarm-Api": "9"}):
        _tells(popup, "The companion and the extension do not match", "Update both")
        world.badge_becomes("!")

    service.start()
    popup.reload()
    popup.shows("Your network is empty so far")
    world.badge_becomes("")


def test_a_stranger_on_the_port_is_named_and_is_sent_neither_the_key_nor_a_capture(world: World) -> None:
    world.service.kill()
    companion = {"Keepwarm-Name": "companion", "Keepwarm-Version": "0.1.0", "Keepwarm-Api": "1"}
    for disguise in ({}, companion):
        with standing_in(world.service.port, disguise) as heard:
            page = world.save(MARA)
            page.shows("Kept in this browser", "It will be saved when your own companion answers again.")
            page.close()
            world.badge_becomes("!")
            popup = world.browser.popup_over(world.ours)
            popup.shows(f"Something else answers on port {world.service.port}", "nothing was sent")
            popup.close()
        assert heard
        assert not [said for said in heard if "Bearer" in said or MARA.name in said]


def test_a_revoked_browser_keeps_what_it_saved_and_delivers_it_once_it_is_connected_again(world: World) -> None:
    for client in world.service.command("clients")["items"]:
        world.service.command("revoke", client["id"])
    world.save(MARA).shows("Kept in this browser", "once this browser is connected to the companion")
    world.badge_becomes("!")

    world.ours.reload()
    world.ours.shows("This browser is not connected", "1 item is waiting to be saved.")
    enter(world.ours, world.service.code())
    world.ours.shows("This browser and the companion know each other.")
    assert [contact["name"] for contact in world.contacts()] == [MARA.name]


def _tells(popup: Screen, *words: str) -> None:
    popup.reload()
    popup.shows(*words)


def _refusal(welcome: Screen, code: str) -> str:
    enter(welcome, code)
    words = until("a refusal", lambda: [line for line in welcome.text().splitlines() if REFUSED in line])
    welcome.reload()
    welcome.shows("This browser is not connected")
    return words[0]
