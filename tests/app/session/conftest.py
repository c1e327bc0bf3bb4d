"""A session on a small project in a temporary folder; learning is off unless a test switches it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from app.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TASKS = (("road", ("background", "road")), ("building", ("background", "building")))


def write_images(folder: Path, count: int, size: tuple[int, int] = (24, 32)) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(0)
    paths = []
    for number in range(count):
        path = folder / f"scene{number}.png"
        cv2.imwrite(str(path), rng.integers(0, 255, (*size, 3), dtype=np.uint8))
        paths.append(path)
    return paths


@pytest.fixture
def new_session(qtbot: QtBot) -> Iterator[Callable[[], Session]]:
    sessions: list[Session] = []

    def make() -> Session:
        session = Session()
        session.learn_at_once = False
        sessions.append(session)
        return session

    yield make
    for session in sessions:
        session.shut_down()
        session.learning.host.wait(30_000)  # a thread must not outlive its Python objects


@pytest.fixture
def session(new_session: Callable[[], Session], qtbot: QtBot, tmp_path: Path) -> Session:
    """A session with two tasks and three images, the first on screen."""
    session = new_session()
    session.create(tmp_path / "project", "Harbour", TASKS)
    paths = write_images(tmp_path / "pictures", 3)
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add(paths, split="train")
    return session


def step(session: Session, by: int = 1) -> None:
    """Show the image that lies `by` further in the project's list."""
    ids = [image.id for image in session.project.images]
    session.show_image(ids[ids.index(session.current_image or ids[0]) + by])
