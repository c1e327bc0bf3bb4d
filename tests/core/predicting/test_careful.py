from __future__ import annotations

import numpy as np
import pytest
import torch

from core.network.multitask import MultiTaskNet
from core.predicting import look
from core.predicting import predictor as module
from core.predicting.calibration import PLAIN, Calibration, to_prediction
from core.predicting.careful import LARGEST, SIZES, all_at_once, fits, predict_carefully
from core.predicting.predictor import MOST_CLASSES, Predictor, _few_classes, _fitting
from core.project.model import Project, new_task

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

    found = predict_carefully(MultiTaskNet({"a": 2}, pretrained=False), image, ["a"], CPU, answer)["a"]
    assert sizes == [(round(40 * s), round(60 * s)) for s in SIZES for _ in range(2)]
    inside = np.zeros((40, 60), bool)
    inside[:20, :15] = True
    assert (found.classes == inside).all()


def test_the_mirrored_image_gets_the_mirrored_answer(predictor: Predictor) -> None:
    straight, mirrored = (
        predictor.predict(IMAGE, looks=6)["a"],
        predictor.predict(IMAGE[:, ::-1], looks=6)["a"],
    )
    away = np.abs(straight.confidence.astype(int) - mirrored.confidence[:, ::-1])
    assert away.max() <= 1
    once = predictor.predict(IMAGE)["a"]
    assert not np.array_equal(once.confidence, straight.confidence)


def test_large_images_are_not_looked_at_so(predictor: Predictor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.predicting.careful.LARGEST", IMAGE.shape[0] * IMAGE.shape[1] - 1)
    monkeypatch.setattr(module, "predict_carefully", None)
    assert predictor.predict(IMAGE, looks=6)["a"].classes.shape == (60, 80)
    assert not fits(np.zeros((1, LARGEST, 1), np.uint8))


def test_where_memory_does_not_suffice_it_is_looked_at_as_large_images_are(
    predictor: Predictor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def out_of_memory(*_arguments: object, **_options: object) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(module, "predict_carefully", out_of_memory)
    assert predictor.predict(IMAGE, looks=6)["a"].classes.shape == (60, 80)


def test_it_can_be_cancelled(predictor: Predictor) -> None:
    shares: list[float] = []

    def progress(share: float) -> bool:
        shares.append(share)
        return len(shares) < 3

    with pytest.raises(InterruptedError):
        predictor.predict(IMAGE, looks=6, progress=progress)
    assert shares == pytest.approx([1 / 6, 2 / 6, 3 / 6])


def many(counts: dict[str, int]) -> Predictor:
    torch.manual_seed(0)
    net = MultiTaskNet(counts, pretrained=False)
    for task in counts:
        torch.nn.init.normal_(net.head(task).classify.weight, std=2)
    tasks = [new_task(Project("p"), t, tuple(f"c{i}" for i in range(n))) for t, n in counts.items()]
    return Predictor(net, tasks, CPU)


def test_many_classes_are_answered_a_few_at_a_time_and_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    predictor = many({"a": 19, "b": 3})
    whole = predictor.predict(IMAGE, looks=6)
    monkeypatch.setattr("core.predicting.careful.ORDINARY", 0)
    monkeypatch.setattr(module, "predict_carefully", None)
    shares: list[float] = []
    by_classes = predictor.predict(IMAGE, looks=6, progress=lambda share: bool(shares.append(share) or 1))
    for task in ("a", "b"):
        assert (by_classes[task].classes == whole[task].classes).mean() > 0.999
        away = np.abs(by_classes[task].confidence.astype(int) - whole[task].confidence)
        assert away.max() <= 1
    assert shares == pytest.approx([n / 6 for n in range(1, 7)])


def test_ordinary_images_and_classes_are_answered_at_once() -> None:
    image = np.zeros((1000, 1000, 3), np.uint8)
    assert all_at_once(image, 54)
    assert not all_at_once(image, 200)
    assert _fitting(1280, 64) == 1280
    assert _fitting(1280, 200) < 1280
    assert _fitting(64, 10_000) == 64


def test_tasks_with_more_classes_than_fit_together_are_predicted_in_groups(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    predictor = many({"a": 3, "b": 2, "c": 4})
    assert _few_classes(["a", "b", "c"], predictor.net) == [["a", "b", "c"]]
    assert MOST_CLASSES >= 254  # a task's most
    whole = predictor.predict(IMAGE, looks=6)
    monkeypatch.setattr(module, "MOST_CLASSES", 5)
    shares: list[float] = []
    groups = predictor.predict(IMAGE, looks=6, progress=lambda share: bool(shares.append(share) or 1))
    assert list(groups) == ["a", "b", "c"]
    for task, answer in whole.items():
        np.testing.assert_allclose(groups[task].confidence, answer.confidence, atol=1)
    assert shares == sorted(shares)
    assert shares[-1] == 1


@pytest.mark.parametrize("calibration", [PLAIN, Calibration(torch.linspace(-3, 3, 21), 2.0)])
def test_a_prediction_from_logits_is_the_same_by_classes(
    monkeypatch: pytest.MonkeyPatch, calibration: Calibration
) -> None:
    logits = torch.randn(1, 21, 12, 16, generator=torch.Generator().manual_seed(0)) * 3
    whole = look.predicted(logits, (48, 64), (41, 59), calibration)
    same = to_prediction(look.at_pixels(logits, (48, 64), (41, 59)), calibration)
    np.testing.assert_array_equal(whole.classes, same.classes)
    np.testing.assert_array_equal(whole.confidence, same.confidence)
    monkeypatch.setattr(look, "ORDINARY", 0)
    parts = look.predicted(logits, (48, 64), (41, 59), calibration)
    np.testing.assert_array_equal(parts.classes, whole.classes)
    np.testing.assert_allclose(parts.confidence, whole.confidence, atol=1)
