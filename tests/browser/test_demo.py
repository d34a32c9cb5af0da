"""The demo where it cannot be shown, and the network it invents."""

import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from companion.demo.network import invent_network
from companion.demo.people import Site

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.usefixtures("linux")  # elsewhere a session has a screen
def test_the_demo_says_that_there_is_no_screen_before_it_starts_anything() -> None:
    assert "There is no screen to open a browser on" in refusal(DISPLAY="", WAYLAND_DISPLAY="")


def test_the_demo_says_which_browser_to_install_before_it_starts_anything() -> None:
    assert "install it" in refusal(DISPLAY=":1", PATH="")


def refusal(**changed: str) -> str:
    """What the demo says, in a changed environment in which it cannot be shown."""
    command = [sys.executable, "-m", "companion", "demo"]
    run = subprocess.run(command, env=os.environ | changed, capture_output=True, text=True, timeout=90, check=False)
    assert run.returncode == 1
    assert "Inventing" not in run.stdout
    return run.stdout


def test_the_invented_network_is_the_same_each_time_and_has_a_stranger_on_every_kind_of_site() -> None:
    network = invent_network(NOW)
    assert network == invent_network(NOW)
    names = [person.name for person in [*network.people, *network.strangers]]
    assert len(set(names)) == len(names) == 203
    assert [person.site for person in network.strangers] == list(Site)


def test_two_of_the_invented_network_may_be_somebody_who_is_in_it_already_under_another_address() -> None:
    network = invent_network(NOW)
    captures = {item["url"]: item["person"] for item in network.captures}
    for other, person in zip(network.alike, network.people[:2], strict=True):
        assert (other.name, other.company) == (person.name, person.company)
        assert captures[other.url]["profile_url"] != captures[person.url]["profile_url"]


def test_nothing_in_the_invented_network_lies_in_the_future_or_before_the_person_was_saved() -> None:
    network = invent_network(NOW)
    saved = {item["url"]: item["captured_at"] for item in network.captures}
    assert all(moment <= NOW.isoformat() for moment in saved.values())
    assert all(saved[item["profile_url"]] <= item["at"] <= NOW.isoformat() for item in network.interactions)
