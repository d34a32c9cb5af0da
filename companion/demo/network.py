"""An invented network with a past: whom you met, what passed between you, and who has waited too long."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import cycle
from random import Random
from typing import Any
from uuid import UUID

from companion.demo.people import Invented, Site, invent

_LATE = 1 / 6
_ALIKE = 2
# Days to reckon with, and the cadence itself.
_CADENCES: tuple[tuple[int, dict[str, int] | None], ...] = (
    (30, {"days": 30}),
    (61, {"months": 2}),
    (91, {"months": 3}),
    (182, {"months": 6}),
    (365, {"months": 12}),
    (200, None),
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
    """The items to deliver, as POST /v1/captures and POST /v1/interactions take them; and people not saved yet.

    `alike` have been saved too, and may each be one of `people`, on another site.
    """

    people: list[Invented]
    captures: list[dict[str, Any]]
    interactions: list[dict[str, Any]]
    strangers: list[Invented]
    alike: list[Invented]


def invent_network(now: datetime, *, size: int = 200, strangers: int = 3, seed: int = 7) -> Network:
    """The same network for the same seed, seen from the aware moment `now`; strangers on each site in turn."""
    random = Random(seed)  # noqa: S311 - nothing secret hangs on it
    invented = invent(random, size + strangers)
    people, others = invented[:size], invented[size:]
    captures, interactions = [], []
    for person in people:
        days, cadence = random.choice(_CADENCES)
        # One in six has been let slip, by at most half as long again as was meant.
        last = days * (random.uniform(1.05, 1.5) if random.random() < _LATE else random.uniform(0.05, 0.95))
        touches = random.choice((0, 1, 1, 2, 3, 5))
        saved = last + (random.uniform(20, 400) if touches else 0)
        captures.append(_capture(random, person, now - timedelta(days=saved), cadence))
        for touch in range(touches):
            at = last if touch == 0 else random.uniform(last, saved)
            interactions.append(_interaction(random, person, now - timedelta(days=at)))
    alike = [_elsewhere(random, person) for person in people[:_ALIKE]]
    captures += [_capture(random, person, now - timedelta(hours=random.uniform(1, 20)), None) for person in alike]
    moved = [replace(person, site=site) for person, site in zip(others, cycle(Site), strict=False)]
    return Network(people, captures, interactions, moved, alike)


def _elsewhere(random: Random, person: Invented) -> Invented:
    """Of the same name and company, with another handle on another site: likely one person, but who knows."""
    site = Site.GITHUB if person.site is not Site.GITHUB else Site.OWN
    role, place = random.choice(("Speaker", "Writer", "Maintainer")), "Little Wendlebury"
    return replace(person, handle=f"{person.handle}-too", site=site, role=role, place=place)


def _capture(random: Random, person: Invented, saved: datetime, cadence: dict[str, int] | None) -> dict[str, Any]:
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
            "cadence": cadence,
            "circles": random.sample(_CIRCLES, random.choice((0, 0, 1))),
            "how_met": random.choice(_MET),
            "note": random.choice((*_NOTES, None, None)),
        },
    }


def _interaction(random: Random, person: Invented, at: datetime) -> dict[str, Any]:
    kind, direction, words = random.choice(_TOUCHES)
    return {
        "id": _uuid(random),
        "profile_url": person.url,
        "at": at.isoformat(),
        "kind": kind,
        "channel": person.site.value if person.site is not Site.OWN else "email",
        "direction": direction,
        "words": words,
    }


def _uuid(random: Random) -> str:
    return str(UUID(int=random.getrandbits(128), version=4))
