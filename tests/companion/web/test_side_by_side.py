"""Two contacts of the person's choice, side by side."""

from tests.companion.web.caller import Caller
from tests.companion.web.people import capture


def save(caller: Caller, handle: str, name: str) -> str:
    sent = capture(handle=handle)
    sent["person"] |= {"name": name, "company": "Engines"}
    contact_id: str = caller.post("/v1/captures", {"items": [sent]})["items"][0]["contact_id"]
    return contact_id


def test_two_contacts_nobody_asked_about_are_compared_as_in_a_question(caller: Caller) -> None:
    ada, bo = save(caller, "ada", "Ada Example"), save(caller, "bo", "Bo Other")
    pair = caller.get(f"/v1/contacts/{ada}/compared?to={bo}")
    assert (pair["subject"]["contact_id"], pair["subject"]["name"]) == (ada, "Ada Example")
    [candidate] = pair["candidates"]
    assert (candidate["contact"]["id"], candidate["reasons"]) == (bo, [])
    rows = {row["field"]: (row["subject"], row["candidate"], row["agrees"]) for row in candidate["compared"]}
    assert rows["name"] == (["Ada Example"], ["Bo Other"], False)
    assert rows["company"] == (["Engines"], ["Engines"], True)
    assert caller.get("/v1/possible-duplicates")["items"] == []


def test_nobody_stands_beside_themselves_also_under_the_id_of_one_they_absorbed(caller: Caller) -> None:
    ada, bo = save(caller, "ada", "Ada Example"), save(caller, "bo", "Bo Other")
    caller.post("/v1/merges", {"kept_id": ada, "absorbed_id": bo})
    for other in (ada, bo):
        assert caller.refusal("GET", f"/v1/contacts/{ada}/compared?to={other}")["field"] == "to"


def test_who_is_not_in_the_network_cannot_be_compared(caller: Caller) -> None:
    ada = save(caller, "ada", "Ada Example")
    assert caller.refusal("GET", f"/v1/contacts/{ada}/compared?to=nobody")["code"] == "not_found"
    assert caller.refusal("GET", f"/v1/contacts/nobody/compared?to={ada}")["code"] == "not_found"
    assert caller.refusal("GET", f"/v1/contacts/{ada}/compared")["field"] == "to"
