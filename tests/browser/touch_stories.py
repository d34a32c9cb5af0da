"""What a person does on each site, press by press, and what is to be noted of it: all with Mara, nothing with Nils."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.browser.visit import Visit

Noted = set[tuple[str, str, str | None]]
"""Kind, direction, address."""


@dataclass(frozen=True, slots=True)
class Story:
    """`person` is the saved one's address; the acts happen page by page. On each site it is somebody else."""

    name: str
    person: str
    pages: tuple[tuple[str, Callable[[Visit], None]], ...]
    noted: Noted


def _linkedin_feed(visit: Visit) -> None:
    for _ in range(5):  # Nils's post, Mara's comment on it, Mara's post, Nils's comment on it, a company's post
        visit.press("none")
    visit.press("Repost 1")
    visit.press("Repost 2")
    visit.send("#comment-1", "To Nils", f"{visit.label('send')} 1")
    visit.send("#comment-2", "Well woven", f"{visit.label('send')} 2")
    visit.send("#reply-6", "So it is", "Reply")
    visit.send("#message", "How are you?", "Send")
    visit.screen.evaluate("hear('Well, and you?')")
    visit.press("Look at the thread")


def _linkedin_profile(visit: Visit) -> None:
    visit.press("follow")
    visit.press("invite")
    visit.press("Send without a note")


def _linkedin_skills(visit: Visit) -> None:
    visit.press("Endorse Looms")


def _linkedin_invited(visit: Visit) -> None:
    visit.press("accept")


def _linkedin_recommendation(visit: Visit) -> None:
    visit.send("#words", "Nobody weaves like Oriel.", "recommend")


def _github_issue(visit: Visit) -> None:
    for whose in ("nils", "mara", "issue"):
        visit.press(f"Heart {whose}")
    visit.send("#words", "I can mend that", "comment")
    visit.send("#words", "No, wait", "Cancel")


def _github_pull(visit: Visit) -> None:
    visit.press("review")


def _x_home(visit: Visit) -> None:
    visit.press("like")
    visit.screen.evaluate("recycle()")  # Mara's post now stands where Nils's was
    visit.press("like")
    visit.screen.evaluate("recycle()")
    visit.press("repost")
    visit.press("confirm")
    visit.press("repost", last=True)
    visit.press("confirm")
    visit.press("reply", last=True)
    visit.send('[role="dialog"] [contenteditable]', "Quite so", "post")


def _x_quote(visit: Visit) -> None:
    visit.press("repost", last=True)
    visit.press("quote")
    visit.send('[role="dialog"] [contenteditable]', "Look at this", "post")


def _x_thread(visit: Visit) -> None:
    visit.send('[data-testid="tweetTextarea_0"]', "From the thread", "post")


def _x_messages(visit: Visit) -> None:
    visit.send('[data-testid="dmComposerTextInput"]', "How are you?", "send")


def _mastodon_home(visit: Visit) -> None:
    for what in ("like", "boost"):
        visit.press(what)
        visit.press(what, last=True)
    visit.send("#words", "To nobody", "post")
    visit.press("reply", last=True)
    visit.send("#words", "@mara well", "post")


def _bluesky_home(visit: Visit) -> None:
    visit.press("like")
    visit.press("like", last=True)
    visit.press("repost", last=True)
    visit.press("now")
    visit.press("reply", last=True)
    visit.send("#words", "Well", "post")


def _follow(visit: Visit) -> None:
    visit.press("follow")


def _votes(visit: Visit) -> None:
    visit.press("like", last=True)
    visit.press("like")


def _devto(visit: Visit) -> None:
    _votes(visit)
    visit.press("reply", last=True)
    visit.send("#words", "Thank you", "send")


