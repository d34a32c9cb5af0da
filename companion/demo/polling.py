"""Waits for what a browser or a process does in its own time."""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class NeverHappenedError(AssertionError):
    """What was waited for did not come about."""


def until(what: str, probe: Callable[[], Found | None], seconds: float = 30) -> Found:
    """What `probe` returns, asked again and again until it is truthy. Raises NeverHappenedError naming `what`."""
    deadline = time.monotonic() + seconds
    while not (found := probe()):
        if time.monotonic() > deadline:
            raise NeverHappenedError(f"Waited {seconds:g} s in vain for {what}.")
        time.sleep(0.02)
    return found
