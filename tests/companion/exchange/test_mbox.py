import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.interaction import Direction, Kind
from companion.domain.person import Person
from companion.exchange import mbox
from companion.exchange.bad_file import BadFile, NeedsAnswer
from companion.exchange.found import Found, FoundTouch, LeftOut, Understood, Unreadable
from companion.exchange.reader import Own, ReadOptions
from tests.companion.exchange.samples import IMPORTS

ME = Own(emails=("me@example.org", "Me.Too@example.com"))
FROM_ADA = "From: Ada Quill <ada@example.com>\nTo: me@example.org\nDate: Tue, 1 Sep 2026 12:00:00 +0200\n"
FROM_ME = "From: me@example.org\nTo: ada@example.com\nDate: Tue, 1 Sep 2026 12:00:00 +0200\n"


def mail(header: str, body: str = "Hello\n", told: str = "ada@example.com Tue Sep 01 10:00:00 2026") -> str:
    return f"From {told}\n{header}\n{body}\n"


def read(content: str | bytes, own: Own = ME, **options: Any) -> list[Found]:
    encoded = content.encode() if isinstance(content, str) else content
    return list(mbox.read(BytesIO(encoded), ReadOptions(own=own, **options)))


def touches(content: str | bytes, own: Own = ME, **options: Any) -> list[FoundTouch]:
    return [each for each in read(content, own, **options) if isinstance(each, FoundTouch)]


def left_out(content: str | bytes) -> dict[str, str]:
    return {each.what: each.value for each in read(content) if isinstance(each, LeftOut)}


def test_a_mail_to_you_and_one_of_yours_are_touches_in_their_directions() -> None:
    theirs, mine = touches(mail(FROM_ADA) + mail(FROM_ME))
    assert (theirs.direction, mine.direction) == (Direction.FROM_THEM, Direction.FROM_ME)
    assert theirs.who == Person(name="Ada Quill", emails=("ada@example.com",))
    assert mine.who == Person(emails=("ada@example.com",))
    assert (theirs.kind, theirs.channel, theirs.at) == (Kind.EMAIL, "email", datetime(2026, 9, 1, 10, tzinfo=UTC))
    assert (theirs.line, mine.line) == (1, 8)


def test_every_address_of_yours_counts_as_you_however_it_is_written() -> None:
    header = "From: ME.too@EXAMPLE.com\nTo: me@example.org, Kit Vale <kit@example.com>\nDate: 1 Sep 2026 12:00 +0000\n"
    (touch,) = touches(mail(header))
    assert (touch.direction, touch.who.emails) == (Direction.FROM_ME, ("kit@example.com",))


def test_a_mail_to_several_is_a_touch_with_each_and_keeps_them_apart() -> None:
    header = FROM_ME.replace("To: ada@example.com", 'To: "Vale, Kit" <kit@example.com>\nCc: ada@example.com')
    kit, ada = touches(mail(header + "Message-ID: <1@x>\n"))
    assert (kit.who.name, kit.who.emails, ada.who.emails) == ("Vale, Kit", ("kit@example.com",), ("ada@example.com",))
    assert kit.key != ada.key


def test_the_same_mail_read_again_has_the_same_key_and_another_has_not() -> None:
    first, again, other = touches(
        mail(FROM_ADA + "Message-ID: <1@x>\nX-Gmail-Labels: Inbox\n")
        + mail(FROM_ADA + "message-id:  <1@x> \n")
        + mail(FROM_ADA + "Message-ID: <2@x>\n")
    )
    assert first.key == again.key != other.key
    without, later = touches(mail(FROM_ADA) + mail(FROM_ADA.replace("12:00:00", "12:00:01")))
    assert without.key != later.key
    assert [each.key for each in touches(mail(FROM_ADA))] == [without.key]


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("List-Unsubscribe: <mailto:x@example.com>\n", "mail of a mailing list"),
        ("List-Id: <x.example.com>\n", "mail of a mailing list"),
        ("Precedence: list\n", "mail of a mailing list"),
        ("Precedence: bulk\n", "automatic mail"),
        ("Auto-Submitted: auto-replied\n", "automatic mail"),
        ("Return-Path: <>\n", "automatic mail"),
        ("Content-Type: multipart/report; boundary=x\n", "automatic mail"),
        ("X-Gmail-Labels: Inbox,Spam\n", "draft, spam or deleted mail"),
        ("X-Mozilla-Status: 0009\n", "draft, spam or deleted mail"),
        (f"Cc: {', '.join(f'p{number}@example.com' for number in range(10))}\n", "mail to more than 10 people"),
    ],
)
def test_what_no_person_wrote_to_another_is_left_out_and_counted(header: str, reason: str) -> None:
    content = mail(FROM_ADA + header) * 2 + mail(FROM_ADA)
    assert len(touches(content)) == 1
    assert read(content)[-1] == LeftOut(1, reason, "2 messages")


