"""List who may be one person, and say whether they are.

Without more it lists the questions. `same 1`, `different 1` and `later 1` answer the first of them; a question's own id
does as well as its number. Where somebody may be one of several, `--as` says which. `undo ID` takes an answer back.

Works whether the companion is running or not.
"""

import argparse
from typing import Any

from companion.cli.plain_text import in_lines
from companion.cli.reach import Network, at, reached
from companion.cli.terminal import Stop, say, tell
from companion.usecases.refusals import NotFound
from companion.usecases.settle_possible_duplicate import Said

UNDO = "undo"
QUESTIONS = "/v1/possible-duplicates"
MARKS = {True: "=", False: "≠", None: " "}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is said, and of what."""
    parser.add_argument("answer", nargs="?", choices=[*Said, UNDO], help="what you say; without it, list the questions")
    parser.add_argument("which", nargs="?", metavar="NUMBER|ID", help="the question, or for `undo` what an answer told")
    parser.add_argument("--as", dest="same_as", metavar="NUMBER|ID", help="for `same`: which of the contacts it is")


def run(arguments: argparse.Namespace) -> int:
    """List, answer or undo."""
    if arguments.answer and not arguments.which:
        raise Stop(f"Say which question: `keepwarm duplicates {arguments.answer} 1` is about the first.")
    with reached(arguments.data) as network:
        reply, words = _done(network, arguments)
    if arguments.json:
        tell(reply)
    else:
        say(words)
    return 0


def _done(network: Network, arguments: argparse.Namespace) -> tuple[Any, str]:
    """What was asked for: the reply, and what to say of it."""
    if arguments.answer is None:
        reply = network.ask("GET", QUESTIONS)
        return reply, _listed(in_lines(reply))
    if arguments.answer == UNDO:
        return _undone(network, arguments.which)
    question = _at(network.ask("GET", QUESTIONS)["items"], arguments.which, "question")
    contacts = [each["contact"] for each in question["candidates"]]
    same_as = _at(contacts, arguments.same_as, "contact")["id"] if arguments.same_as else None
    word = {"answer": arguments.answer} | ({"contact_id": same_as} if same_as else {})
    reply = network.ask("POST", at(QUESTIONS + "/{}", question["id"]), word)
    return reply, _told(in_lines(question), in_lines(reply))


def _at(items: list[Any], which: str, what: str) -> Any:  # noqa: ANN401 - JSON
    """One of several, by its place in the list or by its id."""
    found = [each for number, each in enumerate(items, 1) if which in (str(number), each["id"])]
    if not found:
        raise Stop(f"There is no {what} {which}; `keepwarm duplicates` lists them.")
    return found[0]


def _undone(network: Network, which: str) -> tuple[Any, str]:
    try:
        reply = network.ask("DELETE", at("/v1/merges/{}", which))
    except NotFound:
        reply = network.ask("DELETE", at(QUESTIONS + "/{}", which))
        return reply, "It is asked again; `keepwarm duplicates` shows it."
    return reply, "They are two people again, and will not be asked about."


def _listed(reply: Any) -> str:  # noqa: ANN401 - JSON
    told = [_question(number, each) for number, each in enumerate(reply["items"], 1)]
    return "\n\n".join(told) or "Nobody is asked about."


def _question(number: int, question: Any) -> str:  # noqa: ANN401 - JSON
    later = "  (put off)" if question["put_off"] else ""
    lines = [f"{number}  {_named(question['subject'])}{later}"]
    for place, each in enumerate(question["candidates"], 1):
        which = f"{place}: " if len(question["candidates"]) > 1 else ""
        lines.append(f"   may be {which}{_named(each['contact'])} ({', '.join(each['reasons'])})")
        lines += [_row(row) for row in each["compared"]]
    return "\n".join(lines)


def _row(row: Any) -> str:  # noqa: ANN401 - JSON
    sides = [", ".join(row[side]) or "-" for side in ("subject", "candidate")]
    shown = sides[0] if sides[0] == sides[1] else " | ".join(sides)
    return f"     {MARKS[row['agrees']]} {row['field']}: {shown}"


def _named(person: Any) -> str:  # noqa: ANN401 - JSON
    return " · ".join(filter(None, (person["name"], person["company"], person["profile_url"])))


def _told(question: Any, reply: Any) -> str:  # noqa: ANN401 - JSON
    name = question["subject"]["name"]
    if reply["answer"] == Said.LATER:
        return f"{name} waits; `keepwarm duplicates` shows them last."
    undo = f"To take it back: keepwarm duplicates undo {reply['merge_id'] or question['id']}"
    if reply["answer"] == Said.SAME:
        return f"{name} is one with {reply['contact']['name']} from now on.\n{undo}"
    return f"{name} is somebody else.\n{undo}"
