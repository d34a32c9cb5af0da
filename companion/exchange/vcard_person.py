"""Whom a vCard is about."""

import re
from collections.abc import Callable, Iterator

from companion.exchange.found import Found, FoundNote, LeftOut
from companion.exchange.keepwarm_vcard import OWN, moment_of
from companion.exchange.values import as_birthday, as_email, as_label, as_line, as_name, as_phone, as_text, as_url
from companion.exchange.vcard_cards import Card
from companion.exchange.vcard_gathered import SHOWN, Gathered
from companion.exchange.vcard_property import Property

# What says nothing about the person, or is looked at together with another property.
_ABOUT_THE_CARD = {"VERSION", "PRODID", "REV", "CLASS", "PROFILE", "SORT-STRING", "X-ABADR", "X-ABUID", "KIND", "AGENT",
                   "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS", "X-ABLABEL", "N"}  # fmt: skip
_FIRST = {"FN", "SOCIALPROFILE"}  # a nickname is left out beside a name, and a link beside the profile it is
_NO_PEOPLE = {"group", "org", "location", "company"}
_GOOGLES_GROUP_OF_ALL = "myContacts"  # in its cards, which are of version 3.0
_WORDS = {"X-ABDATE": "date", "X-ABRELATEDNAMES": "relation", "RELATED": "relation", "IMPP": "messenger"}
_APPLES_LABEL = re.compile(r"_\$!<.*>!\$_")
_WITHOUT_YEAR = "1604"  # Apple's, a leap year; older versions do not say so in a parameter
_FIRST_YEAR = "1900"


def found_in(card: Card) -> Iterator[Found]:
    """Whom a card is about, and what of it is not taken over."""
    gathered = Gathered(card)
    kind = _kind(card)
    for told in sorted(card.properties, key=lambda each: each.name not in _FIRST):
        if told.name in OWN:
            _own(gathered, told)
        elif told.name not in _ABOUT_THE_CARD and told.raw.strip():
            _TAKEN.get(told.name, _not_taken)(gathered, told)
    _labels(gathered)
    if kind:
        yield LeftOut(card.line, f"{kind}, not a person", (gathered.name or gathered.single.get("company", ""))[:SHOWN])
        return
    yield gathered.person()
    yield from sorted(card.left_out, key=lambda each: each.line)


def _kind(card: Card) -> str:
    """What a card is about, if not a person."""
    kinds = {"KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"}
    told = (each.text.strip().lower() for each in card.properties if each.name in kinds)
    return next((kind for kind in told if kind in _NO_PEOPLE), "")


def _own(gathered: Gathered, told: Property) -> None:
    own = OWN[told.name]
    value = own.read(told.text)
    if own.several:
        gathered.add(own.field, value, told, own.field)
    else:
        gathered.keep(own.field, value, told, own.field)


def _formatted_name(gathered: Gathered, told: Property) -> None:
    gathered.keep("name", as_name(told.text), told, "name")


def _nickname(gathered: Gathered, told: Property) -> None:
    if gathered.name:
        gathered.leave_out(told, "nickname")
    else:
        gathered.keep("name", as_name(told.text), told, "nickname")


def _organisation(gathered: Gathered, told: Property) -> None:
    company, *units = told.parts(";")
    gathered.keep("company", as_name(company), told, "company")
    gathered.leave_out(told, "department", ", ".join(unit for unit in units if unit))


def _title(gathered: Gathered, told: Property) -> None:
    gathered.keep("headline", as_line(told.text), told, "role" if told.name == "ROLE" else "title")


def _email(gathered: Gathered, told: Property) -> None:
    gathered.add("emails", as_email(told.text), told, "e-mail address")


def _phone(gathered: Gathered, told: Property) -> None:
    number, _, extension = told.text.strip().partition(";ext=")  # of a tel: address (RFC 3966)
    number = number.partition(";")[0] if number.lower().startswith("tel:") else number
    gathered.add("phones", as_phone(f"{number} ext. {extension}" if extension else number), told, "telephone number")


def _link(gathered: Gathered, told: Property) -> None:
    address = as_url(told.text)
    if told.name == "URL" and address is not None and address == gathered.single.get("profile_url"):
        return  # our own cards name the page twice, for programs that know no SOCIALPROFILE
    if told.name == "SOCIALPROFILE" and address is not None and told.parameter("PREF") == "1":
        gathered.keep("profile_url", address, told, "profile")
    else:
        gathered.add("links", address, told, "web address")


def _address(gathered: Gathered, told: Property) -> None:
    box, further, street, city, region, code, country = [*told.parts(";"), *[""] * 7][:7]
    location = as_name(_listed(city, region, country))
    rest = _listed(box, further, street, code)
    if location is not None and "location" not in gathered.single:
        gathered.single["location"] = location
        gathered.leave_out(told, "street and post code", rest)
    else:
        gathered.leave_out(told, "address", _listed(rest, city, region, country))


def _listed(*parts: str) -> str:
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _birthday(gathered: Gathered, told: Property) -> None:
    text = told.text.strip().partition("T")[0]
    year, known = text[:4], told.parameter("X-APPLE-OMIT-YEAR")
    if year in {known, _WITHOUT_YEAR} and not text.startswith("-"):
        text = f"--{text[4:].lstrip('-')}"
    birthday = as_birthday(text)
    if birthday is not None and not birthday.startswith("-") and birthday < _FIRST_YEAR:
        birthday = None
    gathered.keep("birthday", birthday, told, "birthday")


def _photo(gathered: Gathered, told: Property) -> None:
    gathered.keep("avatar_url", as_url(told.text), told, "photo")


def _note(gathered: Gathered, told: Property) -> None:
    text = as_text(told.text)
    if text is None:
        gathered.leave_out(told, "note")
    else:
        gathered.notes.append(FoundNote(text, moment_of(told.parameter("CREATED"))))


def _categories(gathered: Gathered, told: Property) -> None:
    may_be_googles = any(each.name == "VERSION" and each.text == "3.0" for each in gathered.card.properties)
    for tag in told.parts(","):
        if tag and not (may_be_googles and tag == _GOOGLES_GROUP_OF_ALL):
            gathered.add("tags", as_label(tag), told, "category")


def _uid(gathered: Gathered, told: Property) -> None:
    gathered.keep("key", as_line(told.text.strip().removeprefix("urn:uuid:")), told, "UID")


def _not_taken(gathered: Gathered, told: Property) -> None:
    gathered.leave_out(told, _WORDS.get(told.name, told.name.removeprefix("X-").lower()))


def _labels(gathered: Gathered) -> None:
    """What people called their numbers and addresses: of no use, but their words. Apple's and Google's own are not."""
    for told in gathered.card.properties:
        if told.name == "X-ABLABEL" and not _APPLES_LABEL.fullmatch(told.text.strip()):
            gathered.leave_out(told, "label")


_TAKEN: dict[str, Callable[[Gathered, Property], None]] = {
    "FN": _formatted_name,
    "NICKNAME": _nickname,
    "ORG": _organisation,
    "TITLE": _title,
    "ROLE": _title,
    "EMAIL": _email,
    "TEL": _phone,
    "URL": _link,
    "SOCIALPROFILE": _link,
    "X-SOCIALPROFILE": _link,
    "ADR": _address,
    "BDAY": _birthday,
    "PHOTO": _photo,
    "NOTE": _note,
    "CATEGORIES": _categories,
    "UID": _uid,
}
