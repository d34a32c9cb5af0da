"""How often to be in touch with everyone who has a tag."""

from dataclasses import dataclass

from companion.domain.cadence import Cadence
from companion.usecases.due_board import overdue_count
from companion.usecases.keep_tag_cadences import TagView, clear_tag_cadence, list_tags, set_tag_cadence
from companion.web.house import House
from companion.web.messages import CADENCE, LABEL
from companion.web.replies import Deleted
from companion.web.shapes.records import record
from companion.web.word import Word

tag_cadences = Word("tag_cadences")


@dataclass(frozen=True, slots=True)
class TagName:
    """Which tag, in whatever case."""

    tag: str


@dataclass(frozen=True, slots=True)
class TagRhythm(TagName):
    """How often to be in touch with those who have it."""

    cadence: Cadence


@dataclass(frozen=True, slots=True)
class Tags:
    """Every tag."""

    items: tuple[TagView, ...]


@dataclass(frozen=True, slots=True)
class TagSet(TagView):
    """A tag as it is now, and how many contacts are overdue now."""

    overdue: int


NAMED = record(TagName, tag=LABEL)
RHYTHM = record(TagRhythm, tag=LABEL, cadence=CADENCE)


@tag_cadences.on("GET", "/v1/tag-cadences")
def tags(home: House) -> Tags:
    """List every tag, how often one means to be in touch with those who have it, and how many they are."""
    return Tags(list_tags(home.store, home.clock))


@tag_cadences.on("PUT", "/v1/tag-cadences", takes=RHYTHM)
def put(home: House, message: TagRhythm) -> TagSet:
    """Say how often to be in touch with everyone who has a tag."""
    view = set_tag_cadence(home.store, home.clock, message.tag, message.cadence)
    return TagSet(view.tag, view.cadence, view.contacts, overdue_count(home.store, home.clock))


@tag_cadences.on("DELETE", "/v1/tag-cadences", takes=NAMED)
def delete(home: House, message: TagName) -> Deleted:
    """Let a tag ask for nothing."""
    clear_tag_cadence(home.store, message.tag)
    return Deleted(overdue_count(home.store, home.clock))
