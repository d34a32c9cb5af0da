"""Speaking to the person, or to a program, at the other end of the command line."""

import json
import sys
import unicodedata
from typing import Any


class Stop(Exception):  # noqa: N818 - it ends a command, with a sentence
    """The command cannot go on; the message says why and what to do."""


def say(text: str) -> None:
    """A line for a person. What pages and people wrote cannot move the cursor or change colours."""
    sys.stdout.write("".join(sign if sign == "\n" or _is_shown(sign) else "�" for sign in text) + "\n")
    sys.stdout.flush()


def tell(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """A line of JSON for a program."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def complain(text: str) -> None:
    """Why a command failed, where errors go."""
    sys.stderr.write(f"keepwarm: {text}\n")
    sys.stderr.flush()


def _is_shown(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cf", "Cs")
