from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.store.memory_store import memory_store
from tests.companion.set_clock import SetClock
from tests.companion.usecases.imports.importing import Importing


@pytest.fixture
def importing(tmp_path: Path) -> Iterator[Importing]:
    store = memory_store()
    yield Importing(store, SetClock(), tmp_path)
    store.close()
