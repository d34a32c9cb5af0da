"""Mentors, mentees and peers: sessions, and whether what came of the advice was told."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture

ID = "7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11"


class Guidance:
    """Ada, who guides; the first of March 2026."""

    def __init__(self, caller: Caller, role: str = "mentor") -> None:
        self.caller = caller
        self.ada = self.save()
        told = caller.post("/v1/mentorships", {"contact_id": self.ada, "role": role})
        self.path = f"/v1/mentorships/{told['mentorship']['id']}"

    def save(self, name: str = "Ada Example", handle: str = "ada", **chosen: Any) -> str:
        items = [capture(name, handle, cadence={"days": 9}, **chosen)]
        saved: str = self.caller.post("/v1/captures", {"items": items})["items"][0]["contact_id"]
        return saved

    def talk(self, **members: Any) -> dict[str, Any]:
        told: dict[str, Any] = self.caller.post(f"{self.path}/sessions", {"ask": "How to begin?", **members})
        return told["mentorship"]  # type: ignore[no-any-return]

    def at(self, shown: dict[str, Any]) -> str:
        return f"{self.path}/sessions/{shown['sessions'][0]['id']}"

    def now(self) -> dict[str, Any]:
        [told] = self.caller.get("/v1/mentorships")["items"]
        assert isinstance(told, dict)
        return told

    def touches(self) -> list[tuple[str, str, str]]:
        whole = self.caller.get(f"/v1/contacts/{self.ada}")
        return [(each["kind"], each["practice"], each["at"][:10]) for each in whole["interactions"]]


@pytest.fixture
def guidance(caller: Caller) -> Guidance:
    return Guidance(caller)


def test_a_session_is_a_touch(guidance: Guidance, clock: SetClock) -> None:
    clock.pass_by(days=20)
    assert guidance.caller.get("/v1/reminders")["overdue"] == 1
    told = guidance.caller.post(f"{guidance.path}/sessions", {"ask": "How to begin?", "on": "2026-03-20"})
    assert told["overdue"] == 0
    assert guidance.touches() == [("meeting", "involved", "2026-03-20")]
    assert guidance.caller.get(f"/v1/contacts/{guidance.ada}")["last_touch"]["words"] == "How to begin?"


def test_guiding_somebody_is_help(caller: Caller) -> None:
    guidance = Guidance(caller, "mentee")
    guidance.talk()
    assert guidance.touches() == [("meeting", "helpful", "2026-03-01")]


def test_before_the_loop_is_closed_no_more_should_be_asked(guidance: Guidance) -> None:
    assert not guidance.now()["close_first"]
    shown = guidance.talk()
    assert (shown["close_first"], shown["sessions"][0]["report_due"]) == (True, "2026-03-15")
    closed = guidance.caller.patch(guidance.at(shown), {"reported_on": "2026-03-01"})["mentorship"]
    assert (closed["close_first"], closed["sessions"][0]["report_due"]) == (False, None)
    assert guidance.caller.patch(guidance.at(shown), {"reported_on": None})["mentorship"]["close_first"]


def test_a_report_is_due_on_the_promised_day(guidance: Guidance, clock: SetClock) -> None:
    guidance.talk(promised_on="2026-04-01")
    clock.pass_by(days=31)
    assert guidance.now()["sessions"][0]["report_overdue"] is False
    clock.pass_by(days=1)
    session = guidance.now()["sessions"][0]
    assert (session["report_due"], session["report_overdue"]) == ("2026-04-01", True)


def test_how_well_loops_are_closed_is_told_of_half_a_year(guidance: Guidance, clock: SetClock) -> None:
    assert guidance.caller.get("/v1/mentorships")["loops"] == {"due": 0, "reported": 0, "share": None}
    guidance.talk(reported_on="2026-03-01")
    guidance.talk()
    clock.pass_by(days=14)
    assert guidance.caller.get("/v1/mentorships")["loops"] == {"due": 2, "reported": 1, "share": 50}
    clock.pass_by(days=181)
    assert guidance.caller.get("/v1/mentorships")["loops"]["due"] == 0


def test_sessions_are_read_newest_first(guidance: Guidance) -> None:
    guidance.talk(on="2026-02-01", ask="First")
    shown = guidance.talk(ask="Second", advice="At the end")
    assert [each["ask"] for each in shown["sessions"]] == ["Second", "First"]
    assert shown["sessions"][0]["advice"] == "At the end"


def test_a_session_sent_twice_is_one_session(guidance: Guidance) -> None:
    assert guidance.talk(id=ID) == guidance.talk(id=ID)
    assert len(guidance.touches()) == 1
    bo = guidance.save("Bo Other", "bo")
    other = guidance.caller.post("/v1/mentorships", {"contact_id": bo, "role": "peer"})["mentorship"]["id"]
    told = guidance.caller.refusal("POST", f"/v1/mentorships/{other}/sessions", {"id": ID, "ask": "x"})
    assert (told["code"], told["field"]) == ("conflict", "id")
    assert guidance.caller.refusal("PATCH", f"/v1/mentorships/{other}/sessions/{ID}", {"ask": "x"})["status"] == 404


def test_a_deleted_session_leaves_no_touch_and_can_be_had_back(guidance: Guidance) -> None:
    shown = guidance.talk()
    path = guidance.at(shown)
    assert guidance.caller.delete(path)["mentorship"]["sessions"] == []
    assert guidance.caller.delete(path)["mentorship"]["close_first"] is False
    assert guidance.touches() == []
    assert guidance.caller.refusal("PATCH", path, {"ask": "x"})["code"] == "conflict"
    assert guidance.caller.post(f"{path}/restore")["mentorship"] == shown
    assert len(guidance.touches()) == 1


def test_a_clock_set_back_stands_in_the_way_of_no_other_change(guidance: Guidance, clock: SetClock) -> None:
    shown = guidance.talk()
    clock.pass_by(days=-2)
    assert guidance.caller.patch(guidance.path, {"about": "Looms"})["mentorship"]["about"] == "Looms"
    assert (
        guidance.caller.patch(guidance.at(shown), {"advice": "Begin"})["mentorship"]["sessions"][0]["on"]
        == "2026-03-01"
    )
    assert guidance.caller.refusal("PATCH", guidance.at(shown), {"on": "2026-03-01"})["field"] == "on"
    assert guidance.caller.delete(guidance.at(shown))["mentorship"]["sessions"] == []
    assert guidance.touches() == []


def test_a_session_moved_to_another_day_is_a_touch_of_that_day(guidance: Guidance) -> None:
    shown = guidance.talk()
    guidance.caller.patch(guidance.at(shown), {"on": "2026-02-10"})
    assert guidance.touches() == [("meeting", "involved", "2026-02-10")]


def test_a_mentorship_ends_and_another_may_begin(guidance: Guidance) -> None:
    again = {"contact_id": guidance.ada, "role": "peer"}
    assert guidance.caller.refusal("POST", "/v1/mentorships", again)["code"] == "conflict"
    ended = guidance.caller.patch(guidance.path, {"ended_on": "2026-03-01", "about": "Mathematics"})["mentorship"]
    assert (ended["ended_on"], ended["about"]) == ("2026-03-01", "Mathematics")
    guidance.caller.post("/v1/mentorships", again)
    assert [each["role"] for each in guidance.caller.get("/v1/mentorships")["items"]] == ["peer", "mentor"]
    assert guidance.caller.refusal("PATCH", guidance.path, {"ended_on": None})["code"] == "conflict"


def test_a_deleted_mentorship_can_be_had_back_and_its_touches_stay(guidance: Guidance) -> None:
    shown = guidance.talk()
    assert guidance.caller.delete(guidance.path) == guidance.caller.delete(guidance.path)
    assert (guidance.caller.get("/v1/mentorships")["items"], len(guidance.touches())) == ([], 1)
    for method, path, body in [("PATCH", "", {"about": "x"}), ("POST", "/sessions", {"ask": "x"})]:
        assert guidance.caller.refusal(method, guidance.path + path, body)["code"] == "not_found"
    assert guidance.caller.post(f"{guidance.path}/restore")["mentorship"] == shown


def test_a_mentorship_sent_twice_is_one(guidance: Guidance) -> None:
    bo = guidance.save("Bo Other", "bo")
    sent = {"id": ID, "contact_id": bo, "role": "peer", "since": "2025-01-01"}
    assert guidance.caller.post("/v1/mentorships", sent) == guidance.caller.post("/v1/mentorships", sent)
    told = guidance.caller.refusal("POST", "/v1/mentorships", {**sent, "contact_id": guidance.ada})
    assert (told["code"], told["field"]) == ("conflict", "id")


def test_a_deleted_contact_guides_nobody_and_one_merged_under_the_id_kept(guidance: Guidance) -> None:
    guidance.talk()
    bo = guidance.save("Bo Other", "bo")
    guidance.caller.post("/v1/merges", {"kept_id": bo, "absorbed_id": guidance.ada})
    assert guidance.now()["who"]["id"] == bo
    assert guidance.talk(ask="Again?")["who"]["id"] == bo
    guidance.caller.delete(f"/v1/contacts/{bo}")
    assert guidance.caller.get("/v1/mentorships") == {"items": [], "loops": {"due": 0, "reported": 0, "share": None}}
    assert guidance.caller.refusal("POST", f"{guidance.path}/sessions", {"ask": "x"})["code"] == "not_found"


def test_two_mentorships_of_contacts_who_turn_out_to_be_one_can_both_be_changed(guidance: Guidance) -> None:
    bo = guidance.save("Bo Other", "bo")
    other = guidance.caller.post("/v1/mentorships", {"contact_id": bo, "role": "peer"})["mentorship"]["id"]
    guidance.caller.post("/v1/merges", {"kept_id": guidance.ada, "absorbed_id": bo})
    changed = guidance.caller.patch(f"/v1/mentorships/{other}", {"about": "Chess"})["mentorship"]
    assert (changed["about"], changed["who"]["id"]) == ("Chess", guidance.ada)
    guidance.caller.patch(guidance.path, {"ended_on": "2026-03-01"})
    assert guidance.caller.refusal("PATCH", guidance.path, {"ended_on": None})["code"] == "conflict"


@pytest.mark.parametrize(
    ("body", "field"),
    [({}, "ask"), ({"ask": " "}, "ask"), ({"ask": "x", "on": "2026-03-02"}, "on"),
     ({"ask": "x", "promised_on": "2026-02-28"}, "promised_on"), ({"ask": "x", "id": "7"}, "id"),
     ({"ask": "x", "reported_on": "2026-03-02"}, "reported_on"),
     ({"ask": "x", "reported_on": "2026-02-28"}, "reported_on")],
)  # fmt: skip
def test_a_session_that_is_none_is_refused_by_its_member(guidance: Guidance, body: Any, field: str) -> None:
    assert guidance.caller.refusal("POST", f"{guidance.path}/sessions", body)["field"] == field
    assert guidance.now()["sessions"] == []


@pytest.mark.parametrize(
    ("body", "field"),
    [({}, "contact_id"), ({"role": "boss"}, "role"), ({"since": "2026-03-02"}, "since")],
)
def test_a_mentorship_that_is_none_is_refused_by_its_member(guidance: Guidance, body: Any, field: str) -> None:
    bo = guidance.save("Bo Other", "bo")
    sent = {"contact_id": bo, "role": "peer", **body} if body else {}
    assert guidance.caller.refusal("POST", "/v1/mentorships", sent)["field"] == field
    assert guidance.caller.refusal("PATCH", guidance.path, {"ended_on": "2026-02-01"})["field"] == "ended_on"
