from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from companion.domain.cadence import Cadence
from companion.domain.cadence_in_force import GroupKind, cadence_in_force
from companion.domain.contact import Contact
from companion.domain.due import past_of, standing
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.noticed_change import NoticedChange
from companion.domain.practice import Practice
from companion.domain.why import LONGEST_QUOTE, ago, every, quoted, why

TODAY = date(2026, 4, 11)
ADA = Contact("ada", "Ada Example", date(2026, 1, 1), cadence=Cadence(days=30))
GROUPS = {(GroupKind.CIRCLE, "guild"): Cadence(months=1), (GroupKind.TAG, "mentor"): Cadence(days=7)}
MESSAGE = Interaction(
    "1", "ada", datetime(2026, 3, 2, tzinfo=UTC), Kind.MESSAGE, "phone", Direction.FROM_ME, Practice.INVOLVED
)  # fmt: skip


def sentence(contact: Contact, *history: Interaction, news: Sequence[NoticedChange] = ()) -> str:
    found = cadence_in_force(contact, GROUPS)
    return why(contact, standing(contact, found, past_of(history), TODAY, datetime.date), TODAY, news)


def moved(field: str, before: str, after: str, day: date = date(2026, 3, 3)) -> NoticedChange:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return NoticedChange("n", "ada", field, before, after, noon, day, "https://github.com/ada", "github:ada")


def test_it_says_when_how_and_with_what_words_you_were_last_in_touch() -> None:
    spoken = replace(MESSAGE, words="How is the\n new job?")
    assert sentence(ADA, spoken) == (
        "Last in touch 40 days ago: message, “How is the new job?”; you meant every 30 days."
    )


def test_where_the_last_touch_had_no_words_it_quotes_the_last_that_were_said_and_by_whom() -> None:
    asked = replace(MESSAGE, id="0", at=datetime(2026, 2, 1, tzinfo=UTC), words="How is the new job?")
    assert sentence(ADA, asked, replace(MESSAGE, kind=Kind.CALL)) == (
        "Last in touch 40 days ago: call; last words yours: “How is the new job?”; you meant every 30 days."
    )
    answered = replace(asked, direction=Direction.FROM_THEM)
    assert "last words theirs: “How" in sentence(ADA, answered, replace(MESSAGE, words=" \n"))


def test_it_says_so_when_one_has_never_been_in_touch() -> None:
    assert sentence(ADA) == "Saved 100 days ago and never in touch; you meant every 30 days."
    liked = replace(MESSAGE, kind=Kind.LIKE)
    assert sentence(ADA, liked) == sentence(ADA)


def test_it_says_with_whom_a_cadence_is_shared() -> None:
    in_guild = replace(ADA, cadence=None, circles=("Guild",))
    assert sentence(in_guild, MESSAGE) == (
        "Last in touch 40 days ago: message; you meant every month, as with everyone in Guild."
    )
    tagged = replace(ADA, cadence=None, tags=("mentor",))
    assert sentence(tagged).endswith("; you meant every 7 days, as with everyone tagged mentor.")


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


def test_news_of_somebody_goes_before_everything_else() -> None:
    company = moved("company", "Engines", "Looms")
    assert sentence(ADA, MESSAGE, news=[company]) == (
        "Moved from Engines to Looms, noticed 3 March. Last in touch 40 days ago: message; you meant every 30 days."
    )
    assert sentence(ADA, news=[moved("location", "Bern", "Basel")]).startswith("Now in Basel and no longer in Bern, no")
    headline = moved("headline", "Engineer", "Director", date(2025, 12, 24))
    assert sentence(ADA, news=[headline]).startswith("Now calls themselves “Director”, noticed 24 December 2025. Saved")
