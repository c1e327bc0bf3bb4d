"""What keeps a model from being exported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

Progress = Callable[[float, str], bool]
"""Gets the fraction done and what is being done; False cancels the work, which raises InterruptedError."""


class ExportError(Exception):
    """A model was not exported, and no file was left behind; the text says why and what to do."""


def tell(progress: Progress | None, fraction: float, text: str) -> None:
    """Report progress. Raises InterruptedError if the work was cancelled."""
    if progress is not None and not progress(fraction, text):
        raise InterruptedError("the export was cancelled")


MISSING: Final = 'To export a model, install what that needs: pip install "maskloom[export]". Missing: {}.'
