"""What there is to say of an import, in words."""

import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from companion.cli.plain_text import in_lines

Json = Any
_COUNTED = (
    ("new", "new"),
    ("known", "known already"),
    ("possible", "may be somebody you know; `keepwarm duplicates` asks you afterwards"),
    ("same", "taken in before"),
    ("touches", "touches with people you know"),
    ("strangers", "touches with others, which are not taken in"),
    ("unreadable", "cannot be read"),
)
_SHOWN = 20  # remarks of a kind; --json has all that are kept


def preview(one: Json) -> str:
    """What would become of a file."""
    one = in_lines(one)
    lines = [f"{one['file_name']} ({one['format']})", *_counts(one["counts"])]
    lines += _remarks("Cannot be read:", one["unread"])
    lines += _remarks("Not taken over:", one["left_out"])
    lines += _remarks("Understood:", one["understood"])
    return "\n".join(lines)


def done(one: Json) -> str:
    """What has become of it."""
    one = in_lines(one)
    counts = one["counts"]
    if not any(counts[what] for what in ("new", "known", "possible", "touches")):
        return "All of it was here already; nothing has changed."
    lines = ["Taken in:", *_counts(counts)]
    if one["gone"]:
        lines.append("No longer in this export (they stay with you): " + ", ".join(_names(one["gone"])))
    lines.append(f"To take all of it back: keepwarm import --undo {one['id']}")
    return "\n".join(lines)


def question(asked: Json, path: Path) -> str:
    """What a reader has to be told, and how to tell it."""
    asked = in_lines(asked)
    option = "--me" if asked["about"] == "own" else "--column"
    lines = [f"{path}: {asked['question']}"]
    for each in asked["options"]:
        value = each["value"] if asked["about"] == "own" else f"{each['value']}=name"
        lines.append(f"  {option} {shlex.quote(value)}  {each['label']}")
    lines += [f"  taken as: {each}" for each in asked["guess"]]
    lines.append(f"Nothing was taken in. Say it: keepwarm import {shlex.quote(str(path))} {option} …")
    return "\n".join(lines)


def listed(one: Json) -> str:
    """An import as one line of a list."""
    one = in_lines(one)
    counts = ", ".join(f"{what}: {number:,}" for what, number in one["counts"].items() if number)
    return f"{one['id']}  {one['begun_at'][:10]}  {one['stage']}  {one['file_name']}  {counts}".rstrip()


def _counts(counts: Json) -> list[str]:
    lines = [f"  {counts[what]:,} {words}" for what, words in _COUNTED if counts[what]]
    if counts["changed"]:
        at = next(place for place, line in enumerate(lines) if line.endswith("known already"))
        lines[at] += f", {counts['changed']:,} of them with something new"
    return lines


def _remarks(heading: str, remarks: list[Json]) -> list[str]:
    if not remarks:
        return []
    more = [f"  and {len(remarks) - _SHOWN} more kinds"] if len(remarks) > _SHOWN else []
    return [heading, *map(_remark, remarks[:_SHOWN]), *more]


def _remark(each: Json) -> str:
    where = [each["file"]] if each["file"] else []
    where += [f"line {each['line']}"] if each["line"] else []
    times = f" ({each['times']:,} times)" if each["times"] > 1 else ""
    return f"  {' '.join(where)}{': ' if where else ''}{each['text']}{times}"


def _names(people: Iterable[Json]) -> list[str]:
    names = [each["name"] for each in people]
    return names if len(names) <= _SHOWN else [*names[:_SHOWN], f"and {len(names) - _SHOWN:,} more"]
