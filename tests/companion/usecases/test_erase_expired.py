"""What was deleted can be restored for 30 days, and is then gone for good."""

from datetime import timedelta

from companion.domain.mentorship import Role
from companion.store.memory_store import memory_store
from companion.usecases.delete_contact import delete_contact
from companion.usecases.delete_interaction import delete_interaction
from companion.usecases.erase_expired import erase_expired
from companion.usecases.keep_circles import NewCircle, add_circle, delete_circle
from companion.usecases.keep_invitations import NewInvitation, add_invitation
from companion.usecases.keep_meetings import NewMeeting, add_meeting
from companion.usecases.keep_mentorships import NewMentorship, add_mentorship, delete_mentorship
from companion.usecases.keep_notes import add_note, delete_note
from companion.usecases.keep_sessions import NewSession, add_session
from companion.usecases.log_interaction import Touched, log_interactions
from companion.usecases.receive_capture import receive_captures
from companion.web.messages import CAPTURES, INTERACTIONS
from tests.companion.set_clock import SetClock
from tests.companion.web.people import capture, touch


def test_thirty_days_later_nothing_is_left_of_a_deleted_contact() -> None:
    store, clock = memory_store(), SetClock()
    sent = CAPTURES.read({"items": [capture(note="Hi"), capture("Bo Other", "bo")]}, "").items
    (ada, bo), _ = receive_captures(store, clock, sent)
    assert ada.contact
    assert bo.contact
    log_interactions(store, clock, INTERACTIONS.read({"items": [touch(ada.contact.id)]}, "").items)
    delete_contact(store, clock, ada.contact.id)
    clock.pass_by(days=30)
    assert erase_expired(store, clock.now()) == 0
    clock.pass_by(seconds=1)
    assert erase_expired(store, clock.now()) == 1
    with store.read() as data:
        assert [contact.id for contact in data.contacts] == [bo.contact.id]
        assert [each.contact_id for each in data.profiles] == [bo.contact.id]
        assert [each.id for each in data.captures] == [bo.outcome.id]
        assert not list(data.notes)
        assert not list(data.interactions)
    assert erase_expired(store, clock.now()) == 0


def test_a_repeat_of_an_erased_capture_does_not_bring_them_back() -> None:
    store, clock = memory_store(), SetClock()
    sent = CAPTURES.read({"items": [capture()]}, "").items
    [ada], _ = receive_captures(store, clock, sent)
    assert ada.contact
    delete_contact(store, clock, ada.contact.id)
    clock.pass_by(days=31)
    erase_expired(store, clock.now())
    receive_captures(store, clock, sent)
    with store.read() as data:
        assert len(data.contacts) == 0


def test_a_single_note_or_touch_goes_alone() -> None:
    store, clock = memory_store(), SetClock()
    [ada], _ = receive_captures(store, clock, CAPTURES.read({"items": [capture(note="Kept")]}, "").items)
    assert ada.contact
    gone = add_note(store, clock, ada.contact.id, "Gone")
    item = INTERACTIONS.read({"items": [touch(ada.contact.id)]}, "").items[0]
    assert isinstance(item, Touched)
    log_interactions(store, clock, [item])
    delete_note(store, clock, ada.contact.id, gone.id)
    delete_interaction(store, clock, item.id)
    clock.pass_by(seconds=timedelta(days=30).total_seconds() + 1)
    assert erase_expired(store, clock.now()) == 2
    with store.read() as data:
        assert [note.text for note in data.notes] == ["Kept"]
        assert len(data.interactions) == 0
        assert len(data.contacts) == 1


def test_with_a_circle_go_its_meetings_and_invitations_and_the_touches_stay() -> None:
    store, clock = memory_store(), SetClock()
    [ada], _ = receive_captures(store, clock, CAPTURES.read({"items": [capture()]}, "").items)
    assert ada.contact
    circles = [add_circle(store, clock, NewCircle(name)) for name in ("Guild", "Mill")]
    for each in circles:
        add_meeting(store, clock, each, NewMeeting(attended=(ada.contact.id,)))
        add_invitation(store, clock, each, NewInvitation(ada.contact.id))
    guided = add_mentorship(store, clock, NewMentorship(ada.contact.id, Role.MENTOR))
    add_session(store, clock, guided, NewSession("How?"))
    delete_circle(store, clock, circles[0])
    delete_mentorship(store, clock, guided)
    clock.pass_by(days=31)
    assert erase_expired(store, clock.now()) == 2
    with store.read() as data:
        kept = [*data.meetings, *data.invitations]
        assert [each.circle_id for each in kept] == [circles[1], circles[1]]
        assert not list(data.sessions)
        assert len(data.interactions) == 3
