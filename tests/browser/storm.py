"""Many saves at once, asked for in the extension's own pages as its popup asks, whatever happens to its background."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from companion.demo.api import Json
from companion.demo.browser import Browser
from companion.demo.polling import until
from companion.demo.screen import Screen
from tests.browser.world import World

_GIVEN = ("Ada", "Bram", "Cleo", "Dorrit", "Edda", "Falk", "Greta", "Hanno", "Ines", "Jorun")
_SYLLABLES = ("bar", "cel", "dim", "fon", "gul", "hask", "jen", "kor", "lum", "mar")
_OPTIONS = "extension/options/options.html"
_BEGIN = """
(() => {
  window.answers = [];
  const all = import("/extension/browser/messages.js").then(async ({ ask, askOnce }) => {
    for (const [verb, payload] of %s) {
      const asking = payload.id ? ask : askOnce; // as the pages do: what is new is given its id there
      window.answers.push(await asking(verb, payload).catch((trouble) => ({ verdict: String(trouble) })));
    }
  });
  all.catch((error) => window.answers.push({ verdict: String(error) }));
  return true;
})()
"""
_OUTBOX = """
chrome.storage.local.get(null).then((kept) =>
  Object.keys(kept).filter((key) => key.startsWith("outbox:")).map((key) => kept[key]))
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """Something the person does, as a message of the extension."""

    verb: str
    payload: dict[str, Json]


def people(count: int) -> Iterator[Asked]:
    """Saves of so many people, no two of whom are alike; their handles tell in which order."""
    families = ("".join(parts) for parts in product(_SYLLABLES, repeat=3))
    for number, family in zip(range(count), families, strict=False):
        yield save(f"{_GIVEN[number % 10]} {family.capitalize()}", f"storm-{number:03}")


def save(name: str, handle: str) -> Asked:
    """Saving somebody from their page."""
    url = f"https://github.com/{handle}"
    shown = {"name": name, "handle": handle, "profile_url": url, "emails": [], "links": []}
    rest = dict.fromkeys(("stable_id", "headline", "company", "location", "bio", "avatar_url"))
    read = {"capturable": True, "person": shown | rest, "recipe": "github@1", "missed": []}
    return Asked("captures.save", {"url": url, "read": read, "form": {"name": name, "cadence": ""}})


def call(contact_id: str) -> Asked:
    """Noting a call with somebody."""
    touch = {"contact_id": contact_id, "kind": "call", "direction": "both", "channel": "phone"}
    return Asked("interactions.log", {"interaction": touch})


def undo(touch_id: str) -> Asked:
    """Taking a touch back."""
    return Asked("interactions.undo", {"id": touch_id})


@dataclass(slots=True)
class Window:
    """One page of the extension's, in which one thing is done after another."""

    screen: Screen
    _expected: int = 0

    def do(self, *asked: Asked) -> list[dict[str, Json]]:
        """Do these and wait for the answers."""
        self.begin(asked)
        return self.finish()

    def begin(self, asked: Sequence[Asked]) -> None:
        """Do these, each once the one before is answered; returns at once."""
        self._expected = len(asked)
        self.screen.evaluate(_BEGIN % json.dumps([[each.verb, each.payload] for each in asked]))

    def finish(self) -> list[dict[str, Json]]:
        """Wait for the answers to all that was begun."""
        until("every answer", lambda: len(self.screen.evaluate("window.answers")) >= self._expected, seconds=120)
        answers: list[dict[str, Json]] = self.screen.evaluate("window.answers")
        return answers


def two_windows(browser: Browser) -> tuple[Window, Window]:
    """Open two pages of the extension's."""
    one, other = (Window(browser.open(browser.extension_url + _OPTIONS)) for _ in range(2))
    return one, other


def outbox(world: World) -> list[dict[str, Json]]:
    """What waits in the browser, in the order it was kept in."""
    items: list[dict[str, Json]] = world.ours.evaluate(_OUTBOX)
    return sorted(items, key=lambda item: item["number"])
