"""What a companion is started with."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

HOST = "127.0.0.1"  # never another: nobody beyond this machine is to reach the companion
DEFAULT_PORT = 17177


@dataclass(frozen=True, slots=True)
class FolderKey:
    """A key to the companion for whoever can read its data folder: the command line. New each time it starts."""

    client_id: str = "folder"
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    server_key: str = field(default_factory=lambda: secrets.token_hex(32), repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a companion keeps its data, and where it listens."""

    data: Path
    port: int = DEFAULT_PORT
    folder_key: FolderKey = field(default_factory=FolderKey)


def default_data_folder() -> Path:
    """The platform's own place for a person's data, such as ~/.local/share/keepwarm."""
    return platformdirs.user_data_path("keepwarm", appauthor=False)
