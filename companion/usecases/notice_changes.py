"""Noticing that a page says otherwise than it did."""

from dataclasses import replace
from urllib.parse import urlsplit

from companion.clock import Clock
from companion.domain.capture import Capture
from companion.domain.noticed_change import NoticedChange, news, taken_back
from companion.identity.profile import page_of
from companion.store.door import Data


def notice_changes(data: Data, clock: Clock, capture: Capture, contact_id: str) -> None:
    """Keep what a capture, not yet kept itself, says otherwise than the earlier ones of its page.

    What is as it was before some changes takes these back: nothing came of them.
    """
    page = _page(capture)
    earlier = [_not_ahead(data, each) for each in data.captures.of(contact_id) if _page(each) == page]
    at = min(capture.captured_at, clock.now())
    for one in news(earlier, replace(capture, captured_at=at)):
        known = [each for each in data.noticed_changes.of(contact_id) if each.page == page]
        gone = taken_back(known, one)
        for each in gone:
            data.noticed_changes.remove(each.id)
        if not gone:
            data.noticed_changes.put(
                NoticedChange(
                    id=f"{capture.id}.{one.field}",
                    contact_id=contact_id,
                    field=one.field,
                    before=one.before,
                    after=one.after,
                    noticed_at=at,
                    noticed_on=clock.day_of(at),
                    url=capture.url,
                    page=page,
                )
            )


def _not_ahead(data: Data, capture: Capture) -> Capture:
    """The capture as of when it came at the latest: a clock that was fast once must not hide what is read later."""
    answer = data.answers.get(capture.id)
    return replace(capture, captured_at=min(capture.captured_at, answer.at)) if answer else capture


def _page(capture: Capture) -> str:
    """One name for a page, however its address is written; what a file says of a page is another source than it."""
    page = page_of(capture)
    from_page = urlsplit(capture.url).scheme in {"http", "https"}
    if page:
        return page.key if from_page else f"file:{page.key}"
    return capture.url
