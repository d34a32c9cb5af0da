import pytest
from hypothesis import given
from hypothesis import strategies as st

import companion.exchange.encoding  # noqa: F401 - it makes the encoding known
from companion.exchange.mojibake import repaired
from companion.exchange.values import as_birthday, as_email, as_label, as_line, as_name, as_phone, as_text, as_url


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.com/ada", "https://example.com/ada"),
        (" HTTP://example.com ", "HTTP://example.com"),
        ("www.linkedin.com/in/ada", "https://www.linkedin.com/in/ada"),
        ("linkedin.com/in/ada", "https://linkedin.com/in/ada"),
        ("https\\://example.com/ada", "https://example.com/ada"),
        ("https://www.linkedin.com/in/%E4%BC%9F", "https://www.linkedin.com/in/%E4%BC%9F"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)//https://example.com", None),
        ("java\tscript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("https://", None),
        ("https://example.com/a b", None),
        ("https://exa[mple.com", None),
        ("https://example.com:99999", None),
        ("ada@example.com", None),
        ("https://example.com/" + "x" * 2_000, None),
        ("", None),
    ],
)
def test_only_a_web_address_is_one(text: str, address: str | None) -> None:
    assert as_url(text) == address


@given(st.text())
def test_no_text_whatever_becomes_an_address_of_another_scheme(text: str) -> None:
    for told in (text, f"javascript:{text}", f"https://{text}"):
        found = as_url(told)
        assert found is None or found.lower().startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1815-12-10", "1815-12-10"),
        ("18151210", "1815-12-10"),
        ("--12-10", "--12-10"),
        ("--1210", "--12-10"),
        ("--02-29", "--02-29"),
        ("2023-02-29", None),
        ("--13-01", None),
        ("0000-01-01", None),
        ("1815-12-10T00:00:00Z", None),
        ("", None),
    ],
)
def test_a_birthday_is_a_day_with_a_year_or_without(text: str, told: str | None) -> None:
    assert as_birthday(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("+41 31 000 00 00", "+41 31 000 00 00"),
        ("\u202d+41 31 000 00 00\u202c", "+41 31 000 00 00"),
        ("tel:+1-555-0100", "+1-555-0100"),
        ("144", "144"),
        ("n/a", None),
        ("1" * 41, None),
    ],
)
def test_a_number_has_digits_and_no_marks_of_direction(text: str, told: str | None) -> None:
    assert as_phone(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ada@example.com", "ada@example.com"),
        ("mailto:ada@example.com", "ada@example.com"),
        ("Ada <ada@example.com>", None),
        ("/o=ExchangeLabs/cn=ada", None),
        ("a@b@c", None),
        ("a" * 320 + "@example.com", None),
    ],
)
def test_an_email_address_has_the_form_of_one(text: str, told: str | None) -> None:
    assert as_email(text) == told


@given(st.text())
def test_a_line_is_one_and_can_be_shown(text: str) -> None:
    for line in (as_line(text), as_name(text), as_label(text)):
        assert line is None or (line == line.strip() and "\n" not in line and "\0" not in line and line)


@given(st.text())
def test_a_text_read_twice_is_the_same(text: str) -> None:
    told = as_text(text)
    assert told is None or as_text(told) == told


def test_a_blank_of_what_kind_soever_is_nothing() -> None:
    for blank in ("", "   ", "\u200b", "\u00a0\u2003", "\u202e"):
        assert as_line(blank) is None
        assert as_text(blank) is None


def test_too_long_is_not_cut_but_refused() -> None:
    assert as_name("x" * 301) is None
    assert as_text("x" * 20_001) is None
    assert as_label("x" * 100) == "x" * 100


@pytest.mark.parametrize("text", ["François", "Müller", "Gérante 🚀", "“quoted” — dash", "Ñandú", "Zoë Núñez"])
def test_what_was_read_wrong_and_written_again_is_mended(text: str) -> None:
    assert repaired(text.encode().decode("sloppy-windows-1252")) == text
    assert repaired(text) == text


@pytest.mark.parametrize("text", ["SÃO PAULO", "Ã", "Â", "Ãsa", "Müller & Söhne", "Ångström", "Жанна", "張偉"])
def test_what_only_looks_broken_is_left(text: str) -> None:
    assert repaired(text) == text
