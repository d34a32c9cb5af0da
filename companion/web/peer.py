"""Whose process is at the other end of a connection, where the system tells.

On Linux every local user can reach a port on 127.0.0.1, from any address of this machine that they bind to first, and
through an IPv6 socket as ::ffff:127.0.0.1; /proc/net/tcp and tcp6 say which user owns the other end. Elsewhere, and
when the entry cannot be found, nobody is refused here: the token is what protects the data.
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
LOCAL, REMOTE, OWNER = 1, 2, 7  # columns of /proc/net/tcp, proc_net_tcp(5)
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
    ours = IPv4Address(HOST).packed
    ports = int(environ.get("REMOTE_PORT", "0")), int(environ.get("SERVER_PORT", "0"))
    ends = [(_written(before + caller, ports[0]), _written(before + ours, ports[1])) for before in (b"", MAPPED)]
    return next((int(row[OWNER]) for row in _rows(tables) if (row[LOCAL], row[REMOTE]) in ends), None)


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
