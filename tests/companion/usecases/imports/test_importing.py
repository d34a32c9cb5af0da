"""A file of people: looked at, taken in, taken in again, and taken back."""

import io
import zipfile

import pytest

from companion.domain.imported import Answered, Counts, Stage
from companion.usecases.change_contact import ContactChange, change_contact
from companion.usecases.due_board import overdue_count
from companion.usecases.imports.begin_import import Offered, begin_import, read_import, receive_part, start_import
from companion.usecases.imports.work_off import work_off
from companion.usecases.keep_notes import add_note
from companion.usecases.list_people import PeopleQuery, list_people
from companion.usecases.list_possible_duplicates import list_possible_duplicates
from companion.usecases.refusals import Conflict, Refused
from companion.usecases.show_contact import look_up
from tests.companion.usecases.imports.importing import Importing
from tests.companion.usecases.imports.people_csv import ADA, BO, KIT, connections, many, written

MESSAGES = ("CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS",
            "DATE", "SUBJECT", "CONTENT", "FOLDER")  # fmt: skip
ME = "https://www.linkedin.com/in/me-myself"


def from_ada(at: str = "2023-06-11 15:33:58 UTC", words: str = "Hello") -> tuple[str, ...]:
    return ("1", "", "Ada Quill", ADA[2], "Me Myself", ME, at, "", words, "INBOX")


def test_a_look_tells_what_would_be_and_changes_nothing(importing: Importing) -> None:
    before = importing.network()
    ready = importing.looked_at(connections(ADA, BO))
    assert (ready.stage, ready.counts, ready.total) == (Stage.READY, Counts(new=2), 2)
    assert importing.network() == before


def test_everybody_is_there_with_the_day_they_became_a_connection(importing: Importing) -> None:
    done = importing.taken_in(connections(ADA, BO))
    assert (done.stage, done.counts) == (Stage.DONE, Counts(new=2))
    ada = look_up(importing.store, importing.clock, ADA[2])
    assert ada is not None
    assert (ada.name, ada.company, ada.headline) == ("Ada Quill", "Looms", "Engineer")
    assert ada.last_touch is not None
    assert (ada.last_touch.on.isoformat(), str(ada.last_touch.kind)) == ("2020-01-05", "connect")


def test_nobody_becomes_due_by_an_import(importing: Importing) -> None:
    importing.taken_in(connections(ADA, BO, KIT))
    importing.clock.pass_by(days=4000)
    assert overdue_count(importing.store, importing.clock) == 0


def test_the_same_file_again_changes_nothing(importing: Importing) -> None:
    importing.taken_in(connections(ADA, BO))
    before = importing.network()
    again = importing.taken_in(connections(ADA, BO), name="Connections (1).csv")
    assert again.counts == Counts(same=2)
    assert importing.network() == before


def test_a_newer_file_updates_tells_what_changed_and_who_has_gone(importing: Importing) -> None:
    importing.taken_in(connections(ADA, BO))
    importing.clock.pass_by(days=90)
    moved = (*ADA[:4], "Engines", *ADA[5:])
    newer = importing.taken_in(connections(moved, KIT))
    assert newer.counts == Counts(new=1, known=1, changed=1)
    assert [each.name for each in newer.gone] == ["Bo Reed"]
    ada = look_up(importing.store, importing.clock, ADA[2])
    assert ada is not None
    assert ada.company == "Engines"
    assert [(each.before, each.after) for each in ada.news] == [("Looms", "Engines")]
    assert importing.names() == {"Ada Quill", "Bo Reed", "Kit Vale"}


def test_while_a_file_is_read_it_is_told_how_far(importing: Importing) -> None:
    content = many(5_000)
    begun = begin_import(importing.store, importing.clock, Offered("Connections.csv", len(content)))
    receive_part(importing.store, importing.desk.inbox, begun.id, 0, content)
    read_import(importing.store, importing.desk.inbox, begun.id, Answered())
    told: list[int] = []

    def noting() -> bool:
        told.append(importing.shown(begun.id).total)
        return False

    work_off(importing.desk, noting)
    assert told == sorted(told)
    assert set(told) >= {0, 2_000, 4_000}
    ready = importing.shown(begun.id)
    assert (ready.stage, ready.total, ready.counts.new) == (Stage.READY, 5_000, 5_000)


def test_what_columns_were_taken_for_is_told_before_it_starts_and_can_be_said_otherwise(importing: Importing) -> None:
    ready = importing.looked_at(b"Name,Club\nAda Quill,Looms\n", "people.csv")
    assert ready.stage is Stage.READY
    assert ready.asked is not None
    assert (ready.asked.about, ready.asked.guess) == ("columns", ("Name=name",))
    read_import(importing.store, importing.desk.inbox, ready.id, Answered(columns=("Name=name", "Club=company")))
    again = importing.worked_off(ready.id)
    assert (again.stage, again.left_out) == (Stage.READY, ())
    assert again.asked is not None
    assert again.asked.guess == ("Name=name", "Club=company")
    assert importing.looked_at(connections(ADA)).asked is None


