from __future__ import annotations

import copy
import functools
from importlib import metadata
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest
import timm
import torch
from torch import nn

from core.network.backbones import BACKBONES
from core.network.backbones.convolutions import Lite0
from core.network.backbones.plain import DinoV3
from core.network.channels import adapt_first_convolution
from core.network.encoder import IMAGENET_MEAN, IMAGENET_STD
from core.network.encoders import ENCODERS, EncoderError, build_encoder, encoder_info
from core.network.neck import Neck
from core.network.registry import choose

if TYPE_CHECKING:
    from core.network.encoder import Encoder

TIMM = {
    "lite0": "tf_efficientnet_lite0",
    "mobilenetv3": "mobilenetv3_large_100",
    "resnet18": "resnet18",
    "resnet34": "resnet34",
    "pvt": "pvt_v2_b0",
    "convnext": "convnext_tiny",
    "dinov2": "vit_small_patch14_dinov2",
    "dinov3-convnext": "convnext_tiny",
    "dinov3-vit": "vit_small_plus_patch16_dinov3",
    "sam2-tiny": "sam2_hiera_tiny",
    "sam2-small": "sam2_hiera_small",
}
HIERA = {"embed_dim": 16, "stages": (1, 2, 3, 1), "global_att_blocks": (4,)}
SMALL: dict[str, dict[str, Any]] = {
    "dinov3-convnext": {"depths": (1, 1, 2, 1), "dims": (8, 16, 24, 32)},
    "dinov3-vit": {"embed_dim": 32, "depth": 8, "num_heads": 2},
    "sam2-tiny": HIERA,
    "sam2-small": HIERA,
}
"""What makes the large ones small enough for tests."""
INSIDE = (..., slice(4, -4), slice(4, -4))
"""Without the edge: ImageNet's means differ a little at the padding."""
SIDES = {"dinov2": (56, 84)}


@functools.cache
def built(name: str) -> Encoder:
    torch.manual_seed(3)
    with small(name):
        return build_encoder(name, pretrained=False).eval()


def small(name: str) -> Any:
    """While it is open, timm builds that encoder small."""
    create = timm.create_model

    def create_small(model: str, **options: Any) -> Any:
        return create(model, **options, **(SMALL.get(name, {}) if model == TIMM[name] else {}))

    return mock.patch.object(timm, "create_model", create_small if name in SMALL else create)


def sides(name: str) -> tuple[int, int]:
    return SIDES.get(name, (64, 96))


