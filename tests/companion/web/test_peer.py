"""Whose process is at the other end, as Linux tells it."""

import os
from pathlib import Path

import pytest

from companion.web.peer import CONNECTION, is_another_user
from tests.companion.web.caller import PORT

HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"


def tables(folder: Path, uid: int, ours: str = "0100007F", theirs: str = "0100007F") -> tuple[Path, ...]:
    """What /proc/net/tcp says of one connection from port 40000, both its ends; ours is somebody's all the same."""
    ours, theirs = f"{ours}:{PORT:04X}", f"{theirs}:{40000:04X}"
    rest = "01 00000000:00000000 00:00000000 00000000"
    path = folder / "tcp"
    path.write_text(
        f"{HEAD}   0: {ours} {theirs} {rest} {uid + 7:5} 0 1\n   1: {theirs} {ours} {rest} {uid:5} 0 2\n",
        encoding="ascii",
    )
    return folder / "no such table", path


def environ(address: str = "127.0.0.1", port: str = "40000") -> dict[str, str]:
    return {"REMOTE_ADDR": address, "REMOTE_PORT": port, "SERVER_PORT": str(PORT)}


@pytest.fixture(autouse=True)
def _least_byte_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("companion.web.peer.sys.byteorder", "little")


def test_another_user_is_told_from_oneself(tmp_path: Path) -> None:
    assert not is_another_user(environ(), tables(tmp_path, os.getuid()))
    assert is_another_user(environ(), tables(tmp_path, os.getuid() + 1))


def test_another_user_is_told_whatever_address_of_this_machine_they_call_from(tmp_path: Path) -> None:
    caller = environ(address="127.0.0.2")
    assert not is_another_user(caller, tables(tmp_path, os.getuid(), theirs="0200007F"))
    assert is_another_user(caller, tables(tmp_path, os.getuid() + 1, theirs="0200007F"))


def test_another_user_is_told_who_calls_through_an_ipv6_socket(tmp_path: Path) -> None:
    mapped = "0000000000000000FFFF00000100007F"
    assert not is_another_user(environ(), tables(tmp_path, os.getuid(), mapped, mapped))
    assert is_another_user(environ(), tables(tmp_path, os.getuid() + 1, mapped, mapped))


def test_nobody_is_refused_for_what_the_system_does_not_tell(tmp_path: Path) -> None:
    others = tables(tmp_path, os.getuid() + 1)
    assert not is_another_user(environ(port="40001"), others)
    assert not is_another_user(environ(address="::1"), others)
    assert not is_another_user({"REMOTE_ADDR": "127.0.0.1"}, others)
    assert not is_another_user(environ(), (tmp_path / "no such table",))


def test_a_connection_is_looked_up_once_and_each_one_anew(tmp_path: Path) -> None:
    first: dict[str, object] = environ() | {CONNECTION: {}}
    assert not is_another_user(first, tables(tmp_path, os.getuid()))
    others = tables(tmp_path, os.getuid() + 1)
    assert not is_another_user(first, others)
    assert is_another_user(environ() | {CONNECTION: {}}, others)


def test_a_connection_the_system_did_not_tell_of_is_looked_up_again(tmp_path: Path) -> None:
    caller: dict[str, object] = environ() | {CONNECTION: {}}
    assert not is_another_user(caller, (tmp_path / "no such table",))
    assert is_another_user(caller, tables(tmp_path, os.getuid() + 1))


def beside(folder: Path, *rows: str) -> tuple[Path, ...]:
    """What the tables say besides: of the companion that listens, and of other ends."""
    path = folder / "tcp"
    listening = f"0100007F:{PORT:04X} 00000000:0000 0A 00000000:00000000 00:00000000 00000000 {os.getuid():5} 0 9"
    path.write_text(HEAD + "".join(f"   {at}: {row}\n" for at, row in enumerate((listening, *rows))), encoding="ascii")
    return (path,)


def test_one_who_is_gone_before_being_looked_at_is_refused(tmp_path: Path) -> None:
    assert is_another_user(environ(), beside(tmp_path))


def test_one_who_has_closed_the_connection_is_nobody_whatever_the_table_says(tmp_path: Path) -> None:
    closed = f"0100007F:{40000:04X} 0100007F:{PORT:04X} 05 00000000:00000000 00:00000000 00000000 {os.getuid():5} 0 0"
    assert is_another_user(environ(), beside(tmp_path, closed))


def test_a_call_within_the_process_is_no_connection(tmp_path: Path) -> None:
    assert not is_another_user({"REMOTE_ADDR": "127.0.0.1", "SERVER_PORT": str(PORT)}, beside(tmp_path))
