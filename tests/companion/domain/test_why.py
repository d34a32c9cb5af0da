from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.due import standing
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.domain.why import LONGEST_QUOTE, ago, every, quoted, why

TODAY = date(2026, 4, 11)
ADA = Contact("ada", "Ada Example", date(2026, 1, 1), cadence=Cadence(days=30))
MESSAGE = Interaction(
    "1", "ada", datetime(2026, 3, 2, tzinfo=UTC), Kind.MESSAGE, "phone", Direction.FROM_ME, Practice.INVOLVED
)  # fmt: skip


def sentence(contact: Contact, *history: Interaction) -> str:
    return why(contact, standing(contact, history, TODAY, datetime.date), TODAY)


def test_it_says_when_how_and_with_what_words_you_were_last_in_touch() -> None:
    spoken = replace(MESSAGE, words="How is the\n new job?")
    assert sentence(ADA, spoken) == (
        "Last in touch 40 days ago: message, “How is the new job?”; you meant every 30 days."
    )


def test_it_says_so_when_there_has_been_nothing_since_saving() -> None:
    assert sentence(ADA) == "Saved 100 days ago; no touch since."


def test_it_does_without_words_and_without_a_cadence() -> None:
    assert sentence(replace(ADA, cadence=None), MESSAGE) == "Last in touch 40 days ago: message."


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 4, 12), "today"),
        (date(2026, 4, 11), "today"),
        (date(2026, 4, 10), "yesterday"),
        (date(2026, 4, 9), "2 days ago"),
    ],
)
def test_days_are_told_as_people_tell_them(day: date, said: str) -> None:
    assert ago(day, TODAY) == said


@pytest.mark.parametrize(
    ("cadence", "said"),
    [
        (Cadence(days=1), "every day"),
        (Cadence(days=2), "every 2 days"),
        (Cadence(months=1), "every month"),
        (Cadence(months=3), "every 3 months"),
    ],
)
def test_one_is_singular_and_more_are_plural(cadence: Cadence, said: str) -> None:
    assert every(cadence) == said


def test_long_words_end_between_two_words() -> None:
    said = quoted("well " * 40)
    assert said.endswith("well…”")
    assert len(said) <= LONGEST_QUOTE + 3


def test_one_endless_word_is_cut() -> None:
    assert quoted("x" * 100) == "“" + "x" * LONGEST_QUOTE + "…”"


@pytest.mark.parametrize("nothing", [None, "", " \n "])
def test_nothing_said_is_not_quoted(nothing: str | None) -> None:
    assert quoted(nothing) == ""
