"""Addresses of pages and of people."""

import re
from urllib.parse import urlsplit

from companion.usecases.refusals import Refused
from companion.web.shapes.shape import Shape
from companion.web.shapes.texts import as_text, is_control

URL_LENGTH = 2_000
EMAIL_LENGTH = 320


def url() -> Shape[str]:
    """An http or https address; any other scheme (javascript:, data:, file:) could act when clicked."""

    def read(value: object, path: str) -> str:
        address = as_text(value, path).strip()
        if len(address) > URL_LENGTH or _holds_what_none_has(address) or not _leads_to_a_host(address):
            raise Refused(f"Give a web address (http or https) of at most {URL_LENGTH} characters.", path)
        return address

    return Shape(
        read, {"type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://", "maxLength": URL_LENGTH}
    )


def email() -> Shape[str]:
    """An e-mail address, as far as its form tells; one with signs that are not seen is another than it looks."""
    pattern = r"^[^@\s\x00-\x20<>,;]+@[^@\s\x00-\x20<>,;]+$"

    def read(value: object, path: str) -> str:
        address = as_text(value, path).strip()
        if len(address) > EMAIL_LENGTH or not address.isprintable() or not re.fullmatch(pattern, address):
            raise Refused("Give an e-mail address, such as ada@example.org.", path)
        return address

    return Shape(read, {"type": "string", "format": "email", "maxLength": EMAIL_LENGTH})


def _holds_what_none_has(address: str) -> bool:
    return any(sign.isspace() or is_control(sign) for sign in address)


def _leads_to_a_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - asking for it is what raises on a bad one
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
