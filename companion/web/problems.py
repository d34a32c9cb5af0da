"""Every refusal as the protocol writes it: a status, a code, and one sentence a person can act on."""

import json
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, InternalServerError, MethodNotAllowed, NotFound

from companion.store.door import DiskFull, StoreUnavailable, StoreUnreadable
from companion.usecases import refusals
from companion.web.strict_json import BadJson


@dataclass(frozen=True, slots=True)
class Problem:
    """One refusal. `field` is the path of the member at fault."""

    status: int
    code: str
    message: str
    field: str | None = None

    def body(self) -> bytes:
        """The JSON of the reply."""
        error = {"code": self.code, "message": self.message}
        if self.field:
            error["field"] = self.field
        return json.dumps({"error": error}).encode() + b"\n"


CODES: tuple[tuple[type[Exception], int, str], ...] = (
    (refusals.NotFound, 404, "not_found"),
    (refusals.Conflict, 409, "conflict"),
    (refusals.BadCode, 403, "bad_code"),
    (refusals.NotAllowed, 403, "not_allowed"),
    (refusals.Unpaired, 401, "unpaired"),
    (refusals.Refused, 400, "bad_request"),
    (BadJson, 400, "bad_json"),
    (DiskFull, 507, "disk_full"),
    (StoreUnavailable, 503, "store_unavailable"),
    (StoreUnreadable, 503, "store_unavailable"),
)


def install(app: Flask) -> None:
    """Answer every exception with a Problem; what it was, beyond the sentence meant for the person, is not told."""
    for kind, status, code in CODES:
        app.register_error_handler(kind, partial(_refusal, status, code))
    app.register_error_handler(MethodNotAllowed, _wrong_method)
    app.register_error_handler(HTTPException, _other)
    app.register_error_handler(InternalServerError, _unforeseen)  # Flask logs it first; it would not for Exception
    app.log_exception = partial(_log_failure, app)  # type: ignore[method-assign]


def respond(problem: Problem) -> Response:
    """The reply for a problem."""
    return Response(problem.body(), problem.status, mimetype="application/json")


def _refusal(status: int, code: str, error: Exception) -> Response:
    return respond(Problem(status, code, str(error), getattr(error, "field", None)))


def _wrong_method(error: MethodNotAllowed) -> Response:
    allowed = ", ".join(sorted(error.valid_methods or ()))
    response = respond(Problem(405, "wrong_method", f"Use one of these methods here: {allowed}."))
    response.headers["Allow"] = allowed
    return response


def _other(error: HTTPException) -> Response:
    if isinstance(error, NotFound):
        return respond(
            Problem(404, "not_found", "There is nothing at this address; docs/protocol.md lists all routes.")
        )
    return respond(Problem(error.code or 400, "bad_request", "Send the request as docs/protocol.md describes it."))


def _log_failure(app: Flask, error: Any) -> None:  # noqa: ANN401 - logging's own
    """Flask would write down the path that was asked for, in which there may be an id or the calendar's secret."""
    route = request.url_rule.rule if request.url_rule else "no route"
    app.logger.error("Failed at %s %s", request.method, route, exc_info=error)


def _unforeseen(_error: InternalServerError) -> Response:
    """A reply with the exception's text could carry what only the log may hold."""
    return respond(
        Problem(500, "internal", "The companion failed here; its log, where `keepwarm run` was started, says why.")
    )
