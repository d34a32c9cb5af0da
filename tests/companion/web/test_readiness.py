"""Readiness, and whom one knows, over the wire."""

import pytest

from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch


def test_readiness_follows_the_employer_and_the_warm(caller: Caller) -> None:
    [ada] = caller.post("/v1/captures", {"items": [capture(company="Looms", emails=["ada@looms.example"])]})["items"]
    caller.post("/v1/interactions", {"items": [touch(ada["contact_id"])]})
    before = caller.get("/v1/readiness")
    assert (before["score"], before["employer"], len(before["parts"])) == (21, None, 5)
    caller.patch("/v1/preferences", {"employer": "looms", "employer_domains": ["looms.example"]})
    after = caller.get("/v1/readiness")
    assert (after["score"], after["employer"]) == (1, "looms")
    assert after["call_first"][0]["emails"] == [], "that address goes with the job"


def test_whom_one_knows_at_a_company_is_told(caller: Caller) -> None:
    caller.post("/v1/captures", {"items": [capture(company="Looms"), capture("Bo Weaver", "bo")]})
    told = caller.get("/v1/whom?company=looms")
    assert (told["total"], told["items"][0]["who"]["name"]) == (1, "Ada Example")
    assert told["items"][0]["matches"] == [{"field": "company", "text": "Looms"}]
    assert caller.get("/v1/whom?q=nobody")["items"] == []


@pytest.mark.parametrize("query", ["", "?company=", "?company=%20"])
def test_asking_for_nothing_is_refused(caller: Caller, query: str) -> None:
    told = caller.refusal("GET", f"/v1/whom{query}")
    assert (told["status"], told["field"]) == (400, "company")
