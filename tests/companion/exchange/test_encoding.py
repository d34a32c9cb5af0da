import io

import pytest

from companion.exchange.bad_file import BadFile
from companion.exchange.encoding import encoding_of, text_of
from companion.exchange.limits import MOST_LINES

TEXT = "First Name,Last Name,Company\r\nJürg,Müller,Bäckerei Höhn\r\nZoë,Núñez,Café Río\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_a_file_is_read_in_the_encoding_it_was_written_in(encoding: str) -> None:
    content = TEXT.encode(encoding)
    assert content.decode(encoding_of(io.BytesIO(content))).removeprefix("\ufeff") == TEXT


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Имя,Фамилия\r\nИван,Петров\r\nОльга,Сидорова\r\n"),  # noqa: RUF001 - it is Russian
        ("cp932", "名前,会社\r\n山田太郎,株式会社アクメ\r\n鈴木花子,東京電力\r\n"),
        ("gb18030", "姓名,公司\r\n张伟,北京科技有限公司\r\n"),
        ("cp949", "이름,회사\r\n김철수,삼성전자\r\n"),
    ],
)
def test_scripts_of_their_own_are_told_apart(encoding: str, text: str) -> None:
    content = text.encode(encoding)
    assert content.decode(encoding_of(io.BytesIO(content))) == text


def test_what_shows_only_far_into_the_file_counts_too() -> None:
    content = b"Ada,Quill\r\n" * 200_000 + "Zoë,Núñez\r\n".encode("cp1252")
    assert content.decode(encoding_of(io.BytesIO(content))).endswith("Zoë,Núñez\r\n")


def test_a_beginning_cut_within_a_character_is_read_up_to_there() -> None:
    assert text_of("Zoë".encode()[:3]) == "Zo"


def test_a_file_of_too_many_lines_is_refused_with_the_number() -> None:
    with pytest.raises(BadFile, match="more than 500,000 lines"):
        encoding_of(io.BytesIO(b"\n" * (MOST_LINES + 1)))
