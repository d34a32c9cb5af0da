"""Who may import whom, and what the house looks like: docs/architecture.md, enforced."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TRACKED = [
    Path(line)
    for line in subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    if (ROOT / line).is_file()
]
PYTHON = [path for path in TRACKED if path.parts[0] == "companion" and path.suffix == ".py"]
SCRIPT = [
    path for path in TRACKED if path.parts[0] == "extension" and path.suffix == ".js" and "vendor" not in path.parts
]

# A room, and the rooms of the companion it may import. A file at the top of the package is a room of its own.
MAY_IMPORT = {
    "domain": {"domain"},
    "identity": {"domain", "identity"},
    "store": {"domain", "identity", "store"},
    "exchange": {"domain", "exchange"},
    "usecases": {"domain", "identity", "exchange", "store.door", "store.repository", "usecases", "clock"},
    "web": {"domain", "identity", "store.door", "usecases", "web", "clock", "settings"},
    "clock": set(),
    "settings": set(),
}
# What the pages a person sees are made of, and two of these pages.
MEETS_BY_MESSAGES = {
    "interface": {"browser"},
    "contact": {"browser", "interface"},
    "review": {"browser", "interface"},
    "network": {"browser", "interface", "contact", "vendor"},
}
ONLY_IN = {"tinydb": {"store"}, "filelock": {"store"}, "flask": {"web", "app"}, "flask_cors": {"web", "app"}}


def room_of(path: Path) -> str:
    """The room a file of the companion belongs to."""
    return path.parts[1].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """Every module a Python file names in an import."""
    names: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are absolute"
            names.add(node.module or "")
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def allowed(imported: str, rooms: set[str]) -> bool:
    """Whether `companion.<imported>` lies in one of the rooms."""
    return any(imported == room or imported.startswith(f"{room}.") for room in rooms)


@pytest.mark.parametrize("path", PYTHON, ids=str)
def test_a_room_of_the_companion_imports_only_the_rooms_below_it(path: Path) -> None:
    rooms = MAY_IMPORT.get(room_of(path))
    if rooms is None:  # the composition root: app, server, the command line, the demo
        return
    for name in imports_of(path):
        inner = name.removeprefix("companion.")
        if inner == name or inner.isupper():
            continue
        opens_a_door = any(room.startswith(f"{inner}.") for room in rooms)
        assert allowed(inner, rooms) or opens_a_door, f"{path} imports companion.{inner}"


@pytest.mark.parametrize("path", PYTHON, ids=str)
def test_a_library_is_known_only_to_the_room_it_serves(path: Path) -> None:
    for library, rooms in ONLY_IN.items():
        used = any(name == library or name.startswith(f"{library}.") for name in imports_of(path))
        assert not used or room_of(path) in rooms, f"{path} imports {library}"


def test_the_domain_is_pure() -> None:
    forbidden = {"time", "os", "pathlib", "io", "socket", "random", "secrets", "uuid", "threading", "subprocess"}
    for path in PYTHON:
        if room_of(path) == "domain":
            assert not forbidden & imports_of(path), path
            assert not re.search(r"\.(now|today)\(\)", (ROOT / path).read_text()), f"{path} reads the clock"


def script_imports(path: Path) -> list[Path]:
    """The files a module of the extension imports, from the root."""
    text = (ROOT / path).read_text()
    found = re.findall(r"""\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""", text)
    return [(ROOT / path.parent / each).resolve().relative_to(ROOT) for each in found]


def code_of(path: Path) -> str:
    """A script without its comments."""
    return re.sub(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", "", (ROOT / path).read_text(), flags=re.DOTALL)


@pytest.mark.parametrize("path", SCRIPT, ids=str)
def test_only_the_browser_room_says_chrome(path: Path) -> None:
    room = path.parts[1]
    if room in {"browser", "page"}:  # a page script is not a module: it has nobody to ask but the browser
        return
    assert not re.search(r"\b(chrome|browser)\.(?!js)\w+", code_of(path)), path


@pytest.mark.parametrize("path", SCRIPT, ids=str)
def test_only_the_client_fetches(path: Path) -> None:
    assert path == Path("extension/companion/client.js") or not re.search(r"\bfetch\s*\(|XMLHttpRequest", code_of(path))


@pytest.mark.parametrize("path", SCRIPT, ids=str)
def test_a_room_of_the_extension_imports_only_what_it_may(path: Path) -> None:
    room = path.parts[1]
    rooms = {imported.parts[1] for imported in script_imports(path)}
    assert "background" not in rooms or room == "background", f"{path}: nothing imports the background"
    if room == "page":
        assert not rooms, f"{path} is a classic script and imports nothing"
    if room == "sites":
        assert rooms <= {"sites", "vendor"}, f"{path} is data"
    if room in MEETS_BY_MESSAGES:
        assert rooms <= {room, *MEETS_BY_MESSAGES[room]}, f"{path} meets the background through messages"
    if room in {"outbox", "reminders"}:
        assert "sites" not in rooms, f"{path} knows nothing of sites"


def test_no_name_at_the_root_keeps_chromium_from_loading_the_checkout() -> None:
    roots = {path.parts[0] for path in TRACKED}
    assert not [name for name in roots if name.startswith("_") and name != "_locales"]
    assert not [path for path in TRACKED if len(path.parts) == 1 and path.suffix == ".py"]


def test_every_file_name_says_what_is_in_it() -> None:
    vague = re.compile(r"(^|[_.-])(utils?|helpers?|common|misc|managers?)([_.-]|$)")
    assert not [
        path for path in TRACKED if "vendor" not in path.parts and any(vague.search(part) for part in path.parts)
    ]


@pytest.mark.parametrize("path", [*PYTHON, *SCRIPT], ids=str)
def test_a_file_can_be_held_in_mind(path: Path) -> None:
    assert len((ROOT / path).read_text().splitlines()) <= 250
