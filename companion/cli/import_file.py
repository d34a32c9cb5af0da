"""One file, by the protocol: sent in parts, looked through, taken in if the person says so, and taken back."""

import base64
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from companion.cli.import_words import done, preview, question
from companion.cli.offered_file import OfferedFile, opened
from companion.cli.reach import Network, at
from companion.cli.terminal import Progress, agreed, complain, say, tell
from companion.usecases.imports.begin_import import LARGEST_PART

_UNDER_WAY = {"reading", "running", "undoing"}
_FIRST_LOOK, _LONGEST_WAIT = 0.02, 0.25  # seconds
_OF_USE = ("new", "known", "possible", "same", "touches")

Json = Any


class Stopped(Exception):  # noqa: N818 - what the person wanted
    """The person has stopped an import; the message says what has become of it."""


@dataclass(frozen=True, slots=True)
class Looking:
    """What the person has said of the files, and how they want them to be taken in."""

    me: Sequence[str] = ()
    columns: Sequence[str] = ()
    words: bool = False
    ask: bool = True
    only_look: bool = False
    as_json: bool = False

    def answers(self) -> Json:
        """As the protocol has it: an address, an e-mail address and a name are told apart by how they look."""
        urls = [each for each in self.me if "/" in each]
        emails = [each for each in self.me if "@" in each[1:] and each not in urls]
        names = [each for each in self.me if each not in (*urls, *emails)]
        return {
            "names": names, "emails": emails, "profile_urls": urls, "columns": list(self.columns), "words": self.words,
        }  # fmt: skip


def taken_in(network: Network, file: OfferedFile, looking: Looking) -> int:
    """Take a file in, asking as often as need be. Returns the exit code; raises Stopped after Ctrl-C, or Stop."""
    progress = Progress(silent=looking.as_json)
    offered = {"file_name": file.name, "size": file.size, "modified_at": file.modified_at.isoformat()}
    begun = network.ask("POST", "/v1/imports", offered)
    try:
        return _led_through(network, file, begun["id"], looking, progress)
    except KeyboardInterrupt:
        progress.clear()
        after = taken_back(network, begun["id"], as_json=looking.as_json)
        taken = "all of it is taken back" if after["stage"] == "undone" else "nothing of it was taken in"
        raise Stopped(f"\nStopped; {taken}: {file.path}") from None


def _led_through(network: Network, file: OfferedFile, import_id: str, looking: Looking, progress: Progress) -> int:
    _send(network, file, import_id, progress)
    network.ask("POST", at("/v1/imports/{}/preview", import_id), looking.answers())
    progress.show(f"{file.name}: looking through …")
    one = _waited_for(
        network, import_id, lambda now: progress.show(f"{file.name}: looking through, {now['total']:,} rows so far …")
    )
    progress.clear()
    if one["stage"] != "ready" or not any(one["counts"][each] for each in _OF_USE):
        return _given_up(network, one, file, looking)
    if not looking.as_json:
        say(preview(one))
    if looking.only_look or (looking.ask and not agreed("Take it in?")):
        network.ask("POST", at("/v1/imports/{}/undo", import_id))
        _tell(one, looking, "Nothing was taken in.")
        return 0 if looking.only_look else 1
    network.ask("POST", at("/v1/imports/{}/start", import_id))
    one = _waited_for(
        network, import_id, lambda now: progress.show(f"{file.name}: {now['rows']:,} of {now['total']:,}")
    )
    progress.clear()
    if one["stage"] != "done":  # somebody else has taken it back
        return _given_up(network, one, file, looking)
    _tell(one, looking, done(one))
    return 0


def _send(network: Network, file: OfferedFile, import_id: str, progress: Progress) -> None:
    with opened(file.path) as stream:
        sent = 0
        while part := stream.read(LARGEST_PART):
            body = {"offset": sent, "data": base64.b64encode(part).decode()}
            sent = network.ask("POST", at("/v1/imports/{}/parts", import_id), body)["received"]
            progress.show(f"{file.name}: {100 * sent // file.size}% sent")


def _given_up(network: Network, one: Json, file: OfferedFile, looking: Looking) -> int:
    """Say why nothing came of it. Returns the exit code."""
    network.ask("POST", at("/v1/imports/{}/undo", one["id"]))
    if looking.as_json:
        tell(one)
    elif one["stage"] == "asking":
        say(question(one["asked"], file.path))
    elif one["stage"] == "ready":
        say(preview(one))
        complain(f"{file.path}: nothing in it is of use here. Import people first, then what passed between you.")
    else:
        complain(one["problem"] or f"{file.path} was taken back meanwhile.")
    return 1


def taken_back(network: Network, import_id: str, *, as_json: bool) -> Json:
    """Take an import back, or give it up. Returns it as it is then."""
    progress = Progress(silent=as_json)
    network.ask("POST", at("/v1/imports/{}/undo", import_id))
    one = _waited_for(network, import_id, lambda now: progress.show(f"Taking back: {now['rows']:,} rows left"))
    progress.clear()
    return one


def _waited_for(network: Network, import_id: str, show: Callable[[Json], None]) -> Json:
    """The import once it has come as far as it goes by itself."""
    wait = _FIRST_LOOK
    while (now := network.ask("GET", at("/v1/imports/{}", import_id)))["stage"] in _UNDER_WAY:
        show(now)
        time.sleep(wait)
        wait = min(_LONGEST_WAIT, wait * 2)
    return now


def _tell(one: Json, looking: Looking, words: str) -> None:
    if looking.as_json:
        tell(one)
    else:
        say(words)
