"""What must stay as it was: everything in the data folder, and a name in it that nobody else knows."""

import hashlib
from uuid import uuid4

from companion.demo.api import Api
from companion.demo.service import Service
from tests.attack.evil.naive import SECRET


def holding_a_secret(service: Service) -> str:
    """Save somebody whose name is the secret, and give a token of the companion's that really works."""
    token: str = Api(service.port).post("/v1/pair", {"code": service.code(), "label": "A script"})["token"]
    page = "https://github.com/wendeline"
    person = {"name": SECRET, "handle": "wendeline", "profile_url": page}
    capture = {"id": str(uuid4()), "captured_at": "2026-01-05T10:00:00Z", "recipe": "github@1", "missed": []}
    api = Api(service.port, token)
    api.deliver("/v1/captures", [{**capture, "url": page, "person": person, "chosen": None}])
    return token


def state_of(service: Service) -> dict[str, str]:
    """Every file of the data folder, and what it holds, as SHA-256."""
    files = sorted(path for path in service.data.rglob("*") if path.is_file())
    return {str(path.relative_to(service.data)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
