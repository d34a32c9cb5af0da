"""One person or two: told in the popup, answered on a page of its own, and every answer taken back."""

from companion.demo.polling import until
from companion.demo.screen import Screen
from tests.browser.people import MARA, MARA_ELSEWHERE, TOBIN
from tests.browser.world import World

REVIEW = "extension/review/review.html"
ASKED = f"Is this the same {MARA.name}?"


def test_a_likely_pair_is_merged_by_one_key_and_undone_by_another_and_never_asked_again(world: World) -> None:
    page = _asked_about_mara(world)
    page.key("s")
    page.shows("All decided", f"{MARA.name}: one person now.")
    assert [world.addresses(contact) for contact in world.contacts()] == [sorted([MARA.url, MARA_ELSEWHERE.url])]

    page.key("z", ctrl=True)
    page.shows("two people again, and not asked again", "Nothing to decide")
    assert sorted(world.addresses(contact) for contact in world.contacts()) == sorted(
        [[MARA.url], [MARA_ELSEWHERE.url]]
    )

    popup = world.browser.popup_over(world.browser.open(MARA_ELSEWHERE.url))
    popup.shows(MARA.name, "Log a touch")
    popup.hides("one person or two?")
    page.reload()
    page.shows("Nothing to decide")


def test_different_people_become_two_contacts_and_what_was_answered_can_be_asked_again(world: World) -> None:
    page = _asked_about_mara(world)
    page.key("l")
    page.shows("put off", "Go through what was put off")
    page.key("u")
    page.shows(ASKED)
    page.key("d")
    page.shows("All decided")
    assert len(world.contacts()) == 2
    page.key("u")
    page.shows(ASKED, "asked again")
    page.key("s")
    page.shows("All decided")
    assert len(world.contacts()) == 1


def test_a_key_typed_while_the_companion_is_away_changes_nothing_and_says_what_to_do(world: World) -> None:
    page = _asked_about_mara(world)
    world.service.stop()
    page.key("s")
    page.shows("The companion is not running", ASKED)
    world.service.start()
    page.key("s")
    page.shows("All decided")


def test_two_contacts_nobody_asked_about_are_made_one_by_hand_and_parted_on_their_card(world: World) -> None:
    world.save(MARA).shows("Saved")
    world.save(TOBIN).shows("Saved")
    card = world.browser.popup_over(world.browser.open(MARA.url))
    card.press("Same person as another contact …")
    page = _review(world)
    page.shows("Nobody else is found")
    page.fill(f"Find who is the same person as {MARA.name}", "Tobin")
    page.press(f"{TOBIN.name} {TOBIN.company}")
    page.shows(f"Is {MARA.name} the same person as {TOBIN.name}?")
    page.press("Same person")
    page.shows("one person now")
    assert len(world.contacts()) == 1

    card = world.browser.popup_over(world.browser.open(TOBIN.url))
    card.press("Part again")
    card.shows("Two people again")
    assert len(world.contacts()) == 2


def _asked_about_mara(world: World) -> Screen:
    """Two captures that make a question, the popup that tells of it, and the page it leads to."""
    world.save(MARA).shows("Saved")
    world.save(MARA_ELSEWHERE).shows("Is this the same as")
    popup = world.browser.popup_over(world.ours)
    popup.press("1 question: one person or two?")
    page = _review(world)
    page.shows(ASKED, "Why this is asked")
    return page


def _review(world: World) -> Screen:
    page = until("the page of questions", lambda: world.browser.opened(REVIEW))
    page.bring_to_front()
    return page
