from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import nn

from core.network.encoders import build_encoder, fold_batch_norms
from core.network.multitask import MultiTaskNet, as_tensor, kept_classes
from core.project.model import Class, Project, new_task

TASK = new_task(Project("p"), "road", ("background", "road", "path"))


@pytest.fixture(scope="module")
def net() -> MultiTaskNet:
    torch.manual_seed(0)
    return MultiTaskNet({"road": 3}).eval()


@torch.inference_mode()
def test_a_pixel_gets_the_same_answer_alone_as_in_the_map(net: MultiTaskNet) -> None:
    image = as_tensor(np.random.default_rng(0).integers(0, 255, (70, 90, 3), dtype=np.uint8))
    pyramid = net.features(image)
    whole = net.logits(pyramid, stride=2)["road"][0]
    ys, xs = torch.tensor([0, 5, 30]), torch.tensor([1, 40, 20])
    alone = net.head("road")(pyramid.at(ys * 2 + 0.5, xs * 2 + 0.5))
    torch.testing.assert_close(alone, whole[:, ys, xs].T, atol=1e-4, rtol=1e-3)


@torch.inference_mode()
def test_an_odd_size_is_padded_to_what_the_strides_need(net: MultiTaskNet) -> None:
    pyramid = net.features(torch.zeros(1, 3, 33, 65))
    assert (pyramid.height, pyramid.width) == (64, 128)
    assert net.logits(pyramid)["road"].shape == (1, 3, 32, 64)


def test_folding_a_batch_norm_changes_nothing() -> None:
    torch.manual_seed(0)
    block = nn.Sequential(nn.Conv2d(3, 4, 3, bias=False), nn.BatchNorm2d(4)).eval()
    block[1].running_mean += torch.randn(4)
    block[1].running_var *= 2
    image = torch.randn(1, 3, 8, 8)
    before = block(image)
    fold_batch_norms(block)
    assert not any(isinstance(m, nn.BatchNorm2d) for m in block.modules())
    torch.testing.assert_close(block(image), before)


def test_an_unknown_encoder_is_named() -> None:
    with pytest.raises(ValueError, match="lite0"):
        build_encoder("nonsense")


def test_kept_classes_by_name_by_place_and_new() -> None:
    a, b, c = TASK.classes
    assert kept_classes(TASK, replace(TASK, classes=(a, c))) == [0, 2]
    assert kept_classes(TASK, replace(TASK, classes=(a, Class("lane", "#000000"), c))) == [0, 1, 2]
    assert kept_classes(TASK, replace(TASK, classes=(a, b, c, Class("new", "#000000")))) == [0, 1, 2, None]


@torch.inference_mode()
def test_a_removed_class_leaves_the_others_as_they_were(net: MultiTaskNet) -> None:
    other = MultiTaskNet({"road": 3}, pretrained=False).eval()
    features = torch.randn(5, sum(other.neck.channels))
    before = other.head("road")(features)
    a, _, c = TASK.classes
    other.match((TASK,), (replace(TASK, classes=(a, c)),))
    torch.testing.assert_close(other.eval().head("road")(features), before[:, [0, 2]])


def test_one_tiny_image_measures_the_channels_without_nonsense() -> None:
    net = MultiTaskNet({"a": 2}).eval()
    image = torch.rand(1, 3, 24, 32) * 255
    with torch.inference_mode():
        net.neck.fit([net.features(image)])
        answer = net(image)["a"]
    assert net.neck.deviation.isfinite().all()
    assert answer.isfinite().all()


@pytest.mark.parametrize("size", [(1, 1), (1, 40), (40, 1), (8, 8)])
@torch.inference_mode()
def test_an_image_of_any_size_has_features_as_it_is_and_mirrored(size: tuple[int, int]) -> None:
    net = MultiTaskNet({"a": 2}, pretrained=False).eval()
    image = np.zeros((*size, 3), np.uint8)
    for seen in (image, np.ascontiguousarray(image[:, ::-1]), np.ascontiguousarray(image[::-1])):
        assert net(as_tensor(seen))["a"].isfinite().all()
