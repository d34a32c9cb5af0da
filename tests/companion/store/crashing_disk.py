"""A disk that remembers what it was asked, and can show every state a crash might have left of it.

Of what was not yet synced, a crash keeps any part: writes are lost, or reach the disk in pieces of 512 bytes, in any
order; a name is changed or not. What was synced is there. A name is there for certain once its folder was synced.
"""

import random
from dataclasses import dataclass
from pathlib import Path

from companion.store.disk import Disk

SECTOR = 512


@dataclass(frozen=True)
class Done:
    """One effect: `file` is the inode's number."""

    what: str
    file: int = 0
    data: bytes = b""
    at: int = 0
    old: str = ""
    new: str = ""


class CrashingDisk(Disk):
    """Does everything, and keeps a list of it. `skips` names a kind of sync to leave out, as a careless store would."""

    def __init__(self, skips: str = "") -> None:
        self.done: list[Done] = []
        self._files: dict[int, int] = {}
        self._names: dict[int, str] = {}
        self._skips = skips

    def create(self, path: Path) -> int:
        descriptor = super().create(path)
        self._files[descriptor] = len(self.done) + 1
        self._names[descriptor] = path.name
        self.done.append(Done("create", self._files[descriptor], new=path.name))
        return descriptor

    def write(self, descriptor: int, data: bytes, at: int) -> None:
        super().write(descriptor, data, at)
        self.done.append(Done("write", self._files[descriptor], data, at))

    def sync(self, descriptor: int) -> None:
        super().sync(descriptor)
        if not self._skips or not self._names[descriptor].startswith(self._skips):
            self.done.append(Done("sync", self._files[descriptor]))

    def replace(self, old: Path, new: Path) -> None:
        super().replace(old, new)
        self.done.append(Done("name", old=old.name, new=new.name))

    def sync_folder(self, folder: Path) -> None:
        super().sync_folder(folder)
        if self._skips != "folder":
            self.done.append(Done("sync folder"))

    def remove(self, path: Path) -> None:
        super().remove(path)
        self.done.append(Done("name", old=path.name))

    def answered(self, number: int) -> None:
        """A change was answered."""
        self.done.append(Done("answer", number))

    def after_crash(self, at: int, chance: random.Random) -> tuple[dict[str, bytes], list[int]]:
        """The files after a crash before effect number `at`, and which changes had been answered."""
        past = self.done[:at]
        synced = {each.file: number for number, each in enumerate(past) if each.what == "sync"}
        files: dict[int, bytearray] = {each.file: bytearray() for each in past if each.what == "create"}
        for number, each in enumerate(past):
            if each.what == "write":
                _write(files[each.file], each, chance, whole=number < synced.get(each.file, -1))
        names = self._names_after_crash(past, chance.random())
        answers = [each.file for each in past if each.what == "answer"]
        return {name: bytes(files[file]) for name, file in names.items()}, answers

    def _names_after_crash(self, past: list[Done], kept: float) -> dict[str, int]:
        """Names reach the disk in order: a part of those that were not yet synced, from the first on."""
        synced = max((number for number, each in enumerate(past) if each.what == "sync folder"), default=-1)
        changes = [number for number, each in enumerate(past) if each.what in {"create", "name"}]
        unsynced = [number for number in changes if number > synced]
        names: dict[str, int] = {}
        for number in changes[: len(changes) - round(len(unsynced) * (1 - kept))]:
            _rename(names, past[number])
        return names


def _rename(names: dict[str, int], each: Done) -> None:
    if each.what == "create":
        names[each.new] = each.file
        return
    file = names.pop(each.old, None)
    if each.new and file is not None:
        names[each.new] = file


def _write(content: bytearray, each: Done, chance: random.Random, *, whole: bool) -> None:
    kept = 1.0 if whole else chance.choice((0.0, 0.5, 0.9, 1.0))
    for start in range(0, len(each.data), SECTOR):
        if chance.random() < kept:
            piece = each.data[start : start + SECTOR]
            first = each.at + start
            content.extend(bytes(max(0, first + len(piece) - len(content))))
            content[first : first + len(piece)] = piece
