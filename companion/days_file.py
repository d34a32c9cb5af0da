"""Keeps the days that were seen in the data folder, from one start of the companion to the next."""

import json
import os
from datetime import date
from pathlib import Path

from companion.domain.days_seen import certain_day, with_today

FILE = "days.json"


def see_today(folder: Path, today: date) -> date | None:
    """Note that it is today, and say which day it certainly is. Raises OSError when it cannot be noted.

    A file that cannot be read is begun anew: what waits for it waits some days longer.
    """
    days = with_today(_read(folder / FILE), today)
    new = folder / f"{FILE}.new"
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump([day.isoformat() for day in days], file)
    new.replace(folder / FILE)
    return certain_day(days)


def _read(path: Path) -> list[date]:
    try:
        return sorted({date.fromisoformat(day) for day in json.loads(path.read_text(encoding="utf-8"))})
    except (OSError, ValueError, TypeError):
        return []
