"""The days that were seen, from one start of the companion to the next."""

from datetime import date
from pathlib import Path

import pytest

from companion.days_file import FILE, see_today


def test_days_are_remembered_from_one_start_to_the_next(tmp_path: Path) -> None:
    assert [see_today(tmp_path, date(2026, 3, day)) for day in (1, 2, 2, 3, 4)] == [
        None, None, None, date(2026, 3, 1), date(2026, 3, 2),
    ]  # fmt: skip
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize("rubbish", [b"", b"[1", b"{}", b"[3]", b'["soon"]', b"\xff", b"null"])
def test_a_file_that_is_none_is_begun_anew(tmp_path: Path, rubbish: bytes) -> None:
    (tmp_path / FILE).write_bytes(rubbish)
    assert [see_today(tmp_path, date(2026, 3, day)) for day in (1, 2, 3)] == [None, None, date(2026, 3, 1)]


def test_what_a_crash_left_half_written_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / f"{FILE}.new").write_bytes(b"[")
    see_today(tmp_path, date(2026, 3, 1))
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
