"""A network of the test's own, in which it decides what every name means.

Linux only, as root or with user namespaces.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from companion.demo.api import Json
from tests.needed import need

_CHECKOUT = Path(__file__).parents[3]
_MAKE = ["unshare", "--net", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
# Only in this mount namespace: every name is looked up at 127.0.0.1, and nowhere else.
_SET_UP = """
ip link set lo up && echo 'nameserver 127.0.0.1' >"$1/resolv.conf" && echo 'hosts: files dns' >"$1/nsswitch.conf" &&
mount --bind "$1/resolv.conf" "$(realpath /etc/resolv.conf)" && mount --bind "$1/nsswitch.conf" /etc/nsswitch.conf &&
shift && exec "$@"
"""


def alone(folder: Path, module: str, *arguments: str) -> Json:
    """What `python -m module` prints as JSON, run in a network of its own; nothing outside can be reached, or reach in.

    Where the system lets nobody make one the test is skipped, but with CI=true it fails.
    """
    possible = subprocess.run([*_MAKE, "ip", "link", "set", "lo", "up"], capture_output=True, text=True, check=False)
    need(
        not possible.returncode,
        f"no network of its own can be made for a test (unshare, ip): {possible.stderr.strip()}",
    )
    command = [*_MAKE, "sh", "-c", _SET_UP, "sh", str(folder), sys.executable, "-m", module, *arguments]
    ran = subprocess.run(command, cwd=_CHECKOUT, capture_output=True, text=True, check=False, timeout=600)
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"
    return json.loads(ran.stdout)
