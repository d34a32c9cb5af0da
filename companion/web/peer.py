"""Whose process is at the other end of a connection, where the system tells.

On Linux every local user can reach a port on 127.0.0.1, from any address of this machine that they bind to first, and
through an IPv6 socket as ::ffff:127.0.0.1; /proc/net/tcp and tcp6 say which user owns the other end. One who sends a
request and is gone before it is looked at owns nothing any more (a closed socket is told as root's), and is refused.
Elsewhere, and where the tables do not tell of this companion either, nobody is refused here: the token is what
protects the data.
"""

import os
import sys
from collections.abc import Iterator
from ipaddress import AddressValueError, IPv4Address
from pathlib import Path
from typing import TYPE_CHECKING

from companion.settings import HOST

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

CONNECTION = "keepwarm.connection"  # in a request's environ: a dict that lives as long as its connection
TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
LOCAL, REMOTE, STATE, OWNER, INODE = 1, 2, 3, 7, 9  # columns of /proc/net/tcp, proc_net_tcp(5)
LISTENING, CLOSED = "0A", "0"  # a state; the inode of a socket that no process holds
LOOKS = 3  # the kernel tells a table part by part, and may pass over a row while others come and go
GONE = -1  # nobody's number
MAPPED = bytes(10) + b"\xff\xff"  # what stands before an IPv4 address written as IPv6, RFC 4291 2.5.5.2


def is_another_user(environ: "WSGIEnvironment", tables: tuple[Path, ...] = TABLES) -> bool:
    """True if the caller's end of the connection belongs to another user than this process."""
    known: dict[str, int] = environ.get(CONNECTION, {})
    if "owner" not in known and (owner := _owner(environ, tables)) is not None:
        known["owner"] = owner  # a socket is its maker's for good, and to look costs more than to answer
    return known.get("owner", os.getuid()) != os.getuid()


def _owner(environ: "WSGIEnvironment", tables: tuple[Path, ...]) -> int | None:
    try:
        caller = IPv4Address(environ.get("REMOTE_ADDR")).packed
    except AddressValueError:
        return None
    if not environ.get("REMOTE_PORT"):  # no connection: a call within this process
        return None
    ours = IPv4Address(HOST).packed
    ports = int(environ["REMOTE_PORT"]), int(environ["SERVER_PORT"])
    ends = [(_written(before + caller, ports[0]), _written(before + ours, ports[1])) for before in (b"", MAPPED)]
    for _ in range(LOOKS):
        told = False
        for row in _rows(tables):
            if (row[LOCAL], row[REMOTE]) in ends:
                return int(row[OWNER]) if row[INODE] != CLOSED else GONE
            told = told or (row[STATE] == LISTENING and row[LOCAL] == ends[0][1])
        if not told:
            return None
    return GONE


def _rows(tables: tuple[Path, ...]) -> Iterator[list[str]]:
    for table in tables:
        try:
            lines = table.read_text(encoding="ascii").splitlines()
        except OSError:
            continue
        yield from (line.split() for line in lines[1:])


def _written(address: bytes, port: int) -> str:
    """An address and a port as the tables write them: each four bytes as a number in the machine's own byte order."""
    words = (int.from_bytes(address[at : at + 4], sys.byteorder) for at in range(0, len(address), 4))
    return f"{''.join(f'{word:08X}' for word in words)}:{port:04X}"
