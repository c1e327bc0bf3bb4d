"""Pictures of every page and dialog: `python -m docs.capture FOLDER [--longer | --language zh_CN]`.

At 1280 x 720, 1366 x 768 and 1920 x 1080, in both themes; with QT_SCALE_FACTOR=2 at 1280 x 720, what a laptop of
2560 x 1440 has at 200 %. `--longer` speaks a pseudo-language 40 % longer than English. Says what doesn't fit.
Runs without a screen.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault(  # relative: the colon behind a drive would end the path
    "QT_QPA_PLATFORM", f"offscreen:configfile={os.path.relpath(Path(__file__).with_name('screen.json'))}"
)
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from typing import TYPE_CHECKING, Final

import torch  # noqa: F401  # before Qt
from PySide6.QtCore import QSize

from app import theme
from app.application import make_application
from docs.fits import misfits
from docs.longer import Longer
from docs.pages import DIALOGS, PAGES, fill, open_dialog
from docs.sample_window import sample_window, wait

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.main_window import MainWindow

SIZES: Final = (QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080))


class Camera:
    """Takes pictures into a folder, and notes what doesn't fit."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.found: set[str] = set()

    def take(self, widget: QWidget, name: str) -> None:
        """A picture in both themes."""
        for choice in theme.CHOICES[1:]:
            theme.theme().set_choice(choice)
            wait(60)
            widget.grab().save(str(self._folder / f"{name}-{choice}.png"))
        self.found |= {f"{name}: {problem}" for problem in misfits(widget)}

    def take_window(self, window: MainWindow) -> None:
        """Every page at every size."""
        ratio = window.devicePixelRatioF()
        for size in SIZES if ratio == 1 else SIZES[:1]:
            window.resize(size)
            for name, arrange in PAGES.items():
                arrange(window)
                wait(120)
                self.take(window, f"{name}-{size.width()}x{size.height()}@{ratio:g}")

    def take_dialogs(self, window: MainWindow) -> None:
        """Every dialog, at the size that it takes by itself."""
        for action_id in DIALOGS:
            dialog = open_dialog(window, action_id)
            if dialog is None:
                print("not opened:", action_id)
                continue
            wait(250)
            self.take(dialog, f"dialog-{action_id}")
            dialog.close()
            wait(30)


def main() -> int:
    """Take all pictures."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if "--longer" in sys.argv:
        app = make_application()
        app.installTranslator(Longer(app))
    camera = Camera(folder)
    language = sys.argv[sys.argv.index("--language") + 1] if "--language" in sys.argv else ""
    with sample_window(SIZES[0], language) as (window, session, sample):
        wait(200)
        camera.take(window, "start")
        session.open(sample)
        fill(session)
        wait(1500)
        camera.take_window(window)
        camera.take_dialogs(window)
        print("\n".join(sorted(camera.found)) or "Everything fits.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
