"""Contacts with anything in them that the companion keeps, in the form it keeps it."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.importance import Importance
from companion.domain.note import Note
from companion.domain.reason import Reason
from companion.domain.rest import Rest
from companion.exchange.content_lines import plain
from companion.exchange.values import LABEL, NAME, as_line, as_phone, as_text, as_url

_TRICKY = st.one_of(st.sampled_from(list("=+-@'\",;:\\\n ne\U0001f600\u05d0N%")), st.characters())


def lines(at_most: int) -> st.SearchStrategy[str]:
    made = st.text(_TRICKY, min_size=1, max_size=min(at_most, 60))
    return made.filter(lambda text: as_line(text, at_most) == text == plain(text))


TEXTS = st.text(_TRICKY, min_size=1, max_size=200).filter(lambda text: as_text(text) == text == plain(text))
URLS = st.builds(
    "{}://{}.example/{}".format,
    st.sampled_from(["http", "https"]),
    st.from_regex(r"[a-z]{1,9}", fullmatch=True),
    st.text(st.sampled_from(list("abcN,;:'\"=?&%+-@()*!~.é太"))),
).filter(lambda url: as_url(url) == url)
EMAILS = st.from_regex(r"[a-zA-Z0-9.+'=-]{1,20}@[a-z]{1,9}\.example", fullmatch=True)
PHONES = st.from_regex(r"\+?[0-9][0-9 ()./-]{1,20}[0-9]", fullmatch=True).filter(lambda text: as_phone(text) == text)
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
BIRTHDAYS = st.builds(lambda day, year: day.isoformat() if year else f"-{day.isoformat()[4:]}", DAYS, st.booleans())
CADENCES = st.one_of(st.builds(Cadence, days=st.integers(1, 3660)), st.builds(Cadence, months=st.integers(1, 120)))


def several(entries: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(entries, max_size=4, unique=True).map(tuple)


LABELS = several(lines(LABEL))
CONTACTS = st.builds(
    Contact,
    id=st.uuids(version=4).map(str),
    name=lines(NAME),
    saved_on=DAYS,
    headline=st.none() | lines(1_000),
    company=st.none() | lines(NAME),
    location=st.none() | lines(NAME),
    bio=st.none() | TEXTS,
    avatar_url=st.none() | URLS,
    profile_url=st.none() | URLS,
    emails=several(EMAILS),
    phones=several(PHONES),
    links=several(URLS),
    birthday=st.none() | BIRTHDAYS,
    how_met=st.none() | TEXTS,
    cadence=st.none() | CADENCES,
    circles=LABELS,
    tags=LABELS,
    needs=LABELS,
    offers=LABELS,
    reasons=st.lists(st.sampled_from(Reason), unique=True).map(tuple),
    importance=st.none() | st.sampled_from(Importance),
    rest=st.none() | st.sampled_from(Rest),
)
MOMENTS = st.datetimes(datetime(1900, 1, 2), datetime(2200, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001 - see UTC
NOTES = st.lists(
    st.builds(Note, id=st.just("n"), contact_id=st.just("c"), text=TEXTS, created_at=MOMENTS), max_size=3
)  # fmt: skip
