"""Keys taken away, renewed and given again, over and over, while captures come: none is lost, none is kept twice."""

from random import Random

from companion.cli.running_companion import RunningCompanion, running_on
from companion.demo.service import Service
from tests.attack.length import LONG
from tests.attack.pairing.one_browser import OneBrowser, one_browser

ROUNDS = 200 if LONG else 12
TRIES = 10
AT_ONCE = 3  # captures under way while the key is taken away


class Rounds:
    """One browser and one companion, and what the person was told of each capture."""

    def __init__(self, service: Service, browser: OneBrowser) -> None:
        self.service = service
        self.browser = browser
        self.captures: list[str] = []
        self.random = Random(8)

    @property
    def owner(self) -> RunningCompanion:
        found = running_on(self.service.data)
        assert found
        return found

    def connect(self) -> None:
        """Type codes until one is taken, and let what waits be delivered: on a busy machine a reply may be late."""
        for _ in range(TRIES):
            code = self.owner.ask("POST", "/v1/codes")["code"]
            if self.browser.tell("link.pair", code=code, label="A browser") == {"link": "ok"}:
                break
        for _ in range(TRIES):
            if self.browser.tell("outbox.list")["waiting"] == 0:
                break
            self.browser.tell("link.look")

    def begin_saving(self) -> int:
        number = len(self.captures)
        self.captures.append("")
        page = f"https://page-{number}.example/"
        form = {"name": f"Person {number}", "cadence": ""}
        return self.browser.begin(verb="captures.save", url=page, read=None, form=form)

    def saved(self, number: int, at: int, *verdicts: str) -> None:
        told = self.browser.end(number)["value"]
        assert told["verdict"] in verdicts, told
        self.captures[at] = told["id"]

    def save(self, *verdicts: str) -> None:
        number = self.begin_saving()
        self.saved(number, len(self.captures) - 1, *verdicts)

    def revoke_all(self) -> None:
        for each in self.owner.ask("GET", "/v1/clients")["items"]:
            self.owner.ask("DELETE", f"/v1/clients/{each['id']}")

    def renew(self) -> None:
        """The key grows old; the minute passes while captures come, and perhaps the companion is killed over it."""
        self.browser.ask(old=True)
        under_way = self.browser.begin(round=True)
        first = len(self.captures)
        numbers = [self.begin_saving() for _ in range(AT_ONCE)]
        if self.random.random() < 0.2:
            self.service.kill()
            self.service.start()
        self.browser.end(under_way)
        for at, number in enumerate(numbers, first):
            self.saved(number, at, "saved", "review", "kept")
        self.browser.ask(round=True)

    def lose_the_key(self) -> None:
        """It is revoked while captures are on their way, and more are made until it is paired again."""
        first = len(self.captures)
        numbers = [self.begin_saving() for _ in range(AT_ONCE)]
        self.revoke_all()
        for at, number in enumerate(numbers, first):
            self.saved(number, at, "saved", "review", "kept")
        self.save("kept")
        assert self.browser.tell("outbox.list")["waiting"] >= 1


def test_no_capture_is_lost_or_doubled_by_revoking_renewing_and_pairing_again(service: Service) -> None:
    with one_browser(service.port) as browser:
        story = Rounds(service, browser)
        story.connect()
        for _ in range(ROUNDS):
            story.save("saved", "review", "kept")
            story.renew()
            story.lose_the_key()
            story.connect()
            assert browser.tell("outbox.list") == {"waiting": 0, "refused": []}
        kept = story.owner.ask("GET", "/v1/export")["network"]["captures"]
        assert sorted(each["id"] for each in kept) == sorted(story.captures)
        assert len(story.captures) == ROUNDS * (2 + 2 * AT_ONCE)
