"""Heads worked out together answer and learn as each does by itself."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest
import torch

from core.network import heads
from core.network.multitask import MultiTaskNet
from core.network.registry import choose

IMAGES = torch.rand(1, 3, 64, 64, generator=torch.Generator().manual_seed(0)) * 255
CLASSES = {"a": 2, "b": 3, "c": 2}


@pytest.fixture(scope="module")
def fresh() -> MultiTaskNet:
    torch.manual_seed(0)
    return MultiTaskNet(CLASSES, choose(untrained=True))


def grown(fresh: MultiTaskNet, sharing: str, frozen: int = 0) -> MultiTaskNet:
    net = copy.deepcopy(fresh)
    net.architecture = replace(net.architecture, sharing=choose(sharing=sharing).sharing)
    torch.manual_seed(1)
    net.add_decoder()
    net.freeze(frozen)
    return net


def learned(
    net: MultiTaskNet, *, together: bool, stride: int
) -> tuple[list[torch.Tensor], dict[str, torch.Tensor]]:
    """Logits, and the gradients of a loss of all tasks by parameter."""
    net.zero_grad(set_to_none=True)
    found = net.logits(net.features(IMAGES), stride=stride, together=together)
    torch.stack([(i + 1) * x.square().mean() for i, x in enumerate(found.values())]).sum().backward()
    return [x.detach() for x in found.values()], {
        n: p.grad for n, p in net.named_parameters() if p.grad is not None
    }


@pytest.mark.parametrize(("sharing", "stride", "frozen"), [("whole", 2, 0), ("whole", 4, 2), ("early", 4, 2)])
def test_logits_and_gradients_are_the_same_together_and_apart(
    fresh: MultiTaskNet, sharing: str, stride: int, frozen: int
) -> None:
    net = grown(fresh, sharing, frozen)
    logits, gradients = learned(net, together=True, stride=stride)
    alone, wanted = learned(net, together=False, stride=stride)
    assert [x.shape for x in logits] == [(1, n, 64 // stride, 64 // stride) for n in CLASSES.values()]
    assert gradients.keys() == wanted.keys()
    assert any(n.startswith("heads.b.project") and bool(g.any()) for n, g in wanted.items())
    torch.testing.assert_close(logits, alone, atol=1e-5, rtol=1e-4)
    for name, gradient in gradients.items():
        scale = float(wanted[name].abs().max())
        torch.testing.assert_close(gradient, wanted[name], atol=1e-4 * scale + 1e-9, rtol=0)


def test_no_more_heads_are_worked_out_together_than_memory_is_meant_for(
    fresh: MultiTaskNet, monkeypatch: pytest.MonkeyPatch
) -> None:
    net = grown(fresh, "whole")
    whole, _ = learned(net, together=True, stride=4)
    asked: list[int] = []
    of_some = heads._on_maps

    def counted(some: list[heads.PixelHead], *args: object) -> list[torch.Tensor]:
        asked.append(len(some))
        return of_some(some, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(heads, "_on_maps", counted)
    monkeypatch.setattr(heads, "MOST", 2 * len(IMAGES) * 16 * 16 * heads.HIDDEN)
    parts, _ = learned(net, together=True, stride=4)
    assert asked == [2, 1]
    torch.testing.assert_close(parts, whole, atol=1e-5, rtol=1e-4)


def test_one_tasks_loss_has_no_gradient_for_other_tasks_heads_where_they_are_apart(
    fresh: MultiTaskNet,
) -> None:
    net = grown(fresh, "whole")
    pyramid = net.features(IMAGES)
    net.logits(pyramid, together=False)["a"].sum().backward()
    assert all(p.grad is None for p in net.head("b").parameters())
    assert all(p.grad is not None for p in net.head("a").parameters())
