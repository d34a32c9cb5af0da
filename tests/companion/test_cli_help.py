"""`keepwarm favors`, `introductions` and `opportunities`: the same whether the companion runs or not."""

from pathlib import Path

import pytest

from companion.demo.service import Service
from tests.companion.keepwarm import Done, keepwarm
from tests.companion.web.people import capture


@pytest.fixture(params=["running", "stopped"])
def folder(request: pytest.FixtureRequest, service: Service) -> Path:
    items = [capture(), capture("Bo Other", "bo"), capture("Bo Others", "bo-two")]
    service.api().deliver("/v1/captures", items)
    if request.param == "stopped":
        service.stop()
    return service.data


def call(folder: Path, *arguments: str) -> Done:
    return keepwarm(*arguments, "--data", folder)


def test_a_favor_is_promised_listed_and_done(folder: Path) -> None:
    assert call(folder, "favors").out == "Balance +0.0; within a year 0 given, 0 received.\n"
    noted = call(folder, "favors", "given", "ada", "Read her paper", "--size", "medium")
    assert noted.out.startswith("Promised to Ada Example on ")
    assert "\n1  Promised to Ada Example on " in call(folder, "favors").out
    assert call(folder, "favors", "done", "1").out.startswith("Helped Ada Example on ")
    ledger = call(folder, "favors", "--json").json
    assert (ledger["balance"], ledger["given"], ledger["promises"]) == (3.0, 1, [])


def test_an_introduction_is_begun_and_listed_with_what_to_do(folder: Path) -> None:
    assert call(folder, "introductions").out.startswith("No introductions")
    begun = call(folder, "introductions", "add", "Ada Example", "Bo Other", "Both restore cellos")
    assert begun.out == (
        "Ada Example and Bo Other  draft\n  Both restore cellos\n"
        "  Ask Ada Example whether they would like to meet Bo Other.\n"
    )
    assert call(folder, "introductions").out == begun.out
    assert call(folder, "introductions", "--json").json["items"][0]["state"] == "draft"


def test_an_opportunity_is_noted_and_listed_with_the_thanks_it_needs(folder: Path) -> None:
    assert call(folder, "opportunities").out == "Nothing was heard of yet.\n"
    noted = call(folder, "opportunities", "add", "Ada Example", "job", "Lead analyst")
    assert noted.out.startswith("Lead analyst  job, heard\n  from Ada Example on ")
    assert "; thank them by " in noted.out
    assert call(folder, "opportunities").out == noted.out + "Heard of within a year: Ada Example 1.\n"
    assert call(folder, "opportunities", "--json").json["yield"]["people"][0]["heard"] == 1


def test_what_cannot_be_is_told_in_a_sentence(service: Service) -> None:
    items = [capture(), capture("Bo Other", "bo"), capture("Bo Others", "bo-two")]
    service.api().deliver("/v1/captures", items)
    for arguments, said in (
        (["favors", "given", "Zed", "x"], "There is nobody called Zed"),
        (["favors", "given", "Bo", "x"], "Several people may be Bo"),
        (["favors", "given", "Ada"], "Say with whom and what"),
        (["favors", "done", "7"], "There is no open favor 7"),
        (["introductions", "add", "Ada"], "Say who and why"),
        (["introductions", "add", "Ada", "Ada", "x"], "one and the same"),
        (["opportunities", "add"], "Say who told you of what"),
    ):
        done = call(service.data, *arguments)
        assert (done.code, said in done.err) == (1, True), done.err
