from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from companion.store.door import Store
from companion.store.file_store import open_store
from companion.store.memory_store import memory_store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a data folder may be made."""
    return tmp_path / "data"


@pytest.fixture
def opened(folder: Path) -> Iterator[Callable[[], Store]]:
    """Opens the store in `folder`, once; the one opened before is closed first, as a restart would."""
    with ExitStack() as stack:

        def reopen() -> Store:
            stack.close()
            store = open_store(folder)
            stack.callback(store.close)
            return store

        yield reopen


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest) -> Store:
    """Each store behind the door in turn."""
    if request.param == "memory":
        return memory_store()
    made: Store = request.getfixturevalue("opened")()
    return made
