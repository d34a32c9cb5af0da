"""What attacks on a whole companion begin from; the companion itself is the fixture `service` of tests/conftest.py."""

import pytest

from companion.demo.api import Api
from companion.demo.service import Service


@pytest.fixture
def api(service: Service) -> Api:
    """A paired script, as who is attacked; `service.data` is the folder that must stay as it was."""
    return service.api()
