"""Maskloom from Python: `from maskloom import Project, Predictor`. docs/python.md describes it.

In a wheel this folder holds the whole program, in an editable install only the launcher. Nothing is imported before it
is asked for.
"""

from __future__ import annotations

import importlib
from importlib.metadata import version

from maskloom.start import enter

_MODULES = {
    "MaskloomError": "core.scripting.errors",
    "Prediction": "core.scripting.predictor",
    "Predictor": "core.scripting.predictor",
    "Project": "core.scripting.project",
}

__all__ = ["MaskloomError", "Prediction", "Predictor", "Project"]


def __getattr__(name: str) -> object:
    if name == "__version__":
        return version("maskloom")
    if name not in _MODULES:
        raise AttributeError(f"module 'maskloom' has no attribute {name!r}")
    enter()
    value = getattr(importlib.import_module(_MODULES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *__all__, "__version__"]
