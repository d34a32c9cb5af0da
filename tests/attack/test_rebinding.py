"""DNS rebinding for real: a page at http://evil.test whose name comes to mean the companion's own address.

To the browser the page is then of one origin with the companion: no Sec-Fetch-Site, no CORS, no preflight stands
between them. Only the Host header tells. The page has even come by a token that works.
"""

from pathlib import Path

import pytest

from companion.demo.api import Json
from companion.demo.launch import BROWSERS
from tests.attack.evil.naive import SECRET
from tests.attack.evil.own_network import alone


@pytest.fixture(scope="module", params=BROWSERS)
def rebound(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    """What came of each kind of rebinding, against each of the two services, in one browser."""
    folder = str(tmp_path_factory.mktemp("network"))
    found: dict[str, Json] = alone(Path(folder), "tests.attack.evil.rebinding", request.param, folder)
    return found


def test_the_attack_reads_and_writes_where_nobody_looks_at_the_host(rebound: dict[str, Json]) -> None:
    naive = {what: found for what, found in rebound.items() if what.endswith("naive")}
    assert len(naive) >= 2
    for what, found in naive.items():
        assert found["read"], what
        assert found["wrote"], what
        assert SECRET in found["shown"], what


def test_a_rebound_page_reads_nothing_of_the_companion_and_writes_nothing_even_with_a_token(
    rebound: dict[str, Json],
) -> None:
    companion = {what: found for what, found in rebound.items() if what.endswith("companion")}
    assert len(companion) >= 2
    for what, found in companion.items():
        assert (found["read"], found["statuses"], found["wrote"]) == ([], [421], False), what
        assert SECRET not in found["shown"], what
