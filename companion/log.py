"""The companion's log: what went wrong, on standard error. Never a body, a token or a query string."""

import logging
import sys
import threading
import unicodedata
from collections.abc import Iterator
from traceback import format_tb
from typing import Any

_log = logging.getLogger(__name__)
# Control characters, those not seen, halves of surrogate pairs, and what some viewers take for the end of a line.
_WRITTEN_OUT = {"Cc", "Cf", "Cs", "Zl", "Zp"}


class OneLine(logging.Formatter):
    """Writes out what is no text, so that nothing a caller sends can start a line of its own or move the cursor."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        """The line of a record; a traceback follows it."""
        return _written_out(super().formatMessage(record))

    def formatException(self, ei: Any) -> str:  # noqa: ANN401, N802 - logging's own
        """Where it came about and what kind of error it is, set in; not its words, which may be a name or a note."""
        errors = _chain(ei[1])
        lines = [line for each in errors for line in (*format_tb(each.__traceback__), type(each).__qualname__)]
        return "\n".join(f"  {_written_out(line)}" for each in lines for line in each.rstrip().split("\n"))


def log_to_stderr() -> None:
    """Log warnings and errors from now on."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    sys.excepthook = lambda *error: _log.critical("The companion failed.", exc_info=error)
    threading.excepthook = lambda told: _log.error(
        "What ran in the background failed.",
        exc_info=(told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback),
    )


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and what it came of, the last first."""
    while error:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _written_out(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(
        sign.encode("unicode_escape").decode() if unicodedata.category(sign) in _WRITTEN_OUT else sign for sign in text
    )
