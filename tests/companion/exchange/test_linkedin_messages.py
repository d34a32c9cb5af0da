from datetime import UTC, datetime
from typing import Any

import pytest

from companion.domain.interaction import Direction, Kind
from companion.exchange.bad_file import Choice, NeedsAnswer
from companion.exchange.reader import Own
from tests.companion.exchange.reading import Outcome, outcome_of, written

HEADINGS = [
    "CONVERSATION ID",
    "CONVERSATION TITLE",
    "FROM",
    "SENDER PROFILE URL",
    "TO",
    "RECIPIENT PROFILE URLS",
    "DATE",
    "SUBJECT",
    "CONTENT",
    "FOLDER",
    "ATTACHMENTS",
    "IS MESSAGE DRAFT",
    "IS CONVERSATION DRAFT",
]
LINKEDIN = "https://www.linkedin.com/in/"
ME, ADA, KIT = ("Mo Own", f"{LINKEDIN}mo"), ("Ada Quill", f"{LINKEDIN}ada"), ("Kit Vale", f"{LINKEDIN}kit")


def message(
    sender: tuple[str, str] = ME,
    recipients: tuple[str, str] = ADA,
    content: str = "Hello",
    date: str = "2026-09-01 10:00:00 UTC",
    **cells: str,
) -> list[str]:
    row = dict.fromkeys(HEADINGS, "") | {
        "CONVERSATION ID": "c1",
        "FROM": sender[0],
        "SENDER PROFILE URL": sender[1],
        "TO": recipients[0],
        "RECIPIENT PROFILE URLS": recipients[1],
        "DATE": date,
        "CONTENT": content,
        "FOLDER": "INBOX",
        "IS MESSAGE DRAFT": "No",
    }
    return list((row | {heading.replace("_", " "): cell for heading, cell in cells.items()}).values())


def read(*rows: list[str], headings: list[str] = HEADINGS, **options: Any) -> Outcome:
    return outcome_of("\ufeff" + written([headings, *rows]), "messages.csv", **options)


def test_who_wrote_to_whom_and_when_is_told_and_nothing_of_what() -> None:
    outcome = read(message(), message(ADA, ME, date="2026-09-20 09:00:00 UTC"), message(ME, KIT))
    assert [(each.who.name, each.direction, each.at.day, each.words) for each in outcome.touches] == [
        ("Ada Quill", Direction.FROM_ME, 1, None),
        ("Ada Quill", Direction.FROM_THEM, 20, None),
        ("Kit Vale", Direction.FROM_ME, 1, None),
    ]
    assert {(each.kind, each.channel) for each in outcome.touches} == {(Kind.MESSAGE, "linkedin")}
    assert outcome.touches[0].at == datetime(2026, 9, 1, 10, tzinfo=UTC)
    assert outcome.touches[0].who.profile_url == f"{LINKEDIN}ada"
    assert outcome.left_out == [(0, "words of the messages", "3, since nobody asked for them")]


def test_the_words_come_along_if_they_are_asked_for() -> None:
    rows = (message(content="Great!\nSoon, then.", SUBJECT="Lunch"), message(ME, KIT))
    outcome = read(*rows, words=True)
    assert [each.words for each in outcome.touches] == ["Lunch\nGreat!\nSoon, then.", "Hello"]
    assert outcome.left_out == []


def test_words_too_long_to_be_kept_and_titles_are_told() -> None:
    outcome = read(message(content="x" * 20_001, CONVERSATION_TITLE="Plans"), message(ME, KIT), words=True)
    assert [each.words for each in outcome.touches] == [None, "Hello"]
    assert outcome.left_out == [
        (2, "words that are too long", "x" * 199 + "…"),
        (2, "conversation title", "Plans"),
    ]


def test_whoever_takes_part_in_all_messages_is_you() -> None:
    assert read(message(), message(KIT, ME)).understood == {"you": f"Mo Own ({LINKEDIN}mo)"}


def test_with_one_conversation_it_is_asked_who_is_you() -> None:
    with pytest.raises(NeedsAnswer) as asked:
        read(message(), message(ADA, ME))
    assert asked.value.about == "own"
    assert str(asked.value) == "Which of these is you?"
    assert asked.value.choices == (
        Choice(f"{LINKEDIN}mo", f"Mo Own ({LINKEDIN}mo)"),
        Choice(f"{LINKEDIN}ada", f"Ada Quill ({LINKEDIN}ada)"),
    )


@pytest.mark.parametrize(
    "own",
    [
        Own(profile_urls=(f"{LINKEDIN}mo",)),
        Own(profile_urls=("https://linkedin.com/in/MO/",)),
        Own(names=("mo own",)),
        Own(names=("Mo Own", "Another Name")),
    ],
)
def test_the_answer_may_be_an_address_or_a_name(own: Own) -> None:
    outcome = read(message(), message(ADA, ME), own=own)
    assert [each.direction for each in outcome.touches] == [Direction.FROM_ME, Direction.FROM_THEM]


