from __future__ import annotations

import numpy as np
import pytest
import torch

from core.network.multitask import MultiTaskNet
from core.predicting import predictor as module
from core.predicting.careful import LARGEST, SIZES, fits, predict_carefully
from core.predicting.predictor import Predictor
from core.project import Project, new_task

CPU = torch.device("cpu")
RANDOM = np.random.default_rng(0)
IMAGE = RANDOM.integers(0, 255, (60, 80, 3), dtype=np.uint8)


@pytest.fixture(scope="module")
def predictor() -> Predictor:
    torch.manual_seed(0)
    task = new_task(Project("p"), "a", ("x", "y"))
    return Predictor(MultiTaskNet({task.id: 2}), [task], CPU)


def test_looks_are_averaged_where_they_belong() -> None:
    """A network that says how bright a pixel is answers with the image, whatever the look."""
    image = np.zeros((40, 60, 3), np.uint8)
    image[:20, :15] = 255
    sizes = []

    def answer(net, seen, size, tasks):
        assert seen.shape[2:] == size
        sizes.append(size)
        bright = seen[0, 0] / 255
        return {"a": torch.stack([1 - bright, bright])}

    found = predict_carefully(MultiTaskNet({}, pretrained=False), image, ["a"], CPU, answer)["a"]
    assert sizes == [(round(40 * s), round(60 * s)) for s in SIZES for _ in range(2)]
    inside = np.zeros((40, 60), bool)
    inside[:20, :15] = True
    assert (found.classes == inside).all()


def test_the_mirrored_image_gets_the_mirrored_answer(predictor: Predictor) -> None:
    straight, mirrored = predictor.predict(IMAGE)["a"], predictor.predict(IMAGE[:, ::-1])["a"]
    away = np.abs(straight.confidence.astype(int) - mirrored.confidence[:, ::-1])
    assert away.max() <= 1
    once = predictor.predict(IMAGE, careful=False)["a"]
    assert not np.array_equal(once.confidence, straight.confidence)


def test_large_images_are_not_looked_at_so(predictor: Predictor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.predicting.careful.LARGEST", IMAGE.shape[0] * IMAGE.shape[1] - 1)
    monkeypatch.setattr(module, "predict_carefully", None)
    assert predictor.predict(IMAGE)["a"].classes.shape == (60, 80)
    assert not fits(np.zeros((1, LARGEST, 1), np.uint8))


def test_where_memory_does_not_suffice_it_is_looked_at_as_large_images_are(
    predictor: Predictor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def out_of_memory(*_arguments: object) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(module, "predict_carefully", out_of_memory)
    assert predictor.predict(IMAGE)["a"].classes.shape == (60, 80)


def test_it_can_be_cancelled(predictor: Predictor) -> None:
    shares: list[float] = []

    def progress(share: float) -> bool:
        shares.append(share)
        return len(shares) < 3

    with pytest.raises(InterruptedError):
        predictor.predict(IMAGE, progress=progress)
    assert shares == pytest.approx([1 / 6, 2 / 6, 3 / 6])
