"""A data folder nobody else uses at the moment, opened for one command."""

from typing import Any

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.export_network import export_network
from companion.usecases.list_possible_duplicates import list_possible_duplicates
from companion.usecases.merge_contacts import undo_merge
from companion.usecases.plan_reminders import Which, plan_reminders
from companion.usecases.revoke_client import list_clients, revoke_client
from companion.usecases.settle_possible_duplicate import Said, reopen_possible_duplicate, settle_possible_duplicate
from companion.web.clients import client_views
from companion.web.possible_duplicates import questions, settled_reply
from companion.web.writing import written

Json = Any


class OpenFolder:
    """What is kept, in the replies of docs/protocol.md."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def clients(self) -> Json:
        """The paired clients."""
        return written(client_views(list_clients(self._store)))

    def revoke(self, client_id: str) -> None:
        """Take a client's key away."""
        revoke_client(self._store, client_id)

    def reminders(self, state: str, limit: int) -> Json:
        """The most pressing of those "overdue", or the first of those due "soon"."""
        return written(plan_reminders(self._store, self._clock, limit, which=Which(state)))

    def questions(self) -> Json:
        """Who may be one person."""
        return written(questions(list_possible_duplicates(self._store, self._clock)))

    def settle(self, question_id: str, answer: str, contact_id: str | None) -> Json:
        """Keep the person's word on a question."""
        settled = settle_possible_duplicate(self._store, self._clock, question_id, Said(answer), contact_id)
        return written(settled_reply(*settled))

    def undo_merge(self, merge_id: str) -> Json:
        """Part two contacts again."""
        return written(undo_merge(self._store, self._clock, merge_id))

    def reopen(self, question_id: str) -> Json:
        """Ask again what was answered with "different" or "later"."""
        reopen_possible_duplicate(self._store, self._clock, question_id)
        return self.questions()

    def export(self) -> Json:
        """Everything kept."""
        return written(export_network(self._store, self._clock))
