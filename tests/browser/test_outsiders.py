"""Those who are not the person's own paired browser: web pages, other extensions, and scripts in a page."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from companion.demo.browser import Browser
from companion.demo.service import Service
from tests.browser.conftest import QUIET_PAGE
from tests.browser.people import MARA
from tests.browser.world import World

if TYPE_CHECKING:
    from companion.demo.chromium import Chromium

# What a page may try; each gives the status it could read, or the name of the error.
_TRY = """(async () => {{
  const tries = [
    ['GET', '/v1/contacts', {{}}],
    ['GET', '/v1/hello', {{}}],
    ['GET', '/v1/contacts', {{headers: {{Authorization: 'Bearer {token}'}}}}],
    ['POST', '/v1/captures', {{headers: {{'Content-Type': 'application/json'}}, body: '{{}}'}}],
    ['POST', '/v1/pair', {{headers: {{'Content-Type': 'text/plain'}}, body: '{{}}'}}],
  ];
  const results = [];
  for (const [method, path, extra] of tries) {{
    const asked = fetch('http://127.0.0.1:{port}' + path, {{method, ...extra}});
    results.push(await asked.then((reply) => reply.status, (error) => error.name));
  }}
  return results;
}})()"""
_KEY = """new Promise((resolve) => {
  indexedDB.open('keepwarm').onsuccess = ({target: {result: database}}) => {
    database.transaction('keys').objectStore('keys').get('companion').onsuccess = ({target}) => resolve(target.result);
  };
})"""
_REACHED_FROM_A_PAGE = """chrome.tabs.query({url: %s}).then(([tab]) => chrome.scripting.executeScript({
  target: {tabId: tab.id},
  func: async () => {
    const tried = (what) => what().catch((error) => String(error));
    return JSON.stringify([
      await tried(() => chrome.storage.local.get(null)),
      await tried(() => indexedDB.databases()),
      {...localStorage}, document.cookie, document.documentElement.outerHTML,
    ]);
  },
})).then(([{result}]) => result)"""


@pytest.mark.parametrize("address", [QUIET_PAGE, QUIET_PAGE.replace("https:", "http:")])
def test_a_web_page_gets_nothing_even_with_the_token(world: World, address: str) -> None:
    page = world.browser.open(address)
    token = world.ours.evaluate(_KEY)["token"]
    answers = page.evaluate(_TRY.format(port=world.service.port, token=token))
    assert answers == ["TypeError"] * 5, "a refused request has no CORS headers, so its status cannot be read"
    assert world.contacts() == []


def test_an_extension_that_is_not_paired_gets_nothing(browser: Browser, service: Service) -> None:
    statuses = browser.welcome().evaluate(_TRY.format(port=service.port, token="guessed"))
    assert statuses == [401, 200, 401, 401, 415]


def test_the_key_is_out_of_reach_of_what_runs_in_a_page(world: World) -> None:
    world.browser.open(MARA.url).shows("Save contact")
    key = world.ours.evaluate(_KEY)
    assert key["token"]
    reached = world.ours.evaluate(_REACHED_FROM_A_PAGE % json.dumps(MARA.url))
    assert MARA.name in reached, "the script did look around"
    assert not [part for part in (key["token"], key["server_key"]) if part in reached]


def test_nothing_of_the_extension_can_be_seen_or_pressed_by_the_page(world: World) -> None:
    page = world.browser.open(MARA.url)
    page.shows("Save contact")
    seen = page.evaluate(
        "(() => { const host = document.documentElement.lastElementChild; host.click();"
        " return [host.shadowRoot, document.documentElement.innerHTML.includes('extension://'),"
        " document.body.innerText.includes('Save contact')]; })()"
    )
    assert seen == [None, False, False]
    probe = f"fetch({json.dumps(world.browser.extension_url + 'manifest.json')}).then(() => 'read', () => 'refused')"
    assert page.evaluate(probe) == "refused"


def test_the_harness_refuses_a_checkout_that_a_browser_would_refuse(chromium: "Chromium", tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"manifest_version": 3, "name": "Probe", "version": "1"}')
    chromium.load(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    with pytest.raises(Exception, match='Filenames starting with "_" are reserved'):
        chromium.load(tmp_path)
