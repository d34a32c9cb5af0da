"""What each method does at each address of the application: reading changes nothing, and no other method is served."""

import pytest

from tests.companion.web.besieged import Besieged
from tests.companion.web.routes import every_route
from tests.companion.web.wrong_callers import METHODS, wrong_for_everybody

ADDRESSES = sorted({path for _, path in every_route()})
READ = sorted(path for method, path in every_route() if method == "GET")
QUERIES = {  # of those that answer none without
    "/v1/contacts/lookup": "url=https://github.com/ada",
    "/v1/contacts/{contact_id}/compared": "to={another_id}",
    "/v1/whom": "q=ada",
}


@pytest.mark.parametrize("route", READ)
def test_reading_changes_nothing_on_the_disk_and_a_head_is_a_reply_without_its_body(
    besieged: Besieged, route: str
) -> None:
    path, query, before = besieged.path(route), besieged.path(QUERIES.get(route, "")), besieged.state()
    for _ in range(2):
        whole = besieged.ask("GET", path, besieged.good(), query=query)
        head = besieged.ask("HEAD", path, besieged.good(), query=query)
        assert (whole.status, head.status) == (200, 200), (whole, head)
        assert whole.body
        assert not head.body
        assert set(head.headers) == set(whole.headers)
    assert besieged.state() == before


@pytest.mark.parametrize("route", READ)
def test_what_has_not_changed_is_told_without_a_body(besieged: Besieged, route: str) -> None:
    path, query = besieged.path(route), besieged.path(QUERIES.get(route, ""))
    tag = besieged.ask("GET", path, besieged.good(), query=query).headers.get("etag")
    if tag:
        again = besieged.ask("GET", path, besieged.good() | {"If-None-Match": tag}, query=query)
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)


@pytest.mark.parametrize("route", ADDRESSES)
def test_an_address_serves_its_own_methods_and_tells_them_to_who_takes_another(besieged: Besieged, route: str) -> None:
    path, before = besieged.path(route), besieged.state()
    served = set(besieged.app.url_map.bind("").allowed_methods(path))
    assert {method for method, each in every_route() if each == route} <= served
    for method in set(METHODS) - served:
        for sent in (besieged.good(), besieged.good() | {"Authorization": None}):
            reply = besieged.ask(method, path, sent, b"{}")
            assert (reply.status, set(reply.headers["allow"].split(", "))) == (405, served), method
        for wrong in wrong_for_everybody():
            reply = besieged.ask(method, path, besieged.good() | wrong.sent, b"{}")
            assert reply.status == wrong.status, (method, wrong)
    assert besieged.state() == before


@pytest.mark.parametrize("route", ADDRESSES)
def test_options_tells_the_methods_and_nothing_more(besieged: Besieged, route: str) -> None:
    path = besieged.path(route)
    reply = besieged.ask("OPTIONS", path, {"Host": besieged.good()["Host"]})
    assert (reply.status, reply.body) == (200, b"")
    assert set(reply.headers["allow"].split(", ")) == set(besieged.app.url_map.bind("").allowed_methods(path))
