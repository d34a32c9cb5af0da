"""The headers every reply carries: who speaks, and that a browser is to keep, frame and guess at nothing of it."""

from companion import API, VERSION

NAME = "companion"

KEEPWARM_HEADERS: tuple[tuple[str, str], ...] = (
    ("Keepwarm-Name", NAME),
    ("Keepwarm-Version", VERSION),
    ("Keepwarm-Api", str(API)),
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
)
