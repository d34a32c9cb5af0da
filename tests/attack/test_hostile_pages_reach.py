"""Hostile code that has taken over a content script: what it can ask for, and what it can lay hands on."""

import json
import re

from companion.demo.api import Json
from companion.demo.browser import CHECKOUT, manifest
from tests.attack.evil.scripts import script
from tests.attack.evil.state import state_of
from tests.attack.length import LONG
from tests.browser.people import MARA
from tests.browser.world import World

_BACKGROUND = CHECKOUT / "extension" / "background"
_KEY = """new Promise((resolve) => {
  indexedDB.open('keepwarm').onsuccess = ({target: {result: database}}) => {
    database.transaction('keys').objectStore('keys').get('companion').onsuccess = ({target}) => resolve(target.result);
  };
})"""
_IN_THE_PAGE = """chrome.tabs.query({url: %s + '*'}).then(([tab]) => chrome.scripting.executeScript({
  target: {tabId: tab.id, allFrames: true}, func: %s, args: %s,
})).then((frames) => frames.map(({result}) => result))"""
_FRAME = """new Promise((resolve) => {
  const frame = Object.assign(document.createElement('iframe'), {src: location.href, onload: () => resolve(true)});
  document.body.append(frame);
})"""
_KEPT = "chrome.storage.local.get(null).then((all) => JSON.stringify(Object.entries(all).sort()))"


def test_no_message_that_is_not_a_pages_own_is_answered_or_leaves_anything_behind(world: World) -> None:
    page = world.browser.open(MARA.url)
    page.shows("Save contact")
    page.evaluate(_FRAME)
    kept, state = world.ours.evaluate(_KEPT), state_of(world.service)
    verbs = _verbs()
    assert len(verbs) > 80
    told = _in_the_page(world, "messages", [verbs, 30 if LONG else 3])
    assert len(told) == 2, "the page and the frame in it"
    for place in told:
        assert place["answered"] == []
        assert place["refused"] > 3 * len(verbs)
    assert world.ours.evaluate(_KEPT) == kept
    assert state_of(world.service) == state


def test_the_token_is_nowhere_where_a_content_script_can_look(world: World) -> None:
    world.browser.open(MARA.url).shows("Save contact")
    key = world.ours.evaluate(_KEY)
    assert key["token"]
    [reached] = _in_the_page(world, "reachable", [[verb for verb in _verbs() if verb.startswith("page.")]])
    for part in (MARA.name, "storage.local:", "chrome.runtime.sendMessage", "page.match: ", "a closed root: "):
        assert part in reached, "it did look around"
    assert not [name for name, part in key.items() if name in ("token", "server_key") and part in reached]


def test_nobody_but_our_own_scripts_has_a_door_to_knock_at() -> None:
    assert not {"externally_connectable", "web_accessible_resources", "sandbox"} & manifest().keys()
    doors = re.compile(
        r"""onMessageExternal|onConnect|onUserScript|BroadcastChannel|SharedWorker|\.postMessage\(
        |(addEventListener\(\s*|\bon\s*=\s*)["'`]message["'`]|\bonmessage\b""",
        re.VERBOSE,
    )
    scripts = [path for path in (CHECKOUT / "extension").rglob("*.js") if "vendor" not in path.parts]
    assert len(scripts) > 100
    assert [path.name for path in scripts if doors.search(path.read_text(encoding="utf-8"))] == []


def _verbs() -> list[str]:
    """Every message there is, as the background's own tables list them."""
    tables = "".join((_BACKGROUND / name).read_text(encoding="utf-8") for name in ("messages.js", "routes.js"))
    return re.findall(r'^  "(\w+\.\w+)": \[', tables, re.MULTILINE)


def _in_the_page(world: World, name: str, arguments: list[Json]) -> list[Json]:
    """What that script gives where content scripts run: in the page, and in each frame in it."""
    asked = _IN_THE_PAGE % (json.dumps(MARA.url), script(name), json.dumps(arguments))
    given: list[Json] = world.ours.evaluate(asked)
    return given
