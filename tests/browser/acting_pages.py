"""Pages of invented people that act: buttons flip, composers empty, one page becomes another without loading."""

import re
from pathlib import Path

_FOLDER = Path(__file__).with_name("acting")


def acting_pages() -> dict[str, str]:
    """Every acting page under each of the addresses its first line names."""
    kit = (_FOLDER / "kit.js").read_text(encoding="utf-8")
    pages: dict[str, str] = {}
    for path in sorted(_FOLDER.glob("*.html")):
        addresses, _, html = path.read_text(encoding="utf-8").partition("\n")
        page = html.replace("/* kit */", kit)
        pages |= dict.fromkeys(re.findall(r"https://\S+", addresses), page)
    return pages