def test_mail_said_not_to_be_automatic_counts() -> None:
    assert len(touches(mail(FROM_ADA + "Auto-Submitted: no\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: x\n"))) == 1
    assert len(touches(mail(FROM_ADA + "X-Mozilla-Status: zz\n"))) == 1
    assert left_out(mail(FROM_ADA.replace("ada@", "no-reply@"))) == {"automatic mail": "1 message"}


def test_mail_between_others_and_to_yourself_is_left_out() -> None:
    others = FROM_ADA.replace("me@example.org", "kit@example.com")
    assert left_out(mail(others) + mail(FROM_ME.replace("ada@example.com", "me.too@example.com"))) == {
        "mail neither from nor to an address of yours": "1 message",
        "mail to yourself": "1 message",
    }
    assert len(touches(mail(others + "Delivered-To: me@example.org\n"))) == 1


def test_names_are_decoded_whatever_they_are_written_in() -> None:
    names = ["=?UTF-8?Q?Ada_Qu=C3=ADll?=", '"=?iso-8859-1?B?QWRhIFF17Wxs?="', "Ada Quíll", "=?klingon?Q?Ada?="]
    for name, expected in zip(names, ["Ada Quíll"] * 3 + ["=?klingon?Q?Ada?="], strict=True):
        (touch,) = touches(mail(FROM_ADA.replace("Ada Quill", name)))
        assert touch.who.name == expected
    (touch,) = touches(mail(FROM_ADA.replace("Ada Quill", "Ada Quíll")).encode("cp1252"))
    assert touch.who.name == "Ada Quíll"


def test_a_date_that_cannot_be_read_is_taken_from_the_mailbox_and_without_one_the_mail_is_unreadable() -> None:
    wrong = FROM_ADA.replace("Tue, 1 Sep 2026 12:00:00 +0200", "yesterday")
    (touch,) = touches(mail(wrong))
    assert touch.at == datetime(2026, 9, 1, 10, tzinfo=UTC)
    assert read(mail(wrong, told="ada@example.com")) == [Unreadable(1, "this mail does not tell when it was sent")]
    assert read(mail(FROM_ADA.replace("From: Ada Quill <ada@example.com>\n", ""))) == [
        Unreadable(1, "this mail does not tell who wrote it")
    ]
    (unknown_zone,) = touches(mail(FROM_ADA.replace("+0200", "-0000")))
    assert unknown_zone.at == datetime(2026, 9, 1, 12, tzinfo=UTC)


def test_from_at_the_beginning_of_a_line_is_no_new_mail() -> None:
    body = ">From what you said, yes.\n>>From nested\n\nFrom here on it is easy.\nReally\nFrom x Tue\nA: b\n"
    (touch,) = touches(mail(FROM_ADA, body), words=True)
    assert touch.words == "From what you said, yes.\n\nFrom here on it is easy.\nReally\nFrom x Tue\nA: b"
    assert len(touches(mail(FROM_ADA, told="-") + mail(FROM_ADA, told=""))) == 2


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(end: str) -> None:
    content = ("\ufeff" + mail(FROM_ADA) + mail(FROM_ME)).replace("\n", end).encode()
    assert mbox.recognises(content[:200], "Inbox")
    assert [each.line for each in touches(content)] == [1, 8]


