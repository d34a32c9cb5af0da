"""How often to be in touch with everyone who has a tag."""

from dataclasses import dataclass

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.cadence_in_force import GroupKind
from companion.domain.tag_cadence import TagCadence, tag_key
from companion.store.door import Store
from companion.usecases.due_board import DueBoard
from companion.usecases.follower import following


@dataclass(frozen=True, slots=True)
class TagView:
    """A tag, its cadence if it has one, and how many contacts have the tag."""

    tag: str
    cadence: Cadence | None
    contacts: int


def list_tags(store: Store, clock: Clock) -> tuple[TagView, ...]:
    """Every tag that somebody has, or that has a cadence, by name."""
    with following(DueBoard, store, clock) as (board, data):
        counts, cadences = board.member_counts(GroupKind.TAG), {each.tag: each.cadence for each in data.tag_cadences}
        tags = sorted(counts.keys() | cadences.keys())
        return tuple(TagView(tag, cadences.get(tag), counts.get(tag, 0)) for tag in tags)


def set_tag_cadence(store: Store, clock: Clock, tag: str, cadence: Cadence) -> TagView:
    """Be in touch so often with everyone who has this tag, unless they or one of their circles have a cadence."""
    key = tag_key(tag)
    with store.change() as data:
        data.tag_cadences.put(TagCadence(key, cadence))
    with following(DueBoard, store, clock) as (board, _):
        return TagView(key, cadence, len(board.members((GroupKind.TAG, key))))


def clear_tag_cadence(store: Store, tag: str) -> None:
    """Let the tag ask for nothing; also if it asked for nothing."""
    with store.change() as data:
        data.tag_cadences.remove(tag_key(tag))
