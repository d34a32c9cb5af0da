"""Whatever people are called is told back as it was, or refused with a sentence, and can be looked for."""

import re
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from companion.demo.api import Api
from tests.attack.hostile_people.conftest import Party
from tests.attack.hostile_people.hostile import GROUPS, STING, TEXTS, bare, is_whole, moves, shows
from tests.attack.length import LONG

_LISTS = {"emails", "phones", "links", "tags", "circles"}
_WEB = re.compile(r"https?://[^\s/?#]+", re.IGNORECASE)


@pytest.fixture(scope="module")
def network(party: Party) -> Any:
    return party.api.get("/v1/export")["network"]


def test_there_are_more_than_two_hundred_of_them_and_more_texts(party: Party) -> None:
    assert len(party.borne) > 200
    assert sum(map(len, GROUPS.values())) > 500


def test_every_refusal_is_a_sentence_that_repeats_nothing_hostile(party: Party) -> None:
    for _, text, sentence in party.refused:
        assert re.fullmatch(r"[A-Z][^\n]+\.", sentence)
        assert STING not in sentence
        assert not moves(sentence)
        assert len(text) < 5 or text not in sentence


def test_what_was_taken_is_told_back(party: Party, network: Any) -> None:
    contacts = {each["id"]: each for each in network["contacts"]}
    crowds = set(list(party.borne)[: len(TEXTS) // 100 + 1])
    for who, (text, fields) in party.borne.items():
        for field in fields - {"note"} - (_LISTS if who in crowds else set()):
            kept = contacts[who].get(field) or []
            told = kept if isinstance(kept, list) else [kept]
            assert list(map(bare, told)) == ([bare(text)] if shows(text) else []), (field, text)


@pytest.mark.parametrize(
    ("word", "member"),
    [
        ("notes", "text"),
        ("favors", "about"),
        ("opportunities", "about"),
        ("introductions", "why"),
        ("meetings", "place"),
    ],
)
def test_what_was_said_besides_is_told_back(network: Any, word: str, member: str) -> None:
    said = {bare(text) for text in TEXTS if is_whole(text)}
    kept = [bare(each[member]) for each in network[word] if each.get(member)]
    assert len(kept) > 40
    assert set(kept) <= said


def test_no_address_is_kept_but_of_the_web_and_none_that_hides_where_it_leads(network: Any) -> None:
    kept = {link for each in network["contacts"] for link in each.get("links", ())}
    assert len(kept) > 10
    for link in kept:
        assert _WEB.match(link)
        assert urlsplit(link).hostname
        assert [sign for sign in moves(link) if sign != hex(0x200B)] == []  # which changes nothing of where it leads


def test_no_mailbox_or_number_is_kept_that_hides_what_it_is(network: Any) -> None:
    contacts = network["contacts"]
    emails = [each for contact in contacts for each in contact.get("emails", ())]
    phones = [each for contact in contacts for each in contact.get("phones", ())]
    assert (len(emails) > 5, len(phones) > 50) == (True, True)
    assert all(each.isprintable() for each in emails)
    assert all(bare(each) == "".join(each.split()) for each in phones)


def test_a_search_for_each_answers(party: Party) -> None:
    for number, text in enumerate(TEXTS if LONG else TEXTS[::3]):
        for path, name in _SEARCHES if LONG else [_SEARCHES[number % len(_SEARCHES)]]:
            answers(party.api, path, {name: text})


def test_whoever_is_called_so_is_found_by_it(party: Party) -> None:
    plain = [(who, text) for who, (text, fields) in party.borne.items() if "name" in fields and _WORDS.fullmatch(text)]
    assert len(plain) > 10
    for who, text in plain:
        found = answers(party.api, "/v1/contacts", {"q": text, "limit": "200"})
        assert who in {each["id"] for each in found["items"]}, text


_WORDS = re.compile(r"\w{2,40}")
_SEARCHES = [
    *[("/v1/contacts", "q"), ("/v1/people", "q"), ("/v1/whom", "q"), ("/v1/contacts/lookup", "url")],
    *[("/v1/people", name) for name in ("circle", "tag", "company")],
    *[("/v1/whom", name) for name in ("company", "place", "skill")],
    ("/v1/contacts", "cursor"),
]


def answers(api: Api, path: str, query: dict[str, str]) -> Any:
    """What a search finds, or None where it is refused: a text may be too long, or no address."""
    try:
        return api.get(f"{path}?{urlencode(query, errors='surrogatepass')}")
    except RuntimeError as refusal:
        if not re.match("400 for |431 for ", str(refusal)):
            raise
        return None
