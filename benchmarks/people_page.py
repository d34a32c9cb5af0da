"""What the list of people costs in the browser: `python benchmarks/people_page.py [CONTACTS …]`.

A real Chromium, paired with a companion of its own that has so many contacts. Until it is shown: from opening the page
to the first row that can be used. A key stroke: from the input to the rows it finds, painted. Scrolling: the frames
later than one and a half times the screen's own pace, of 300 in which 240 pixels each were scrolled, and the time the
page's scripts and layout took of a frame.
"""

import json
import statistics
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.search import keep, people
from companion.demo.browser import Browser
from companion.demo.launch import find
from companion.demo.pages import serve
from companion.demo.pair import pair
from companion.demo.screen import Screen
from companion.demo.service import Service, free_port
from companion.store.file_store import open_store

SIZES = (1_000, 30_000)
OPENINGS, QUIET = 5, "https://quiet.example/"
TYPED = ("a", "ad", "ada", "ada ", "ada b", "engineer", "zam", "looms", "nobody at all", "")

_SHOWN = """(async () => {
  while (!document.querySelector('.row a')) await new Promise(requestAnimationFrame);
  return performance.now();
})()"""
_TYPE = """(async () => {
  const search = document.querySelector('[name=q]'), grid = document.querySelector('.tab');
  const changed = new Promise((resolve) => new MutationObserver((_, watch) => { watch.disconnect(); resolve(); })
    .observe(grid, {childList: true, subtree: true, characterData: true}));
  search.value = %s;
  const start = performance.now();
  search.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await changed;
  const told = performance.now() - start;
  await new Promise(requestAnimationFrame);
  return [told, performance.now() - start];
})()"""
_SCROLL = """(async () => {
  const grid = document.querySelector('.grid'), times = [], busy = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < 300; frame++) {
    const start = performance.now();
    grid.scrollTop += 240;
    grid.dispatchEvent(new Event('scroll'));
    grid.getBoundingClientRect();
    busy.push(performance.now() - start);
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return [times, busy];
})()"""


def main(sizes: list[int]) -> None:
    """Print the figures of each size."""
    print(f"{'milliseconds':<46}{'median':>9}{'worst':>9}")
    for size in sizes:
        with TemporaryDirectory() as name, serve({QUIET: "<title>Quiet</title>"}) as pages:
            folder = Path(name)
            with closing(open_store(folder / "data")) as store:
                keep(store, people(size))
            service = Service(folder, free_port())
            service.start()
            try:
                with find("chromium", visible=False).launched(pages, visible=False) as browser:
                    pair(browser, service.port, service.code())
                    measure(browser, size)
            finally:
                service.stop()


def measure(browser: Browser, size: int) -> None:
    """One size, in a browser that knows the companion."""
    page = browser.open(browser.extension_url + "extension/network/network.html#people")
    page.evaluate(_SHOWN)
    shown = []
    for _ in range(OPENINGS):
        page.reload()
        shown.append(page.evaluate(_SHOWN))
    row(f"{size:,} people, until it is shown", shown)
    row("a key stroke, until its rows are painted", typed(page))
    times, busy = page.evaluate(_SCROLL)
    pace = statistics.median(times)
    late = sum(each > pace * 1.5 for each in times)
    row(f"a frame while scrolling ({late} of {len(times)} late)", times)
    row("our scripts and layout in it", busy)


def typed(page: Screen) -> list[float]:
    """Each of the words, typed over the one before."""
    return [page.evaluate(_TYPE % json.dumps(each))[1] for each in TYPED]


def row(what: str, times: list[float]) -> None:
    """A line of the table."""
    print(f"{what:<46}{statistics.median(times):>9.1f}{max(times):>9.1f}")


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or list(SIZES))
