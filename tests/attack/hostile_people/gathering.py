"""People who bear hostile texts in every field, told to a companion over HTTP as the extension tells of them."""

import json
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from companion.demo.api import BATCH, Api
from tests.attack.hostile_people.hostile import TEXTS, is_whole
from tests.attack.length import LONG

LISTED = 100  # entries, as docs/protocol.md has it
_SENTENCE = re.compile(r"4\d\d for \S+ (\{.*\})\s*", re.DOTALL)
_PERSON = ("name", "headline", "company", "location", "bio", "emails", "phones", "links")
_LISTS = ("emails", "phones", "links", "tags", "circles")
_CHOSEN = ("tags", "circles", "how_met", "note")
_AGO = timedelta(days=60)


@dataclass
class Gathering:
    """Whom the companion took: the text each bears in which fields, by the id of their contact; and what it refused."""

    api: Api
    borne: dict[str, tuple[str, set[str]]] = field(default_factory=dict)
    refused: list[tuple[str, str, str]] = field(default_factory=list)

    def gather(self) -> None:
        """Everyone, and what passes between them and the person."""
        self._people()
        self._touches()
        self._crowds()
        self._dealings()

    def post(self, path: str, body: dict[str, Any], *, text: str) -> Any:
        """The reply; None when it was refused, which must be with a sentence."""
        try:
            return self.api.post(path, body)
        except RuntimeError as error:
            told = _SENTENCE.fullmatch(str(error))
            if told is None:
                raise
            self.refused.append((path, text, json.loads(told[1])["error"]["message"]))
            return None

    def _people(self) -> None:
        """Everyone bears their text in every field that may have it."""
        wanted = {number: {*_PERSON, *_CHOSEN} for number, text in enumerate(TEXTS) if is_whole(text)}
        for number in set(range(len(TEXTS))) - set(wanted):
            self.post("/v1/captures", {"items": [_capture(number, {*_PERSON})]}, text=TEXTS[number])
        while wanted:
            for numbers in _batches(sorted(wanted)):
                reply = self.api.post("/v1/captures", {"items": [_capture(one, wanted[one]) for one in numbers]})
                for number, answer in zip(numbers, reply["items"], strict=True):
                    self._answered(number, answer, wanted)

    def _answered(self, number: int, answer: dict[str, Any], wanted: dict[int, set[str]]) -> None:
        if answer["status"] == "rejected":
            at_fault = re.split(r"[.\[]", answer["field"].split(".", 2)[2])[0]
            self.refused.append((at_fault, TEXTS[number], answer["reason"]))
            wanted[number].remove(at_fault)
            return
        fields = wanted.pop(number)
        if answer["status"] == "stored":
            bears_two = answer["known"]
            self.borne[answer["contact_id"]] = (TEXTS[number], set() if bears_two else fields)

    def _touches(self) -> None:
        """Each has written the text to the person, long enough ago to be overdue."""
        at = (datetime.now(UTC) - _AGO).isoformat()
        shared = {"at": at, "kind": "message", "channel": "linkedin", "direction": "from_them"}
        items = [{"id": str(uuid4()), "contact_id": who, "words": text, **shared} for who, (text, _) in self._bearers()]
        for some in _batches(items):
            self.api.post("/v1/interactions", {"items": list(some)})

    def _crowds(self) -> None:
        """A few people have every text as a need, an offer, a tag and a circle, and one has many of them as notes."""
        bearers = list(self._bearers())
        for some, (who, _) in zip(_batches(TEXTS, LISTED), bearers, strict=False):
            lists = {name: [each for each in some if _fits(each, most)] for name, most in _CROWDED.items()}
            self.api.patch(f"/v1/contacts/{who}", lists)
        noted = [text for text in TEXTS if is_whole(text)][:: 1 if LONG else 8]
        self._post_all([(f"/v1/contacts/{bearers[0][0]}/notes", {"text": text}, text) for text in noted])

    def _dealings(self) -> None:
        """Each word besides has every text in its long form, and every so manieth in its short one."""
        bearers = list(self._bearers())
        circle = self.api.post("/v1/circles", {"name": "Everyone", "about": "x"})["circle"]["id"]
        posts = []
        for number, (who, (text, _)) in enumerate(bearers):
            deeds = list(_deeds(who, bearers[number - 1][0], circle, text))
            posts += [(*deed, text) for deed in (deeds if LONG else [deeds[number % len(deeds)]])]
        self._post_all(posts)
        for number, one in enumerate(self.api.get("/v1/mentorships")["items"]):
            text = bearers[number][1][0]
            body = {"ask": text, "advice": text, "on": "2026-01-01", "promised_on": "2026-01-15"}
            self.post(f"/v1/mentorships/{one['id']}/sessions", body, text=text)

    def _post_all(self, posts: list[tuple[str, dict[str, Any], str]]) -> None:
        with ThreadPoolExecutor(4) as hands:  # changes that come together are written together
            list(hands.map(lambda post: self.post(post[0], post[1], text=post[2]), posts))

    def _bearers(self) -> Iterator[tuple[str, tuple[str, set[str]]]]:
        yield from self.borne.items()


_CROWDED = {"needs": 300, "offers": 300, "tags": 100, "circles": 100}


def _fits(text: str, most: int) -> bool:
    return is_whole(text) and 0 < len(text) <= most and any(sign.isalnum() for sign in text)


def _deeds(who: str, other: str, circle: str, text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "/v1/circles", {"name": text, "about": text, "rhythm": {"days": 1}}
    yield f"/v1/circles/{circle}/meetings", {"on": "2026-01-01", "place": text, "about": text, "attended": [who]}
    yield "/v1/favors", {"contact_id": who, "way": "given", "size": "small", "about": text}
    yield "/v1/opportunities", {"contact_id": who, "kind": "job", "about": text, "heard_on": "2026-01-01"}
    yield "/v1/introductions", {"one_id": who, "other_id": other, "why": text}
    yield "/v1/mentorships", {"contact_id": who, "role": "mentor", "about": text}


def _capture(number: int, fields: set[str]) -> dict[str, Any]:
    text, url = TEXTS[number], f"https://github.com/hostile-{number}"
    told = {each: [text] if each in _LISTS else text for each in sorted(fields)}
    person = {each: told[each] for each in _PERSON if each in fields}
    chosen = {each: told[each] for each in _CHOSEN if each in fields}
    return {
        "id": str(uuid4()),
        "captured_at": (datetime.now(UTC) - _AGO).isoformat(),
        "url": url,
        "recipe": "github@1",
        "person": {"name": f"Nobody {number}", "profile_url": url, **person},
        "chosen": {"cadence": {"days": 14}, **chosen},
    }


def _batches(items: Sequence[Any], size: int = BATCH) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
