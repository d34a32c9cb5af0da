"""Who may speak to the companion at all, decided before Flask sees the request.

The Host check is what stops DNS rebinding: a page that re-points its own name at 127.0.0.1 is same-origin to the
browser, sends neither Sec-Fetch-Site nor (on GET) Origin, and only its Host tells. Origin stops ordinary cross-site
requests, but cannot stand in for a token: extensions send none on GET.
"""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from companion.web.identify import identified
from companion.web.peer import is_another_user
from companion.web.problems import Problem

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LARGEST_BODY = 1 << 20
EXTENSION_ORIGIN = re.compile(r"chrome-extension://[a-p]{32}|moz-extension://[0-9a-f-]{36}")

NOT_ALLOWED = "Only Keepwarm's own extension and programs on this computer may call; this request comes from elsewhere."


class Guard:
    """WSGI middleware. `paired_origins` gives the origins that extensions were paired from."""

    def __init__(self, app: "WSGIApplication", port: int, paired_origins: Callable[[], set[str]]) -> None:
        self._app = app
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._paired_origins = paired_origins

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Refuse the request, or pass it on."""
        start_response = identified(start_response)
        problem = self._host(environ) or self._caller(environ) or _body(environ)
        if problem is None:
            return self._app(environ, start_response)
        return _refuse(problem, environ, start_response)

    def _host(self, environ: "WSGIEnvironment") -> Problem | None:
        if environ.get("HTTP_HOST") in self._hosts:
            return None
        return Problem(421, "wrong_host", f"Call the companion as {min(self._hosts)}, with its port.")

    def _caller(self, environ: "WSGIEnvironment") -> Problem | None:
        origin = environ.get("HTTP_ORIGIN")
        if origin is not None and not EXTENSION_ORIGIN.fullmatch(origin):
            return Problem(403, "not_allowed", NOT_ALLOWED)
        from_elsewhere = environ.get("HTTP_SEC_FETCH_SITE") in ("cross-site", "same-site")
        if from_elsewhere and (origin is None or origin not in self._paired_origins()):
            return Problem(403, "not_allowed", NOT_ALLOWED)
        if is_another_user(environ):
            return Problem(403, "not_allowed", "This companion serves the person who started it, and nobody else.")
        return None


def _body(environ: "WSGIEnvironment") -> Problem | None:
    length = int(environ.get("CONTENT_LENGTH") or 0)  # the server has refused what is no number
    if length > LARGEST_BODY:
        return Problem(413, "too_large", "Send at most 1 MiB at once.")
    if length > 0 and not _is_json(environ.get("CONTENT_TYPE", "")):
        return Problem(415, "wrong_type", "Send the body as Content-Type: application/json, in UTF-8.")
    return None


def _is_json(content_type: str) -> bool:
    return bool(re.fullmatch(r'application/json(\s*;\s*charset="?utf-8"?)?', content_type.strip(), re.IGNORECASE))


def _refuse(problem: Problem, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    body = problem.body()
    headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    start_response(f"{problem.status} {problem.code}", headers)
    # A body after the head of a HEAD reply would be read as the start of the next reply on this connection.
    return [] if environ.get("REQUEST_METHOD") == "HEAD" else [body]
