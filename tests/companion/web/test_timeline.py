"""A person's timeline, over the wire."""

from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch


def test_a_timeline_is_read_in_pages(caller: Caller) -> None:
    [ada] = caller.post("/v1/captures", {"items": [capture()]})["items"]
    caller.post("/v1/interactions", {"items": [touch(ada["contact_id"], words="How are you?")]})
    path = f"/v1/contacts/{ada['contact_id']}/timeline?limit=1"
    first = caller.get(path)
    assert [(each["title"], each["text"]) for each in first["items"]] == [("You talked on the phone", "How are you?")]
    second = caller.get(f"{path}&cursor={first['next']}")
    assert [each["title"] for each in second["items"]] == ["You saved them"]
    assert second["next"] is None


def test_a_timeline_of_one_kind_holds_no_other(caller: Caller) -> None:
    [ada] = caller.post("/v1/captures", {"items": [capture()]})["items"]
    assert caller.get(f"/v1/contacts/{ada['contact_id']}/timeline?kind=note")["items"] == []
    told = caller.refusal("GET", f"/v1/contacts/{ada['contact_id']}/timeline?kind=rumour")
    assert (told["status"], told["field"]) == (400, "kind")


def test_nobody_has_no_timeline(caller: Caller) -> None:
    assert caller.refusal("GET", "/v1/contacts/nobody/timeline")["code"] == "not_found"
    told = caller.refusal("GET", "/v1/contacts/nobody/timeline?cursor=x")
    assert (told["status"], told["field"]) == (400, "cursor")