def test_the_list_can_be_narrowed_to_those_whom_a_file_tells_of(importing: Importing) -> None:
    importing.taken_in(connections(ADA), name="before.csv")
    done = importing.taken_in(connections(ADA, BO))
    importing.taken_in(connections(KIT), name="after.csv")
    assert names_from(importing, done.id) == ["Ada Quill", "Bo Reed"]
    assert names_from(importing, "no such import") == []
    importing.taken_back(done.id)
    assert names_from(importing, done.id) == []


def names_from(importing: Importing, import_id: str) -> list[str]:
    found = list_people(importing.store, importing.clock, PeopleQuery(import_id=import_id))
    return [row.who.name for row in found.items]


def test_what_the_person_wrote_outlasts_a_newer_file(importing: Importing) -> None:
    importing.taken_in(connections(ADA))
    ada = look_up(importing.store, importing.clock, ADA[2])
    assert ada is not None
    change_contact(importing.store, importing.clock, ada.id, ContactChange(company="The Mill"))
    importing.taken_in(connections((*ADA[:4], "Engines", *ADA[5:])))
    after = look_up(importing.store, importing.clock, ADA[2])
    assert after is not None
    assert after.company == "The Mill"


def test_who_may_be_known_waits_for_the_persons_word(importing: Importing) -> None:
    importing.taken_in(connections(ADA))
    other_page = (ADA[0], ADA[1], "https://www.linkedin.com/in/a-quill-2", "", ADA[4], ADA[5], "")
    asked = importing.taken_in(connections(other_page))
    assert asked.counts == Counts(possible=1)
    [question] = list_possible_duplicates(importing.store, importing.clock)
    assert question.subject.name == "Ada Quill"
    importing.taken_back(asked.id)
    assert list_possible_duplicates(importing.store, importing.clock) == []


def test_messages_count_with_whom_the_network_knows(importing: Importing) -> None:
    importing.taken_in(connections(ADA))
    stranger = ("2", "", "Zed Rook", "https://www.linkedin.com/in/zed-rook", "Me Myself", ME, "2023-01-01 10:00:00 UTC",
                "", "Hi", "INBOX")  # fmt: skip
    me = Answered(profile_urls=(ME,))
    done = importing.taken_in(written(MESSAGES, [from_ada(), stranger]), "messages.csv", me)
    assert done.counts == Counts(touches=1, strangers=1)
    ada = look_up(importing.store, importing.clock, ADA[2])
    assert ada is not None
    assert ada.last_touch is not None
    assert (str(ada.last_touch.direction), ada.last_touch.words) == ("from_them", None)


def test_words_are_kept_only_when_asked_for(importing: Importing) -> None:
    importing.taken_in(connections(ADA))
    importing.taken_in(written(MESSAGES, [from_ada()]), "messages.csv", Answered(profile_urls=(ME,), words=True))
    ada = look_up(importing.store, importing.clock, ADA[2])
    assert ada is not None
    assert ada.last_touch is not None
    assert ada.last_touch.words == "Hello"


def test_a_message_of_a_day_to_come_moves_no_due_date(importing: Importing) -> None:
    importing.taken_in(connections(ADA))
    ahead = from_ada("2099-06-11 15:33:58 UTC")
    done = importing.taken_in(written(MESSAGES, [from_ada(), ahead]), "messages.csv", Answered(profile_urls=(ME,)))
    assert (done.counts.touches, done.counts.unreadable) == (1, 1)
    assert [each.text for each in done.unread] == ["its date lies in the future"]
    ada = look_up(importing.store, importing.clock, ADA[2])
    assert ada is not None
    assert ada.last_touch is not None
    assert ada.last_touch.on.isoformat() == "2023-06-11"


def test_in_an_archive_people_come_before_what_passed_between_you(importing: Importing) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("messages.csv", written(MESSAGES, [from_ada()]))
        archive.writestr("Connections.csv", connections(ADA))
    me = Answered(profile_urls=(ME,))
    ready = importing.looked_at(file.getvalue(), "export.zip", me)
    assert ready.counts == Counts(new=1, touches=1)
    start_import(importing.store, ready.id)
    assert importing.worked_off(ready.id).counts == Counts(new=1, touches=1)


