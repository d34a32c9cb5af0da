"""An invented network with a past: whom you met, what passed between you, and who has waited too long."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from companion.demo.people import Invented, Site, invent

_CADENCES: tuple[dict[str, int] | None, ...] = (
    {"days": 30},
    {"months": 2},
    {"months": 3},
    {"months": 6},
    {"months": 12},
    None,
)
_CIRCLES = ("mastermind", "ex-colleagues", "tuesday meetup")
_MET = (
    "At a conference",
    "Through a former colleague",
    "On a shared project",
    "At the Tuesday meetup",
    "They reviewed my first talk",
)
_NOTES = (
    "Looking for a new role in the autumn.",
    "Recommended three books on estimation; lent me one.",
    "Has two small children; mornings are best.",
    "Wants to speak at the meetup. Introduce to the organisers.",
    "Knows everyone in logistics. Ask before changing jobs.",
    "Just moved; ask how the house is coming along.",
)
_TOUCHES = (
    ("like", "from_me", None),
    ("message", "from_me", "Asked how the new job is going"),
    ("reply", "from_them", "Answered at length, and asked about my plans"),
    ("comment", "from_me", "On their post about on-call"),
    ("meeting", "both", "Coffee, an hour"),
    ("call", "both", "Talked over their offer"),
    ("email", "from_them", "Sent the slides"),
)


@dataclass(frozen=True, slots=True)
class Network:
    """The items to deliver, as POST /v1/captures and POST /v1/interactions take them; and people not saved yet."""

    people: list[Invented]
    captures: list[dict[str, Any]]
    interactions: list[dict[str, Any]]
    strangers: list[Invented]


def invent_network(now: datetime, *, size: int = 200, seed: int = 7) -> Network:
    """The same network for the same seed, seen from the moment `now` (aware). One stranger for each kind of site."""
    random = Random(seed)  # noqa: S311 - nothing secret hangs on it
    invented = invent(random, size + len(Site))
    strangers = [_moved(person, site) for person, site in zip(invented[size:], Site, strict=True)]
    people = invented[:size]
    captures, interactions = [], []
    for person in people:
        saved = now - timedelta(days=random.randint(20, 500))
        captures.append(_capture(random, person, saved))
        interactions += [_interaction(random, person, saved, now) for _ in range(random.choice((0, 1, 2, 2, 3, 3, 5)))]
    return Network(people, captures, interactions, strangers)


def _moved(person: Invented, site: Site) -> Invented:
    return Invented(person.name, person.handle, site, person.role, person.company, person.place)


def _capture(random: Random, person: Invented, saved: datetime) -> dict[str, Any]:
    return {
        "id": _uuid(random),
        "captured_at": saved.isoformat(),
        "url": person.url,
        "recipe": "demo@1",
        "missed": [],
        "person": {
            "name": person.name,
            "handle": person.handle,
            "profile_url": person.url,
            "headline": person.headline,
            "company": person.company,
            "location": person.place,
            "emails": [person.email],
        },
        "chosen": {
            "cadence": random.choice(_CADENCES),
            "circles": random.sample(_CIRCLES, random.choice((0, 0, 1))),
            "how_met": random.choice(_MET),
            "note": random.choice((*_NOTES, None, None)),
        },
    }


def _interaction(random: Random, person: Invented, saved: datetime, now: datetime) -> dict[str, Any]:
    kind, direction, words = random.choice(_TOUCHES)
    return {
        "id": _uuid(random),
        "profile_url": person.url,
        "at": (now - (now - saved) * random.random() ** 3).isoformat(),
        "kind": kind,
        "channel": person.site.value if person.site is not Site.OWN else "email",
        "direction": direction,
        "words": words,
    }


def _uuid(random: Random) -> str:
    return str(UUID(int=random.getrandbits(128), version=4))
