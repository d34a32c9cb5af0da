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
_RELAYS = (
    "@users.noreply.github.com", "@reply.github.com", "@privaterelay.appleid.com", "@mozmail.com", "@duck.com",
    "@reply.linkedin.com", "@simplelogin.com", ".simplelogin.com", "@aleeas.com", "@slmail.me", "@anonaddy.com",
    ".anonaddy.com", "@anonaddy.me", ".anonaddy.me", "@addy.io", ".addy.io", ".craigslist.org",
)  # fmt: skip
_GITHUB_COMMITS = re.compile(r"(?:(\d+)\+)?([a-z\d-]+)@users\.noreply\.github\.com")
_SHAPE = re.compile(r"^[^\s@\"<>]+@[^\s@\"<>]+\.[^\s@\"<>.]+$")


def email_key(email: str) -> str | None:
    """One key for every way of writing a mailbox, or None for an address that is nobody's own."""
    text = email.strip().lower().removeprefix("mailto:").partition("?")[0]
    if not _SHAPE.match(text):
        return None
    local, _, domain = text.rpartition("@")
    if text.endswith(_RELAYS) or _NO_REPLY.search(local) or local.partition("+")[0] in _ROLES:
        return None
    if domain in _DOTS_AND_TAGS | _TAGS:
        local = local.partition("+")[0]
    if domain in _DOTS_AND_TAGS:
        local = local.replace(".", "")
    return f"{local}@{_ONE_MAILBOX.get(domain, domain)}" if local else None


def profile_keys(email: str) -> tuple[str, ...]:
    """The keys of the profile an address belongs to: GitHub's commit addresses hold the login, newer ones its number.

    A login can be given up and taken by somebody else; so the number, where there is one, stands alone.
    """
    found = _GITHUB_COMMITS.fullmatch(email.strip().lower())
    if found is None:
        return ()
    return (f"github:user_id:{found[1]}",) if found[1] else (f"github:{found[2]}",)
