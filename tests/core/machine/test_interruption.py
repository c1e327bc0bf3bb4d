"""Work that is left in the middle."""

from __future__ import annotations

import copy
from itertools import count

import pytest
import torch
from torch import nn

from core.machine.interruption import WorkInterrupted, interruptible, watch


def small() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Conv2d(1, 2, 3), nn.ReLU(inplace=True), nn.Conv2d(2, 1, 3))


def gradients(net: nn.Module) -> list[torch.Tensor]:
    for parameter in net.parameters():
        parameter.grad = None
    torch.manual_seed(1)
    net(torch.rand(1, 1, 8, 8)).square().sum().backward()
    return [parameter.grad for parameter in net.parameters() if parameter.grad is not None]


def test_it_is_asked_before_each_convolution_and_on_the_way_back_and_changes_nothing() -> None:
    plain, watched = small(), small()
    watch(watched)
    watch(watched)  # once is enough
    asked = count()
    with interruptible(lambda: next(asked) < 0):
        computed = gradients(watched)
    assert next(asked) == 4
    for one, other in zip(computed, gradients(plain), strict=True):
        assert torch.equal(one, other)


@pytest.mark.parametrize("place", range(4))
def test_work_is_left_at_any_of_them_in_a_copy_too_and_can_be_done_again(place: int) -> None:
    net = small()
    watch(net)
    net = copy.deepcopy(net)
    asked = count()
    with pytest.raises(WorkInterrupted), interruptible(lambda: next(asked) == place):
        gradients(net)
    for one, other in zip(gradients(net), gradients(small()), strict=True):
        assert torch.equal(one, other)


def test_nothing_is_left_outside_or_where_nobody_says_what_for() -> None:
    net = small()
    watch(net)
    with interruptible(lambda: True), interruptible(None):
        assert len(gradients(net)) == 4
    assert len(gradients(net)) == 4
