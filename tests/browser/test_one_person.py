"""Who is certainly one person becomes one contact, and who is not stays two; nobody is asked either way."""

from tests.browser.people import A_NAMESAKE, MARA, MARA_WHO_SAYS_SO
from tests.browser.world import World


def test_a_page_that_links_to_the_saved_one_of_the_same_person_makes_no_second_contact(world: World) -> None:
    world.save(MARA).shows("Saved")
    world.save(MARA_WHO_SAYS_SO).shows("Already in your network")

    [mara] = world.contacts()
    assert world.addresses(mara) == sorted([MARA.url, MARA_WHO_SAYS_SO.url])
    world.browser.open(MARA_WHO_SAYS_SO.url).shows("In your network")
    _nobody_is_asked(world)


def test_two_people_of_one_name_become_two_contacts(world: World) -> None:
    world.save(MARA).shows("Saved")
    world.save(A_NAMESAKE).shows("Saved")

    assert sorted(world.addresses(contact) for contact in world.contacts()) == sorted([[MARA.url], [A_NAMESAKE.url]])
    _nobody_is_asked(world)


def _nobody_is_asked(world: World) -> None:
    assert world.service.api().get("/v1/possible-duplicates")["items"] == []
    popup = world.browser.popup_over(world.browser.open(MARA.url))
    popup.shows(MARA.name, "Log a touch")
    popup.hides("one person or two?")
