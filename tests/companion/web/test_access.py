"""Keys: who holds one, and what one without it gets. The routes come from the application, so none can be forgotten."""

import pytest
from flask import Flask

from companion.app import create_app
from companion.settings import Settings
from companion.store.memory_store import memory_store
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import PORT, Caller
from tests.companion.web.people import capture
from tests.companion.web.routes import ANYBODY, BY_ADDRESS, FOLDER, filled, routes

CHROMIUM = "chrome-extension://" + "abcdefghijklmnop" * 2
FIREFOX = "moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.fixture(scope="module")
def all_routes(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    return routes(create_app(Settings(tmp_path_factory.mktemp("data"), PORT), memory_store(), SetClock()))


@pytest.mark.parametrize(
    "key",
    [None, "Bearer", "Bearer ", "Bearer wrong", "Bearer " + "A" * 43, "Basic {token}", "{token}", "Bearer {token}x",
     "Bearer\t{token}", "Bearer {token} {token}", "Bearer é"],
)  # fmt: skip
def test_without_a_key_no_route_but_two_and_the_calendars_tells_anything(
    caller: Caller, all_routes: set[tuple[str, str]], key: str | None
) -> None:
    key = key and key.format(token=caller.token)
    for method, path in all_routes - ANYBODY - BY_ADDRESS:
        told = caller.refusal(method, filled(path), b"{}", Authorization=key)
        assert (told["status"], told["code"]) == (401, "unpaired"), (method, path)


def test_only_whoever_can_read_the_data_folder_opens_the_window_for_pairing(caller: Caller, owner: Caller) -> None:
    for method, path in FOLDER:
        assert caller.refusal(method, path)["code"] == "unpaired"
        assert owner.ask(method, path).status_code == 201


def test_a_browser_cannot_use_the_folders_key(owner: Caller) -> None:
    assert owner.refusal("POST", "/v1/codes", Origin=CHROMIUM)["code"] == "unpaired"


def test_a_key_is_bound_to_the_extension_that_was_paired(stranger: Caller, owner: Caller) -> None:
    code = owner.post("/v1/codes")["code"]
    paired = Caller(stranger.app, origin=CHROMIUM).post("/v1/pair", {"code": code, "label": "Chromium"})
    assert Caller(stranger.app, paired["token"], CHROMIUM).ask("GET", "/v1/contacts").status_code == 200
    assert Caller(stranger.app, paired["token"]).ask("GET", "/v1/contacts").status_code == 200  # GET carries no Origin
    assert Caller(stranger.app, paired["token"], FIREFOX).refusal("GET", "/v1/contacts")["code"] == "unpaired"


def test_a_scripts_key_is_of_no_use_to_an_extension(caller: Caller) -> None:
    assert caller.refusal("POST", "/v1/captures", {"items": [capture()]}, Origin=FIREFOX)["code"] == "unpaired"


def test_a_revoked_key_opens_nothing(caller: Caller, owner: Caller) -> None:
    [client] = owner.get("/v1/clients")["items"]
    assert owner.delete(f"/v1/clients/{client['id']}") == {"deleted": True}
    assert caller.refusal("GET", "/v1/contacts")["code"] == "unpaired"
    assert owner.get("/v1/clients")["items"] == []
    assert owner.refusal("DELETE", f"/v1/clients/{client['id']}")["code"] == "not_found"


def test_a_client_is_listed_with_the_day_it_last_changed_something(caller: Caller, clock: SetClock) -> None:
    assert caller.get("/v1/clients")["items"][0]["last_used_on"] is None
    caller.post("/v1/captures", {"items": [capture()]})
    assert caller.get("/v1/clients")["items"][0]["last_used_on"] == "2026-03-01"
    clock.pass_by(days=2)
    caller.get("/v1/contacts")
    assert caller.get("/v1/clients")["items"][0]["last_used_on"] == "2026-03-01"
    caller.post("/v1/captures", {"items": [capture(handle="bo")]})
    assert caller.get("/v1/clients")["items"][0]["last_used_on"] == "2026-03-03"


def test_no_reply_ever_holds_a_key(caller: Caller, owner: Caller, all_routes: set[tuple[str, str]]) -> None:
    caller.post("/v1/captures", {"items": [capture()]})
    for method, path in all_routes:
        if method == "GET":
            text = caller.ask("GET", filled(path)).get_data().decode(errors="replace")
            assert caller.token not in text  # type: ignore[operator]
            assert owner.token not in text  # type: ignore[operator]
            assert "token_sha256" not in text
            assert '"server_key":' not in text or path == "/v1/openapi.json"


def test_a_reply_is_not_kept_by_the_browser(app: Flask) -> None:
    assert Caller(app).ask("GET", "/v1/hello").headers["Cache-Control"] == "no-store"
