"""The companion down for a day, the browser restarted, its background stopped again and again: all is kept, once."""

import time
from collections.abc import Iterator, Sequence

from companion.demo.api import Json
from companion.demo.polling import until
from tests.attack.length import LONG
from tests.browser.storm import Asked, Window, call, outbox, people, save, two_windows, undo
from tests.browser.world import World, by_another_clock

SAVES, STOPS, RESTARTS = (500, 100, 3) if LONG else (60, 12, 1)
LAST_STOPS = 20 if LONG else 3
CEILING = 300  # seconds; the figure is printed
A_DAY_LATER = by_another_clock(days_ago=-1)
FRIEND = save("Wanda Hearthstone", "friend")
TWICE = save("Tilda Twicesaved", "twice")


def test_what_is_done_in_a_day_without_the_companion_arrives_once_and_in_order(world: World) -> None:
    pair = two_windows(world.browser)
    (friend,) = pair[0].do(FRIEND)
    world.service.kill()
    chunks = list(_chunks(list(people(SAVES)), STOPS))
    restarts = {len(chunks) * (number + 1) // (RESTARTS + 1) for number in range(RESTARTS)}
    touches, undone = [], set()
    for number, chunk in enumerate(chunks):
        if number in restarts:
            world.browser.restart()
            pair = two_windows(world.browser)
            world.ours = pair[0].screen
        _stop_amid(world, pair, chunk)
        if number % 5 == 0:
            touches += _stop_amid(world, pair, [call(friend["contact_id"])])
        if number % 10 == 0:
            assert pair[0].do(undo(touches[-1])) == [{"verdict": "kept"}]
            undone.add(touches[-1])
    for window in pair:
        window.begin([TWICE])
    assert [answer["verdict"] for window in pair for answer in window.finish()] == ["kept", "kept"]

    world.service.start(A_DAY_LATER)
    took = _seconds_until_nothing_waits(world)
    print(f"{world.browser.name}: {SAVES} saves, {STOPS} stops, drained in {took:.1f} s")  # noqa: T201 - the figure

    network = world.service.api().get("/v1/export")["network"]
    handles = _in_the_order_they_came(network)
    assert handles[0] == "friend"
    assert handles[-2:] == ["twice", "twice"]
    _assert_kept_in_order(handles[1:-2], chunks)
    assert len(network["contacts"]) == SAVES + 2, "whoever was saved twice at once is one"
    assert sorted(_live_touches(network)) == sorted(set(touches) - undone)


def test_with_the_background_stopped_amid_deliveries_nothing_is_lost_or_doubled(world: World) -> None:
    one, _ = two_windows(world.browser)
    (friend,) = one.do(FRIEND)
    world.service.kill()
    everybody = list(people(2 * LAST_STOPS))
    answers = one.do(*(asked for person in everybody for asked in (person, call(friend["contact_id"]))))
    assert {answer["verdict"] for answer in answers} == {"kept"}

    world.service.start()
    for _ in range(LAST_STOPS):
        world.a_minute_passes()
        world.browser.stop_background()
    world.a_minute_passes()
    until("the outbox to be empty", lambda: not outbox(world), seconds=CEILING)
    network = world.service.api().get("/v1/export")["network"]
    assert _in_the_order_they_came(network) == ["friend", *map(_handle, everybody)]
    assert sorted(_live_touches(network)) == sorted(answer["id"] for answer in answers[1::2])


def _stop_amid(world: World, pair: Sequence[Window], chunk: list[Asked]) -> list[str]:
    """Two windows ask at once, and the background is stopped meanwhile. Returns the ids of what was kept."""
    for window, mine in zip(pair, (chunk[::2], chunk[1::2]), strict=True):
        window.begin(mine)
    world.browser.stop_background()
    answers = [answer for window in pair for answer in window.finish()]
    assert [answer["verdict"] for answer in answers] == ["kept"] * len(chunk)
    return [str(answer["id"]) for answer in answers]


def _seconds_until_nothing_waits(world: World) -> float:
    began = time.monotonic()
    if not LONG:
        world.a_minute_passes()
    until("the outbox to be empty", lambda: not outbox(world), seconds=CEILING)
    return time.monotonic() - began


def _in_the_order_they_came(network: dict[str, Json]) -> list[str]:
    """The handles of captures. An answer tells when it was given."""
    came = {answer["id"]: answer["at"] for answer in network["answers"]}
    return [each["person"]["handle"] for each in sorted(network["captures"], key=lambda each: str(came[each["id"]]))]


def _live_touches(network: dict[str, Json]) -> list[str]:
    return [each["id"] for each in network["interactions"] if each.get("deleted_at") is None]


def _assert_kept_in_order(handles: list[str], chunks: list[list[Asked]]) -> None:
    """Chunk after chunk, and of each chunk what one window saved in its order."""
    came = iter(handles)
    for chunk in chunks:
        wanted = list(map(_handle, chunk))
        got = [next(came) for _ in chunk]
        for mine in (wanted[::2], wanted[1::2]):
            assert [handle for handle in got if handle in mine] == mine
    assert list(came) == []


def _handle(asked: Asked) -> str:
    return str(asked.payload["read"]["person"]["handle"])


def _chunks(asked: list[Asked], count: int) -> Iterator[list[Asked]]:
    for number in range(count):
        yield asked[len(asked) * number // count : len(asked) * (number + 1) // count]
