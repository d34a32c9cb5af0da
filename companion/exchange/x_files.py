"""One file of X's archive: whom you follow, who follows you, messages, or posts. It is a script; it is never run."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from companion.exchange.found import Found, FoundPerson, LeftOut, Understood
from companion.exchange.json_items import items_of
from companion.exchange.limits import size_of
from companion.exchange.reader import ReadOptions
from companion.exchange.x_accounts import Accounts, as_id, learn_from, own_ids, page_of
from companion.exchange.x_touches import Item, messages, owner_of, replies

NAME = "X's following.js, follower.js, direct-messages.js or tweets.js"
_BEGINS = re.compile(rb"\s*window\.YTD\.(following|follower|direct_messages?|tweets?)\.part\d+\s*=\s*\[")


def recognises(head: bytes, file_name: str) -> bool:  # noqa: ARG001 - what it assigns tells more than a name
    """Whether it is one that people can be told from."""
    return _kind(head) is not None


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """The people or the touches in it. Raises BadFile, or NeedsAnswer if it is unknown whose messages these are."""
    size_of(stream)
    kind = _kind(stream.read(1024))
    accounts = Accounts(own_ids(options.own))
    if kind in {"following", "follower"}:
        yield from people(_from_the_beginning(stream), accounts, set())
    elif kind in {"tweet", "tweets"}:
        learn_from(_from_the_beginning(stream), accounts)
        yield from replies(_from_the_beginning(stream), accounts, words=options.words)
    else:
        if not accounts.own:
            accounts.own = owner_of(_from_the_beginning(stream))
            yield from (Understood(0, "you", page_of(each)) for each in accounts.own)
        yield from messages(_from_the_beginning(stream), accounts, words=options.words)


def items_in(stream: BinaryIO) -> Iterator[Item]:
    """What a file's items hold; each is an object with one member, which says again what it is. Raises BadFile."""
    for line, item in items_of(stream):
        told: Any = next(iter(item.values()), None) if isinstance(item, dict) else None
        yield line, told if isinstance(told, dict) else {}


def people(items: Iterator[Item], accounts: Accounts, seen: set[str]) -> Iterator[Found]:
    """The accounts in a list, but those that were `seen` in another."""
    for line, item in items:
        account_id = as_id(item.get("accountId"))
        if account_id is None:
            yield LeftOut(line, "entry without an account", str(item)[:100])
        elif account_id not in seen:
            seen.add(account_id)
            yield FoundPerson(line, accounts.person(account_id), key=account_id)


def _from_the_beginning(stream: BinaryIO) -> Iterator[Item]:
    stream.seek(0)
    return items_in(stream)


def _kind(head: bytes) -> str | None:
    told = _BEGINS.match(head.removeprefix(b"\xef\xbb\xbf"))
    return told[1].decode() if told else None
