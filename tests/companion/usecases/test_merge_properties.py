"""Whatever is done, in whatever order: merges change only what is shown together, and nothing is ever lost."""

from dataclasses import replace
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from companion.usecases.show_contact import ContactView
from tests.companion.usecases.network import Network

NAMES = {"ada": "Ada Example", "bo": "Bo Other", "cy": "Cy Third"}
HANDLES = st.sampled_from(sorted(NAMES))
WORDS = st.none() | st.sampled_from(["Engines", "Looms", "Mills"])


class Capture(NamedTuple):
    handle: str
    company: str | None
    location: str | None


class Edit(NamedTuple):
    handle: str
    company: str | None


class Tag(NamedTuple):
    handle: str
    tags: tuple[str, ...]


class Touch(NamedTuple):
    handle: str


class Note(NamedTuple):
    handle: str


class Merge(NamedTuple):
    kept: str
    absorbed: str


class Undo(NamedTuple):
    which: int


Step = Capture | Edit | Tag | Touch | Note | Merge | Undo
CAPTURES = st.builds(Capture, HANDLES, WORDS, WORDS)
OTHERS = st.one_of(st.builds(Touch, HANDLES), st.builds(Note, HANDLES))
EDITS = st.one_of(
    st.builds(Edit, HANDLES, WORDS),
    st.builds(Tag, HANDLES, st.lists(st.sampled_from(["cello", "chess"]), unique=True).map(tuple)),
)
MERGES = st.one_of(st.builds(Merge, HANDLES, HANDLES), st.builds(Undo, st.integers(0, 3)))


class World:
    """A network of three, and what was done to it."""

    def __init__(self) -> None:
        self.network = Network()
        self.ids = {handle: self.network.save(handle, name) for handle, name in NAMES.items()}
        self.merges: list[str] = []
        self.companies: dict[str, list[tuple[bool, int, str | None]]] = {handle: [] for handle in NAMES}
        self.turn = 0

    def take(self, step: Step) -> None:
        self.turn += 1
        self.network.wait(hours=1)
        match step:
            case Capture(handle, company, location):
                self.network.save(handle, NAMES[handle], company=company, location=location)
                self.companies[handle] += [(False, self.turn, company)] if company else []
            case Edit(handle, company):
                head = self.head(handle)
                self.network.edit(self.ids[handle], company=company)
                self.companies[head].append((True, self.turn, company))
            case Tag(handle, tags):
                self.network.edit(self.ids[handle], tags=tags)
            case Touch(handle):
                self.network.touch(handle=handle)
            case Note(handle):
                self.network.note(self.ids[handle], f"Note {self.turn}")
            case Merge(kept, absorbed) if self.head(kept) != self.head(absorbed):
                self.merges.append(self.network.merge(self.ids[kept], self.ids[absorbed]).merge.id)
            case Undo(which) if which < len(self.merges):
                self.network.undo(self.merges[which])

    def head(self, handle: str) -> str:
        """Under whom somebody is shown."""
        shown = self.network.view(self.ids[handle]).id
        return next(each for each, contact_id in self.ids.items() if contact_id == shown)

    def part_all(self) -> None:
        for merge in self.merges:
            self.network.undo(merge)

    def seen(self) -> dict[str, Any]:
        """What is seen of everybody, whatever their ids are."""
        return {handle: plain(self.network.view(contact_id)) for handle, contact_id in self.ids.items()}


def plain(view: ContactView) -> ContactView:
    notes = tuple(replace(note, id="") for note in view.notes)
    touches = tuple(replace(touch, id="") for touch in view.interactions)
    return replace(view, id="", notes=notes, interactions=touches)


@given(st.lists(st.one_of(CAPTURES, OTHERS, MERGES), max_size=14))
@settings(max_examples=60, deadline=None)
def test_after_all_merges_are_undone_everybody_is_as_if_there_had_been_none(steps: list[Step]) -> None:
    merging, never = World(), World()
    for step in steps:
        merging.take(step)
        never.take(step if not isinstance(step, Merge | Undo) else Undo(99))
    merging.part_all()
    assert merging.seen() == never.seen()


@given(st.lists(st.one_of(CAPTURES, OTHERS, EDITS, MERGES), max_size=14), MERGES)
@settings(max_examples=60, deadline=None)
def test_a_merge_and_its_undoing_are_together_nothing(steps: list[Step], last: Step) -> None:
    world = World()
    for step in steps:
        world.take(step)
    if isinstance(last, Merge) and world.head(last.kept) != world.head(last.absorbed):
        before = world.network.seen()
        merge = world.network.merge(world.ids[last.kept], world.ids[last.absorbed]).merge
        assert len(world.network.cards()) == len(before[0]) - 1
        world.network.undo(merge.id)
        assert world.network.seen() == before


@given(st.lists(st.one_of(CAPTURES, OTHERS, EDITS, MERGES), max_size=14))
@settings(max_examples=60, deadline=None)
def test_the_persons_newest_word_is_shown_or_else_the_newest_page_and_the_rest_is_kept(steps: list[Step]) -> None:
    world = World()
    for step in steps:
        world.take(step)
    groups: dict[str, list[str]] = {}
    for handle in NAMES:
        groups.setdefault(world.head(handle), []).append(handle)
    for head, members in groups.items():
        claims = [claim for member in members for claim in world.companies[member]]
        view = world.network.view(world.ids[head])
        assert view.company == (max(claims)[2] if claims else None)
        told = {each.value for each in view.told if each.field == "company"}
        assert told == {company for _, _, company in claims if company}
        assert {each.value for each in view.told if each.field == "company" and each.shown} == {view.company} - {None}


@given(st.lists(st.one_of(CAPTURES, OTHERS, EDITS, MERGES), max_size=14))
@settings(max_examples=60, deadline=None)
def test_everybody_is_shown_once_with_all_notes_and_touches(steps: list[Step]) -> None:
    world = World()
    for step in steps:
        world.take(step)
    cards = world.network.cards()
    assert {card.id for card in cards} == {world.ids[world.head(handle)] for handle in NAMES}
    views = [world.network.view(card.id) for card in cards]
    assert sum(len(view.notes) for view in views) == sum(isinstance(step, Note) for step in steps)
    assert sum(len(view.interactions) for view in views) == sum(isinstance(step, Touch) for step in steps)
    assert sum(len(view.profiles) for view in views) == len(NAMES)


@given(st.lists(st.one_of(CAPTURES, EDITS), max_size=12))
@settings(max_examples=60, deadline=None)
def test_a_tag_stands_with_whoever_was_given_it_last(steps: list[Step]) -> None:
    world = World()
    last: dict[str, tuple[str, ...]] = {}
    for step in steps:
        world.take(step)
        last |= {step.handle: step.tags} if isinstance(step, Tag) else {}
    assert {handle: world.network.view(each).tags for handle, each in world.ids.items()} == {
        handle: last.get(handle, ()) for handle in NAMES
    }
