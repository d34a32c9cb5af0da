"""What `keepwarm run` says first."""

import shlex
import shutil
import sys
from pathlib import Path

import companion
from companion import VERSION
from companion.settings import DEFAULT_PORT, HOST, Settings, default_data_folder


def welcome(settings: Settings, code: str) -> str:
    """Three plain steps from here to the first saved contact."""
    elsewhere = (
        "" if settings.port == DEFAULT_PORT else f"\n     Under Advanced, set the port to {settings.port} first."
    )
    return f"""\
Keepwarm {VERSION} keeps your network in {settings.data}
and answers on http://{HOST}:{settings.port}, to this computer alone. Ctrl-C stops it.

Three steps connect your browser:
  1. Open the extension page.
     Chrome, Chromium, Edge, Brave: chrome://extensions, switch on Developer mode, press Load unpacked.
     Firefox: about:debugging#/runtime/this-firefox, press Load Temporary Add-on and choose manifest.json.
  2. Choose this folder: {_extension_folder()}
  3. On the page that opens, type this code: {code}{elsewhere}
     It works once, for two minutes. For a new one: {_pair_command(settings)}"""


def _extension_folder() -> str:
    checkout = Path(companion.__file__).resolve().parent.parent
    return str(checkout) if (checkout / "manifest.json").is_file() else "the one you unpacked the extension to"


def _pair_command(settings: Settings) -> str:
    installed = shutil.which("keepwarm")
    command = ["keepwarm", "pair"] if installed else [sys.executable, "-m", "companion", "pair"]
    if settings.data != default_data_folder():
        command += ["--data", str(settings.data)]
    return shlex.join(command)
