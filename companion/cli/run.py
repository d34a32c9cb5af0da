"""Run the companion, and say how to connect a browser to it.

It answers on 127.0.0.1 alone, to paired browsers alone, until Ctrl-C or SIGTERM stops it.
"""

import argparse
import gc
import sys
from contextlib import closing

from companion.app import create_app
from companion.cli.ports import add_port
from companion.cli.terminal import say, tell
from companion.cli.welcome import welcome
from companion.clock import Clock, SystemClock
from companion.housekeeping import housekeeping
from companion.log import log_to_stderr
from companion.running import announced
from companion.server import Server, stop_on_signals
from companion.settings import HOST, Settings
from companion.store.file_store import open_store
from companion.web.house import EXTENSION, House

TURN = 0.001  # seconds a thread may compute while others wait; a reply passes through several hands


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen."""
    add_port(parser, "the port to listen on; without it: %(default)s")


def run(arguments: argparse.Namespace) -> int:
    """Serve until told to stop."""
    return serve(Settings(arguments.data, arguments.port), SystemClock(), as_json=arguments.json)


def serve(settings: Settings, clock: Clock, *, as_json: bool = False) -> int:
    """Run a companion in this process and its main thread, by this clock. Returns 0 once it has stopped."""
    log_to_stderr()
    with closing(open_store(settings.data)) as store:
        sys.setswitchinterval(TURN)
        gc.freeze()  # what was loaded stays: looking through all of it for garbage stops every thread for long
        app = create_app(settings, store, clock)
        server = Server(app, settings.port)
        stop_on_signals(server)
        home: House = app.extensions[EXTENSION]
        with announced(settings), housekeeping(store, clock, settings.data), home.importer.working():
            code, seconds = home.window.open()
            if as_json:
                url = f"http://{HOST}:{settings.port}"
                tell({"url": url, "data": str(settings.data), "code": code, "expires_in": seconds})
            else:
                say(welcome(settings, code))
            server.serve()
    return 0
