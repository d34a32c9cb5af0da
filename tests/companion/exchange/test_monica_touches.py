from datetime import UTC, datetime, timedelta, timezone

from companion.domain.interaction import Direction, Kind
from tests.companion.exchange.monica_export import contact, entry, export, left_out, listed, only, touches


def test_calls_activities_and_messages_are_touches() -> None:
    messages = [
        {"properties": {"content": "Hi", "written_at": "2024-03-01T10:00:00Z", "written_by_me": True}},
        {"properties": {"content": "Ho", "written_at": "2024-03-01T11:00:00Z", "written_by_me": False}},
    ]
    content = export(
        contact(
            "ada",
            listed("calls", entry(called_at="2024-01-05T14:00:00Z", contact_called=True, content="About May")),
            listed("activities", "dinner", "gone", "dinner"),
            listed("conversations", entry(contact_field_type="t-chat", messages=messages)),
            first_name="Ada",
        ),
        more=(
            listed(
                "activities",
                {"uuid": "dinner", "properties": {"summary": "Dinner", "happened_at": "2024-02-20T00:00:00Z"}},
            ),
        ),
        kind="contacts",
    )
    told = touches(content, zone=timezone(timedelta(hours=-5)))
    assert [(each.kind, each.channel, each.direction) for each in told] == [
        (Kind.CALL, "phone", Direction.FROM_THEM),
        (Kind.MEETING, "in_person", Direction.BOTH),
        (Kind.MESSAGE, "whatsapp", Direction.FROM_ME),
        (Kind.MESSAGE, "whatsapp", Direction.FROM_THEM),
    ]
    assert told[1].at == datetime(2024, 2, 20, 17, tzinfo=UTC), "a day stays that day in the zone of the person"
    assert len({each.key for each in told}) == 4
    assert {each.who.name for each in told} == {"Ada"}
    assert [each.words for each in told] == [None] * 4
    assert [each.words for each in touches(content, words=True)] == [None, None, "Hi", "Ho"]
    assert {note.text for note in only(content).notes} == {"About May", "Dinner"}
    assert left_out(content) == {"activity that is not in the file": ["gone"]}


def test_when_one_last_talked_is_a_touch_if_nothing_tells_of_it() -> None:
    call = listed("call", entry(called_at="2024-01-05T14:00:00Z"))
    by_hand = contact("ada", call, first_name="Ada", last_talked_to="2024-05-01T00:00:00Z")
    told_already = contact("ada", call, first_name="Ada", last_talked_to="2024-01-05T14:00:00Z")
    assert [each.at.month for each in touches(export(by_hand))] == [1, 5]
    assert len(touches(export(told_already))) == 1
