"""The tag of a reply that follows from what is kept and from the day: who has seen it need not be told again."""

import hashlib

from companion import VERSION
from companion.web.house import House


def state_tag(home: House) -> str:
    """All that such a reply comes from: the data, the day and the time zone, and how this version reads them."""
    with home.store.read() as data:
        state = (VERSION, data.companion_id, data.number, home.clock.today(), home.clock.zone())
    return hashlib.sha256(repr(state).encode()).hexdigest()[:32]
