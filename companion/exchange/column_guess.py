"""Which of our fields a column of any CSV holds: by its heading, in several languages, or else by what stands in it."""

import re
from collections.abc import Callable, Mapping, Sequence

from companion.exchange.values import as_email, as_phone, as_url

# What a column can be taken as. "" is for one that is left out.
SINGLE = (
    *("name", "first_name", "middle_name", "last_name", "headline", "company", "location", "bio", "profile_url"),
    *("avatar_url", "birthday", "how_met", "connected_on", "cadence", "importance", "rest"),
)
SEVERAL = ("emails", "phones", "links", "circles", "tags", "needs", "offers", "reasons", "notes")
FIELDS = (*SINGLE, *SEVERAL)
# Without any of these, nobody can be told from a row.
TELLING = {"name", "first_name", "last_name", "emails", "phones", "profile_url"}

_WORDS = {
    "name": "name, full name, fullname, display name, contact, contact name, person, nom complet, nombre completo, "
    "nome completo, naam, kontakt, vollständiger name",
    "first_name": "first name, firstname, given name, forename, vorname, prénom, prenom, nombre, nome, voornaam",
    "middle_name": "middle name, middlename, additional name, zweiter vorname",
    "last_name": "last name, lastname, surname, family name, nachname, familienname, nom, nom de famille, apellido, "
    "apellidos, cognome, achternaam, sobrenome",
    "headline": "headline, title, job title, jobtitle, position, role, occupation, beruf, funktion, stelle, poste, "
    "fonction, cargo, puesto, ruolo, functie",
    "company": "company, company name, organization, organisation, organization name, employer, current company, "
    "firma, unternehmen, arbeitgeber, société, entreprise, empresa, azienda, bedrijf",
    "location": "location, city, town, place, ort, stadt, wohnort, ville, ciudad, città, plaats, cidade",
    "bio": "bio, about, summary",
    "profile_url": "profile url, profile, linkedin, linkedin url, linkedin profile, linkedin profile url, "
    "person linkedin url, profil",
    "avatar_url": "avatar url, avatar, photo, photo url, picture, image",
    "birthday": "birthday, birth date, birthdate, date of birth, dob, geburtstag, geburtsdatum, anniversaire, "
    "date de naissance, cumpleaños, compleanno, verjaardag",
    "how_met": "how met, how we met, met at, kennengelernt",
    "connected_on": "connected on, connected, met on, since",
    "cadence": "cadence, frequency, keep in touch",
    "importance": "importance",
    "rest": "rest",
    "emails": "emails, email, e mail, mail, email address, e mail address, email addresses, mail address, "
    "e mail adresse, email adresse, courriel, adresse e mail, correo, correo electrónico, e mails",
    "phones": "phones, phone, phone number, telephone, tel, mobile, mobile phone, cell, cell phone, telefon, "
    "telefonnummer, handy, mobil, téléphone, portable, teléfono, móvil, telefono, cellulare, telefoon, telefone",
    "links": "links, link, website, web site, web page, homepage, url, webseite, site web, sitio web, twitter, github, "
    "blog",
    "circles": "circles, circle",
    "tags": "tags, tag, labels, label, categories, category, groups, group, kategorien, etiquetas",
    "needs": "needs, looking for",
    "offers": "offers",
    "reasons": "reasons",
    "notes": "notes, note, comments, comment, remarks, notizen, notiz, bemerkung, bemerkungen, remarques, notas, "
    "commentaire",
}
_FIELD_OF = {word: field for field, words in _WORDS.items() for word in words.split(", ")}
_QUALIFIED = re.compile(r"\b(?:home|work|business|private|personal|primary|main|other|privat|geschäftlich|value|\d+)\b")
_SAMPLE = 20


def by_heading(heading: str) -> str | None:
    """The field that a heading names, however it is written: "E-Mail 2 (work)", "first_name"."""
    words = " ".join(re.sub(r"[\W_]+", " ", heading.casefold()).split())
    return _FIELD_OF.get(words) or _FIELD_OF.get(" ".join(_QUALIFIED.sub(" ", words).split()))


def by_cells(cells: Sequence[str]) -> str | None:
    """The field that all these look like."""
    told = [cell for cell in cells[:_SAMPLE] if cell.strip()]
    if not told:
        return None
    kinds: Mapping[str, Callable[[str], object]] = {
        "emails": as_email,
        "profile_url": lambda cell: "linkedin.com/in/" in cell and as_url(cell),
        "links": lambda cell: "://" in cell and as_url(cell),
        "phones": lambda cell: cell.startswith("+") and as_phone(cell),
    }
    return next((field for field, looks in kinds.items() if all(map(looks, told))), None)
