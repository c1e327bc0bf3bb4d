"""Predictions that are asked for later, packed in a nameless file. No torch."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, BinaryIO

import numpy as np

from core.labels.packing import pack, unpack
from core.predicting.prediction import TaskPrediction

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Spool:
    """Classes by image file and task; confidences are not written."""

    def __init__(self) -> None:
        self._file: BinaryIO | None = None
        self._entries: dict[Path, dict[str, tuple[int, int, tuple[int, int]]]] = {}
        """By image and task: where its bytes begin, how many there are, and its size in pixels."""

    def put(self, path: Path, predictions: Mapping[str, TaskPrediction]) -> None:
        """Write an image's predictions. Raises OSError."""
        if self._file is None:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115  # it is closed by `close`
        entries: dict[str, tuple[int, int, tuple[int, int]]] = {}
        for task, prediction in predictions.items():
            packed = pack(prediction.classes)
            begin = self._file.seek(0, 2)
            self._file.write(packed)
            height, width = prediction.classes.shape
            entries[task] = begin, len(packed), (height, width)
        self._entries[path] = entries

    def take(self, path: Path, *, again: bool = False) -> dict[str, TaskPrediction] | None:
        """An image's predictions; None where there are none. Without `again`, they are forgotten."""
        entries = self._entries.get(path) if again else self._entries.pop(path, None)
        if entries is None or self._file is None:
            return None
        predictions = {}
        for task, (begin, length, size) in entries.items():
            self._file.seek(begin)
            classes = unpack(self._file.read(length), size)
            predictions[task] = TaskPrediction(classes, np.zeros_like(classes))
        return predictions

    def close(self) -> None:
        """Remove the file."""
        self._entries.clear()
        if self._file is not None:
            self._file.close()
            self._file = None
