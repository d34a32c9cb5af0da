"""What to do for somebody: concrete, and of what they have had least of."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.act import Facts, act_for
from companion.domain.act_words import CLAUSES, ONLY_KIND, Occasion
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.noticed_change import NoticedChange
from companion.domain.practice import Practice
from companion.domain.reason import Reason
from companion.domain.tally import Tally
from companion.domain.touch import default_practice

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ME, THEM, BOTH = Direction


def had(kind: Kind, direction: Direction = ME, count: int = 1) -> Tally:
    return Tally(kind, direction, default_practice(kind), NOW, count)


def last(kind: Kind = Kind.CALL, direction: Direction = BOTH) -> Interaction:
    return Interaction("i1", "ada", NOW, kind, "phone", direction, default_practice(kind))


def news(field: str, after: str) -> NoticedChange:
    return NoticedChange("n1", "ada", field, "Engines", after, NOW, date(2026, 3, 1), "https://ada.example/", "ada")


LOOMS = news("company", "Looms")
ALL_BUT_HELP = (had(Kind.LIKE), had(Kind.CALL), had(Kind.COMMENT), had(Kind.CONNECT))
CALLED = Facts(last=last(), days_ago=20)


def called(*had: Tally, **known: Any) -> Facts:
    return replace(CALLED, had=had, **known)


@pytest.mark.parametrize(
    ("facts", "practice", "words"),
    [
        (Facts((had(Kind.LIKE, count=9),), (LOOMS,)), "interest",
         "You have only ever liked; ask how the new job at Looms is."),
        (Facts(), "interest", "You have never been in touch; ask what they are working on."),
        (Facts((had(Kind.COMMENT, THEM),), last=last(Kind.COMMENT, THEM), days_ago=8), "interest",
         "So far only they have reached out; answer what they wrote, and ask back."),
        (Facts((had(Kind.LIKE), had(Kind.FOLLOW))), "interest",
         "You have only ever reacted in public; ask what they are working on."),
        (Facts((had(Kind.COMMENT, count=3),), last=last(Kind.COMMENT, ME), days_ago=20), "involved",
         "You have only ever commented; suggest a call or a coffee."),
        (called(had(Kind.COMMENT), had(Kind.REPLY), news=(news("location", "Bern"),)), "involved",
         "You have only ever commented and replied; suggest to meet, now that they are in Bern."),
        (called(had(Kind.CALL, BOTH), had(Kind.EMAIL)), "interest",
         "You have only ever talked; ask how they are, and what they are working on."),
        (called(*ALL_BUT_HELP, needs=("a Rust developer", "a desk")), "helpful",
         "You have never helped them; help them with what they need: a Rust developer."),
        (called(*ALL_BUT_HELP, news=(LOOMS,), needs=("a desk",)), "helpful",
         "You have never helped them; help them with what they need: a desk."),
        (called(*ALL_BUT_HELP, news=(LOOMS,)), "helpful",
         "You have never helped them; offer help with the new job at Looms."),
        (Facts((*ALL_BUT_HELP, had(Kind.FAVOR)), last=last(), days_ago=200), "interest",
         "It has been 200 days; ask how they have been."),
        (called(*ALL_BUT_HELP, had(Kind.FAVOR)), "interest",
         "Ask how they are, and what they are working on."),
        (called(*ALL_BUT_HELP, had(Kind.FAVOR), had(Kind.REPLY), circles=("Guild",)), "involved",
         "See them at the next meeting of Guild."),
        (called(*ALL_BUT_HELP, had(Kind.FAVOR), circles=("Guild",), reasons=(Reason.LOSS, Reason.MENTOR)), "interest",
         "Tell them what came of their advice, and ask what they are working on."),
        (called(*ALL_BUT_HELP, reasons=(Reason.CHANGE,)), "helpful",
         "You have never helped them; send somebody good their way."),
        (called(*ALL_BUT_HELP, had(Kind.FAVOR), offers=("weaving",)), "interest",
         "Ask their advice on weaving."),
        (called(*ALL_BUT_HELP, had(Kind.FAVOR), news=(news("headline", "Weaver at large"),)), "interest",
         "Ask what is behind “Weaver at large”."),
    ],
)  # fmt: skip
def test_the_act_follows_from_what_is_known(facts: Facts, practice: str, words: str) -> None:
    act = act_for(facts)
    assert (act.practice, act.words) == (practice, words)


def test_somebody_who_wrote_last_is_answered_before_all_else_but_not_after_months() -> None:
    wrote = Facts((had(Kind.CALL), had(Kind.LIKE)), (LOOMS,), last=last(Kind.MESSAGE, THEM), days_ago=60)
    assert "answer what they wrote" in act_for(wrote).words
    assert "answer" not in act_for(replace(wrote, days_ago=61)).words


def test_what_they_did_themselves_is_no_practice_of_the_persons() -> None:
    assert act_for(Facts((had(Kind.COMMENT, THEM, 50),))).practice is Practice.INTEREST


def test_of_two_changes_of_a_field_the_newest_is_told() -> None:
    assert "Mills" in act_for(Facts((had(Kind.LIKE),), (news("company", "Mills"), LOOMS))).words


def test_a_long_or_a_broken_text_makes_one_short_line() -> None:
    words = act_for(called(*ALL_BUT_HELP, needs=("a desk\nby the window " + "and more " * 40,))).words
    assert "\n" not in words
    assert len(words) < 160
    assert words.endswith("….")


def test_braces_in_a_name_stay_as_they_are() -> None:
    assert "{0} & {what}" in act_for(Facts((had(Kind.LIKE),), (news("company", "{0} & {what}"),))).words


def test_there_is_an_act_for_every_practice_and_occasion_and_none_twice() -> None:
    clauses = [CLAUSES[practice][occasion] for practice in Practice for occasion in Occasion]
    assert len(set(clauses)) == len(clauses) == len(Practice) * len(Occasion)
    assert set(ONLY_KIND) == set(Kind)
    assert {str(each) for each in Reason} <= {str(each) for each in Occasion}


FACTS = st.builds(
    Facts,
    had=st.lists(st.builds(had, st.sampled_from(Kind), st.sampled_from(Direction), st.integers(1, 9)), max_size=6),
    news=st.lists(
        st.builds(news, st.sampled_from(["company", "location", "headline"]), st.text(min_size=1)), max_size=3
    ),
    needs=st.lists(st.text(min_size=1), max_size=2),
    offers=st.lists(st.text(min_size=1), max_size=2),
    circles=st.lists(st.text(min_size=1), max_size=2),
    reasons=st.lists(st.sampled_from(Reason), max_size=2),
    last=st.none() | st.builds(last, st.sampled_from(Kind), st.sampled_from(Direction)),
    days_ago=st.none() | st.integers(0, 4000),
)


@given(FACTS)
def test_whatever_is_known_it_is_one_sentence_of_the_practice_most_lacking(facts: Facts) -> None:
    act = act_for(facts)
    mine = [each for each in facts.had if each.direction is not THEM]
    counts = {practice: sum(each.count for each in mine if each.practice is practice) for practice in Practice}
    assert counts[act.practice] == min(counts.values())
    assert act.words[0].isupper()
    assert act.words.endswith(".")
    assert "\n" not in act.words
