from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.demo.service import Service, free_port


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """A companion in a process of its own, on a data folder of its own, already answering."""
    service = Service(tmp_path, free_port())
    service.start()
    yield service
    service.stop()
