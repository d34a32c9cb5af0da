"""`keepwarm duplicates`: the same whether the companion runs or not."""

from pathlib import Path
from typing import Any

import pytest

from companion.demo.service import Service
from tests.companion.keepwarm import Done, keepwarm
from tests.companion.web.people import capture

MISSING = "00000000-0000-4000-8000-000000000000"


def ada(name: str, handle: str) -> dict[str, Any]:
    sent = capture(name, handle)
    sent["person"]["emails"] = ["ada@engines.example"]
    return sent


@pytest.fixture(params=["running", "stopped"])
def folder(request: pytest.FixtureRequest, service: Service) -> Path:
    """A network with one contact, and a question about another's capture."""
    items = [ada("Ada Example", "ada"), ada("Bo Other", "bo")]
    answers = service.api().post("/v1/captures", {"items": items})["items"]
    assert [each["status"] for each in answers] == ["stored", "review"]
    if request.param == "stopped":
        service.stop()
    return service.data


def duplicates(folder: Path, *arguments: str) -> Done:
    return keepwarm("duplicates", *arguments, "--data", folder)


def test_the_questions_are_listed_side_by_side(folder: Path) -> None:
    out = duplicates(folder).out
    assert out.startswith("1  Bo Other · https://github.com/bo\n   may be Ada Example · https://github.com/ada (")
    assert "≠ name: Bo Other | Ada Example" in out
    assert "= emails: ada@engines.example" in out
    assert duplicates(folder, "--json").json["open"] == 1


def test_the_same_person_is_one_and_two_again_by_the_id_that_is_told(folder: Path) -> None:
    done = duplicates(folder, "same", "1")
    assert done.out.startswith("Bo Other is one with ")
    assert duplicates(folder).out == "Nobody is asked about.\n"
    undone = duplicates(folder, "undo", done.out.split()[-1])
    assert undone.out == "They are two people again, and will not be asked about.\n"
    assert duplicates(folder, "--json").json == {"items": [], "open": 0}


def test_different_people_are_asked_about_again_by_the_id_that_is_told(folder: Path) -> None:
    done = duplicates(folder, "different", "1")
    assert done.out.startswith("Bo Other is somebody else.\n")
    assert duplicates(folder, "undo", done.out.split()[-1]).out.startswith("It is asked again")
    assert duplicates(folder, "--json").json["open"] == 1


def test_later_shows_it_last_and_by_its_id_it_can_be_answered_yet(folder: Path) -> None:
    assert duplicates(folder, "later", "1").code == 0
    listed = duplicates(folder, "--json").json
    assert (listed["open"], listed["items"][0]["put_off"]) == (0, True)
    assert "(put off)" in duplicates(folder).out
    told = duplicates(folder, "same", listed["items"][0]["id"], "--as", "1", "--json").json
    assert (told["answer"], told["contact"]["id"] == told["contact_id"]) == ("same", True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["same"], "Say which question"),
        (["same", "2"], "There is no question 2"),
        (["same", "1", "--as", "2"], "There is no contact 2"),
        (["undo", MISSING], "There is no such question"),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(folder: Path, arguments: list[str], said: str) -> None:
    done = duplicates(folder, *arguments)
    assert (done.code, said in done.err) == (1, True)
