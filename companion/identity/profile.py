"""The profile a capture shows, and what becomes of one already known when it is seen again."""

from dataclasses import replace

from companion.domain.capture import Capture
from companion.domain.contact import Profile
from companion.identity.address import Address, address, stable_key


def page_of(capture: Capture) -> Address | None:
    """The person's page: the one the capture names or, when it names none, the captured one if its site is known."""
    if capture.person.profile_url:
        return address(capture.person.profile_url)
    page = address(capture.url)
    return page if page and page.site != "web" else None


def keys(capture: Capture) -> tuple[str, ...]:
    """Every key the person's page is known by here, the most lasting first."""
    page, stable_id = page_of(capture), capture.person.stable_id
    lasting = (stable_key(stable_id),) if stable_id else ()
    return tuple(dict.fromkeys((*lasting, *((page.key,) if page else ()))))


def new_profile(capture: Capture, contact_id: str) -> Profile | None:
    """The profile a capture shows, or None when it names no page that is somebody's."""
    page, person = page_of(capture), capture.person
    if page is None:
        return None
    also = tuple(key for key in keys(capture) if key != page.key)
    handle = person.handle or page.handle
    return Profile(page.key, contact_id, page.site, handle, page.url, person.stable_id, also, person.name)


def updated(profile: Profile, capture: Capture, contact_id: str) -> Profile:
    """A known profile after one more capture of it: it keeps its key, and its old addresses as keys besides.

    If it is now another contact's, the site has given the address to somebody else, and nothing of the old one stays.
    """
    seen = new_profile(capture, contact_id)
    if seen is None:
        return replace(profile, contact_id=contact_id)
    if profile.contact_id != contact_id:
        return replace(seen, key=profile.key, also=tuple(key for key in keys(capture) if key != profile.key))
    also = dict.fromkeys((*profile.also, seen.key, *seen.also))
    return replace(
        seen,
        key=profile.key,
        also=tuple(key for key in also if key != profile.key),
        handle=seen.handle or profile.handle,
        stable_id=seen.stable_id or profile.stable_id,
        name=seen.name or profile.name,
    )
