import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.person import StableId
from companion.identity.address import address, canonical_url, profile_key, stable_key
from companion.identity.reserved import GITHUB

ROOT = Path(__file__).parents[3]
CASES = json.loads((ROOT / "tests" / "contract" / "addresses.json").read_text())
urls = st.text(max_size=60) | st.builds(
    "{}{}/{}?{}".format,
    st.sampled_from(["https://", "http://", "//", ""]),
    st.sampled_from(
        [
            "www.linkedin.com",
            "github.com",
            "x.com",
            "bsky.app",
            "facebook.com",
            "example.org",
            "ada.medium.com",
            "superuser.com",
            "social.example",
            "[::1]",
        ]
    ),
    st.text(max_size=20) | st.from_regex(r"(in|users|profile|pub)?/?@?\w{1,9}(/\w{0,5}){0,3}", fullmatch=True),
    st.text(max_size=10) | st.from_regex(r"(id|user|user_id)=\w{0,5}", fullmatch=True),
)


@pytest.mark.parametrize("case", CASES, ids=[case["url"] or "nothing" for case in CASES])
def test_an_address_has_the_key_and_the_canonical_form_agreed_on(case: dict[str, Any]) -> None:
    assert profile_key(case["url"]) == case["key"]
    assert canonical_url(case["url"]) == case["canonical"]


@pytest.mark.parametrize(
    ("kind", "value", "url"),
    [
        ("urn:li:fsd_profile", "ACoAAB1b-C_dEf", "https://www.linkedin.com/in/ACoAAB1b-C_dEf"),
        ("x:user_id", "4211", "https://x.com/i/user/4211"),
        ("did", "did:plc:abc234xyz", "https://bsky.app/profile/did:plc:abc234xyz"),
        ("orcid", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("stackoverflow:user_id", "42", "https://stackoverflow.com/users/42"),
    ],
)
def test_a_lasting_id_has_the_key_of_the_address_made_of_it(kind: str, value: str, url: str) -> None:
    assert stable_key(StableId(kind, value)) == profile_key(url)


def test_both_sides_keep_the_same_words_from_being_logins() -> None:
    listed = ROOT / "extension" / "vendor" / "github-reserved-names" / "reserved-names.json"
    assert set(json.loads(listed.read_text())) == GITHUB


@given(urls)
def test_no_text_is_ever_more_than_not_an_address(url: str) -> None:
    found = address(url)
    assert found is None or found.key


@given(urls)
def test_the_canonical_address_is_its_own_and_has_the_same_key(url: str) -> None:
    found = address(url)
    if found is not None:
        again = address(found.url)
        assert again is not None
        assert (again.key, again.url) == (found.key, found.url)
