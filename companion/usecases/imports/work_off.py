"""Doing what is to be done for imports: whatever was begun goes on, also after a crash."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from companion.domain.imported import Asked, Import, Option, Stage
from companion.exchange.bad_file import BadFile, NeedsAnswer
from companion.exchange.formats import found_in, reader_of
from companion.exchange.found import Found
from companion.usecases.imports.begin_import import an_import, is_over
from companion.usecases.imports.desk import Desk
from companion.usecases.imports.look_through import look_through
from companion.usecases.imports.rows import options_of
from companion.usecases.imports.take_back import take_back
from companion.usecases.imports.take_in import take_in

_TO_DO = {Stage.READING, Stage.RUNNING, Stage.UNDOING}


def work_off(desk: Desk, stopping: Callable[[], bool] = lambda: False) -> bool:
    """Bring every import as far as it goes without the person. Returns whether there was anything to do."""
    with desk.store.read() as data:
        imports = sorted(data.imports, key=lambda each: (each.begun_at, each.id))
    for one in imports:
        if one.stage in _TO_DO and not stopping():
            _go_on(desk, one, stopping)
    with desk.store.read() as data:
        desk.inbox.keep_only({each.id for each in data.imports if not is_over(each)})
    return any(each.stage in _TO_DO for each in imports)


def _go_on(desk: Desk, one: Import, stopping: Callable[[], bool]) -> None:
    try:
        if one.stage is Stage.READING:
            _look_through(desk, one, stopping)
        elif one.stage is Stage.RUNNING:
            take_in(desk.store, desk.clock, one, lambda: _rows(desk, one), stopping)
        else:
            take_back(desk.store, desk.clock, one, stopping)
    except NeedsAnswer as needs:
        _settle(desk, one, replace(one, stage=Stage.ASKING, asked=_asked(needs)))
    except (BadFile, OSError) as error:
        _settle(desk, one, replace(one, stage=Stage.FAILED, problem=f"{one.file_name} cannot be read: {error}."))


def _asked(needs: NeedsAnswer) -> Asked:
    options = tuple(Option(each.value, each.label) for each in needs.choices)
    guess = tuple(f"{heading}={field}" for heading, field in needs.guess.items())
    return Asked(needs.question, needs.about, options, guess)


def _look_through(desk: Desk, one: Import, stopping: Callable[[], bool]) -> None:
    with desk.inbox.open(one.id) as stream:
        named = replace(one, format=reader_of(stream, one.file_name).NAME)
        rows = found_in(stream, one.file_name, options_of(one.answered))
        ready = look_through(desk.store, desk.clock, named, rows, lambda _: not stopping() and _still(desk, one))
    if ready.stage is Stage.READY:
        _settle(desk, one, ready)


def _still(desk: Desk, one: Import) -> bool:
    """Whether it is still to be read: the person may have given it up."""
    with desk.store.read() as data:
        return an_import(data, one.id).stage is one.stage


def _rows(desk: Desk, one: Import) -> Iterator[Found]:
    with desk.inbox.open(one.id) as stream:
        yield from found_in(stream, one.file_name, options_of(one.answered))


def _settle(desk: Desk, before: Import, after: Import) -> None:
    """Keep what has come of it, unless the person has said something else meanwhile."""
    with desk.store.change() as data:
        if an_import(data, before.id).stage is before.stage:
            data.imports.put(after)
