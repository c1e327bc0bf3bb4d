"""Makes sure that a trained model is saved: retries if the project's disk refuses, and then writes it elsewhere."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from core.learning.events import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.learning.events import Event

SECONDS = 60.0
"""How long saving is retried."""
PAUSE = 2.0
"""Seconds between two tries."""


class NotSavedError(Exception):
    """The model could not be saved in the project; str() says where it is."""


def save_at_last(
    save: Callable[[], Event | None],
    save_to: Callable[[Path], None],
    folder: Path,
    stop: Callable[[], object],
) -> Iterator[Event | None]:
    """Call `save` until it succeeds and return its result; give up early if `stop` asks to hurry.

    Raises NotSavedError after a while, once `save_to` has tried to write the model to a temporary folder instead of
    `folder`.
    """
    until = time.monotonic() + SECONDS
    event = save()
    if isinstance(event, Notice):
        yield Notice("info", f"{event.text} Retrying for {SECONDS:.0f} s.")
    while isinstance(event, Notice) and time.monotonic() < until and not stop():
        time.sleep(PAUSE)
        event = save()
    if isinstance(event, Notice):
        raise NotSavedError(f"{event.text} {_elsewhere(save_to, folder)}")
    yield event


def _elsewhere(save_to: Callable[[Path], None], folder: Path) -> str:
    try:
        beside = Path(tempfile.mkdtemp(prefix="maskloom-model-"))
        save_to(beside)
    except OSError as error:
        directory, why = tempfile.gettempdir(), error.strerror or error
        return f"It could not be written to {directory} either ({why}), so the new model is lost."
    return f"The new model is in {beside} for now. Move its files to {folder} when that can be written again."
