"""What ships runs no code but its own: none from an address, and none made of text.

The content security policy says so to the browser for the extension's own pages; what runs in web pages has none, and
the add-on linter overlooks a script element that code makes. So what could do it is looked for by name, and comments
are not left out: what is one cannot be told without reading the whole language.
"""

import re
from pathlib import Path

FORBIDDEN = {
    ".js": {
        "evaluates text": r"\beval\b|\bnew\s+Function\b|(?<![\w.])Function\s*\(\s*[\"'`]"
        r"|\.constructor\s*\(\s*[\"'`]",
        "runs text later": r"\bset(?:Timeout|Interval)\s*\(\s*[\"'`]",
        "imports from elsewhere": r"\bfrom\s*[\"'`](?!\.{1,2}/)[^\"'`\n]*[\"'`]"
        r"|(?m:^|[;{}/)])\s*import\s*[\"'`](?!\.{1,2}/)",
        # A file of our own by its whole name, also where the type checker is kept from looking into it.
        "imports what is only known later": r"\bimport\s*\((?!\s*(?:/\*\* @type \{string\} \*/\s*\(\s*)?"
        r"([\"'])\.{1,2}/[^\"'\n]*\1\s*\)?\s*\))",
        "imports scripts": r"\bimportScripts\b",
        "makes a script or frame": r"(?:createElement(?:NS)?\s*\([^)]*|\(\s*)[\"'`]"
        r"(?:\w+:)?(?:script|iframe|frame|object|embed)[\"'`]",
        "starts a worker": r"\bnew\s+(?:Shared)?Worker\b|\.addModule\s*\(",
        "runs WebAssembly": r"\bWebAssembly\b",
        "makes markup of text": r"\b(?:inner|outer)HTML\s*\+?=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b"
        r"|\bsetHTMLUnsafe\b|\bcreateContextualFragment\b|\bsrcdoc\b",
    },
    ".html": {
        "has a script of its own": r"<script(?![^>]*\bsrc=)[^>]*>|\son\w+\s*=\s*[\"']?|javascript:",
        "loads from elsewhere": r"\b(?:src|srcset|href|action|data|poster)\s*=\s*[\"']?\s*(?:\w+:|//)",
        "holds a page": r"<(?:iframe|frame|object|embed|base|meta\s+http-equiv)\b",
    },
    ".css": {"loads from elsewhere": r"@import\b|url\(\s*[\"']?\s*(?:(?!data:image/)\w+:|//)"},
    ".svg": {
        "runs or loads something": r"<script|<foreignObject|\son\w+\s*=|\b(?:xlink:)?href\s*=\s*[\"']?\s*(?:\w+:|//)"
    },
}


def faults(root: Path) -> list[str]:
    """Where the extension of the project at `root` could run code that is not its own, a sentence each."""
    found = []
    for path in sorted((root / "extension").rglob("*")):
        if path.suffix in FORBIDDEN and path.is_file():
            text = path.read_text(encoding="utf-8")
            for what, pattern in FORBIDDEN[path.suffix].items():
                found += [
                    f"{path.relative_to(root)} {what}: “{match[0].strip()}”."
                    for match in re.finditer(pattern, text, re.IGNORECASE if path.suffix != ".js" else 0)
                ]
    return found
