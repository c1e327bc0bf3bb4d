"""The tiny project of the learner's tests."""

from __future__ import annotations

from tests.core.learning.conftest import world

__all__ = ["world"]
