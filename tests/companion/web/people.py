"""What the extension would send of invented people."""

from typing import Any
from uuid import uuid4


def capture(name: str | None = "Ada Example", handle: str = "ada", **chosen: Any) -> dict[str, Any]:
    """One capture of a page on github.com."""
    url = f"https://github.com/{handle}"
    return {
        "id": str(uuid4()),
        "captured_at": "2026-03-01T12:00:00Z",
        "url": url,
        "recipe": "github@1",
        "missed": ["company"],
        "person": {"name": name, "handle": handle, "profile_url": url},
        "chosen": chosen,
    }


def touch(contact_id: str, **members: Any) -> dict[str, Any]:
    """One touch, a call at noon of the day the clock stands on."""
    return {
        "id": str(uuid4()),
        "contact_id": contact_id,
        "at": "2026-03-01T12:00:00Z",
        "kind": "call",
        "channel": "phone",
        "direction": "both",
        **members,
    }