def test_words_are_kept_only_when_they_are_asked_for_and_without_what_they_quote() -> None:
    body = "--b\nContent-Type: text/html\n\n<p>x\n--b\nContent-Type: text/plain; charset=iso-8859-1\n\n"
    content = mail(FROM_ADA + 'Content-Type: multipart/alternative; boundary="b"\n', body + "Grüezi\n> quoted\n--b--\n")
    assert [each.words for each in touches(content.encode("iso-8859-1"))] == [None]
    assert [each.words for each in touches(content.encode("iso-8859-1"), words=True)] == ["Grüezi"]
    encoded = FROM_ADA + "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=klingon\n"
    assert [each.words for each in touches(mail(encoded, "R3L8ZXpp\n"), words=True)] == ["Grüezi"]
    nothing = FROM_ADA + "Content-Type: text/html\n"
    assert [each.words for each in touches(mail(nothing), words=True)] == [None]


def test_whose_mailbox_it_is_follows_from_who_takes_part_in_all_of_it() -> None:
    kit = FROM_ADA.replace("ada@example.com", "kit@example.com")
    found = read(mail(FROM_ADA) + mail(kit), Own())
    assert found[0] == Understood(0, "you", "me@example.org")
    assert len(found) == 3


def test_whose_mailbox_it_is_is_asked_where_it_could_be_two_peoples() -> None:
    with pytest.raises(NeedsAnswer, match="Which of these addresses are yours") as asked:
        read(mail(FROM_ADA + "Delivered-To: me@example.org\n") * 2, Own())
    assert asked.value.about == "own"
    assert [each.value for each in asked.value.choices] == ["me@example.org", "ada@example.com"]
    with pytest.raises(NeedsAnswer):
        read(mail(FROM_ADA), Own(names=("Me",)))


def test_a_mailbox_of_nothing_but_newsletters_needs_no_answer() -> None:
    assert read(mail(FROM_ADA + "List-Id: x\n"), Own()) == [LeftOut(1, "mail of a mailing list", "1 message")]


def hostile() -> Iterator[bytes]:
    yield b"From x\nA: b\n\n" + b"x" * 20_000_000
    yield b"From x\nFrom: ada@example.com\nTo: " + b"(" * 200_000 + b"\n\n"
    yield b"From x\n" + b"To: a@example.com\n" * 100_000
    yield mail(FROM_ADA + 'Content-Type: multipart/mixed; boundary="0"\n', _nested(2_000)).encode()
    yield b"From x\nA: b\n\n" * 2_000


def _nested(depth: int) -> str:
    part = 'Content-Type: multipart/mixed; boundary="{}"\n\n'
    return "".join(f"--{number}\n{part.format(number + 1)}" for number in range(depth))


@pytest.mark.parametrize("number", range(5))
def test_a_mailbox_made_to_hurt_costs_little_memory(number: int) -> None:
    content = list(hostile())[number]
    tracemalloc.start()
    try:
        for _ in mbox.read(BytesIO(content), ReadOptions(own=ME, words=True)):
            pass
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 16_000_000


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_nothing_but_what_is_said_comes_of_any_bytes(header: bytes, body: bytes) -> None:
    for content in (header, b"From x\n" + FROM_ADA.encode() + header + b"\n\n" + body):
        try:
            read(content, words=True)
        except BadFile:
            continue


@given(st.sampled_from(["From", "To", "Date", "Subject", "Message-ID", "Content-Type", "X-Gmail-Labels"]), st.text())
def test_no_header_breaks_the_reading(name: str, value: str) -> None:
    read((f"From x\n{name}: {value}\n" + FROM_ADA + "\nx\n").encode("utf-8", "surrogatepass"), words=True)


def test_only_a_mailbox_is_taken_for_one() -> None:
    assert not mbox.recognises(b"From: ada@example.com\n", "a.mbox")
    assert not mbox.recognises(b"From here\non it is text\n", "a.mbox")
    assert mbox.recognises(b"\nFrom x\nReturn-Path: <a@example.com>\n", "Inbox")
    with pytest.raises(BadFile, match="empty"):
        read(b"")


def test_the_mailbox_of_others_is_read_and_what_is_not_taken_is_told() -> None:
    for path in IMPORTS.glob("*.mbox"):
        touch, skipped = read(path.read_bytes())
        assert isinstance(touch, FoundTouch)
        assert (touch.who.name, touch.direction) == ("Ada Quíll", Direction.FROM_THEM)
        assert skipped == LeftOut(12, "automatic mail", "1 message")
