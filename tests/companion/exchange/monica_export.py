"""Monica's export of invented people."""

import json
from io import BytesIO
from typing import Any

from companion.exchange import monica_json
from companion.exchange.found import Found, FoundPerson, FoundTouch, LeftOut
from companion.exchange.reader import ReadOptions

TYPES = [
    {"uuid": "t-mail", "properties": {"name": "Email", "protocol": "mailto:", "type": "email"}},
    {"uuid": "t-phone", "properties": {"name": "Phone", "protocol": "tel:", "type": "phone"}},
    {"uuid": "t-face", "properties": {"name": "Facebook", "protocol": "https://facebook.com/"}},
    {"uuid": "t-x", "properties": {"name": "Twitter"}},
    {"uuid": "t-chat", "properties": {"name": "WhatsApp!", "protocol": "https://wa.me/"}},
]


def listed(kind: str, *values: Any) -> dict[str, Any]:
    return {"count": len(values), "type": kind, "values": list(values)}


def contact(uuid: str, *lists: dict[str, Any], **properties: Any) -> dict[str, Any]:
    return {"uuid": uuid, "created_at": "2024-01-06T03:05:00Z", "properties": properties, "data": list(lists)}


def entry(**properties: Any) -> dict[str, Any]:
    return {"uuid": f"e{len(properties)}", "created_at": "2024-02-01T09:30:00.000000Z", "properties": properties}


def export(*contacts: dict[str, Any], more: tuple[dict[str, Any], ...] = (), kind: str = "contact") -> bytes:
    account = {"uuid": "a", "data": [listed(kind, *contacts), *more], "instance": {"contact_field_types": TYPES}}
    head = {"version": "1.0-preview.1", "app_version": "4.1.2", "export_date": "", "url": "", "exported_by": "me"}
    return json.dumps({**head, "account": account}, indent=1, ensure_ascii=False).encode()


def read(content: bytes, **options: Any) -> list[Found]:
    assert monica_json.recognises(content[:2_000], "monica.json")
    return list(monica_json.read(BytesIO(content), ReadOptions(**options)))


def only(content: bytes, **options: Any) -> FoundPerson:
    (found,) = (each for each in read(content, **options) if isinstance(each, FoundPerson))
    return found


def touches(content: bytes, **options: Any) -> list[FoundTouch]:
    return [each for each in read(content, **options) if isinstance(each, FoundTouch)]


def left_out(content: bytes) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for each in read(content):
        if isinstance(each, LeftOut):
            told.setdefault(each.what, []).append(each.value)
    return told
