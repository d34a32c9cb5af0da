"""Which process holds a port, where the system tells a person about their own processes."""

from pathlib import Path

PROC = Path("/proc")
LISTENING = "0A"  # the state of a listening socket in /proc/net/tcp, proc_net_tcp(5)
LOCAL, STATE, INODE = 1, 3, 9  # its columns


def port_holder(port: int, proc: Path = PROC) -> int | None:
    """The id of the process that listens on this port of this machine, or None when it cannot be told."""
    try:
        sockets = _listening(port, proc)
        return next((pid for pid in _pids(proc) if _holds(proc / str(pid) / "fd", sockets)), None) if sockets else None
    except OSError:
        return None


def _listening(port: int, proc: Path) -> set[str]:
    lines = (proc / "net" / "tcp").read_text(encoding="ascii").splitlines()[1:]
    rows = [line.split() for line in lines]
    return {
        f"socket:[{row[INODE]}]"
        for row in rows
        if row[STATE] == LISTENING and int(row[LOCAL].split(":")[1], 16) == port
    }


def _pids(proc: Path) -> list[int]:
    return [int(entry.name) for entry in proc.iterdir() if entry.name.isdigit()]


def _holds(descriptors: Path, sockets: set[str]) -> bool:
    try:
        return any(str(descriptor.readlink()) in sockets for descriptor in descriptors.iterdir())
    except OSError:  # another user's, or gone by now
        return False
