import tracemalloc
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.interaction import Direction, Kind
from companion.exchange import formats, x_files
from companion.exchange.bad_file import BadFile, NeedsAnswer, NothingFound
from companion.exchange.found import FoundPerson, FoundTouch, LeftOut, Understood
from companion.exchange.json_items import LONGEST_ITEM
from companion.exchange.reader import Own, ReadOptions
from tests.companion.exchange.samples import IMPORTS
from tests.companion.exchange.x_scripts import (
    ADA,
    NUMBER_101,
    conversation,
    following,
    message,
    post,
    read,
    reply,
    script,
)


def test_those_followed_are_known_by_number_when_a_file_stands_alone() -> None:
    assert read(script("following", *following("101"))) == [FoundPerson(2, NUMBER_101, key="101")]


def test_a_direct_message_is_a_touch_in_its_direction() -> None:
    mine, theirs = read(script("direct_messages", conversation(message(), message("101", "42"))))
    assert isinstance(mine, FoundTouch)
    assert isinstance(theirs, FoundTouch)
    assert (mine.direction, theirs.direction) == (Direction.FROM_ME, Direction.FROM_THEM)
    assert (mine.who, mine.kind, mine.channel, mine.words) == (NUMBER_101, Kind.MESSAGE, "x", None)
    assert mine.at == datetime(2025, 6, 3, 20, tzinfo=UTC)
    assert mine.key != theirs.key


def test_words_are_kept_only_when_they_are_asked_for() -> None:
    (touch,) = read(script("direct_messages", conversation(message())), words=True)
    assert isinstance(touch, FoundTouch)
    assert touch.words == "Congrats!"


@pytest.mark.parametrize(
    "told", ["1748980800000", "2025-06-03T20:00:00.000Z", "2025-06-03T22:00:00+02:00", "2025-06-03T20:00:00"]
)
def test_a_moment_is_read_as_every_year_of_archives_wrote_it(told: str) -> None:
    (touch,) = read(script("direct_message", conversation(message(createdAt=told))))
    assert isinstance(touch, FoundTouch)
    assert touch.at == datetime(2025, 6, 3, 20, tzinfo=UTC)


def test_messages_that_are_no_touch_are_left_out_and_counted() -> None:
    group = {"messageCreate": {"id": "g", "senderId": "101", "text": "all", "createdAt": "2025-06-03T20:00:00.000Z"}}
    told = conversation(
        group, group, {"reactionCreate": {}}, message("7", "8"), message("42", "42"), message(createdAt="9" * 30)
    )
    assert read(script("direct_messages", told)) == [
        LeftOut(2, "message in a group", "2"),
        LeftOut(2, "reaction or other event in a conversation", "1"),
        LeftOut(2, "message to yourself, or between others", "2"),
        LeftOut(2, "message that does not tell when it was written", "1"),
    ]


def test_whose_messages_these_are_follows_from_several_conversations() -> None:
    told = script("direct_messages", conversation(message()), conversation(message("42", "7")))
    found = read(told, Own())
    assert found[0] == Understood(0, "you", "https://x.com/i/user/42")
    assert len(found) == 3


def test_whose_messages_these_are_is_asked_where_it_could_be_either() -> None:
    told = script("direct_messages", conversation(message()))
    with pytest.raises(NeedsAnswer, match="Which of these accounts") as asked:
        read(told, Own())
    assert asked.value.about == "own"
    assert {each.value for each in asked.value.choices} == {"https://x.com/i/user/42", "https://x.com/i/user/101"}
    assert len(read(told, Own(profile_urls=(asked.value.choices[0].value,)))) == 1


def test_a_reply_and_a_post_passed_on_are_touches_with_their_writer() -> None:
    passed_on = post("10", full_text="RT @AdaQuill: light bends")
    answered, shared, other = read(script("tweets", reply(), passed_on, post("11", full_text="hello")))
    assert isinstance(answered, FoundTouch)
    assert isinstance(shared, FoundTouch)
    assert (answered.kind, answered.who, answered.direction) == (Kind.REPLY, ADA, Direction.FROM_ME)
    assert (answered.at, answered.url) == (
        datetime(2023, 2, 18, 12, 33, 11, tzinfo=UTC),
        "https://x.com/i/web/status/9",
    )
    assert (shared.kind, shared.who) == (Kind.REPOST, ADA)
    assert isinstance(other, LeftOut)
    assert (other.what, other.value) == ("post to nobody in particular", "1")


def test_a_file_is_never_run() -> None:
    with pytest.raises(BadFile, match="line 1"):
        read("window.YTD.following.part0 = [ (() => { while (true) {} })() ]")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('[{"a":' * 100_000, "nested too deeply"),
        ('[{"following": "' + "x" * (LONGEST_ITEM + 1_000_000), "more than"),
        ('[{"following": {"accountId": "1"}}', "not whole"),
        ('[{"following": {"accountId": ' + "9" * 5_000 + "}}]", "no JSON"),
        ("[", "not whole"),
    ],
)
def test_a_file_made_to_hurt_is_refused_with_a_reason(content: str, reason: str) -> None:
    encoded = f"window.YTD.following.part0 = {content}".encode()
    tracemalloc.start()
    try:
        with pytest.raises(BadFile, match=reason):
            read(encoded)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 64_000_000


def test_many_items_cost_no_more_memory_than_few() -> None:
    content = script("following", *following(*map(str, range(20_000)))).encode()
    tracemalloc.start()
    try:
        assert sum(1 for _ in x_files.read(BytesIO(content), ReadOptions())) == 20_000
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 16_000_000


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=9,
)
FIELDS = ["accountId", "messages", "messageCreate", "senderId", "recipientId", "createdAt", "id", "id_str"]
POST_FIELDS = ["created_at", "full_text", "entities", "user_mentions", "in_reply_to_user_id_str"]


@given(
    st.sampled_from(["following", "follower", "direct_messages", "tweets"]),
    st.lists(JSON | st.fixed_dictionaries({"x": st.dictionaries(st.sampled_from(FIELDS + POST_FIELDS), JSON)})),
)
def test_any_json_is_read_or_left_out(name: str, items: list[Any]) -> None:
    read(script(name, *items), words=True)


@given(st.binary(max_size=300))
def test_nothing_but_what_is_said_comes_of_any_bytes(rest: bytes) -> None:
    with suppress(BadFile):
        read(b"window.YTD.tweets.part0 = [" + rest)


def test_other_scripts_are_not_taken_for_these() -> None:
    assert not x_files.recognises(b"window.YTD.ad_engagements.part0 = [ ]", "ad-engagements.js")
    assert not x_files.recognises(b"window.__THAR_CONFIG = {}", "manifest.js")
    with pytest.raises(NothingFound):
        list(formats.found_in(BytesIO(script("following").encode()), "following.js", ReadOptions()))


def test_the_files_of_others_are_read() -> None:
    expected = {"x_following.js": 1, "x_direct-messages.js": 1, "x_tweets.js": 1}
    for path in IMPORTS.glob("x_*.js"):
        assert len(read(path.read_bytes())) == expected[path.name], path.name
