"""Lighter graphs: smaller, and kept only where the scores stay."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime
import pytest
from onnx import helper, numpy_helper

from core.export import lighter
from core.export.errors import ExportError
from core.export.examples import Example
from core.export.options import FLOAT16, FLOAT32, INT8
from tests.core.export.tiny import write_tiny

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.export.onnx_file import OnnxFile
    from core.export.trained import TrainedModel


class Labelled:
    """Images whose labels are what the graph predicts."""

    def __init__(self, path: Path) -> None:
        session = onnxruntime.InferenceSession(path)
        random = np.random.default_rng(0)
        self.stored = []
        for _ in range(3):
            image = random.integers(0, 256, (1, 3, 16, 16)).astype(np.float32)
            roads, sides = session.run(None, {"image": image})
            labels = {"road": roads[0].argmax(axis=0), "2-sides": sides[0].argmax(axis=0)}
            self.stored.append(Example(image, {k: v.astype(np.uint8) for k, v in labels.items()}))

    def images(self, most: int) -> Iterator[np.ndarray]:
        return iter([example.image for example in self.stored[:most]])

    def labelled(self, most: int) -> Iterator[Example]:
        return iter(self.stored[:most])


@pytest.fixture
def written(model: TrainedModel, tmp_path: Path) -> OnnxFile:
    return write_tiny(model, tmp_path / "model.onnx")


def run(path: Path, image: np.ndarray) -> list[np.ndarray]:
    return list(onnxruntime.InferenceSession(path).run(None, {"image": image}))


@pytest.mark.parametrize("precision", [FLOAT16, INT8])
def test_a_lighter_graph_takes_the_place_of_the_other(
    written: OnnxFile, precision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lighter, "MOST_LOST", 0.1)  # noise is no easy picture
    examples: Any = Labelled(written.path)
    image = examples.stored[0].image
    answers = run(written.path, image)
    lines = lighter.lighten(written.path, written.outputs, precision, examples)
    assert [line.split(":")[0] for line in lines] == [FLOAT32, precision]
    assert "Road 1.000" in lines[0]
    lighter_answers = run(written.path, image)
    assert all(map(np.allclose, lighter_answers, answers, [0.1] * 2, [0.05] * 2))
    assert any(not np.array_equal(a, b) for a, b in zip(lighter_answers, answers, strict=True))
    assert [path.name for path in written.path.parent.iterdir()] == ["model.onnx"]


def test_one_that_loses_too_much_is_not_left_behind(
    model: TrainedModel, written: OnnxFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    examples: Any = Labelled(written.path)
    monkeypatch.setattr(lighter, "to_half", lambda _source, light: write_tiny(model, light, input_scale=-9))
    with pytest.raises(ExportError, match=r"mean IoU falls by [01]\.\d+.*Choose float32"):
        lighter.lighten(written.path, written.outputs, FLOAT16, examples)
    assert not list(written.path.parent.iterdir())


def test_without_labels_nothing_is_written(model: TrainedModel, tmp_path: Path) -> None:
    nothing: Any = SimpleNamespace(images=lambda _most: iter(()), labelled=lambda _most: iter(()))
    for examples in (None, nothing):
        written = write_tiny(model, tmp_path / "model.onnx")
        with pytest.raises(ExportError, match="No labelled image"):
            lighter.lighten(written.path, written.outputs, FLOAT16, examples)
        assert not written.path.exists()
    assert lighter.lighten(written.path, written.outputs, FLOAT32, None) == []


def test_equal_constants_are_written_once() -> None:
    zeros = [numpy_helper.from_array(np.zeros(3, np.int32), name) for name in ("a", "b")]
    others = [
        numpy_helper.from_array(np.zeros(3, np.float32), "another type"),
        numpy_helper.from_array(np.zeros((3, 1), np.int32), "another shape"),
        numpy_helper.from_array(np.ones(3, np.int32), "another value"),
    ]
    graph = helper.make_graph(
        [helper.make_node("Add", [name, "b"], [f"{name}_b"]) for name in ("a", "b", "another value")],
        "constants",
        [],
        [],
        [*zeros, *others],
    )
    lighter._share_constants(graph)
    assert [constant.name for constant in graph.initializer] == ["a", *(other.name for other in others)]
    assert [list(node.input) for node in graph.node] == [["a", "a"], ["a", "a"], ["another value", "a"]]


def test_weights_have_7_bits_where_the_processor_has_no_vnni(tmp_path: Path) -> None:
    info = tmp_path / "cpuinfo"
    assert not lighter.has_vnni(info)
    info.write_text("flags : avx2 fma\n")
    assert not lighter.has_vnni(info)
    info.write_text("flags : avx2 avx_vnni\n")
    assert lighter.has_vnni(info)
