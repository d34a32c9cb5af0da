import pytest

from companion.exchange.bad_file import BadFile
from companion.exchange.keepwarm_json import ExportedNetwork, read, recognises


def test_what_export_writes_is_read() -> None:
    content = b'{"exported_at": "2026-01-01T00:00:00Z", "schema": 2, "network": {"contacts": []}}'
    assert read(content) == ExportedNetwork(2, {"contacts": []})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1, column 1: it is not JSON, or not whole"),
        (b'{"network": {}', "line 1, column 15: it is not JSON, or not whole"),
        (b'{\n"network": {},\n}', "line 3, column 1"),
        (b"{}", "it has no 'exported_at', so `keepwarm export` did not write it"),
        (b'{"exported_at": "", "network": {}}', "it has no 'schema'"),
        (b'{"a": "\xff"}', "byte 7: it is not UTF-8"),
        (b'{"a": "\\ud800"}', "half of a character"),
        (b'{"a": NaN}', "NaN, which is no number"),
        (b'{"a": 1, "a": 2}', "'a' stands twice"),
        (b'{"a": ' + b"9" * 5000 + b"}", "a number that is too long"),
        (b'{"a": ' + b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_export_is_refused_with_the_place(content: bytes, said: str) -> None:
    with pytest.raises(BadFile, match=said):
        read(content)


def test_it_is_told_from_other_json() -> None:
    assert recognises(b'\xef\xbb\xbf {"exported_at": ""')
    assert not recognises(b'{"app_version": "4", "account": {}}')
    assert not recognises(b"exported_at,name")
