"""What a file holds, as the readers yield it, under the person's answers."""

from companion.domain.imported import Answered, Import, Remark
from companion.exchange.found import Found, FoundPerson, FoundTouch, LeftOut, Understood, Unreadable
from companion.exchange.reader import Own, ReadOptions
from companion.usecases.imports.taken import Taken


def options_of(answered: Answered) -> ReadOptions:
    """The person's answers, as readers take them."""
    own = Own(answered.names, answered.emails, answered.profile_urls)
    columns = dict(each.split("=", 1) for each in answered.columns if "=" in each)
    return ReadOptions(own, answered.words, columns)


def named(one: Import, row: Found) -> str:
    """The name of the file a row is in."""
    return row.file or one.file_name


def remark(row: Found, taken: Taken) -> bool:
    """Note what is to be said of a row that is no person and no touch. Returns whether it was one."""
    if isinstance(row, Unreadable):
        taken.count("unreadable")
        taken.unread.append(Remark(row.reason, row.line, 1, row.file))
    elif isinstance(row, LeftOut):
        taken.left_out.append(Remark(f"{row.what}: {row.value}" if row.value else row.what, row.line, 1, row.file))
    elif isinstance(row, Understood):
        taken.understood.append(Remark(f"{row.what} as {row.as_what}", row.line, 1, row.file))
    return not isinstance(row, FoundPerson | FoundTouch)
