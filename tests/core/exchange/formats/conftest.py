"""What tests of single formats share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.exchange.formats.drawn_world import World, drawn_world

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def world(tmp_path: Path) -> World:
    return drawn_world(tmp_path / "photos", count=1)
