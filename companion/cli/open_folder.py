"""A data folder nobody else uses at the moment, opened for one command and asked as a running companion is."""

from contextlib import AbstractContextManager
from http import HTTPStatus
from typing import Any

from werkzeug.test import Client, TestResponse

from companion.app import create_app
from companion.cli.refused import refused
from companion.clock import Clock
from companion.settings import HOST, Settings
from companion.store.door import Store
from companion.web.house import EXTENSION, House

Json = Any


class OpenFolder:
    """What is kept, in the replies of docs/protocol.md."""

    def __init__(self, store: Store, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._app = create_app(settings, store, clock)
        self._client = Client(self._app)

    def ask(self, method: str, path: str, body: Json = None, *, patience: float = 0) -> Json:
        """The reply to a request. Raises NotFound, or Stop with the reason why it was refused."""
        del patience  # it comes as soon as it is done
        return self._reply(method, path, body).json

    def file(self, path: str) -> bytes:
        """The file that is the reply to a GET. Raises the same."""
        file: bytes = self._reply("GET", path).data
        return file

    def _reply(self, method: str, path: str, body: Json = None) -> TestResponse:
        headers = {
            "Host": f"{HOST}:{self._settings.port}",
            "Authorization": f"Bearer {self._settings.folder_key.token}",
        }
        path, _, query = path.partition("?")
        reply = self._client.open(path, method=method, query_string=query, json=body, headers=headers)
        if reply.status_code >= HTTPStatus.BAD_REQUEST:
            raise refused(reply.status_code, reply.json)
        return reply

    def working(self) -> AbstractContextManager[None]:
        """Go on with imports in the background while the block runs, as a running companion does."""
        home: House = self._app.extensions[EXTENSION]
        return home.importer.working()
