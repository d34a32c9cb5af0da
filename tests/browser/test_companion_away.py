"""The companion is not there when somebody is saved, and nothing is lost by it."""

import json

from companion.demo.api import Json
from companion.demo.polling import until
from tests.browser.people import ISOLDE, MARA, TOBIN
from tests.browser.world import World


def test_a_capture_made_while_the_companion_is_down_is_kept_and_delivered_once(world: World) -> None:
    world.service.kill()
    world.save(MARA).shows("Kept in this browser", "It will be saved when the companion is back.")
    world.badge_becomes("!")

    world.browser.stop_background()
    world.service.start()
    world.a_minute_passes()
    world.badge_becomes("")
    assert [contact["name"] for contact in world.contacts()] == [MARA.name]

    world.a_minute_passes()
    world.browser.open(MARA.url).shows("In your network")
    assert [contact["name"] for contact in world.contacts()] == [MARA.name]


def test_everything_saved_through_an_outage_arrives_when_it_ends(world: World) -> None:
    world.service.stop()
    for person in (MARA, TOBIN, ISOLDE):
        world.save(person).shows("Kept in this browser")
    popup = world.browser.popup_over(world.ours)
    popup.shows("The companion is not running", "3 waiting to be saved.")

    world.service.start()
    popup.reload()
    popup.shows("Time to reach out")
    popup.hides("waiting to be saved")
    assert sorted(str(contact["name"]) for contact in world.contacts()) == [ISOLDE.name, MARA.name, TOBIN.name]


def test_a_capture_delivered_again_after_its_answer_was_lost_is_still_one_contact(world: World) -> None:
    world.service.kill()
    world.save(MARA).shows("Kept in this browser")
    waiting = _outbox(world)
    assert len(waiting) == 1
    world.service.start()

    for _ in range(3):  # as it stands in the outbox when the answer to its delivery never arrived
        world.ours.evaluate(f"chrome.storage.local.set({json.dumps(waiting)})")
        world.ours.reload()
        world.ours.shows("Connected")
        until("the outbox to be empty", lambda: not _outbox(world))
        assert [contact["name"] for contact in world.contacts()] == [MARA.name]


def _outbox(world: World) -> dict[str, Json]:
    kept = world.ours.evaluate("chrome.storage.local.get(null)")
    return {key: item for key, item in kept.items() if key.startswith("outbox:")}
