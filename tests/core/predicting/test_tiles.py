from __future__ import annotations

import numpy as np
import pytest
import torch

from core.network.architecture import Architecture
from core.network.decoder import WholeDecoder
from core.network.multitask import MultiTaskNet, as_tensor
from core.network.neck import Frame
from core.predicting import predictor
from core.predicting.predictor import predict_image
from core.predicting.tiles import MARGIN, cut


@pytest.mark.parametrize(("height", "width"), [(64, 64), (1000, 700), (513, 2000)])
def test_cores_cover_every_pixel_once(height: int, width: int) -> None:
    covered = np.zeros((height, width), np.int64)
    for tile in cut(height, width, 256, 64):
        covered[tile.core_top : tile.core_bottom, tile.core_left : tile.core_right] += 1
        assert tile.top <= tile.core_top
        assert tile.bottom >= tile.core_bottom
        assert tile.top % 64 == tile.left % 64 == 0
    assert (covered == 1).all()


def test_sizes_must_keep_the_strides_in_step() -> None:
    with pytest.raises(ValueError, match="64"):
        list(cut(10, 10, 100, 64))


def test_tiled_is_untiled_inside_the_cores() -> None:
    torch.manual_seed(0)
    net = MultiTaskNet({"a": 2}).eval()
    image = np.random.default_rng(0).integers(0, 255, (192, 1100, 3), dtype=np.uint8)
    device = torch.device("cpu")
    whole = predict_image(net, image, ["a"], device)["a"]
    tiled = predict_image(net, image, ["a"], device, tile=256)["a"]
    away = np.abs(tiled.confidence.astype(int) - whole.confidence)
    assert away.max() <= 5  # of 255: little is left to see beyond the margin
    assert (tiled.classes == whole.classes).mean() > 0.98


@pytest.mark.parametrize("local", [True, False])
def test_a_decoder_sees_the_surroundings_only(local: bool) -> None:
    """What full learning adds knows of a tile what it knows of it in the whole image; once it did not."""
    torch.manual_seed(0)
    net = MultiTaskNet({"a": 2}, Architecture(local=local)).eval()
    net.add_decoder()
    random = np.random.default_rng(0)
    image = random.integers(0, 255, (256, 2048, 3), dtype=np.uint8)
    image[:, 1024:] //= 4  # so that the moments of the whole are not the tile's
    with torch.inference_mode():
        whole = net.features(as_tensor(image), Frame(0, 0, 256, 2048)).maps[-1]
        tile = net.features(as_tensor(image[:, : 640 + MARGIN].copy()), Frame(0, 0, 256, 2048)).maps[-1]
    core = (..., slice(640 // 4))
    away = float((whole[core] - tile[core]).abs().mean() / whole[core].std())
    assert (away < 0.01) == local, away


def test_a_decoder_of_an_earlier_version_stays_what_it_was() -> None:
    stored = Architecture(decoder=True).as_json()
    del stored["local"]
    net = MultiTaskNet({"a": 2}, Architecture.from_json(stored), pretrained=False)
    assert isinstance(net.decoder, WholeDecoder)
    stored["decoder"] = False
    net = MultiTaskNet({"a": 2}, Architecture.from_json(stored), pretrained=False)
    net.add_decoder()
    assert not isinstance(net.decoder, WholeDecoder)
    assert Architecture.from_json(net.architecture.as_json()) == net.architecture


def test_where_memory_does_not_suffice_tiles_get_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    net = MultiTaskNet({"a": 2}, pretrained=False).eval()
    image = np.random.default_rng(0).integers(0, 255, (64, 1100, 3), dtype=np.uint8)
    original, seen = predictor.probabilities, []

    def probabilities(*arguments, **more):
        size = arguments[2]
        seen.append(size)
        if size[1] > 800:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return original(*arguments, **more)

    monkeypatch.setattr(predictor, "probabilities", probabilities)
    answer = predict_image(net, image, ["a"], torch.device("cpu"))["a"]
    assert answer.classes.shape == (64, 1100)
    assert seen[0] == (64, 1100)
    assert max(width for _, width in seen[1:]) <= 1024


def test_a_cancelled_prediction_says_so() -> None:
    net = MultiTaskNet({"a": 2}, pretrained=False).eval()
    with pytest.raises(InterruptedError):
        predict_image(
            net, np.zeros((40, 40, 3), np.uint8), ["a"], torch.device("cpu"), progress=lambda share: False
        )
