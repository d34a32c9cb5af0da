"""The ways a use case says no. Each message is a sentence the person can act on."""


class Refused(Exception):  # noqa: N818 - it is an answer to the person, not a fault
    """What was asked for cannot be done as it was asked. `field` is the path of the member at fault."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field

    def under(self, path: str) -> "Refused":
        """The same refusal, told of a message that holds the one at fault at `path`."""
        return type(self)(self.message, f"{path}.{self.field}" if self.field else path)


class NotFound(Refused):
    """There is no such record, or it has been deleted."""


class Conflict(Refused):
    """The record has gone on since; the message says how."""


class BadCode(Refused):
    """A pairing code that is wrong, expired or used: one text for all, so that a guess learns nothing."""

    def __init__(self) -> None:
        super().__init__(
            "That code does not work; ask for a new one with `keepwarm pair` and type it within two minutes."
        )


class NotAllowed(Refused):
    """A caller that may not call, whatever it knows."""

    def __init__(self) -> None:
        super().__init__("Only a calendar program on this computer may call this address; give it to yours.")


class Unpaired(Refused):
    """The caller holds no key, or not one that belongs to it."""

    def __init__(self) -> None:
        super().__init__("This browser is not paired; open Keepwarm's settings and type a code from `keepwarm pair`.")
