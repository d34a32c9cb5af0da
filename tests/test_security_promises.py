"""Every promise in SECURITY.md is held by a test that exists, and every attack holds a promise."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SECURITY = (ROOT / "SECURITY.md").read_text()
PROMISES = re.split(r"^### ", SECURITY.split("## Promises")[1].split("\n## ")[0], flags=re.MULTILINE)[1:]
NAMED = re.findall(r"^\* `(tests/[^`:]+)::([^`]+)`$", SECURITY, re.MULTILINE)


def named_in(path: Path) -> set[str]:
    """What the tests in a file are called: functions and machines of Python, titles of JavaScript."""
    text = path.read_text()
    if path.suffix == ".js":
        return {title for _, title in re.findall(r"""^\s*test\(\s*(["'`])(.*?)\1""", text, re.MULTILINE)}
    nodes = ast.parse(text).body
    machines = {node.name for node in nodes if isinstance(node, ast.ClassDef) and f"{node.name}.TestCase" in text}
    return machines | {
        node.name for node in nodes if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.split(".")[0])
def test_a_promise_is_held_by_tests(promise: str) -> None:
    assert re.search(r"^\* `tests/", promise, re.MULTILINE), promise.splitlines()[0]
    loose = [
        line for line in promise.splitlines() if line.startswith("*") and not re.match(r"\* `tests/.+::.+`$", line)
    ]
    assert not loose


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_the_test_that_holds_a_promise_exists(file: str, name: str) -> None:
    assert (ROOT / file).is_file(), f"{file} is gone"
    assert name in named_in(ROOT / file), f"{file} has no test of that name any more"


def test_every_attack_holds_a_promise() -> None:
    attacks = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests" / "attack").rglob("test_*.py")}
    unnamed = sorted(attacks - {file for file, _ in NAMED})
    assert not unnamed, f"Name in SECURITY.md, under a promise, what these show: {unnamed}"


def test_the_promises_are_numbered_as_the_attackers_refer_to_them() -> None:
    numbers = {promise.split(".")[0] for promise in PROMISES}
    assert numbers == {str(number) for number in range(1, len(PROMISES) + 1)}
    attackers = SECURITY.split("## Who attacks")[1].split("\n## ")[0]
    referred = [number for told in re.findall(r"promises? ([\d, ]+)", attackers) for number in re.findall(r"\d+", told)]
    assert set(referred) == numbers


def test_the_limits_are_told_in_the_readme_too() -> None:
    readme = (ROOT / "README.md").read_text()
    assert "(SECURITY.md)" in readme
    for limit in ("running as you", "not encrypted on disk"):
        assert limit in readme
