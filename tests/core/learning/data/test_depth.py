"""Images of more than 8 bits keep them from reading to the network's input; bytes stay as they are."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import tifffile
import torch
from PIL import Image

from core.images.bands import read_channels
from core.images.pixels import STEP, alike, as_bytes, as_floats
from core.images.preprocessing import denoise, normalise
from core.images.reading import read_image
from core.learning.config import Augmentation
from core.learning.data.augment import Crop, look, paste, vary
from core.learning.data.crops import CropSource
from core.learning.data.dataset import Dataset
from core.learning.full.network_trainer import NetworkTrainer
from core.network.multitask import as_tensor
from core.network.neck import Frame
from core.predicting.careful import predict_carefully
from core.predicting.look import Look
from core.predicting.tiles import cut
from core.project.settings import Denoising, Normalisation
from tests.core.learning.conftest import make_world

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from core.images.pixels import DeepPixels

DARK, BRIGHT = 30000, 30100
"""The values of two classes: less than half of one of 256 steps apart."""
PLAIN = Augmentation(mirror=False, smallest=1.0, largest=1.0, colour=0.0)


def two_classes() -> np.ndarray:
    """The left half of one class, the right half of the other, and columns that take up all of the 16 bits."""
    values = np.full((64, 80), DARK, np.uint16)
    values[:, 40:] = BRIGHT
    values[:, 0], values[:, -1] = 0, 65535
    return values


def read(tmp_path: Path) -> DeepPixels:
    tifffile.imwrite(tmp_path / "heart.tif", two_classes(), photometric="minisblack")
    return read_channels(tmp_path / "heart.tif", 3)


def difference(pixels: Tensor | np.ndarray) -> float:
    """How far apart the two halves of an (H, W) image are."""
    left, right = np.array_split(np.asarray(pixels, np.float64), 2, axis=1)
    return float(abs(np.median(left) - np.median(right)))


APART = pytest.approx((BRIGHT - DARK) / STEP, rel=0.05)


def sent(images: list[np.ndarray]) -> Tensor:
    """What a step of full learning sends through the network."""
    return NetworkTrainer._images(SimpleNamespace(device=torch.device("cpu")), images)  # type: ignore[arg-type]


def test_classes_less_than_a_level_apart_look_alike_but_reach_the_network_apart(tmp_path: Path) -> None:
    image = read(tmp_path)
    assert image.shape == (64, 80, 3)
    assert difference(read_image(tmp_path / "heart.tif")[..., 0]) == 0
    assert difference(as_tensor(image)[0, 0]) == APART
    assert as_tensor(image).max() == 255


def test_predicting_sees_them_apart_whole_in_tiles_and_at_every_size(tmp_path: Path) -> None:
    image = read(tmp_path)
    views: list[Tensor] = []

    def features(tensor: Tensor, _frame: Frame) -> None:
        views.append(tensor)

    head = SimpleNamespace(offset=None, temperature=1.0)
    net = SimpleNamespace(features=features, head=lambda _task: head)
    for tile in cut(64, 80, 1024, 256):
        for mirrored in (False, True):
            Look(tile, 64, 80, mirrored).features(net, image, torch.device("cpu"))  # type: ignore[arg-type]

    def answer(_net: object, tensor: Tensor, size: tuple[int, int], _tasks: object) -> dict[str, Tensor]:
        views.append(tensor)
        return {"t": torch.full((2, *size), 0.5)}

    predict_carefully(net, image, ["t"], torch.device("cpu"), answer)  # type: ignore[arg-type]
    assert len(views) == 2 + 6
    assert all(view.dtype == torch.float32 for view in views)
    assert all(difference(view[0, 0]) == APART for view in views)


def test_crops_of_full_learning_keep_them_apart(tmp_path: Path) -> None:
    image = read(tmp_path)
    labels = np.zeros((64, 80, 1), np.uint8)
    how = Augmentation(mirror=True, upside_down=True, smallest=0.7, largest=1.4, turn=0.0, colour=0.3)
    for seed in range(8):
        scale = (0.8, 1.3)[seed % 2]
        crop = vary(image, labels, (30, 40), (64, 80), scale, how, np.random.default_rng(seed))
        assert crop.image.dtype == np.uint16
        inside = sent([crop.image])[0, 0, 8:-8, 8:-8]
        assert len(inside.unique()) >= 2, "the halves became one"


def test_a_project_of_16_bits_is_drawn_from_as_16_bits(tmp_path: Path) -> None:
    world = make_world()
    world.images = dict.fromkeys(world.images, read(tmp_path))
    source = CropSource(Dataset(world.data()), PLAIN, 4 * 64 * 80, np.random.default_rng(0))
    for _ in source.read_all():
        pass
    crops = source.batch()
    assert crops
    assert all(crop.image.dtype == np.uint16 for crop in crops)
    assert all(difference(pixels) == APART for pixels in sent([crop.image for crop in crops])[:, 0])


def test_bytes_reach_the_network_as_they_are(tmp_path: Path) -> None:
    values = np.random.default_rng(0).integers(0, 256, (64, 80, 3), np.uint8)
    Image.fromarray(values).save(tmp_path / "photo.png")
    image = read_channels(tmp_path / "photo.png", 3)
    assert image.dtype == np.uint8
    before = torch.from_numpy(values).permute(2, 0, 1)[None].float()  # as it was when there were only bytes
    assert torch.equal(as_tensor(image), before)
    assert torch.equal(sent([image, image]), torch.cat([before, before]))
    labels = np.zeros((64, 80, 1), np.uint8)
    how = Augmentation(turn=10.0, blur=1.0, noise=4.0)
    crop = vary(image, labels, (30, 40), (32, 32), 0.8, how, np.random.default_rng(1))
    assert crop.image.dtype == np.uint8
    assert crop.image.astype(int).sum() == 380484  # as it was when there were only bytes


def test_16_bits_look_varied_as_bytes_do() -> None:
    image = np.random.default_rng(0).integers(40, 200, (32, 32, 3), np.uint8)
    deep = image.astype(np.uint16) * np.uint16(STEP)
    how = Augmentation(colour=0.5, blur=1.0, noise=4.0)
    for seed in range(4):
        plain, fine = (look(i, how, np.random.default_rng(seed)) for i in (image, deep))
        assert np.abs(as_floats(fine) - plain).max() <= 1  # bytes are cut off, not rounded


def test_a_batch_and_a_pasted_rectangle_may_mix_bytes_and_16_bits() -> None:
    plain = np.full((16, 16, 3), 100, np.uint8)
    deep = np.full((16, 16, 3), 100 * STEP + 60, np.uint16)
    tensor = sent([plain, deep])
    assert tensor[0].unique().tolist() == [100]
    assert tensor[1].unique().item() == pytest.approx(100 + 60 / STEP)
    assert all(image.dtype == np.uint8 for image in alike([plain, plain]))
    labels = np.zeros((16, 16, 1), np.uint8)
    frame = Frame(0, 0, 16, 16)
    for below, above in ((plain, deep), (deep, plain)):
        pasted = paste(Crop(below, labels, frame), Crop(above, labels, frame), np.random.default_rng(2))
        assert set(np.unique(pasted.image)) == {100 * STEP, 100 * STEP + 60}


@pytest.mark.parametrize("strength", [2, 9])
@pytest.mark.parametrize("method", ["median", "bilateral", "non-local means"])
def test_16_bits_are_denoised_as_bytes_are_and_stay_16_bits(method: str, strength: int) -> None:
    random = np.random.default_rng(0)
    image = np.clip(random.normal(110, 6, (40, 40, 3)), 0, 255).astype(np.uint8)
    fine = denoise(image.astype(np.uint16) * np.uint16(STEP), Denoising(method, strength))  # type: ignore[arg-type]
    plain = denoise(image, Denoising(method, strength))  # type: ignore[arg-type]
    assert fine.dtype == np.uint16
    assert np.abs(as_floats(fine) - plain).mean() < 1.5
    if method == "median":
        np.testing.assert_array_equal(as_bytes(fine), plain)


@pytest.mark.parametrize("how", [Normalisation("image"), Normalisation("project", limits=((20, 130),) * 3)])
def test_16_bits_are_normalised_between_the_limits_of_bytes(how: Normalisation) -> None:
    fine = np.random.default_rng(0).integers(0, 40000, (30, 40, 3), np.uint16)
    normalised = normalise(fine, how)
    assert np.abs(as_floats(normalised) - normalise(as_bytes(fine), how)).max() <= 2
    assert len(np.unique(normalised)) > 256
