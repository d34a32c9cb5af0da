"""Words selected on the page, put into a field of the form: where a page's own words are the best there is."""

from tests.browser.browsers import QUIET_PAGE
from tests.browser.people import ISOLDE
from tests.browser.world import World

SELECT_HEADING = "getSelection().selectAllChildren(document.querySelector('h1'))"


def test_words_selected_on_any_page_are_put_into_the_popups_form_and_saved(world: World) -> None:
    page = world.browser.open(QUIET_PAGE)
    page.evaluate(SELECT_HEADING)
    popup = world.browser.popup_over(page)
    popup.press("This page")
    popup.press("Use for Name")
    assert popup.value("Name") == "Nobody here"
    popup.fill("Headline", "x")
    popup.press("Use for Headline")
    assert popup.value("Headline") == "Nobody here"
    popup.press("Save contact")
    popup.shows("Saved")
    assert [contact["name"] for contact in world.contacts()] == ["Nobody here"]


def test_words_selected_while_the_panel_is_open_are_put_into_the_field_the_person_is_in(world: World) -> None:
    page = world.browser.open(ISOLDE.url)
    page.press("Save contact")
    page.fill("Location", "x")
    page.evaluate(SELECT_HEADING)
    page.press("Use for Location")
    page.press("Save")
    page.shows("Saved")
    [isolde] = world.contacts()
    assert isolde["location"] == ISOLDE.name
