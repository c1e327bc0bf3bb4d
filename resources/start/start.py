"""Starts the installed program, whose modules are called app, core and main, as in the checkout."""

from __future__ import annotations

import os
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
    return Path(checkout.read_text(encoding="utf-8").strip()) if checkout.is_file() else folder.parents[1]


def enter() -> None:
    """Import the package core of this installation, for a script. Raises ImportError if it has another one."""
    root = tree()
    sys.path.insert(0, str(root))
    try:
        import core
        from core.machine.process_environment import BEFORE_TORCH
    except ModuleNotFoundError as error:
        raise ImportError(_another(sys.modules.get("core"))) from error
    finally:
        sys.path.remove(str(root))
    if Path(core.__file__ or "").resolve().parents[1] != root.resolve():
        raise ImportError(_another(core))
    os.environ.update({**BEFORE_TORCH, **os.environ})


def _another(core: object) -> str:
    return (
        "Maskloom has a package called core, but this program has imported another one of that name "
        f"({getattr(core, '__file__', None)}). Rename that one, or use Maskloom in a process of its own."
    )
