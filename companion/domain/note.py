"""A dated remark about a contact, in your own words."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Note:
    """One note. All moments are aware; `edited_at` is None until the text is changed."""

    id: str
    contact_id: str
    text: str
    created_at: datetime
    edited_at: datetime | None = None
    deleted_at: datetime | None = None
