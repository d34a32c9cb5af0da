"""What is owed to circles and mentors, among all that is."""

from typing import Any

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch


def owed(caller: Caller) -> list[tuple[str, str, str]]:
    return [(each["kind"], each["due"], each["text"]) for each in caller.get("/v1/owed")["items"]]


def save(caller: Caller, **chosen: Any) -> str:
    saved: str = caller.post("/v1/captures", {"items": [capture(**chosen)]})["items"][0]["contact_id"]
    return saved


def test_a_mentor_is_to_be_told_what_came_of_it(caller: Caller) -> None:
    told = caller.post("/v1/mentorships", {"contact_id": save(caller), "role": "mentor"})["mentorship"]
    path = f"/v1/mentorships/{told['id']}/sessions"
    session = caller.post(path, {"ask": "How do I begin?"})["mentorship"]["sessions"][0]
    assert owed(caller) == [("report", "2026-03-15", "Tell Ada Example what came of it: “How do I begin?”.")]
    caller.patch(f"{path}/{session['id']}", {"reported_on": "2026-03-01"})
    assert owed(caller) == []


def test_a_mentee_is_asked_once_their_report_is_late(caller: Caller, clock: SetClock) -> None:
    told = caller.post("/v1/mentorships", {"contact_id": save(caller), "role": "mentee"})["mentorship"]
    caller.post(f"/v1/mentorships/{told['id']}/sessions", {"ask": "A raise", "promised_on": "2026-03-05"})
    clock.pass_by(days=4)
    assert owed(caller) == []
    clock.pass_by(days=1)
    assert owed(caller) == [("report", "2026-03-05", "Ask Ada Example what came of it: “A raise”.")]
    caller.delete(f"/v1/mentorships/{told['id']}")
    assert owed(caller) == []


def test_whoever_joined_is_owed_a_welcome(caller: Caller) -> None:
    ada, circle = save(caller), caller.post("/v1/circles", {"name": "Guild"})["circle"]["id"]
    caller.post(f"/v1/circles/{circle}/invitations", {"contact_id": ada, "accepted_on": "2026-03-01"})
    assert owed(caller) == [("welcome", "2026-03-15", "Welcome Ada Example to Guild with a word of your own.")]
    caller.post("/v1/interactions", {"items": [touch(ada)]})
    assert owed(caller) == []


def test_a_meeting_is_to_be_called_a_week_ahead_unless_one_is_planned(caller: Caller, clock: SetClock) -> None:
    circle = caller.post("/v1/circles", {"name": "Guild", "rhythm": {"days": 14}})["circle"]["id"]
    clock.pass_by(days=6)
    assert owed(caller) == []
    clock.pass_by(days=1)
    [item] = caller.get("/v1/owed")["items"]
    assert (item["kind"], item["id"], item["who"]) == ("meeting", circle, None)
    assert (item["since"], item["due"], item["text"]) == ("2026-03-08", "2026-03-15", "Call the next meeting of Guild.")
    caller.post(f"/v1/circles/{circle}/meetings", {"on": "2026-03-20"})
    assert owed(caller) == []


def test_a_deleted_circle_or_contact_is_owed_nothing(caller: Caller, clock: SetClock) -> None:
    ada = save(caller)
    circle = caller.post("/v1/circles", {"name": "Guild", "rhythm": {"days": 7}})["circle"]["id"]
    caller.post(f"/v1/circles/{circle}/invitations", {"contact_id": ada, "accepted_on": "2026-03-01"})
    told = caller.post("/v1/mentorships", {"contact_id": ada, "role": "peer"})["mentorship"]
    caller.post(f"/v1/mentorships/{told['id']}/sessions", {"ask": "A raise", "on": "2026-02-20"})
    clock.pass_by(days=3)
    assert {kind for kind, _, _ in owed(caller)} == {"report", "welcome", "meeting"}
    caller.delete(f"/v1/contacts/{ada}")
    assert {kind for kind, _, _ in owed(caller)} == {"meeting"}
    caller.delete(f"/v1/circles/{circle}")
    assert owed(caller) == []
