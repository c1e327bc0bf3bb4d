"""Two windows, two processes, one project: one paints, the other looks, says why, and takes over in the end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from app.canvas.tools import TOOLS
from core.project.folder import ProjectFolder
from core.project.model import ImageEntry, Project, add_task, new_task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
PATIENCE = 300
"""Seconds."""
LOOKING: tuple[str, ...] = ("pan", "picker")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals")

Answer = dict[str, Any]


class Window:
    """A window in a process of its own."""

    def __init__(self, project: Path, settings: Path) -> None:
        homes = {
            f"XDG_{name}_HOME": str(settings.parent / name) for name in ("DATA", "CACHE", "STATE", "CONFIG")
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.second_window", str(project), str(settings)],
            cwd=ROOT,
            env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def tell(self, order: str) -> Answer:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        found: Answer = json.loads(self.process.stdout.readline())
        return found

    def close(self) -> None:
        self.tell("close")
        self.end()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.end()

    def end(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None and not pipe.closed:
                pipe.close()
        self.process.wait(PATIENCE)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    entries = []
    for image in ("a", "b"):
        path = tmp_path / f"{image}.png"
        Image.fromarray(np.full((20, 30, 3), 90, np.uint8)).save(path)
        entries.append(ImageEntry(image, str(path), "train", 30, 20))
    made = Project("Harbour", images=tuple(entries))
    folder = tmp_path / "harbour"
    ProjectFolder.create(folder, add_task(made, new_task(made, "road", ("background", "road")))).close()
    return folder


@pytest.fixture
def open_window(project: Path, tmp_path: Path) -> Iterator[Callable[[], Window]]:
    windows: list[Window] = []

    def start() -> Window:
        windows.append(Window(project, tmp_path / f"settings{len(windows)}.ini"))
        windows[-1].tell("say")
        return windows[-1]

    yield start
    for window in windows:
        if window.process.poll() is None:
            window.kill()


def test_the_second_window_looks_says_why_and_takes_over_when_the_first_is_closed(
    open_window: Callable[[], Window], project: Path
) -> None:
    first = open_window()
    assert not first.tell("say")["read_only"]
    second = open_window()
    said = second.tell("say")
    assert said["read_only"]
    assert f"process {first.process.pid}" in said["bar"]
    assert "Close it there to edit it here." in said["bar"]
    assert "(read only)" in said["title"]
    for tool in TOOLS:
        refused = second.tell(f"tool {tool}")
        assert refused["pixels"] == {}, tool
        said_why = any("has the project open" in notice for notice in refused["notices"])
        assert said_why == (tool not in LOOKING), tool

    painted = first.tell("paint")["pixels"]
    assert painted["1"] > 20
    still = second.tell("edit")
    assert still["read_only"]
    assert "has the project open" in still["notices"][0]

    first.close()
    _wait(lambda: second.tell("say")["button"] == "primary")
    assert "The project is free now" in second.tell("say")["bar"]
    taken = second.tell("edit")
    assert not taken["read_only"]
    assert taken["bar"] == ""
    assert taken["pixels"] == painted  # read anew
    assert "1" not in second.tell("tool eraser")["pixels"]
    second.close()
    folder, _ = ProjectFolder.open(project)
    assert folder.recovered == 0
    folder.close()


def test_the_lock_of_a_window_that_was_killed_holds_nobody_up(open_window: Callable[[], Window]) -> None:
    first = open_window()
    second = open_window()
    painted = first.tell("paint")["pixels"]
    assert second.tell("say")["read_only"]
    first.kill()
    _wait(lambda: second.tell("say")["button"] == "primary")
    taken = second.tell("edit")
    assert not taken["read_only"]
    assert taken["pixels"] == painted  # of the journal
    third = open_window()
    assert f"process {second.process.pid}" in third.tell("say")["bar"]


def _wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < end
        time.sleep(0.1)
