"""First words of a path that look like a handle and are the site's own."""

# The list of npm's github-reserved-names (MIT), as extension/vendor has it.
GITHUB = frozenset(
    """
    300 302 400 401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 418 419 420 421 422 423 424 425
    426 427 428 429 430 431 500 501 502 503 504 505 506 507 508 509 510 511 693 694 695 900 about account admin
    advisories anonymous any api apps attributes auth billing blob blog bounty branches business businesses c cache
    careers case-studies categories central certification changelog chat cla cloud codereview codespaces collection
    collections comments commit commits companies compare contact contributing cookbook copilot coupons customer
    customer-stories customers dashboard dashboard-feed dashboards design develop developer diff discover
    discussions downloads downtime editor editors edu education enterprise enterprises events explore featured
    features feed files fixtures forked garage ghost gist gists git-guides github-copilot graphs groups guide guides
    help help-wanted home hooks hosting hovercards identity images inbox individual info integration interfaces
    introduction invalid-email-address investors issues jobs join journal journals lab labs languages launch layouts
    learn legal library linux listings lists login logos logout mac maintenance malware man marketplace mcp mention
    mentioned mentioning mentions migrating milestones mine mirrors mobile navigation network new news newsletter
    newsroom none nonprofit nonprofits notices notifications oauth offer open-source organisations organizations
    orgs pages partners payments personal plans plugins popular popularity posts press preview pricing professional
    projects pulls raw readme recommendations redeem releases render reply repos repositories resources restore
    revert save-net-neutrality saved scraping search security services sessions settings shareholders showcases
    signin signup site site-policy sitemap social-impact socials spam sponsors ssh staff starred stars static status
    statuses storage store stories styleguide subscriptions suggest suggestion suggestions support suspended talks
    teach teacher teachers teaching team teams ten terms timeline topic topics tos tour train training translations
    tree trending undefined updates user-attachments username users visualization w watching why-github wiki wikis
    windows works-with www0 www1 www2 www3 www4 www5 www6 www7 www8 www9
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

FACEBOOK = frozenset(
    """
    about account ads adsmanager ajax bookmarks business campaign careers checkpoint creatorstudio dialog directory
    events facebook feed fbwebsite fundraisers friends games gaming groups hashtag help home instantgames jobs legal
    live login logout marketplace media memories messages messenger messages notes notifications pages people permalink
    permalinkphp photo photophp photos places plugins policies policy privacy profile profilephp public reel reels
    salesgroups saved search security settings share sharer sharerphp sponsors stories story storyphp support terms
    video videos watch weather
    """.split()  # noqa: SIM905
)

MEDIUM = frozenset("about api blog cdn-client cdn-images help link miro policy status www".split())  # noqa: SIM905

DEVTO = frozenset(
    """
    about access admin api badge challenges code-of-conduct confirm-email connect contact dashboard devteam discover
    enter feed guides help latest listings magic_links mod new notifications p page pod podcasts pods privacy
    readinglist report-abuse rss search series settings shop signout_confirm sitemap subforems t tags terms top trends
    users videos vuln welcome
    """.split()  # noqa: SIM905
)

TELEGRAM = frozenset({"addstickers", "addtheme", "confirmphone", "joinchat", "login", "proxy", "setlanguage", "share"})
