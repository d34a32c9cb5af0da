"""Who may speak to the companion at all."""

import pytest

from companion.web.guard import LARGEST_BODY
from companion.web.identify import KEEPWARM_HEADERS
from tests.companion.web.caller import PORT, Caller

CHROMIUM = "chrome-extension://" + "abcdefghijklmnop" * 2
FIREFOX = "moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e"

WRONG_HOSTS = [
    None, "", "127.0.0.1", "localhost", f":{PORT}", f"[::1]:{PORT}", f"0.0.0.0:{PORT}", f"LOCALHOST:{PORT}",
    f"127.0.0.1.evil.test:{PORT}", f"evil.test:{PORT}", "127.0.0.1:1", f"127.0.0.1:0{PORT}", f"127.1:{PORT}",
    f"localhost.:{PORT}", f"127.0.0.1:{PORT}, evil.test", f"127.0.0.1:{PORT}:{PORT}", f"2130706433:{PORT}",
    f"127.0.0.1:{PORT}/", f"user@127.0.0.1:{PORT}", f" 127.0.0.1:{PORT}x",
]  # fmt: skip

WRONG_ORIGINS = [
    "null", "", "http://localhost:3000", f"http://127.0.0.1:{PORT}", "https://evil.test", CHROMIUM + ".evil.test",
    CHROMIUM + "/", CHROMIUM.upper(), "chrome-extension://" + "z" * 32, "chrome-extension://short",
    FIREFOX + "0", "moz-extension://*", f"{CHROMIUM}, {FIREFOX}", "https://evil.test/" + CHROMIUM, "file://",
]  # fmt: skip


@pytest.mark.parametrize("host", WRONG_HOSTS, ids=repr)
@pytest.mark.parametrize("path", ["/v1/hello", "/v1/contacts", "/v1/pair", "/nothing"])
def test_a_page_that_has_bound_its_name_to_this_machine_is_turned_away(
    caller: Caller, host: str | None, path: str
) -> None:
    for method in ("GET", "POST", "OPTIONS"):
        assert caller.refusal(method, path, Host=host)["code"] == "wrong_host"


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}"])
def test_the_companion_answers_to_its_own_two_names(stranger: Caller, host: str) -> None:
    assert stranger.ask("GET", "/v1/hello", Host=host).status_code == 200


@pytest.mark.parametrize("origin", WRONG_ORIGINS, ids=repr)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_a_web_page_is_turned_away_whatever_it_asks(caller: Caller, origin: str, method: str) -> None:
    reply = caller.ask(method, "/v1/contacts", Origin=origin)
    assert (reply.status_code, reply.json["error"]["code"]) == (403, "not_allowed")  # type: ignore[index]
    assert not [name for name, _ in reply.headers if name.lower().startswith("access-control-")]


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("origin", [None, CHROMIUM, FIREFOX])
def test_a_request_the_browser_calls_foreign_is_turned_away(caller: Caller, site: str, origin: str | None) -> None:
    told = caller.refusal("GET", "/v1/hello", Sec_Fetch_Site=site, Origin=origin)
    assert (told["status"], told["code"]) == (403, "not_allowed")


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


@pytest.mark.parametrize(
    "kind",
    [None, "", "text/plain",
     "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp",
     "text/plain; application/json", "application/json; charset=utf-16"],
)  # fmt: skip
def test_a_form_cannot_be_posted(caller: Caller, kind: str | None) -> None:
    told = caller.refusal("POST", "/v1/captures", b'{"items": []}', Content_Type=kind)
    assert (told["status"], told["code"]) == (415, "wrong_type")


def test_json_may_say_that_it_is_utf_8(caller: Caller) -> None:
    told = caller.refusal("POST", "/v1/captures", b'{"items": []}', Content_Type="Application/JSON; charset=UTF-8")
    assert told["field"] == "items"


def test_a_body_over_one_mebibyte_is_turned_away(caller: Caller) -> None:
    told = caller.refusal("POST", "/v1/captures", b" " * (LARGEST_BODY + 1))
    assert (told["status"], told["code"]) == (413, "too_large")


@pytest.mark.parametrize("path", ["/v1/hello", "/v1/contacts", "/nothing"])
@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", "evil.test"])
def test_a_reply_to_head_has_no_body(caller: Caller, path: str, host: str) -> None:
    assert caller.ask("HEAD", path, Host=host).data == b""


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


def test_a_wrong_method_is_told_the_right_ones(caller: Caller) -> None:
    reply = caller.ask("PUT", "/v1/contacts/1")
    assert reply.status_code == 405
    assert {"GET", "PATCH", "DELETE"} <= {name.strip() for name in reply.headers["Allow"].split(",")}
    assert reply.json["error"]["code"] == "wrong_method"  # type: ignore[index]


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/", "/v2/hello", "/v1/hello/", "//v1/hello", "/v1/contacts/../hello",
                                  "/static/x", "/v1/export/../../etc/passwd"])  # fmt: skip
def test_there_is_nothing_beside_the_protocol(caller: Caller, path: str) -> None:
    assert caller.refusal("GET", path)["code"] == "not_found"
