"""From the click on Save contact to the word Saved, and from the toolbar button to the popup's first content.

`python benchmarks/click_to_saved.py`: a real Chromium, a real companion that knows 200 people already, thirty of each,
medians. Beside the click stands what the companion took of it, seen from the worker, and what its disk took: a
capture's worth of bytes appended and synced, as its journal does.
"""

import os
import statistics
import time
from datetime import UTC, datetime

from companion.demo.chromium import Chromium
from companion.demo.launch import find
from companion.demo.network import invent_network
from companion.demo.pages import serve
from companion.demo.pair import pair
from companion.demo.profile_pages import profile_page
from companion.demo.run import running
from companion.demo.screen import Screen
from companion.demo.service import Service
from companion.demo.toolbar import press_toolbar_button

ROUNDS = 30
CAPTURE = 2_000  # bytes: a contact, its profile, the capture and the answer, as one journal line

# Resolves with the milliseconds from the trusted click on the form's button to the outcome in sight.
_WATCH = """(() => {
  window.taken = new Promise((resolve) => {
    let clicked = 0;
    addEventListener('click', (event) => { if (event.isTrusted) clicked = performance.now(); }, true);
    new MutationObserver(() => {
      if (document.getElementById('outcome').textContent.startsWith('Saved'))
        requestAnimationFrame(() => resolve(performance.now() - clicked));
    }).observe(document.body, {childList: true, subtree: true, characterData: true});
  });
})()"""
_FETCHES = "performance.getEntriesByType('resource').map(({name, duration}) => [new URL(name).pathname, duration])"
# Resolves with the milliseconds from the popup's start to its first paint with content, and to the last, largest one.
_PAINTS = """(async () => {
  const seen = async (type) => {
    for (;;) {
      const entries = await new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries())).observe({type, buffered: true});
      });
      const entry = entries.findLast(({name}) => name !== 'first-paint');
      if (entry) return entry.startTime;
    }
  };
  return [performance.timeOrigin, await seen('paint'), await seen('largest-contentful-paint')];
})()"""


def click_to_saved(browser: Chromium, page: Screen) -> tuple[float, float]:
    """Milliseconds from click to Saved, and how many of them the worker waited for the companion until then."""
    popup = press_toolbar_button(browser, page)
    popup.shows("First note")
    worker = browser.context.service_workers[0]
    worker.evaluate("performance.clearResourceTimings()")
    popup.evaluate(_WATCH)
    popup.press("Save contact", last=True)
    taken = float(popup.evaluate("window.taken"))
    waited = sum(duration for _, duration in worker.evaluate(_FETCHES))
    popup.close()
    return taken, waited


def button_to_content(browser: Chromium, page: Screen) -> tuple[float, float, float]:
    """Milliseconds from the toolbar button to the popup's start; from there to its first content and to its list."""
    page.bring_to_front()
    pressed = time.time() * 1000
    popup = press_toolbar_button(browser, page)
    popup.shows("Time to reach out")
    start, first, whole = popup.evaluate(_PAINTS)
    popup.close()
    return start - pressed, first, whole


def disk(service: Service) -> float:
    """Milliseconds to append a capture's worth of bytes to a file and sync it, on the companion's own disk."""
    with (service.data / "benchmark").open("ab") as file:
        begun = time.perf_counter()
        file.write(bytes(CAPTURE))
        file.flush()
        os.fsync(file.fileno())
        return (time.perf_counter() - begun) * 1000


def row(what: str, milliseconds: list[float]) -> str:
    """One line of the table."""
    spread = statistics.quantiles(milliseconds, n=10)
    return f"{what:<52}{statistics.median(milliseconds):>8.1f}{spread[-1]:>8.1f}"


def main() -> None:
    """Measure, and print the table."""
    network = invent_network(datetime.now(UTC), strangers=ROUNDS)
    with (
        running(network) as (service, _api),
        serve({person.url: profile_page(person) for person in network.strangers}) as served,
        find("chromium", visible=False).launched(served, visible=False) as browser,
    ):
        assert isinstance(browser, Chromium)
        ours = pair(browser, service.port, service.code())
        opened = [button_to_content(browser, ours) for _ in range(ROUNDS)]
        clicks, floor = [], []
        for person in network.strangers:
            page = browser.open(person.url)
            clicks.append(click_to_saved(browser, page))
            floor.append(disk(service))
            page.close()
    print(f"{'milliseconds':<52}{'median':>8}{'p90':>8}")
    print(row("click to Saved", [taken for taken, _ in clicks]))
    print(row("  of which waiting for the companion", [waited for _, waited in clicks]))
    print(row("    of which its disk, at the least", floor))
    print(row("  of which the extension", [taken - waited for taken, waited in clicks]))
    print(row("toolbar button to a popup that starts (the browser)", [start for start, _, _ in opened]))
    print(row("  and from there to its first content", [first for _, first, _ in opened]))
    print(row("  and to the list of who is overdue", [whole for _, _, whole in opened]))


if __name__ == "__main__":
    main()
