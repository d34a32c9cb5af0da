"""The command `keepwarm`, as a person or a script runs it."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def keepwarm(*arguments: object) -> Done:
    """Run it to its end, which must come soon."""
    command = [sys.executable, "-m", "companion", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, cwd=ROOT, check=False)
    return Done(done.returncode, done.stdout, done.stderr)
