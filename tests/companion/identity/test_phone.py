import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.identity.phone import phone_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+41 44 668 18 00", "tel:+41-44-6681800"),
        ("+1 (202) 555-0143 ext. 12", "+12025550143;ext=12"),
        ("+44 (0)20 7946 0018", "+442079460018"),
    ],
)
def test_these_are_the_same_line(one: str, other: str) -> None:
    assert phone_key(one) == phone_key(other) is not None


def test_an_extension_is_another_line() -> None:
    assert phone_key("+1 202 555 0143 ext. 12") != phone_key("+1 202 555 0143")


def test_a_national_number_is_only_understood_where_its_country_is_told() -> None:
    assert phone_key("030 1234567") is None
    assert phone_key("030 1234567", "DE") == "tel:+49301234567"


@pytest.mark.parametrize("phone", ["0049 30 1234567", "+1 800 555 0199", "+49 30", "12", "call me", "", "+999 1234567"])
def test_what_is_no_persons_number_is_nobodys(phone: str) -> None:
    assert phone_key(phone, "US") is None


@given(st.text(max_size=40) | st.from_regex(r"\+?[0-9 ()/.x-]{0,30}", fullmatch=True))
def test_no_text_is_ever_more_than_not_a_number(phone: str) -> None:
    key = phone_key(phone)
    assert key is None or phone_key(key) == key
