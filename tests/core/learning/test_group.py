"""Two processes, gloo between them, learn what one learns from the same batches."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import torch
import torch.distributed as dist

from core.learning.checkpoint import load_model
from tests.core.learning.together import learn

ROOT = Path(__file__).resolve().parents[3]

pytestmark = pytest.mark.skipif(not dist.is_available(), reason="this PyTorch has no torch.distributed")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def together(models_dir: Path, size: int) -> list[subprocess.CompletedProcess[str]]:
    """What torchrun does: `size` processes with their number in the environment."""
    shared = {
        "WORLD_SIZE": str(size),
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": str(free_port()),
        "OMP_NUM_THREADS": "1",
    }
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.core.learning.together", str(models_dir)],
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


def test_two_processes_learn_what_one_does(tmp_path: Path) -> None:
    first, second = together(tmp_path / "two", 2)
    assert first.returncode == 0, first.stderr
    assert second.returncode == 0, second.stderr
    assert second.stdout == ""  # only the first speaks
    assert first.stdout.endswith("Finished")
    assert learn(tmp_path / "one")[-1] == "Finished"
    (one, _), (two, _) = (load_model(tmp_path / n / "current") for n in ("one", "two"))
    other = two.state_dict()
    for name, value in one.state_dict().items():
        torch.testing.assert_close(
            other[name], value, rtol=1e-3, atol=1e-4, msg=lambda m, n=name: f"{n}: {m}"
        )
