"""Full learning in several processes: stubs for what they say and how they end, and two real ones over gloo."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import torch.distributed as dist

from app.session.learning.host import LearnerHost
from app.session.learning.processes import Processes
from core.cli.orders import ORPHANED
from core.learning import events as ev
from core.learning.evaluation.task_score import TaskScore
from core.machine.program import MAIN
from core.network.model_files import load_model
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session

LEARNS = """
import os, sys
first = os.environ["RANK"] == "0"
if first:
    print('{"event": "PhaseChanged", "phase": "full", "text": "Learning the whole network."}', flush=True)
    print('{"event": "Losses", "mode": "full", "step": 3, "losses": {"road": 0.5}}', flush=True)
for line in sys.stdin:
    if line.strip() in ("keep", "throw"):
        open(sys.argv[2] + "/said-" + os.environ["RANK"], "w").write(line.strip())
        sys.exit(0)
sys.exit(3)
"""
DIES = """
import os, sys
if os.environ["RANK"] == "1":
    sys.exit("error: The GPU is gone.")
sys.stdin.read()
"""
TELLS = """
import os, pathlib, sys
pathlib.Path(__file__).with_name("told-" + os.environ["RANK"]).write_text(" ".join(sys.argv))
"""
FINDS_A_RUN = """
import os, sys
if os.environ["RANK"] == "0":
    print('{"event": "Interrupted", "steps": 7, "text": "Cut off after step 7.", "processes": 2}', flush=True)
for line in sys.stdin:
    sys.exit(0)
"""
CRASHES = "import os; os.abort()"
LIGHT_PROGRAM = MAIN.parent / "tests" / "light_program.py"


@pytest.fixture
def stub(tmp_path: Path) -> Callable[[str], tuple[str, str]]:
    def make(text: str) -> tuple[str, str]:
        path = tmp_path / "stub.py"
        path.write_text(text)
        return sys.executable, str(path)

    return make


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Sessions without a learner of their own; a True each time one would begin."""
    begun: list[bool] = []
    monkeypatch.setattr(LearnerHost, "start", lambda _self: begun.append(True))
    return begun


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_they_speak_share_the_work_and_stop(
    stub: Callable[[str], tuple[str, str]], qtbot: QtBot, tmp_path: Path
) -> None:
    processes = Processes(program=stub(LEARNS))
    heard: list[ev.Event] = []
    processes.happened.connect(heard.append)
    processes.start(tmp_path, 2, "cpu", None)
    assert processes.running
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=30_000)
    assert heard[1] == ev.Losses("full", 3, {"road": 0.5})
    with qtbot.waitSignal(processes.ended, timeout=30_000) as ended:
        processes.stop()
    assert ended.args == [""]
    assert [(tmp_path / f"said-{rank}").read_text() for rank in (0, 1)] == ["keep", "keep"]


@pytest.mark.parametrize(("text", "why"), [(DIES, "The GPU is gone."), (CRASHES, "ended unexpectedly")])
def test_where_one_dies_all_end_and_it_is_said_why(
    stub: Callable[[str], tuple[str, str]], qtbot: QtBot, tmp_path: Path, text: str, why: str
) -> None:
    processes = Processes(program=stub(text))
    with qtbot.waitSignal(processes.ended, timeout=30_000) as ended:
        processes.start(tmp_path, 2, "cpu", None)
    assert why in ended.args[0]
    assert not processes.ids


def test_a_program_that_is_not_there_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    processes = Processes(program=(str(tmp_path / "nothing"),))
    with qtbot.waitSignal(processes.ended, timeout=30_000) as ended:
        processes.start(tmp_path, 2, "cpu", None)
    assert "could not be started" in ended.args[0]


def test_closing_leaves_no_process_behind(
    stub: Callable[[str], tuple[str, str]], qtbot: QtBot, tmp_path: Path
) -> None:
    processes = Processes(program=stub(LEARNS))
    heard: list[ev.Event] = []
    processes.happened.connect(heard.append)
    processes.start(tmp_path, 2, "cpu", None)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=30_000)
    ids = processes.ids
    assert len(ids) == 2
    processes.end()
    assert not any(map(lives, ids))


def test_a_process_whose_window_is_gone_ends_by_itself() -> None:
    imports = "import time\nfrom core.cli.orders import obey\nfrom core.learning.events import Inbox\n"
    code = f"{imports}obey(Inbox())\ntime.sleep(600)"
    process = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, cwd=MAIN.parent)
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(timeout=60) == ORPHANED


