"""Hypothesis strategies for whole networks, led by the records' own types: any record that can be kept may come."""

from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.store.words import WORDS, Word

TEXTS = st.text(max_size=12)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45)), timezone(timedelta(hours=-9))])
CADENCES = st.builds(Cadence, days=st.integers(1, 400)) | st.builds(Cadence, months=st.integers(1, 24))


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a field with this type."""
    plain = {str: TEXTS, int: st.integers(-(2**40), 2**40), bool: st.booleans(), date: st.dates(), Cadence: CADENCES}
    if hint in plain:
        return plain[hint]
    if hint is datetime:
        return st.datetimes(datetime(1970, 1, 2), datetime(9000, 1, 1), timezones=ZONES)  # noqa: DTZ001 - bounds have none
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3).map(tuple)
    if args := get_args(hint):
        return st.one_of(*(st.none() if each is type(None) else values(each) for each in args))
    if issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    return st.builds(hint, **{name: values(each) for name, each in get_type_hints(hint).items()})


def networks() -> st.SearchStrategy[list[tuple[str, Any]]]:
    """The records of a network, each with its table; no two of a table have the same id."""
    return st.tuples(*map(_rows, WORDS)).map(lambda found: [row for rows in found for row in rows])


def _rows(word: Word) -> st.SearchStrategy[list[tuple[str, Any]]]:
    records = st.lists(values(word.record), unique_by=word.id_of, max_size=4)
    return records.map(lambda found: [(word.table, record) for record in found])
