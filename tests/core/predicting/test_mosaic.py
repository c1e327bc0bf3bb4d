from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.machine import scratch
from core.predicting import mosaic as mosaic_module
from core.predicting.calibration import PLAIN, Calibration, to_prediction
from core.predicting.mosaic import Mosaic
from core.predicting.tiles import BLEND, Tile, cut, ramp, widened

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


@pytest.mark.parametrize(("height", "width"), [(600, 900), (513, 1400), (1030, 300)])
def test_weights_of_all_tiles_sum_to_one(height: int, width: int) -> None:
    total = np.zeros((height, width))
    for tile in cut(height, width, 256, 64):
        top, left, bottom, right = widened(tile, height, width)
        rows = ramp(top, bottom, (tile.core_top, tile.core_bottom), height)
        columns = ramp(left, right, (tile.core_left, tile.core_right), width)
        total[top:bottom, left:right] += np.outer(rows, columns)
    np.testing.assert_allclose(total, 1, atol=1e-6)


@pytest.mark.parametrize(("height", "width"), [(600, 900), (100, 120)])
def test_tiles_that_agree_give_their_answer_everywhere(height: int, width: int) -> None:
    share = torch.rand(3, height, width, generator=torch.Generator().manual_seed(0)).softmax(0)
    mosaic = Mosaic(height, width, {"a": PLAIN})
    for tile in cut(height, width, 256, 64):
        mosaic.add(tile, {"a": share[:, tile.top : tile.bottom, tile.left : tile.right]})
    answer = mosaic.answers()["a"]
    best = share.max(dim=0)
    sure = (share.topk(2, dim=0).values.diff(dim=0).abs() > 1e-5)[0].numpy()
    np.testing.assert_array_equal(answer.classes[sure], best.indices.numpy()[sure])
    np.testing.assert_allclose(answer.confidence, best.values.numpy() * 255, atol=0.6)


def test_between_tiles_that_differ_answers_pass_evenly() -> None:
    mosaic = Mosaic(100, 900, {"a": PLAIN})
    tiles = list(cut(100, 900, 256, 64))
    for number, tile in enumerate(tiles):
        share = torch.full((2, tile.bottom - tile.top, tile.right - tile.left), 0.2)
        share[number % 2] = 0.8
        mosaic.add(tile, {"a": share})
    row = mosaic.answers()["a"]
    first, second = tiles[0].core_right, tiles[1].core_right
    border = row.confidence[50, first - BLEND : first].astype(int)
    assert (np.diff(border) <= 0).all()
    assert border[0] > 195 > 135 > border[-1]
    assert (row.classes[50, :first] == 0).all()
    assert (row.classes[50, first + 1 : second] == 1).all()


@pytest.mark.parametrize(
    ("height", "width"), [(600, 900), (513, 1400), (1030, 300), (700, 720), (1500, 1500)]
)
def test_only_where_tiles_meet_are_probabilities_held_and_sums_are_to_the_bit_those_of_the_whole(
    height: int, width: int
) -> None:
    random = torch.Generator().manual_seed(0)
    mosaic, total, most = Mosaic(height, width, {"a": PLAIN}), torch.zeros(5, height, width), 0
    for tile in cut(height, width, 256, 64):
        share = torch.rand(5, tile.bottom - tile.top, tile.right - tile.left, generator=random).softmax(0)
        mosaic.add(tile, {"a": share})
        top, left, bottom, right = widened(tile, height, width)
        rows = ramp(top, bottom, (tile.core_top, tile.core_bottom), height)
        columns = ramp(left, right, (tile.core_left, tile.core_right), width)
        part = share[:, top - tile.top : bottom - tile.top, left - tile.left : right - tile.left]
        weight = torch.from_numpy(np.outer(rows, columns).astype(np.float32))
        total[:, top:bottom, left:right] += part * weight
        held = (*mosaic._left.values(), *mosaic._above.values(), *mosaic._below.values())
        most = max(most, sum({part.data_ptr(): part.nbytes for part in held}.values()))
    answer, whole = mosaic.answers()["a"], to_prediction(total)
    np.testing.assert_array_equal(answer.classes, whole.classes)
    np.testing.assert_array_equal(answer.confidence, whole.confidence)
    assert most <= 5 * 4 * 2 * BLEND * (width + 1500)


def test_a_very_large_image_is_joined_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mosaic_module, "levels_folder", lambda: tmp_path)
    answers = []
    for large in (1 << 30, 1000):
        monkeypatch.setattr(scratch, "LARGE", large)
        random = torch.Generator().manual_seed(0)
        mosaic = Mosaic(600, 900, {"a": PLAIN})
        for tile in cut(600, 900, 256, 64):
            share = torch.rand(3, tile.bottom - tile.top, tile.right - tile.left, generator=random).softmax(0)
            mosaic.add(tile, {"a": share})
        answers.append(mosaic.answers()["a"])
    assert mosaic._classes["a"]._mapping is not None
    np.testing.assert_array_equal(answers[0].classes, answers[1].classes)
    np.testing.assert_array_equal(answers[0].confidence, answers[1].confidence)


def test_many_classes_of_one_tile_are_decided_on_a_few_rows_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What calibration works out on the way would take as much memory again, several times."""
    probabilities = torch.rand(6, 300, 40, generator=torch.Generator().manual_seed(0))
    calibration = Calibration(torch.linspace(-1, 1, 6), 2.0)
    expected = to_prediction(probabilities, calibration)
    sizes: list[int] = []
    original = to_prediction

    def counted(part: torch.Tensor, *arguments: Any, **options: Any) -> Any:
        sizes.append(part.numel())
        return original(part, *arguments, **options)

    monkeypatch.setattr(mosaic_module, "to_prediction", counted)
    monkeypatch.setattr(mosaic_module, "AT_ONCE", 6 * 299 * 40)
    mosaic = Mosaic(300, 40, {"a": calibration})
    mosaic.add(Tile(0, 0, 300, 40, 0, 0, 300, 40), {"a": probabilities})
    answer = mosaic.answers()["a"]
    assert max(sizes) == 6 * mosaic_module.ROWS * 40
    np.testing.assert_array_equal(answer.classes, expected.classes)
    np.testing.assert_array_equal(answer.confidence, expected.confidence)
