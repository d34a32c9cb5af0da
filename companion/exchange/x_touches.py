"""What passed between you and others on X: direct messages, replies to their posts, and posts passed on."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from companion.domain.interaction import Direction, Kind
from companion.exchange.bad_file import Choice, NeedsAnswer
from companion.exchange.found import Found, FoundTouch, LeftOut
from companion.exchange.moments import as_moment
from companion.exchange.touch_key import touch_key
from companion.exchange.values import as_text
from companion.exchange.x_accounts import Accounts, as_id, mentions_of, page_of

Item = tuple[int, dict[str, Any]]
_POSTED = re.compile(r"\w{3} (\w{3}) (\d\d) (\d\d:\d\d:\d\d) \+0000 (\d{4})")
_PASSED_ON = re.compile(r"RT @(\w{1,15}):")
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_CHOICES = 10


class Skipped:
    """What no touch was made of, counted."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._first: dict[str, int] = {}

    def add(self, line: int, what: str) -> None:
        """One more."""
        self._counts[what] += 1
        self._first.setdefault(what, line)

    def left_out(self) -> Iterator[LeftOut]:
        """How many of each."""
        yield from (LeftOut(self._first[what], what, f"{count:,}") for what, count in self._counts.items())


def messages(conversations: Iterable[Item], accounts: Accounts, *, words: bool) -> Iterator[Found]:
    """The direct messages between you and one other."""
    skipped = Skipped()
    for line, conversation in conversations:
        for told in _list(conversation.get("messages")):
            if not isinstance(message := told.get("messageCreate"), dict):
                skipped.add(line, "reaction or other event in a conversation")
                continue
            touch = _message(line, message, accounts, words=words)
            if isinstance(touch, str):
                skipped.add(line, touch)
            else:
                yield touch
    yield from skipped.left_out()


def replies(posts: Iterable[Item], accounts: Accounts, *, words: bool) -> Iterator[Found]:
    """The posts that answer somebody's, or pass one on."""
    skipped = Skipped()
    for line, post in posts:
        kind, to = _addressee(post)
        at = moment_of(post.get("created_at"))
        post_id = as_id(post.get("id_str"))
        if to is None or to in accounts.own:
            skipped.add(line, "post to nobody in particular")
        elif at is None or post_id is None:
            skipped.add(line, "post that does not tell when it was written")
        else:
            yield FoundTouch(
                line,
                at,
                kind,
                "x",
                Direction.FROM_ME,
                accounts.person(to),
                touch_key("x post", post_id),
                url=f"https://x.com/i/web/status/{post_id}",
                words=_words(post.get("full_text")) if words else None,
            )
    yield from skipped.left_out()


def owner_of(conversations: Iterable[Item]) -> frozenset[str]:
    """Whose messages these are: who takes part in all of several conversations. Raises NeedsAnswer."""
    count, taking_part = 0, Counter[str]()
    for _, conversation in conversations:
        created = (each["messageCreate"] for each in _list(conversation.get("messages")) if _is_created(each))
        parties = {as_id(each.get(side)) for each in created for side in ("senderId", "recipientId")}
        if parties - {None}:
            count += 1
            taking_part.update(sorted(party for party in parties if party))
    always = [party for party, times in taking_part.items() if times == count > 1]
    if len(always) == 1 or not count:
        return frozenset(always)
    choices = (Choice(page_of(each), f"account {each}") for each, _ in taking_part.most_common(_MOST_CHOICES))
    raise NeedsAnswer("Which of these accounts on X is yours?", "own", tuple(choices))


def moment_of(told: object) -> datetime | None:
    """A moment as X tells it: ISO 8601, milliseconds since 1970, or `Sat Feb 18 12:33:11 +0000 2023`."""
    if not isinstance(told, str):
        return None
    if posted := _POSTED.fullmatch(told):
        month, day, time, year = posted.groups()
        return as_moment(f"{day}-{month}-{year} {time} UTC", UTC)
    try:
        if told.isdecimal():
            return _BEGINNING + timedelta(milliseconds=int(told))
        at = datetime.fromisoformat(told)
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _message(line: int, message: dict[str, Any], accounts: Accounts, *, words: bool) -> FoundTouch | str:
    sender, recipient = as_id(message.get("senderId")), as_id(message.get("recipientId"))
    at, message_id = moment_of(message.get("createdAt")), message.get("id")
    if recipient is None or sender is None:
        return "message in a group"
    from_me = sender in accounts.own
    other = recipient if from_me else sender
    if other in accounts.own or not (from_me or recipient in accounts.own):
        return "message to yourself, or between others"
    if at is None or not isinstance(message_id, str):
        return "message that does not tell when it was written"
    direction = Direction.FROM_ME if from_me else Direction.FROM_THEM
    return FoundTouch(
        line,
        at,
        Kind.MESSAGE,
        "x",
        direction,
        accounts.person(other),
        touch_key("x message", message_id),
        words=_words(message.get("text")) if words else None,
    )


def _addressee(post: dict[str, Any]) -> tuple[Kind, str | None]:
    if passed_on := _PASSED_ON.match(str(post.get("full_text", ""))):
        named = (each for each in mentions_of(post) if str(each.get("screen_name")).lower() == passed_on[1].lower())
        return Kind.REPOST, as_id(next(named, {}).get("id_str"))
    return Kind.REPLY, as_id(post.get("in_reply_to_user_id_str"))


def _words(told: object) -> str | None:
    return as_text(told) if isinstance(told, str) else None


def _list(told: object) -> list[dict[str, Any]]:
    return [each for each in told if isinstance(each, dict)] if isinstance(told, list) else []


def _is_created(told: dict[str, Any]) -> bool:
    return isinstance(told.get("messageCreate"), dict)
