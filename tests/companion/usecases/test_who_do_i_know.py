"""Who do I know at …, and through whom."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from companion.domain.introduction import Introduction
from companion.usecases.refusals import Refused
from companion.usecases.who_do_i_know import Acquaintance, Sought, who_do_i_know
from tests.companion.usecases.network import Network

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def found(network: Network, **sought: Any) -> list[Acquaintance]:
    return list(who_do_i_know(network.store, network.clock, Sought(**sought)).items)


def names(network: Network, **sought: Any) -> list[str]:
    return [each.who.name for each in found(network, **sought)]


def a_network() -> tuple[Network, dict[str, str]]:
    network = Network()
    ids = {
        "ada": network.save("ada", "Ada Example", company="Looms Ltd", location="Bern, Switzerland"),
        "bo": network.save("bo", "Bo Weaver", company="Looms", location="Oslo"),
        "cy": network.save("cy", "Cy Miller", headline="Weaver for Looms", location="Bern"),
    }
    network.edit(ids["cy"], tags=("looms",), offers=("hiring advice",))
    return network, ids


def test_the_warm_come_first() -> None:
    network, ids = a_network()
    assert names(network, company="looms") == ["Ada Example", "Bo Weaver", "Cy Miller"]
    network.touch(contact_id=ids["bo"])
    assert [(each.who.name, each.warm) for each in found(network, company="LOOMS")] == [
        ("Bo Weaver", True), ("Ada Example", False), ("Cy Miller", False),
    ]  # fmt: skip


def test_all_that_is_asked_must_be_found_where_it_belongs() -> None:
    network, _ = a_network()
    assert names(network, company="looms", place="bern") == ["Ada Example", "Cy Miller"]
    assert names(network, place="looms") == []
    assert names(network, skill="hiring") == ["Cy Miller"]
    assert names(network, field="weaver") == ["Cy Miller"], "Bo is only called so"
    assert names(network, q="weaver") == ["Bo Weaver", "Cy Miller"]


def test_a_match_says_where_it_was_found() -> None:
    network, ids = a_network()
    network.note(ids["bo"], "Knows the whole guild of Bergen")
    [match] = found(network, q="bergen")[0].matches
    assert (match.field, match.text) == ("notes", "Knows the whole guild of Bergen")


def test_somebody_cold_is_reached_through_the_warm_and_through_who_brought_you_together() -> None:
    network, ids = a_network()
    di = network.save("di", "Di Smith")
    network.edit(ids["ada"], circles=("Guild",), how_met="Through Di Smith, at the fair")
    network.edit(ids["cy"], circles=("guild",))
    for each in ("bo", "cy"):
        network.touch(contact_id=ids[each])
    [ada] = found(network, company="looms", place="switzerland")
    assert [(each.who.name, each.why) for each in ada.through] == [
        ("Di Smith", "They brought you together."),
        ("Cy Miller", "Also in Guild."),
        ("Bo Weaver", "Also at Looms Ltd."),
    ]
    assert di
    assert [each.through for each in found(network, place="oslo")] == [()], "Bo is warm"


def test_whom_one_introduced_is_a_way_in_both_directions() -> None:
    network, ids = a_network()
    made = Introduction("b", ids["ada"], ids["bo"], "Both weave", NOON, made_on=date(2026, 1, 1))
    with network.store.change() as data:
        data.introductions.put(made)
    ada, bo, _ = found(network, company="looms")
    assert [each.who.name for each in (*ada.through, *bo.through)] == ["Bo Weaver", "Ada Example"]


def test_only_as_many_are_named_as_asked_for_and_all_are_counted() -> None:
    network, _ = a_network()
    told = who_do_i_know(network.store, network.clock, Sought(company="looms", limit=1))
    assert (told.total, len(told.items)) == (3, 1)


def test_nothing_to_look_for_is_refused() -> None:
    network, _ = a_network()
    with pytest.raises(Refused, match="Say what to look for"):
        found(network, company="  ")
