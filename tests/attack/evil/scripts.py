"""What runs in pages of the attacker's: each file holds one function."""

from pathlib import Path


def script(name: str) -> str:
    """The function in that file, as an expression."""
    text = Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8")
    return f"({text.rstrip().removesuffix(';')})"
