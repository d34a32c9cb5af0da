"""X's whole archive, a zip: names stand in other files of it than the numbers they belong to."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain

from companion.exchange.bad_file import BadFile, NeedsAnswer
from companion.exchange.found import Found, LeftOut, Unreadable
from companion.exchange.reader import ReadOptions
from companion.exchange.x_accounts import Accounts, as_id, learn_from, own_ids
from companion.exchange.x_files import items_in, people
from companion.exchange.x_touches import Item, messages, owner_of, replies
from companion.exchange.zip_archive import ZipArchive, shown_name

NAME = "X's archive, the zip"
_FILE = re.compile(r"(?:.*/)?data/(account|following|follower|direct-messages?|tweets?)(?:-part\d+)?\.js")
_DATA = re.compile(r"(?:.*/)?data/[^/]+\.js")


def recognises_names(names: Sequence[str]) -> bool:
    """Whether an archive of these files is one."""
    return any(_FILE.fullmatch(name) for name in names)


def read_archive(archive: ZipArchive, options: ReadOptions) -> Iterator[Found]:
    """All that is known of what it holds: people first, then what passed between you. Raises BadFile, NeedsAnswer."""
    posts, conversations = _files(archive, "tweet"), _files(archive, "direct")
    accounts, seen = Accounts(own_ids(options.own)), set[str]()
    yield from _each(archive, _files(archive, "account"), lambda items: _learn_own(items, accounts))
    for name in posts:
        with suppress(BadFile), archive.open(name) as stream:  # it is told when its replies are read
            learn_from(items_in(stream), accounts)
    if not accounts.own:
        accounts.own = owner_of(chain.from_iterable(_whole(archive, name) for name in conversations))
    yield from _each(archive, _files(archive, "follow"), lambda items: people(items, accounts, seen))
    yield from _each(archive, conversations, lambda items: messages(items, accounts, words=options.words))
    yield from _each(archive, posts, lambda items: replies(items, accounts, words=options.words))
    yield from _not_read(archive.names)


def _files(archive: ZipArchive, begins: str) -> list[str]:
    """Those of a kind; whom you follow comes before who follows you."""
    told = ((match[1], name) for name in archive.names if (match := _FILE.fullmatch(name)))
    return [
        name for kind, name in sorted(told, key=lambda each: (each[0] != "following", each)) if kind.startswith(begins)
    ]


def _each(
    archive: ZipArchive, names: Sequence[str], read: Callable[[Iterator[Item]], Iterator[Found]]
) -> Iterator[Found]:
    """What a reading of each file yields. One that cannot be read costs no other."""
    for name in names:
        shown = shown_name(name)
        try:
            with archive.open(name) as stream:
                for found in read(items_in(stream)):
                    yield replace(found, file=shown)
        except NeedsAnswer:
            raise
        except BadFile as error:
            yield Unreadable(0, str(error), shown)


def _whole(archive: ZipArchive, name: str) -> Iterator[Item]:
    with suppress(BadFile), archive.open(name) as stream:
        yield from items_in(stream)


def _learn_own(items: Iterator[Item], accounts: Accounts) -> Iterator[Found]:
    for _, account in items:
        if own := as_id(account.get("accountId")):
            accounts.own |= {own}
            accounts.learn(own, account.get("username"))
    yield from ()


def _not_read(names: Sequence[str]) -> Iterator[Found]:
    others = [name for name in names if not _FILE.fullmatch(name)]
    data = [shown_name(name) for name in others if _DATA.fullmatch(name)]
    yield from (LeftOut(0, "file in the zip", name, name) for name in data)
    if rest := len(others) - len(data):
        yield LeftOut(0, "pictures and other files in the zip", f"{rest:,}")
