"""What the extension may do, as its manifest tells the browsers: no more than SECURITY.md gives a reason for."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = json.loads((ROOT / "manifest.json").read_text())
SECURITY = (ROOT / "SECURITY.md").read_text()
PAGES = sorted((ROOT / "extension").rglob("*.html"))
SCRIPTS = [path for path in sorted((ROOT / "extension").rglob("*.js")) if "vendor" not in path.parts]

# Chromium 121 is the first to take a manifest with `background.scripts` beside `service_worker`; Firefox 142 the first
# to ask the person by `data_collection_permissions` on every platform.
OLDEST = {"chromium": "121", "firefox": "142.0"}
USED_BY_NAME = {"alarms", "notifications", "scripting", "storage"}


def directives() -> dict[str, list[str]]:
    """The content security policy of the extension's pages, by directive."""
    policy = MANIFEST["content_security_policy"]
    assert list(policy) == ["extension_pages"], "no page is sandboxed under a policy of its own"
    parts = [part.split() for part in policy["extension_pages"].split(";")]
    return {name: sources for name, *sources in parts}


def test_the_extensions_pages_load_nothing_but_their_own_files_and_speak_to_the_companion_alone() -> None:
    assert directives() == {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "connect-src": ["http://127.0.0.1:*"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["'none'"],
    }


def test_both_browsers_read_one_policy() -> None:
    told = json.dumps(MANIFEST)
    assert told.count("content_security_policy") == 1
    assert "unsafe-" not in told
    assert set(MANIFEST["browser_specific_settings"]) == {"gecko"}


def test_no_page_and_no_other_extension_is_given_a_way_in() -> None:
    for door in (
        "web_accessible_resources",
        "externally_connectable",
        "content_scripts",
        "update_url",
        "sandbox",
        "chrome_url_overrides",
        "protocol_handlers",
        "devtools_page",
        "user_scripts",
    ):
        assert door not in MANIFEST, door
    listens = re.compile(
        r"onMessageExternal|onConnectExternal|onUserScriptMessage|addEventListener\(\s*[\"'`]message[\"'`]"
    )
    assert not [path for path in SCRIPTS if listens.search(path.read_text())]


@pytest.mark.parametrize(
    "kind", ["permissions", "host_permissions", "optional_permissions", "optional_host_permissions"]
)
def test_every_permission_has_its_reason_and_every_reason_its_permission(kind: str) -> None:
    section = SECURITY.split("## What the extension may do")[1].split("\n## ")[0]
    told = set(re.findall(rf"^\| `([^`]+)` \| {kind} \|", section, re.MULTILINE))
    assert told == set(MANIFEST[kind])


def test_every_permission_is_used() -> None:
    code = "".join(path.read_text() for path in SCRIPTS)
    for name in USED_BY_NAME:
        assert f"chrome.{name}." in code, name
    assert set(MANIFEST["permissions"]) | set(MANIFEST["optional_permissions"]) == USED_BY_NAME | {"activeTab"}


def test_it_is_not_there_in_private_windows() -> None:
    assert MANIFEST["incognito"] == "not_allowed"


def test_it_says_that_it_collects_nothing() -> None:
    assert MANIFEST["browser_specific_settings"]["gecko"]["data_collection_permissions"] == {"required": ["none"]}


def test_the_oldest_browsers_are_the_same_wherever_they_are_named() -> None:
    assert MANIFEST["minimum_chrome_version"] == OLDEST["chromium"]
    assert MANIFEST["browser_specific_settings"]["gecko"]["strict_min_version"] == OLDEST["firefox"]
    readme = (ROOT / "README.md").read_text()
    assert f"Chromium {OLDEST['chromium']}" in readme
    assert f"Firefox {OLDEST['firefox'].removesuffix('.0')}" in readme


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_a_page_tells_nobody_where_one_came_from(page: Path) -> None:
    assert '<meta name="referrer" content="no-referrer" />' in page.read_text()


def test_a_link_to_the_web_tells_nobody_where_one_came_from_and_opens_no_way_back() -> None:
    opening = {path.name: line for path in SCRIPTS for line in path.read_text().splitlines() if "_blank" in line}
    assert list(opening) == ["element.js"]
    assert 'rel: "noopener noreferrer"' in opening["element.js"]
