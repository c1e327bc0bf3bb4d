"""Thresholds that are chosen on val images."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning.data.dataset import Dataset
from core.learning.evaluation import stored_model
from core.learning.evaluation.evaluator import score_images
from core.learning.evaluation.metrics import mean_miou
from core.learning.evaluation.thresholds import (
    FARTHEST,
    LEAST_IMAGES,
    STEPS,
    Sample,
    ValAnswers,
    best_temperature,
    fit,
    mean_iou,
    sample,
)
from core.network.heads import PixelHead
from core.network.model_files import describe, load_model, save_model
from core.network.multitask import MultiTaskNet
from core.predicting.calibration import Calibration
from core.predicting.look import at_pixels
from core.predicting.predictor import Predictor
from tests.core.learning.conftest import end_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import Any

    from core.predicting.prediction import Looks
    from tests.core.learning.conftest import World

CPU = torch.device("cpu")


def samples(
    count: int = LEAST_IMAGES, classes: int = 2, bias: float = 1.5, noise: float = 1.0
) -> list[Sample]:
    """Images whose logits are right but for noise, and for one class that is far too likely everywhere."""
    random = torch.Generator().manual_seed(0)
    made = []
    for _ in range(count):
        label = (torch.rand(3000, generator=random) ** 2 * classes).long()
        logits = 2.0 * torch.nn.functional.one_hot(label, classes) + noise * torch.randn(
            3000, classes, generator=random
        )
        logits[:, -1] += bias
        odds = (logits - logits.amax(dim=1, keepdim=True)).exp().T
        made.append(Sample(odds[:, None].expand(-1, 4, -1), torch.full((4, 3000), 0.25), label))
    return made


def offsets(made: list[Sample]) -> torch.Tensor | None:
    """What is found on all of them."""
    result = end_of(fit(made[: len(made) // 2], made[len(made) // 2 :]))
    return None if result is None else result.offset


@pytest.mark.parametrize("classes", [2, 4])
def test_a_class_that_is_too_likely_is_held_back(classes: int) -> None:
    found = offsets(samples(classes=classes))
    assert found is not None
    assert float(found[-1] - found[:-1].mean()) < -0.7
    fresh = samples(count=8, classes=classes)[LEAST_IMAGES:]  # images that it was not found on
    nothing = torch.zeros(classes)
    before = np.mean([mean_iou(s, nothing) for s in fresh])
    assert np.mean([mean_iou(s, found) for s in fresh]) > before + 0.02


def test_what_is_right_already_stays() -> None:
    found = offsets(samples(bias=0.0, noise=0.1))
    assert found is not None
    assert not found.any()


def test_what_helps_one_half_of_the_images_only_is_not_kept() -> None:
    result = end_of(fit(samples(bias=1.5), samples(bias=-1.5)))
    assert result is not None
    assert not result.offset.any()
    assert all(not crossed.offset.any() for crossed in result.crossed)


def test_each_half_is_given_what_was_found_on_the_other() -> None:
    result = end_of(fit(samples(bias=1.5), samples(bias=2.5)))
    assert result is not None
    first, second = (float(crossed.offset @ torch.tensor([1.0, -1.0])) for crossed in result.crossed)
    assert first > second + 0.4  # for the first half, what the second one needs
    assert first > float(result.offset @ torch.tensor([1.0, -1.0])) > second


def test_other_work_can_be_done_between_two_of_many_classes() -> None:
    made = [
        s._replace(odds=s.odds[..., :50], weight=s.weight[:, :50], label=s.label[:50])
        for s in samples(classes=12)
    ]
    assert sum(1 for _ in fit(made[:2], made[2:])) >= 2 * len(STEPS) * 12


@pytest.mark.parametrize("factor", [0.8, 1.0, 3.0, 8.0])
def test_the_temperature_makes_confidence_a_probability(factor: float) -> None:
    """Labels drawn from probabilities, and the logits of these multiplied by a factor."""
    random = torch.Generator().manual_seed(0)
    logits = 1.5 * torch.randn(20_000, 3, generator=random)
    label = torch.multinomial(logits.softmax(dim=1), 1, generator=random)[:, 0]
    odds = (factor * (logits - logits.amax(dim=1, keepdim=True))).exp().T
    pixels = Sample(odds[:, None].expand(-1, 4, -1), torch.full((4, 20_000), 0.25), label)
    assert abs(np.log2(best_temperature(pixels) / factor)) < 0.15


def test_few_images_say_nothing() -> None:
    assert offsets(samples(count=LEAST_IMAGES - 1)) is None


def test_an_offset_stays_within_bounds() -> None:
    found = offsets(samples(bias=30.0))
    assert found is not None
    assert float(found.abs().max()) <= FARTHEST


def test_a_few_strokes_have_no_say_and_unlabelled_pixels_neither() -> None:
    logits, label = torch.randn(2, 10, 10), torch.full((10, 10), 255)
    label[:4] = 1
    assert sample(logits, label, (10, 10)) is None
    label[:6] = 1
    kept = sample(logits, label, (10, 10))
    assert kept is not None
    assert kept.label.tolist() == [1] * 60


def test_what_is_sampled_is_what_is_answered_between_cells_too() -> None:
    """Thresholds at the cells alone are other ones: near a border, probabilities are read between them."""
    logits, label = 3 * torch.randn(1, 3, 12, 16), torch.randint(0, 3, (41, 59))
    kept = sample(logits[0], label, (48, 64))
    assert kept is not None
    assert len(kept.label) == 41 * 59
    answered = at_pixels(logits, (48, 64), (41, 59)).flatten(1).T
    read = (kept.odds / kept.odds.sum(dim=0) * kept.weight).sum(dim=1)
    torch.testing.assert_close(read.T, answered, atol=1e-5, rtol=0)


def test_a_head_adds_its_offset_where_it_answers_and_not_where_it_learns() -> None:
    head = PixelHead(4, 2)
    features = torch.randn(5, 4)
    before = head.eval()(features)
    head.offset.copy_(torch.tensor([0.0, 2.0]))
    assert torch.allclose(head.eval()(features), before + torch.tensor([0.0, 2.0]))
    assert torch.allclose(head.train()(features), before)
    grown = head.with_classes([1, None, 0])
    assert grown.offset.tolist() == [2.0, 0.0, 0.0]


def test_a_model_of_an_earlier_version_has_none(world: World, tmp_path: Path) -> None:
    net = MultiTaskNet({t.id: len(t.classes) for t in world.tasks}, pretrained=False)
    state = {k: v for k, v in net.state_dict().items() if not k.endswith("offset")}
    net.head(world.tasks[0].id).offset.fill_(1)
    net.load_state_dict(state)
    assert not net.head(world.tasks[0].id).offset.any()
    net.head(world.tasks[0].id).offset.fill_(1)
    save_model(tmp_path, net, describe(net, world.tasks))
    again, _ = load_model(tmp_path)
    assert again.head(world.tasks[0].id).offset.tolist() == [1, 1]


@pytest.mark.usefixtures("lite0")
def test_a_network_that_says_one_class_too_often_is_set_right_on_val(world: World) -> None:
    """The brightness of a pixel is its logit, and the threshold is far off."""
    square = world.tasks[0].id
    for number in range(4, 10):
        world.images[f"i{number}"] = np.roll(world.images["i0"], 3 * number, axis=0)
        world.splits[f"i{number}"] = "val"
        world.labels[f"i{number}", square] = (world.images[f"i{number}"][..., 0] > 128).astype(np.uint8)
    torch.manual_seed(0)
    net = MultiTaskNet({t.id: len(t.classes) for t in world.tasks}).eval()
    dataset = Dataset(world.data())
    _learn_brightness(net, square, world)
    with torch.no_grad():
        net.head(square).classify.bias += torch.tensor([0.0, 4.0])
    val = [f"i{n}" for n in range(4, 10)]
    scores = []
    for fitted in (False, True):
        predictions = ValAnswers(net, dataset, CPU)
        if fitted:
            assert end_of(predictions.fit(val))
        scores.append(end_of(score_images(dataset, val, predictions.predict)))
    before, after = (mean_miou(s.values()) for s in scores)
    assert before is not None
    assert after is not None
    assert after > before + 0.02
    assert float(net.head(square).offset @ torch.tensor([1.0, -1.0])) > 1
    assert not net.head(world.tasks[1].id).offset.any()  # of which nothing is labelled


def _learn_brightness(net: MultiTaskNet, task: str, world: World) -> None:
    head = net.head(task)
    optimiser = torch.optim.Adam(head.parameters(), lr=3e-3)
    for _ in range(20):
        for image_id in ("i0", "i1"):
            image = torch.from_numpy(world.images[image_id]).permute(2, 0, 1)[None].float()
            logits = net.train().logits(net.features(image), [task], 1)[task][
                ..., : image.shape[2], : image.shape[3]
            ]
            loss = torch.nn.functional.cross_entropy(logits, (image[:, 0] > 128).long())
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    net.eval()


@pytest.mark.parametrize("looks", [1, 6])
def test_a_stored_model_is_scored_with_the_other_halfs_thresholds_however_often_it_looks(
    world: World, monkeypatch: pytest.MonkeyPatch, looks: Looks
) -> None:
    """The offset of each half turns its answers around, and the heads have their own again afterwards."""
    net = MultiTaskNet({t.id: len(t.classes) for t in world.tasks}, pretrained=False).eval()
    predictor = Predictor(net, world.tasks, CPU)
    dataset = Dataset(world.data())
    images = ["i1", "i3"]

    def fit(self: ValAnswers, image_ids: list[str], *, choose: bool) -> Iterator[None]:
        assert not choose
        for image_id, sign in zip(image_ids, (30.0, -30.0), strict=True):
            self._add(image_id)
            self._crossed["square", image_id] = Calibration(torch.tensor([0.0, sign]), 1.0)
        yield None

    monkeypatch.setattr(ValAnswers, "fit", fit)
    seen: dict[str, int] = {}

    def scored(
        _data: Dataset, image_ids: list[str], predict: Callable[[str, Any], Any]
    ) -> Iterator[dict[str, Any]]:
        for image_id in image_ids:
            seen[image_id] = int(predict(image_id, world.images[image_id])["square"].classes.mean())
        yield {}
        return {}

    monkeypatch.setattr(stored_model, "score_images", scored)
    end_of(stored_model._scored(predictor, dataset, images, "val", looks))
    assert seen == {"i1": 1, "i3": 0}
    assert not net.head("square").offset.any()
