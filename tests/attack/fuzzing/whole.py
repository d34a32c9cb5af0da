"""Whether a companion is whole after an attack."""

from pathlib import Path

from companion.demo.service import Service
from companion.running import find_running
from tests.companion.keepwarm import keepwarm

MIB = 1 << 20


def wounds(service: Service) -> list[str]:
    """All that is wrong: faults in its log, what `doctor` finds, and whether it opens its folder again."""
    log = (service.data.parent / "companion.log").read_text(encoding="utf-8", errors="replace")
    found = [line for line in log.splitlines() if "Traceback" in line or "ERROR" in line]
    found += [each["sentence"] for each in keepwarm("doctor", "--data", service.data, "--json").json["findings"]]
    service.stop()
    service.start()
    return found


def memory(service: Service) -> int:
    """Bytes of the companion's own process that are in memory now, proc_pid_status(5)."""
    running = find_running(service.data)
    assert running
    for line in Path(f"/proc/{running.pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise AssertionError("The companion runs no more.")
