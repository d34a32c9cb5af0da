"""Invented people: who they are and where their profile pages stand. None of them exists."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

_FIRST = (
    "Mara",
    "Tobin",
    "Isolde",
    "Fenn",
    "Oriel",
    "Casper",
    "Juno",
    "Emeric",
    "Thea",
    "Lorcan",
    "Anouk",
    "Silvan",
    "Petra",
    "Idris",
    "Wilhel",
    "Noor",
    "Bastian",
    "Cleo",
    "Ottoline",
    "Ravi",
    "Sunniva",
    "Marek",
    "Delphi",
    "Yasmin",
    "Corin",
    "Linnea",
    "Jonas",
    "Amara",
    "Florian",
    "Zelda",
)
_LAST = (
    "Quillfeather",
    "Ashgrove",
    "Brindlewick",
    "Marrowby",
    "Thistledown",
    "Underlark",
    "Foxwhistle",
    "Candlewright",
    "Moorhollow",
    "Pennyroyal",
    "Saltmarrow",
    "Wintergale",
    "Copperbeck",
    "Duskwater",
    "Emberleigh",
    "Greyfallow",
    "Hazelmere",
    "Inkpenny",
    "Juniperlow",
    "Kestrelby",
    "Larkspurry",
    "Nettlefold",
    "Oakhurstle",
    "Plumstride",
    "Rookwarden",
    "Tanglewyck",
)
_COMPANIES = (
    "Lanternworks",
    "Blue Harbour Robotics",
    "Tidepool Analytics",
    "Orchard & Vale",
    "Paperkite Press",
    "Northlight Health",
    "Cobblestone Maps",
    "Halfmoon Logistics",
    "Quiet River Studio",
    "Understory Energy",
    "Pocket Observatory",
    "Marmalade Systems",
)
_ROLES = (
    "Product manager",
    "Staff engineer",
    "Designer",
    "Data scientist",
    "Founder",
    "Researcher",
    "Head of people",
    "Technical writer",
    "Recruiter",
    "Engineering manager",
    "Consultant",
    "Site reliability engineer",
)
_PLACES = ("Port Amaranth", "Velden am Moos", "Saint-Orme", "Low Harrow", "Castelbruno", "Nyhavet", "Old Fernbridge")


class Site(StrEnum):
    """Where a person's page stands."""

    LINKEDIN = "linkedin"
    GITHUB = "github"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Invented:
    """One person and the page that shows them."""

    name: str
    handle: str
    site: Site
    role: str
    company: str
    place: str
    elsewhere: str = ""  # the address of another page of theirs, to which a page on GitHub links

    @property
    def url(self) -> str:
        """The address of their page."""
        if self.site is Site.OWN:
            return f"https://{self.handle}.example/"
        if self.site is Site.GITHUB:
            return f"https://github.com/{self.handle}"
        return f"https://www.linkedin.com/in/{self.handle}"

    @property
    def headline(self) -> str:
        """What they say of themselves."""
        return f"{self.role} at {self.company}"

    @property
    def email(self) -> str:
        """Their address, at a domain reserved for examples."""
        return f"{self.handle}@mail.example"


def invent(random: Random, count: int) -> list[Invented]:
    """So many people, no two of one name, most of them on LinkedIn; nobody does a namesake's work where they do it."""
    names = [f"{first} {last}" for first in _FIRST for last in _LAST]
    sites = [Site.LINKEDIN, Site.LINKEDIN, Site.LINKEDIN, Site.GITHUB, Site.OWN]
    taken: set[tuple[str, str, str]] = set()
    return [_invented(random, name, random.choice(sites), taken) for name in random.sample(names, count)]


def _invented(random: Random, name: str, site: Site, taken: set[tuple[str, str, str]]) -> Invented:
    handle = name.lower().replace(" ", "-")
    work = [(role, company) for role in _ROLES for company in _COMPANIES]
    role, company = random.choice([each for each in work if not {(word, *each) for word in name.split()} & taken])
    taken |= {(word, role, company) for word in name.split()}
    return Invented(name, handle, site, role, company, random.choice(_PLACES))
