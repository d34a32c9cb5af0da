"""Maps of a moment. What everybody reads is changed in place; whoever must not see that lays a layer over it.

Copying the network for every change would cost as much as the network is large. A layer costs what it holds instead,
and serves both sides: a change keeps what it puts in a layer until that is on disk; a reader's layer is given, before
anything is changed below it, what stood there. None stands for "nothing here".
"""

from typing import Generic, Protocol, TypeVar

Value = TypeVar("Value")


class Map(Protocol[Value]):
    """What a shelf is made of."""

    def get(self, key: str, /) -> Value | None:
        """The value of a key, or None."""

    def set(self, key: str, value: Value | None) -> None:
        """Give a key a value, or none."""

    def copy(self) -> dict[str, Value]:
        """All keys and their values."""

    def all(self) -> list[Value]:
        """All values."""

    def __len__(self) -> int: ...


class Ground(dict[str, Value]):
    """A map that lies on no other."""

    def set(self, key: str, value: Value | None) -> None:
        """Give a key a value, or none."""
        if value is None:
            self.pop(key, None)
        else:
            self[key] = value

    def all(self) -> list[Value]:
        """All values, at one moment: a list of them is made in one step of the interpreter."""
        return list(self.values())


class Layer(Generic[Value]):
    """A map over another, and what differs."""

    def __init__(self, below: Map[Value]) -> None:
        self.below = below
        self.changed: dict[str, Value | None] = {}
        self._length = len(below)

    def get(self, key: str) -> Value | None:
        """The value of a key. Below is looked at first: what is replaced there is noted here before that happens."""
        value = self.below.get(key)
        return self.changed.get(key, value)

    def set(self, key: str, value: Value | None) -> None:
        """Give a key a value, or none, in this layer alone."""
        self._length += (value is not None) - (self.get(key) is not None)
        self.changed[key] = value

    def copy(self) -> dict[str, Value]:
        """All keys and their values."""
        merged: dict[str, Value | None] = {**self.below.copy()}
        merged.update(self.changed.copy())
        return {key: value for key, value in merged.items() if value is not None}

    def all(self) -> list[Value]:
        """All values."""
        values = self.below.all()
        return list(self.copy().values()) if self.changed else values

    def __len__(self) -> int:
        return self._length


def settle(ground: Ground[Value], layer: Layer[Value], readers: list[Layer[Value]]) -> None:
    """Make a layer's changes in the ground, under the feet of readers who go on seeing what they saw."""
    for key, value in layer.changed.items():
        before = ground.get(key)
        for reader in readers:
            reader.changed.setdefault(key, before)
        ground.set(key, value)
