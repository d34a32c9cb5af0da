"""When two e-mail addresses are one person's mailbox, and which belong to nobody in particular."""

import re

# Providers whose addresses may be written in several ways, by what they ignore.
_DOTS_AND_TAGS = {"gmail.com", "googlemail.com"}
_TAGS = {
    "outlook.com",
    "hotmail.com",
    "live.com",
    "msn.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "fastmail.com",
    "fastmail.fm",
}
_ONE_MAILBOX = {"googlemail.com": "gmail.com", "me.com": "icloud.com", "mac.com": "icloud.com"}

_ROLES = frozenset(
    """
    abuse accounts admin administrator billing bookings careers contact enquiries events feedback finance hello help
    helpdesk hi hr info inquiries invoices it jobs kontakt legal mail marketing media newsletter newsletters noc office
    orders postmaster press privacy recruiting recruitment root sales security service social staff support team
    webmaster welcome
    """.split()  # noqa: SIM905 - read more easily than forty quoted words
)
_NO_REPLY = re.compile(r"^(?:no|do-?not)[-_.]?reply|^mailer-daemon$|^bounces?$|^notifications?$")
_RELAYS = ("users.noreply.github.com", "privaterelay.appleid.com", "mozmail.com", "duck.com", "reply.linkedin.com")
_SHAPE = re.compile(r"^[^\s@\"<>]+@[^\s@\"<>]+\.[^\s@\"<>.]+$")


def email_key(email: str) -> str | None:
    """One key for every way of writing a mailbox, or None for an address that is nobody's own."""
    text = email.strip().lower().removeprefix("mailto:").partition("?")[0]
    if not _SHAPE.match(text):
        return None
    local, _, domain = text.rpartition("@")
    if domain.endswith(_RELAYS) or _NO_REPLY.search(local) or local.partition("+")[0] in _ROLES:
        return None
    if domain in _DOTS_AND_TAGS | _TAGS:
        local = local.partition("+")[0]
    if domain in _DOTS_AND_TAGS:
        local = local.replace(".", "")
    return f"{local}@{_ONE_MAILBOX.get(domain, domain)}" if local else None
