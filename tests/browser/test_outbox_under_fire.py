"""The companion down for a day, the browser restarted, its background stopped again and again: all is kept, once."""

import time
from collections.abc import Iterator, Sequence

from companion.demo.api import Json
from companion.demo.polling import until
from tests.attack.length import LONG
from tests.browser.storm import Asked, Window, call, outbox, people, save, two_windows, undo
from tests.browser.world import World, by_another_clock

SAVES, STOPS, RESTARTS = (500, 110, 3) if LONG else (60, 15, 1)
LAST_STOPS = 10 if LONG else 3  # of them, once the companion is back
CEILING = 300  # seconds; the figure is printed
A_DAY_LATER = by_another_clock(days_ago=-1)
FRIEND = save("Wanda Hearthstone", "friend")
TWICE = save("Tilda Twicesaved", "twice")


def test_what_is_done_in_a_day_without_the_companion_arrives_once_and_in_order(world: World) -> None:
    pair = two_windows(world.browser)
    (friend,) = pair[0].do(FRIEND)
    world.service.kill()
    touches: list[str] = []
    chunks = list(_chunks(list(people(SAVES)), STOPS - LAST_STOPS))
    restarts = {len(chunks) * (number + 1) // (RESTARTS + 1) for number in range(RESTARTS)}
    for number, chunk in enumerate(chunks):
        if number in restarts:
            world.browser.restart()
            pair = two_windows(world.browser)
            world.ours = pair[0].screen
        touched = _storm(world, pair, chunk, call(friend["contact_id"]))
        touches.append(touched["id"])
        if number % 2:
            assert pair[0].do(undo(touches[-2])) == [{"verdict": "kept"}]
    for window in pair:
        window.begin([TWICE])
    assert [answer["verdict"] for window in pair for answer in window.finish()] == ["kept", "kept"]

    took = _come_back(world)
    print(f"{world.browser.name}: {SAVES} saves, {STOPS} stops, drained in {took:.1f} s")  # noqa: T201 - the figure

    network = world.service.api().get("/v1/export")["network"]
    handles = _in_the_order_they_came(network, "captures")
    assert handles[0] == "friend"
    assert handles[-2:] == ["twice", "twice"]
    _assert_kept_in_order(handles[1:-2], chunks)
    assert len(network["contacts"]) == SAVES + 2, "whoever was saved twice at once is one"
    live = [each["id"] for each in network["interactions"] if each.get("deleted_at") is None]
    undone = {touches[number - 1] for number in range(1, len(chunks), 2)}
    assert sorted(live) == sorted(set(touches) - undone)


def _storm(world: World, pair: Sequence[Window], chunk: list[Asked], touch: Asked) -> dict[str, Json]:
    """Two windows save at once, one of them notes a touch, and the background is stopped meanwhile."""
    one, other = pair
    one.begin([*chunk[::2], touch])
    other.begin(chunk[1::2])
    world.browser.stop_background()
    answers = one.finish()
    verdicts = [answer["verdict"] for answer in [*answers, *other.finish()]]
    assert verdicts == ["kept"] * (len(chunk) + 1)
    return answers[-1]


def _come_back(world: World) -> float:
    """Start the companion, a day later by the clock; seconds until nothing waits, though the background is stopped."""
    world.service.start(A_DAY_LATER)
    began = time.monotonic()
    for _ in range(LAST_STOPS):
        if not LONG:
            world.a_minute_passes()
        world.browser.stop_background()
    if not LONG:
        world.a_minute_passes()
    until("the outbox to be empty", lambda: not outbox(world), seconds=CEILING)
    return time.monotonic() - began


def _in_the_order_they_came(network: dict[str, Json], word: str) -> list[str]:
    came = {answer["id"]: answer["at"] for answer in network["answers"]}
    return [each["person"]["handle"] for each in sorted(network[word], key=lambda each: came[each["id"]])]


def _assert_kept_in_order(handles: list[str], chunks: list[list[Asked]]) -> None:
    """Chunk after chunk, and of each chunk what one window saved in its order."""
    came = iter(handles)
    for chunk in chunks:
        wanted = [asked.payload["read"]["person"]["handle"] for asked in chunk]
        got = [next(came) for _ in chunk]
        for mine in (wanted[::2], wanted[1::2]):
            assert [handle for handle in got if handle in mine] == mine
    assert list(came) == []


def _chunks(asked: list[Asked], count: int) -> Iterator[list[Asked]]:
    for number in range(count):
        yield asked[len(asked) * number // count : len(asked) * (number + 1) // count]
