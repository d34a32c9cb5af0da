"""A year of keeping in touch, simulated: `python benchmarks/year.py [SEED …]`.

Three hundred contacts, of whom a week asks for about thirteen. The person takes a fifth of a budget on every working
day, the most pressing first, but only on six days of ten; on the others nothing is done. What they do is what Keepwarm
says to do, or, where a rule does not say, a message or a like as it comes. Half of what they write is answered. Beside
that they like ten posts a week, of whomever. The rules meet the same people, the same days off and the same likes.

Silence is the longest time without more than a like, in cadences: beyond 2 a contact was let go twice.
"""

import random
import statistics
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.simulation.people import Person, invented
from benchmarks.simulation.rules import AnyTouch, Plan, Rule, Timer
from companion.domain.act import Facts, act_for
from companion.domain.interaction import Direction, Kind
from companion.domain.practice import Practice
from companion.domain.practice_balance import evenness, is_mine, shares
from companion.domain.tally import tallied
from companion.domain.touch import HEARD, weight

BEGIN, DAYS = date(2026, 1, 5), 364
FOLLOWED, ANSWERED = 0.6, 0.5
LIKES_A_DAY = 2
WORKING_DAYS = 5
ENOUGH, FEW = 25, 7
KINDS = {
    Practice.VISIBLE: Kind.REPOST,
    Practice.INVOLVED: Kind.CALL,
    Practice.INTEREST: Kind.MESSAGE,
    Practice.HELPFUL: Kind.FAVOR,
    Practice.INVITE: Kind.MESSAGE,
}


@dataclass
class Year:
    """What came of it."""

    rule: str
    silences: list[float]
    told: list[int]  # reminders, by week
    done: list[int]  # reached because of one, by week
    practices: Counter[Practice]


def lived(rule: Rule, budget: int, seed: int) -> Year:
    """A year by a rule, with time for a budget."""
    people, chance = invented(seed, BEGIN), random.Random(seed + 1)
    weeks = DAYS // 7
    told: list[set[str]] = [set() for _ in range(weeks)]
    done = [0] * weeks
    for number in range(DAYS):
        today = BEGIN + timedelta(days=number)
        reminded = rule.of_today(people, today)
        told[number // 7] |= {each.contact.id for each in reminded}
        luck = random.Random(seed * 1000 + number)
        if today.weekday() < WORKING_DAYS:
            for each in luck.sample(people, LIKES_A_DAY):
                each.touch(today, Kind.LIKE, Direction.FROM_ME)
            if luck.random() < FOLLOWED:
                for each in reminded[: _share(budget, today)]:
                    _do(rule, each, today, chance)
                    done[number // 7] += 1
    end = BEGIN + timedelta(days=DAYS)
    mine = Counter(
        touch.practice
        for each in people
        for touch in each.touches
        if is_mine(touch.direction) and touch.at.date() >= BEGIN and weight(touch) >= HEARD
    )
    silences = [each.worst_silence(BEGIN, end) for each in people]
    return Year(rule.name, silences, [len(each) for each in told], done, mine)


def _share(budget: int, today: date) -> int:
    """How many of a budget a working day takes: those of the days add up to it."""
    day = today.weekday()
    return budget * (day + 1) // WORKING_DAYS - budget * day // WORKING_DAYS


def _do(rule: Rule, person: Person, today: date, chance: random.Random) -> None:
    practice, kind = None, chance.choice([Kind.MESSAGE, Kind.LIKE])
    if isinstance(rule, Plan):
        last = person.heard_on()[-1]
        facts = Facts(had=tallied(person.touches), circles=person.contact.circles, days_ago=(today - last).days)
        practice = act_for(facts).practice
        kind = KINDS[practice]
    person.touch(today, kind, Direction.BOTH if kind is Kind.CALL else Direction.FROM_ME, practice)
    if kind is not Kind.LIKE and chance.random() < ANSWERED:
        person.touch(today + timedelta(days=chance.randrange(4)), Kind.REPLY, Direction.FROM_THEM)


def show(year: Year) -> None:
    """Print a line of the table."""
    beyond = sum(each > 2 for each in year.silences)  # noqa: PLR2004 - cadences
    parts = shares(year.practices)
    print(
        f"{year.rule:<36}{max(year.silences):>8.2f}{statistics.median(year.silences):>8.2f}{beyond:>8}"
        f"{statistics.mean(year.told):>9.1f}{max(year.told):>6}{statistics.mean(year.done):>8.1f}"
        f"   {' '.join(f'{parts[each]:>3}' for each in Practice)}{evenness(year.practices):>6}"
    )


def main(arguments: list[str]) -> None:
    """Print the tables."""
    for seed in map(int, arguments or ("1", "2", "3")):
        print(f"seed {seed}{'':<30}{'silence in cadences':>24}{'reminders':>16}{'done':>7}   practices, percent")
        print(f"{'':<36}{'worst':>8}{'median':>8}{'> 2':>8}{'a week':>9}{'most':>6}{'a week':>8}", end="   ")
        print(" ".join(str(each)[:3] for each in Practice), " even")
        for rule, budget in ((Plan(ENOUGH), ENOUGH), (Timer(), ENOUGH), (AnyTouch(), ENOUGH), (Plan(FEW), FEW)):
            show(lived(rule, budget, seed))


if __name__ == "__main__":
    main(sys.argv[1:])
