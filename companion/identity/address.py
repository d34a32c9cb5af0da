"""One key for every way of writing the address of a person's page.

An address of a known site that is not somebody's profile has no key. An address of any other site is taken for a
page of the person's own, whole: host and path. What is kept from one site to the next stands in sites.py.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from companion.domain.person import StableId
from companion.identity.sites import NO_PERSON, SITES, Site

# What names a person in a query; everything else in it says how one came by or what is shown.
_IDENTIFYING = {"id", "user", "uid", "user_id", "userid", "username", "author", "profile", "person", "member"}
_BLUESKY_HANDLES = ".bsky.social"
_DEFAULT_PORTS = {None, 80, 443}
_FEDIVERSE = re.compile(r"^/(?:web/|deck/)?(?:@|users/)(\w[\w.-]*)(?:@([\w-]+(?:\.[\w-]+)+))?(?P<rest>/.*)?$", re.ASCII)
_FEDIVERSE_TABS = {"", "with_replies", "media", "followers", "following", "featured"}


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person's page is. `key` is equal for all ways of writing it, `url` is the canonical one of them."""

    key: str
    site: str
    handle: str | None
    url: str


def address(url: str) -> Address | None:
    """The person's page this is the address of, or None when it is not one."""
    parts = _split(url)
    if parts is None:
        return None
    host, path = _host(parts), _path(parts)
    if host.endswith(_BLUESKY_HANDLES):
        host, path = "bsky.app", f"/profile/{host}"
    for site in SITES:
        if _matches(host, site.hosts):
            return _on_site(site, path, parts.query)
    if _matches(host, NO_PERSON):
        return None
    post = path.startswith("/@") and "/" in path[1:]
    return _fediverse(host, path) or (None if post else _own_page(parts, host, path))


def profile_key(url: str) -> str | None:
    """The key of a profile's address, however written, or None when it is not a profile's."""
    found = address(url)
    return found.key if found else None


def canonical_url(url: str) -> str | None:
    """The one way to write a profile's address, or None when it is not a profile's."""
    found = address(url)
    return found.url if found else None


def stable_key(stable_id: StableId) -> str:
    """The key of a site's own lasting id, the same as an address made of that id has."""
    prefix = stable_id.kind + ":"
    return stable_id.value if stable_id.value.startswith(prefix) else prefix + stable_id.value


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError:
        return None
    usable = parts.scheme in {"http", "https"} and parts.hostname and parts.username is None
    return parts if usable else None


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        return f"[{host}]"
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _path(parts: SplitResult) -> str:
    path = unicodedata.normalize("NFC", unquote(parts.path))
    return re.sub(r"/{2,}", "/", path).rstrip("/")


def _matches(host: str, names: Iterable[str]) -> bool:
    """Whether the host is one of these, or under one written with a leading dot."""
    return any(host == name.lstrip(".") or (name[0] == "." and host.endswith(name)) for name in names)


def _on_site(site: Site, path: str, query: str) -> Address | None:
    for form in site.forms:
        found = form.find(path, query)
        if found is None:
            continue
        handle = found if form.case_sensitive else found.lower()
        if handle in site.reserved:
            return None
        key = f"{form.namespace or site.name}:{handle}"
        return Address(key, site.name, None if form.namespace else handle, form.url.format(quote(handle, safe="@:,")))
    return None


def _fediverse(host: str, path: str) -> Address | None:
    found = _FEDIVERSE.match(path)
    if not found or (found["rest"] or "").strip("/") not in _FEDIVERSE_TABS:
        return None
    user, home = found[1].lower(), (found[2] or host).lower()
    return Address(f"fediverse:{user}@{home}", "fediverse", f"{user}@{home}", f"https://{home}/@{user}")


def _own_page(parts: SplitResult, host: str, path: str) -> Address:
    host += f":{parts.port}" if parts.port not in _DEFAULT_PORTS else ""
    naming = sorted(pair for pair in parse_qsl(parts.query) if pair[0].lower() in _IDENTIFYING)
    query = f"?{urlencode(naming)}" if naming else ""
    url = f"{parts.scheme}://{host}{quote(path, safe='/~@:!$&()*+,;=')}{query}"
    return Address(f"web:{host.removeprefix('www.')}{path}{query}", "web", None, url)
