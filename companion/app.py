"""The application, put together."""

import re

from flask import Flask, Response, request
from flask_cors import CORS

from companion.clock import Clock
from companion.importer import Importer
from companion.inbox import Inbox
from companion.settings import Settings
from companion.store.door import Store
from companion.usecases.digest import DigestClaims
from companion.usecases.imports.desk import Desk
from companion.usecases.pairing_window import PairingWindow
from companion.web import problems
from companion.web.calendar import calendar
from companion.web.captures import captures
from companion.web.circles import circles
from companion.web.clients import clients
from companion.web.contacts import contacts
from companion.web.digest import digests
from companion.web.export import export
from companion.web.favors import favors
from companion.web.guard import EXTENSION_ORIGIN, LARGEST_BODY, Guard
from companion.web.hello import hello
from companion.web.holdings import held
from companion.web.house import EXTENSION, House
from companion.web.identify import KEEPWARM_HEADERS
from companion.web.imports import imports
from companion.web.interactions import interactions
from companion.web.introductions import introductions
from companion.web.invitations import invitations
from companion.web.meetings import meetings
from companion.web.mentorships import mentorships
from companion.web.merges import merges
from companion.web.notes import notes
from companion.web.openapi import openapi_word
from companion.web.opportunities import opportunities
from companion.web.owed import owed
from companion.web.pairing import pairing
from companion.web.people import people
from companion.web.possible_duplicates import possible_duplicates
from companion.web.preferences import preferences
from companion.web.profiles import profiles
from companion.web.readiness import readiness
from companion.web.reminders import reminders
from companion.web.tag_cadences import tag_cadences
from companion.web.timeline import timeline
from companion.web.visibility import visibility
from companion.web.week import week
from companion.web.whom import whom

WORDS = [
    hello, pairing, captures, possible_duplicates, merges, interactions, contacts, held, profiles, notes, reminders,
    clients, circles, meetings, invitations, mentorships, calendar, tag_cadences, export,
    people, timeline, visibility, readiness, whom, imports,
    favors, introductions, opportunities, owed,
    week, preferences, digests,
]  # fmt: skip


def create_app(settings: Settings, store: Store, clock: Clock) -> Flask:
    """The companion as a WSGI application, guard and all. The store stays the caller's to close."""
    app = Flask(__name__, static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_BODY, MAX_FORM_MEMORY_SIZE=0, MAX_FORM_PARTS=0)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    importer = Importer(Desk(store, clock, Inbox(settings.data)))
    app.extensions[EXTENSION] = House(
        settings, store, clock, PairingWindow(clock), importer, DigestClaims(store, clock)
    )
    app.url_map.strict_slashes = True
    app.url_map.merge_slashes = False  # a redirect would be a reply the protocol does not know
    problems.install(app)
    for word in [*WORDS, openapi_word(WORDS)]:
        app.register_blueprint(word)
    _lend_replies(app, store)
    app.wsgi_app = Guard(app.wsgi_app, settings.port, lambda: _paired_origins(store))  # type: ignore[method-assign]
    return app


def _paired_origins(store: Store) -> set[str]:
    with store.read() as data:
        return {client.origin for client in data.clients if client.origin}


def _lend_replies(app: Flask, store: Store) -> None:
    """Let a paired extension whose host permission is withheld read replies. Keeping others out is the guard's part."""

    @app.after_request  # registered before CORS, and so called after it
    def to_paired_alone(response: Response) -> Response:
        origin = request.headers.get("Origin")
        if origin is not None and origin not in _paired_origins(store):
            for name in [each for each, _ in response.headers if each.startswith("Access-Control-")]:
                del response.headers[name]
        return response

    CORS(
        app,
        origins=[re.compile(rf"^(?:{EXTENSION_ORIGIN.pattern})$")],
        methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
        allow_headers=["Authorization", "Content-Type", "If-None-Match"],
        expose_headers=[name for name, _ in KEEPWARM_HEADERS if name.startswith("Keepwarm-")] + ["ETag"],
        max_age=600,
    )
