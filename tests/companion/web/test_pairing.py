"""Pairing: a code for the person, a key for the browser, and a proof before the key is sent."""

import hashlib
import hmac

import pytest

from companion.settings import Settings
from companion.store.door import Store
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import PORT, Caller

NONCE = "0123456789abcdef"
ASKED = f"{NONCE}:{PORT}".encode()


def pair(stranger: Caller, owner: Caller) -> dict[str, str]:
    paired: dict[str, str] = stranger.post("/v1/pair", {"code": owner.post("/v1/codes")["code"], "label": "A browser"})
    return paired


def test_a_code_typed_in_time_gives_a_key(stranger: Caller, owner: Caller) -> None:
    paired = pair(stranger, owner)
    assert set(paired) == {"client_id", "token", "companion_id", "server_key"}
    assert Caller(stranger.app, paired["token"]).get("/v1/contacts")["items"] == []


@pytest.mark.parametrize("written", ["{}", " {} ", "{lower}", "{bare}", "{lower}-", "{spaced}"])
def test_case_spaces_and_dashes_do_not_matter(stranger: Caller, owner: Caller, written: str) -> None:
    code = owner.post("/v1/codes")["code"]
    typed = written.format(code, lower=code.lower(), bare=code.replace("-", ""), spaced=" ".join(code))
    assert stranger.post("/v1/pair", {"code": typed, "label": "A browser"})["token"]


def test_wrong_expired_used_and_closed_are_told_in_one_text(stranger: Caller, owner: Caller, clock: SetClock) -> None:
    told = []

    def refused(code: str) -> None:
        told.append(stranger.refusal("POST", "/v1/pair", {"code": code, "label": "A browser"}))

    refused("AAAA-AAAA")  # nothing was ever shown
    code = owner.post("/v1/codes")["code"]
    refused("AAAA-AAAA")
    clock.pass_by(seconds=120)
    refused(code)
    code = owner.post("/v1/codes")["code"]
    stranger.post("/v1/pair", {"code": code, "label": "A browser"})
    refused(code)
    code = owner.post("/v1/codes")["code"]
    for _ in range(5):
        refused("ÄÖÜ")
    refused(code)
    assert {(each["status"], each["code"], each["message"]) for each in told} == {(403, "bad_code", told[0]["message"])}


def test_setting_the_clock_back_does_not_make_a_code_live_longer(
    stranger: Caller, owner: Caller, clock: SetClock
) -> None:
    began = clock.now()
    code = owner.post("/v1/codes")["code"]
    clock.pass_by(seconds=121)
    clock.set_to(began)
    assert stranger.refusal("POST", "/v1/pair", {"code": code, "label": "A browser"})["code"] == "bad_code"


def test_a_new_code_takes_the_place_of_the_old(stranger: Caller, owner: Caller) -> None:
    old = owner.post("/v1/codes")["code"]
    owner.post("/v1/codes")
    assert stranger.refusal("POST", "/v1/pair", {"code": old, "label": "A browser"})["code"] == "bad_code"


def test_only_a_fingerprint_of_the_key_is_kept(stranger: Caller, owner: Caller, store: Store) -> None:
    paired = pair(stranger, owner)
    with store.read() as data:
        client = data.clients.get(paired["client_id"])
    assert client is not None
    assert client.token_sha256 == hashlib.sha256(paired["token"].encode()).hexdigest()
    assert paired["token"] not in repr(client)


@pytest.mark.usefixtures("caller")
def test_hello_tells_nothing_personal(stranger: Caller) -> None:
    assert set(stranger.get("/v1/hello")) == {"name", "version", "api", "companion_id"}


def test_the_companion_proves_itself_to_a_client(stranger: Caller, owner: Caller) -> None:
    paired = pair(stranger, owner)
    said = stranger.get(f"/v1/hello?client_id={paired['client_id']}&nonce={NONCE}")
    expected = hmac.new(paired["server_key"].encode("ascii"), ASKED, hashlib.sha256).hexdigest()
    assert said["proof"] == expected


def test_the_companion_proves_itself_to_the_command_line(stranger: Caller, settings: Settings) -> None:
    key = settings.folder_key
    said = stranger.get(f"/v1/hello?client_id={key.client_id}&nonce={NONCE}")
    assert said["proof"] == hmac.new(key.server_key.encode(), ASKED, hashlib.sha256).hexdigest()


def test_a_proof_does_not_tell_which_clients_there_are(stranger: Caller, owner: Caller) -> None:
    known = pair(stranger, owner)["client_id"]
    proofs = {each: stranger.get(f"/v1/hello?client_id={each}&nonce={NONCE}")["proof"] for each in (known, "nobody")}
    assert len({len(proof) for proof in proofs.values()}) == 1
    assert stranger.get(f"/v1/hello?client_id=nobody&nonce={NONCE}")["proof"] == proofs["nobody"]
    assert stranger.get(f"/v1/hello?client_id=somebody&nonce={NONCE}")["proof"] != proofs["nobody"]


@pytest.mark.parametrize(
    ("query", "field"),
    [("client_id=x", "nonce"), (f"nonce={NONCE}", "client_id"), ("client_id=x&nonce=short", "nonce"),
     (f"client_id=x&nonce={'n' * 129}", "nonce"), ("client_id=x&client_id=y", "client_id"), ("who=x", "who")],
)  # fmt: skip
def test_a_question_that_is_not_one_is_refused_by_name(stranger: Caller, query: str, field: str) -> None:
    assert stranger.refusal("GET", f"/v1/hello?{query}")["field"] == field
