"""Inviting people to a circle: asked, accepted, seen, welcomed."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch

ID = "7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11"


class Asked:
    """A circle without members, to which Ada may be invited."""

    def __init__(self, caller: Caller) -> None:
        self.caller = caller
        self.ada = caller.post("/v1/captures", {"items": [capture()]})["items"][0]["contact_id"]
        self.circle = f"/v1/circles/{caller.post('/v1/circles', {'name': 'Guild'})['circle']['id']}"

    def invite(self, **days: str) -> dict[str, Any]:
        body = {"id": ID, "contact_id": self.ada, **days}
        told: dict[str, Any] = self.caller.post(f"{self.circle}/invitations", body)["invitation"]
        return told

    @property
    def path(self) -> str:
        return f"{self.circle}/invitations/{ID}"

    def change(self, **days: str | None) -> dict[str, Any]:
        told: dict[str, Any] = self.caller.patch(self.path, days)["invitation"]
        return told

    def now(self) -> dict[str, Any]:
        [told] = self.caller.get(self.circle)["invitations"]
        assert isinstance(told, dict)
        return told

    def is_in(self) -> bool:
        return bool(self.caller.get(f"/v1/contacts/{self.ada}")["circles"] == ["Guild"])


@pytest.fixture
def asked(caller: Caller) -> Asked:
    return Asked(caller)


def test_somebody_invited_is_no_member_until_they_accept(asked: Asked) -> None:
    invitation = asked.invite()
    assert (invitation["stage"], invitation["invited_on"], invitation["who"]["id"]) == (
        "invited", "2026-03-01", asked.ada,
    )  # fmt: skip
    assert not asked.is_in()
    assert asked.change(accepted_on="2026-03-01")["stage"] == "accepted"
    assert asked.is_in()
    assert asked.change(accepted_on=None)["stage"] == "invited"
    assert not asked.is_in()


def test_somebody_who_declined_can_be_asked_again(asked: Asked) -> None:
    asked.invite()
    assert asked.caller.refusal("POST", f"{asked.circle}/invitations", {"contact_id": asked.ada})["code"] == "conflict"
    assert asked.change(declined_on="2026-03-01")["stage"] == "declined"
    assert not asked.is_in()
    asked.caller.post(f"{asked.circle}/invitations", {"contact_id": asked.ada})
    assert len(asked.caller.get(asked.circle)["invitations"]) == 2
    assert asked.caller.refusal("PATCH", asked.path, {"accepted_on": "2026-03-01"})["field"] == "declined_on"


def test_of_two_invitations_to_one_circle_one_alone_is_open(asked: Asked) -> None:
    asked.invite(declined_on="2026-03-01")
    asked.caller.post(f"{asked.circle}/invitations", {"contact_id": asked.ada})
    assert asked.caller.refusal("PATCH", asked.path, {"declined_on": None})["code"] == "conflict"
    asked.caller.delete(asked.path)
    assert asked.caller.post(f"{asked.path}/restore")["invitation"]["stage"] == "declined"


def test_a_member_is_not_invited(asked: Asked) -> None:
    asked.caller.patch(f"/v1/contacts/{asked.ada}", {"circles": ["guild"]})
    told = asked.caller.refusal("POST", f"{asked.circle}/invitations", {"contact_id": asked.ada})
    assert (told["code"], told["message"]) == ("conflict", "Ada Example is in this circle already.")


def test_seen_at_a_meeting_then_welcomed_by_a_word_of_your_own(asked: Asked, clock: SetClock) -> None:
    asked.invite(accepted_on="2026-03-01")
    clock.pass_by(days=5)
    asked.caller.post(f"{asked.circle}/meetings", {"on": "2026-03-05", "attended": [asked.ada]})
    now = asked.now()
    assert (now["stage"], now["first_seen_on"], now["welcomed_on"]) == ("seen", "2026-03-05", None)
    assert (now["welcome_due"], now["welcome_overdue"]) == ("2026-03-15", False)
    asked.caller.post("/v1/interactions", {"items": [touch(asked.ada, at="2026-03-06T09:00:00Z", kind="message")]})
    now = asked.now()
    assert (now["stage"], now["welcomed_on"], now["welcome_due"]) == ("welcomed", "2026-03-06", None)


@pytest.mark.parametrize(
    "touched", [{"kind": "comment"}, {"kind": "message", "direction": "from_them"}, {"at": "2026-02-27T09:00:00Z"}]
)
def test_no_welcome_is_a_comment_their_own_word_or_one_from_before(asked: Asked, touched: dict[str, str]) -> None:
    asked.invite(accepted_on="2026-03-01")
    asked.caller.post("/v1/interactions", {"items": [touch(asked.ada, **touched)]})
    assert asked.now()["stage"] == "accepted"


def test_a_welcome_is_overdue_after_two_weeks(asked: Asked, clock: SetClock) -> None:
    asked.invite(accepted_on="2026-03-01")
    clock.pass_by(days=14)
    assert not asked.now()["welcome_overdue"]
    clock.pass_by(days=1)
    assert asked.now()["welcome_overdue"]
    [circle] = asked.caller.get("/v1/circles")["items"]
    assert circle["welcomes_overdue"] == 1


def test_an_invitation_sent_twice_is_one(asked: Asked) -> None:
    first = asked.invite()
    assert asked.invite() == first
    asked.change(accepted_on="2026-03-01")
    assert asked.invite()["stage"] == "accepted"
    bo = asked.caller.post("/v1/captures", {"items": [capture("Bo Other", "bo")]})["items"][0]["contact_id"]
    told = asked.caller.refusal("POST", f"{asked.circle}/invitations", {"id": ID, "contact_id": bo})
    assert (told["code"], told["field"]) == ("conflict", "id")


def test_a_deleted_invitation_can_be_had_back(asked: Asked) -> None:
    made = asked.invite()
    assert asked.caller.delete(asked.path) == asked.caller.delete(asked.path) == {"deleted": True, "overdue": 0}
    assert asked.caller.get(asked.circle)["invitations"] == []
    assert asked.caller.refusal("PATCH", asked.path, {"accepted_on": "2026-03-01"})["code"] == "conflict"
    assert asked.caller.post(f"{asked.path}/restore")["invitation"] == made


def test_a_deleted_contacts_invitation_is_not_shown(asked: Asked) -> None:
    asked.invite()
    asked.caller.delete(f"/v1/contacts/{asked.ada}")
    assert asked.caller.get(asked.circle)["invitations"] == []
    for method, path, body in [("PATCH", "", {"accepted_on": "2026-03-01"}), ("POST", "/restore", None)]:
        assert asked.caller.refusal(method, asked.path + path, body)["code"] == "not_found"


def test_somebody_merged_is_invited_under_the_id_that_was_kept(asked: Asked) -> None:
    asked.invite()
    bo = asked.caller.post("/v1/captures", {"items": [capture("Bo Other", "bo")]})["items"][0]["contact_id"]
    asked.caller.post("/v1/merges", {"kept_id": bo, "absorbed_id": asked.ada})
    assert asked.now()["who"]["id"] == bo
    assert asked.change(accepted_on="2026-03-01")["stage"] == "accepted"
    assert asked.is_in()


@pytest.mark.parametrize(
    ("days", "field"),
    [({"invited_on": "2026-03-02"}, "invited_on"), ({"accepted_on": "2026-03-02"}, "accepted_on"),
     ({"accepted_on": "2026-02-28"}, "accepted_on"), ({"declined_on": "2026-02-28"}, "declined_on"),
     ({"accepted_on": "2026-03-01", "declined_on": "2026-03-01"}, "declined_on"), ({"seen_on": None}, "seen_on")],
)  # fmt: skip
def test_days_that_cannot_be_are_refused(asked: Asked, days: dict[str, Any], field: str) -> None:
    body = {"contact_id": asked.ada, **days}
    assert asked.caller.refusal("POST", f"{asked.circle}/invitations", body)["field"] == field
    assert (asked.caller.get(asked.circle)["invitations"], asked.is_in()) == ([], False)
