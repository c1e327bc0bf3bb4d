"""Runs `main.py compare` beside the window and reads what it found; one comparison at a time."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any, Final

from app.verb_process import VerbProcess, accept_options

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject

FOLDER: Final = "compare"

log = logging.getLogger(__name__)


class Comparing(VerbProcess):
    """The comparison that runs, or ran last."""

    def __init__(self, parent: QObject | None = None, program: Sequence[str] = ()) -> None:
        super().__init__(parent, program)
        self.folder: Path | None = None
        """The project that is compared, or was last."""

    def start(
        self,
        folder: Path,
        minutes: float,
        budget: str,
        device: str,
        bands: Sequence[int] = (),
        licences: Collection[str] = (),
    ) -> None:
        """Start a comparison in the project `folder`, unless one is running; of what `bands` add, if there are any.

        `licences`: those of pretrained weights that the user has accepted.
        """
        if self.running:
            return
        self.folder = folder
        options = ["--minutes", f"{minutes:g}", "--budget", budget, "--device", device, "--json"]
        options += ["--without", *(str(band + 1) for band in bands)] if bands else []
        options += accept_options(licences)
        self.run(["compare", str(folder), *options])


def results(folder: Path) -> list[dict[str, Any]]:
    """What was found in a project, the newest first; files that don't hold it are passed over and logged."""
    comparisons = []
    for path in sorted((folder / FOLDER).glob("*.json"), reverse=True):
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
            if "bands" not in values and "text" not in values:
                raise ValueError("it holds no result")
            comparisons.append({"text": "", **values, "made": str(values["made"])})
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.warning("%s is no comparison: %s", path, error)
    return comparisons
