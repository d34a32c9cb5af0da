"""Everything dated about one person, in one order."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.circle import Circle
from companion.domain.favor import Favor, Size, Way
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.introduction import Introduction
from companion.domain.invitation import Invitation
from companion.domain.meeting import Meeting
from companion.domain.mentorship import Mentorship, Role, Session
from companion.domain.opportunity import Chance, Opportunity, Stage
from companion.domain.practice import Practice
from companion.domain.told_touch import told_touch
from companion.usecases.leave_traces import trace_id
from companion.usecases.show_timeline import show_timeline
from companion.usecases.timeline_event import Event, Happening
from tests.companion.usecases.network import Network

DAY = date(2026, 2, 1)
NOON = datetime(2026, 2, 1, 12, tzinfo=UTC)


def a_network() -> tuple[Network, str, str]:
    network = Network()
    return network, network.save("ada", company="Engines"), network.save("bo", "Bo Weaver")


def told(network: Network, contact_id: str, kind: Happening | None = None, limit: int = 50) -> list[Event]:
    """The whole timeline, a page after the other."""
    page = show_timeline(network.store, network.clock, contact_id, kind, limit=limit)
    found = list(page.items)
    while page.next:
        page = show_timeline(network.store, network.clock, contact_id, kind, limit=limit, cursor=page.next)
        found += page.items
    return found


def titles(events: list[Event]) -> list[str]:
    return [each.title for each in events]


def test_everything_that_was_is_told_the_newest_first() -> None:
    network, ada, bo = a_network()
    records = [
        (Circle("g", "Guild", NOON), "circles"),
        (Meeting("m", "g", DAY, attended=(ada, bo), about="Looms"), "meetings"),
        (Invitation("v", "g", ada, DAY, accepted_on=DAY + timedelta(days=3)), "invitations"),
        (Favor("f", ada, Way.GIVEN, Size.SMALL, "Read a draft", DAY, DAY + timedelta(days=1)), "favors"),
        (Introduction("b", ada, bo, "Both weave", NOON, made_on=DAY + timedelta(days=5)), "introductions"),
        (Opportunity("o", ada, Chance.JOB, "Head of looms", DAY, Stage.WON, DAY), "opportunities"),
        (Mentorship("t", ada, Role.MENTOR, DAY - timedelta(days=9)), "mentorships"),
        (Session("s", "t", ada, DAY + timedelta(days=7), "how to begin", "At the end"), "sessions"),
    ]
    with network.store.change() as data:
        for record, word in records:
            getattr(data, word).put(record)
    network.wait(days=1)
    network.touch(contact_id=ada)
    network.wait(days=1)
    network.note(ada, "Plays the cello")
    network.wait(days=1)
    network.capture("ada", company="Looms")
    events = told(network, ada)
    assert titles(events) == [
        "Company changed from Engines to Looms",
        "You noted",
        "You talked on the phone",
        "You saved them",
        "You asked: how to begin",
        "You introduced them to Bo Weaver",
        "They joined Guild",
        "You helped them",
        "You heard from them of a job, since then won",
        "At the meeting of Guild",
        "They became your mentor",
    ]
    assert [each.name for each in events[-2].others] == ["Bo Weaver"]
    assert {each.kind for each in events} == set(Happening) - {Happening.MERGE}
    assert titles(told(network, ada, Happening.NOTE)) == ["You noted"]


def test_what_leaves_a_touch_is_told_once() -> None:
    network, ada, _ = a_network()
    favor = Favor("f", ada, Way.GIVEN, Size.SMALL, "Read a draft", DAY, DAY)
    trace = Interaction(
        trace_id("f", ada), ada, NOON, Kind.FAVOR, "other", Direction.FROM_ME, Practice.HELPFUL, words="Read a draft"
    )
    with network.store.change() as data:
        data.favors.put(favor)
        data.interactions.put(trace)
    assert [each.kind for each in told(network, ada)] == [Happening.SAVED, Happening.FAVOR]


def test_merged_people_have_one_timeline_that_tells_of_the_merge() -> None:
    network, ada, bo = a_network()
    network.note(bo, "Weaves")
    network.wait(hours=1)
    network.merge(ada, bo)
    assert titles(told(network, bo))[:2] == ["You said that Bo Weaver is the same person", "You noted"]
    assert told(network, ada) == told(network, bo)


def test_what_was_deleted_is_not_told() -> None:
    network, ada, _ = a_network()
    with network.store.change() as data:
        data.favors.put(Favor("f", ada, Way.RECEIVED, Size.SMALL, "Advice", DAY, deleted_at=NOON))
    assert titles(told(network, ada)) == ["You saved them"]


def test_an_introduction_to_somebody_deleted_is_not_told() -> None:
    network, ada, _ = a_network()
    with network.store.change() as data:
        data.introductions.put(Introduction("b", ada, "nobody", "Both weave", NOON, made_on=DAY))
    assert titles(told(network, ada)) == ["You saved them"]


@given(st.lists(st.integers(0, 5), max_size=12), st.integers(1, 5))
def test_pages_tell_everything_once_and_in_order(days: list[int], limit: int) -> None:
    network, ada, _ = a_network()
    for each in days:
        network.touch(contact_id=ada, at=network.clock.now() - timedelta(days=each))
    whole, paged = told(network, ada, limit=200), told(network, ada, limit=limit)
    assert paged == whole
    assert len(whole) == len(days) + 1
    assert [each.place for each in whole] == sorted((each.place for each in whole), reverse=True)


def test_every_touch_has_words_of_its_own() -> None:
    words = {told_touch(kind, direction) for kind in Kind for direction in Direction}
    assert len(words) == len(Kind) * len(Direction)


def test_a_mentorship_begun_and_ended_on_one_day_is_told_whole_a_page_at_a_time() -> None:
    for role in Role:
        network, ada, _ = a_network()
        with network.store.change() as data:
            data.mentorships.put(Mentorship("t", ada, role, DAY, ended_on=DAY))
        events = told(network, ada, Happening.MENTORSHIP, limit=1)
        assert len(events) == 2
        assert events[0].title == "Your mentorship ended"
        assert events == told(network, ada, Happening.MENTORSHIP)
