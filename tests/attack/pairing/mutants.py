"""Small changes to the code of pairing, each of which takes one promise away. The rules must notice each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """A place in a file, and what stands there instead; the name says what is broken by it."""

    name: str
    module: str
    before: str
    after: str


WINDOW = "companion.usecases.pairing_window"
PAIR = "companion.usecases.pair_client"
WHOSE = "companion.usecases.authenticate_client"
ROTATE = "companion.usecases.rotate_token"
REVOKE = "companion.usecases.revoke_client"
PROVE = "companion.usecases.prove_identity"
CLIENT = "companion.domain.client"
ACCESS = "companion.web.access"
ROUTES = "companion.web.pairing"

_AGE = "self._clock.monotonic() >= self._closes_at"
_COMPARED = "hmac.compare_digest(_plain(code).encode(), self._code.encode())"
_FORMER = "if self.former_sha256 and self.rotated_at and abs(now - self.rotated_at) < FORMER_LIVES:"

MUTANTS = [
    Mutant("a code works only once it has expired", WINDOW, _AGE, "self._clock.monotonic() < self._closes_at"),
    Mutant("a code never expires", WINDOW, f" or {_AGE}", ""),
    Mutant("a code lives a moment too long", WINDOW, _AGE, "self._clock.monotonic() > self._closes_at"),
    Mutant("a code lives longer", WINDOW, "LIFETIME = 120.0", "LIFETIME = 121.0"),
    Mutant("a code goes by a clock that can be set", WINDOW, "self._clock.monotonic()",
           "self._clock.now().timestamp()"),
    Mutant("a new code lives no longer than the old", WINDOW, "= self._clock.monotonic() + LIFETIME",
           "= self._closes_at or self._clock.monotonic() + LIFETIME"),
    Mutant("tries are not counted", WINDOW, "self._tries_left -= 1", "pass"),
    Mutant("one try too many", WINDOW, "self._tries_left == 0", "self._tries_left < 0"),
    Mutant("one try too few", WINDOW, "TRIES = 5", "TRIES = 4"),
    Mutant("a new code has the tries of the old", WINDOW, "self._code, self._tries_left = code, TRIES",
           "self._tries_left = TRIES if self._code is None else self._tries_left; self._code = code"),
    Mutant("a code can be used again", WINDOW, "            self._code = None", "            pass"),
    Mutant("a code is used up though nobody could be kept", WINDOW, "            yield\n            self._code = None",
           "            self._code = None\n            yield"),
    Mutant("the beginning of a code is enough", WINDOW, _COMPARED, "self._code.startswith(_plain(code))"),
    Mutant("a code with more behind it is taken", WINDOW, _COMPARED, "_plain(code).startswith(self._code)"),
    Mutant("the last symbol does not matter", WINDOW, _COMPARED, "_plain(code)[:7] == self._code[:7]"),
    Mutant("any code is taken", WINDOW, f"not {_COMPARED}", "False"),
    Mutant("small letters are refused", WINDOW, ".upper()", ""),
    Mutant("two can redeem a code at once", WINDOW, "with self._lock:\n            self._try",
           "if True:\n            self._try"),
    Mutant("every code is the same", WINDOW, "secrets.choice(ALPHABET)", "ALPHABET[0]"),
    Mutant("nobody needs a code", PAIR, "window.redeeming(asked.code), ", ""),
    Mutant("a key is bound to no extension", PAIR, "origin=origin,", "origin=None,"),
    Mutant("a key is kept itself", PAIR, "    return hashlib.sha256(token.encode()).hexdigest()", "    return token"),
    Mutant("the beginning of a key is enough", PAIR, "sha256(token.encode())", "sha256(token[:20].encode())"),
    Mutant("a key proves nothing of the companion", PAIR, "server_key=secrets.token_hex(KEY_BYTES)", 'server_key="0"'),
    Mutant("the extension that asks is not looked at", WHOSE, "origin != found.origin", "False"),
    Mutant("whoever names no extension is refused", WHOSE, "(origin is not None and origin != found.origin)",
           "origin != found.origin"),
    Mutant("any key opens everything", WHOSE, "hmac.compare_digest(good, given)", "True"),
    Mutant("a note of use puts back what was revoked or rotated", WHOSE,
           "        if kept:\n            data.clients.put(replace(kept,",
           "        if client:\n            data.clients.put(replace(client,"),
    Mutant("no use is noted", WHOSE, "    if client.last_used_on == today:", "    if True:"),
    Mutant("a token that was replaced works for ever", CLIENT, _FORMER, "if self.former_sha256:"),
    Mutant("a token that was replaced works no more at once", CLIENT, _FORMER, "if not self.former_sha256:"),
    Mutant("a clock set back keeps an old token alive", CLIENT, "abs(now - self.rotated_at)", "now - self.rotated_at"),
    Mutant("an old token works too long", CLIENT, "FORMER_LIVES = timedelta(hours=24)",
           "FORMER_LIVES = timedelta(hours=25)"),
    Mutant("an old token works a moment too long", CLIENT, "< FORMER_LIVES", "<= FORMER_LIVES"),
    Mutant("a new token does not work", CLIENT, "token_sha256=made_sha256, ", ""),
    Mutant("the token that asked for another is forgotten", CLIENT, "former_sha256=asked_sha256",
           "former_sha256=self.token_sha256"),
    Mutant("a new token is known beforehand", ROTATE, "secrets.token_urlsafe(KEY_BYTES)", "token"),
    Mutant("a revoked key still works", REVOKE, "data.clients.remove(client_id)", "pass"),
    Mutant("revoking nobody is said to be done", REVOKE, "if data.clients.get(client_id) is None:", "if False:"),
    Mutant("the oldest client is listed first", REVOKE, "reverse=True", "reverse=False"),
    Mutant("a proof is the same for every question", PROVE, "asked.encode()", 'b""'),
    Mutant("a proof holds for every port", PROVE, 'f"{nonce}:{port}"', "nonce"),
    Mutant("a proof of what anybody knows", PROVE, "else _no_key(client_id)", 'else b""'),
    Mutant("a client can show codes", ACCESS, "    if access is Access.FOLDER:\n        raise Unpaired",
           "    if False:\n        raise Unpaired"),
    Mutant("a browser can use the folder's key", ACCESS, " and origin is None:", ":"),
    Mutant("a key is taken however it is given", ACCESS, 'scheme.lower() != "bearer" or ', ""),
    Mutant("reading counts as use", ACCESS, 'if request.method not in ("GET", "HEAD"):', "if True:"),
    Mutant("the extension that pairs is not looked at", ROUTES, 'asked, request.headers.get("Origin"))',
           "asked, None)"),
]  # fmt: skip
