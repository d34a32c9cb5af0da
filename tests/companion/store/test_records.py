import json
from dataclasses import fields, replace
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.note import Note
from companion.store.records import BadDocumentError, from_json, to_document
from companion.store.words import WORDS
from tests.companion.store.people import ADA, BO, NOTE

cadences = st.builds(Cadence, days=st.integers(1, 3660)) | st.builds(Cadence, months=st.integers(1, 120))
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


def records(kind: Any) -> st.SearchStrategy[Any]:
    """Any record of this type, every field filled by what its type allows."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{each.name: values(hints[each.name]) for each in fields(kind)})


def values(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) is UnionType:
        return st.one_of(*(st.none() if each is type(None) else values(each) for each in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3).map(tuple)
    simple = {str: st.text(max_size=12), bool: st.booleans(), int: st.integers(-99, 99), Cadence: cadences}
    if hint in simple:
        return simple[hint]
    if hint is datetime:
        return st.datetimes(timezones=offsets)
    if issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return st.dates() if hint.__module__ == "datetime" else records(hint)


@pytest.mark.parametrize("kind", [word.record for word in WORDS], ids=[word.table for word in WORDS])
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_record_comes_back_from_json_as_it_went(kind: Any, data: st.DataObject) -> None:
    record = data.draw(records(kind))
    assert from_json(kind, json.dumps(to_document(record)).encode()) == record


def test_a_document_reads_like_what_it_says() -> None:
    assert to_document(ADA) == {
        "id": "ada",
        "name": "Ada Example",
        "saved_on": "2026-01-01",
        "emails": ["Ada@X.example"],
        "cadence": {"days": 0, "months": 3},
    }


def test_a_moment_keeps_its_offset() -> None:
    moment = datetime(2026, 3, 1, 12, 0, 0, 1, timezone(timedelta(hours=5, minutes=30)))
    assert to_document(replace(NOTE, created_at=moment))["created_at"] == "2026-03-01T12:00:00.000001+05:30"


def test_a_moment_without_a_time_zone_is_never_written() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        to_document(replace(NOTE, created_at=datetime(2026, 3, 1)))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"favourite": 1}, "unknown field `favourite`"),
        ({"cadence": {"weeks": 1}}, "unknown field `weeks` - at `$.cadence`"),
        ({"name": None}, "got `null` - at `$.name`"),
        ({"name": 3}, "Expected `str`, got `int` - at `$.name`"),
        ({"saved_on": "yesterday"}, "date - at `$.saved_on`"),
        ({"saved_on": 20260101}, "got `int` - at `$.saved_on`"),
        ({"deleted_at": "2026-03-01T12:00:00"}, "with a timezone component - at `$.deleted_at`"),
        ({"emails": "ada@x.example"}, "got `str` - at `$.emails`"),
        ({"emails": [1]}, "got `int` - at `$.emails[0]`"),
        ({"cadence": {"days": 1, "months": 1}}, "Contact: A cadence is"),
        ({"cadence": {"days": True, "months": 0}}, "got `bool` - at `$.cadence.days`"),
        ({"cadence": []}, "got `array` - at `$.cadence`"),
    ],
)
def test_a_document_that_is_not_the_records_names_the_field(change: dict[str, Any], said: str) -> None:
    with pytest.raises(BadDocumentError) as refused:
        from_json(Contact, json.dumps(to_document(BO) | change).encode())
    assert said in str(refused.value)


def test_a_document_without_a_field_that_must_be_there_is_refused() -> None:
    with pytest.raises(BadDocumentError, match="required field `contact_id`"):
        from_json(Note, b'{"id": "n", "text": "t", "created_at": "2026-03-01T12:00:00+00:00"}')
