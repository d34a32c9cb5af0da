"""First words of a path that look like a handle and are the site's own."""

GITHUB = frozenset(
    """
    about account accounts admin advisories apps apply articles assets blog business careers changelog codespaces
    collections community contact contact-sales copilot customer-stories customers dashboard developer discover
    discussions docs education enterprise events explore features feed followers following gist gists github
    github-copilot graphql help home images integrations issues jobs join languages legal login logout maintenance
    marketplace mobile models mine network new news nonprofit nonprofits notifications organizations orgs pages
    partners password_reset plans premium-support press pricing privacy product projects pulls raw readme
    recommendations redeem releases render repositories resources search security sessions settings shop showcases
    signin signup site solutions spam sponsors staff stars static status store stories styleguide suggestions
    support team teams terms topics tos tour training translations trending updates upgrade users watching why-github
    wiki workspace
    """.split()  # noqa: SIM905 - a hundred words are read more easily than a hundred quoted ones
)

X = frozenset(
    """
    i about account compose download explore following followers hashtag help home intent jobs login logout messages
    notifications oauth privacy search settings share signup status tos who_to_follow
    """.split()  # noqa: SIM905
)

LINKEDIN = frozenset({"me", "edit", "unavailable"})

INSTAGRAM = frozenset(
    """
    about accounts api challenge developer direct explore legal p press reel reels stories tv web
    """.split()  # noqa: SIM905
)

TELEGRAM = frozenset({"addstickers", "addtheme", "confirmphone", "joinchat", "login", "proxy", "setlanguage", "share"})
