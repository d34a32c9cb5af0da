"""The command line called in this process, as every call in one of its own would take half a second."""

import io
import os
import pty
import sys
import threading
import tty
from dataclasses import dataclass

import pytest

from companion.cli.commands import main


@dataclass(frozen=True)
class Said:
    """What a command has written."""

    code: int
    out: bytes

    @property
    def text(self) -> str:
        """As text, each line's end as Python has it."""
        return self.out.decode("utf-8")


def piped(*arguments: object) -> Said:
    """Its standard output, where that is no terminal."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    code = _called(arguments, out, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO())
    out.flush()
    return Said(code, out.buffer.getvalue())


def on_a_terminal(*arguments: object, answer: str = "") -> Said:
    """All that reaches the terminal, of both outputs; `answer` is what the person types."""
    ours, theirs = pty.openpty()
    tty.setraw(theirs)  # else the terminal itself would turn line ends and echo what is typed
    os.write(ours, answer.encode())
    read: list[bytes] = []
    reader = threading.Thread(target=_drain, args=(ours, read))
    reader.start()
    with open(theirs, "r+b", buffering=0) as both:  # noqa: PTH123 - a descriptor
        out, problems = (io.TextIOWrapper(both, encoding="utf-8", write_through=True) for _ in range(2))
        try:
            code = _called(arguments, out, problems, io.TextIOWrapper(io.FileIO(os.dup(theirs)), encoding="utf-8"))
        finally:
            out.detach()
            problems.detach()
    reader.join()
    os.close(ours)
    return Said(code, b"".join(read))


def _called(arguments: tuple[object, ...], out: io.TextIOBase, problems: io.TextIOBase, typed: io.TextIOBase) -> int:
    with pytest.MonkeyPatch.context() as patch:
        for name, stream in (("stdout", out), ("stderr", problems), ("stdin", typed)):
            patch.setattr(sys, name, stream)
        try:
            code = main(list(map(str, arguments)))
        except SystemExit as end:  # how argparse refuses a call
            code = int(end.code or 0)
        finally:
            typed.close()
        out.flush()
        problems.flush()
    return code


def _drain(terminal: int, read: list[bytes]) -> None:
    try:
        while some := os.read(terminal, 65536):
            read.append(some)
    except OSError:  # Linux says so when the other side has closed
        return
