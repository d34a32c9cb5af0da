"""A page cannot tell that Keepwarm is there, cannot drive it, and cannot read what it shows."""

import json

from companion.demo.browser import CHECKOUT
from companion.demo.polling import until
from companion.demo.screen import Screen
from tests.browser.people import MARA
from tests.browser.world import World

_TIMELINE = "https://x.com/i/timeline"
# Everything of a page that its own scripts can look at; the kit has noted who listens to what from the first script on.
_SEEN = """(() => JSON.stringify([
  Object.getOwnPropertyNames(globalThis).filter((name) => !/^\\d+$/.test(name)).sort(),
  [...document.querySelectorAll('*')].map((each) => [each.localName, each.getAttributeNames()]),
  document.adoptedStyleSheets.length, document.styleSheets.length,
  performance.getEntriesByType('resource').map(({name}) => name).filter((name) => !name.endsWith('/favicon.ico')),
  Object.getOwnPropertyNames(document), Object.keys(localStorage), Object.keys(sessionStorage),
  globalThis.listened, [EventTarget.prototype.addEventListener, Element.prototype.attachShadow].map(String),
]))()"""
_PROBE = """Promise.all(%s.map((url) => Promise.all([
  fetch(url).then(() => 'read', () => 'refused'),
  new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve('read');
    image.onerror = () => resolve('refused');
    image.src = url;
  }),
])))"""
_EAVESDROP = """(() => {
  window.heard = [];
  document.body.insertAdjacentHTML('beforeend', '<input aria-label="A field of the page itself">');
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'])
    addEventListener(type, (event) => window.heard.push([type, event.key ?? event.data]), true);
})()"""


def test_a_page_looks_the_same_to_its_own_scripts_whether_the_site_is_on_or_off(world: World) -> None:
    without = _look(world)
    world.ours.bring_to_front()
    world.ours.press("X")
    world.ours.shows("X is on.")
    assert _look(world) == without


def test_no_file_of_the_extension_can_be_fetched_or_shown_by_a_page(world: World) -> None:
    page = _open(world)
    files = ["manifest.json", *(str(path.relative_to(CHECKOUT)) for path in (CHECKOUT / "extension").rglob("*.*"))]
    chosen = [file for file in files if file.endswith((".json", ".png", ".svg", "watch.js"))]
    urls = [world.browser.extension_url + file for file in chosen]
    assert len(urls) > 5
    assert page.evaluate(_PROBE % json.dumps(urls)) == [["refused", "refused"]] * len(urls)


def test_what_is_typed_into_the_form_in_the_page_is_not_heard_by_the_page(world: World) -> None:
    page = world.browser.open(MARA.url)
    page.evaluate(_EAVESDROP)
    page.fill("A field of the page itself", "Aloud")
    assert page.evaluate("window.heard.splice(0)") != []
    page.press("Save contact")
    page.fill("First note", "Between us")
    assert page.evaluate("window.heard") == []
    seen = page.evaluate("document.body.innerText + document.documentElement.outerHTML")
    assert "Between us" not in seen


def _open(world: World) -> Screen:
    page = world.browser.open(_TIMELINE)
    until("the page to have been drawn", lambda: page.evaluate("document.body?.childElementCount > 0"))
    page.evaluate("new Promise((resolve) => setTimeout(resolve, 400))")
    return page


def _look(world: World) -> str:
    page = _open(world)
    page.evaluate("pressAll()")
    seen = str(page.evaluate(_SEEN))
    page.close()
    return seen
