"""What is known of a site's addresses: its hosts, and the forms in which it writes a profile's address."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from re import Match
from urllib.parse import parse_qs

Maker = Callable[[Match[str]], str | None]


@dataclass(frozen=True, slots=True)
class Form:
    """One way a site writes a profile's address.

    `path` is matched against the whole decoded path; group 1, or what `handle` makes of the match, is the handle. With
    `parameter` that is looked for in this parameter of the query instead, whose value must be of the form `value`.
    `url` is the canonical address, `{}` standing for the handle and `{host}` for the host. `namespace`, where `{host}`
    may stand too, replaces the site's name in the key where this form holds one of the site's lasting ids.
    """

    path: str
    url: str
    namespace: str | None = None
    parameter: str | None = None
    value: str = r"(.+)"
    case_sensitive: bool = False
    handle: Maker = field(default=lambda match: match[1])

    def find(self, path: str, query: str) -> str | None:
        """The handle in this path and query, or None if they are not of this form."""
        match = re.fullmatch(self.path, path, re.ASCII)  # handles are ASCII where a pattern names their letters
        if match and self.parameter is not None:
            told = next(iter(parse_qs(query).get(self.parameter, [])), "")
            match = re.fullmatch(self.value, told, re.ASCII)
        return self.handle(match) if match else None


@dataclass(frozen=True, slots=True)
class Site:
    """One site. A host with a leading dot stands for all under it too; one that ends in a dot, for every country.

    `reserved` are words that look like a handle and are the site's own. Where `personal_hosts` is set, each person may
    have a host under that one, and its first label is the handle.
    """

    name: str
    hosts: tuple[str, ...]
    forms: tuple[Form, ...]
    reserved: frozenset[str] = frozenset()
    personal_hosts: str | None = None
