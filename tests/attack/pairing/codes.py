"""What can be done about codes, in any order, over the routes of a whole companion, against a plain model."""

from datetime import timedelta
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from companion.app import create_app
from companion.settings import Settings
from companion.store.memory_store import memory_store
from companion.usecases.pairing_window import ALPHABET
from companion.web.house import EXTENSION, House
from tests.attack.pairing.moments import at_the_same_moment, before_the_next_change, disk_fails
from tests.attack.pairing.plain_model import LIFETIME, Model, Paired, Shown
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import PORT, Caller

ORIGINS = (
    None,
    "chrome-extension://" + "abcdefghijklmnop" * 2,
    "chrome-extension://" + "ponmlkjihgfedcba" * 2,
    "moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e",
)
origins = st.sampled_from(ORIGINS)
which = st.integers(0, 30)
spellings = st.sampled_from(["{0}", "{1}", " {1}", "{2}", "{2}-"])
wrongs = st.sampled_from(
    ["first seven", "first four", "one more", "another last", "another first", "an old one", "random"]
)


class Codes(RuleBasedStateMachine):
    """One companion, whoever types codes, and whoever holds keys."""

    def __init__(self) -> None:
        super().__init__()
        self.clock, self.store, self.model = SetClock(), memory_store(), Model()
        settings = Settings(Path(), PORT)
        self.app = create_app(settings, self.store, self.clock)
        self.owner = Caller(self.app, settings.folder_key.token)
        self.home: House = self.app.extensions[EXTENSION]

    @initialize(origin=origins)
    def a_browser_is_paired(self, origin: str | None) -> None:
        self.a_code_is_shown()
        self.somebody_types_the_code("{0}", origin)

    # Time

    @rule(seconds=st.sampled_from([1, 119, 120, 86_399, 86_400]))
    def time_passes(self, seconds: int) -> None:
        self.clock.pass_by(seconds=seconds)

    @rule(days=st.sampled_from([-400, -2, -1, 2, 400]))
    def the_clock_is_set(self, days: int) -> None:
        self.clock.set_to(self.clock.now() + timedelta(days=days))

    # Codes

    @rule()
    def a_code_is_shown(self) -> None:
        told = self.owner.post("/v1/codes")
        plain = told["code"].replace("-", "")
        assert len(plain) == 8
        assert set(plain) <= set(ALPHABET)
        assert told["expires_in"] == LIFETIME
        assert plain not in [each.code for each in self.model.shown]
        self.model.shown.append(Shown(plain, self.clock.monotonic()))

    @precondition(lambda self: self.model.newest)
    @rule(spelling=spellings, origin=origins)
    def somebody_types_the_code(self, spelling: str, origin: str | None) -> None:
        code = self.model.shown[-1].code
        typed = spelling.format(code, f"{code[:4]}-{code[4:]}", code.lower())
        works = self.model.try_code(code, self.clock.monotonic())
        self.pair(typed, origin, works=works)

    @rule(guesses=st.lists(wrongs, max_size=5), at=which, symbol=st.sampled_from(ALPHABET))
    def a_code_is_shown_and_guessed_at(self, guesses: list[str], at: int, symbol: str) -> None:
        self.a_code_is_shown()
        for guess in guesses:
            self.somebody_guesses(guess, at, symbol)
        self.somebody_types_the_code("{0}", None)

    @rule(seconds=st.sampled_from([0, 119, 120]), days=st.sampled_from([-1, 0, 1]), spelling=spellings)
    def a_code_is_typed_late(self, seconds: int, days: int, spelling: str) -> None:
        self.a_code_is_shown()
        self.time_passes(seconds)
        self.the_clock_is_set(days)
        self.somebody_types_the_code(spelling, None)

    @rule(wrong=wrongs, at=which, symbol=st.sampled_from(ALPHABET))
    def somebody_guesses(self, wrong: str, at: int, symbol: str) -> None:
        code = self.model.shown[-1].code if self.model.shown else "K7QM4XTD"
        other = symbol if symbol not in (code[0], code[-1]) else next(iter(set(ALPHABET) - {code[0], code[-1]}))
        guess = {
            "first seven": code[:-1],
            "first four": code[:4],
            "one more": code + other,
            "another last": code[:-1] + other,
            "another first": other + code[1:],
            "an old one": self.model.shown[at % len(self.model.shown)].code if self.model.shown else code,
            "random": symbol * 8,
        }[wrong]
        self.pair(guess, None, works=self.model.try_code(guess, self.clock.monotonic()))

    @rule(times=st.integers(1, 6))
    def a_code_is_typed_while_the_disk_fails(self, times: int) -> None:
        self.a_code_is_shown()
        for _ in range(times):
            self.the_disk_fails_at_the_code()
        self.somebody_types_the_code("{0}", None)

    def the_disk_fails_at_the_code(self) -> None:
        code = self.model.shown[-1].code
        works = self.model.try_code(code, self.clock.monotonic())
        with before_the_next_change(self.store, disk_fails):
            reply = Caller(self.app).ask("POST", "/v1/pair", {"code": code, "label": "A browser"})
        assert reply.status_code == (503 if works else 403)

    @rule()
    def two_type_a_code_at_the_same_moment(self) -> None:
        self.a_code_is_shown()
        code = self.model.shown[-1].code
        self.model.try_code(code, self.clock.monotonic())
        asked = {"code": code, "label": "One of two"}
        told = at_the_same_moment(
            self.store, self.home.window, lambda: Caller(self.app).ask("POST", "/v1/pair", asked).status_code
        )
        assert sorted(told) == [201, 403]
        self.model.shown[-1].used = True
        [winner] = self.listed() - {each.id for each in self.model.paired}
        self.owner.delete(f"/v1/clients/{winner}")

    def pair(self, code: str, origin: str | None, *, works: bool) -> None:
        label = f"Browser {len(self.model.paired)}"
        reply = Caller(self.app, origin=origin).ask("POST", "/v1/pair", {"code": code, "label": label})
        assert reply.status_code == (201 if works else 403), reply.text
        if works:
            told = reply.get_json()
            self.model.kept(Paired(told["client_id"], label, origin, told["server_key"], told["token"]))
            assert not any(each in repr(self.kept()) for each in (told["token"], code))
        else:
            assert reply.get_json()["error"]["code"] == "bad_code"

    def listed(self) -> set[str]:
        return {each["id"] for each in self.owner.get("/v1/clients")["items"]}

    def kept(self) -> list[object]:
        with self.store.read() as data:
            return list(data.clients)
