"""In real browsers, whatever people are called is shown as it is: no script runs, no element or link is made of it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import pytest

from companion.demo.browser import Browser
from companion.demo.chromium import Chromium
from companion.demo.chromium_screen import ChromiumScreen
from companion.demo.launch import BROWSERS
from companion.demo.pages import serve
from companion.demo.pair import pair
from companion.demo.people import Invented, Site
from companion.demo.polling import until
from companion.demo.profile_pages import profile_page
from companion.demo.screen import Screen
from tests.attack.hostile_people.conftest import Party
from tests.attack.hostile_people.hostile import GROUPS, STING, TEXTS, bare
from tests.attack.hostile_people.looking import HOOK, faults, faults_in_the_panel
from tests.attack.length import LONG
from tests.browser.browsers import found
from tests.browser.files import choose

_NETWORK, _REVIEW = "extension/network/network.html", "extension/review/review.html"
_MARKUP = [text for text in GROUPS["markup"] if STING in text and not re.search("<[^<>]*>|//|%", text)]
# The reader leaves whole tags out of what a page shows, and takes no address for a name; these break out of attributes.
_VISITED = [
    Invented(f"Ada {text}", f"hostile-page-{number}", Site.GITHUB, text, text, text)
    for number, text in enumerate(_MARKUP if LONG else _MARKUP[:2])
]
_TABS = ["week", "circles", "tags", "mentors", "help", "opportunities", "readiness", "visibility", "whom", "pictures"]


@dataclass(frozen=True)
class Eyes:
    """A browser that is paired with the companion of the party."""

    browser: Browser
    party: Party
    ours: Screen

    def open(self, path: str) -> Screen:
        """A page of the extension, watched from its first script on, or, in Firefox, from when it has loaded."""
        url = self.browser.extension_url + path
        if not isinstance(self.browser, Chromium):
            screen = self.browser.open(url)
            screen.evaluate(f"{HOOK}, 0")
            return screen
        page = self.browser.context.new_page()
        page.set_viewport_size({"width": 1300, "height": 3000})
        page.add_init_script(HOOK)
        page.goto(url)
        return ChromiumScreen(self.browser.context.new_cdp_session(page))

    def network(self) -> Screen:
        """The page of the network, on a tab that shows nobody."""
        return self.open(f"{_NETWORK}#visibility")


@pytest.fixture(scope="module", params=BROWSERS)
def eyes(request: pytest.FixtureRequest, party: Party) -> Iterator[Eyes]:
    pages = {person.url: profile_page(person) for person in _VISITED}
    with serve(pages) as served, found(request.param).launched(served, visible=False) as browser:
        yield Eyes(browser, party, pair(browser, party.service.port, party.service.code()))


_MADE = [
    ("b", STING, ""),
    ("x-sting", "class", "x"),
    ("img", "alt", "https://evil.example/"),
    *[("a", "href", url) for url in ("javascript:stung=1", "data:text/html,x", "https://evil.example/", "tel:*%23")],
    ("a", "href", "mailto:a@evil.example?bcc=b@evil.example"),
]


def test_what_a_text_could_become_would_be_seen(eyes: Eyes) -> None:
    page = eyes.network()
    for made in _MADE:
        goes(page, "visibility")
        assert faults(page) == []
        page.evaluate(f"({_ADDED})(...{json.dumps(made)})")
        assert faults(page) != [], made
        goes(page, "circles")
    page.close()


_ADDED = """(tag, name, value) => {
  const made = document.createElement(tag);
  made.setAttribute(name, value);
  document.querySelector('.tab').append(made);
}"""


def test_a_script_that_ran_would_be_seen(eyes: Eyes) -> None:
    for ran in ("window.stung = 1", "window.alert(1)", "window.Object.prototype.stung = 1"):
        page = eyes.network()
        page.evaluate(f"void ({ran})")
        assert faults(page) != [], ran
        page.close()


def test_every_tab_of_the_network(eyes: Eyes) -> None:
    page = eyes.network()
    for tab in _TABS:
        goes(page, tab)
        assert faults(page) == [], tab
    page.close()


def test_what_circles_tags_and_opportunities_are_called_is_read_as_it_is(eyes: Eyes) -> None:
    network = eyes.party.api.get("/v1/export")["network"]
    page = eyes.network()
    for tab, word, member in (("circles", "circles", "name"), ("opportunities", "opportunities", "about")):
        goes(page, tab)
        read = bare(str(page.evaluate("document.querySelector('.tab').textContent")))
        told = [bare(each[member]) for each in network[word]]
        assert len(told) > 40
        assert [each for each in told if each not in read] == []
    page.close()


def test_the_list_of_everybody(eyes: Eyes) -> None:
    page = eyes.network()
    goes(page, "people")
    read, at, high, left = "", 0, 1, 1_000 if LONG or eyes.browser.name == "chromium" else 3
    while at < high and left:
        left -= 1
        until("the rows to be filled", lambda: page.evaluate(_FILLED))
        assert faults(page) == []
        read += str(page.evaluate("document.querySelector('.grid').textContent"))
        at, high = page.evaluate(_SCROLLED)
    names = {bare(text) for text, fields in eyes.party.borne.values() if "name" in fields}
    assert not left or [name for name in names if name not in bare(read)] == []
    page.close()


def test_people_who_bear_hundreds_of_them(eyes: Eyes) -> None:
    page = eyes.network()
    crowd = list(eyes.party.borne)[: len(TEXTS) // 100 + 1]
    for who in crowd if LONG or eyes.browser.name == "chromium" else crowd[:2]:
        goes(page, f"person/{who}")
        assert faults(page) == []
        assert len(str(page.evaluate("document.querySelector('.tab').textContent"))) > 5_000
    everyone = next(each["id"] for each in eyes.party.api.get("/v1/circles")["items"] if each["name"] == "Everyone")
    goes(page, f"circle/{everyone}")
    assert faults(page) == []
    page.close()


def test_a_file_that_is_called_so(eyes: Eyes) -> None:
    page = eyes.network()
    goes(page, "import")
    name = _MARKUP[0]
    people = "".join(f'"{text}","{text}",a@evil.example\n' for text in ("<x-sting>", f"<b {STING}>"))
    choose(page, (f"{name}.csv", f"{name},First Name,Last Name,Email Address\n{people}"))
    page.shows(name)
    assert faults(page) == []
    page.close()


def test_questions_who_is_who(eyes: Eyes) -> None:
    items = eyes.party.api.get("/v1/possible-duplicates")["items"]
    assert len(items) > 10
    for item in items[:: 1 if LONG else len(items) // 3]:
        page = eyes.open(f"{_REVIEW}?question={item['id']}")
        page.shows(" ".join(item["subject"]["name"].split()))
        assert faults(page) == []
        page.close()


def test_the_popup_and_the_settings(eyes: Eyes) -> None:
    popup = eyes.open("extension/popup/popup.html")
    until("the popup", lambda: popup.evaluate("!document.querySelector('[aria-busy]')"))
    popup.press("Network")
    popup.shows("Time to reach out")
    assert faults(popup) == []
    popup.fill("Search your network", "sting")
    popup.shows("contacts")
    assert faults(popup) == []
    popup.close()
    assert faults(eyes.ours) == []


def test_a_page_that_shows_somebody_called_so_and_the_panel_over_it(eyes: Eyes) -> None:
    for person in _VISITED if eyes.browser.name == "chromium" else []:
        page = cast("ChromiumScreen", eyes.browser.open(person.url))
        page.press("Save contact")
        page.shows("Name")
        assert faults_in_the_panel(page) == []
        page.press("Save")
        page.shows("Is this the same as", person.company)  # somebody of the party works there
        assert faults_in_the_panel(page) == []
        page.press("Different people")
        page.hides("Is this the same as")
        assert faults_in_the_panel(page) == []
        assert page.evaluate("window.stung === undefined")
        popup = eyes.browser.popup_over(page)
        assert bare(person.company) in bare(popup.text())
        assert faults(popup) == []
        popup.close()
        page.close()


_FILLED = """(() => {
  const rows = [...document.querySelectorAll('.grid .rows [role=row]')];
  return rows.length > 0 && rows.every((row) => row.querySelector('a'));
})()"""
_SCROLLED = """new Promise((resolve) => {
  const grid = document.querySelector('.grid');
  const before = grid.scrollTop;
  grid.scrollTop += grid.clientHeight - 100;
  const at = grid.scrollTop;
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(at > before ? [0, 1] : [1, 1])));
})"""


def goes(page: Screen, hash_: str) -> None:
    """Lead the page to a tab, and wait until it is shown."""
    page.evaluate(f"void (location.hash = {json.dumps('#' + hash_)})")
    tab = json.dumps(hash_.partition("/")[0])
    there = f"document.querySelector('.tab')?.dataset.tab === {tab} && !document.querySelector('#view[aria-busy]')"
    until(f"the tab {hash_}", lambda: page.evaluate(there))
    assert page.evaluate("!document.querySelector('.tab > section.state')"), page.text()[:500]
