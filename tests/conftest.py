"""What every test shares. Torch is imported before Qt: the other way round its libraries clash."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
import torch  # noqa: F401
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("tests", deadline=None)  # a busy machine is no failure
settings.load_profile("tests")


@pytest.fixture
def translated(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks afterwards as before: other tests in this process look for its sentences."""
    from PySide6.QtCore import QTranslator

    from app.language import sentences

    before = set(qapp.findChildren(QTranslator))
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    sentences.forget()
