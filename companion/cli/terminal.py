"""Speaking to the person, or to a program, at the other end of the command line."""

import io
import json
import os
import sys
from argparse import ArgumentParser
from typing import Any, NoReturn

from companion.cli.plain_text import shown


class Stop(Exception):  # noqa: N818 - it ends a command, with a sentence
    """The command cannot go on; the message says why and what to do."""


def say(text: str) -> None:
    """A line for a person. What pages and people wrote cannot move the cursor or change colours."""
    sys.stdout.write(f"{shown(text)}\n")
    sys.stdout.flush()


def tell(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """A line of JSON for a program, of ASCII alone."""
    sys.stdout.write(json.dumps(value).replace("\x7f", "\\u007f") + "\n")
    sys.stdout.flush()


def hand_over(file: bytes) -> None:
    """A file as it is, for where the person has sent the output (`> FILE`); on a terminal, what it shows.

    Raises Stop on a terminal for a file that is no text.
    """
    if sys.stdout.isatty():
        _show(file)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(file)
    sys.stdout.flush()


def _show(file: bytes) -> None:
    try:
        text = file.decode()
    except UnicodeDecodeError as error:
        raise Stop("This is no text that a terminal can show; send it to a file: > FILE") from error
    say(text.replace("\r\n", "\n").rstrip("\n"))


def write_whatever_the_terminal_can() -> None:
    """Let a name that the terminal's encoding lacks be shown as best it can, rather than end the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def nobody_listens() -> None:
    """Write nothing more: the other end of a pipe has closed (`keepwarm export | head`), and that is no failure."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(text: str) -> None:
    """Why a command failed, where errors go. Further lines are set in: what somebody typed may hold line ends."""
    sys.stderr.write(f"keepwarm: {_set_in(text)}\n")
    sys.stderr.flush()


def _set_in(text: str) -> str:
    return shown(text).replace("\n", "\n  ")


class Parser(ArgumentParser):
    """Refuses a call with a sentence that shows what was typed, and what a shell made of `*`, as `complain` does."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call, and exit with 2."""
        super().error(_set_in(message))


def agreed(question: str) -> bool:
    """Whether the person says yes; anything else is a no, also the end of what they type."""
    sys.stdout.write(f"{shown(question)} [y/N] ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


class Progress:
    """One line that says how far long work is: on a terminal, where it is written over, and nowhere else."""

    def __init__(self, *, silent: bool) -> None:
        self._shown = not silent and sys.stderr.isatty()
        self._length = 0

    def show(self, text: str) -> None:
        """Say it in place of what was said before."""
        if self._shown:
            line = " ".join(shown(text).split("\n"))
            sys.stderr.write(f"\r{line.ljust(self._length)}")
            sys.stderr.flush()
            self._length = len(line)

    def clear(self) -> None:
        """Leave nothing behind."""
        self.show("")
        if self._shown:
            sys.stderr.write("\r")
            sys.stderr.flush()
