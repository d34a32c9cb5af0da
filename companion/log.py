"""The companion's log: what went wrong, on standard error. Never a body, a token or a query string."""

import logging
import unicodedata


class OneLine(logging.Formatter):
    """Writes control characters out, so that nothing a caller sends can start a line of its own or move the cursor."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        """The line of a record; a traceback follows it in lines of its own."""
        return "".join(
            sign if unicodedata.category(sign) != "Cc" else f"\\x{ord(sign):02x}"
            for sign in super().formatMessage(record)
        )


def log_to_stderr() -> None:
    """Log warnings and errors from now on."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
