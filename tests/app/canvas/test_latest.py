from __future__ import annotations

from typing import TYPE_CHECKING

from app.work.background import Background
from app.work.latest import Latest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_work_that_is_done_at_once_never_blocks_what_follows(qtbot: QtBot) -> None:
    background = Background()
    latest = Latest(background)
    for number in range(300):
        with qtbot.waitSignal(latest.arrived, timeout=5000) as blocker:
            latest.start(lambda _job, number=number: number)
        assert blocker.args == [number]
    assert not latest.running
    assert background.shut_down()
