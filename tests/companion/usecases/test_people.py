"""However the network changes, a window of the list shows what sorting and filtering everybody would."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.due import State
from companion.domain.importance import Importance
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.domain.rest import Rest
from companion.domain.tag_cadence import TagCadence
from companion.domain.warmth import Warmth
from companion.store.door import Data, Store
from companion.store.memory_store import memory_store
from companion.usecases.card import card_of, standing_of
from companion.usecases.list_people import Order, PeopleQuery, Row, list_people
from companion.usecases.people_entry import Sort
from companion.usecases.people_facets import people_facets
from companion.usecases.people_filter import Filter, Lacking
from tests.companion.set_clock import SetClock
from tests.companion.usecases.network import Network

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADA = Contact("ada", "Ada Example", date(2026, 1, 1))
CALL = Interaction("i1", "ada", NOW, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED)

IDS = st.sampled_from(["a", "b", "c", "d"])
DAYS = st.integers(-90, 0).map(lambda days: NOW + timedelta(days=days))
CONTACTS = st.builds(
    lambda each, name, company, days, tags, saved, rest, deleted: replace(
        ADA, id=each, name=name, company=company, cadence=days and Cadence(days=days), tags=tags,
        saved_on=saved.date(), rest=rest, deleted_at=deleted, importance=Importance.KEY if days else None,
    ),
    IDS, st.sampled_from(["Ada", "bo", "Åse"]), st.sampled_from([None, "Looms", "engines"]),
    st.sampled_from([None, None, 7, 30]), st.sampled_from([(), ("Cello",), ("cello", "rust")]), DAYS,
    st.sampled_from([None, None, None, *Rest]), st.sampled_from([None, None, NOW]),
)  # fmt: skip
TOUCHES = st.builds(lambda each, whose, at: replace(CALL, id=f"i{each}", contact_id=whose, at=at), IDS, IDS, DAYS)
SHARED = st.builds(TagCadence, st.just("cello"), st.builds(Cadence, days=st.integers(5, 60)))
STEPS = st.lists(st.one_of(CONTACTS, TOUCHES, SHARED, IDS, st.integers(1, 40)), max_size=15)
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "q": st.sampled_from(["a", "LOOMS", "cello"]), "state": st.sampled_from(State), "tag": st.just("CELLO"),
        "warmth": st.sampled_from(Warmth),
        "company": st.just("Engines"), "cadence": st.just(Lacking.NONE), "importance": st.just(Importance.KEY),
    },
)  # fmt: skip


def take(data: Data, step: Any) -> None:
    if isinstance(step, Contact):
        data.contacts.put(step)
    elif isinstance(step, Interaction):
        data.interactions.put(step)
    elif isinstance(step, TagCadence):
        data.tag_cadences.put(step)
    else:
        data.contacts.remove(step)
        data.interactions.remove(f"i{step}")


def fits(row: Row, wanted: Filter, told: str) -> bool:
    """Whether somebody is meant, by what a person sees of them."""
    return (
        (wanted.q is None or wanted.q.casefold() in told.casefold())
        and wanted.state in (None, row.state)
        and wanted.warmth in (None, row.warmth)
        and (wanted.tag is None or wanted.tag.casefold() in [each.casefold() for each in row.tags])
        and (wanted.company is None or (row.who.company or "").casefold() == wanted.company.casefold())
        and (wanted.cadence is None or row.cadence_in_force is None)
        and wanted.importance in (None, row.importance)
    )


def everybody(store: Store, clock: SetClock, **query: Any) -> list[Row]:
    """The whole list, fetched in windows of two."""
    found: list[Row] = []
    while True:
        window = list_people(store, clock, PeopleQuery(**query, offset=len(found), limit=2))
        found += window.items
        if len(found) >= window.total:
            return found


@given(STEPS, FILTERS, st.sampled_from(Sort), st.sampled_from(Order))
def test_a_list_shows_what_looking_at_everybody_shows(
    steps: list[Any], wanted: dict[str, Any], sort: Sort, order: Order
) -> None:
    store, clock = memory_store(), SetClock(NOW)
    for step in steps:
        if isinstance(step, int):
            clock.pass_by(days=step)
        else:
            with store.change() as data:
                take(data, step)
        list_people(store, clock, PeopleQuery(sort=sort))  # so that each order is kept up with, and not only made once
    shown = everybody(store, clock, **wanted, sort=sort, order=order)
    with store.read() as data:
        live = {each.id: each for each in data.contacts if each.deleted_at is None}
        rows = everybody(store, clock)
        assert {row.who.id for row in rows} == live.keys()
        for row in rows:
            card, how = card_of(data, clock, live[row.who.id]), standing_of(data, clock, live[row.who.id])
            assert (row.state, row.due, row.days_late) == (how.state, card.due, card.days_late)
            assert (row.cadence_in_force, row.cadence_from) == (card.cadence_in_force, card.cadence_from)
            assert row.last_touch_on == (card.last_touch and card.last_touch.on)
            assert row.warmth is not Warmth.NEVER or row.last_touch_on is None
    told = {each.id: " ".join([each.name, each.company or "", *each.tags]).replace("Å", "A") for each in live.values()}
    meant = [row for row in rows if fits(row, Filter(**wanted), told[row.who.id])]
    assert {row.who.id for row in shown} == {row.who.id for row in meant}
    assert_in_order(shown, sort, order)


def assert_in_order(rows: list[Row], sort: Sort, order: Order) -> None:
    values = [value_of(row, sort) for row in rows]
    having = [value for value in values if value is not None]
    assert values[: len(having)] == having, "who has no such value comes last"
    assert having == sorted(having, reverse=order is Order.DESCENDING)


def value_of(row: Row, sort: Sort) -> Any:
    return {
        Sort.NAME: row.who.name.replace("Å", "A").casefold(),
        Sort.COMPANY: row.who.company and row.who.company.casefold(),
        Sort.LAST_TOUCH: row.last_touch_on,
        Sort.DUE: row.due,
        Sort.SAVED: row.saved_on,
    }[sort]


def test_a_search_without_an_order_lists_the_best_found_first() -> None:
    network = Network()
    network.save("bo", "Bo Weaver", company="Anders & Co")
    network.save("an", "Anders Smith")
    network.save("jo", "Jo Sanders")
    found = list_people(network.store, network.clock, PeopleQuery(q="anders"))
    assert [row.who.name for row in found.items] == ["Anders Smith", "Jo Sanders", "Bo Weaver"]


def test_a_merged_contact_is_one_row() -> None:
    network = Network()
    ada, other = network.save("ada"), network.save("ada-2", "Ada Lovelace Example")
    list_people(network.store, network.clock, PeopleQuery(sort=Sort.DUE))
    network.merge(ada, other)
    found = list_people(network.store, network.clock, PeopleQuery())
    assert [row.who.id for row in found.items] == [ada]


def test_facets_count_names_however_they_are_written() -> None:
    network = Network()
    for handle, circle, company in [("a", "Guild", "Looms"), ("b", "guild", "LOOMS"), ("c", "Mill", None)]:
        network.edit(network.save(handle, f"Person {handle.upper()}xample"), circles=(circle,), company=company)
    found = people_facets(network.store, network.clock)
    assert [(each.name.casefold(), each.count) for each in found.circles] == [("guild", 2), ("mill", 1)]
    assert [each.count for each in found.companies] == [2]
    assert [(each.name, each.count) for each in found.states] == [("none", 3)]
    assert [(each.name, each.count) for each in found.warmth] == [("never", 3)]


def test_a_facet_is_spelled_as_most_write_it_and_of_as_many_as_the_first_in_the_alphabet() -> None:
    network = Network()

    def shown() -> str:
        [company] = people_facets(network.store, network.clock).companies
        return company.name

    ids = [network.save(each.lower(), f"{each} Weaver", company="Looms") for each in ("Ada", "Tobin")]
    network.save("mara", "Mara Quill", company="LOOMS")
    assert shown() == "Looms"
    network.edit(ids[0], company="looms")
    assert shown() == "LOOMS"
    network.edit(ids[1], company="looms")
    assert shown() == "looms"


def test_a_list_is_in_order_also_after_very_many_have_changed() -> None:
    store, clock = memory_store(), SetClock(NOW)
    with store.change() as data:
        for number in range(300):
            data.contacts.put(replace(ADA, id=f"c{number}", name=f"Person {number:03}", cadence=Cadence(days=400)))
    assert list_people(store, clock, PeopleQuery(sort=Sort.DUE)).items[0].who.id == "c0"
    with store.change() as data:
        for number in range(300):
            data.contacts.put(replace(ADA, id=f"c{number}", name="Somebody", cadence=Cadence(days=400 - number)))
    first = list_people(store, clock, PeopleQuery(sort=Sort.DUE, limit=2))
    assert (first.total, [each.who.id for each in first.items]) == (300, ["c299", "c298"])
    with store.change() as data:
        data.contacts.remove("c299")
    assert list_people(store, clock, PeopleQuery(sort=Sort.DUE)).items[0].who.id == "c298"
