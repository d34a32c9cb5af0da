from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from companion.domain.interaction import Kind
from companion.exchange import formats
from companion.exchange.bad_file import NeedsAnswer
from companion.exchange.found import Found, FoundPerson, FoundTouch, LeftOut, Unreadable
from companion.exchange.reader import Own, ReadOptions
from tests.companion.exchange.x_scripts import ADA, ME, conversation, following, message, reply, script


def zipped(**files: str) -> BytesIO:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"twitter-2026-11-01/data/{name.replace('_', '-')}.js", content)
        archive.writestr("twitter-2026-11-01/data/tweets_media/1.jpg", "picture")
        archive.writestr("twitter-2026-11-01/Your archive.html", "<script>")
    made.seek(0)
    return made


def read_zip(archive: BytesIO, own: Own | None = None, **options: Any) -> list[Found]:
    return list(formats.found_in(archive, "twitter.zip", ReadOptions(own=own or Own(), **options)))


def test_the_whole_archive_tells_names_where_one_file_tells_numbers() -> None:
    found = read_zip(
        zipped(
            account=script("account", {"account": {"accountId": "42", "username": "me"}}),
            following=script("following", *following("101", "7")),
            follower=script("follower", {"follower": {"accountId": "101"}}, {"follower": {"accountId": "8"}}),
            direct_messages=script("direct_messages", conversation(message())),
            tweets=script("tweets", reply(), reply("12", to="42")),
            like=script("like", {"like": {"tweetId": "5"}}),
        )
    )
    people = [each for each in found if isinstance(each, FoundPerson)]
    assert [(each.person.handle, each.key, each.file) for each in people] == [
        ("adaquill", "101", "following.js"),
        (None, "7", "following.js"),
        (None, "8", "follower.js"),
    ]
    assert people[0].person == ADA
    touches = [each for each in found if isinstance(each, FoundTouch)]
    assert [(each.kind, each.who, each.file) for each in touches] == [
        (Kind.MESSAGE, ADA, "direct-messages.js"),
        (Kind.REPLY, ADA, "tweets.js"),
    ]
    assert [each for each in found if isinstance(each, LeftOut)] == [
        LeftOut(20, "post to nobody in particular", "1", "tweets.js"),
        LeftOut(0, "file in the zip", "like.js", "like.js"),
        LeftOut(0, "pictures and other files in the zip", "2"),
        LeftOut(0, "words of the messages", "2, since nobody asked for them"),
    ]


def test_an_archive_without_its_account_asks_whose_it_is() -> None:
    archive = zipped(direct_messages=script("direct_messages", conversation(message())))
    with pytest.raises(NeedsAnswer):
        read_zip(archive)
    archive.seek(0)
    assert any(isinstance(each, FoundTouch) for each in read_zip(archive, ME))


def test_a_broken_file_of_an_archive_costs_no_other() -> None:
    archive = zipped(
        account=script("account", {"account": {"accountId": "42"}}),
        following=script("following", *following("101")),
        tweets=script("tweets", reply(), reply("10"))[:-20],
    )
    found = read_zip(archive)
    assert FoundPerson(2, ADA, key="101", file="following.js") in found
    (broken,) = (each for each in found if isinstance(each, Unreadable))
    assert (broken.file, broken.reason) == (
        "tweets.js",
        "line 20: what begins here is no JSON, or the file is not whole",
    )
