"""One key for every way of writing the address of a person's page.

An address of a known site that is not somebody's profile has no key. An address of any other site is taken for a
page of the person's own, whole: host and path, unless the host is everybody's. What differs from one site to the next
stands in sites.py.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from companion.domain.person import StableId
from companion.identity.shared_hosts import NO_PERSON, SHARED
from companion.identity.site import Site
from companion.identity.sites import SITES

# What names a person in a query; everything else in it says how one came by or what is shown.
_IDENTIFYING = {"id", "user", "uid", "user_id", "userid", "username", "author", "profile", "person", "member"}
_BLUESKY_HANDLES = ".bsky.social"
_BY_HOST = {host: site for site in SITES for host in site.hosts}
_NOBODYS = frozenset(NO_PERSON)
_DEFAULT_PORTS = {None, 80, 443}
_FEDIVERSE = re.compile(r"^/(?:web/|deck/)?(?:@|users/)(\w[\w.-]*)(?:@([\w-]+(?:\.[\w-]+)+))?(?P<rest>/.*)?$", re.ASCII)
_ACCOUNT = re.compile(r"acct:@?([\w.-]+)@([\w.-]+)", re.ASCII)
_COUNTRY = re.compile(r"(.+?\.)(?:com|(?:com?\.)?[a-z]{2})")
_FEDIVERSE_TABS = {"", "with_replies", "media", "followers", "following", "featured"}


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person's page is. `key` is equal for all ways of writing it, `url` is the canonical one of them."""

    key: str
    site: str
    handle: str | None
    url: str


@lru_cache(maxsize=8192)
def address(url: str) -> Address | None:
    """The person's page this is the address of, or None when it is not one. `acct:` and `at:` are addresses too."""
    parts = _split(_as_http(url.strip()))
    if parts is None:
        return None
    host, path = _host(parts), _path(parts)
    if host.endswith(_BLUESKY_HANDLES):
        host, path = "bsky.app", f"/profile/{host}"
    site = next((_BY_HOST[name] for name in _names(host) if name in _BY_HOST), None)
    if site is not None:
        return _on_site(site, host, path, parts)
    if not _NOBODYS.isdisjoint(_names(host)):
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


def _as_http(text: str) -> str:
    """An account's own name in the Fediverse (RFC 7565) or on Bluesky, as the address of its page."""
    if account := _ACCOUNT.fullmatch(text):
        return f"https://{account[2]}/@{account[1]}"
    if text.startswith("at://"):
        return f"https://bsky.app/profile/{text.removeprefix('at://')}"
    return text


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
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


def _names(host: str) -> Iterator[str]:
    """What the host may be listed as: itself, what it lies under, and itself without its country's ending."""
    yield host
    yield "." + host
    labels = host.split(".")
    yield from ("." + ".".join(labels[at:]) for at in range(1, len(labels) - 1))
    if in_some_country := _COUNTRY.fullmatch(host):
        yield in_some_country[1]


def _on_site(site: Site, host: str, path: str, parts: SplitResult) -> Address | None:
    own = host.removesuffix(site.personal_hosts) if site.personal_hosts else host
    if own != host and own not in site.reserved:
        path = f"/@{own}" if not path else "/"
    if parts.fragment.startswith("!/") and not path:  # an address of the years when pages were told after the "#!"
        path = parts.fragment.removeprefix("!")
    host = host.removeprefix("www.").replace("meta.", "")  # people are the same on a site and on its meta
    for form in site.forms:
        found = form.find(path, parts.query)
        if found is None:
            continue
        handle = found if form.case_sensitive else found.lower()
        if handle in site.reserved:
            return None
        key = f"{form.namespace.format(host=host) if form.namespace else site.name}:{handle}"
        url = form.url.format(quote(handle, safe="@:,"), host=host)
        return Address(key, site.name, None if form.namespace else handle, url)
    return None


def _fediverse(host: str, path: str) -> Address | None:
    found = _FEDIVERSE.match(path)
    if not found or (found["rest"] or "").strip("/") not in _FEDIVERSE_TABS:
        return None
    user, home = found[1].lower(), (found[2] or host).lower()
    return Address(f"fediverse:{user}@{home}", "fediverse", f"{user}@{home}", f"https://{home}/@{user}")


def _own_page(parts: SplitResult, host: str, path: str) -> Address | None:
    bare = host.removeprefix("www.")
    if not path and bare in SHARED:
        return None
    port = f":{parts.port}" if parts.port not in _DEFAULT_PORTS else ""
    naming = sorted(pair for pair in parse_qsl(parts.query) if pair[0].lower() in _IDENTIFYING)
    query = f"?{urlencode(naming)}" if naming else ""
    url = f"{parts.scheme}://{host}{port}{quote(path, safe='/~@:!$&()*+,;=')}{query}"
    return Address(f"web:{bare}{port}{path}{query}", "web", None, url)
