"""The companion's log: what went wrong, on standard error. Never a body, a token or a query string."""

import logging
import unicodedata
from typing import Any

# Control characters, those not seen, halves of surrogate pairs, and what some viewers take for the end of a line.
_WRITTEN_OUT = {"Cc", "Cf", "Cs", "Zl", "Zp"}


class OneLine(logging.Formatter):
    """Writes out what is no text, so that nothing a caller sends can start a line of its own or move the cursor."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        """The line of a record; a traceback follows it."""
        return _written_out(super().formatMessage(record))

    def formatException(self, ei: Any) -> str:  # noqa: ANN401, N802 - logging's own
        """A traceback, set in: a line that came out of an exception's message is not taken for a record."""
        return "\n".join(f"  {_written_out(line)}" for line in super().formatException(ei).split("\n"))


def log_to_stderr() -> None:
    """Log warnings and errors from now on."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])


def _written_out(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(
        sign.encode("unicode_escape").decode() if unicodedata.category(sign) in _WRITTEN_OUT else sign for sign in text
    )
