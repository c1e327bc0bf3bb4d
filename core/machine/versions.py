"""What runs here: the versions of the program, of Python, of the packages that results depend on, and of the system."""

from __future__ import annotations

import platform
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from typing import Final

PACKAGES: Final = ("torch", "torchvision", "torchjd", "timm", "numpy", "opencv-python-headless", "pillow")
"""What reads images, learns and predicts."""


@lru_cache(maxsize=1)
def versions() -> dict[str, str]:
    """By name; "unknown" for what is not installed as a package."""
    return {
        "Maskloom": _version("maskloom"),
        "Python": platform.python_version(),
        **{name: _version(name) for name in PACKAGES},
        "system": platform.platform(),
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # Maskloom itself, run from its folder without being installed
        return "unknown"
