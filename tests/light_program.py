"""The program with learning that costs little: main.py ARGUMENTS, for tests in which real processes learn."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

if __name__ == "__main__":
    sys.path[0] = str(ROOT)  # where main.py has it
    from tests.light_learning import learn_lightly, take_small_steps

    with pytest.MonkeyPatch.context() as patch:
        learn_lightly(patch)
        take_small_steps(patch, "core.learning.choices")
        runpy.run_path(str(ROOT / "main.py"), run_name="__main__")
