from __future__ import annotations

import copy
import functools
from dataclasses import replace
from itertools import product

import pytest
import torch

from core.network.architecture import Architecture
from core.network.attention import TaskAttention
from core.network.decoder import PyramidDecoder
from core.network.deeplab import DeepLabDecoder
from core.network.multitask import MultiTaskNet
from core.network.registry import NETWORKS, SHARINGS, choose
from core.project.model import Project, new_task

IMAGE = torch.rand(1, 3, 64, 64, generator=torch.Generator().manual_seed(0)) * 255
EVERY = list(product(NETWORKS, SHARINGS))


def make(network: str, sharing: str, *, grown: bool = True, encoder: str | None = None) -> MultiTaskNet:
    net = copy.deepcopy(_fresh(network, encoder))
    net.architecture = replace(net.architecture, sharing=choose(sharing=sharing).sharing)
    torch.manual_seed(0)
    if grown:
        net.add_decoder()
    return net


@functools.cache
def _fresh(network: str, encoder: str | None) -> MultiTaskNet:
    """Before full learning adds to it a network is the same whatever is shared."""
    torch.manual_seed(0)
    return MultiTaskNet({"a": 2, "b": 3}, choose(network, encoder=encoder, untrained=True))


def reached(net: MultiTaskNet, task: str) -> set[str]:
    """Names of the parameters that the task's logits depend on."""
    net.zero_grad(set_to_none=True)
    net(IMAGE)[task].square().sum().backward()
    return {name for name, p in net.named_parameters() if p.grad is not None and bool(p.grad.any())}


