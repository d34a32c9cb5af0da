"""The sites whose addresses are understood, as data.

Sources: each site's own pages and routes; LinkedIn's old `/pub/` form as its redirects resolve it; ISO 7064 for ORCID.
"""

from re import Match

from companion.identity import reserved
from companion.identity.site import Form, Site


def _old_linkedin(match: Match[str]) -> str | None:
    """`/pub/name/a/b/c` became `/in/name-cba`, c and b filled up with zeros to three digits."""
    return f"{match[1]}-{match[4].zfill(3)}{match[3].zfill(3)}{match[2]}" if match[1].lower() != "dir" else None


def _checked_orcid(match: Match[str]) -> str | None:
    """The id, if its last character is the check digit of the others (ISO 7064 MOD 11-2)."""
    total, digits = 0, match[1].replace("-", "").upper()
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    return match[1].upper() if "0123456789X"[(12 - total % 11) % 11] == digits[-1] else None


def _without_dots(match: Match[str]) -> str | None:
    """Facebook reads a name with dots and one without as the same; less than five letters are none."""
    handle = match[1].replace(".", "")
    return handle if len(handle) >= 5 else None  # noqa: PLR2004 - the sentence above


_LINKEDIN = "https://www.linkedin.com/in/{}"
_IN = r"/(?:mwlite/(?:profile/)?|comm/)?in/"
_GITHUB = "https://github.com/{}"
_LOGIN = r"([A-Za-z\d](?:-?[A-Za-z\d]){0,38}(?:_[A-Za-z\d]+)?)"
_X_ID = "https://x.com/i/user/{}"
_X_TABS = r"(?:/(?:affiliates|with_replies|superfollows|highlights|articles|media|likes|about|following|followers))?"
_BLUESKY = "https://bsky.app/profile/{}"
_BLUESKY_TABS = r"(?:/(?:followers|follows|known-followers|lists|search))?"
_INSTAGRAM = "https://www.instagram.com/{}"
_FACEBOOK = "https://www.facebook.com/{}"
_FACEBOOKS = "www m mbasic touch web mobile de-de en-gb es-es es-la fr-fr it-it nl-nl pl-pl pt-br".split()  # noqa: SIM905
_MEDIUM = "https://medium.com/@{}"
_REDDIT = "https://www.reddit.com/user/{}"
_USER_ID = r"/users/(\d+)(?:/[^/]*)?"

