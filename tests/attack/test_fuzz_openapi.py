"""Schemathesis against a real companion: all that its description allows, all that it does not, and what follows.

Every check is on: no fault of the companion's, replies as described (status, type, form), what is well-formed taken
and what is not refused, no route without its key, `Allow` true, what is deleted gone and what is made there.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from companion.demo.api import Api
from companion.demo.service import Service
from companion.running import find_running
from tests.attack.fuzzing.whole import wounds
from tests.attack.length import LONG
from tests.companion.web.furnished import furnish

CONFIG = Path(__file__).parent / "fuzzing" / "schemathesis.toml"
SHORT_FORM = ("--phases", "fuzzing,stateful", "--max-examples", "2")
LONG_FORM = ("--max-examples", "100")


@pytest.mark.parametrize("seed", range(1, 4) if LONG else [1])
def test_the_companion_does_as_its_description_says(service: Service, api: Api, tmp_path: Path, seed: int) -> None:
    furnish(api)
    running = find_running(service.data)
    assert running
    command = [
        sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIG),
        "run", f"http://127.0.0.1:{service.port}/v1/openapi.json",
        "--header", f"Authorization: Bearer {running.key.token}",  # which no request can take from it
        "--seed", str(seed), "--generation-database", "none", "--warnings", "off", "--no-color",
        *(LONG_FORM if LONG else SHORT_FORM),
    ]  # fmt: skip
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[done.stdout.find("= FAILURES") :] + done.stderr
    assert not wounds(service)
