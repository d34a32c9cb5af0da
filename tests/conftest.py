"""What every room's tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from companion.demo.service import Service, free_port
from tests.browser.browsers import browser, chromium, newly_installed, served, world
from tests.needed import need_linux, need_root, need_strace

# In one place, so that tests in any folder share the browsers that have been started.
__all__ = ["browser", "chromium", "newly_installed", "served", "world"]

# How long an example takes says how busy the machine is, and nothing about the code.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """A companion in a process of its own, on a data folder of its own, already answering."""
    service = Service(tmp_path, free_port())
    service.start()
    yield service
    service.stop()


@pytest.fixture(scope="session")
def strace() -> None:
    need_strace()


@pytest.fixture(scope="session")
def root() -> None:
    need_root()


@pytest.fixture(scope="session")
def linux() -> None:
    need_linux()
