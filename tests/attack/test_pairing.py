"""Pairing attacked in every order of things; and proof that no promise of it could be broken without being noticed."""

import pytest
from hypothesis import Phase, settings
from hypothesis.errors import Flaky
from hypothesis.stateful import run_state_machine_as_test

from tests.attack.length import LONG
from tests.attack.pairing.grafting import GoneError, changed_source, grafted
from tests.attack.pairing.mutants import MUTANTS, WINDOW, Mutant
from tests.attack.pairing.rules import Pairing

STORIES = 2000 if LONG else 15  # of the code as it is
ATTEMPTS = 300  # stories that may pass before a mutant is noticed
STEPS = 30


def stories(examples: int) -> settings:
    """The same ones at each run: what happens is drawn from a fixed seed, and only the codes and keys are new."""
    return settings(
        max_examples=examples, stateful_step_count=STEPS, derandomize=True, database=None, phases=[Phase.generate]
    )


def test_the_rules_hold() -> None:
    run_state_machine_as_test(Pairing, settings=stories(STORIES))


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_rules_notice_that(mutant: Mutant) -> None:
    with grafted(mutant), pytest.raises((AssertionError, Flaky)):
        run_state_machine_as_test(Pairing, settings=stories(ATTEMPTS))


def test_a_mutant_whose_text_is_gone_is_told_of() -> None:
    with pytest.raises(GoneError, match=r"pairing_window\.py does not hold"):
        changed_source(Mutant("nothing", WINDOW, "a text that stands nowhere", ""))


def test_the_code_is_as_it_was_when_a_mutant_is_over() -> None:
    for mutant in MUTANTS:
        with grafted(mutant):
            pass
    run_state_machine_as_test(Pairing, settings=stories(5))
