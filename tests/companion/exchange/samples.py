"""Files of others, which are not ours to keep: they are read where they lie beside the checkout, if they do."""

from pathlib import Path

IMPORTS = Path(__file__).resolve().parents[4] / "shared" / "imports"