MARA = "https://www.linkedin.com/in/runa-quillfeather"
ORIEL = "https://www.linkedin.com/in/oriel-underlark"
MARA_GITHUB = "https://github.com/mara-quillfeather"
ISSUE = "https://github.com/guild/loom/issues/7"
SKY = "https://bsky.app/profile/mara.bsky.social"
TOOT = "https://social.example/@mara"
STORIES = {
    "linkedin": Story(
        "Runa Quillfeather",
        MARA,
        (
            ("https://www.linkedin.com/feed/", _linkedin_feed),
            (MARA, _linkedin_profile),
            (f"{MARA}/details/skills/", _linkedin_skills),
        ),
        {
            ("like", "from_me", None),
            ("like", "from_me", "https://www.linkedin.com/feed/update/urn:li:activity:2/"),
            ("repost", "from_me", "https://www.linkedin.com/feed/update/urn:li:activity:2/"),
            ("comment", "from_me", "https://www.linkedin.com/feed/update/urn:li:activity:2/"),
            ("reply", "from_me", None),
            ("message", "from_me", MARA),
            ("message", "from_them", MARA),
            ("follow", "from_me", MARA),
            ("connect", "from_me", MARA),
            ("endorse", "from_me", MARA),
        },
    ),
    "linkedin, who invites": Story(
        "Oriel Underlark",
        ORIEL,
        (
            (ORIEL, _linkedin_invited),
            (f"{ORIEL}/edit/forms/recommendation/write/", _linkedin_recommendation),
        ),
        {("connect", "both", ORIEL), ("recommend", "from_me", ORIEL)},
    ),
    "github": Story(
        "Tobin Ashgrove",
        MARA_GITHUB,
        ((MARA_GITHUB, _follow), (ISSUE, _github_issue), ("https://github.com/guild/loom/pull/8", _github_pull)),
        {
            ("follow", "from_me", MARA_GITHUB),
            ("like", "from_me", f"{ISSUE}#issuecomment-3"),
            ("like", "from_me", f"{ISSUE}#issue-1"),
            ("comment", "from_me", ISSUE),
            ("review", "from_me", "https://github.com/guild/loom/pull/8"),
        },
    ),
    "x": Story(
        "Isolde Brindlewick",
        "https://x.com/mara_q",
        (
            ("https://x.com/home", _x_home),
            ("https://x.com/home", _x_quote),
            ("https://x.com/mara_q/status/20", _x_thread),
            ("https://x.com/messages/1-2", _x_messages),
            ("https://x.com/mara_q", _follow),
        ),
        {
            ("like", "from_me", "https://x.com/mara_q/status/20"),
            ("repost", "from_me", "https://x.com/mara_q/status/20"),
            ("repost", "from_me", None),
            ("reply", "from_me", "https://x.com/mara_q/status/20"),
            ("message", "from_me", "https://x.com/mara_q"),
            ("follow", "from_me", "https://x.com/mara_q"),
        },
    ),
    "mastodon": Story(
        "Casper Moorhollow",
        TOOT,
        (("https://social.example/home", _mastodon_home), (TOOT, _follow)),
        {
            ("like", "from_me", f"{TOOT}/20"),
            ("repost", "from_me", f"{TOOT}/20"),
            ("reply", "from_me", None),
            ("follow", "from_me", TOOT),
        },
    ),
    "bluesky": Story(
        "Juno Pennyroyal",
        SKY,
        (("https://bsky.app/", _bluesky_home), (SKY, _follow)),
        {
            ("like", "from_me", f"{SKY}/post/b2"),
            ("repost", "from_me", f"{SKY}/post/b2"),
            ("reply", "from_me", f"{SKY}/post/b2"),
            ("follow", "from_me", SKY),
        },
    ),
    "hackernews": Story(
        "Emeric Saltmarrow",
        "https://news.ycombinator.com/user?id=mara_Q",
        (("https://news.ycombinator.com/item", _votes),),
        {("like", "from_me", "https://news.ycombinator.com/item?id=2")},
    ),
    "reddit": Story(
        "Thea Wintergale",
        "https://www.reddit.com/user/mara_q",
        (("https://www.reddit.com/r/looms/comments/1/knots/", _votes),),
        {("like", "from_me", "https://www.reddit.com/r/looms/comments/1/comment/2/")},
    ),
    "stackoverflow": Story(
        "Lorcan Copperbeck",
        "https://stackoverflow.com/users/20",
        (("https://stackoverflow.com/questions/5/how-to-tie-a-knot", _votes),),
        {("like", "from_me", "https://stackoverflow.com/a/6")},
    ),
    "devto": Story(
        "Anouk Larkspurry",
        "https://dev.to/mara_q",
        (("https://dev.to/nils_d/knots-1a2b", _devto),),
        {
            ("like", "from_me", "https://dev.to/mara_q/comment/bb"),
            ("reply", "from_me", "https://dev.to/mara_q/comment/bb"),
        },
    ),
}
