"""Invented connections, as LinkedIn writes them down."""

import csv
import io
from collections.abc import Iterable

HEADINGS = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
ADA = ("Ada", "Quill", "https://www.linkedin.com/in/ada-quill", "ada@quill.example", "Looms", "Engineer", "05 Jan 2020")
BO = ("Bo", "Reed", "https://www.linkedin.com/in/bo-reed", "", "Mills", "Weaver", "06 Jan 2020")
KIT = ("Kit", "Vale", "https://www.linkedin.com/in/kit-vale", "", "Dyers", "Dyer", "07 Jan 2021")


def connections(*people: tuple[str, ...]) -> bytes:
    """A Connections.csv."""
    return written(HEADINGS, people)


def written(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A CSV."""
    text = io.StringIO()
    csv.writer(text).writerows([headings, *rows])
    return text.getvalue().encode()


def many(count: int) -> bytes:
    """So many people of whom each has a name of their own."""
    return connections(
        *(
            (f"Given{_word(each)}", f"Family{_word(each)}", f"https://www.linkedin.com/in/p-{each}", "", "", "", "")
            for each in range(count)
        )
    )


def _word(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:04d}")
