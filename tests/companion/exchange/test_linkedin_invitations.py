from datetime import UTC, datetime, timedelta, timezone

from companion.domain.interaction import Direction, Kind
from tests.companion.exchange.reading import Outcome, outcome_of, written

HEADINGS = ["From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"]
LINKEDIN = "https://www.linkedin.com/in/"
OUT = ["Mo", "Ada Quill", "9/1/26, 10:02 AM", "Let's connect", "OUTGOING", f"{LINKEDIN}mo", f"{LINKEDIN}ada"]
IN = ["Kit Vale", "Mo", "12/31/25, 11:59 PM", "", "INCOMING", f"{LINKEDIN}kit", f"{LINKEDIN}mo"]


def read(*rows: list[str]) -> Outcome:
    return outcome_of(written([HEADINGS, *rows]), "Invitations.csv", zone=timezone(timedelta(hours=2)))


def test_an_invitation_is_a_touch_with_whom_it_is_not_from_you() -> None:
    out, received = read(OUT, IN).touches
    assert (out.who.name, out.who.profile_url, out.direction) == ("Ada Quill", f"{LINKEDIN}ada", Direction.FROM_ME)
    assert (received.who.name, received.direction) == ("Kit Vale", Direction.FROM_THEM)
    assert out.kind is received.kind is Kind.CONNECT
    assert (out.words, out.channel) == (None, "linkedin")


def test_its_moment_is_by_the_persons_own_clock() -> None:
    assert [each.at for each in read(OUT, IN).touches] == [
        datetime(2026, 9, 1, 8, 2, tzinfo=UTC),
        datetime(2025, 12, 31, 21, 59, tzinfo=UTC),
    ]


def test_its_words_come_along_if_they_are_asked_for() -> None:
    (touch,) = outcome_of(written([HEADINGS, OUT]), words=True).touches
    assert touch.words == "Let's connect"


def test_an_older_export_with_notes_above_its_headings_is_read() -> None:
    outcome = outcome_of("Notes:\r\nSome invitations are missing\r\n\r\n" + written([HEADINGS, OUT]))
    assert [each.line for each in outcome.touches] == [5]


def test_the_key_does_not_hang_on_the_clock_nor_on_its_neighbours() -> None:
    elsewhere = outcome_of(written([HEADINGS, IN, OUT])).touches
    assert [each.key for each in read(OUT, IN).touches] == [each.key for each in reversed(elsewhere)]


def test_what_cannot_be_read_is_told_with_the_reason() -> None:
    rows = [[*OUT[:2], "soon", *OUT[3:]], [*OUT[:4], "SIDEWAYS", *OUT[5:]], [*OUT[:1], "", *OUT[2:6], ""], OUT]
    outcome = read(*rows)
    assert [(each.line, each.reason) for each in outcome.unreadable] == [
        (2, "its date, 'soon', cannot be read"),
        (3, "its direction, 'SIDEWAYS', is neither OUTGOING nor INCOMING"),
        (4, "it does not say with whom"),
    ]
    assert len(outcome.touches) == 1
