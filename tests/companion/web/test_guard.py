"""Who may speak to the companion at all."""

import pytest

from companion.web.guard import LARGEST_BODY
from companion.web.identify import KEEPWARM_HEADERS
from tests.companion.web.caller import PORT, Caller
from tests.companion.web.wrong_callers import CHROMIUM, FIREFOX


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}"])
def test_the_companion_answers_to_its_own_two_names(stranger: Caller, host: str) -> None:
    assert stranger.ask("GET", "/v1/hello", Host=host).status_code == 200


def test_a_paired_extension_without_its_host_permission_is_still_heard(stranger: Caller, owner: Caller) -> None:
    extension = Caller(stranger.app, origin=CHROMIUM)
    code = owner.post("/v1/codes")["code"]
    extension.token = extension.post("/v1/pair", {"code": code, "label": "Chromium"})["token"]
    reply = extension.ask("GET", "/v1/contacts", Sec_Fetch_Site="cross-site")
    assert reply.status_code == 200
    assert reply.headers["Access-Control-Allow-Origin"] == CHROMIUM
    preflight = Caller(stranger.app, origin=CHROMIUM).ask(
        "OPTIONS",
        "/v1/contacts/1",
        Sec_Fetch_Site="cross-site",
        Access_Control_Request_Method="PATCH",
        Access_Control_Request_Headers="authorization,content-type",
    )
    assert preflight.status_code == 200
    assert "PATCH" in preflight.headers["Access-Control-Allow-Methods"]
    other = Caller(stranger.app, origin=FIREFOX).ask("OPTIONS", "/v1/contacts", Sec_Fetch_Site="cross-site")
    assert other.status_code == 403


def test_another_user_of_the_machine_is_turned_away(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("companion.web.guard.is_another_user", lambda _environ: True)
    assert caller.refusal("GET", "/v1/hello")["code"] == "not_allowed"


def test_json_may_say_that_it_is_utf_8(caller: Caller) -> None:
    told = caller.refusal("POST", "/v1/captures", b'{"items": []}', Content_Type="Application/JSON; charset=UTF-8")
    assert told["field"] == "items"


def test_a_body_over_one_mebibyte_is_turned_away(caller: Caller) -> None:
    told = caller.refusal("POST", "/v1/captures", b" " * (LARGEST_BODY + 1))
    assert (told["status"], told["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    ("method", "path", "host"),
    [("GET", "/v1/hello", None), ("GET", "/nothing", None), ("PUT", "/v1/hello", None),
     ("GET", "/v1/hello", "evil.test"),
     ("POST", "/v1/captures", None), ("OPTIONS", "/v1/contacts", None), ("GET", "/v1/contacts", None)],
)  # fmt: skip
def test_every_reply_says_who_speaks(stranger: Caller, method: str, path: str, host: str | None) -> None:
    reply = stranger.ask(method, path, **({"Host": host} if host else {}))
    for name, value in KEEPWARM_HEADERS:
        assert reply.headers.getlist(name) == [value]


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/", "/v2/hello", "/v1/hello/", "//v1/hello", "/v1/contacts/../hello",
                                  "/static/x", "/v1/export/../../etc/passwd"])  # fmt: skip
def test_there_is_nothing_beside_the_protocol(caller: Caller, path: str) -> None:
    assert caller.refusal("GET", path)["code"] == "not_found"
