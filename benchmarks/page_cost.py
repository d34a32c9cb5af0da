"""What a page pays for Keepwarm: its main thread at load and at each action, and its memory over long scrolling.

`python benchmarks/page_cost.py`: a real Chromium on a signed-in feed of 500 posts that changes twenty times a second,
the site on and the site off. Ours are the stretches of the page's main thread in which the browser's trace names a
script of the extension; medians of ten loads and of twenty likes of a saved person's posts, each with the looks of the
two seconds after it. The scrolling is 300 screens of a virtual list in about a minute, with a like on every tenth; it
stands for half an hour.
"""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from companion.demo.chromium import Chromium
from companion.demo.launch import find
from companion.demo.pages import serve
from companion.demo.pair import pair
from companion.demo.polling import until
from companion.demo.service import Service, free_port

LOADS, LIKES, SCREENS = 10, 20, 300
FEED = "https://www.linkedin.com/feed/"
ADA = "https://www.linkedin.com/in/ada-loom"
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Feed</title><style>svg {width: 16px; height: 16px}
body {margin-left: 560px}</style><main></main><script>
const post = (id) => `<div role="listitem" componentkey="expanded${id}FeedType_MAIN_FEED">
  <button aria-label="Open control menu for post by Ada Loom"><svg id="overflow-web-ios-small"></svg></button>
  <a href="https://www.linkedin.com/in/ada-loom/"><p>Ada Loom</p></a>
  <a href="https://www.linkedin.com/feed/update/urn:li:activity:${id}/">${"words ".repeat(60)}</a>
  ${"<div><span><i></i></span></div>".repeat(20)}
  <button class="like" aria-label="Like ${id}"><svg id="thumbs-up-outline-small"></svg></button></div>`;
const main = document.querySelector("main");
const show = (from, count) => { main.innerHTML = Array.from({length: count}, (_, at) => post(from + at)).join(""); };
show(1, 500);
addEventListener("click", ({target}) => {
  const svg = target.closest(".like")?.firstElementChild;
  if (svg) setTimeout(() => { svg.id = "like-consumption-small"; }, 40);
});
let turn = 0;
setInterval(() => {
  main.children[turn++ % main.children.length].dataset.turn = turn;
  main.append(main.firstElementChild);
}, 50);
</script>"""
_CATEGORIES = "devtools.timeline,v8,disabled-by-default-v8.compile"


class Trace:
    """What the browser recorded, as it comes in."""

    def __init__(self, browser: Chromium) -> None:
        self._browser = browser
        self.events: list[dict[str, Any]] = []
        self._done = False
        browser.control.on("Tracing.dataCollected", lambda told: self.events.extend(told["value"]))
        browser.control.on("Tracing.tracingComplete", self._complete)

    def _complete(self, _told: object) -> None:
        self._done = True

    @contextmanager
    def recorded(self) -> Iterator[None]:
        """Record while the block runs."""
        self.events.clear()
        self._done = False
        self._browser.control.send("Tracing.start", {"categories": _CATEGORIES, "transferMode": "ReportEvents"})
        yield
        self._browser.control.send("Tracing.end")
        until("the trace", self._arrived, 60)

    def _arrived(self) -> bool:
        self._browser.control.send("Browser.getVersion")  # the driver hands on what has arrived while it waits
        return self._done

    def ours(self) -> list[tuple[float, float]]:
        """When our scripts ran on pages' main threads: start and length in milliseconds, none inside another."""
        mains = {
            (each["pid"], each["tid"])
            for each in self.events
            if each["name"] == "thread_name" and each["args"]["name"] == "CrRendererMain"
        }
        workers = {each["pid"] for each in self.events if "ServiceWorker" in str(each.get("args", {}).get("name", ""))}
        mark = f"chrome-extension://{self._browser.extension_id}/extension/"
        spans = sorted(
            (each["ts"], each["ts"] + each.get("dur", 0))
            for each in self.events
            if each.get("ph") == "X"
            and (each["pid"], each["tid"]) in mains
            and each["pid"] not in workers
            and mark in str(each.get("args"))
        )
        outer: list[tuple[float, float]] = []
        for start, end in spans:
            if not outer or start >= outer[-1][1]:
                outer.append((start, end))
        return [(start / 1000, (end - start) / 1000) for start, end in outer]


