"""The toolbar button itself, in Chromium: Firefox's drivers cannot reach into its popup."""

from typing import TYPE_CHECKING

from companion.demo.pair import pair
from companion.demo.service import Service
from companion.demo.toolbar import press_toolbar_button
from tests.browser.people import ISOLDE, MARA
from tests.browser.world import World

if TYPE_CHECKING:
    from companion.demo.chromium import Chromium


def test_the_toolbar_button_saves_somebody_from_a_site_that_is_not_switched_on(
    chromium: "Chromium", service: Service
) -> None:
    world = World(chromium, service, pair(chromium, service.port, service.code(), sites=()))
    page = chromium.open(ISOLDE.url)
    popup = press_toolbar_button(chromium, page)
    popup.shows("Save contact", "First note")
    assert popup.value("Name") == ISOLDE.name
    popup.press("Save contact", last=True)
    popup.shows("Saved", "Log a touch")
    assert [contact["name"] for contact in world.contacts()] == [ISOLDE.name]
    assert "Save contact" not in page.text(), "no button stands in the pages of a site that is off"


def test_the_toolbar_button_opens_the_card_of_the_person_whose_page_it_is(
    chromium: "Chromium", service: Service
) -> None:
    world = World(chromium, service, pair(chromium, service.port, service.code()))
    page = world.save(MARA)
    page.shows("Saved")
    popup = press_toolbar_button(chromium, page)
    popup.shows(MARA.name, "Log a touch", "No touch yet")
