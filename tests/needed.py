"""What some tests need of a machine. In CI it has to be there; elsewhere a test is left out, and says why."""

import os
import shutil
import subprocess
import sys

import pytest


def need(there: bool, why: str) -> None:  # noqa: FBT001 - it is the sentence's verb
    """Go on if it is there."""
    if not there:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(why)


def need_strace() -> None:
    """The program that watches system calls, and lets them fail, must be there and be allowed to."""
    need(shutil.which("strace") is not None, "strace is not installed")
    tried = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True, check=False)
    need(tried.returncode == 0, f"strace may not trace here: {tried.stderr.decode()}")


def need_root() -> None:
    """Only root can become another user, or give a file to one."""
    need(hasattr(os, "geteuid") and os.geteuid() == 0, "only root can become another user, or give a file to one")


def need_linux() -> None:
    """What Linux alone has: /proc, limits of one process set for another, a session without a screen."""
    need(sys.platform == "linux", "only Linux has what this looks at")
