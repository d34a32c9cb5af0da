"""What becomes of a capture."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture


def deliver(caller: Caller, *items: Any) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = caller.post("/v1/captures", {"items": list(items)})["items"]
    return answers


def test_somebody_saved_is_in_the_network(caller: Caller) -> None:
    [answer] = deliver(caller, capture(cadence={"months": 3}, note="Met at the meetup", circles=["guild"]))
    assert (answer["status"], answer["known"]) == ("stored", False)
    shown = caller.get(f"/v1/contacts/{answer['contact_id']}")
    assert (shown["name"], shown["circles"], shown["cadence"]) == ("Ada Example", ["guild"], {"months": 3})
    assert [note["text"] for note in shown["notes"]] == ["Met at the meetup"]
    assert shown["profiles"] == [
        {"site": "github", "handle": "ada", "url": "https://github.com/ada", "stable_id": None}
    ]
    assert answer["contact"] == {name: shown[name] for name in answer["contact"]}


def test_a_repeated_delivery_gets_the_first_answer_and_makes_nobody_twice(caller: Caller) -> None:
    sent = capture(note="Once")
    [first] = deliver(caller, sent)
    again = deliver(caller, sent, sent)
    assert [each.pop("status") for each in again] == ["repeated", "repeated"]
    assert again == [{name: value for name, value in first.items() if name != "status"}] * 2
    assert caller.get("/v1/contacts")["total"] == 1
    assert len(caller.get(f"/v1/contacts/{first['contact_id']}")["notes"]) == 1


def test_a_second_look_at_somebody_known_is_folded_in(caller: Caller) -> None:
    [first] = deliver(caller, capture(tags=["rust"]))
    later = capture(tags=["python"]) | {"captured_at": "2026-03-02T12:00:00Z"}
    later["person"]["company"] = "Engines"
    [second] = deliver(caller, later)
    assert (second["status"], second["known"], second["contact_id"]) == ("stored", True, first["contact_id"])
    assert (second["contact"]["company"], second["contact"]["tags"]) == ("Engines", ["rust", "python"])
    assert caller.get("/v1/contacts")["total"] == 1


def test_one_bad_item_does_not_stand_in_the_way_of_the_others(caller: Caller) -> None:
    bad: list[Any] = [
        {}, 7, "x", None, {"id": "x" * 200}, capture() | {"id": "7"}, capture() | {"when": 1},
        capture() | {"captured_at": "today"}, capture(name=None), capture(cadence={"days": 1, "months": 1}),
        capture() | {"url": "javascript:alert(1)"}, capture(note="x" * 20_001),
    ]  # fmt: skip
    answers = deliver(caller, capture(), *bad, capture("Bo Other", "bo"))
    assert [each["status"] for each in answers] == ["stored", *["rejected"] * len(bad), "stored"]
    assert all(each["field"].startswith(f"items[{n}]") for n, each in enumerate(answers) if n in range(1, len(bad) + 1))
    assert all(each["reason"].endswith(".") for each in answers[1:-1])
    assert caller.get("/v1/contacts")["total"] == 2


def test_a_rejected_item_is_welcome_once_it_is_mended(caller: Caller) -> None:
    sent = capture(name=None)
    [refused] = deliver(caller, sent)
    assert (refused["status"], refused["field"], refused["id"]) == ("rejected", "items[0].person.name", sent["id"])
    [answer] = deliver(caller, sent | {"chosen": {"name": "Ada Example"}})
    assert answer["status"] == "stored"


@pytest.mark.parametrize("body", [{}, {"items": []}, {"items": {}}, {"items": None}, {"items": [{}] * 51},
                                  {"items": [{}], "more": 1}])  # fmt: skip
def test_a_malformed_envelope_is_refused_whole(caller: Caller, body: Any) -> None:
    told = caller.refusal("POST", "/v1/captures", body)
    assert (told["status"], told["code"]) == (400, "bad_request")
    assert told["field"] in ("items", "more")


def test_somebody_saved_by_a_fast_clock_is_saved_today(caller: Caller) -> None:
    [answer] = deliver(caller, capture() | {"captured_at": "2026-03-05T12:00:00Z"})
    assert answer["contact"]["saved_on"] == "2026-03-01"


def test_a_page_read_by_a_fast_clock_gives_way_to_later_ones(caller: Caller) -> None:
    ahead = capture() | {"captured_at": "2030-01-01T00:00:00Z"}
    ahead["person"]["company"] = "Old Works"
    now = capture()
    now["person"]["company"] = "New Works"
    [answer] = deliver(caller, ahead)
    assert answer["contact"]["company"] == "Old Works"
    [answer] = deliver(caller, now)
    assert answer["contact"]["company"] == "New Works"


def test_the_day_saved_never_moves(caller: Caller) -> None:
    deliver(caller, capture() | {"captured_at": "2026-02-20T12:00:00Z"})
    [answer] = deliver(caller, capture())
    assert answer["contact"]["saved_on"] == "2026-02-20"


def test_nobody_is_nagged_who_was_saved_without_a_cadence(caller: Caller, clock: SetClock) -> None:
    deliver(caller, capture())
    clock.pass_by(days=3000)
    assert caller.get("/v1/reminders") == {"overdue": 0, "soon": 0, "items": [], "next": None}


def test_a_deleted_contact_saved_again_is_back_with_their_notes(caller: Caller) -> None:
    [first] = deliver(caller, capture(note="Kept"))
    caller.delete(f"/v1/contacts/{first['contact_id']}")
    [second] = deliver(caller, capture())
    assert (second["status"], second["contact_id"]) == ("stored", first["contact_id"])
    assert caller.get(f"/v1/contacts/{first['contact_id']}")["notes"][0]["text"] == "Kept"


def test_a_repeat_of_somebody_deleted_since_brings_nobody_back(caller: Caller) -> None:
    sent = capture()
    [first] = deliver(caller, sent)
    caller.delete(f"/v1/contacts/{first['contact_id']}")
    [again] = deliver(caller, sent)
    assert (again["status"], again["contact_id"]) == ("repeated", first["contact_id"])
    assert "contact" not in again
    assert caller.get("/v1/contacts")["total"] == 0


def test_control_characters_of_a_page_do_not_get_through(caller: Caller) -> None:
    [answer] = deliver(caller, capture(" Ada\u0000\u001b[31m\n Example ", how_met="one\r\ntwo\u0007"))
    shown = caller.get(f"/v1/contacts/{answer['contact_id']}")
    assert (shown["name"], shown["how_met"]) == ("Ada [31m Example", "one\ntwo")


def test_a_page_cannot_turn_the_words_around_a_name(caller: Caller) -> None:
    [answer] = deliver(caller, capture("Ada \u202eelpmaxE\u2066"))
    assert answer["contact"]["name"] == "Ada elpmaxE"


def test_a_name_nobody_could_see_is_no_name(caller: Caller) -> None:
    [answer] = deliver(caller, capture("\u200b\u2060\ufeff"))
    assert (answer["status"], answer["field"]) == ("rejected", "items[0].person.name")


def test_signs_that_join_letters_stay_in_a_name(caller: Caller) -> None:
    [answer] = deliver(caller, capture("\u0646\u06cc\u200c\u0645\u0627"))
    assert answer["contact"]["name"] == "\u0646\u06cc\u200c\u0645\u0627"
