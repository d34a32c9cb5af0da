"""What schema 2 kept says, in schema 3, whom each capture is about and where each value is from."""

from typing import Any

from companion.domain.capture import Capture
from companion.domain.contact import Contact
from companion.domain.edit import Edit
from companion.domain.fold import edited, new_contact, updated
from companion.store.migrations.to_schema_3 import step
from companion.store.records import from_document

JANUARY, MARCH = "2026-01-01T12:00:00+00:00", "2026-03-01T12:00:00+00:00"
PAGE = "https://github.com/ada"


def capture(record_id: str, at: str = JANUARY, chosen: dict[str, Any] | None = None, **person: Any) -> dict[str, Any]:
    shown = {"id": record_id, "captured_at": at, "url": PAGE, "recipe": "github@1", "person": person}
    return shown | {"chosen": chosen or {}}


def answer(record_id: str, contact_id: str | None) -> dict[str, Any]:
    told = {"id": record_id, "of": "capture", "at": JANUARY, "known": False}
    return told | ({"status": "stored", "contact_id": contact_id} if contact_id else {"status": "review"})


def stepped(contact: dict[str, Any], captures: list[dict[str, Any]], **tables: Any) -> dict[str, Any]:
    before = {"contacts": {"1": contact}, "captures": {str(n): each for n, each in enumerate(captures)}, **tables}
    return {table: list(rows.values()) for table, rows in step(before).items()}


def ada(**fields: Any) -> dict[str, Any]:
    return {"id": "ada", "name": "Ada", "saved_on": "2026-01-01", "read_at": MARCH, **fields}


def test_a_capture_goes_to_whom_the_answer_to_it_named() -> None:
    after = stepped(ada(), [capture("c1", name="Ada")], answers={"1": answer("c1", "ada")})
    assert [each.get("contact_id") for each in after["captures"]] == ["ada"]


def test_a_capture_that_waits_goes_on_waiting_whatever_it_shows() -> None:
    after = stepped(
        ada(emails=["ada@x.example"]), [capture("c1", emails=["ada@x.example"])], answers={"1": answer("c1", None)}
    )
    assert "contact_id" not in after["captures"][0]


def test_without_an_answer_its_page_or_its_address_tells_and_else_nothing_does() -> None:
    page = {"1": {"key": "github:ada", "contact_id": "ada", "site": "github", "url": PAGE}}
    shown = [capture("c1", name="Ada")]
    assert stepped(ada(), shown, profiles=page)["captures"][0]["contact_id"] == "ada"
    by_mail = [capture("c1", chosen={"emails": ["ADA@x.example"]})]
    assert stepped(ada(emails=["ada@x.example"]), by_mail)["captures"][0]["contact_id"] == "ada"
    assert stepped(ada(), shown)["captures"] == shown


def test_every_value_says_where_it_is_from_and_what_was_edited_becomes_an_edit() -> None:
    after = stepped(
        ada(company="Looms", location="Bern", tags=["rust", "go"], how_met="At the fair",
            chosen_fields=["company", "headline"]),
        [capture("c1", name="Ada", location="Bern", company="Engines", headline="Engineer"),
         capture("c2", MARCH, {"how_met": "At the fair", "tags": ["rust"]}, name="Ada")],
        answers={"1": answer("c1", "ada"), "2": answer("c2", "ada")},
    )  # fmt: skip
    [contact], [edit] = after["contacts"], after["edits"]
    assert not {"chosen_fields", "read_at"} & contact.keys()
    told = {name: (each["at"], each["url"]) for each in contact["sources"] for name in each["fields"]}
    assert told == {
        "name": (MARCH, PAGE), "location": (JANUARY, PAGE), "how_met": (MARCH, None),
        "company": (MARCH, None), "headline": (MARCH, None),
    }  # fmt: skip
    assert edit["changed"] == ["headline", "company", "tags"]
    assert (edit["company"], edit["tags"]) == ("Looms", ["rust", "go"])
    assert "headline" not in edit


def test_folding_the_evidence_gives_the_contact_again() -> None:
    after = stepped(
        ada(company="Looms", location="Bern", tags=["go"], chosen_fields=["company"], profile_url=PAGE),
        [capture("c1", name="Ada", location="Bern", company="Engines", profile_url=PAGE)],
        answers={"1": answer("c1", "ada")},
    )
    contact = from_document(Contact, after["contacts"][0])
    seen = from_document(Capture, after["captures"][0])
    folded = edited(new_contact(seen, "ada", contact.saved_on), from_document(Edit, after["edits"][0]))
    assert (folded, updated(contact, seen)) == (contact, contact)
