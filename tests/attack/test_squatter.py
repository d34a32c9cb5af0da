"""A port squatter: while the companion is down, another process takes its port and answers as it would.

It has heard the companion prove itself before, can have had any number of proofs made for questions of its own
choosing, and takes whatever it is sent with thanks. It gets neither the token nor anything of what the person saves.
"""

from collections.abc import Callable

import pytest

from companion.demo.api import Json
from companion.demo.polling import until
from tests.attack.evil.squatter import Answer, relayed, replaying, squatting
from tests.attack.length import LONG
from tests.browser.people import MARA, TOBIN
from tests.browser.world import World

_KEY = """new Promise((resolve) => {
  indexedDB.open('keepwarm').onsuccess = ({target: {result: database}}) => {
    database.transaction('keys').objectStore('keys').get('companion').onsuccess = ({target}) => resolve(target.result);
  };
})"""


def _hello(world: World, key: Json) -> Answer:
    asked = f"/v1/hello?client_id={key['client_id']}&nonce={'5' * 64}"
    return relayed(world.service.port, "GET", asked)


_LIES: dict[str, Callable[[Answer], Callable[[str, str], Answer]]] = {
    "a proof heard before": replaying,
    "another companion": lambda heard: replaying(heard, companion_id="somebody-else"),
    "no proof": lambda heard: replaying(heard, proof=""),
}


@pytest.mark.parametrize("lie", _LIES if LONG else list(_LIES)[:1])
def test_whoever_has_taken_the_port_gets_no_token_and_nothing_that_is_saved(world: World, lie: str) -> None:
    world.save(MARA).shows("Saved")
    key = world.ours.evaluate(_KEY)
    answer = _LIES[lie](_hello(world, key))
    world.service.stop()
    with squatting(world.service.port, answer) as heard:
        page = world.save(TOBIN)
        page.shows("Kept in this browser")
        world.a_minute_passes()
        world.browser.popup_over(page).shows("1 waiting to be saved")
        _is_clean(heard, key)
    world.service.start()
    world.a_minute_passes()
    api = world.service.api()
    until("both to be saved", lambda: api.get("/v1/contacts")["total"] == 2)


def _is_clean(heard: list[str], key: Json) -> None:
    assert len(heard) >= 2, "the squatter was asked"
    assert {said.split()[0] + " " + said.split()[1].partition("?")[0] for said in heard} == {"GET /v1/hello"}
    everything = "\n".join(heard).lower()
    secrets = [key["token"], key["server_key"], "authorization", TOBIN.name, TOBIN.handle, MARA.name]
    assert [secret for secret in secrets if secret.lower() in everything] == []
