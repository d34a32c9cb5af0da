"""How the person wants to be served."""

from dataclasses import dataclass, replace

from companion.domain.preferences import MINE, Badge, Preferences
from companion.store.door import Data, Store
from companion.usecases.change_contact import KEEP, Keep
from companion.usecases.partial_change import told


@dataclass(frozen=True, slots=True)
class PreferencesView:
    """The preferences, as they are read."""

    budget: int
    badge: Badge
    employer: str | None
    employer_domains: tuple[str, ...]
    digest_hour: int | None
    quiet_days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PreferencesChange:
    """What is to become of each. None clears an employer, and switches the digest off."""

    budget: int | Keep = KEEP
    badge: Badge | Keep = KEEP
    employer: str | Keep | None = KEEP
    employer_domains: tuple[str, ...] | Keep = KEEP
    digest_hour: int | Keep | None = KEEP
    quiet_days: tuple[int, ...] | Keep = KEEP


def preferences_of(data: Data) -> Preferences:
    """The person's, or those to begin with."""
    return data.preferences.get(MINE) or Preferences()


def read_preferences(store: Store) -> PreferencesView:
    """The preferences."""
    with store.read() as data:
        return _view(preferences_of(data))


def change_preferences(store: Store, change: PreferencesChange) -> PreferencesView:
    """The preferences after a change. Domains and days are each kept once, in order."""
    wanted = told(change)
    if "employer_domains" in wanted:
        domains = (each.casefold().removeprefix("@") for each in wanted["employer_domains"])
        wanted["employer_domains"] = tuple(dict.fromkeys(domains))
    if "quiet_days" in wanted:
        wanted["quiet_days"] = tuple(sorted(set(wanted["quiet_days"])))
    with store.change() as data:
        mine = replace(preferences_of(data), **wanted)
        data.preferences.put(mine)
    return _view(mine)


def _view(mine: Preferences) -> PreferencesView:
    return PreferencesView(
        mine.budget, mine.badge, mine.employer, mine.employer_domains, mine.digest_hour, mine.quiet_days
    )
