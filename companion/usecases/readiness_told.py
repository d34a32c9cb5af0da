"""The parts of readiness in words, and what would raise it most."""

from dataclasses import dataclass, fields, replace
from heapq import nlargest

from companion.domain.preferences import Preferences
from companion.domain.readiness import ENOUGH_CIRCLES, ENOUGH_MENTORS, ENOUGH_WARM, Network, Parts
from companion.domain.reason import Reason
from companion.store.door import Data
from companion.usecases.who import Who, who_is
from companion.usecases.worth import Worth

NAMED = 3
LATELY_WARM = 200
_TITLES = {
    "warm": "Warm people", "outside": "Outside your employer", "spread": "Many employers", "mentors": "Mentors",
    "circles": "Circles that meet",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartTold:
    """One part: its score from 0 to 100, and what that comes from."""

    part: str
    score: int
    title: str
    told: str


@dataclass(frozen=True, slots=True)
class Raise:
    """Something to do: by how many points it would raise the score, and with whom."""

    part: str
    gain: int
    told: str
    people: tuple[Who, ...]


def parts_told(network: Network, mine: Preferences) -> tuple[PartTold, ...]:
    """All parts, in the order the score is made of them."""
    words = {
        "warm": f"{_count(network.warm, 'person is', 'people are')} warm; {ENOUGH_WARM} are enough.",
        "outside": f"{network.warm - network.inside} of {network.warm} warm people work elsewhere."
        if mine.employer or mine.employer_domains
        else "Everybody counts as outside, until you say who employs you.",
        "spread": f"The warm people are at {_count(len(network.employers), 'employer', 'employers')} that you know of.",
        "mentors": f"{_count(network.mentors, 'mentor is', 'mentors are')} warm; {ENOUGH_MENTORS} are enough.",
        "circles": f"{_count(network.circles, 'circle meets', 'circles meet')}; {ENOUGH_CIRCLES} is enough.",
    }
    scores = network.parts
    names = [each.name for each in fields(Parts)]
    return tuple(PartTold(each, round(100 * getattr(scores, each)), _TITLES[each], words[each]) for each in names)


def raises(data: Data, network: Network, worth: Worth) -> tuple[Raise, ...]:
    """What would raise the score, the most first."""
    found = [_warm_again(data, network, worth), _another_mentor(data, network, worth)]
    if network.circles < ENOUGH_CIRCLES:
        found.append(Raise("circles", _points(network, circles=1), _meet(data), ()))
    return tuple(sorted((each for each in found if each), key=lambda each: -each.gain))


def _warm_again(data: Data, network: Network, worth: Worth) -> Raise | None:
    """Those who were warm until lately and would bring most."""
    lately = nlargest(LATELY_WARM, worth.cold, key=lambda each: (each[0], each[1].id))
    gains = nlargest(NAMED, ((network.gain(worth.of(entry)), until, entry.id) for until, entry in lately))
    best = [(gain, found) for gain, _, contact_id in gains if gain > 0 and (found := who_is(data, contact_id))]
    if not best:
        return None
    told = "Be in touch again, and hear from them: that much for the first alone."
    return Raise("warm", max(1, round(best[0][0])), told, tuple(each for _, each in best))


def _another_mentor(data: Data, network: Network, worth: Worth) -> Raise | None:
    if network.mentors >= ENOUGH_MENTORS:
        return None
    able = [each.id for each in worth.warm if Reason.MENTOR in each.reasons]
    named = tuple(found for each in sorted(able)[:NAMED] if (found := who_is(data, each)))
    return Raise("mentors", _points(network, mentors=1), "Ask somebody who is warm to guide you.", named)


def _meet(data: Data) -> str:
    names = sorted(each.name for each in data.circles if each.deleted_at is None)
    return f"Call the next meeting of {names[0]}." if names else "Begin a circle that meets."


def _points(network: Network, *, mentors: int = 0, circles: int = 0) -> int:
    after = replace(network, mentors=network.mentors + mentors, circles=network.circles + circles)
    return max(1, round(after.parts.score - network.parts.score))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
