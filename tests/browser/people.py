"""The people these stories are about. None of them exists."""

from companion.demo.people import Invented, Site

MARA = Invented("Mara Quillfeather", "mara-quillfeather", Site.LINKEDIN, "Staff engineer", "Lanternworks", "Nyhavet")
TOBIN = Invented("Tobin Ashgrove", "tobin-ashgrove", Site.GITHUB, "Researcher", "Halfmoon Logistics", "Low Harrow")
ISOLDE = Invented("Isolde Marrowby", "isolde-marrowby", Site.OWN, "Designer", "Paperkite Press", "Castelbruno")
MARA_ELSEWHERE = Invented(MARA.name, "mq-codes", Site.GITHUB, "Staff engineer", "Lanternworks", "Nyhavet")
MARA_WHO_SAYS_SO = Invented(MARA.name, "quill-talks", Site.GITHUB, "Speaker", "Quill Talks", "Nyhavet", MARA.url)
A_NAMESAKE = Invented(MARA.name, "ferry-mara", Site.GITHUB, "Pilot", "Saltmarrow Ferries", "Port Amaranth")

EVERYONE = (MARA, TOBIN, ISOLDE, MARA_ELSEWHERE, MARA_WHO_SAYS_SO, A_NAMESAKE)
