from collections import defaultdict
from random import Random

import pytest

from companion.identity.postings import Postings


@pytest.mark.parametrize("how", ["some still wait", "all are sorted in"])
def test_every_slot_is_found_under_each_of_its_tokens_however_many_came_before(how: str) -> None:
    chance, postings = Random(7), Postings()
    put: dict[str, list[int]] = defaultdict(list)
    for slot in range(20_000):
        for token in {f"t{chance.randrange(9_000)}" for _ in range(4)}:
            put[token].append(slot)
            postings.add(slot, [token])
    if how == "all are sorted in":
        postings.settle()
    assert {token: sorted(postings.slots(token, 500)) for token in put} == put


def test_a_token_that_too_many_have_tells_nobody_from_anybody() -> None:
    postings = Postings()
    for slot in range(10):
        postings.add(slot, ["common"])
    assert sorted(postings.slots("common", 10)) == list(range(10))
    assert postings.slots("common", 9) == []
    postings.settle()
    assert postings.slots("common", 9) == []
    assert postings.slots("never seen", 9) == []
