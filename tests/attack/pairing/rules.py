"""All that can be done about pairing: about codes, and about the keys that they gave."""

import hashlib
import hmac

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from tests.attack.pairing.codes import Codes, origins, which
from tests.attack.pairing.moments import before_the_next_change
from tests.companion.web.caller import PORT, Caller

NONCE = "0123456789abcdef"


class Pairing(Codes):
    """The same companion, and whoever holds keys."""

    @precondition(lambda self: self.model.keys)
    @rule(at=which, origin=origins, method=st.sampled_from(["GET", "DELETE"]))
    def a_key_is_used(self, at: int, origin: str | None, method: str) -> None:
        token, client = self.model.keys[at % len(self.model.keys)]
        works = client.lets_in(token, origin, self.clock.now())
        told = Caller(self.app, token, origin).ask(method, "/v1/calendar")
        assert told.status_code == (200 if works else 401)
        if works and method != "GET":
            client.used_on = self.clock.today()

    @precondition(lambda self: self.model.keys)
    @rule(
        at=which,
        mangled=st.sampled_from(["{0}x", "{1}", "{2}", "x{0}", "{0} {0}"]),
        scheme=st.sampled_from(["Bearer", "Basic"]),
    )
    def a_key_is_nearly_right(self, at: int, mangled: str, scheme: str) -> None:
        token, _ = self.model.keys[at % len(self.model.keys)]
        given = mangled.format(token, token[:20], token[:20] + "A" * 23) if scheme == "Bearer" else token
        assert Caller(self.app).ask("GET", "/v1/clients", Authorization=f"{scheme} {given}").status_code == 401

    @precondition(lambda self: self.model.keys)
    @rule(at=which, origin=origins)
    def a_key_is_rotated(self, at: int, origin: str | None) -> None:
        token, client = self.model.keys[at % len(self.model.keys)]
        works = client.lets_in(token, origin, self.clock.now())
        reply = Caller(self.app, token, origin).ask("POST", "/v1/rotate")
        assert reply.status_code == (201 if works else 401)
        if works:
            made = reply.get_json()["token"]
            assert made not in [each for each, _ in self.model.keys]
            client.was, client.token, client.rotated_at = token, made, self.clock.now()
            client.used_on = self.clock.today()
            self.model.keys.append((made, client))

    @rule(at=which)
    def a_client_that_got_no_new_key_asks_again(self, at: int) -> None:
        self.a_key_is_rotated(at, None)
        self.a_key_is_rotated(at, None)

    @rule(at=which, seconds=st.sampled_from([0, 86_399, 86_400]), days=st.sampled_from([-2, 0, 2]))
    def a_key_is_rotated_some_time_ago(self, at: int, seconds: int, days: int) -> None:
        self.a_key_is_rotated(at, None)
        self.time_passes(seconds)
        self.the_clock_is_set(days)

    @precondition(lambda self: self.model.listed())
    @rule(at=which)
    def a_client_is_revoked(self, at: int) -> None:
        client = self.model.listed()[at % len(self.model.listed())]
        self.owner.delete(f"/v1/clients/{client.id}")
        client.revoked = True

    @precondition(lambda self: self.model.listed())
    @rule(at=which, path=st.sampled_from(["/v1/rotate", "/v1/codes"]))
    def a_client_is_revoked_while_it_asks(self, at: int, path: str) -> None:
        client = self.model.listed()[at % len(self.model.listed())]
        with before_the_next_change(self.store, lambda: self.a_client_is_revoked(at)):
            told = Caller(self.app, client.token).ask("POST", path)
        assert told.status_code == 401

    @precondition(lambda self: self.model.paired)
    @rule(at=which)
    def it_is_revoked_again_or_unknown(self, at: int) -> None:
        client = self.model.paired[at % len(self.model.paired)]
        if client.revoked:
            assert self.owner.refusal("DELETE", f"/v1/clients/{client.id}")["code"] == "not_found"

    @precondition(lambda self: self.model.paired)
    @rule(at=which, nonce=st.sampled_from([NONCE, NONCE * 2]))
    def the_companion_proves_itself(self, at: int, nonce: str) -> None:
        client = self.model.paired[at % len(self.model.paired)]
        proof = Caller(self.app).get(f"/v1/hello?client_id={client.id}&nonce={nonce}")["proof"]
        assert hmac.compare_digest(proof, _proof(client.server_key, nonce)) is not client.revoked
        assert proof not in (_proof("", nonce), _proof("0", nonce), _proof(client.id, nonce))

    @rule(origin=origins, method=st.sampled_from(["GET", "POST"]))
    def the_folders_key_is_used(self, origin: str | None, method: str) -> None:
        owner = Caller(self.app, self.owner.token, origin)
        assert owner.ask("GET", "/v1/clients").status_code == (200 if origin is None else 401)
        assert owner.ask("POST", "/v1/rotate").status_code == 401
        if origin is not None and method == "POST":
            assert owner.ask("POST", "/v1/codes").status_code == 401

    @precondition(lambda self: self.model.listed())
    @rule(at=which)
    def a_client_asks_for_a_code(self, at: int) -> None:
        client = self.model.listed()[at % len(self.model.listed())]
        assert Caller(self.app, client.token).ask("POST", "/v1/codes").status_code == 401

    @invariant()
    def every_key_ever_given_does_what_it_should(self) -> None:
        for token, client in self.model.keys[-5:]:
            works = client.lets_in(token, None, self.clock.now())
            assert Caller(self.app, token).ask("GET", "/v1/calendar").status_code == (200 if works else 401)

    @invariant()
    def the_clients_are_listed(self) -> None:
        listed = self.owner.get("/v1/clients")["items"]
        assert {(each["id"], each["label"], each["origin"], each["last_used_on"]) for each in listed} == {
            (each.id, each.label, each.origin, each.used_on.isoformat() if each.used_on else None)
            for each in self.model.listed()
        }
        moments = [each["created_at"] for each in listed]
        assert moments == sorted(moments, reverse=True)


def _proof(key: str, nonce: str) -> str:
    return hmac.new(key.encode(), f"{nonce}:{PORT}".encode(), hashlib.sha256).hexdigest()
