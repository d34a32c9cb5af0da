"""What passes between the person and somebody they have saved, noticed where it happens."""

from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest

from companion.demo.browser import Browser
from companion.demo.pair import pair
from companion.demo.polling import until
from companion.demo.service import Service, free_port
from tests.browser.touch_stories import ISSUE, STORIES, Noted
from tests.browser.visit import Visit
from tests.browser.world import World

SITES = (
    "LinkedIn", "GitHub", "X", "Bluesky", "Reddit", "Hacker News", "Stack Overflow and its sister sites", "DEV",
    "Every other page with a profile",
)  # fmt: skip


@pytest.fixture(scope="module", params=[("chromium", "en"), ("firefox", "de")], ids="-".join)
def reading(
    request: pytest.FixtureRequest,
    newly_installed: Callable[[str], Browser],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[World, str]]:
    """One browser with every site on, and the language its pages are in; each story has a person of its own."""
    name, language = request.param
    service = Service(tmp_path_factory.mktemp("companion"), free_port())
    service.start()
    try:
        browser = newly_installed(name)
        yield World(browser, service, pair(browser, service.port, service.code(), SITES)), language
    finally:
        service.stop()


@pytest.mark.parametrize("site", STORIES)
def test_each_touch_is_noted_once_and_for_the_right_person(reading: tuple[World, str], site: str) -> None:
    world, language = reading
    story = STORIES[site]
    person = save(world, story.name, story.person)
    for address, acts in story.pages:
        visit = open_page(world, address, language)
        visit.screen.evaluate("pressAll()")  # by a script: nothing of it counts
        visit.screen.reload()
        until_watched(world, visit)
        acts(visit)
    until_noted(world, person, story.noted)


def test_a_like_taken_back_is_as_if_it_had_never_been(reading: tuple[World, str]) -> None:
    world, language = reading
    nils = save(world, "Nils Duskwater", "https://github.com/nils-duskwater")
    visit = open_page(world, ISSUE, language)
    visit.press("Heart nils")
    visit.screen.shows("Noted: liked something of Nils Duskwater")
    visit.press("Heart nils")
    visit.screen.shows("Taken back")
    until_noted(world, nils, set())
    visit.press("Heart nils")
    visit.screen.shows("Noted: liked something of Nils Duskwater")
    visit.press("Undo")
    visit.screen.shows("Taken back")
    until_noted(world, nils, set())
    visit.screen.close()


def save(world: World, name: str, address: str) -> str:
    """Somebody, saved from there by a script; their id."""
    said = {"url": address, "recipe": "test@1", "person": {"name": name, "profile_url": address}}
    item = {"id": str(uuid4()), "captured_at": "2026-03-01T12:00:00Z", **said}
    [answer] = world.service.api().post("/v1/captures", {"items": [item]})["items"]
    return str(answer["contact_id"])


def open_page(world: World, address: str, language: str) -> Visit:
    visit = Visit(world.browser.open(f"{address}?lang={language}"))
    until("the page to have been drawn", lambda: visit.screen.evaluate("document.body?.childElementCount > 0"))
    until_watched(world, visit)
    return visit


def until_watched(world: World, visit: Visit) -> None:
    """What a page cannot tell: whether it is watched. The extension's own pages can, in its scripts' own world."""
    asked = f"""(async () => {{
      const [tab] = await chrome.tabs.query({{ active: true, url: {visit.screen.url()!r} }});
      const func = async () => {{ await keepwarm.watching.begun; return true; }};
      const [{{ result }}] = await chrome.scripting.executeScript({{ target: {{ tabId: tab.id }}, func }});
      return result;
    }})().catch(() => false)"""
    until("the page to be watched", lambda: world.ours.evaluate(asked))


def noted(world: World, person: str) -> Noted:
    touches = world.service.api().get(f"/v1/contacts/{person}")["interactions"]
    kept = [(touch["kind"], touch["direction"], touch["url"]) for touch in touches]
    assert len(kept) == len(set(kept)), f"noted twice: {kept}"
    return set(kept)


def until_noted(world: World, person: str, expected: Noted) -> None:
    try:
        until("the touches to be noted", lambda: noted(world, person) == expected)
    finally:
        assert noted(world, person) == expected
