"""The extension's background in a process of its own, real but for the browser round it, and a real companion."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import IO, Any

Json = Any


class OneBrowser:
    """What a person does in it, and what it answers."""

    def __init__(self, asking: IO[str], answers: IO[str]) -> None:
        self._asking = asking
        self._answers = answers
        self._numbers = count()
        self._told: dict[int, Json] = {}

    def begin(self, **asked: Json) -> int:
        """Ask, and do not wait. Returns the number to await the answer by."""
        number = next(self._numbers)
        self._asking.write(json.dumps({"number": number, **asked}) + "\n")
        self._asking.flush()
        return number

    def end(self, number: int) -> Json:
        """The answer."""
        while number not in self._told:
            line = self._answers.readline()
            assert line, "The browser has ended."
            told = json.loads(line)
            assert "error" not in told, told
            self._told[told["number"]] = told["told"]
        return self._told.pop(number)

    def ask(self, **asked: Json) -> Json:
        """Ask, and wait for the answer."""
        return self.end(self.begin(**asked))

    def tell(self, verb: str, **carried: Json) -> Json:
        """What one of the extension's pages is told."""
        return self.ask(verb=verb, **carried)["value"]


@contextmanager
def one_browser(port: int) -> Iterator[OneBrowser]:
    """One that looks for its companion at this port."""
    command = ["node", str(Path(__file__).with_suffix(".js"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        browser = OneBrowser(process.stdin, process.stdout)
        browser.tell("settings.save", port=port)
        yield browser
        process.stdin.close()
    assert process.returncode == 0
