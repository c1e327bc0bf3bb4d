"""Makes the environments in which tests/clients runs other programs' own code:

    python -m tests.clients.environments FOLDER
    MASKLOOM_CLIENTS=FOLDER python -m pytest tests/clients

Each has what its program pins, which neither fits Maskloom's environment nor the others'.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

PACKAGES = {
    "deepness": ("numpy<2", "onnxruntime<=1.17.0", "opencv-python-headless<=4.9.0.80"),
    "bioimageio": ("bioimageio.core==0.11.0", "onnxruntime", "pydantic<2.13"),  # 2.13 breaks bioimageio.spec
    "cvat": ("cvat-cli", "cvat-sdk[masks]", "numpy", "onnxruntime", "opencv-python-headless"),
}
DEEPNESS = ("https://github.com/PUTvision/qgis-plugin-deepness", "f450c6342d82a200af32022b2d977231d4f71d3c")
SOURCE = "deepness-source"
"""The folder with the plugin's source: release 0.6.5 and what followed until the end of 2024."""


def python_of(folder: Path, name: str) -> Path:
    """The interpreter of an environment."""
    return folder / name / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make(folder: Path) -> None:
    """Make what is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, packages in PACKAGES.items():
        if not python_of(folder, name).exists():
            venv.create(folder / name, with_pip=True)
        subprocess.run([python_of(folder, name), "-m", "pip", "install", "--quiet", *packages], check=True)
    if not (folder / SOURCE).exists():
        address, commit = DEEPNESS
        subprocess.run(
            ["git", "clone", "--quiet", "--filter=blob:none", address, folder / SOURCE], check=True
        )
        subprocess.run(["git", "-C", folder / SOURCE, "checkout", "--quiet", commit], check=True)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