def test_a_reader_asks_what_it_has_to_know(importing: Importing) -> None:
    unsaid = tuple("" if each == ME else each for each in from_ada())
    asking = importing.looked_at(written(MESSAGES, [unsaid]), "messages.csv")
    assert asking.stage is Stage.ASKING
    assert asking.asked is not None
    assert asking.asked.about == "own"
    answer = Answered(names=("Me Myself",))
    read_import(importing.store, importing.desk.inbox, asking.id, answer)
    assert importing.worked_off(asking.id).stage is Stage.READY


@pytest.mark.parametrize("content", [b"\x00\x01nothing", connections(), b"PK\x03\x04 no archive"])
def test_a_file_that_gives_nobody_is_no_success(importing: Importing, content: bytes) -> None:
    failed = importing.looked_at(content, "thing.bin")
    assert failed.stage is Stage.FAILED
    assert failed.problem is not None
    assert failed.problem.startswith("thing.bin cannot be read:")
    with pytest.raises(Conflict):
        start_import(importing.store, failed.id)


def test_taking_an_import_back_leaves_everything_as_it_was(importing: Importing) -> None:
    importing.taken_in(connections(ADA, BO))
    before = importing.network()
    moved = (*ADA[:3], "ada@engines.example", "Engines", *ADA[5:])
    done = importing.taken_in(connections(moved, KIT))
    assert importing.network() != before
    assert importing.taken_back(done.id).stage is Stage.UNDONE
    assert importing.network() == before


def test_what_the_person_added_since_stays_when_an_import_is_taken_back(importing: Importing) -> None:
    done = importing.taken_in(connections(ADA, BO))
    ada = look_up(importing.store, importing.clock, ADA[2])
    assert ada is not None
    add_note(importing.store, importing.clock, ada.id, "Plays the cello")
    importing.taken_back(done.id)
    assert importing.names() == {"Ada Quill"}


def test_an_import_that_was_taken_back_can_be_taken_in_again(importing: Importing) -> None:
    first = importing.taken_in(connections(ADA))
    importing.taken_back(first.id)
    assert importing.names() == set()
    assert importing.taken_in(connections(ADA)).counts == Counts(new=1)
    assert importing.names() == {"Ada Quill"}


def test_what_was_interrupted_goes_on_where_it_was(importing: Importing) -> None:
    ready = importing.looked_at(many(95))
    start_import(importing.store, ready.id)
    for steps in (1, 0, 2):
        turns = iter([False] * steps + [True] * 9)
        work_off(importing.desk, lambda turns=turns: next(turns))  # type: ignore[misc]
        assert importing.shown(ready.id).stage is Stage.RUNNING
    done = importing.worked_off(ready.id)
    assert (done.rows, done.counts, len(importing.names())) == (95, Counts(new=95), 95)


def test_one_that_is_stopped_half_way_leaves_nothing_behind(importing: Importing) -> None:
    before = importing.network()
    ready = importing.looked_at(many(95))
    start_import(importing.store, ready.id)
    turns = iter([False, False, True, True, True])
    work_off(importing.desk, lambda: next(turns))
    assert 0 < len(importing.names()) < 95
    assert importing.taken_back(ready.id).stage is Stage.UNDONE
    assert importing.network() == before


def test_a_file_comes_in_parts_in_order_and_as_it_was_offered(importing: Importing) -> None:
    content = connections(ADA)
    begun = begin_import(importing.store, importing.clock, Offered("Connections.csv", len(content)))
    inbox = importing.desk.inbox
    with pytest.raises(Conflict, match="from byte 0"):
        receive_part(importing.store, inbox, begun.id, 10, content[10:])
    assert receive_part(importing.store, inbox, begun.id, 0, content[:10]) == 10
    with pytest.raises(Conflict, match="Only 10 of"):
        read_import(importing.store, inbox, begun.id, Answered())
    assert receive_part(importing.store, inbox, begun.id, 0, content[:10]) == 10
    with pytest.raises(Refused, match="bytes"):
        receive_part(importing.store, inbox, begun.id, 10, content)
    receive_part(importing.store, inbox, begun.id, 10, content[10:])
    read_import(importing.store, inbox, begun.id, Answered())
    assert importing.worked_off(begun.id).stage is Stage.READY


def test_the_file_is_kept_no_longer_than_it_is_needed(importing: Importing) -> None:
    ready = importing.looked_at(connections(ADA))
    files = importing.folder / "imports"
    assert [each.name for each in files.iterdir()] == [ready.id]
    assert files.stat().st_mode & 0o777 == 0o700
    assert (files / ready.id).stat().st_mode & 0o777 == 0o600
    start_import(importing.store, ready.id)
    importing.worked_off(ready.id)
    assert list(files.iterdir()) == []


def test_a_file_that_is_too_large_is_refused_before_it_comes(importing: Importing) -> None:
    with pytest.raises(Refused, match="at most 100 MB"):
        begin_import(importing.store, importing.clock, Offered("all.csv", 10**9))
