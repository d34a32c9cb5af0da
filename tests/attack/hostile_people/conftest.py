import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

from companion.demo.api import Api
from companion.demo.service import Service, free_port
from tests.attack.hostile_people.gathering import Gathering


@dataclass(frozen=True)
class Party:
    """A companion that keeps the gathering: `borne` is the text of each contact, and the fields that have it."""

    service: Service
    api: Api
    borne: dict[str, tuple[str, set[str]]]
    refused: list[tuple[str, str, str]]
    folder: Path

    def log(self) -> str:
        """All that the companion has printed."""
        return (self.folder / "companion.log").read_text("utf-8")


@pytest.fixture(scope="session")
def gathered(tmp_path_factory: pytest.TempPathFactory, testrun_uid: str) -> Path:
    """The data folder of the gathering, made once for all processes of a test run, and what came of making it."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"gathered-{testrun_uid}"
    with FileLock(f"{shared}.lock"):
        if not (shared / "told.json").exists():
            shared.mkdir()
            service = Service(shared, free_port())
            service.start()
            try:
                gathering = Gathering(service.api())
                gathering.gather()
            finally:
                service.stop()
            borne = {who: [text, sorted(fields)] for who, (text, fields) in gathering.borne.items()}
            (shared / "told.json").write_text(json.dumps({"borne": borne, "refused": gathering.refused}))
    return shared


@pytest.fixture(scope="module")
def party(gathered: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Party]:
    folder = tmp_path_factory.mktemp("party")
    shutil.copytree(gathered / "data", folder / "data")
    told = json.loads((gathered / "told.json").read_text())
    service = Service(folder, free_port())
    service.start()
    borne = {who: (text, set(fields)) for who, (text, fields) in told["borne"].items()}
    yield Party(service, service.api(), borne, [tuple(each) for each in told["refused"]], folder)
    service.stop()
