import os
from pathlib import Path

import pytest

from companion.store.door import FolderInUse
from companion.store.file_store import open_store
from companion.store.lock import HOLDER
from tests.companion.store.processes import next_line, writer


def test_a_second_companion_is_told_who_holds_the_folder(folder: Path) -> None:
    with writer(folder) as first:
        assert next_line(first) == "kept open"
        with pytest.raises(FolderInUse) as refused:
            open_store(folder)
        assert refused.value.pid == first.pid
        assert f"in use by process {first.pid}." in str(refused.value)


def test_a_folder_held_twice_by_one_process_is_refused_too(folder: Path) -> None:
    store = open_store(folder)
    with pytest.raises(FolderInUse) as refused:
        open_store(folder)
    assert refused.value.pid == os.getpid()
    store.close()
    open_store(folder).close()


def test_a_killed_companion_holds_nothing(folder: Path) -> None:
    with writer(folder) as first:
        assert next_line(first) == "kept open"
        first.kill()
        first.wait()
        open_store(folder).close()


def test_a_holder_that_could_not_say_its_number_still_holds(folder: Path) -> None:
    store = open_store(folder)
    (folder / HOLDER).write_text("")
    with pytest.raises(FolderInUse, match="in use by another process"):
        open_store(folder)
    store.close()


def test_the_number_of_a_process_long_gone_is_not_given(folder: Path) -> None:
    with writer(folder) as gone:
        assert next_line(gone) == "kept open"
    store = open_store(folder)
    (folder / HOLDER).write_text(str(gone.pid))
    with pytest.raises(FolderInUse) as refused:
        open_store(folder)
    assert refused.value.pid is None
    store.close()