def test_an_answer_that_names_nobody_in_the_file_is_asked_again() -> None:
    with pytest.raises(NeedsAnswer):
        read(message(), own=Own(names=("Somebody Else",)))


def test_where_ones_own_address_is_missing_the_name_tells() -> None:
    outcome = read(message((ME[0], "")), message(ADA, (ME[0], "")), message(KIT, ME))
    assert [each.direction for each in outcome.touches] == [
        Direction.FROM_ME,
        Direction.FROM_THEM,
        Direction.FROM_THEM,
    ]
    assert [each.who.name for each in outcome.touches] == ["Ada Quill", "Ada Quill", "Kit Vale"]


def test_somebody_of_ones_own_name_is_somebody_else() -> None:
    namesake = (ME[0], f"{LINKEDIN}other-mo")
    outcome = read(message(namesake, ME), message(ME, ADA), own=Own(profile_urls=(ME[1],)))
    assert [(each.who.profile_url, each.direction) for each in outcome.touches] == [
        (namesake[1], Direction.FROM_THEM),
        (ADA[1], Direction.FROM_ME),
    ]


@pytest.mark.parametrize("between", [";", ",", "; "])
def test_what_is_between_more_than_two_is_left_out(between: str) -> None:
    both = ("Ada Quill, Kit Vale", f"{ADA[1]}{between}{KIT[1]}")
    me_and_kit = (f"{ME[0]}, Kit Vale", f"{ME[1]}{between}{KIT[1]}")
    outcome = read(message(), message(ME, KIT), message(ME, both), message(ADA, me_and_kit))
    assert len(outcome.touches) == 2
    assert [told[1:] for told in outcome.left_out if told[0]] == [
        ("message between more than two", "Ada Quill, Kit Vale"),
        ("message between more than two", "Ada Quill, Kit Vale"),
    ]


def test_one_recipient_whose_name_holds_a_comma_is_one() -> None:
    molly = ("Molly Smith, Jr.", f"{LINKEDIN}molly")
    assert read(message(ME, molly), message()).touches[0].who.name == "Molly Smith, Jr."


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (message(ME, KIT, IS_MESSAGE_DRAFT="Yes"), ("draft", "Kit Vale")),
        (message(ME, KIT, IS_CONVERSATION_DRAFT="Yes"), ("draft", "Kit Vale")),
        (message(KIT, ME, FOLDER="SPAM"), ("message in the spam folder", "Kit Vale")),
        (message(KIT, ME, '<p class="spinmail-quill-editor__spin-break">Buy</p>'), ("advertisement", "Kit Vale")),
        (message(("LinkedIn Member", ""), ME), ("message with somebody who has left LinkedIn", "LinkedIn Member")),
        (message(ME, ("", "")), ("message to nobody else", "")),
    ],
)
def test_what_is_no_touch_is_left_out_and_told(row: list[str], told: tuple[str, str]) -> None:
    outcome = read(message(), message(ME, KIT), row)
    assert len(outcome.touches) == 2
    assert outcome.left_out[0] == (4, *told)


def test_attachments_are_told_and_left_out() -> None:
    outcome = read(message(ATTACHMENTS="https://example.com/cv.pdf"), message(ME, KIT))
    assert outcome.left_out[:1] == [(2, "ATTACHMENTS", "https://example.com/cv.pdf")]


def test_a_message_without_a_date_is_unreadable() -> None:
    outcome = read(message(date="soon"), message(ME, KIT))
    assert [(each.line, each.reason) for each in outcome.unreadable] == [(2, "its date, 'soon', cannot be read")]


def test_read_again_or_out_of_a_newer_export_a_message_has_the_key_it_had() -> None:
    old = [heading for heading in HEADINGS if heading not in {"ATTACHMENTS", "FOLDER"}]
    rows = [message(), message(ADA, ME), message(KIT, ME, CONVERSATION_ID="c2")]
    older = [[cell for heading, cell in zip(HEADINGS, row, strict=True) if heading in old] for row in rows]
    before = read(*(([cell.removesuffix(" UTC") for cell in row]) for row in older), headings=old)
    after = read(message(ME, KIT, "new"), *rows)
    keys = [each.key for each in before.touches]
    assert len(set(keys)) == 3
    assert [each.key for each in after.touches[1:]] == keys


def test_an_older_export_without_recipients_addresses_is_read_by_names() -> None:
    headings = ["CONVERSATION ID", "FROM", "SENDER PROFILE URL", "TO", "DATE", "SUBJECT", "CONTENT"]
    to_ada = ["c", *ME, "Ada Quill", "2020-01-02 10:00:00", "", "x"]
    from_kit = ["d", *KIT, "Mo Own", "2020-01-03 10:00:00", "", "y"]
    outcome = read(to_ada, from_kit, headings=headings)
    assert [(each.who.name, each.direction) for each in outcome.touches] == [
        ("Ada Quill", Direction.FROM_ME),
        ("Kit Vale", Direction.FROM_THEM),
    ]
