"""How long an attack goes on: `make test` runs each in its short form, `make attack` in its long one."""

import os

LONG = os.environ.get("ATTACK") == "long"
