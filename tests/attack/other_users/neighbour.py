"""Two programs of one person: the first keeps its memory private, or does not; the second tries to read it.

`python neighbour.py UID private|open`, as root: prints what the second read, or the name of the error.
"""

import ctypes
import os
import resource  # noqa: F401 - loaded now: that user may not be able to read where it lies
import sys

from companion.store.undumped import keep_memory_private

PR_SET_DUMPABLE = 4

if __name__ == "__main__":
    uid, is_private = int(sys.argv[1]), sys.argv[2] == "private"
    os.setgroups([])
    os.setgid(uid)
    os.setuid(uid)
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)  # as it is for a program that was started by this user
    first = os.getpid()
    if is_private:
        keep_memory_private()
    reader, writer = os.pipe()
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
        try:
            with open(f"/proc/{first}/environ", "rb") as memory:  # noqa: PTH123 - as few imports as can be
                os.write(writer, b"read" if memory.read() else b"nothing")
        except OSError as error:
            os.write(writer, type(error).__name__.encode())
        os._exit(0)
    os.wait()
    sys.stdout.write(os.read(reader, 100).decode())
