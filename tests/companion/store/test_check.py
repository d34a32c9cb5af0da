import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from companion.domain.merge import Merge
from companion.store.check import check
from companion.store.door import Store
from tests.companion.store.people import ADA, BO, CALL, NOON, NOTE, PAGE, keep_everything

Opened = Callable[[], Store]


def findings(folder: Path) -> list[str]:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    found = [each.what for each in check(folder)]
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    return found


def test_a_sound_folder_has_no_findings_also_while_it_is_in_use(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        keep_everything(data)
    assert findings(folder) == []


def test_a_folder_that_is_not_there_is_said_to_be_missing(folder: Path) -> None:
    assert [each.what for each in check(folder)] == ["missing"]
    assert not folder.exists()


def test_a_folder_without_data_is_said_to_be_empty(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    assert findings(folder) == ["missing"]


def test_what_others_can_read_is_found_with_the_command_that_closes_it(opened: Opened, folder: Path) -> None:
    opened()
    (folder / "network.json").chmod(0o644)
    (found,) = check(folder)
    assert found.what == "permissions"
    assert f"chmod 600 '{folder / 'network.json'}'" in found.sentence


def test_an_unreadable_file_is_one_finding_that_says_why(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    (folder / "network.json").write_text("{")
    (folder / "network.json").chmod(0o600)
    (found,) = check(folder)
    assert found.what == "unreadable"
    assert "not whole" in found.sentence


def test_records_of_nobody_are_counted(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        data.notes.put(NOTE)
        data.notes.put(replace(NOTE, id="n2"))
        data.interactions.put(CALL)
    sentences = [each.sentence for each in check(folder)]
    assert sentences == [
        "1 of the interactions belong to no contact. They show nowhere and do no harm.",
        "2 of the notes belong to no contact. They show nowhere and do no harm.",
    ]


def test_a_key_that_leads_to_two_profiles_is_found(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        data.contacts.put(ADA)
        data.profiles.put(PAGE)
        data.profiles.put(replace(PAGE, key="github:countess"))
    (found,) = check(folder)
    assert (found.what, "github:user_id:7" in found.sentence) == ("double", True)


def test_two_documents_with_one_id_are_found(opened: Opened, folder: Path) -> None:
    store = opened()
    with store.change() as data:
        data.contacts.put(ADA)
    store.close()
    path = folder / "network.json"
    tables = json.loads(path.read_text())
    tables["contacts"]["9"] = tables["contacts"]["1"]
    path.write_text(json.dumps(tables))
    assert findings(folder) == ["double"]


def test_a_damaged_journal_is_found_and_named(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        data.contacts.put(ADA)
    (journal,) = folder.glob("journal-*")
    journal.write_bytes(journal.read_bytes().replace(b"Ada", b"Eve", 1))
    (found,) = check(folder)
    assert (found.what, str(journal) in found.sentence, "checksum" in found.sentence) == ("unreadable", True, True)


def test_merges_that_nobody_made_are_found_with_what_to_do(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        data.contacts.put(ADA)
        data.contacts.put(BO)
        data.merges.put(Merge("m1", "ada", "nobody", NOON))
        data.merges.put(Merge("m2", "ada", "bo", NOON))
        data.merges.put(Merge("m3", "bo", "ada", NOON))
        data.merges.put(Merge("m4", "bo", "nobody", NOON, undone_at=NOON))
    assert [(each.what, each.sentence.split()[2], each.sentence.split()[-1]) for each in check(folder)] == [
        ("merge", "m1", "m1"), ("merge", "m2", "m2"), ("merge", "m3", "m3"),
    ]  # fmt: skip
    with opened().read() as data:
        assert [each.id for each in data.contacts] == ["ada"]
        assert [each.id for each in data.contacts.members("bo")] == ["ada", "bo"]
