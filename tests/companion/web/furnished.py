"""A small network in which every word has a record, so that whatever a route could read or change is there."""

from typing import Any, Protocol

from tests.companion.web.people import capture, touch


class Asker(Protocol):
    """Whoever speaks the protocol, in this process or over the wire."""

    def get(self, path: str) -> Any: ...
    def post(self, path: str, body: Any) -> Any: ...


def furnish(asker: Asker) -> dict[str, str]:
    """Fill an empty companion. Returns an id for each part that the path of any route has, and another_id."""
    ada, bo, cy = _saved(asker, "Ada Example", "ada"), _saved(asker, "Bo Other", "bo"), _saved(asker, "Cy Third", "cy")
    asker.post("/v1/captures", {"items": [capture("Ada Example", "ada-2", company="Mills")]})
    called = touch(ada)
    asker.post("/v1/interactions", {"items": [called]})
    tagged = {"where": {}, "set": {"add_tags": ["weaver"]}}
    return {
        "contact_id": ada,
        "another_id": bo,
        "interaction_id": called["id"],
        "note_id": asker.post(f"/v1/contacts/{ada}/notes", {"text": "Hi"})["note"]["id"],
        "merge_id": asker.post("/v1/merges", {"kept_id": bo, "absorbed_id": cy})["merge"]["id"],
        "question_id": asker.get("/v1/possible-duplicates")["items"][0]["id"],
        "change_id": asker.post("/v1/people/changes", tagged)["undo"],
        "client_id": asker.get("/v1/clients")["items"][0]["id"],
        "import_id": asker.post("/v1/imports", {"file_name": "Connections.csv", "size": 9})["id"],
        "secret": asker.post("/v1/calendar", None)["address"].rsplit("/", 1)[1].removesuffix(".ics"),
        **_helped(asker, ada, bo),
        **_gathered(asker, ada, bo),
        **_guided(asker, ada),
    }


def _saved(asker: Asker, name: str, handle: str) -> str:
    item = capture(name, handle, company="Mills", cadence={"days": 9})
    [answer] = asker.post("/v1/captures", {"items": [item]})["items"]
    return str(answer["contact_id"])


def _helped(asker: Asker, ada: str, bo: str) -> dict[str, str]:
    favor = {"contact_id": ada, "way": "given", "size": "small", "about": "Looms"}
    introduction = {"one_id": ada, "other_id": bo, "why": "Looms"}
    opportunity = {"contact_id": bo, "kind": "job", "about": "A mill"}
    return {
        "favor_id": asker.post("/v1/favors", favor)["favor"]["id"],
        "introduction_id": asker.post("/v1/introductions", introduction)["introduction"]["id"],
        "opportunity_id": asker.post("/v1/opportunities", opportunity)["opportunity"]["id"],
    }


def _gathered(asker: Asker, ada: str, bo: str) -> dict[str, str]:
    circle = asker.post("/v1/circles", {"name": "Guild"})["circle"]["id"]
    meeting = {"on": "2026-02-01", "attended": [ada]}
    return {
        "circle_id": circle,
        "meeting_id": asker.post(f"/v1/circles/{circle}/meetings", meeting)["meeting"]["id"],
        "invitation_id": asker.post(f"/v1/circles/{circle}/invitations", {"contact_id": bo})["invitation"]["id"],
    }


def _guided(asker: Asker, ada: str) -> dict[str, str]:
    begun = {"contact_id": ada, "role": "mentor", "about": "Weaving"}
    mentorship = asker.post("/v1/mentorships", begun)["mentorship"]["id"]
    held = asker.post(f"/v1/mentorships/{mentorship}/sessions", {"on": "2026-02-01", "ask": "How?"})
    return {"mentorship_id": mentorship, "session_id": held["mentorship"]["sessions"][0]["id"]}
