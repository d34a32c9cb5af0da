from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from companion.exchange.moments import as_day, as_moment


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05 Jan 2020", date(2020, 1, 5)),
        ("5 Feb 2022", date(2022, 2, 5)),
        ("12-Nov-25", date(2025, 11, 12)),
        ("1 September 2021", date(2021, 9, 1)),
        ("2020-01-05", date(2020, 1, 5)),
        ("03/15/2024", date(2024, 3, 15)),
        ("15/03/2024", date(2024, 3, 15)),
        ("9/1/26", date(2026, 9, 1)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("29 Feb 2023", None),
        ("31/31/2024", None),
        ("5 Foo 2020", None),
        ("0000-01-01", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days_are_read_however_an_export_writes_them(text: str, day: date | None) -> None:
    assert as_day(text) == day


@pytest.mark.parametrize(
    "text", ["2026-09-01 10:02:00 UTC", "2026-09-01T10:02:00Z", "2026-09-01T10:02:00.123Z", "2026-09-01 10:02 utc"]
)
def test_a_moment_of_utc_is_one_wherever_one_lives(text: str) -> None:
    assert as_moment(text, timezone(timedelta(hours=9))) == datetime(2026, 9, 1, 10, 2, tzinfo=UTC)


@pytest.mark.parametrize("text", ["9/1/26, 10:02 AM", "9/1/26, 10:02\u202fAM", "2026-09-01 10:02:00", "9/1/2026 10:02"])
def test_a_moment_that_says_no_zone_is_of_the_persons_own(text: str) -> None:
    assert as_moment(text, timezone(timedelta(hours=2))) == datetime(2026, 9, 1, 8, 2, tzinfo=UTC)


@pytest.mark.parametrize(("text", "hour"), [("9/1/26, 12:00 AM", 0), ("9/1/26, 12:00 PM", 12), ("9/1/26, 1:00 PM", 13)])
def test_noon_and_midnight_are_told_apart(text: str, hour: int) -> None:
    assert as_moment(text, UTC) == datetime(2026, 9, 1, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["", "2026-09-01", "2026-09-01 25:00:00", "2026-13-01 10:00:00", "0001-01-01 00:00:00"]
)
def test_what_is_no_moment_is_none(text: str) -> None:
    assert as_moment(text, timezone(timedelta(hours=2))) is None
