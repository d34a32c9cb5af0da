"""To schema 2: changes get numbers, and answers say what they answered.

Schema 1 was a file that was rewritten at every change. Schema 2 is a checkpoint with a checksum and journals beside it.
The first files of schema 1 held answers that did not say whether they were to a capture or to an interaction. Where
neither is kept, the answer goes: the item was refused, and would be again.
"""

from companion.store.migrations.documents import Document, Tables


def step(tables: Tables) -> Tables:
    """The documents, with what each answer is of."""
    of = {str(each["id"]): kind for kind in ("capture", "interaction") for each in tables.get(f"{kind}s", {}).values()}
    answers = {doc_id: told for doc_id, each in tables.get("answers", {}).items() if (told := _told(each, of))}
    return {**tables, **({"answers": answers} if "answers" in tables else {})}


def _told(answer: Document, of: dict[str, str]) -> Document | None:
    if "of" in answer:
        return answer
    return answer | {"of": of[answer["id"]]} if answer["id"] in of else None
