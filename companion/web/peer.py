"""Whose process is at the other end of a connection, where the system tells.

On Linux every local user can reach a port on 127.0.0.1; /proc/net/tcp says which user owns the other end. Elsewhere,
and when the entry cannot be found, nobody is refused here: the token is what protects the data.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

CONNECTIONS = Path("/proc/net/tcp")
LOCAL, REMOTE, OWNER = 1, 2, 7  # columns of /proc/net/tcp, proc_net_tcp(5)


def is_another_user(environ: "WSGIEnvironment", connections: Path = CONNECTIONS) -> bool:
    """True if the caller's end of the connection belongs to another user than this process."""
    owner = _owner(environ, connections)
    return owner is not None and owner != os.getuid()


def _owner(environ: "WSGIEnvironment", connections: Path) -> int | None:
    if environ.get("REMOTE_ADDR") != "127.0.0.1":
        return None
    callers_end = _written(str(environ.get("REMOTE_PORT", "0")))
    our_end = _written(str(environ.get("SERVER_PORT", "0")))
    try:
        lines = connections.read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    for line in lines[1:]:
        columns = line.split()
        if columns[LOCAL] == callers_end and columns[REMOTE] == our_end:
            return int(columns[OWNER])
    return None


def _written(port: str) -> str:
    """127.0.0.1 and a port as the table writes them: the address as a number in the machine's own byte order."""
    address = int.from_bytes(bytes([127, 0, 0, 1]), sys.byteorder)
    return f"{address:08X}:{int(port):04X}"
