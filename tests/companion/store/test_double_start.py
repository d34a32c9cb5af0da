"""Two companions started at the same moment on one folder."""

import os
from pathlib import Path

from tests.companion.store.processes import next_line, writer

TIMES = 100 if os.environ.get("FAULTS") == "long" else 4


def test_one_has_the_folder_and_the_other_is_out_knowing_whose_it_is(folder: Path) -> None:
    for _ in range(TIMES):
        with writer(folder) as one, writer(folder) as other:
            said = {next_line(each): each for each in (one, other)}
            owner = said.pop("kept open")
            ((line, loser),) = said.items()
            assert line == f"refused open by {owner.pid}"
            assert loser.wait() == 0
            assert owner.poll() is None
