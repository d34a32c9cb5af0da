"""Whether two sets of keys hold different ids of one site: then they are hardly one person's."""

from collections.abc import Iterable

# Sites whose lasting ids do not begin with the site's name.
_SITES = {"urn": "linkedin", "did": "bluesky"}
_MANY = {"mailto", "tel", "web"}  # of these a person has several
_HANDLES_CHANGE = {"linkedin", "github", "x", "bluesky", "instagram", "medium", "devto", "facebook", "reddit"}


def differ(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether some site knows the two by different ids.

    Where the lasting ids of a site are equal, a handle there has only been changed; where they differ, a handle has
    been given to somebody else.
    """
    ours, other = _by_kind(mine), _by_kind(theirs)
    both = ours.keys() & other.keys()
    same = {kind for kind in both if ours[kind] & other[kind]}
    lasting = {_site(kind) for kind in same if kind not in _HANDLES_CHANGE}
    return any(kind not in _HANDLES_CHANGE or kind not in lasting for kind in both - same)


def _by_kind(keys: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key in keys:
        kind = _kind(key)
        if kind not in _MANY:
            found.setdefault(kind, set()).add(key)
    return found


def _kind(key: str) -> str:
    """What says what a key is: all before its last word. Accounts in the Fediverse are one site's on one server."""
    if key.startswith("did:"):
        return "did"
    if key.startswith("fediverse:"):
        return "fediverse:" + key.rpartition("@")[2]
    first = key.partition(":")[0]
    return first if first in _MANY else key.rpartition(":")[0]


def _site(kind: str) -> str:
    first = kind.partition(":")[0]
    return _SITES.get(first, first)
