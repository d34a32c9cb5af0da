"""How often to be in touch with everyone who has a tag."""

from dataclasses import dataclass

from companion.domain.cadence import Cadence


@dataclass(frozen=True, slots=True)
class TagCadence:
    """One tag's cadence; `tag` is case-folded."""

    tag: str
    cadence: Cadence
