"""One browser, one companion of its own, and what happens between them."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from companion.demo.api import Json
from companion.demo.browser import Browser
from companion.demo.people import Invented
from companion.demo.polling import NeverHappenedError, until
from companion.demo.screen import Screen
from companion.demo.service import RUN, Service

_BY_ANOTHER_CLOCK = Path(__file__).with_name("companion_by_another_clock.py")


def by_another_clock(
    *, days_ago: int = 0, hurry: int = 1, hands: Path | None = None, zone: str | None = None
) -> Sequence[str]:
    """The command of a companion whose clock is that far behind, or whose seconds are that much shorter.

    Its clock follows the file `hands`, if any; `zone` is its time zone.
    """
    run: tuple[str, ...] = ("env", f"PYTHONPATH={_BY_ANOTHER_CLOCK.parents[2]}", sys.executable, str(_BY_ANOTHER_CLOCK))
    run = (run[0], f"TZ={zone}", *run[1:]) if zone else run
    more = ("--hands", str(hands)) if hands else ()
    return (*run, "--days-ago", str(days_ago), "--hurry", str(hurry), *more)


@dataclass(slots=True)
class World:
    """A browser with the extension; `ours` is one of the extension's own pages, kept open to look through."""

    browser: Browser
    service: Service
    ours: Screen

    def badge(self) -> str:
        return str(self.ours.evaluate("chrome.action.getBadgeText({})"))

    def badge_becomes(self, text: str) -> None:
        try:
            until(f"the badge to say “{text}”", lambda: self.badge() == text)
        except NeverHappenedError as never:
            raise NeverHappenedError(f"{never} It says “{self.badge()}”.") from None

    def a_minute_passes(self) -> None:
        """Rings the extension's alarms now; what they do is what they do when their time has come."""
        for alarm in self.ours.evaluate("chrome.alarms.getAll()"):
            every = {"periodInMinutes": alarm["periodInMinutes"]} if alarm.get("periodInMinutes") else {}
            again = json.dumps([alarm["name"], {"when": 1, **every}])
            self.ours.evaluate(f"chrome.alarms.create(...{again})")

    def save(self, person: Invented, cadence: str = "Every month") -> Screen:
        """Press Save in somebody's page, and return that page with what came of it still to be awaited."""
        page = self.browser.open(person.url)
        page.press("Save contact")
        page.choose("Remind me", cadence)
        page.press("Save")
        return page

    def restart(self, command: Sequence[str] = RUN) -> None:
        """Stop the companion and start it again, on the same data and port."""
        self.service.stop()
        self.service.start(command)

    def contacts(self) -> list[dict[str, Json]]:
        """Everyone in the network, as a script sees them."""
        items: list[dict[str, Json]] = self.service.api().get("/v1/contacts")["items"]
        return items

    def addresses(self, contact: dict[str, Json]) -> list[str]:
        """The pages a contact is known by, in alphabetical order."""
        profiles = self.service.api().get(f"/v1/contacts/{contact['id']}")["profiles"]
        return sorted(profile["url"] for profile in profiles)
