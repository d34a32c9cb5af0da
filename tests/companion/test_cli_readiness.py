"""`keepwarm readiness` and `keepwarm whom`: the same whether the companion runs or not."""

from pathlib import Path

import pytest

from companion.demo.service import Service
from tests.companion.keepwarm import Done, keepwarm
from tests.companion.web.people import capture


@pytest.fixture(params=["running", "stopped"])
def folder(request: pytest.FixtureRequest, service: Service) -> Path:
    items = [capture(company="Looms"), capture("Bo Weaver", "bo", company="Engines", tags=["looms"])]
    service.api().deliver("/v1/captures", items)
    if request.param == "stopped":
        service.stop()
    return service.data


def call(folder: Path, *arguments: str) -> Done:
    return keepwarm(*arguments, "--data", folder)


def test_readiness_is_told_with_its_parts_and_what_would_raise_it(folder: Path) -> None:
    told = call(folder, "readiness").out
    assert told.startswith("Readiness 0 of 100\n    0  Warm people: 0 people are warm; 25 are enough.\n")
    assert "What would raise it most:\n  +20  Begin a circle that meets.\n" in told
    assert call(folder, "readiness", "--json").json["score"] == 0


def test_whom_one_knows_is_told_with_where_it_was_found(folder: Path) -> None:
    assert call(folder, "whom", "--company", "looms").out == "Ada Example  not warm\n  company: Looms\n"
    assert call(folder, "whom", "--field", "looms").out == (
        "Ada Example  not warm\n  company: Looms\nBo Weaver  not warm\n  tags: looms\n"
    )
    assert call(folder, "whom", "nobody").out == "You know nobody of whom that is told.\n"
    assert call(folder, "whom", "looms", "--json").json["total"] == 2


def test_asking_for_nobody_says_what_to_ask_for(folder: Path) -> None:
    done = call(folder, "whom")
    assert done.code == 1
    assert "Say what to look for" in done.err
