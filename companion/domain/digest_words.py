"""The words of the one notification a day."""

from collections.abc import Sequence


def digest_words(overdue: int, left: int, names: Sequence[str]) -> tuple[str, str] | tuple[None, None]:
    """A title and a text; nothing when nobody is overdue and nobody left of the week's plan.

    `names` are those of the most pressing who are overdue: some of them, or all.
    """
    plan = f"{_people(left)} left in the plan of this week."
    if overdue:
        others = overdue - len(names)
        told = ", ".join(names) + (f" and {others} more" if others else "")
        return f"{_people(overdue)} overdue", f"{told}. {plan}" if left else f"{told}."
    return ("The plan of this week", f"Nobody is overdue; {plan[0].lower()}{plan[1:]}") if left else (None, None)


def _people(number: int) -> str:
    return "1 person is" if number == 1 else f"{number} people are"
