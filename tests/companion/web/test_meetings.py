"""Meetings of a circle: held and to come, with whoever came; each a touch with all of them."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch

ID = "7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11"


class Guild:
    """A circle that meets every two weeks, Ada and Bo in it."""

    def __init__(self, caller: Caller) -> None:
        self.caller = caller
        items = [
            capture("Ada Example", "ada", circles=["Guild"], cadence={"days": 9}),
            capture("Bo Other", "bo", circles=["Guild"]),
        ]
        self.ada, self.bo = (each["contact_id"] for each in caller.post("/v1/captures", {"items": items})["items"])
        made = caller.post("/v1/circles", {"name": "Guild", "rhythm": {"days": 14}})
        self.path = f"/v1/circles/{made['circle']['id']}"

    def meet(self, on: str = "2026-03-01", **members: Any) -> dict[str, Any]:
        told: dict[str, Any] = self.caller.post(f"{self.path}/meetings", {"on": on, **members})["meeting"]
        return told

    def at(self, meeting: dict[str, Any]) -> str:
        return f"{self.path}/meetings/{meeting['id']}"

    def whole(self) -> dict[str, Any]:
        told: dict[str, Any] = self.caller.get(self.path)
        return told

    def touches(self, contact_id: str) -> list[tuple[str, str]]:
        whole = self.caller.get(f"/v1/contacts/{contact_id}")
        return [(each["kind"], each["at"][:10]) for each in whole["interactions"]]

    def member(self, contact_id: str) -> dict[str, Any]:
        return next(each for each in self.whole()["people"] if each["who"]["id"] == contact_id)


@pytest.fixture
def guild(caller: Caller) -> Guild:
    return Guild(caller)


def test_one_meeting_is_a_touch_with_everybody_who_came(guild: Guild) -> None:
    met = guild.meet(attended=[guild.bo, guild.ada], place="The mill", about="Looms")
    assert [each["name"] for each in met["attended"]] == ["Ada Example", "Bo Other"]
    assert (met["held"], met["on"], met["starts_at"], met["place"]) == (True, "2026-03-01", None, "The mill")
    for each in (guild.ada, guild.bo):
        assert guild.touches(each) == [("meeting", "2026-03-01")]
    last = guild.caller.get(f"/v1/contacts/{guild.ada}")["last_touch"]
    assert (last["direction"], last["words"]) == ("both", "Looms")


def test_a_meeting_resets_the_cadence_of_whoever_came(guild: Guild, clock: SetClock) -> None:
    clock.pass_by(days=20)
    assert guild.caller.get("/v1/reminders")["overdue"] == 1
    reply = guild.caller.post(f"{guild.path}/meetings", {"on": "2026-03-20", "attended": [guild.ada]})
    assert reply["overdue"] == 0
    assert guild.caller.delete(guild.at(reply["meeting"])) == {"deleted": True, "overdue": 1}
    assert guild.caller.post(f"{guild.at(reply['meeting'])}/restore")["overdue"] == 0


def test_a_meeting_sent_twice_is_one_meeting(guild: Guild) -> None:
    first = guild.meet(id=ID, attended=[guild.ada])
    assert guild.meet(id=ID, attended=[guild.ada]) == first
    assert len(guild.touches(guild.ada)) == len(guild.whole()["meetings"]) == 1
    mill = guild.caller.post("/v1/circles", {"name": "Mill"})["circle"]["id"]
    told = guild.caller.refusal("POST", f"/v1/circles/{mill}/meetings", {"id": ID, "on": "2026-03-01"})
    assert (told["code"], told["field"]) == ("conflict", "id")


def test_the_touches_follow_who_came_after_all(guild: Guild) -> None:
    met = guild.meet(attended=[guild.ada])
    changed = guild.caller.patch(guild.at(met), {"attended": [guild.bo]})["meeting"]
    assert [each["id"] for each in changed["attended"]] == [guild.bo]
    assert (guild.touches(guild.ada), guild.touches(guild.bo)) == ([], [("meeting", "2026-03-01")])
    guild.caller.patch(guild.at(met), {"attended": [guild.ada, guild.bo]})
    assert guild.touches(guild.ada) == [("meeting", "2026-03-01")]


def test_the_touches_follow_to_another_day(guild: Guild) -> None:
    met = guild.meet(attended=[guild.ada])
    guild.caller.patch(guild.at(met), {"on": "2026-02-14"})
    assert guild.touches(guild.ada) == [("meeting", "2026-02-14")]
    moved = guild.caller.patch(guild.at(met), {"starts_at": "2026-02-15T18:30:00+01:00"})["meeting"]
    assert (moved["on"], moved["starts_at"]) == ("2026-02-15", "2026-02-15T17:30:00Z")
    assert guild.caller.patch(guild.at(met), {"on": "2026-02-16"})["meeting"]["starts_at"] is None


def test_a_deleted_meeting_leaves_no_touch_and_can_be_had_back(guild: Guild) -> None:
    met = guild.meet(attended=[guild.ada, guild.bo])
    assert guild.caller.delete(guild.at(met)) == guild.caller.delete(guild.at(met))
    assert (guild.touches(guild.ada), guild.whole()["meetings"]) == ([], [])
    assert guild.caller.refusal("PATCH", guild.at(met), {"place": "x"})["code"] == "conflict"
    assert guild.caller.post(f"{guild.at(met)}/restore")["meeting"] == met
    assert guild.touches(guild.bo) == [("meeting", "2026-03-01")]


def test_nobody_has_been_at_a_meeting_that_is_ahead(guild: Guild) -> None:
    planned = guild.meet("2026-03-08")
    assert (planned["held"], guild.whole()["next"]) == (
        False, {"on": "2026-03-08", "meeting_id": planned["id"], "days_late": 0},
    )  # fmt: skip
    assert guild.caller.refusal("PATCH", guild.at(planned), {"attended": [guild.ada]})["field"] == "attended"
    met = guild.meet(attended=[guild.ada])
    assert guild.caller.refusal("PATCH", guild.at(met), {"on": "2026-03-09"})["field"] == "attended"
    assert guild.touches(guild.ada) == [("meeting", "2026-03-01")]


def test_a_clock_set_back_stands_in_the_way_of_nothing_but_what_is_ahead(guild: Guild, clock: SetClock) -> None:
    met = guild.meet(attended=[guild.ada])
    clock.pass_by(days=-2)
    assert guild.caller.patch(guild.at(met), {"place": "The mill"})["meeting"]["place"] == "The mill"
    assert guild.caller.refusal("PATCH", guild.at(met), {"attended": [guild.bo]})["field"] == "attended"
    guild.caller.delete(guild.at(met))
    assert guild.touches(guild.ada) == []
    guild.caller.post(f"{guild.at(met)}/restore")
    assert guild.touches(guild.ada) == [("meeting", "2026-03-01")]


def test_the_next_meeting_is_the_one_planned_or_the_last_and_the_rhythm(guild: Guild, clock: SetClock) -> None:
    guild.meet("2026-02-20", attended=[guild.ada])
    assert guild.whole()["next"] == {"on": "2026-03-06", "meeting_id": None, "days_late": 0}
    assert guild.whole()["last_met_on"] == "2026-02-20"
    planned = guild.meet("2026-04-30")
    assert guild.whole()["next"]["meeting_id"] == planned["id"]
    clock.pass_by(days=65)
    assert guild.whole()["next"] == {"on": "2026-05-14", "meeting_id": None, "days_late": 0}


def test_whoever_missed_the_last_two_meetings_is_quiet(guild: Guild) -> None:
    guild.meet("2026-02-01", attended=[guild.ada, guild.bo])
    guild.meet("2026-02-15", attended=[guild.ada])
    assert not guild.member(guild.bo)["quiet"]
    guild.meet("2026-03-01", attended=[guild.ada])
    bo = guild.member(guild.bo)
    assert (bo["quiet"], bo["last_seen_on"], bo["attended"], bo["of"]) == (True, "2026-02-01", 1, 3)
    assert guild.whole()["quiet"] == 1
    guild.meet("2026-03-01", attended=[guild.bo])
    assert guild.whole()["quiet"] == 0


def test_a_newcomer_is_not_quiet_for_what_was_before_them(guild: Guild, clock: SetClock) -> None:
    guild.meet("2026-02-15", attended=[guild.ada, guild.bo])
    guild.meet("2026-03-01", attended=[guild.ada, guild.bo])
    clock.pass_by(days=5)
    later = capture("Cy Third", "cy", circles=["Guild"]) | {"captured_at": "2026-03-06T12:00:00Z"}
    cy = guild.caller.post("/v1/captures", {"items": [later]})
    member = guild.member(cy["items"][0]["contact_id"])
    assert (member["joined_on"], member["of"], member["quiet"]) == ("2026-03-06", 0, False)


def test_two_who_turn_out_to_be_one_came_once(guild: Guild) -> None:
    met = guild.meet(attended=[guild.ada, guild.bo])
    merge = guild.caller.post("/v1/merges", {"kept_id": guild.ada, "absorbed_id": guild.bo})["merge"]["id"]
    assert [each["id"] for each in guild.whole()["meetings"][0]["attended"]] == [guild.ada]
    guild.caller.patch(guild.at(met), {"attended": [guild.ada], "about": "Looms"})
    guild.caller.delete(f"/v1/merges/{merge}")
    assert len(guild.whole()["meetings"][0]["attended"]) == 2
    assert guild.touches(guild.bo) == [("meeting", "2026-03-01")]


def test_a_deleted_contact_came_to_no_meeting_until_they_are_back(guild: Guild) -> None:
    met = guild.meet(attended=[guild.ada, guild.bo])
    guild.caller.delete(f"/v1/contacts/{guild.bo}")
    assert [each["id"] for each in guild.whole()["meetings"][0]["attended"]] == [guild.ada]
    guild.caller.patch(guild.at(met), {"attended": [guild.ada]})
    guild.caller.post(f"/v1/contacts/{guild.bo}/restore")
    assert len(guild.whole()["meetings"][0]["attended"]) == 2
    told = guild.caller.refusal("PATCH", guild.at(met), {"attended": [guild.ada, "nobody"]})
    assert told["field"] == "attended[1]"


def test_a_touch_of_its_own_is_beside_it(guild: Guild) -> None:
    guild.caller.post("/v1/interactions", {"items": [touch(guild.ada)]})
    met = guild.meet(attended=[guild.ada])
    guild.caller.delete(guild.at(met))
    assert guild.touches(guild.ada) == [("call", "2026-03-01")]


@pytest.mark.parametrize(
    ("body", "field"),
    [({}, "on"), ({"on": "2026-03-01", "starts_at": "2026-03-01T12:00:00Z"}, "on"), ({"on": "soon"}, "on"),
     ({"on": "2026-03-01", "attended": ["nobody"]}, "attended[0]"), ({"on": "2026-03-01", "held": True}, "held")],
)  # fmt: skip
def test_a_meeting_that_is_none_is_refused_by_its_member(guild: Guild, body: Any, field: str) -> None:
    assert guild.caller.refusal("POST", f"{guild.path}/meetings", body)["field"] == field
    assert guild.whole()["meetings"] == []


def test_there_must_be_a_circle_and_a_meeting(guild: Guild) -> None:
    assert guild.caller.refusal("POST", "/v1/circles/nothing/meetings", {"on": "2026-03-01"})["code"] == "not_found"
    for method, path, body in [("PATCH", "", {"about": "x"}), ("DELETE", "", None), ("POST", "/restore", None)]:
        told = guild.caller.refusal(method, f"{guild.path}/meetings/nothing{path}", body)
        assert told["code"] == "not_found"


def test_two_who_were_both_there_and_turn_out_to_be_one_were_there_once(guild: Guild, clock: SetClock) -> None:
    guild.meet(attended=[guild.ada, guild.bo])
    before = guild.caller.get("/v1/week")["practices"]["week"]["involved"]
    merge = guild.caller.post("/v1/merges", {"kept_id": guild.ada, "absorbed_id": guild.bo})["merge"]["id"]
    assert guild.touches(guild.ada) == [("meeting", "2026-03-01")]
    assert (before, guild.caller.get("/v1/week")["practices"]["week"]["involved"]) == (2, 1)
    clock.pass_by(days=31)  # another month: the counts are begun anew
    clock.pass_by(days=-31)
    assert guild.caller.get("/v1/week")["practices"]["week"]["involved"] == 1
    guild.caller.delete(f"/v1/merges/{merge}")
    assert guild.touches(guild.bo) == [("meeting", "2026-03-01")]


def test_the_touch_of_a_meeting_goes_with_the_meeting_alone(guild: Guild) -> None:
    met = guild.meet(attended=[guild.ada])
    [left] = guild.caller.get(f"/v1/contacts/{guild.ada}")["interactions"]
    path = f"/v1/interactions/{left['id']}"
    for method, at in (("DELETE", path), ("POST", f"{path}/restore")):
        refused = guild.caller.refusal(method, at)
        assert (refused["status"], refused["code"]) == (409, "conflict")
        assert refused["message"] == (
            "This touch belongs to a meeting of a circle: say there who came, or delete the meeting."
        )
    assert guild.touches(guild.ada) == [("meeting", "2026-03-01")]
    guild.caller.delete(guild.at(met))
    assert guild.touches(guild.ada) == []
