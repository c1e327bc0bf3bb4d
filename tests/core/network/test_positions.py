"""Whether it counts where in the image a pixel lies."""

from __future__ import annotations

import pytest
import torch

from core.learning.choices import architecture_of
from core.network.architecture import NO_POSITIONS, Architecture
from core.network.multitask import MultiTaskNet
from core.network.neck import Frame
from core.network.registry import choose
from core.project.model import Choices

TILE = torch.rand(1, 3, 64, 64) * 255
FRAMES = Frame(0, 0, 640, 640), Frame(500, 300, 640, 640)


def logits(*, positions: bool, decoder: bool) -> list[torch.Tensor]:
    """Of one tile, at both ends of a larger image."""
    torch.manual_seed(2)
    net = MultiTaskNet({"a": 3}, choose(positions=positions), pretrained=False).eval()
    if decoder:
        net.add_decoder()
    for parameter in net.heads.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    with torch.inference_mode():
        return [net.logits(net.features(TILE, frame))["a"] for frame in FRAMES]


@pytest.mark.parametrize("decoder", [False, True])
def test_a_tile_is_predicted_the_same_wherever_it_lies_if_positions_do_not_count(*, decoder: bool) -> None:
    one, other = logits(positions=False, decoder=decoder)
    torch.testing.assert_close(one, other, atol=0, rtol=0)
    one, other = logits(positions=True, decoder=decoder)
    assert not torch.allclose(one, other, atol=1e-3)


def test_it_is_stored_with_the_model_and_counts_in_those_of_earlier_versions() -> None:
    off = Architecture(positions=False)
    assert Architecture.from_json(off.as_json()) == off
    earlier = {name: value for name, value in off.as_json().items() if name != "positions"}
    assert Architecture.from_json(earlier).positions


def test_a_network_that_ignores_positions_is_another_one() -> None:
    assert Architecture(positions=False).make == (*Architecture().make, NO_POSITIONS)


def test_the_option_comes_before_the_projects_choice_and_that_before_the_stored_models() -> None:
    assert architecture_of(Choices()) is None
    off, on = architecture_of(Choices(positions=False)), architecture_of(Choices(), positions=True)
    assert off == choose(positions=False)
    assert on == choose()
    assert architecture_of(Choices(positions=False), positions=True) == choose()
