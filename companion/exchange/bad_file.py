"""What cannot be read."""


class BadFile(Exception):  # noqa: N818 - it is an answer to the person, not a fault
    """A file is not what it should be; the message names the place and says why."""