def test_the_session_learns_with_them_while_one_paints(
    quiet: list[bool], session: Session, stub: Callable[[str], tuple[str, str]], qtbot: QtBot
) -> None:
    session.learning.learn_quick()
    quiet.clear()
    session.learning.processes.program = stub(LEARNS)
    heard: list[ev.Event] = []
    session.learning_event.connect(heard.append)
    session.learning.learn_together(2)
    assert session.learning.state.mode == "full"
    qtbot.waitUntil(lambda: ev.Losses("full", 3, {"road": 0.5}) in heard, timeout=30_000)
    assert session.learning.state.phase == "full"
    paint(session, 5, 5)
    assert (label(session) != 255).any()
    with qtbot.waitSignal(session.learning.processes.ended, timeout=30_000):
        session.learning.finish()
    assert quiet == [True]  # the window's own learner takes the model up
    assert session.learning.state.mode == "quick"


@pytest.mark.usefixtures("quiet")
def test_their_run_is_undone_and_the_scores_follow(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    learning, posted = session.learning, []
    monkeypatch.setattr(learning.host, "post", posted.append)
    earlier, later = ({"road": TaskScore((miou, miou), (50, 50))} for miou in (0.6, 0.8))
    result = ev.RunResult(earlier, later, 7, improved=True, undoable=True)
    learning.processes.happened.emit(ev.Scored("full", 7, later, best=True))
    learning.processes.happened.emit(ev.Finished("full", stopped=False, result=result))
    learning.processes.ended.emit("")
    learning.undo_run()
    assert posted == [ev.UndoRun()]
    learning.host.happened.emit(ev.RunUndone(True))
    assert learning.state.scores == earlier
    learning.host.happened.emit(ev.RunUndone(False))
    assert learning.state.scores == later


@pytest.mark.usefixtures("quiet")
def test_the_session_goes_on_with_an_interrupted_run_in_several(
    session: Session, stub: Callable[[str], tuple[str, str]], qtbot: QtBot, tmp_path: Path
) -> None:
    session.learning.processes.program = stub(TELLS)
    session.weights.accept("dinov3")
    with qtbot.waitSignal(session.learning.processes.ended, timeout=30_000):
        session.learning.resume_full(2)
    for rank in range(2):
        told = (tmp_path / f"told-{rank}").read_text().split()
        assert "--resume" in told
        assert "--minutes" not in told
        assert told[-2:] == ["--accept-licence", "dinov3"]


@pytest.mark.usefixtures("quiet")
def test_the_session_knows_of_a_run_that_was_cut_off(
    session: Session, stub: Callable[[str], tuple[str, str]], qtbot: QtBot
) -> None:
    session.learning.processes.program = stub(FINDS_A_RUN)
    session.learning.learn_together(2)
    qtbot.waitUntil(lambda: session.learning.state.interrupted is not None, timeout=30_000)
    assert session.learning.state.interrupted == ev.Interrupted(7, "Cut off after step 7.", processes=2)
    session.learning.processes.end()


@pytest.mark.usefixtures("quiet")
def test_the_session_says_that_they_died_and_closes_them(
    session: Session, stub: Callable[[str], tuple[str, str]], qtbot: QtBot
) -> None:
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(notice.text))
    session.learning.processes.program = stub(DIES)
    with qtbot.waitSignal(session.learning.processes.ended, timeout=30_000):
        session.learning.learn_together(2)
    assert said == ["The GPU is gone."]
    session.learning.processes.program = stub(LEARNS)
    session.learning.learn_together(2)
    qtbot.waitUntil(lambda: session.learning.state.phase == "full", timeout=30_000)
    ids = session.learning.processes.ids
    assert session.close()
    assert not any(map(lives, ids))
    assert session.learning.state.mode is None


@pytest.mark.usefixtures("quiet")
@pytest.mark.skipif(not dist.is_available(), reason="this PyTorch has no torch.distributed")
def test_two_real_processes_learn_the_project_that_is_open_here(session: Session, qtbot: QtBot) -> None:
    assert session.folder is not None
    for image, place in (("scene0", 6), ("scene1", 16)):
        session.show_image(image)
        for index, x in ((0, 4), (1, 24)):
            session.set_active("road", index)
            paint(session, x, place, 4)
    painted = label(session)
    heard: list[ev.Event] = []
    session.learning_event.connect(heard.append)
    assert session.learning.processes.program == (sys.executable, str(MAIN))
    session.learning.processes.program = (sys.executable, str(LIGHT_PROGRAM))
    session.learning.learn_together(2, minutes=2.0)
    ends: list[str] = []
    session.learning.processes.ended.connect(ends.append)
    qtbot.waitUntil(
        lambda: ends or any(isinstance(e, ev.Losses) and e.mode == "full" for e in heard), timeout=400_000
    )
    assert not ends
    session.set_active("road", 0)
    paint(session, 15, 3, 2)  # the window has the project; the processes only look
    with qtbot.waitSignal(session.learning.processes.ended, timeout=200_000) as ended:
        session.learning.stop()
    assert ended.args == [""]
    assert load_model(session.folder.models_dir / "current")[1].mode == "full"
    assert not session.folder.read_only
    assert (label(session) != painted).any()
