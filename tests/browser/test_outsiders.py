"""Those who are not the person's own paired browser: web pages, other extensions, and scripts in a page."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from companion.demo.api import Json
from companion.demo.browser import manifest
from companion.demo.polling import until
from companion.demo.screen import Screen
from companion.demo.service import free_port
from tests.attack.evil.extension import another
from tests.attack.evil.naive import SECRET, serving, trusting
from tests.attack.evil.scripts import script
from tests.attack.evil.state import holding_a_secret, state_of
from tests.browser.browsers import QUIET_PAGE
from tests.browser.people import MARA
from tests.browser.world import World

if TYPE_CHECKING:
    from companion.demo.chromium import Chromium

ENCODINGS = ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")
_EVIL = "<!doctype html><meta charset=utf-8><title>Evil</title><h1>A page of the attacker's</h1>"
_KEY = """new Promise((resolve) => {
  indexedDB.open('keepwarm').onsuccess = ({target: {result: database}}) => {
    database.transaction('keys').objectStore('keys').get('companion').onsuccess = ({target}) => resolve(target.result);
  };
})"""
_SEND = """(() => {
  const form = Object.assign(document.createElement('form'), {method: 'post', enctype: %s, action: %s});
  form.append(Object.assign(document.createElement('input'), {name: '{"items":[],"note":"', value: 'planted"}'}));
  document.body.append(form);
  setTimeout(() => form.submit());
})()"""
_WRITE = """Promise.all([['POST', '/v1/captures'], ['PATCH', '/v1/preferences'], ['POST', '/v1/rotate']]
  .map(([method, path]) => fetch('http://127.0.0.1:{port}' + path, {{method, body: '{{}}', headers:
    {{'Content-Type': 'application/json', Authorization: 'Bearer {token}'}}}}).then(({{status}}) => status)))"""
_KNOCK = """Promise.all([
  chrome.runtime.sendMessage(%(id)s, {verb: 'outbox.list'}).then((answer) => ['answered', answer], () => 'nobody'),
  new Promise((resolve) => {
    const port = chrome.runtime.connect(%(id)s);
    port.onMessage.addListener(() => resolve('answered'));
    port.onDisconnect.addListener(() => resolve('nobody'));
  }),
  fetch(%(url)s + 'manifest.json').then(() => 'read', () => 'nobody'),
  chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({id}) => chrome.scripting.executeScript(
    {target: {tabId: id}, func: () => location.href + indexedDB.name}).then(([{result}]) => result, () => 'nobody')))),
])"""


@contextmanager
def _page_at(world: World, place: str) -> Iterator[Screen]:
    """A page of an attacker's: on the web, encrypted or not, or on another port of this machine."""
    if place != "loopback":
        yield world.browser.open(QUIET_PAGE.replace("https", place))
        return
    port = free_port()
    with serving("127.0.0.1", port, _EVIL):
        yield world.browser.open(f"http://127.0.0.1:{port}/")


def _reach(page: Screen, port: int, token: str) -> Json:
    return page.evaluate(f"{script('reach')}('http://127.0.0.1:{port}', {token!r}, {SECRET!r})")


def test_a_web_page_reads_nothing_and_writes_nothing_even_with_a_token(world: World) -> None:
    token = holding_a_secret(world.service)
    before = state_of(world.service)
    for place in ("https", "http", "loopback"):
        with _page_at(world, place) as page:
            assert _reach(page, world.service.port, token) == {"read": [], "statuses": []}, "no page is shown a reply"
            for encoding in ENCODINGS:
                _send_from(world, page.url(), encoding)
    assert state_of(world.service) == before


def _send_from(world: World, url: str, encoding: str) -> None:
    """A form that takes the person along: it arrives in every browser, whatever else is kept from here."""
    page = world.browser.open(url)
    action = f"http://127.0.0.1:{world.service.port}/v1/captures"
    page.evaluate(_SEND % (json.dumps(encoding), json.dumps(action)))
    until("the form to have been answered", lambda: page.url() == action)
    page.shows("not_allowed")
    assert SECRET not in page.text()
    page.close()


def test_the_same_page_reads_and_writes_where_everybody_is_trusted(world: World) -> None:
    port = free_port()
    with trusting("127.0.0.1", port) as naive, _page_at(world, "loopback") as page:
        assert len(_reach(page, port, "none")["read"]) > 5
        assert any("Planted" in body for body in naive.written)
        assert any("planted" in body for body in naive.written), "a form arrives as well"


def test_an_extension_that_is_not_paired_gets_nothing(world: World, tmp_path: Path) -> None:
    holding_a_secret(world.service)
    stolen = world.ours.evaluate(_KEY)["token"]
    before = state_of(world.service)
    with another(world.browser, tmp_path) as page:
        found = _reach(page, world.service.port, "guessed")
        assert found["read"] == []
        assert set(found["statuses"]) <= {200, 400, 401, 403, 405, 415}, "200: hello"
        written = page.evaluate(_WRITE.format(port=world.service.port, token=stolen))
        assert written == [401] * 3, "the token that was given to one extension is worth nothing to another"
        ours = world.browser.extension_url
        name = (
            ours.split("/")[2] if ours.startswith("chrome") else manifest()["browser_specific_settings"]["gecko"]["id"]
        )
        knocked = page.evaluate(_KNOCK % {"id": json.dumps(name), "url": json.dumps(ours)})
        assert knocked[:3] == ["nobody"] * 3
        assert not [each for each in knocked[3] if each.startswith(ours)], "it gets into no page of ours"
    assert state_of(world.service) == before


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
