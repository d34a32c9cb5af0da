"""Bytes over real connections to a real companion: always an answer, never a fault, and it stays as it was."""

import sys
from collections import Counter

from companion.demo.api import Api
from companion.demo.service import Service
from companion.running import find_running
from tests.attack.fuzzing.making import Maker
from tests.attack.fuzzing.whole import MIB, memory, wounds
from tests.attack.fuzzing.wire import Wire
from tests.attack.length import LONG
from tests.companion.web.furnished import furnish

REQUESTS = 100_000 if LONG else 3_000
WARM = 1_000  # after so many the companion has loaded whatever it loads when first asked


def test_every_request_is_answered_and_none_makes_it_stumble(service: Service, api: Api) -> None:
    running = find_running(service.data)
    assert running
    maker, wire = Maker(1, service.port, running.key.token, furnish(api)), Wire(service.port)
    told: Counter[int] = Counter()
    before = 0
    for number in range(REQUESTS):
        made = maker.next()
        for status, body in wire.statuses(made):
            told[status] += 1
            assert status < 500, (made, body)
        before = memory(service) if number == WARM else before
    wire.close()
    done = sum(count for status, count in told.items() if status < 300)
    more = memory(service) - before
    sys.stdout.write(f"{sum(told.values())} replies, {done} by handlers that did as asked: {sorted(told.items())}\n")
    sys.stdout.write(f"{more / MIB:.1f} MiB more in memory than after the first {WARM}\n")
    assert done > sum(told.values()) / 10, told
    assert more < 50 * MIB
    assert not wounds(service)