@pytest.mark.parametrize(("network", "sharing"), EVERY)
def test_every_network_answers_every_task_before_and_after_full_learning_adds_to_it(
    network: str, sharing: str
) -> None:
    net = make(network, sharing, grown=False).eval()
    with torch.inference_mode():
        for grown in (False, True):
            if grown:
                net.add_decoder()
            pyramid = net.features(IMAGE)
            assert sum(m.shape[1] for m in pyramid.maps) == net.channels
            logits = net.logits(pyramid, stride=2)
            half = (pyramid.height // 2, pyramid.width // 2)
            assert {t: v.shape for t, v in logits.items()} == {"a": (1, 2, *half), "b": (1, 3, *half)}
            assert net.architecture.decoder == grown


@pytest.mark.parametrize(("network", "sharing"), EVERY)
@torch.inference_mode()
def test_a_pixel_gets_the_same_answer_alone_as_in_the_map(network: str, sharing: str) -> None:
    net = make(network, sharing).eval()
    pyramid = net.features(IMAGE)
    whole = net.logits(pyramid, stride=2)["b"][0]
    ys, xs = torch.tensor([0, 5, 30]), torch.tensor([1, 30, 20])
    alone = net.head("b")(pyramid.at(ys * 2 + 0.5, xs * 2 + 0.5))
    torch.testing.assert_close(alone, whole[:, ys, xs].T, atol=1e-3, rtol=1e-3)


@pytest.mark.parametrize("network", NETWORKS)
def test_sharing_whole_leaves_a_task_nothing_but_its_head(network: str) -> None:
    net = make(network, "whole")
    a, b = reached(net, "a"), reached(net, "b")
    assert {n for n in a ^ b if not n.startswith("heads.")} == set()
    assert any(n.startswith("encoder.stem") for n in a & b)
    assert not any(n.startswith("heads.b") for n in a)


@pytest.mark.parametrize("network", NETWORKS)
def test_sharing_early_shares_the_first_steps_and_no_later_one(network: str) -> None:
    net = make(network, "early")
    a, b = reached(net, "a"), reached(net, "b")
    assert any(n.startswith("encoder.stem") for n in a & b)
    assert all(n.startswith("encoder.") for n in a & b)
    late = [n for n in a if n.startswith("branches.a.encoder.stages")]
    assert late
    assert not any(n.startswith(("branches.b", "heads.b")) for n in a)
    first = net.encoder.early
    assert not any(n.startswith(f"encoder.stages.{first - 1}.") for n in a | b)


@pytest.mark.parametrize("network", NETWORKS)
def test_sharing_nothing_is_a_network_for_each_task(network: str) -> None:
    net = make(network, "none")
    a, b = reached(net, "a"), reached(net, "b")
    assert a & b == set()
    assert any(n.startswith("branches.a.encoder.stem") for n in a)
    alone = MultiTaskNet({"a": 2}, replace(net.architecture, sharing="whole", decoder=True), pretrained=False)
    other = MultiTaskNet({"b": 3}, replace(net.architecture, sharing="whole", decoder=True), pretrained=False)
    assert net.size() == alone.size() + other.size()


@pytest.mark.parametrize("network", NETWORKS)
def test_attention_shares_encoder_and_decoder_and_gives_each_task_masks(network: str) -> None:
    net = make(network, "attention")
    a, b = reached(net, "a"), reached(net, "b")
    assert any(n.startswith("branches.a.attention") for n in a)
    assert not any(n.startswith("branches.b") for n in a)
    assert {n for n in a ^ b if not n.startswith(("branches.", "heads."))} == set()


@torch.inference_mode()
def test_masks_are_from_0_to_1_and_let_through_no_more_than_there_is() -> None:
    torch.manual_seed(0)
    channels, strides = (8, 8, 16), (4, 8, 16)
    maps = [3 * torch.randn(1, c, 64 // s, 96 // s) for c, s in zip(channels, strides, strict=True)]
    for decoder in (PyramidDecoder(channels, strides, 16), DeepLabDecoder(channels, strides, 16)):
        steps = decoder.steps(maps)
        seen = TaskAttention(decoder.widths).look(steps)
        assert len(seen) == len(steps)
        for step, (mask, through) in zip(steps, seen, strict=True):
            assert mask.shape == step.after.shape
            assert 0 <= float(mask.min()) < float(mask.max()) <= 1
            assert bool((through.abs() <= step.after.abs()).all())


@pytest.mark.parametrize("sharing", SHARINGS)
def test_tasks_that_come_and_go_leave_the_others_as_they_were(sharing: str) -> None:
    torch.manual_seed(0)
    project = Project("p")
    a, b = new_task(project, "a", ("x", "y")), new_task(project, "b", ("x", "y", "z"))
    c = new_task(project, "c", ("x", "y"))
    net = make("lite0", sharing).eval()
    with torch.inference_mode():
        before = net(IMAGE)[b.id]
        net.match((a, b), (c, b))
        after = net.eval()(IMAGE)
    assert list(after) == [c.id, b.id]
    torch.testing.assert_close(after[b.id], before)
    assert set(net.branches) in (set(), {b.id, c.id})


def test_a_task_that_comes_to_networks_of_their_own_begins_from_the_encoder_as_it_came() -> None:
    project = Project("p")
    a, b = new_task(project, "a", ("x", "y")), new_task(project, "b", ("x", "y"))
    net = make("lite0", "none")
    came = net.encoder.stem[0].weight.clone()
    with torch.no_grad():
        net.branches[a.id].encoder.stem[0].weight += 1
    net.match((a, b), (a,))
    net.match((a,), (a, b))
    torch.testing.assert_close(net.branches[b.id].encoder.stem[0].weight, came)
    assert net.branches[b.id].encoder.stem[0].weight.requires_grad


def test_freezing_reaches_what_tasks_have_of_their_own() -> None:
    net = make("lite0", "none")
    net.freeze(2)
    assert not any(".stem." in n for n in reached(net, "a"))
    names = {id(p): n for n, p in net.named_parameters()}
    assert {names[id(p)].split(".")[0] for p in net.encoder_parameters()} == {"branches"}


@pytest.mark.parametrize("encoder", ["resnet18", "pvt", "dinov2"])
@pytest.mark.parametrize("network", ["lite0", "deeplabv3plus"])
def test_decoders_take_encoders_of_any_strides(network: str, encoder: str) -> None:
    net = make(network, "whole", encoder=encoder)
    answer = net(torch.rand(1, 3, 50, 70) * 255)
    assert all(bool(torch.isfinite(v).all()) for v in answer.values())
    assert any(n.startswith("encoder.stem") for n in reached(net, "a"))


@pytest.mark.parametrize("channels", [1, 5, 16])
def test_images_of_other_channels_go_through_and_wrong_ones_are_named(channels: int) -> None:
    net = MultiTaskNet({"a": 2}, choose(channels=channels, untrained=True)).eval()
    with torch.inference_mode():
        assert net(torch.rand(1, channels, 64, 64) * 255)["a"].shape[1] == 2
    with pytest.raises(ValueError, match=f"{channels} channels, not 3"):
        net.features(IMAGE)


def test_fusionnet_sees_far_more_than_nine_pixels() -> None:
    encoder = make("fusionnet", "whole", grown=False).encoder
    image = torch.rand(1, 3, 256, 256).requires_grad_()
    encoder(image)[-1][0, :, 16, 16].sum().backward()
    assert image.grad is not None
    rows = image.grad.abs().sum(dim=(0, 1, 3)).nonzero().flatten()
    assert int(rows.max() - rows.min()) > 60


def test_fusionnets_loss_falls_with_a_head_per_task_and_a_learning_rate_of_1e_4() -> None:
    net = make("fusionnet", "whole")
    truth = {"a": (IMAGE[:, 0, ::2, ::2] > 128).long(), "b": torch.zeros(1, 32, 32, dtype=torch.long)}
    optimiser = torch.optim.Adam(net.parameters(), lr=1e-4)
    losses = []
    for _ in range(12):
        found = net.logits(net.features(IMAGE), stride=2)
        loss = sum(torch.nn.functional.cross_entropy(found[t], truth[t]) for t in truth)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    assert 0 < losses[-1] < losses[0]
    assert {t: v.shape[1] for t, v in found.items()} == {"a": 2, "b": 3}


def test_a_copy_of_a_network_with_branches_answers_the_same() -> None:
    net = make("lite0", "early").eval()
    with torch.inference_mode():
        torch.testing.assert_close(copy.deepcopy(net)(IMAGE)["b"], net(IMAGE)["b"])


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"network": "nonsense"}, "lite0, deeplabv3plus, fusionnet"),
        ({"sharing": "nonsense"}, "whole, early, attention, none"),
        ({"encoder": "nonsense"}, "resnet18"),
        ({"network": "fusionnet", "encoder": "resnet18"}, "only with its own encoder"),
        ({"encoder": "fusionnet"}, "works only with the network"),
    ],
)
def test_a_choice_that_there_is_not_is_named_with_those_there_are(
    options: dict[str, str], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        choose(**options)


def test_every_choice_has_a_sentence_and_a_cost_for_the_window() -> None:
    for info in (*NETWORKS.values(), *SHARINGS.values()):
        assert info.text.endswith(".")
        assert info.cost.endswith(".")


def test_an_architecture_goes_through_json_and_an_older_file_means_what_it_meant() -> None:
    for network, sharing in EVERY:
        chosen = choose(network, sharing, channels=4)
        assert Architecture.from_json(chosen.as_json()) == chosen
    older = Architecture.from_json({"encoder": "lite0", "scales": [1.0, 0.5], "decoder": True})
    assert older == Architecture(decoder=True, local=False)
    with pytest.raises(ValueError, match="1 to 16 channels"):
        Architecture(channels=17)
