"""The libraries of maps, which are optional and imported when a map is read or written."""

from __future__ import annotations

import importlib
import importlib.util
import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import ModuleType

_NAMES: Final = ("rasterio", "pyogrio", "shapely")


class MissingLibraryError(Exception):
    """The text says what to install."""


def check_libraries() -> None:
    """Raise MissingLibraryError unless all of them are installed."""
    missing = [name for name in _NAMES if importlib.util.find_spec(name) is None]
    if missing:
        raise MissingLibraryError(
            f'Map polygons need {", ".join(missing)}. Install it with: pip install "maskloom[geo]"'
        )


def library(name: str) -> ModuleType:
    """One of their modules. Raises MissingLibraryError."""
    check_libraries()
    # Other programs (QGIS, PostGIS, conda) point these at their own tables of projections, which differ.
    for variable in ("PROJ_LIB", "PROJ_DATA"):
        os.environ.pop(variable, None)
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingLibraryError(
            f'{name} could not be loaded ({error}). Install it again: pip install --force-reinstall "maskloom[geo]"'
        ) from error
