"""Saving somebody from the page that shows them."""

from tests.browser.browsers import QUIET_PAGE
from tests.browser.people import ISOLDE, MARA, MARA_ELSEWHERE, TOBIN
from tests.browser.world import World


def test_a_person_is_saved_from_linkedin_from_github_and_from_a_page_of_their_own(world: World) -> None:
    for person in (MARA, TOBIN, ISOLDE):
        world.save(person).shows("Saved", f"{person.name} · no touch yet")

    kept = {contact["name"]: contact for contact in world.contacts()}
    assert set(kept) == {MARA.name, TOBIN.name, ISOLDE.name}
    for person in (MARA, TOBIN, ISOLDE):
        contact = kept[person.name]
        assert (contact["company"], contact["location"]) == (person.company, person.place)
        assert str(contact["profile_url"]).rstrip("/") == person.url.rstrip("/")
        assert contact["cadence"] == {"months": 1}


def test_what_the_person_writes_in_the_form_wins_over_the_page(world: World) -> None:
    page = world.browser.open(TOBIN.url)
    page.press("Save contact")
    page.fill("Company", "Tidepool Analytics")
    page.fill("First note", "Met at the autumn meetup")
    page.press("Save")
    page.shows("Saved")

    [tobin] = world.contacts()
    shown = world.service.api().get(f"/v1/contacts/{tobin['id']}")
    assert shown["company"] == "Tidepool Analytics"
    assert [note["text"] for note in shown["notes"]] == ["Met at the autumn meetup"]
    assert tobin["cadence"] is None, "nobody is reminded of who did not ask to be"


def test_a_person_saved_once_stands_as_such_in_their_page_and_in_the_popup(world: World) -> None:
    world.save(MARA).shows("Saved")

    page = world.browser.open(MARA.url)
    page.shows("In your network · no touch yet")
    popup = world.browser.popup_over(page)
    popup.shows(MARA.name, "Log a touch", "Due in")


def test_the_popup_saves_the_person_of_its_page_and_opens_their_card(world: World) -> None:
    page = world.browser.open(ISOLDE.url)
    popup = world.browser.popup_over(page)
    popup.shows("Save contact", "First note")
    assert popup.value("Name") == ISOLDE.name
    popup.fill("How you met", "She reviewed my portfolio")
    popup.press("Save contact")
    popup.shows("Saved", ISOLDE.name, "She reviewed my portfolio")
    assert [contact["name"] for contact in world.contacts()] == [ISOLDE.name]


def test_someone_of_the_same_name_elsewhere_is_asked_about_and_never_joined_unasked(world: World) -> None:
    world.save(MARA).shows("Saved")

    page = world.save(MARA_ELSEWHERE)
    page.shows(f"Is this the same as {MARA.name}?", "nothing is joined until you say so")
    assert [world.addresses(contact) for contact in world.contacts()] == [[MARA.url]]

    page.press("Same person")
    page.shows("Saved")
    [joined] = world.contacts()
    assert world.addresses(joined) == sorted([MARA.url, MARA_ELSEWHERE.url])


def test_a_page_without_a_person_gets_no_button_and_an_empty_form(world: World) -> None:
    page = world.browser.open(QUIET_PAGE)
    popup = world.browser.popup_over(page)
    popup.shows("Your network is empty so far")
    popup.press("This page")
    popup.shows("Nobody could be read from this page")
    assert popup.value("Name") == ""
    assert page.text().split() == ["Nobody", "here"]