SITES = (
    Site(
        "linkedin",
        (".linkedin.com",),
        (
            Form(_IN + r"(AC[ow]AA[\w-]+)(?:/.*)?", _LINKEDIN, "urn:li:fsd_profile", case_sensitive=True),
            Form(_IN + r"([^/]+)(?:/.*)?", _LINKEDIN),
            Form(
                r"/pub/([^/]+)/([0-9a-fA-F]+)/([0-9a-fA-F]+)/([0-9a-fA-F]+)(?:/.*)?", _LINKEDIN, handle=_old_linkedin
            ),
            Form(
                r"/sales/(?:lead|people)/(AC[ow]AA[\w-]+)(?:,.*)?",
                "https://www.linkedin.com/sales/lead/{}",
                "urn:li:fs_salesProfile",
                case_sensitive=True,
            ),
            Form(
                "/profile/view", "https://www.linkedin.com/profile/view?id={}", "urn:li:member", "id", value=r"(\d+)"
            ),
        ),
        reserved.LINKEDIN,
    ),
    Site(
        "github",
        ("github.com", "www.github.com", "gist.github.com"),
        (Form("/" + _LOGIN, _GITHUB), Form("/sponsors/" + _LOGIN, _GITHUB)),
        reserved.GITHUB,
    ),
    Site(
        "x",
        ("x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com", "m.twitter.com"),
        (
            Form(r"/i/user/(\d+)", _X_ID, "x:user_id"),
            Form(r"/intent/(?:user|follow)", _X_ID, "x:user_id", "user_id", value=r"(\d+)"),
            Form(r"/intent/(?:user|follow)", "https://x.com/{}", parameter="screen_name", value=r"@?(\w{1,15})"),
            Form(r"/@?([A-Za-z\d_]{1,15})" + _X_TABS, "https://x.com/{}"),
        ),
        reserved.X,
    ),
    Site(
        "bluesky",
        ("bsky.app", "staging.bsky.app", "main.bsky.dev"),
        (
            Form(
                r"/profile/did:((?:plc|web):[\w.:%-]+)" + _BLUESKY_TABS,
                _BLUESKY.replace("{}", "did:{}"),
                "did",
                case_sensitive=True,
            ),
            Form(r"/profile/@?([\w-]+(?:\.[\w-]+)+)" + _BLUESKY_TABS, _BLUESKY),
        ),
    ),
    Site(
        "instagram",
        ("instagram.com", "www.instagram.com", "m.instagram.com", "instagr.am"),
        (Form(r"/(?:_u/)?@?(\w(?:\.?\w){0,29})(?:/(?:reels|tagged|saved))?", _INSTAGRAM),),
        reserved.INSTAGRAM,
    ),
    Site(
        "facebook",
        ("facebook.com", *(f"{word}.facebook.com" for word in _FACEBOOKS), "fb.com", "www.fb.com", "m.me"),
        (
            Form(r"/profile\.php", _FACEBOOK, "facebook:user_id", "id", value=r"(\d+)"),
            Form(r"/(?:people/[^/]+/)?(\d+)(?:/.*)?", _FACEBOOK, "facebook:user_id"),
            Form(r"/[^/]+-(\d{9,})", _FACEBOOK, "facebook:user_id"),
            Form(
                r"/([A-Za-z\d.]{5,60})(?:/(?:about\w*|friends|photos\w*|videos|posts))?", _FACEBOOK,
                handle=_without_dots,
            ),
        ),
        reserved.FACEBOOK,
    ),
    Site("tiktok", (".tiktok.com",), (Form(r"/@([\w.]{1,30})", "https://www.tiktok.com/@{}"),)),
    Site("threads", (".threads.net", ".threads.com"), (Form(r"/@([\w.]{1,30})", "https://www.threads.com/@{}"),)),
    Site("youtube", (".youtube.com",), (Form(r"/@([\w.-]+)(?:/\w+)?", "https://www.youtube.com/@{}"),)),
    Site(
        "medium",
        ("medium.com", ".medium.com"),
        (
            Form(r"/@([\w.-]+)(?:/(?:about|followers|following|lists))?", _MEDIUM),
            Form(r"/u/([0-9a-f]{8,12})", "https://medium.com/u/{}", "medium:user_id"),
        ),
        reserved.MEDIUM,
        personal_hosts=".medium.com",
    ),
    Site(
        "substack", ("substack.com", "www.substack.com"), (Form(r"/@([\w.-]+)(?:/\w+)?", "https://substack.com/@{}"),)
    ),
    Site(
        "reddit",
        (".reddit.com",),
        (
            Form(r"/(?:u|user)/([\w-]{3,20})(?:/(?:overview|comments|submitted|posts|gilded))?", _REDDIT),
            Form(r"/r/u_([\w-]{3,20})", _REDDIT),
        ),
        frozenset({"me"}),
    ),
    Site(
        "telegram", ("t.me", "telegram.me"), (Form(r"/(?:s/)?(\w{4,32})", "https://t.me/{}"),), reserved.TELEGRAM
    ),
    Site("devto", ("dev.to", "www.dev.to"), (Form(r"/(\w{2,30})", "https://dev.to/{}"),), reserved.DEVTO),
    Site(
        "hackernews",
        ("news.ycombinator.com",),
        (
            Form(
                "/user",
                "https://news.ycombinator.com/user?id={}",
                parameter="id",
                value=r"([\w-]{2,15})",
                case_sensitive=True,
            ),
        ),
    ),
    Site(
        "google_scholar",
        ("scholar.google.",),
        (
            Form(
                "/citations",
                "https://scholar.google.com/citations?user={}",
                "google_scholar:user",
                "user",
                value=r"([\w-]{12})",
                case_sensitive=True,
            ),
        ),
    ),
    Site(
        "orcid",
        (".orcid.org",),
        (
            Form(
                r"/(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])(?:/.*)?",
                "https://orcid.org/{}",
                case_sensitive=True,
                handle=_checked_orcid,
            ),
        ),
    ),
    Site(
        "stackoverflow",
        ("stackoverflow.com", "www.stackoverflow.com", "meta.stackoverflow.com"),
        (Form(_USER_ID, "https://stackoverflow.com/users/{}", "stackoverflow:user_id"),),
    ),
    Site(
        "stackexchange",
        ("stackexchange.com", "www.stackexchange.com"),
        (Form(_USER_ID, "https://stackexchange.com/users/{}", "stackexchange:account_id"),),
    ),
    Site(
        "stackexchange",
        (
            ".stackexchange.com", ".stackoverflow.com", ".serverfault.com", ".superuser.com", ".askubuntu.com",
            ".mathoverflow.net", "stackapps.com",
        ),
        (Form(_USER_ID, "https://{host}/users/{}", "{host}:user_id"),),
    ),
)  # fmt: skip
