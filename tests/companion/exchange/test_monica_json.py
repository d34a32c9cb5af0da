import tracemalloc
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.importance import Importance
from companion.domain.person import Person
from companion.domain.rest import Rest
from companion.exchange import monica_json
from companion.exchange.bad_file import BadFile
from companion.exchange.found import FoundNote, FoundPerson, Unreadable
from tests.companion.exchange.monica_export import contact, entry, export, left_out, listed, only, read


def test_a_contact_is_read_with_all_that_has_a_place() -> None:
    fields = listed(
        "contact_field",
        entry(data="ada@example.org", type="t-mail"),
        entry(data="+41 44 000 00 00", type="t-phone"),
        entry(data="ada.quill", type="t-face"),
        entry(data="https://x.com/ada", type="t-x"),
        entry(data="@ada", type="t-x"),
    )
    where = listed("address", entry(street="1 Main St", city="Bern", country="CH"), entry(city="Basel"))
    content = export(
        contact(
            "ada",
            fields,
            where,
            listed("note", entry(body="Likes tea")),
            first_name="Ada",
            middle_name="M.",
            last_name="Quill",
            nickname="Addie",
            description="Optics",
            job="Engineer",
            company="Acme",
            is_starred=True,
            is_active=True,
            stay_in_touch_frequency=60,
            tags=["friend", "college"],
            birthdate={"date": "1985-12-10T00:00:00.000000Z", "is_age_based": False, "is_year_unknown": False},
            first_met_date={"date": "2010-09-01T00:00:00Z"},
            first_met_through="kit",
        ),
        contact("kit", first_name="Kit", last_name="Vale", is_dead=True),
    )
    ada, kit = (each for each in read(content) if isinstance(each, FoundPerson))
    assert ada == FoundPerson(
        ada.line,
        Person(
            name="Ada M. Quill",
            headline="Engineer",
            company="Acme",
            location="Bern, CH",
            bio="Optics",
            emails=("ada@example.org",),
            phones=("+41 44 000 00 00",),
            links=("https://facebook.com/ada.quill", "https://x.com/ada"),
            birthday="1985-12-10",
        ),
        notes=(FoundNote("Likes tea", datetime(2024, 2, 1, 9, 30, tzinfo=UTC)),),
        tags=("friend", "college"),
        how_met="through Kit Vale, on 2010-09-01",
        key="ada",
        cadence=Cadence(days=60),
        importance=Importance.KEY,
    )
    assert content.decode().split("\n")[ada.line - 1].strip() == '"uuid": "ada",'
    assert (kit.person.name, kit.rest) == ("Kit Vale", Rest.NEVER)
    assert left_out(content) == {
        "Twitter": ["@ada"],
        "street and post code": ["1 Main St"],
        "address": ["Basel"],
        "nickname": ["Addie"],
    }


@pytest.mark.parametrize(
    ("birthdate", "birthday"),
    [
        ({"date": "1985-12-10", "is_year_unknown": True}, "--12-10"),
        ({"date": "1984-02-29T00:00:00Z", "is_year_unknown": True}, "--02-29"),
        ({"date": "1985-01-01", "is_age_based": True}, None),
        ({"date": "soon"}, None),
        (None, None),
    ],
)
def test_a_birthday_is_read_with_its_year_or_without(birthdate: Any, birthday: str | None) -> None:
    assert only(export(contact("ada", first_name="Ada", birthdate=birthdate))).person.birthday == birthday


def test_what_has_no_place_is_told() -> None:
    content = export(
        contact(
            "ada",
            listed("reminder", entry(title="Birthday", initial_date="2024-05-15", frequency_type="year")),
            listed("task", entry(title="Buy a gift")),
            listed("debt", entry(amount=50.5, currency="CHF")),
            listed("pet", entry(name="Rex")),
            listed("life_event", entry(name="Promoted")),
            listed("gift", entry(name="Book")),
            listed("photo", "p1", "p2"),
            listed("call", entry(content="no date")),
            first_name="Ada",
            food_preferences="Vegetarian",
            deceased_date={"date": "2024-01-10"},
            stay_in_touch_frequency=9_999,
        ),
        contact("bo", first_name="Bo", is_partial=True),
        contact("me", first_name="Me"),
        more=(
            listed("relationship", entry(type="sibling", contact_is="ada", of_contact="bo")),
            listed("document", {"uuid": "d"}),
            listed("user", entry(me_contact="me")),
        ),
    )
    assert left_out(content) == {
        "reminder": ["Birthday, 2024-05-15, year"],
        "task": ["Buy a gift"],
        "debt": ["50.5, CHF"],
        "pet": ["Rex"],
        "life event": ["Promoted"],
        "gift": ["Book"],
        "photo": ["2"],
        "call without a date": ["e1"],
        "food preferences": ["Vegetarian"],
        "date of death": ["2024-01-10"],
        "cadence": ["9999 days"],
        "person who is only mentioned with another": ["Bo"],
        "yourself": ["Me"],
        "relationship": ["Ada: sibling of Bo"],
        "document": ["1"],
    }


def test_an_archived_contact_rests_and_one_without_a_name_is_named_by_the_nickname() -> None:
    assert only(export(contact("ada", first_name="Ada", is_active=False))).rest == Rest.PAUSED
    assert only(export(contact("ada", nickname="Addie"))).person.name == "Addie"
    assert left_out(export(contact("ada", nickname="Addie"))) == {}


def test_a_contact_of_nobody_is_unreadable() -> None:
    (found,) = read(export(contact("ada", company="Acme")))
    assert isinstance(found, Unreadable)
    assert found.reason == "this contact has no name, e-mail address or telephone number"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"app_version": 1, "exported_by": 2, "account": ' + b"[]," * 600_000, "more than 500,000 entries"),
        (b'{"app_version": 1, "exported_by": 2, "account": ' + b"[" * 100_000, "nested too deeply"),
        (b'{"app_version": 1, "exported_by": 2, "account": "' + b"x" * 21_000_000, "at most 20 MB"),
        (b'{"app_version": 1, "exported_by": 2, "account": {', "not whole"),
    ],
)
def test_a_file_made_to_hurt_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(BadFile, match=reason):
            read(content)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 64_000_000


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=9,
)
PROPERTIES = ["first_name", "tags", "birthdate", "is_starred", "stay_in_touch_frequency", "last_talked_to", "company"]
KINDS = ["call", "note", "contact_field", "conversation", "activity", "address", "reminder", "x"]


@given(
    st.lists(
        st.builds(
            lambda properties, lists: {"uuid": "ada", "properties": properties, "data": lists},
            st.dictionaries(st.sampled_from(PROPERTIES), JSON) | JSON,
            st.lists(st.builds(listed, st.sampled_from(KINDS), JSON) | JSON),
        )
        | JSON
    ),
    JSON,
)
def test_any_json_is_read_or_left_out(contacts: list[Any], more: Any) -> None:
    read(export(*contacts, more=(more,)), words=True)


@given(st.binary(max_size=200))
def test_nothing_but_what_is_said_comes_of_any_bytes(rest: bytes) -> None:
    with suppress(BadFile):
        read(b'{"app_version": 1, "exported_by": 2, "account": ' + rest + b"}")


def test_other_json_is_not_taken_for_monicas() -> None:
    assert not monica_json.recognises(b'{"exported_at": "", "schema": 3, "network": {}}', "keepwarm.json")
    assert not monica_json.recognises(b"[]", "monica.json")
