"""What a change tells of a record: every member that is not to stay as it is."""

from dataclasses import fields
from typing import Any

from companion.usecases.change_contact import KEEP


def told(change: Any) -> dict[str, Any]:  # noqa: ANN401 - any dataclass whose members may be KEEP
    """The members that are to be set, by name."""
    values = {field.name: getattr(change, field.name) for field in fields(change)}
    return {name: value for name, value in values.items() if value is not KEEP}
