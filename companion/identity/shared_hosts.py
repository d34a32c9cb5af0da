"""Hosts that are not one person's: what is there says nothing of who is behind it, or does so only below the root."""

# Nobody's at any path: short links, whose goal only following them tells; and what is there for everybody.
NO_PERSON = (
    "lnkd.in", "t.co", "bit.ly", "tinyurl.com", "goo.gl", "ow.ly", "buff.ly", "is.gd", "rebrand.ly", "youtu.be",
    "fb.me", "amzn.to", "forms.gle", "wa.me", "chat.whatsapp.com", "discord.gg", ".discord.com", ".slack.com",
    ".github.com", ".x.com", ".twitter.com", ".instagram.com", ".facebook.com",
    "google.com", "www.google.com", "docs.google.com", "drive.google.com", "maps.google.com", "calendar.google.com",
    "mail.google.com", "meet.google.com", "play.google.com", "photos.app.goo.gl", "apps.apple.com",
    "podcasts.apple.com", "bing.com", "www.bing.com", "duckduckgo.com", ".wikipedia.org", ".zoom.us", ".amazon.com",
    ".dropbox.com", ".eventbrite.com", ".meetup.com", ".spotify.com",
)  # fmt: skip

# Somebody's below the root only: hosts where many people keep a page each, under a path or a host of their own.
SHARED = frozenset(
    """
    about.me bsky.social beacons.ai behance.net bio.link bitbucket.org blogspot.com blogger.com buymeacoffee.com
    calendly.com carrd.co codeberg.org codepen.io dribbble.com flickr.com ghost.io github.io gitlab.com gitlab.io
    glitch.me gravatar.com hashnode.dev hashnode.com herokuapp.com hey.xyz kaggle.com keybase.io ko-fi.com linktr.ee
    livejournal.com micro.blog neocities.org netlify.app notion.site notion.so pages.dev patreon.com pinterest.com
    polywork.com quora.com read.cv researchgate.net sites.google.com slideshare.net soundcloud.com speakerdeck.com
    sr.ht squarespace.com substack.com tumblr.com twitch.tv vercel.app vimeo.com vk.com web.app webflow.io weebly.com
    wixsite.com wordpress.com xing.com yelp.com
    """.split()  # noqa: SIM905 - more easily read than a hundred quoted words
)
