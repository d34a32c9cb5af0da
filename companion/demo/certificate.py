"""A throw-away certificate for the host names the invented pages are served under.

trustme (the kept library Python's own networking projects test with) makes it; nothing is written to the machine's
list of trusted authorities. Each browser is told to accept it for one throw-away profile only.
"""

import base64
import hashlib
import ssl
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the page server shows, and the fingerprint by which Chromium is told to accept it."""

    context: ssl.SSLContext
    fingerprint: str


def issue(hosts: Iterable[str]) -> Certificate:
    """A certificate for these host names. Its fingerprint is the base64 SHA-256 of its public key (SPKI)."""
    import trustme  # noqa: PLC0415 - part of keepwarm[demo], which the companion itself does without
    from cryptography import x509  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415

    issued = trustme.CA(organization_name="Keepwarm demo").issue_cert(*hosts)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    issued.configure_cert(context)
    public_key = x509.load_pem_x509_certificate(issued.cert_chain_pems[0].bytes()).public_key()
    key_info = public_key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return Certificate(context, base64.b64encode(hashlib.sha256(key_info).digest()).decode())
