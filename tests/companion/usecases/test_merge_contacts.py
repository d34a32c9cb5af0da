"""Two contacts become one on the person's word, lose nothing by it, and can be parted again at any time."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from companion.domain.cadence import Cadence
from companion.domain.capture import Chosen
from companion.usecases.delete_contact import delete_contact, restore_contact
from companion.usecases.due_board import overdue_count
from companion.usecases.erase_expired import erase_expired
from companion.usecases.keep_notes import delete_note, edit_note, restore_note
from companion.usecases.refusals import NotFound, Refused
from companion.usecases.snooze_contact import Snooze, snooze_contact, wake_contact
from tests.companion.usecases.network import Network


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def ada(network: Network) -> str:
    """Saved on 1 March 2026, from one page."""
    chosen = Chosen(tags=("cello",), cadence=Cadence(days=30), how_met="At the fair", note="Plays the cello")
    return network.save("ada", "Ada Example", chosen, company="Engines", location="Bern", emails=("ada@a.example",))


@pytest.fixture
def bo(network: Network, ada: str) -> str:
    """Saved ten days later, from another."""
    assert ada
    network.wait(days=10)
    return network.save("bo", "Bo Other", Chosen(tags=("chess",)), company="Looms", emails=("bo@b.example",))


def test_what_is_shown_is_all_of_both_the_later_of_two_values_first(network: Network, ada: str, bo: str) -> None:
    network.note(bo, "Plays chess")
    network.merge(ada, bo)
    shown = network.view(ada)
    assert (shown.id, shown.name, shown.company, shown.location) == (ada, "Bo Other", "Looms", "Bern")
    assert (shown.tags, shown.emails) == (("cello", "chess"), ("ada@a.example", "bo@b.example"))
    assert {note.text for note in shown.notes} == {"Plays the cello", "Plays chess"}
    assert [profile.handle for profile in shown.profiles] == ["ada", "bo"]
    assert (shown.saved_on, shown.how_met) == (date(2026, 3, 1), "At the fair")
    assert [(each.contact_id, each.name) for each in shown.merges] == [(bo, "Bo Other")]
    assert [card.id for card in network.cards()] == [ada]


def test_the_other_value_is_kept_and_can_be_seen(network: Network, ada: str, bo: str) -> None:
    network.merge(ada, bo)
    companies = [(each.value, each.site, each.shown) for each in network.view(ada).told if each.field == "company"]
    assert companies == [("Looms", "github", True), ("Engines", "github", False)]


def test_the_persons_word_on_either_comes_before_any_page(network: Network, ada: str, bo: str) -> None:
    network.edit(ada, name="Ada", company="Engines & Co")
    network.wait(days=1)
    network.save("bo", "Bo Other", company="Mills")
    network.merge(ada, bo)
    assert (network.view(ada).name, network.view(ada).company) == ("Ada", "Engines & Co")


def test_both_ids_lead_to_the_one_that_is_shown(network: Network, ada: str, bo: str) -> None:
    network.merge(ada, bo)
    assert network.view(bo) == network.view(ada)
    network.edit(bo, location="Basel")
    assert network.view(ada).location == "Basel"
    network.note(bo, "By the old id")
    network.touch(contact_id=bo)
    shown = network.view(ada)
    assert ("By the old id" in {note.text for note in shown.notes}, len(shown.interactions)) == (True, 1)


def test_parting_them_leaves_both_as_they_would_be(network: Network, ada: str, bo: str) -> None:
    before = network.seen()
    merged = network.merge(ada, bo)
    assert merged.kept == merged.absorbed
    assert network.seen() != before
    undone = network.undo(merged.merge.id)
    assert (undone.kept and undone.kept.id, undone.absorbed and undone.absorbed.id) == (ada, bo)
    assert network.seen() == before


def test_what_comes_in_meanwhile_goes_to_whose_page_it_is(network: Network, ada: str, bo: str) -> None:
    merge = network.merge(ada, bo).merge
    network.wait(days=1)
    network.save("bo", "Bo Other", company="Mills")
    network.touch(handle="bo")
    assert (network.view(ada).company, len(network.view(ada).interactions)) == ("Mills", 1)
    network.undo(merge.id)
    assert (network.view(ada).company, len(network.view(ada).interactions)) == ("Engines", 0)
    assert (network.view(bo).company, len(network.view(bo).interactions)) == ("Mills", 1)


def test_a_capture_with_the_absorbed_ones_address_is_theirs_and_a_newcomer_the_kept_ones(
    network: Network, ada: str, bo: str
) -> None:
    merge = network.merge(ada, bo).merge
    network.save("https://x.com/bo_other", "Bo Other", emails=("bo@b.example",))
    assert {each.site for each in network.view(ada).profiles} == {"github", "x"}
    network.undo(merge.id)
    assert {each.site for each in network.view(ada).profiles} == {"github"}
    assert {each.site for each in network.view(bo).profiles} == {"github", "x"}


def test_a_merge_counts_the_touches_of_both_for_the_due_date(network: Network, ada: str, bo: str) -> None:
    network.touch(contact_id=bo, at=datetime(2026, 3, 11, 12, tzinfo=UTC))
    network.wait(days=25)
    assert overdue_count(network.store, network.clock) == 1
    merge = network.merge(ada, bo).merge
    assert (network.view(ada).due, network.view(ada).overdue) == (date(2026, 4, 10), False)
    assert overdue_count(network.store, network.clock) == 0
    network.undo(merge.id)
    assert overdue_count(network.store, network.clock) == 1


def test_the_same_merge_or_undoing_twice_changes_nothing_more(network: Network, ada: str, bo: str) -> None:
    merge = network.merge(ada, bo).merge
    assert network.merge(ada, bo).merge == network.merge(bo, ada).merge == merge
    undone = network.undo(merge.id).merge
    network.wait(days=1)
    seen = network.seen()
    assert network.undo(merge.id).merge == undone
    assert network.seen() == seen


def test_an_undone_merge_can_be_made_again(network: Network, ada: str, bo: str) -> None:
    first = network.merge(ada, bo).merge
    network.undo(first.id)
    again = network.merge(bo, ada).merge
    assert again.id != first.id
    assert [card.id for card in network.cards()] == [bo]
    network.undo(first.id)
    assert [card.id for card in network.cards()] == [bo]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_three_either_merge_can_be_undone_first(network: Network, ada: str, bo: str, order: tuple[int, int]) -> None:
    cy = network.save("cy", "Cy Third", company="Mills")
    before = network.seen()
    merges = [network.merge(ada, bo).merge, network.merge(bo, cy).merge]
    assert [each.kept_id for each in merges] == [ada, ada]
    assert [card.id for card in network.cards()] == [ada]
    network.undo(merges[order[0]].id)
    left = {ada: cy, cy: ada} if order[0] == 0 else {ada: bo, bo: ada}
    assert {card.id for card in network.cards()} == {ada, bo if order[0] == 0 else cy}
    assert network.view(left[ada]).id == ada
    network.undo(merges[order[1]].id)
    assert network.seen() == before


def test_whoever_was_absorbed_takes_along_whom_they_absorbed(network: Network, ada: str, bo: str) -> None:
    cy = network.save("cy", "Cy Third")
    inner = network.merge(bo, cy).merge
    outer = network.merge(ada, bo).merge
    assert network.view(cy).id == ada
    network.undo(outer.id)
    assert (network.view(cy).id, network.view(ada).id) == (bo, ada)
    network.undo(inner.id)
    assert network.view(cy).id == cy


def test_a_tag_taken_out_while_merged_is_taken_out_of_whoever_had_it(network: Network, ada: str, bo: str) -> None:
    merge = network.merge(ada, bo).merge
    assert network.edit(ada, tags=("chess", "Rust")).tags == ("Rust", "chess")
    network.undo(merge.id)
    assert (network.view(ada).tags, network.view(bo).tags) == (("Rust",), ("chess",))


def test_a_text_edited_while_merged_is_the_kept_ones(network: Network, ada: str, bo: str) -> None:
    merge = network.merge(ada, bo).merge
    assert network.edit(bo, company=None, headline="Director").company is None
    assert network.view(ada).headline == "Director"
    network.undo(merge.id)
    assert (network.view(ada).company, network.view(ada).headline) == (None, "Director")
    assert (network.view(bo).company, network.view(bo).headline) == ("Looms", None)


def test_an_address_taken_out_while_merged_is_not_put_back_by_either_page(network: Network, ada: str, bo: str) -> None:
    network.merge(ada, bo)
    network.edit(ada, emails=("ada@a.example",))
    network.save("bo", "Bo Other", emails=("bo@b.example",))
    assert network.view(ada).emails == ("ada@a.example",)


def test_a_deleted_contact_goes_whole_and_comes_back_whole(network: Network, ada: str, bo: str) -> None:
    network.merge(ada, bo)
    before = network.seen()
    delete_contact(network.store, network.clock, bo)
    assert network.cards() == []
    restore_contact(network.store, network.clock, ada)
    assert network.seen() == before


def test_parted_while_deleted_each_is_restored_for_itself(network: Network, ada: str, bo: str) -> None:
    merge = network.merge(ada, bo).merge
    delete_contact(network.store, network.clock, ada)
    assert network.undo(merge.id).kept is None
    restore_contact(network.store, network.clock, bo)
    assert [card.id for card in network.cards()] == [bo]


def test_saving_a_page_of_a_deleted_one_brings_back_all_of_them(network: Network, ada: str, bo: str) -> None:
    merge = network.merge(ada, bo).merge
    delete_contact(network.store, network.clock, ada)
    assert network.save("bo", "Bo Other") == ada
    network.undo(merge.id)
    assert {card.id for card in network.cards()} == {ada, bo}


def test_erased_after_a_month_nothing_of_either_is_left(network: Network, ada: str, bo: str) -> None:
    merge = network.merge(ada, bo).merge
    network.note(bo, "Secret")
    network.edit(bo, company="Secret")
    delete_contact(network.store, network.clock, ada)
    network.wait(days=31)
    erase_expired(network.store, network.clock.now())
    with network.store.read() as data:
        kept = {table: rows for table, rows in data.export().items() if rows}
    assert set(kept) == {"answers"}
    with pytest.raises(NotFound):
        network.undo(merge.id)


def test_a_snooze_is_of_both_and_so_is_waking(network: Network, ada: str, bo: str) -> None:
    merge = network.merge(ada, bo).merge
    snooze_contact(network.store, network.clock, bo, Snooze(days=7))
    assert network.view(ada).snoozed_until == date(2026, 3, 18)
    wake_contact(network.store, network.clock, ada)
    network.undo(merge.id)
    assert network.view(bo).snoozed_until is None


def test_a_note_of_either_is_edited_and_deleted_by_either_id(network: Network, ada: str, bo: str) -> None:
    network.note(bo, "Plays chess")
    [note] = network.view(bo).notes
    network.merge(ada, bo)
    edit_note(network.store, network.clock, ada, note.id, "Plays go")
    delete_note(network.store, network.clock, bo, note.id)
    restore_note(network.store, ada, note.id)
    assert "Plays go" in {each.text for each in network.view(ada).notes}


def test_a_contact_is_not_merged_with_itself_nor_with_nobody(network: Network, ada: str) -> None:
    with pytest.raises(Refused, match="one and the same"):
        network.merge(ada, ada)
    with pytest.raises(NotFound):
        network.merge(ada, "nobody")
    with pytest.raises(NotFound):
        network.undo("nobody")


def test_a_combined_contact_is_not_kept_in_place_of_its_members(network: Network, ada: str, bo: str) -> None:
    network.merge(ada, bo)
    with network.store.change() as data:
        whole = data.contacts.get(ada)
        assert whole
        with pytest.raises(TypeError, match="members"):
            data.contacts.put(replace(whole, name="X"))


def test_parted_people_are_not_asked_about_again(network: Network, ada: str, bo: str) -> None:
    merge = network.merge(ada, bo).merge
    network.undo(merge.id)
    network.edit(bo, emails=("ada@a.example",))
    assert network.questions() == []
    with network.store.read() as data:
        assert data.judgements.apart(ada, bo)
        assert data.judgements.apart(bo, ada)
