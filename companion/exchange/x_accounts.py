"""Who is who in an archive of X, which knows people by number: names stand only where a post mentions them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from companion.domain.person import Person, StableId
from companion.exchange.reader import Own
from companion.exchange.values import as_name

_ID = re.compile(r"[0-9]{1,25}")
_HANDLE = re.compile(r"[A-Za-z0-9_]{1,15}")
_PAGE = re.compile(r"https?://(?:www\.|mobile\.)?(?:x|twitter)\.com/(?:i/user/|intent/user\?user_id=)([0-9]{1,25})/?")


@dataclass(slots=True)
class Accounts:
    """What is known of those with a number; `own` are the numbers of the person at the keyboard."""

    own: frozenset[str] = frozenset()
    handles: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def learn(self, account_id: object, handle: object, name: object = None) -> None:
        """What a post says of somebody. The newest posts come first, and the newest is right."""
        told_id, told_handle = as_id(account_id), as_handle(handle)
        if told_id and told_handle:
            self.handles.setdefault(told_id, told_handle)
            if isinstance(name, str) and (told_name := as_name(name)):
                self.names.setdefault(told_id, told_name)

    def person(self, account_id: str) -> Person:
        """Somebody by their number."""
        handle = self.handles.get(account_id)
        return Person(
            name=self.names.get(account_id),
            handle=handle,
            profile_url=f"https://x.com/{handle}" if handle else page_of(account_id),
            stable_id=StableId("x:user_id", account_id),
        )


def page_of(account_id: str) -> str:
    """The address that everybody with a number has."""
    return f"https://x.com/i/user/{account_id}"


def own_ids(own: Own) -> frozenset[str]:
    """The numbers among the person's own addresses."""
    return frozenset(told[1] for url in own.profile_urls if (told := _PAGE.fullmatch(url.strip())))


def as_id(value: object) -> str | None:
    """A number, which is written as a text; None for anything else."""
    return value if isinstance(value, str) and _ID.fullmatch(value) else None


def as_handle(value: object) -> str | None:
    """A name on X; None for anything else."""
    return value if isinstance(value, str) and _HANDLE.fullmatch(value) else None


def mentions_of(post: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Whom a post mentions."""
    entities = post.get("entities")
    mentions = entities.get("user_mentions") if isinstance(entities, dict) else None
    yield from _objects(mentions)


def learn_from(posts: Iterable[tuple[int, dict[str, Any]]], accounts: Accounts) -> None:
    """Who is who, out of posts and the lines they stand in."""
    for _, post in posts:
        for mention in mentions_of(post):
            accounts.learn(mention.get("id_str"), mention.get("screen_name"), mention.get("name"))
        accounts.learn(post.get("in_reply_to_user_id_str"), post.get("in_reply_to_screen_name"))


def _objects(several: object) -> Iterator[dict[str, Any]]:
    if isinstance(several, list):
        yield from (each for each in several if isinstance(each, dict))
