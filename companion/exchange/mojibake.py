"""Text that somebody read in a wrong encoding and wrote again: LinkedIn's exports hold "FranÃ§ois" for "François"."""

import ftfy


def repaired(text: str) -> str:
    """The text as it was meant, where no doubt is left ("SÃO PAULO" is right as it is)."""
    return text if text.isascii() else ftfy.fix_encoding(text)
