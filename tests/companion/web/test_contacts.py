"""The people of the network: found, shown, changed, put off, deleted and restored."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch


def save(caller: Caller, name: str, handle: str, **chosen: Any) -> str:
    contact_id: str = caller.post("/v1/captures", {"items": [capture(name, handle, **chosen)]})["items"][0][
        "contact_id"
    ]
    return contact_id


def names(page: dict[str, Any]) -> list[str]:
    return [each["name"] for each in page["items"]]


@pytest.fixture
def ada(caller: Caller) -> str:
    return save(caller, "Ada Example", "ada", cadence={"months": 1})


def test_contacts_come_by_name_whatever_their_letters(caller: Caller) -> None:
    for number, name in enumerate(["Zoe Last", "élan First", "Dan Middle", "Élan Second"]):
        save(caller, name, f"person-{number}")
    assert names(caller.get("/v1/contacts")) == ["Dan Middle", "élan First", "Élan Second", "Zoe Last"]


def test_pages_hold_everybody_once(caller: Caller) -> None:
    for number in range(7):
        save(caller, f"Person {number}", f"person-{number}")
    page = caller.get("/v1/contacts?limit=3")
    seen = names(page)
    assert page["total"] == 7
    while page["next"]:
        page = caller.get(f"/v1/contacts?limit=3&cursor={page['next']}")
        seen += names(page)
    assert seen == [f"Person {number}" for number in range(7)]


@pytest.mark.parametrize("words", ["ada", "ADA", "Ádá", "engines", "rust guild", "head of", "meetup in", "exam ada"])
def test_search_looks_in_all_that_is_written_of_somebody(caller: Caller, words: str) -> None:
    save(caller, "Ada Example", "ada", company="Engines", headline="Head of Analysis", circles=["Guild"], tags=["Rust"],
         note="From the meetup in Bern")  # fmt: skip
    save(caller, "Bo Other", "bo")
    assert names(caller.get(f"/v1/contacts?q={words}")) == ["Ada Example"]


def test_a_deleted_note_is_not_searched(caller: Caller, ada: str) -> None:
    note = caller.post(f"/v1/contacts/{ada}/notes", {"text": "secret word"})["note"]
    caller.delete(f"/v1/contacts/{ada}/notes/{note['id']}")
    assert caller.get("/v1/contacts?q=secret")["total"] == 0


@pytest.mark.parametrize(
    ("query", "field"),
    [("limit=0", "limit"), ("limit=201", "limit"), ("limit=x", "limit"), ("limit=-1", "limit"), ("limit=٣", "limit"),
     ("cursor=x", "cursor"), ("cursor=e30", "cursor"), ("cursor=WzEsMl0", "cursor"), ("page=2", "page"),
     ("cursor=WzMsImEiLCJiIl0", "cursor"), ("cursor=Wy0xLCJhIiwiYiJd", "cursor"), ("q=a&q=b", "q")],
)  # fmt: skip
def test_a_query_that_is_not_one_is_refused_by_name(caller: Caller, query: str, field: str) -> None:
    assert caller.refusal("GET", f"/v1/contacts?{query}")["field"] == field


@pytest.mark.parametrize("url", ["https://github.com/ada", "http://www.github.com/Ada/?tab=stars#x"])
def test_a_page_is_looked_up_however_its_address_is_written(caller: Caller, ada: str, url: str) -> None:
    assert caller.ask("GET", f"/v1/contacts/lookup?url={url.replace('#', '%23')}").json["contact"]["id"] == ada  # type: ignore[index]


@pytest.mark.parametrize("url", ["https://github.com/nobody", "https://github.com/", "https://mail.google.com/"])
def test_a_page_of_nobody_known_is_nobodys(caller: Caller, ada: str, url: str) -> None:
    assert ada
    assert caller.get(f"/v1/contacts/lookup?url={url}") == {"contact": None}


def test_what_the_person_says_stands_against_every_page(caller: Caller, ada: str) -> None:
    change = {"company": "Engines", "headline": None, "emails": ["ada@example.org"], "cadence": {"days": 10}}
    changed = caller.patch(f"/v1/contacts/{ada}", change)
    assert {name: changed[name] for name in change} == change
    later = capture() | {"captured_at": "2026-03-01T13:00:00Z"}
    later["person"] |= {"company": "Elsewhere", "emails": ["other@example.org"]}
    caller.post("/v1/captures", {"items": [later]})
    shown = caller.get(f"/v1/contacts/{ada}")
    assert (shown["company"], shown["emails"]) == ("Engines", ["ada@example.org"])


def test_what_is_said_twice_is_kept_once(caller: Caller, ada: str) -> None:
    told = {"tags": ["Rust", "rust", "Go"], "emails": ["a@b.example", "A@b.example"], "circles": ["guild", "guild"]}
    shown = caller.patch(f"/v1/contacts/{ada}", told)
    assert (shown["tags"], shown["emails"], shown["circles"]) == (["Rust", "Go"], ["a@b.example"], ["guild"])


def test_null_clears_and_what_is_left_out_stays(caller: Caller, ada: str) -> None:
    caller.patch(f"/v1/contacts/{ada}", {"tags": ["rust"], "how_met": "At a fair", "location": "Bern"})
    cleared = caller.patch(f"/v1/contacts/{ada}", {"tags": None, "how_met": None, "cadence": None})
    assert (cleared["tags"], cleared["how_met"], cleared["cadence"], cleared["due"]) == ([], None, None, None)
    assert cleared["location"] == "Bern"


@pytest.mark.parametrize(
    ("change", "field"),
    [({"name": None}, "name"), ({"name": " "}, "name"), ({"name": "x" * 301}, "name"), ({"name": 1}, "name"),
     ({"cadence": {}}, "cadence"), ({"cadence": {"days": 0}}, "cadence.days"),
     ({"cadence": {"days": True}}, "cadence.days"),
     ({"cadence": {"months": 121}}, "cadence.months"), ({"cadence": {"days": 1, "months": 1}}, "cadence"),
     ({"cadence": {"days": 1.5}}, "cadence.days"), ({"emails": ["x"]}, "emails[0]"), ({"emails": "a@b"}, "emails"),
     ({"links": ["https://ok.example", "javascript:x"]}, "links[1]"), ({"links": ["https://[x"]}, "links[0]"),
     ({"links": ["https://"]}, "links[0]"), ({"tags": ["x"] * 101}, "tags"), ({"tags": ["x", " "]}, "tags[1]"),
     ({"id": "other"}, "id"),
     ({"saved_on": "2020-01-01"}, "saved_on")],
)  # fmt: skip
def test_a_change_that_cannot_be_is_refused_by_its_member(caller: Caller, ada: str, change: Any, field: str) -> None:
    before = caller.get(f"/v1/contacts/{ada}")
    assert caller.refusal("PATCH", f"/v1/contacts/{ada}", change)["field"] == field
    assert caller.get(f"/v1/contacts/{ada}") == before


def test_a_snooze_puts_off_and_is_not_a_touch(caller: Caller, ada: str, clock: SetClock) -> None:
    clock.pass_by(days=60)
    assert caller.get("/v1/reminders")["overdue"] == 1
    put_off = caller.post(f"/v1/contacts/{ada}/snooze", {"days": 7})
    assert (put_off["snoozed_until"], put_off["due"], put_off["overdue"]) == ("2026-05-07", "2026-05-07", False)
    assert put_off["last_touch"] is None
    clock.pass_by(days=8)
    late = caller.get("/v1/reminders")["items"][0]
    assert (late["days_late"], late["contact"]["snoozed_until"]) == (1, None)


def test_a_snooze_is_undone(caller: Caller, ada: str, clock: SetClock) -> None:
    clock.pass_by(days=60)
    caller.post(f"/v1/contacts/{ada}/snooze", {"until": "2026-12-01"})
    assert caller.delete(f"/v1/contacts/{ada}/snooze")["overdue"] is True


@pytest.mark.parametrize(
    "snooze",
    [{}, {"days": 0}, {"days": 366}, {"days": 1, "until": "2026-03-02"}, {"until": "2026-03-01"},
     {"until": "2027-03-02"},     {"until": "soon"}, {"until": None}, {"days": "7"}],
)  # fmt: skip
def test_a_snooze_ends_within_a_year(caller: Caller, ada: str, snooze: Any) -> None:
    assert caller.refusal("POST", f"/v1/contacts/{ada}/snooze", snooze)["status"] == 400


def test_a_deleted_contact_is_nowhere_until_restored(caller: Caller, ada: str, clock: SetClock) -> None:
    clock.pass_by(days=60)
    shown = caller.get(f"/v1/contacts/{ada}")
    assert caller.delete(f"/v1/contacts/{ada}") == {"deleted": True, "overdue": 0}
    assert caller.get("/v1/contacts")["total"] == caller.get("/v1/reminders")["overdue"] == 0
    assert caller.get("/v1/contacts/lookup?url=https://github.com/ada") == {"contact": None}
    asked: list[tuple[str, str, Any]] = [("GET", "", None), ("PATCH", "", {}), ("POST", "/notes", {"text": "x"}),
                                         ("POST", "/snooze", {"days": 1}), ("DELETE", "/snooze", None)]  # fmt: skip
    for method, path, body in asked:
        assert caller.refusal(method, f"/v1/contacts/{ada}{path}", body)["code"] == "not_found"
    assert caller.post("/v1/interactions", {"items": [touch(ada)]})["items"][0]["status"] == "rejected"
    assert caller.post(f"/v1/contacts/{ada}/restore") == shown


def test_there_must_be_a_contact(caller: Caller) -> None:
    asked: list[tuple[str, str, Any]] = [("GET", "", None), ("PATCH", "", {}), ("DELETE", "", None)]
    for method, path, body in [*asked, ("POST", "/restore", None)]:
        assert caller.refusal(method, f"/v1/contacts/nobody{path}", body)["code"] == "not_found"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.text(min_size=1, max_size=50))
def test_any_search_is_answered(caller: Caller, words: str) -> None:
    reply = caller.ask("GET", "/v1/contacts?q=" + "".join(f"%{byte:02x}" for byte in words.encode()))
    assert reply.status_code == 200
