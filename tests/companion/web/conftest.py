from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from companion.app import create_app
from companion.settings import Settings
from companion.store.door import Store
from companion.store.memory_store import memory_store
from tests.companion.set_clock import SetClock
from tests.companion.web.besieged import Besieged, besieged_in
from tests.companion.web.caller import PORT, Caller


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store() -> Iterator[Store]:
    store = memory_store()
    yield store
    store.close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path, PORT)


@pytest.fixture
def app(settings: Settings, store: Store, clock: SetClock) -> Flask:
    return create_app(settings, store, clock)


@pytest.fixture
def stranger(app: Flask) -> Caller:
    """Nobody in particular, on this machine."""
    return Caller(app)


@pytest.fixture
def owner(app: Flask, settings: Settings) -> Caller:
    """Whoever can read the data folder."""
    return Caller(app, settings.folder_key.token)


@pytest.fixture
def caller(stranger: Caller, owner: Caller) -> Caller:
    """A paired script."""
    code = owner.post("/v1/codes")["code"]
    return Caller(stranger.app, stranger.post("/v1/pair", {"code": code, "label": "A script"})["token"])


@pytest.fixture(scope="module")
def besieged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Besieged]:
    with besieged_in(tmp_path_factory.mktemp("besieged")) as besieged:
        yield besieged
