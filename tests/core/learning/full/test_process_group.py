"""Two processes, gloo between them, learn what one learns from the same batches."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
import torch
import torch.distributed as dist

from core.learning.config import LearnSettings
from core.learning.events import Inbox, Interrupted, Learn
from core.learning.full.run_checkpoint import RunFolder
from core.learning.learner import Learner
from core.learning.train import TrainError, train
from core.network.model_files import load_model
from tests.core.learning.full.together import CONFIG, CRASHED, STEPS, TRAINER, learn, uneven_world

if TYPE_CHECKING:
    from core.learning.full.distributed import Coordinator

ROOT = Path(__file__).resolve().parents[4]

pytestmark = pytest.mark.skipif(not dist.is_available(), reason="this PyTorch has no torch.distributed")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def together(models_dir: Path, size: int, how: str) -> list[subprocess.CompletedProcess[str]]:
    """What torchrun does: `size` processes with their number in the environment."""
    shared = {
        "WORLD_SIZE": str(size),
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": str(free_port()),
        "OMP_NUM_THREADS": "1",
    }
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.core.learning.full.together", str(models_dir), how],
            cwd=ROOT,
            env={**os.environ, **shared, "RANK": str(rank), "LOCAL_RANK": str(rank)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for rank in range(size)
    ]
    done = []
    try:
        for process in running:
            out, err = process.communicate(timeout=900)
            done.append(subprocess.CompletedProcess(process.args, process.returncode, out, err))
    finally:
        for process in running:
            if process.poll() is None:
                process.kill()
    return done


def test_two_processes_learn_from_strokes_what_one_does(tmp_path: Path) -> None:
    first, second = together(tmp_path / "two", 2, "strokes")
    assert first.returncode == 0, first.stderr
    assert second.returncode == 0, second.stderr
    assert second.stdout == ""  # only the first speaks
    assert "Warning" not in first.stderr + second.stderr  # of torch's insides: nothing that a user could mend
    assert first.stdout.endswith("Finished")
    assert learn(tmp_path / "one", "strokes")[-1] == "Finished"
    assert_same_model(tmp_path / "one", tmp_path / "two")


def assert_same_model(one: Path, other: Path) -> None:
    """Within float error, what is saved and what was learned."""
    trained, wanted = (torch.load(folder / TRAINER) for folder in (other, one))
    assert trained.keys() == wanted.keys()
    for name in wanted:
        if name.startswith("optimiser") and name.endswith("exp_avg"):
            apart = (trained[name] - wanted[name]).norm() / wanted[name].norm().clamp(min=1e-6)
            assert float(apart) < 1e-3, name  # the mean gradient
    found = load_model(other / "current")[0].state_dict()
    for name, value in load_model(one / "current")[0].state_dict().items():
        torch.testing.assert_close(
            found[name], value, rtol=1e-3, atol=1e-4, msg=lambda m, n=name: f"{n}: {m}"
        )


def test_two_processes_go_on_where_two_were_cut_off(tmp_path: Path) -> None:
    first, second = together(tmp_path / "two", 2, "crash")
    assert first.returncode == CRASHED, first.stderr
    assert second.returncode != 0  # it does not wait for ever for the one that is gone
    left = RunFolder(tmp_path / "two" / "current").left_over()
    assert isinstance(left, Interrupted)
    assert (left.steps, left.balancing, left.processes) == (STEPS // 2, "fixed", 2)
    shutil.copytree(tmp_path / "two", tmp_path / "one")
    first, second = together(tmp_path / "two", 2, "resume")
    assert first.returncode == 0, first.stderr
    assert second.returncode == 0, second.stderr
    assert learn(tmp_path / "one", "resume")[-1] == "Finished"
    assert load_model(tmp_path / "two" / "current")[1].steps == STEPS
    assert_same_model(tmp_path / "one", tmp_path / "two")


class CutOff(Exception):
    """In place of a crash."""


def test_a_run_that_needs_each_tasks_gradient_is_not_resumed_by_several(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RunFolder, "due", True)
    data, settings = uneven_world().data(), LearnSettings("cpu", config=replace(CONFIG, balancing="pcgrad"))
    write = RunFolder.write

    def write_and_end(folder: RunFolder, *run: Any) -> None:
        write(folder, *run)
        folder.wait()
        raise CutOff

    monkeypatch.setattr(RunFolder, "write", write_and_end)
    with pytest.raises(CutOff):
        list(train(data, tmp_path, Learn("full", steps=STEPS), settings))
    learner = Learner(data, tmp_path, replace(settings, attended=False))
    learner.state.coordinator = cast("Coordinator", SimpleNamespace())
    with pytest.raises(TrainError, match="cannot balance tasks by pcgrad"):
        list(learner.run(Inbox(), Learn("full", resume=True)))
