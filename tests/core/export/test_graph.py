"""The network as a function of tensors, before it is exported: it predicts what the network predicts."""

from __future__ import annotations

import pytest
import torch

from core.export.graph import FixedGraph, PaddedGraph, outputs_of
from core.predicting.look import probabilities
from core.project.model import Class, Task
from core.project.settings import Preprocessing
from tests.core.export.conftest import TASKS, make_model


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(("channels", "strides"), [(3, (2, 8)), (5, (2, 2))])
@pytest.mark.parametrize("sharing", ["whole", "early", "attention", "none"])
def test_it_predicts_what_the_network_predicts(
    sharing: str, channels: int, strides: tuple[int, int], quick: bool
) -> None:
    """With the smaller strides, the cells of positions lie in step with none."""
    model = make_model(Preprocessing(), sharing=sharing, channels=channels, quick=quick, strides=strides)
    torch.manual_seed(1)
    image = torch.rand(1, channels, 37, 50) * 255
    with torch.no_grad():
        maps = FixedGraph(PaddedGraph(model, confidences=True).eval())(image)
        expected = probabilities(
            model.net, model.net.features(image), (37, 50), [task.id for task in model.tasks]
        )
    assert len(maps) == 4
    for task, values in zip(TASKS, maps, strict=False):
        torch.testing.assert_close(values[0], expected[task.id], atol=2e-5, rtol=0)


def test_padding_that_adapts_becomes_constant_and_the_model_stays_as_it_is() -> None:
    from timm.layers import Conv2dSame

    model = make_model(Preprocessing())
    for kernel, stride in ((3, 2), (5, 2), (3, 1)):
        model.net.encoder.stem[0] = Conv2dSame(3, 4, kernel, stride=stride, bias=True)
        graph = PaddedGraph(model)
        assert isinstance(model.net.encoder.stem[0], Conv2dSame)
        image = torch.rand(1, 3, 64, 32)
        constant = graph.net.encoder.stem[0]
        assert not any(isinstance(layer, Conv2dSame) for layer in constant.modules())
        torch.testing.assert_close(constant(image), model.net.encoder.stem[0](image))


def test_outputs_are_identifiers_that_differ() -> None:
    classes = (Class("a", "#000000"),)
    tasks = [Task(name, f"Task {name}", classes) for name in ("a-b", "a_b", "image", "a_b_confidence", "3")]
    names = [output.name for output in outputs_of(tasks)]
    assert names == ["a_b", "a_b_2", "task_image", "a_b_confidence_2", "task_3"]
    assert all(name.isidentifier() for name in names)
    assert [output.name for output in outputs_of([tasks[3], tasks[1]])] == ["a_b_confidence", "a_b_2"]
