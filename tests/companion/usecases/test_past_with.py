"""What was last said to somebody, or by them, is found also where the last touch was without words."""

from datetime import UTC, date, datetime, timedelta

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.store.memory_store import memory_store
from companion.usecases.plan_reminders import plan_reminders
from companion.usecases.show_contact import show_contact
from tests.companion.set_clock import SetClock

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADA = Contact("ada", "Ada Example", date(2026, 1, 1), cadence=Cadence(days=30))


def touch(days_ago: int, kind: Kind, words: str | None = None, *, deleted: bool = False) -> Interaction:
    at = NOW - timedelta(days=days_ago)
    gone = NOW if deleted else None
    return Interaction(
        f"{days_ago} {kind}", "ada", at, kind, "x", Direction.FROM_ME, Practice.INVOLVED, None, words, gone
    )  # fmt: skip


def why(*history: Interaction) -> str:
    store, clock = memory_store(), SetClock(NOW)
    with store.change() as data:
        data.contacts.put(ADA)
        for each in history:
            data.interactions.put(each)
    [reminder] = plan_reminders(store, clock).items
    assert show_contact(store, clock, "ada").why == reminder.why
    return reminder.why


def test_a_call_does_not_hide_what_was_written_before_it() -> None:
    said = why(touch(40, Kind.CALL), touch(45, Kind.MESSAGE, "How is the new job?"), touch(50, Kind.COMMENT, "Nice!"))
    assert said == "Last in touch 40 days ago: call; last words yours: “How is the new job?”; you meant every 30 days."


def test_the_words_of_the_last_touch_go_before_all_others() -> None:
    assert ": message, “Bye”; you" in why(touch(40, Kind.MESSAGE, "Bye"), touch(45, Kind.COMMENT, "Nice!"))


def test_what_was_taken_back_is_not_quoted_and_blank_words_are_none() -> None:
    history = (
        touch(40, Kind.CALL, " "),
        touch(42, Kind.MESSAGE, "Oops", deleted=True),
        touch(45, Kind.COMMENT, "Nice!"),
    )
    assert "last words yours: “Nice!”" in why(*history)
    assert why(*history[:2]) == "Last in touch 40 days ago: call; you meant every 30 days."
