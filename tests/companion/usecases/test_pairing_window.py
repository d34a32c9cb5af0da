"""The window for pairing, in every order of things that can happen to it."""

import re

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from companion.usecases.pairing_window import ALPHABET, LIFETIME, TRIES, PairingWindow
from companion.usecases.refusals import BadCode
from tests.companion.set_clock import SetClock

WRONG = "AAAAAAAA"


class Pairing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.clock = SetClock()
        self.window = PairingWindow(self.clock)
        self.code = ""
        self.usable = False
        self.tries = 0
        self.age = 0.0

    @rule()
    def a_code_is_shown(self) -> None:
        self.code, seconds = self.window.open()
        assert seconds == LIFETIME
        self.usable, self.tries, self.age = True, 0, 0.0

    @rule(seconds=st.sampled_from([1.0, 59.0, 119.0, 120.0, 3600.0]))
    def time_passes(self, seconds: float) -> None:
        self.clock.pass_by(seconds=seconds)
        self.age += seconds

    @rule()
    def somebody_guesses(self) -> None:
        assert not self.redeemed(WRONG)
        self.tries += 1

    @precondition(lambda self: self.code)
    @rule()
    def the_person_types_it(self) -> None:
        expected = self.usable and self.tries < TRIES and self.age < LIFETIME
        assert self.redeemed(self.code) is expected
        self.usable = self.usable and not expected

    @precondition(lambda self: self.code)
    @rule()
    def it_is_typed_but_the_client_cannot_be_kept(self) -> None:
        expected = self.usable and self.tries < TRIES and self.age < LIFETIME
        try:
            with self.window.redeeming(self.code):
                self.disk_fails()
        except OSError:
            assert expected
            self.tries += 1
        except BadCode:
            assert not expected

    def disk_fails(self) -> None:
        raise OSError

    @invariant()
    def a_code_is_as_it_is_promised(self) -> None:
        assert not self.code or re.fullmatch(f"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}", self.code)

    def redeemed(self, code: str) -> bool:
        try:
            with self.window.redeeming(code):
                return True
        except BadCode:
            return False


TestPairing = Pairing.TestCase


def test_no_two_symbols_of_a_code_are_read_as_each_other() -> None:
    assert len(set(ALPHABET)) == 30
    assert not set(ALPHABET) & set("01OILU")


def test_codes_are_not_repeated() -> None:
    window = PairingWindow(SetClock())
    assert len({window.open()[0] for _ in range(200)}) == 200


def test_a_code_of_another_length_is_wrong_and_nothing_worse() -> None:
    window = PairingWindow(SetClock())
    window.open()
    with pytest.raises(BadCode), window.redeeming("é"):
        pass
