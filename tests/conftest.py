"""What every test shares. Torch is imported before Qt: the other way round its libraries clash."""

from __future__ import annotations

import os

import torch  # noqa: F401
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("tests", deadline=None)  # a busy machine is no failure
settings.load_profile("tests")
