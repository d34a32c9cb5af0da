"""A name server of the attacker's own: whatever name is asked for, it gives the addresses of the moment."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_A, _IN = 1, 1
_ANSWERS = 0x8580  # a reply, with authority, recursion available
_HEADER = struct.Struct("!6H")
_SHORTEST_LIFE = 0
_END = b""


class Resolver:
    """`addresses` may be changed at any time; answers are to be kept for no time at all."""

    def __init__(self, addresses: list[str]) -> None:
        self.addresses = addresses
        self.asked = 0

    def answer(self, query: bytes) -> bytes:
        """The reply to one query: the addresses for an A record, nothing for any other kind."""
        number = _HEADER.unpack_from(query)[0]
        name_end = query.index(b"\0", _HEADER.size) + 1
        kind = int.from_bytes(query[name_end : name_end + 2])
        addresses = self.addresses if kind == _A else []
        self.asked += len(addresses) > 0
        record = b"\xc0\x0c" + struct.pack("!2HIH", _A, _IN, _SHORTEST_LIFE, 4)  # the name of the question again
        answers = b"".join(record + socket.inet_aton(address) for address in addresses)
        head = _HEADER.pack(number, _ANSWERS, 1, len(addresses), 0, 0)
        return head + query[_HEADER.size : name_end + 4] + answers


@contextmanager
def answering(at: str, addresses: list[str]) -> Iterator[Resolver]:
    """Answer on port 53 of this address while the block runs."""
    resolver = Resolver(addresses)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door:
        door.bind((at, 53))

        def serve() -> None:
            while True:
                query, caller = door.recvfrom(4096)
                if query == _END:
                    return
                door.sendto(resolver.answer(query), caller)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield resolver
        finally:
            door.sendto(_END, (at, 53))
            thread.join()
