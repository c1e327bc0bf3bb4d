"""What every test shares. Torch is imported before Qt: the other way round its libraries clash."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest
import torch
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Tests run side by side: a second thread for small tensors only waits for the first. The same for programs they start.
torch.set_num_threads(1)
os.environ.setdefault("OMP_NUM_THREADS", "1")

MUCH_GARBAGE = 10_000
"""Objects that were made since the last collection."""

settings.register_profile("tests", deadline=None)  # a busy machine is no failure
settings.load_profile("tests")


def pytest_collection_finish() -> None:
    """Modules stay until the end: no collection needs to look through them again, which takes half a second."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _disks_are_not_waited_for() -> Iterator[None]:
    """Only a loss of power would show it, and tests write thousands of files. Programs that they start do wait."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", os.fstat)  # which refuses a closed file, too
        yield


@pytest.fixture(autouse=True, scope="module")
def _collect_windows() -> Iterator[None]:
    """Windows that tests leave behind are collected before the next module."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _collect_in_the_main_thread() -> Iterator[None]:
    """As in the program: a learner's thread that collected a signal's receiver waited for ever, and all with it."""
    gc.disable()
    yield
    if gc.get_count()[0] > MUCH_GARBAGE:
        gc.collect(1)


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


@pytest.fixture(scope="module")
def light_learning() -> Iterator[None]:
    """What a module's tests learn, they learn with a small encoder and in small steps."""
    from tests.light_learning import learn_lightly

    with pytest.MonkeyPatch.context() as patch:
        learn_lightly(patch)
        yield


@pytest.fixture
def lite0(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real encoder all the same, where it is part of what a test shows."""
    from tests.light_learning import learn_with_lite0

    learn_with_lite0(monkeypatch)
