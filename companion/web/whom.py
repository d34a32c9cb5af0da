"""Who one knows at a company, in a place, of a field, with a skill."""

from companion.usecases.who_do_i_know import Acquaintances, Sought, who_do_i_know
from companion.web.house import House
from companion.web.messages import LIMIT
from companion.web.shapes.lists import optional
from companion.web.shapes.records import record
from companion.web.shapes.texts import line
from companion.web.word import Word

TEXT = optional(line(300), None)
SOUGHT = record(Sought, company=TEXT, place=TEXT, field=TEXT, skill=TEXT, q=TEXT, limit=LIMIT)

whom = Word("whom")


@whom.on("GET", "/v1/whom", takes=SOUGHT)
def find(home: House, query: Sought) -> Acquaintances:
    """Tell who is known at a company, in a place, of a field or with a skill, and through whom."""
    return who_do_i_know(home.store, home.clock, query)
