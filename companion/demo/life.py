"""What else has happened in an invented network: circles that meet, help, introductions, chances, a mentor, a job."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from companion.demo.api import Api
from companion.demo.people import Invented

_RHYTHMS: tuple[tuple[str, dict[str, int], str], ...] = (
    ("mastermind", {"days": 14}, "Everyone brings one question"),
    ("ex-colleagues", {"months": 3}, "Everyone from the old harbour office"),
    ("tuesday meetup", {"months": 1}, "Talks and pizza"),
)
_NEEDS = ("a data engineer", "a venue for thirty", "feedback on a talk", "a first client", "an accountant")
_OFFERS = ("a data engineer", "a venue for thirty", "feedback on a talk", "introductions to founders", "code review")
_HELP = ("Read the draft of a talk", "Lend a projector", "Vouch for a proposal", "Look at a build together")
_CHANCES = (
    ("job", "Staff engineer at Lanternworks, not posted yet", "pursuing"),
    ("talk", "A slot at the spring conference", "won"),
    ("client", "A museum that wants its maps online", "heard"),
    ("job", "Head of data at Tidepool Analytics", "lost"),
)
_ASKS = ("How to leave a good job well", "Whether to go back to managing", "How to price the first project")
_REASONS = ("change", "loss", "news", "mentor")


def live(api: Api, people: list[Invented], today: date, *, seed: int = 7) -> None:
    """Tell the companion of all this, of people it knows already; the same for the same seed."""
    _Life(api, [_id_of(api, each) for each in people], today, Random(seed)).tell()  # noqa: S311 - nothing secret


def _id_of(api: Api, person: Invented) -> str:
    found: str = api.get(f"/v1/contacts/lookup?url={person.url}")["contact"]["id"]
    return found


class _Life:
    def __init__(self, api: Api, ids: list[str], today: date, random: Random) -> None:
        self._api, self._ids, self._today, self._random = api, ids, today, random

    def tell(self) -> None:
        self._api.patch("/v1/preferences", {"employer": "Halfmoon Logistics", "employer_domains": ["halfmoon.example"]})
        self._matter()
        for name, rhythm, about in _RHYTHMS:
            self._circle(name, rhythm, about)
        for number, each in enumerate(self._some(14)):
            self._favor(number, each)
        for one, other in zip(self._some(4), self._some(4), strict=True):
            self._introduce(one, other)
        for each, chance in zip(self._some(len(_CHANCES)), _CHANCES, strict=True):
            self._hear(each, *chance)
        for each, role in zip(self._some(3), ("mentor", "mentor", "mentee"), strict=True):
            self._guide(each, role)

    def _matter(self) -> None:
        for each in self._some(40):
            self._api.patch(
                f"/v1/contacts/{each}",
                {
                    "needs": self._random.sample(_NEEDS, self._random.choice((0, 1))),
                    "offers": self._random.sample(_OFFERS, self._random.choice((0, 1, 2))),
                    "reasons": self._random.sample(_REASONS, self._random.choice((1, 2))),
                    "importance": self._random.choice(("key", None, None, "loose")),
                    "birthday": f"--{self._random.randint(1, 12):02}-{self._random.randint(1, 28):02}",
                },
            )

    def _circle(self, name: str, rhythm: Mapping[str, int], about: str) -> None:
        told = {"name": name, "rhythm": rhythm, "about": about}
        circle = self._new("/v1/circles", told)["circle"]["id"]
        members = [each["who"]["id"] for each in self._api.get(f"/v1/circles/{circle}")["people"]]
        days = rhythm.get("days", 0) + 30 * rhythm.get("months", 0)
        for back in range(4, 0, -1):
            came = [each for each in members if self._random.random() < 0.6]  # noqa: PLR2004 - a little over half
            self._new(f"/v1/circles/{circle}/meetings", {"on": self._ago(back * days - 5), "attended": came})
        newcomer = next(each for each in self._some(20) if each not in members)
        self._new(f"/v1/circles/{circle}/invitations", {"contact_id": newcomer, "invited_on": self._ago(20)})

    def _favor(self, number: int, contact_id: str) -> None:
        on = self._ago(self._random.randint(10, 300))
        self._new(
            "/v1/favors",
            {
                "contact_id": contact_id,
                "way": self._random.choice(("given", "received")),
                "size": self._random.choice(("small", "small", "medium", "large")),
                "about": self._random.choice(_HELP),
                "on": on,
                "done_on": None if number % 4 == 0 else on,
            },
        )

    def _introduce(self, one: str, other: str) -> None:
        days = self._random.randint(35, 90)
        steps = {
            "asked_one_on": days,
            "asked_other_on": days - 1,
            "agreed_one_on": days - 2,
            "agreed_other_on": days - 3,
        }
        told: dict[str, Any] = {name: self._ago(each) for name, each in steps.items()} | {
            "made_on": self._ago(days - 5)
        }
        self._new("/v1/introductions", {"one_id": one, "other_id": other, "why": "They ask the same questions"} | told)

    def _hear(self, contact_id: str, kind: str, about: str, stage: str) -> None:
        heard = self._ago(self._random.randint(3, 60))
        self._new(
            "/v1/opportunities",
            {"contact_id": contact_id, "kind": kind, "about": about, "heard_on": heard, "stage": stage},
        )

    def _guide(self, contact_id: str, role: str) -> None:
        told = {"contact_id": contact_id, "role": role, "since": self._ago(400)}
        mentorship = self._new("/v1/mentorships", told)["mentorship"]["id"]
        for number, ask in enumerate(self._random.sample(_ASKS, 2)):
            on = self._ago(120 - 100 * number)
            reported = self._ago(100) if number == 0 else None
            session = {"on": on, "ask": ask, "advice": "Write it down, and sleep over it", "reported_on": reported}
            self._new(f"/v1/mentorships/{mentorship}/sessions", session)

    def _some(self, count: int) -> list[str]:
        return self._random.sample(self._ids, count)

    def _ago(self, days: int) -> str:
        return (self._today - timedelta(days=days)).isoformat()

    def _new(self, path: str, told: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON
        return self._api.post(path, {"id": str(UUID(int=self._random.getrandbits(128), version=4))} | told)
