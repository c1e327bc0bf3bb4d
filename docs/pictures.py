"""Make the pictures of the README from the real window: `python docs/pictures.py [FOLDER]`.

Draws the sample into a temporary folder, opens it, learns for a moment, and takes pictures in both themes at
1280 x 800 and twice the pixels. Runs without a screen.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "2")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from typing import TYPE_CHECKING

import torch  # noqa: F401  # before Qt
from PySide6.QtCore import QElapsedTimer, QPoint
from PySide6.QtTest import QTest

from app import theme
from app.dialogs.new_project.dialog import NewProjectDialog
from app.main_window import SIZE, MainWindow
from docs.sample_window import sample_window, wait

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.session import Session


PATIENCE_MS = 600_000


def wait_for(condition: Callable[[], object], what: str) -> None:
    """Let the window work until `condition` holds."""
    timer = QElapsedTimer()
    timer.start()
    while not condition():
        if timer.elapsed() > PATIENCE_MS:
            raise TimeoutError(f"waited too long for {what}")
        wait(50)


def take(widget: QWidget, folder: Path, name: str) -> None:
    """A picture of the widget as it is now."""
    wait(100)
    path = folder / f"{name}.png"
    widget.grab().save(str(path))
    print(path)


def start_pages(window: MainWindow, folder: Path) -> None:
    """The first thing seen, in both themes."""
    for choice in theme.CHOICES[1:]:
        theme.theme().set_choice(choice)
        take(window, folder, f"start-{choice}")


def learned(window: MainWindow, session: Session, sample: Path) -> None:
    """Open the sample and learn until every task has a score and the image on screen a prediction."""
    session.open(sample)
    folder = session.folder
    assert folder is not None
    strokes = {image for image, _ in folder.labels.labelled()}
    entry = next(i for i in session.project.images if i.split == "train" and i.id in strokes)
    session.show_image(entry.id)
    session.learning.learn_quick()
    wait_for(
        lambda: session.learning.state.scores and session.learning.predictions.of(entry.id),
        "the first prediction",
    )
    wait(6000)  # a few more rounds of scoring, so that the curves show something
    window.messages.clear()
    QTest.mouseMove(window.canvas.viewport(), window.canvas.viewport().rect().center() - QPoint(40, 60))


def project_pages(window: MainWindow, folder: Path) -> None:
    """The open project, in both themes."""
    for choice in theme.CHOICES[1:]:
        theme.theme().set_choice(choice)
        take(window, folder, f"window-{choice}")
    theme.theme().set_choice("dark")
    dialog = NewProjectDialog(window)
    dialog.folder.setText("~/Maskloom/harbour")
    dialog.show()
    take(dialog, folder, "new-project")
    dialog.close()


def main() -> int:
    """Take all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with sample_window(SIZE) as (window, session, sample):
        start_pages(window, folder)
        learned(window, session, sample)
        project_pages(window, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
