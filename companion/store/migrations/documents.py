"""What a step is made of."""

from collections.abc import Callable, Mapping
from typing import Any

Document = dict[str, Any]
Tables = Mapping[str, Mapping[str, Document]]
"""Every document, as JSON has it, by its table and then by its id in TinyDB; `_meta` is not among the tables."""

Step = Callable[[Tables], Tables]
"""From a schema to the next. Pure: what it is given stays as it is. A table it does not know is passed on."""
