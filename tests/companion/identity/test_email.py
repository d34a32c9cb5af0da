import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.identity.email import email_key


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
