"""Doing what is to be done for imports: whatever was begun goes on, also after a crash."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from companion.domain.imported import Asked, Counts, Import, Option, Stage
from companion.exchange import any_csv
from companion.exchange.bad_file import BadFile, NeedsAnswer
from companion.exchange.formats import found_in, reader_of
from companion.exchange.found import Found
from companion.usecases.imports.begin_import import an_import, is_over
from companion.usecases.imports.desk import Desk
from companion.usecases.imports.look_through import look_through
from companion.usecases.imports.rows import options_of
from companion.usecases.imports.take_back import take_back
from companion.usecases.imports.take_in import take_in

_TOLD_EVERY = 2000  # rows; each time is a change
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
        reader, options = reader_of(stream, one.file_name), options_of(one.answered)
        named = replace(one, format=reader.NAME, total=0, counts=Counts())
        rows = found_in(stream, one.file_name, options)
        ready = look_through(
            desk.store, desk.clock, named, rows, lambda so_far: not stopping() and _still(desk, so_far)
        )
        if ready.stage is Stage.READY and reader is any_csv:
            ready = replace(ready, asked=_asked(any_csv.question(stream, options)))
    if ready.stage is Stage.READY:
        _settle(desk, one, ready)


def _still(desk: Desk, so_far: Import) -> bool:
    """Whether it is still to be read: the person may have given it up. Who asks is told how far it is now and then."""
    with desk.store.read() as data:
        told = an_import(data, so_far.id)
    if told.stage is so_far.stage and so_far.total - told.total >= _TOLD_EVERY:
        _settle(desk, told, replace(told, format=so_far.format, total=so_far.total))
    return told.stage is so_far.stage


def _rows(desk: Desk, one: Import) -> Iterator[Found]:
    with desk.inbox.open(one.id) as stream:
        yield from found_in(stream, one.file_name, options_of(one.answered))


def _settle(desk: Desk, before: Import, after: Import) -> None:
    """Keep what has come of it, unless the person has said something else meanwhile."""
    with desk.store.change() as data:
        if an_import(data, before.id).stage is before.stage:
            data.imports.put(after)
