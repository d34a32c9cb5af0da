"""Bringing contacts together."""

from dataclasses import dataclass

from companion.usecases.due_board import overdue_count
from companion.usecases.introduction_graph import Graph, introduction_graph
from companion.usecases.introduction_view import IntroductionView
from companion.usecases.keep_introductions import (
    IntroductionChange,
    NewIntroduction,
    add_introduction,
    change_introduction,
    delete_introduction,
    restore_introduction,
)
from companion.usecases.suggest_introductions import Introductions, list_introductions
from companion.web.house import House
from companion.web.messages import LABEL
from companion.web.replies import Deleted
from companion.web.shapes.lists import optional
from companion.web.shapes.records import record
from companion.web.shapes.texts import text, uuid
from companion.web.shapes.times import day
from companion.web.word import Word

introductions = Word("introductions")

WHY, OUTCOME, DAY = text(2_000), optional(text(2_000), None), optional(day(), None)
NEW_INTRODUCTION = record(
    NewIntroduction,
    id=optional(uuid(), None),
    one_id=LABEL,
    other_id=LABEL,
    why=WHY,
    asked_one_on=DAY,
    asked_other_on=DAY,
    agreed_one_on=DAY,
    agreed_other_on=DAY,
    declined_on=DAY,
    made_on=DAY,
    outcome=OUTCOME,
    outcome_on=DAY,
)
INTRODUCTION_CHANGE = record(
    IntroductionChange,
    why=WHY,
    asked_one_on=DAY,
    asked_other_on=DAY,
    agreed_one_on=DAY,
    agreed_other_on=DAY,
    declined_on=DAY,
    made_on=DAY,
    outcome=OUTCOME,
    outcome_on=DAY,
)


@dataclass(frozen=True, slots=True)
class IntroductionKept:
    """One introduction, and how many contacts are overdue now."""

    introduction: IntroductionView
    overdue: int


@introductions.on("GET", "/v1/introductions")
def show(home: House) -> Introductions:
    """List the introductions, newest first, and who else should meet."""
    return list_introductions(home.store, home.clock)


@introductions.on("GET", "/v1/introductions/graph")
def graph(home: House) -> Graph:
    """Tell who brought whom together."""
    return introduction_graph(home.store)


@introductions.on("POST", "/v1/introductions", takes=NEW_INTRODUCTION, status=201)
def add(home: House, message: NewIntroduction) -> IntroductionKept:
    """Begin an introduction; the same id again gives the one that is there."""
    return _kept(home, add_introduction(home.store, home.clock, message))


@introductions.on("PATCH", "/v1/introductions/<introduction_id>", takes=INTRODUCTION_CHANGE)
def change(home: House, message: IntroductionChange, introduction_id: str) -> IntroductionKept:
    """Say what has happened, or why they should meet."""
    return _kept(home, change_introduction(home.store, home.clock, introduction_id, message))


@introductions.on("DELETE", "/v1/introductions/<introduction_id>")
def delete(home: House, introduction_id: str) -> Deleted:
    """Delete an introduction and its touches; for 30 days it can be restored."""
    delete_introduction(home.store, home.clock, introduction_id)
    return Deleted(overdue_count(home.store, home.clock))


@introductions.on("POST", "/v1/introductions/<introduction_id>/restore")
def restore(home: House, introduction_id: str) -> IntroductionKept:
    """Undo the deletion of an introduction."""
    return _kept(home, restore_introduction(home.store, home.clock, introduction_id))


def _kept(home: House, introduction: IntroductionView) -> IntroductionKept:
    return IntroductionKept(introduction, overdue_count(home.store, home.clock))
