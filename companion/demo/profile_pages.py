"""The pages of invented people, marked up the way each site marks up its own as far as a reader of profiles looks."""

import json
from html import escape
from string import Template

from companion.demo.people import Invented, Site

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem;color:#222;"
    "background:#f6f5f2}main{background:#fff;border:1px solid #ddd;border-radius:8px;padding:2rem}h1{margin:0}"
    "p,ul{margin:.4rem 0;padding:0;list-style:none}.vcard-username{font-size:1rem;font-weight:400}"
    "@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}main{background:#222;border-color:#444}"
    "a{color:#8ab4f8}footer{color:#aaa}}"
    "footer{color:#666;font-size:.85rem;margin-top:1rem}"
)
_FOOTER = "<footer>Invented for the Keepwarm demo and served by it; nobody of this name is meant.</footer>"
_FRAME = Template(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>$title</title>$head'
    f"<style>{_STYLE}</style></head>"
    f"<body>$body{_FOOTER}</body></html>"
)

_ITEM = Template('<li><p>$what</p><p><a href="$url">$words</a></p></li>')
_LINKEDIN = Template(
    '<main class="main"><section class="top-card-layout"><h1 class="top-card-layout__title">$name</h1>'
    '<h2 class="top-card-layout__headline">$headline</h2>'
    '<div class="top-card__subline-item">$place</div></section></main>'
)
_GITHUB_HEAD = Template(
    '<meta property="og:type" content="profile"><meta property="profile:username" content="$handle">'
)
_GITHUB = Template(
    '<main itemscope itemtype="http://schema.org/Person"><h1 class="vcard-names">'
    '<span class="p-name vcard-fullname" itemprop="name">$name</span><br>'
    '<span class="p-nickname vcard-username" itemprop="additionalName">$handle</span></h1>'
    '<div class="p-note user-profile-bio"><div>$headline</div></div><ul class="vcard-details">'
    '<li class="vcard-detail" itemprop="worksFor"><span class="p-org"><div>$company</div></span></li>'
    '<li class="vcard-detail" itemprop="homeLocation"><span class="p-label">$place</span></li>$link</ul></main>'
)
_GITHUB_LINK = Template(
    '<li class="vcard-detail" itemprop="url"><a rel="nofollow me" href="$elsewhere">$elsewhere</a></li>'
)
_OWN = Template(
    '<main class="h-card"><h1><a class="p-name u-url u-uid" rel="me" href="$url">$name</a></h1>'
    '<p><span class="p-job-title">$role</span>, <span class="p-org">$company</span></p><p class="p-locality">$place</p>'
    '<p class="p-note">$headline. I write here about what I learn.</p>'
    '<p><a class="u-email" href="mailto:$email">$email</a></p></main>'
)

_SHOWN = ("name", "handle", "url", "headline", "role", "company", "place", "email", "elsewhere")


def profile_page(person: Invented) -> str:
    """A person's page, as HTML."""
    words = {field: escape(getattr(person, field)) for field in _SHOWN}
    if person.site is Site.LINKEDIN:
        title = f"{words['name']} - {words['headline']} | LinkedIn"
        return _FRAME.substitute(title=title, head=_linkedin_head(person), body=_LINKEDIN.substitute(words))
    if person.site is Site.GITHUB:
        title = f"{words['handle']} ({words['name']}) · GitHub"
        head = _GITHUB_HEAD.substitute(words)
        link = _GITHUB_LINK.substitute(words) if person.elsewhere else ""
        return _FRAME.substitute(title=title, head=head, body=_GITHUB.substitute(words, link=link))
    return _FRAME.substitute(title=words["name"], head="", body=_OWN.substitute(words))


def _linkedin_head(person: Invented) -> str:
    described = {
        "@type": "Person",
        "name": person.name,
        "url": person.url,
        "jobTitle": [person.role],
        "worksFor": [{"@type": "Organization", "name": person.company}],
        "address": {"@type": "PostalAddress", "addressLocality": person.place},
    }
    graph = json.dumps({"@context": "http://schema.org", "@graph": [described]}).replace("<", "\\u003c")
    first, _, last = person.name.partition(" ")
    return (
        f'<script type="application/ld+json">{graph}</script>'
        f'<link rel="canonical" href="{escape(person.url)}">'
        '<meta name="pageKey" content="public_profile_v3_desktop"><meta property="og:type" content="profile">'
        f'<meta property="profile:first_name" content="{escape(first)}">'
        f'<meta property="profile:last_name" content="{escape(last)}">'
    )


def start_page(rows: list[tuple[str, str, str]]) -> str:
    """A page of things to look at: what to notice, the words of the link, its address."""
    items = "".join(
        _ITEM.substitute(what=escape(what), words=escape(words), url=escape(url)) for what, words, url in rows
    )
    body = (
        "<main><h1>Keepwarm at work</h1><p>The network in this browser is invented and is thrown away when you close "
        "it. Look at the number on the Keepwarm button in the toolbar (behind the puzzle piece, if it is not pinned), "
        "and press it.</p>"
        f"<ul>{items}</ul></main>"
    )
    return _FRAME.substitute(title="Keepwarm at work", head="", body=body)
