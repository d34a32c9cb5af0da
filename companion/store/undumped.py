"""Keeping what a process holds in memory out of the files that crashes leave, and from other programs."""

import contextlib
import sys

_PR_SET_DUMPABLE = 4  # linux/prctl.h


def keep_memory_private() -> None:
    """Let no crash of this process write its memory to disk; on Linux, let no other program of the person's read it.

    A limit on the size of a dump is not asked where the system pipes it to a program, as Ubuntu and systemd do
    (core(5)); a process that is not dumpable makes none, and can be traced by root alone (ptrace(2)). It is so until
    it becomes another program, so each of ours says it for itself.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - needed nowhere else

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
