"""What keeps a model from being exported."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.atomic import why_not_written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Progress = Callable[[float, str], bool]
"""Gets the fraction done and what is being done; False cancels the work, which raises InterruptedError."""


class ExportError(Exception):
    """A model was not exported, and no file was left behind; the text says why and what to do."""


def tell(progress: Progress | None, fraction: float, text: str) -> None:
    """Report progress. Raises InterruptedError if the work was cancelled."""
    if progress is not None and not progress(fraction, text):
        raise InterruptedError("the export was cancelled")


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raise ExportError where `path` cannot be written; InterruptedError, an OSError too, is passed on."""
    try:
        yield
    except InterruptedError:
        raise
    except OSError as error:
        raise ExportError(why_not_written(path, error)) from error


MISSING: Final = 'To export a model, install what that needs: pip install "maskloom[export]". Missing: {}.'
