"""Whatever is done with favors, in whatever order: the ledger, what is open and the touches tell the same."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.favor import Size, Way
from companion.domain.help_ledger import POINTS
from companion.domain.interaction import Direction, Kind
from companion.usecases.keep_favors import (
    FavorChange,
    NewFavor,
    add_favor,
    change_favor,
    delete_favor,
    restore_favor,
)
from companion.usecases.show_favors import list_favors, show_help
from tests.companion.usecases.network import Network

HANDLES = ("ada", "bo")


@dataclass(frozen=True)
class Step:
    which: int
    handle: str
    way: Way
    size: Size
    days_ago: int
    deed: str


STEPS = st.lists(
    st.builds(
        Step, st.integers(0, 3), st.sampled_from(HANDLES), st.sampled_from(Way), st.sampled_from(Size),
        st.integers(0, 30), st.sampled_from(["add", "add", "done", "open", "resize", "delete", "restore"]),
    ), max_size=14,
)  # fmt: skip


@dataclass(frozen=True)
class Model:
    """A favor as it should be."""

    step: Step
    done_on: date | None = None
    deleted: bool = False


class World:
    def __init__(self) -> None:
        self.network = Network()
        self.ids = {each: self.network.save(each, f"{each.title()} Somebody") for each in HANDLES}
        self.favors: dict[int, tuple[str, Model]] = {}

    def take(self, step: Step) -> None:
        store, clock = self.network.store, self.network.clock
        if step.deed == "add" and step.which not in self.favors:
            on = clock.today() - timedelta(days=40)
            new = NewFavor(contact_id=self.ids[step.handle], way=step.way, size=step.size, about="x", on=on)
            self.favors[step.which] = add_favor(store, clock, new).id, Model(step)
        if step.deed == "add" or step.which not in self.favors:
            return
        favor_id, model = self.favors[step.which]
        if step.deed == "delete":
            delete_favor(store, clock, favor_id)
            model = replace(model, deleted=True)
        elif step.deed == "restore":
            restore_favor(store, clock, favor_id)
            model = replace(model, deleted=False)
        elif not model.deleted:
            done_on = clock.today() - timedelta(days=step.days_ago) if step.deed == "done" else None
            if step.deed == "resize":
                change_favor(store, clock, favor_id, FavorChange(size=step.size, way=step.way))
                model = replace(model, step=replace(model.step, size=step.size, way=step.way))
            else:
                change_favor(store, clock, favor_id, FavorChange(done_on=done_on))
                model = replace(model, done_on=done_on)
        self.favors[step.which] = favor_id, model

    def expected(self) -> list[Model]:
        return [model for _, model in self.favors.values() if not model.deleted]


@given(STEPS)
@settings(max_examples=60)
def test_the_touches_are_those_of_the_favors_that_are_done(steps: list[Step]) -> None:
    world = World()
    for step in steps:
        world.take(step)
    direction = {Way.GIVEN: Direction.FROM_ME, Way.RECEIVED: Direction.FROM_THEM}
    for handle, contact_id in world.ids.items():
        seen = world.network.view(contact_id).interactions
        done = [each for each in world.expected() if each.step.handle == handle and each.done_on]
        assert sorted((each.kind, each.direction, each.at.date()) for each in seen) == sorted(
            (Kind.FAVOR, direction[each.step.way], each.done_on) for each in done if each.done_on
        )


@given(STEPS, st.booleans())
@settings(max_examples=60)
def test_the_ledger_is_the_sum_of_what_is_listed_merged_or_not(steps: list[Step], merged: bool) -> None:  # noqa: FBT001
    world = World()
    for step in steps:
        world.take(step)
    if merged:
        world.network.merge(world.ids["ada"], world.ids["bo"])
    store, clock, live = world.network.store, world.network.clock, world.expected()
    told = show_help(store, clock)
    assert len(told.promises) + len(told.asks) == sum(each.done_on is None for each in live)
    assert told.given + told.received == sum(each.done_on is not None for each in live)
    assert told.balance == round(sum(_weight(each, clock.today()) for each in live), 1)
    listed = list_favors(store, limit=200).items
    assert len(listed) == len(live)
    assert len({each.who.id for each in listed}) <= (1 if merged else 2)
    assert [each.on for each in listed] == sorted((each.on for each in listed), reverse=True)


def _weight(favor: Model, today: date) -> float:
    if favor.done_on is None:
        return 0.0
    points = POINTS[favor.step.size] * float(0.5 ** ((today - favor.done_on).days / 365))
    return points if favor.step.way is Way.GIVEN else -points