def load(browser: Chromium, trace: Trace) -> float:
    """Milliseconds of the main thread that are ours in the first two seconds of a page."""
    with trace.recorded():
        page = browser.open(FEED)
        time.sleep(2)
    page.close()
    return sum(length for _, length in trace.ours())


def likes(browser: Chromium, trace: Trace, ids: range) -> list[float]:
    """The same, for each like and the looks that follow it; the next like comes when they are over."""
    page = browser.open(FEED)
    page.shows("words")
    costs = []
    for number in ids:
        with trace.recorded():
            page.press(f"Like {number}")
            time.sleep(2)
        costs.append(sum(length for _, length in trace.ours()))
    page.close()
    return costs


def scrolling(browser: Chromium) -> tuple[float, float, float]:
    """Megabytes of script memory before, half-way and after a long scroll through a virtual list."""
    page = browser.context.new_page()
    page.goto(FEED)
    session = browser.context.new_cdp_session(page)

    def used() -> float:
        session.send("HeapProfiler.collectGarbage")
        return float(session.send("Runtime.getHeapUsage")["usedSize"]) / 1e6

    found = []
    for screen in range(SCREENS + 1):
        if screen % (SCREENS // 2) == 0:
            found.append(used())
        page.evaluate(f"show({1000 + 40 * screen}, 40)")
        if screen % 10 == 0:
            page.locator(".like").first.click()
        page.wait_for_timeout(150)
    page.close()
    return found[0], found[1], found[2]


def save(service: Service) -> None:
    """Ada is in the network: what is liked is noted."""
    said = {"url": ADA, "recipe": "bench@1", "person": {"name": "Ada Loom", "profile_url": ADA}}
    item = {"id": str(uuid4()), "captured_at": "2026-03-01T12:00:00Z", **said}
    service.api().post("/v1/captures", {"items": [item]})


def main() -> None:
    """Measure, and print the table."""
    with (
        TemporaryDirectory() as folder,
        serve({FEED: PAGE}) as served,
        find("chromium", visible=False).launched(served, visible=False) as browser,
    ):
        assert isinstance(browser, Chromium)
        service = Service(Path(folder), free_port())
        service.start()
        try:
            ours = pair(browser, service.port, service.code(), ("GitHub",))
            save(service)
            trace = Trace(browser)
            off = [load(browser, trace) for _ in range(LOADS)]
            off_likes = likes(browser, trace, range(1, 4))
            ours.press("LinkedIn")
            ours.shows("LinkedIn is on.")
            on = [load(browser, trace) for _ in range(LOADS)]
            on_likes = likes(browser, trace, range(4, 4 + LIKES))
            before, halfway, after = scrolling(browser)
            noted = sum(
                len(service.api().get(f"/v1/contacts/{each['id']}")["interactions"])
                for each in service.api().get("/v1/contacts")["items"]
            )
        finally:
            service.stop()
    rows = {
        "load, site on": on,
        "load, site off": off,
        "like of a saved person's post, site on": on_likes,
        "like, site off": off_likes,
    }
    print(f"{'milliseconds of the main thread':<52}{'median':>8}{'most':>8}")
    for what, costs in rows.items():
        print(f"{what:<52}{statistics.median(costs):>8.2f}{max(costs):>8.2f}")
    print(f"memory in MB over {SCREENS} screens: {before:.1f} at first, {halfway:.1f} half-way, {after:.1f} at last")
    print(f"noted on the way: at least {noted}")


if __name__ == "__main__":
    main()
