"""The sites whose addresses are understood, as data: their hosts, and the forms a profile's address takes there.

Sources: each site's own pages and routes; LinkedIn's old `/pub/` form as its redirects resolve it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from re import Match
from urllib.parse import parse_qs

from companion.identity.reserved import GITHUB, INSTAGRAM, LINKEDIN, TELEGRAM, X


@dataclass(frozen=True, slots=True)
class Form:
    """One way a site writes a profile's address.

    `path` is matched against the whole decoded path; group 1, or what `handle` makes of the match, is the handle, or
    the value of the query's parameter `parameter`. `url` is the canonical address, `{}` standing for the handle.
    `namespace` replaces the site's name in the key where this form holds one of the site's lasting ids.
    """

    path: str
    url: str
    namespace: str | None = None
    parameter: str | None = None
    case_sensitive: bool = False
    handle: Callable[[Match[str]], str] = field(default=lambda match: match[1])

    def find(self, path: str, query: str) -> str | None:
        """The handle in this path and query, or None if they are not of this form."""
        match = re.fullmatch(self.path, path, re.ASCII)  # handles are ASCII where a pattern names their letters
        if match is None:
            return None
        if self.parameter is None:
            return self.handle(match)
        return next(iter(parse_qs(query).get(self.parameter, [])), None)


@dataclass(frozen=True, slots=True)
class Site:
    """One site. A host with a leading dot stands for everything under it too."""

    name: str
    hosts: tuple[str, ...]
    forms: tuple[Form, ...]
    reserved: frozenset[str] = frozenset()


def _old_linkedin(match: Match[str]) -> str:
    """`/pub/name/a/b/c` became `/in/name-cba`, c and b filled up with zeros to three digits."""
    return f"{match[1]}-{match[4].zfill(3)}{match[3].zfill(3)}{match[2]}"


_LINKEDIN = "https://www.linkedin.com/in/{}"
_BLUESKY = "https://bsky.app/profile/{}"
_X_TABS = r"(?:/(?:affiliates|with_replies|superfollows|highlights|articles|media|likes))?"

SITES = (
    Site(
        "linkedin",
        (".linkedin.com",),
        (
            Form(r"/(?:mwlite/)?in/(AC[ow]AA[\w-]+)(?:/.*)?", _LINKEDIN, "urn:li:fsd_profile", case_sensitive=True),
            Form(r"/(?:mwlite/)?in/([^/]+)(?:/.*)?", _LINKEDIN),
            Form(r"/pub/([^/]+)/([0-9a-fA-F]+)/([0-9a-fA-F]+)/([0-9a-fA-F]+)", _LINKEDIN, handle=_old_linkedin),
            Form(
                r"/sales/(?:lead|people)/(AC[ow]AA[\w-]+)(?:,.*)?",
                "https://www.linkedin.com/sales/lead/{}",
                "urn:li:fs_salesProfile",
                case_sensitive=True,
            ),
        ),
        LINKEDIN,
    ),
    Site(
        "github",
        ("github.com", "www.github.com"),
        (Form(r"/([A-Za-z\d](?:-?[A-Za-z\d]){0,38})", "https://github.com/{}"),),
        GITHUB,
    ),
    Site(
        "x",
        ("x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com", "m.twitter.com"),
        (
            Form(r"/i/user/(\d+)", "https://x.com/i/user/{}", "x:user_id"),
            Form(r"/intent/(?:user|follow)", "https://x.com/i/user/{}", "x:user_id", "user_id"),
            Form(r"/intent/(?:user|follow)", "https://x.com/{}", parameter="screen_name"),
            Form(r"/@?([A-Za-z\d_]{1,15})" + _X_TABS, "https://x.com/{}"),
        ),
        X,
    ),
    Site(
        "bluesky",
        ("bsky.app",),
        (
            Form(r"/profile/did:((?:plc|web):[\w.:%-]+)", _BLUESKY.replace("{}", "did:{}"), "did", case_sensitive=True),
            Form(r"/profile/@?([\w-]+(?:\.[\w-]+)+)", _BLUESKY),
        ),
    ),
    Site(
        "instagram",
        ("instagram.com", "www.instagram.com", "m.instagram.com"),
        (Form(r"/([\w.]{1,30})", "https://www.instagram.com/{}"),),
        INSTAGRAM,
    ),
    Site("tiktok", (".tiktok.com",), (Form(r"/@([\w.]{1,30})", "https://www.tiktok.com/@{}"),)),
    Site("threads", (".threads.net", ".threads.com"), (Form(r"/@([\w.]{1,30})", "https://www.threads.com/@{}"),)),
    Site("youtube", (".youtube.com",), (Form(r"/@([\w.-]+)(?:/\w+)?", "https://www.youtube.com/@{}"),)),
    Site(
        "medium",
        ("medium.com", "www.medium.com"),
        (Form(r"/@([\w.-]+)(?:/(?:about|followers))?", "https://medium.com/@{}"),),
    ),
    Site(
        "substack", ("substack.com", "www.substack.com"), (Form(r"/@([\w.-]+)(?:/\w+)?", "https://substack.com/@{}"),)
    ),
    Site("reddit", (".reddit.com",), (Form(r"/(?:u|user)/([\w-]+)(?:/\w+)?", "https://www.reddit.com/user/{}"),)),
    Site("telegram", ("t.me", "telegram.me"), (Form(r"/(?:s/)?(\w{4,32})", "https://t.me/{}"),), TELEGRAM),
    Site(
        "hackernews",
        ("news.ycombinator.com",),
        (Form("/user", "https://news.ycombinator.com/user?id={}", parameter="id", case_sensitive=True),),
    ),
    Site(
        "google_scholar",
        ("scholar.google.com",),
        (
            Form(
                "/citations",
                "https://scholar.google.com/citations?user={}",
                "google_scholar:user",
                "user",
                case_sensitive=True,
            ),
        ),
    ),
    Site(
        "orcid",
        (".orcid.org",),
        (Form(r"/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])", "https://orcid.org/{}", case_sensitive=True),),
    ),
    Site(
        "stackoverflow",
        ("stackoverflow.com", "www.stackoverflow.com"),
        (Form(r"/users/(\d+)(?:/[^/]*)?", "https://stackoverflow.com/users/{}", "stackoverflow:user_id"),),
    ),
)

# Short links, of which nobody can say whose they are without following them, and what else known sites serve.
NO_PERSON = (
    "lnkd.in", "t.co", "bit.ly", "tinyurl.com", "goo.gl", "ow.ly", "buff.ly",
    ".github.com", ".x.com", ".twitter.com", ".instagram.com",
)  # fmt: skip
