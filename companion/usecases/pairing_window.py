"""The short time in which a code lets one client in."""

import hmac
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from companion.clock import Clock
from companion.usecases.refusals import BadCode

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # 30 symbols: none that is read as another (0 O, 1 I L, U V)
LENGTH = 8
LIFETIME = 120.0  # seconds
TRIES = 5


class PairingWindow:
    """One code at a time, in memory only: 120 s on the monotonic clock, five tries in all, one use.

    30 ** 8 codes and five tries leave a guesser 1 chance in 131 billion.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._code: str | None = None
        self._closes_at = 0.0
        self._tries_left = 0

    def open(self) -> tuple[str, int]:
        """Show a new code in place of any other. Returns it as a person reads it (`K7QM-4XTD`), and its seconds."""
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        with self._lock:
            self._code, self._tries_left = code, TRIES
            self._closes_at = self._clock.monotonic() + LIFETIME
        return f"{code[:4]}-{code[4:]}", int(LIFETIME)

    @contextmanager
    def redeeming(self, code: str) -> Iterator[None]:
        """Raise BadCode, or run the block and close the window when it succeeds. One caller at a time."""
        with self._lock:
            self._try(code)
            yield
            self._code = None

    def _try(self, code: str) -> None:
        if self._code is None or self._tries_left == 0 or self._clock.monotonic() >= self._closes_at:
            raise BadCode
        self._tries_left -= 1
        if not hmac.compare_digest(_plain(code).encode(), self._code.encode()):
            raise BadCode


def _plain(code: str) -> str:
    """A code as it was meant: case, spaces and dashes do not matter."""
    return "".join(code.split()).replace("-", "").upper()
