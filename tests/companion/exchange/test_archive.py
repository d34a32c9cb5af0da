import io
import struct
import tracemalloc
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from companion.domain.interaction import Direction
from companion.exchange import zip_archive
from companion.exchange.bad_file import BadFile, NeedsAnswer
from tests.companion.exchange.reading import Outcome, outcome_of

CONNECTIONS = (
    "Notes:\r\n\r\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
    "Ada,Quill,https://www.linkedin.com/in/ada,,Acme,Engineer,05 Jan 2020\r\n"
)
MESSAGES = (
    "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\r\n"
    "c,Mo Own,,Ada Quill,https://www.linkedin.com/in/ada,2026-09-01 10:00:00 UTC,Hi\r\n"
)
INVITATIONS = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\r\n"
    'Mo Own,Ada Quill,"1/4/20, 10:02 AM",,OUTGOING,,https://www.linkedin.com/in/ada\r\n'
)
PROFILE = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary\r\nMo,Own,,,,Chef,\r\n"
FOLDER = "Basic_LinkedInDataExport_11-23-2026"


def zipped(*files: tuple[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, file in files:
            archive.writestr(name, file)
    return content.getvalue()


def read(*files: tuple[str, str | bytes], **options: Any) -> Outcome:
    return outcome_of(zipped(*files), "export.zip", **options)


def test_an_export_is_read_people_before_messages_and_who_you_are_is_in_it() -> None:
    outcome = read(
        (f"{FOLDER}/messages.csv", MESSAGES),
        (f"{FOLDER}/Invitations.csv", INVITATIONS),
        (f"{FOLDER}/Profile.csv", PROFILE),
        (f"{FOLDER}/Connections.csv", CONNECTIONS),
    )
    assert outcome.names == ["Ada Quill"]
    assert [each.direction for each in outcome.touches] == [Direction.FROM_ME, Direction.FROM_ME]
    assert outcome.understood == {"you": "Mo Own"}
    assert [(each.file, each.line) for each in outcome.people] == [("Connections.csv", 4)]
    assert [(each.file, each.line) for each in outcome.touches] == [("Invitations.csv", 2), ("messages.csv", 2)]


def test_without_ones_profile_it_is_asked_who_one_is() -> None:
    with pytest.raises(NeedsAnswer):
        read(("messages.csv", MESSAGES))


def test_files_that_are_not_known_are_told_one_by_one() -> None:
    outcome = read(
        ("Connections.csv", CONNECTIONS),
        ("Ad_Targeting.csv", "Member Age\r\n35-54\r\n"),
        ("media/cat.jpg", b"\xff\xd8\xff"),
        ("__MACOSX/._Connections.csv", b"\0\5\26\7"),
        ("sub/.DS_Store", b"\0"),
    )
    assert [told for told in outcome.left_out if told[0] == 0] == [
        (0, "file in the zip", "Ad_Targeting.csv"),
        (0, "file in the zip", "cat.jpg"),
    ]


def test_a_zip_within_a_zip_is_not_opened() -> None:
    inner = zipped(("Connections.csv", CONNECTIONS))
    outcome = read(("Connections.csv", CONNECTIONS), ("inner.zip", inner))
    assert outcome.names == ["Ada Quill"]
    assert (0, "file in the zip", "inner.zip") in outcome.left_out


@pytest.mark.parametrize("name", ["../../etc/Connections.csv", "/etc/Connections.csv", "..\\..\\Connections.csv"])
def test_a_path_in_a_zip_leads_nowhere(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = read((name, CONNECTIONS))
    assert [each.file for each in outcome.people] == ["Connections.csv"]
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_costs_no_other() -> None:
    broken = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n" + "x" * 900_000 * 2
    outcome = outcome_of(zipped(("a.csv", broken), ("b.csv", CONNECTIONS), method=zipfile.ZIP_STORED), "x.zip")
    assert outcome.names == ["Ada Quill"]
    assert [(each.file, each.reason) for each in outcome.unreadable] == [
        ("a.csv", "line 2: it has more than 1,000,000 characters")
    ]


def test_a_bomb_is_not_unpacked() -> None:
    bomb = zipped(("Connections.csv", CONNECTIONS.encode() + b" " * 90_000_000))
    tracemalloc.start()
    outcome = outcome_of(bomb, "x.zip")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [each.reason for each in outcome.unreadable] == [
        "it would unpack to more than 100 times its size, as only a trap does"
    ]
    assert most < 5_000_000


def test_many_files_are_no_way_round_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_archive, "MOST_UNPACKED", 2_000_000)
    outcome = read(*((f"{number}.csv", CONNECTIONS.encode() + (b" " * 899 + b"\n") * 1_000) for number in range(4)))
    assert outcome.names == ["Ada Quill"] * 2
    assert [(each.file, each.reason) for each in outcome.unreadable] == [
        ("2.csv", "with it, the zip would unpack to more than 2 MB"),
        ("3.csv", "with it, the zip would unpack to more than 2 MB"),
    ]


def test_a_zip_of_too_many_files_is_refused_before_it_is_looked_through() -> None:
    file = zipped(*((f"{number:07}.txt", "") for number in range(20_001)))
    with pytest.raises(BadFile, match="it holds 20,001 files; at most 20,000 are looked through"):
        outcome_of(file, "x.zip")


def test_a_directory_said_to_be_huge_is_refused_unread() -> None:
    file = bytearray(zipped(("Connections.csv", CONNECTIONS)))
    struct.pack_into("<L", file, len(file) - 22 + 12, 4_000_000_000)
    with pytest.raises(BadFile, match="it holds more than 20,000 files"):
        outcome_of(bytes(file), "x.zip")


def test_a_zip_that_says_it_goes_on_beyond_4_gb_is_refused() -> None:
    file = zipped(("Connections.csv", CONNECTIONS))
    with pytest.raises(BadFile, match="a zip of more than 4 GB; unpack it"):
        outcome_of(file[:-22] + b"PK\6\7" + bytes(16) + file[-22:], "x.zip")


def test_a_workbook_is_told_apart_from_a_zip() -> None:
    with pytest.raises(BadFile, match="a spreadsheet's own file: save it there as CSV"):
        read(("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>"))


def test_a_file_locked_with_a_password_is_told() -> None:
    file = bytearray(zipped(("a.csv", CONNECTIONS), ("b.csv", CONNECTIONS)))
    at = file.index(b"PK\1\2")
    file[at + 8] |= 1
    outcome = outcome_of(bytes(file), "x.zip")
    assert [(each.file, each.reason) for each in outcome.unreadable] == [
        ("a.csv", "it is locked with a password; unpack it, and import what comes out")
    ]
    assert outcome.names == ["Ada Quill"]


def test_a_file_packed_in_another_way_is_told() -> None:
    outcome = outcome_of(zipped(("a.csv", CONNECTIONS), method=zipfile.ZIP_BZIP2), "x.zip")
    assert [each.reason for each in outcome.unreadable] == [
        "it is packed in an unusual way; unpack it, and import what comes out"
    ]


def test_a_zip_torn_at_any_place_is_refused_or_read_in_part_and_nothing_else_happens() -> None:
    file = zipped(("Connections.csv", CONNECTIONS), ("messages.csv", MESSAGES), ("Profile.csv", PROFILE))
    for at in range(4, len(file)):
        damaged = bytearray(file)
        damaged[at] ^= 0xFF
        for content in (file[:at], bytes(damaged)):
            with suppress(BadFile):
                outcome_of(content, "x.zip")
