import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.identity.email import email_key, profile_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada@X.example", "ada@x.example"),
        ("mailto:ada@x.example?subject=hi", "ada@x.example"),
        ("A.da.Example+lists@gmail.com", "adaexample@googlemail.com"),
        ("ada+news@outlook.com", "ada@outlook.com"),
        ("ada@me.com", "ada@icloud.com"),
    ],
)
def test_these_are_the_same_mailbox(one: str, other: str) -> None:
    assert email_key(one) == email_key(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.da@x.example", "ada@x.example"),
        ("ada+news@x.example", "ada@x.example"),
        ("ada-news@yahoo.com", "ada@yahoo.com"),
        ("a.da@outlook.com", "ada@outlook.com"),
    ],
)
def test_these_are_different_mailboxes(one: str, other: str) -> None:
    assert email_key(one) != email_key(other)


@pytest.mark.parametrize(
    "email",
    [
        "info@x.example",
        "Jobs+2026@x.example",
        "no-reply@x.example",
        "donotreply-7@x.example",
        "7+ada@users.noreply.github.com",
        "abc@privaterelay.appleid.com",
        "ada",
        "ada@localhost",
        "ada@x.example, bo@x.example",
        "@x.example",
        "",
    ],
)
def test_an_address_that_is_nobodys_own_is_no_key(email: str) -> None:
    assert email_key(email) is None


def test_a_person_called_like_a_role_keeps_their_address() -> None:
    assert email_key("infante@x.example") == "infante@x.example"


@given(st.emails() | st.text(max_size=40))
def test_a_key_is_its_own_key(email: str) -> None:
    key = email_key(email)
    assert key is None or email_key(key) == key


@pytest.mark.parametrize(
    ("email", "keys"),
    [
        ("7+Ada@users.noreply.github.com", ("github:user_id:7",)),
        ("ada@users.noreply.github.com", ("github:ada",)),
        ("dependabot[bot]@users.noreply.github.com", ()),
        ("ada@github.com", ()),
    ],
)
def test_the_address_in_a_commit_leads_to_the_profile_it_was_made_for(email: str, keys: tuple[str, ...]) -> None:
    assert profile_keys(email) == keys
    assert not keys or email_key(email) is None


def test_a_host_that_only_ends_like_a_relays_is_not_it() -> None:
    assert email_key("ada@notduck.com") == "ada@notduck.com"
