from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from core.network.architecture import Architecture
from core.network.decoder import WholeDecoder
from core.network.multitask import MultiTaskNet, as_tensor
from core.network.neck import Frame, Pyramid
from core.predicting import look
from core.predicting.look import Look
from core.predicting.predictor import predict_image
from core.predicting.tiles import MARGIN, cut, widened


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
    original, seen = look.probabilities, []

    def probabilities(*arguments, **more):
        size = arguments[2]
        seen.append(size)
        if size[1] > 800:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return original(*arguments, **more)

    monkeypatch.setattr(look, "probabilities", probabilities)
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


@given(st.integers(1, 6000), st.sampled_from([256, 512, 1280]), st.sampled_from([64, 256, 384]))
def test_tiles_are_few_and_none_is_too_large(length: int, size: int, margin: int) -> None:
    tiles = list(cut(length, 64, size, margin))
    assert [t.core_top for t in tiles] == [0, *(t.core_bottom for t in tiles[:-1])]
    assert tiles[-1].core_bottom == length
    fewest = 1 if length <= size + 2 * margin else -(-(length - 2 * margin) // size)
    assert len(tiles) == fewest
    for tile in tiles:
        assert tile.core_top < tile.core_bottom
        assert tile.bottom - tile.top <= size + 2 * margin
        assert tile.top in (0, tile.core_top - margin)
        assert tile.bottom in (length, tile.core_bottom + margin)


@pytest.mark.parametrize("mirrored", [False, True])
def test_heads_answer_a_core_as_they_would_the_tile(mirrored: bool) -> None:
    torch.manual_seed(0)
    net = MultiTaskNet({"a": 3}).eval()
    image = np.random.default_rng(0).integers(0, 255, (200, 1100, 3), dtype=np.uint8)
    for tile in cut(200, 1100, 256, 128):
        look = Look(tile, 200, 1100, mirrored)
        with torch.inference_mode():
            pyramid = look.features(net, image, torch.device("cpu"))
            all_of_it = look.answer(net, pyramid, tile, ["a"])["a"]
            kept = look.kept(pyramid)
            answer = look.answer(net, pyramid, kept, ["a"])["a"]
        assert kept.right - kept.left < tile.right - tile.left
        top, left, bottom, right = widened(tile, 200, 1100)
        same = all_of_it[:, top - tile.top : bottom - tile.top, left - tile.left : right - tile.left]
        here = answer[:, top - kept.top : bottom - kept.top, left - kept.left : right - kept.left]
        torch.testing.assert_close(
            here, same, atol=1e-3, rtol=0
        )  # the outermost pixels hang on one more cell


def test_a_pyramid_whose_cells_never_end_together_has_no_part() -> None:
    pyramid = Pyramid((torch.zeros(1, 2, 9, 9), torch.zeros(1, 2, 4, 4)), 36, 36)
    assert pyramid.around(8, 8, 20, 20)[1:] == (0, 0)  # cells of 4 and 9 pixels: only the whole
    odd = Pyramid((torch.zeros(1, 2, 7, 7),), 36, 36)
    part, top, left = odd.around(8, 8, 20, 20)
    assert (part, top, left) == (odd, 0, 0)