@pytest.mark.parametrize("name", ENCODERS)
@torch.inference_mode()
def test_levels_are_of_the_size_and_channels_that_the_encoder_says(name: str) -> None:
    encoder = built(name)
    height, width = sides(name)
    levels = encoder(torch.rand(1, 3, height, width) * 255)
    told = [(c, height // s, width // s) for c, s in zip(encoder.channels, encoder.strides, strict=True)]
    assert [tuple(level.shape[1:]) for level in levels] == told
    assert not any(isinstance(m, nn.modules.batchnorm._BatchNorm) for m in encoder.modules())


@pytest.mark.parametrize("name", ["mobilenetv3", "resnet18", "pvt", "dinov2", "dinov3-convnext", "sam2-tiny"])
@torch.inference_mode()
def test_levels_are_those_of_timms_own_network(name: str) -> None:
    options = {"dynamic_img_size": True} if name == "dinov2" else SMALL.get(name, {})
    torch.manual_seed(3)
    theirs = timm.create_model(TIMM[name], pretrained=False, num_classes=0, **options).eval()
    ours = built(name)
    image = torch.rand(1, 3, *sides(name)) * 255
    wanted = theirs.forward_intermediates(ours.begin(image), intermediates_only=True)
    for level in ours(image):
        assert any(
            level.shape == other.shape and torch.allclose(level, other, atol=1e-3, rtol=1e-3)
            for other in wanted
            if level.shape == other.shape
        ) or not any(level.shape == other.shape for other in wanted)
    assert sum(any(level.shape == other.shape for other in wanted) for level in ours(image)) >= 4


@torch.inference_mode()
def test_dinov3s_levels_are_timms_beside_the_fine_ones_of_lite0() -> None:
    torch.manual_seed(3)
    theirs = timm.create_model(
        TIMM["dinov3-vit"], pretrained=False, num_classes=0, **SMALL["dinov3-vit"]
    ).eval()
    ours, lite0 = DinoV3("", copy.deepcopy(theirs)).eval(), Lite0().eval()
    lite0.load_state_dict({k.replace(".step.", "."): v for k, v in ours.state_dict().items()}, strict=False)
    image = torch.rand(2, 3, 64, 96) * 255
    mean, std = (torch.tensor(v)[:, None, None] for v in (IMAGENET_MEAN, IMAGENET_STD))
    wanted = theirs.forward_intermediates((image - mean) / std, indices=[1, 3, 5, 7], intermediates_only=True)
    levels = ours(image)
    assert len(levels) == 7
    for level, other in zip(levels, [*lite0(image)[:3], *wanted], strict=True):
        torch.testing.assert_close(level, other, atol=2e-4, rtol=2e-4)


@pytest.mark.parametrize("name", ["dinov3-convnext", "dinov3-vit", "sam2-tiny"])
@torch.inference_mode()
def test_images_of_any_size_are_read_at_every_scale(name: str) -> None:
    """Windows and positions fit neither side."""
    encoder = built(name)
    net = Neck(encoder, choose(encoder=name).scales)
    for height, width in ((1, 1), (37, 500), (233, 97)):
        padded = net.pad(torch.rand(1, 3, height, width) * 255)
        levels = [level for x in net.scaled(padded) for level in encoder(x)]
        assert all(bool(torch.isfinite(level).all()) for level in levels)
        sizes = [(padded.shape[2] // s, padded.shape[3] // s) for s in net.strides if s]
        assert [tuple(level.shape[2:]) for level in levels] == sizes


@pytest.mark.parametrize("name", BACKBONES)
def test_the_early_steps_and_the_rest_are_the_whole(name: str) -> None:
    encoder = built(name)
    image = torch.rand(1, 3, *sides(name)) * 255
    with torch.inference_mode():
        state, early = encoder.run(encoder.begin(image), 0, encoder.early)
        late = encoder.tail(encoder.early).run(state, encoder.early)[1]
        whole = encoder(image)
    assert 0 < len(early) < len(whole)
    assert len(early) == encoder.levels_before(encoder.early)
    for one, other in zip([*early, *late], whole, strict=True):
        torch.testing.assert_close(one, other)


def test_a_frozen_level_gets_no_gradient_and_later_ones_do() -> None:
    encoder = build_encoder("resnet18", pretrained=False)
    encoder.freeze(2)
    encoder(torch.rand(1, 3, 64, 64) * 255)[-1].mean().backward()
    assert all(p.grad is None for p in encoder.stem.parameters())
    assert all(p.grad is None for p in encoder.stages[0].parameters())
    assert all(p.grad is not None for p in encoder.stages[1].parameters())
    encoder.freeze(99)
    assert encoder.frozen == len(encoder.ends)


def test_an_encoder_that_the_installed_timm_cannot_build_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(metadata, "version", lambda _name: "1.0.19.dev0")
    with pytest.raises(EncoderError, match=r"SAM 2.1 Hiera-Tiny needs timm 1\.0\.20 .*--upgrade timm"):
        build_encoder("sam2-tiny", pretrained=False)
    with pytest.raises(ValueError, match=r"DINOv3.* 1\.0\.20 .* another encoder"):
        choose(encoder="dinov3-vit")
    assert choose(encoder="resnet18").encoder == "resnet18"


def test_an_unknown_encoder_is_named_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"nonsense.*resnet18"):
        encoder_info("nonsense")


# channels ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("channels", [1, 2, 4, 7, 16])
@pytest.mark.parametrize("name", ["lite0", "resnet18", "fusionnet", "dinov2"])
@torch.inference_mode()
def test_a_grey_image_repeated_gives_what_the_pretrained_convolution_gives_for_grey_rgb(
    name: str, channels: int
) -> None:
    before = built(name)
    after = copy.copy(before)
    after._modules = dict(before._modules) | {"stem": copy.deepcopy(before.stem)}
    after._buffers = dict(before._buffers)
    after.read_channels(channels)
    grey = torch.rand(1, 1, 56, 56) * 255
    wanted = first(before)(before.begin(grey.expand(-1, 3, -1, -1)))
    found = first(after)(after.begin(grey.expand(-1, channels, -1, -1)))
    assert (first(before).in_channels, first(after).in_channels) == (3, channels)
    inside = ... if name == "dinov2" else INSIDE
    torch.testing.assert_close(found[inside], wanted[inside], atol=1e-4, rtol=1e-3)


def first(encoder: Encoder) -> nn.Conv2d:
    return next(m for m in encoder.modules() if isinstance(m, nn.Conv2d))


@pytest.mark.parametrize("channels", [1, 4])
@pytest.mark.parametrize("name", ["dinov3-vit", "sam2-tiny"])
@torch.inference_mode()
def test_every_part_of_an_encoder_reads_other_channels(name: str, channels: int) -> None:
    grey = torch.rand(1, 1, 64, 64) * 255
    with small(name):
        torch.manual_seed(3)
        encoder = build_encoder(name, pretrained=False, channels=channels).eval()
    levels, wanted = encoder(grey.expand(-1, channels, -1, -1)), built(name)(grey.expand(-1, 3, -1, -1))
    inside = ... if name == "dinov3-vit" else INSIDE
    for level, other in zip(levels[:4], wanted[:4], strict=True):
        torch.testing.assert_close(level[inside], other[inside], atol=1e-3, rtol=1e-3)


@torch.inference_mode()
def test_the_pretrained_lite0_sees_one_grey_channel_as_it_sees_three() -> None:
    grey = torch.rand(1, 1, 64, 64) * 255
    wanted = build_encoder("lite0").eval()(grey.expand(-1, 3, -1, -1))
    found = build_encoder("lite0", channels=1).eval()(grey)
    for one, other in zip(found, wanted, strict=True):
        torch.testing.assert_close(one, other, atol=1e-3, rtol=1e-3)


def test_colour_keeps_its_own_weights_when_a_fourth_channel_joins() -> None:
    torch.manual_seed(0)
    whole = nn.Sequential(nn.Conv2d(3, 4, 3))
    old = whole[0].weight.clone()
    adapt_first_convolution(whole, 4, torch.full((3,), 127.0), torch.full((3,), 128.0))
    torch.testing.assert_close(whole[0].weight[:, :3], old * 3 / 4)
    torch.testing.assert_close(whole[0].weight[:, 3], old.mean(dim=1) * 3 / 4)


def test_a_convolution_that_reads_no_rgb_is_refused() -> None:
    with pytest.raises(ValueError, match="RGB"):
        adapt_first_convolution(nn.Sequential(nn.Conv2d(5, 4, 3)), 4, torch.zeros(3), torch.ones(3))
