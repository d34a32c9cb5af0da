"""Putting a mutant in place of the code it was made of, for as long as a block runs.

The changed text is run as a module of its own; then every function of the real module gets the code of the changed one,
and every plain value its value. So whoever has the function in hand, a route or another module, runs the changed code.
"""

import inspect
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any
from unittest.mock import patch

from tests.attack.pairing.mutants import Mutant


class GoneError(Exception):
    """The text of a mutant stands in the source no more, so it would test nothing."""


@contextmanager
def grafted(mutant: Mutant) -> Iterator[None]:
    """Run the changed code everywhere. Raises GoneError."""
    real = import_module(mutant.module)
    changed = _run(real, changed_source(mutant))
    codes = [(old, old.__code__, new.__code__) for old, new in _pairs(real, changed)]
    codes = [each for each in codes if each[1] != each[2]]
    values = {name: value for name, value in vars(changed).items() if name.isupper() and vars(real)[name] != value}
    if not codes and not values:
        raise GoneError(f"{mutant.name}: nothing of {mutant.module} is another by it.")
    with patch.multiple(real, **values) if values else patch.dict({}):
        try:
            for old, _, code in codes:
                old.__code__ = code
            yield
        finally:
            for old, code, _ in codes:
                old.__code__ = code


def changed_source(mutant: Mutant) -> str:
    """The source with the change in it, wherever the text stands."""
    path = Path(str(import_module(mutant.module).__file__))
    source = path.read_text(encoding="utf-8")
    if mutant.before not in source:
        raise GoneError(f"{mutant.name}: {path.name} does not hold {mutant.before!r} any more; change the mutant too.")
    return source.replace(mutant.before, mutant.after)


def _run(real: ModuleType, source: str) -> ModuleType:
    changed = ModuleType(real.__name__)
    code = compile(source, str(real.__file__), "exec")
    with patch.dict(sys.modules, {real.__name__: changed}):  # dataclasses look their module up there
        exec(code, vars(changed))
    return changed


def _pairs(real: ModuleType, changed: ModuleType) -> Iterator[tuple[FunctionType, FunctionType]]:
    yield from _functions(vars(real), vars(changed), real.__name__)
    for name, kind in vars(real).items():
        if inspect.isclass(kind) and kind.__module__ == real.__name__:
            yield from _functions(vars(kind), vars(vars(changed)[name]), real.__name__)


def _functions(
    old: Mapping[str, Any], new: Mapping[str, Any], module: str
) -> Iterator[tuple[FunctionType, FunctionType]]:
    for name, value in old.items():
        ours = inspect.unwrap(value) if callable(value) else None
        if isinstance(ours, FunctionType) and ours.__module__ == module and ours.__code__.co_filename != "<string>":
            theirs = inspect.unwrap(new[name])
            assert isinstance(theirs, FunctionType)
            yield ours, theirs
