"""How often to be in touch with everyone who has a tag."""

from dataclasses import dataclass

from companion.domain.cadence import Cadence


@dataclass(frozen=True, slots=True)
class TagCadence:
    """One tag's cadence; `tag` is the key of the tag."""

    tag: str
    cadence: Cadence


def tag_key(tag: str) -> str:
    """By what two ways of writing a tag are one."""
    return " ".join(tag.split()).casefold()
