"""Results of very large images lie in a file without a name."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.machine import scratch
from core.machine.scratch import Scratch

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scratch, "LARGE", 1000)


def test_what_is_written_stays_after_a_rest_and_the_file_leaves_nothing(tmp_path: Path) -> None:
    large = Scratch(90, 70, tmp_path / "cache")
    assert not large.pixels.any()
    large.pixels[10:20, 3:7] = 9
    large.rest()
    assert large.pixels.sum() == 10 * 4 * 9
    pixels = large.pixels
    assert os.listdir(tmp_path / "cache") == [] or os.name == "nt"
    del large
    gc.collect()
    pixels[0, 0] = 1  # the array keeps what it looks at
    assert pixels[0, 0] == 1


@pytest.mark.parametrize("kind", ["small", "no room"])
def test_otherwise_it_is_ordinary_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    if kind == "small":
        monkeypatch.setattr(scratch, "LARGE", 1 << 30)
    else:

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(scratch, "_reserve", full)
    large = Scratch(90, 70, tmp_path / "cache")
    assert large._mapping is None
    large.rest()
    assert large.pixels.shape == (90, 70)
    assert isinstance(large.pixels, np.ndarray)
