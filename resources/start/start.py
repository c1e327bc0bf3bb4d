"""Starts the installed program, whose modules are called app, core and main, as in the checkout."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Run main.py of this installation; returns its exit status."""
    sys.path.insert(
        0, str(tree())
    )  # before the current folder and PYTHONPATH, which can hold a core of their own
    from main import main as run

    return run()


def tree() -> Path:
    """The folder that holds main.py, app, core and resources."""
    folder = Path(__file__).resolve().parent
    if (folder / "main.py").is_file():
        return folder
    checkout = folder.parent / "_maskloom.pth"  # which an editable install writes
    return Path(checkout.read_text(encoding="utf-8").strip())
