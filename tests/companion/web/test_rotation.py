"""A new token in place of the old, without anything that was under way being refused."""

from dataclasses import replace
from datetime import timedelta

from companion.domain.client import Client
from companion.store.door import Store
from companion.usecases.authenticate_client import authenticate_client, note_use
from companion.usecases.rotate_token import rotate_token
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture

CHROMIUM = "chrome-extension://" + "abcdefghijklmnop" * 2
FIREFOX = "moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e"


def rotated(caller: Caller) -> Caller:
    """The same client with its new token."""
    return replace(caller, token=caller.post("/v1/rotate")["token"])


def works(caller: Caller) -> bool:
    return caller.ask("GET", "/v1/contacts").status_code == 200


def only_client(store: Store) -> Client:
    with store.read() as data:
        [client] = data.clients
    return client


def test_a_new_token_works_at_once_and_the_old_for_another_day(caller: Caller, clock: SetClock) -> None:
    renewed = rotated(caller)
    assert renewed.token != caller.token
    clock.pass_by(hours=23, minutes=59)
    assert works(renewed)
    assert works(caller)
    clock.pass_by(minutes=1)
    assert works(renewed)
    assert caller.refusal("GET", "/v1/contacts")["code"] == "unpaired"


def test_what_is_delivered_under_the_old_token_on_that_day_is_kept(caller: Caller) -> None:
    renewed = rotated(caller)
    assert caller.post("/v1/captures", {"items": [capture()]})["items"][0]["status"] == "stored"
    assert renewed.get("/v1/contacts")["total"] == 1


def test_a_client_that_did_not_get_the_reply_asks_again(caller: Caller, clock: SetClock) -> None:
    lost = rotated(caller)
    clock.pass_by(hours=20)
    again = rotated(caller)
    assert works(again)
    assert not works(lost)
    clock.pass_by(hours=20)
    assert works(caller)


def test_no_more_than_two_tokens_ever_work(caller: Caller) -> None:
    second = rotated(caller)
    third = rotated(second)
    assert [works(each) for each in (caller, second, third)] == [False, True, True]


def test_a_clock_that_was_ahead_does_not_keep_an_old_token_alive(caller: Caller, clock: SetClock) -> None:
    began = clock.now()
    clock.set_to(began + timedelta(days=4000))
    renewed = rotated(caller)
    clock.set_to(began)
    assert not works(caller)
    assert works(renewed)


def test_revoking_ends_the_new_token_and_the_old(caller: Caller, owner: Caller, store: Store) -> None:
    renewed = rotated(caller)
    owner.delete(f"/v1/clients/{only_client(store).id}")
    assert not works(renewed)
    assert not works(caller)
    assert renewed.refusal("POST", "/v1/rotate")["code"] == "unpaired"


def test_the_folders_key_is_not_rotated(owner: Caller, caller: Caller) -> None:
    assert owner.refusal("POST", "/v1/rotate")["code"] == "unpaired"
    assert works(caller)


def test_a_rotated_token_stays_bound_to_its_extension(stranger: Caller, owner: Caller) -> None:
    code = owner.post("/v1/codes")["code"]
    paired = Caller(stranger.app, origin=CHROMIUM).post("/v1/pair", {"code": code, "label": "Chromium"})
    browser = Caller(stranger.app, paired["token"], CHROMIUM)
    assert replace(browser, origin=FIREFOX).refusal("POST", "/v1/rotate")["code"] == "unpaired"
    renewed = rotated(browser)
    assert not works(replace(renewed, origin=FIREFOX))
    assert works(renewed)


def test_only_fingerprints_of_both_are_kept(caller: Caller, store: Store) -> None:
    renewed = rotated(caller)
    kept = repr(only_client(store))
    assert caller.token
    assert renewed.token
    assert caller.token not in kept
    assert renewed.token not in kept


def test_a_request_that_began_before_a_rotation_does_not_undo_it(caller: Caller, clock: SetClock, store: Store) -> None:
    assert caller.token
    before = authenticate_client(store, clock, caller.token, None)
    clock.pass_by(days=1)
    made = rotate_token(store, clock, caller.token, None)
    note_use(store, clock, before)
    assert authenticate_client(store, clock, made.token, None).last_used_on == clock.today()


def test_a_request_that_began_before_a_revocation_does_not_undo_it(
    caller: Caller, owner: Caller, clock: SetClock, store: Store
) -> None:
    before = only_client(store)
    owner.delete(f"/v1/clients/{before.id}")
    note_use(store, clock, before)
    assert not works(caller)
