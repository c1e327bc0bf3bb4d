"""The one exception of the Python interface."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.atomic import StorageError
from core.cli.report import CommandError
from core.images.reading import ImageError

if TYPE_CHECKING:
    from collections.abc import Iterator


class MaskloomError(Exception):
    """Something could not be done; str() says what, to which file, and what to do."""


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn the errors that users can do something about into MaskloomError."""
    try:
        yield
    except (CommandError, StorageError, ImageError) as error:
        raise MaskloomError(str(error)) from error
    except OSError as error:
        where, why = error.filename or "A file", error.strerror or str(error)
        raise MaskloomError(f"{where} cannot be accessed: {why}. Check its path and permissions.") from error
