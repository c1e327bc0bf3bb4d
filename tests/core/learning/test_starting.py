from __future__ import annotations

import socket
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.learning import events as ev
from core.learning import initial_network as starting
from core.learning.config import FullConfig
from core.learning.initial_network import BLIND, suited
from core.learning.learner import OTHER_MAKE, TAKEN_UP
from core.learning.model_store import ModelStore
from core.learning.train import TrainError
from core.network import weights
from core.network.architecture import Architecture
from core.network.model_files import load_model
from core.network.registry import choose
from core.network.weights import Source, WeightsError
from core.predicting.predictor import Predictor
from tests.core.learning.conftest import SHORT, headless

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.core.learning.conftest import World

FUSIONNET = choose("fusionnet")


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No weights are here, and nobody listens where they should be."""
    monkeypatch.setenv(weights.FOLDER, str(tmp_path / "weights"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setattr(
        starting, "source_of", lambda name: Source(name, f"http://127.0.0.1:{port}/a.pth", "0" * 8)
    )


def test_fusionnet_says_that_it_needs_full_learning_and_then_learns(world: World, tmp_path: Path) -> None:
    with pytest.raises(TrainError, match="Start full learning"):
        headless(world.data(), tmp_path, architecture=FUSIONNET, device="cpu")
    assert not (tmp_path / "current").exists()
    headless(world.data(), tmp_path, mode="full", steps=2, architecture=FUSIONNET, device="cpu")
    _, description = load_model(tmp_path / "current")
    assert description.architecture == replace(FUSIONNET, decoder=description.architecture.decoder)
    answer = Predictor.load(tmp_path, device="cpu").predict(world.images["i2"])
    assert answer["square"].classes.shape == world.images["i2"].shape[:2]


def test_the_window_is_told_that_quick_learning_has_nothing_to_read(
    world: World, drive: Callable[..., list[ev.Event]]
) -> None:
    def close(event: ev.Event, post: Callable[[ev.Message], None]) -> None:
        if isinstance(event, ev.PhaseChanged) and event.text == BLIND:
            post(ev.Close())

    seen = drive(world, [ev.Learn("quick")], close, replace(SHORT, architecture=FUSIONNET))
    assert [e.text for e in seen if isinstance(e, ev.Notice)] == [BLIND]
    assert not [e for e in seen if isinstance(e, ev.Losses | ev.Predicted | ev.ModelSaved)]


def test_another_network_than_the_stored_one_is_begun_and_the_stored_one_kept_to_compare(
    world: World, tmp_path: Path
) -> None:
    headless(world.data(), tmp_path, steps=30, device="cpu")
    seen = headless(world.data(), tmp_path, steps=5, device="cpu", architecture=choose("deeplabv3plus"))
    assert OTHER_MAKE in [e.text for e in seen if isinstance(e, ev.Notice)]
    _, description = load_model(tmp_path / "current")
    best = [e for e in seen if isinstance(e, ev.Scored)][-1].best
    assert description.architecture.network == ("deeplabv3plus" if best else "lite0")
    again = headless(world.data(), tmp_path, steps=5, device="cpu")
    assert OTHER_MAKE not in [e.text for e in again if isinstance(e, ev.Notice)]


@pytest.mark.parametrize("better", [True, False])
def test_neither_network_is_lost_whichever_scores_better(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, better: bool
) -> None:
    deep = choose("deeplabv3plus")
    headless(world.data(), tmp_path, steps=5, device="cpu")
    before = (tmp_path / "current" / "model.safetensors").read_bytes()
    monkeypatch.setattr(ModelStore, "beaten_by", lambda _self, _scores: better)
    headless(world.data(), tmp_path, steps=5, device="cpu", architecture=deep)
    stored, kept = ("deeplabv3plus", "lite0") if better else ("lite0", "deeplabv3plus")
    aside = tmp_path / f"current-{kept}-whole-lite0"
    assert load_model(tmp_path / "current")[1].architecture.network == stored
    assert load_model(aside)[1].architecture.network == kept
    assert ((aside if better else tmp_path / "current") / "model.safetensors").read_bytes() == before
    # whoever chooses the kept one's network goes on with it
    again = headless(world.data(), tmp_path, steps=5, device="cpu", architecture=choose(kept))
    assert TAKEN_UP in [e.text for e in again if isinstance(e, ev.Notice)]
    makes = {load_model(f.parent)[1].architecture.network for f in tmp_path.glob("*/model.safetensors")}
    assert makes == {"lite0", "deeplabv3plus"}


def test_without_val_labels_the_stored_network_is_kept_beside_the_new_one(
    world: World, tmp_path: Path
) -> None:
    data = world.data()
    data = replace(data, images=tuple(replace(i, split="train") for i in data.images))
    headless(data, tmp_path, steps=5, device="cpu", minutes=None)
    before = (tmp_path / "current" / "model.safetensors").read_bytes()
    headless(data, tmp_path, steps=5, device="cpu", architecture=choose("deeplabv3plus"))
    assert load_model(tmp_path / "current")[1].architecture.network == "deeplabv3plus"
    assert (tmp_path / "current-lite0-whole-lite0" / "model.safetensors").read_bytes() == before


@pytest.mark.usefixtures("offline")
def test_offline_the_command_line_gets_a_sentence_with_every_way_on(world: World, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"no connection.*lite0.*--untrained"):
        headless(world.data(), tmp_path, device="cpu", architecture=choose(encoder="resnet18"))


@pytest.mark.usefixtures("offline")
def test_weights_with_a_licence_are_downloaded_only_if_it_was_accepted(world: World, tmp_path: Path) -> None:
    chosen = choose(encoder="dinov3-convnext")
    asked = r"DINOv3 ConvNeXt-Tiny \(111 MB\).*DINOv3 License.*Meta.*military.*--accept-licence dinov3.*lite0"
    for accepted in ((), ("apache-2.0",)):
        with pytest.raises(WeightsError, match=asked):
            headless(world.data(), tmp_path, device="cpu", architecture=chosen, licences=frozenset(accepted))
    with pytest.raises(WeightsError, match="no connection"):
        headless(world.data(), tmp_path, device="cpu", architecture=chosen, licences=frozenset({"dinov3"}))


@pytest.mark.usefixtures("offline")
def test_the_window_is_asked_to_accept_a_licence_before_the_download(
    world: World, drive: Callable[..., list[ev.Event]]
) -> None:
    replies: list[ev.Message] = [ev.AcceptLicence("dinov3"), ev.FetchAgain(), ev.AcceptLicence("apache-2.0")]

    def answer(event: ev.Event, post: Callable[[ev.Message], None]) -> None:
        if isinstance(event, ev.LicenceNeeded):
            post(replies.pop(0))
        elif isinstance(event, ev.WeightsNeeded):
            post(ev.Close())

    settings = replace(SHORT, architecture=choose(encoder="sam2-tiny"))
    seen = drive(world, [], answer, settings)
    asked = [e for e in seen if isinstance(e, ev.LicenceNeeded | ev.WeightsNeeded)]
    assert [type(e) for e in asked] == [ev.LicenceNeeded] * 3 + [ev.WeightsNeeded]
    assert "no connection" in str(asked[-1])


@pytest.mark.usefixtures("offline")
def test_offline_the_window_is_asked_and_may_go_on_untrained_or_try_again(
    world: World, drive: Callable[..., list[ev.Event]]
) -> None:
    asked = []

    def answer(event: ev.Event, post: Callable[[ev.Message], None]) -> None:
        if isinstance(event, ev.WeightsNeeded):
            asked.append(event)
            post(ev.FetchAgain() if len(asked) == 1 else ev.GoUntrained())
        elif isinstance(event, ev.PhaseChanged) and event.text == BLIND:
            post(ev.Close())

    settings = replace(SHORT, architecture=choose(encoder="resnet18"))
    seen = drive(world, [ev.Learn("quick")], answer, settings)  # Learn waits until there is a network
    assert [e.encoder for e in asked] == ["resnet18", "resnet18"]
    assert BLIND in [e.text for e in seen if isinstance(e, ev.Notice)]


@pytest.mark.usefixtures("offline")
def test_the_window_can_be_closed_while_it_is_asked(
    world: World, drive: Callable[..., list[ev.Event]]
) -> None:
    def close(event: ev.Event, post: Callable[[ev.Message], None]) -> None:
        if isinstance(event, ev.WeightsNeeded):
            post(ev.Close())

    seen = drive(world, [ev.Learn("quick")], close, replace(SHORT, architecture=choose(encoder="resnet18")))
    assert not [e for e in seen if isinstance(e, ev.Losses)]


def test_stop_ends_a_fetch_and_asks(
    world: World, drive: Callable[..., list[ev.Event]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(weights.FOLDER, str(tmp_path / "weights"))
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        url = f"http://127.0.0.1:{mute.getsockname()[1]}/a.pth"
        monkeypatch.setattr(starting, "source_of", lambda name: Source(name, url, "0" * 8))

        def answer(event: ev.Event, post: Callable[[ev.Message], None]) -> None:
            if isinstance(event, ev.Fetching):
                post(ev.Stop())
            elif isinstance(event, ev.WeightsNeeded):
                post(ev.Close())

        seen = drive(world, [], answer, replace(SHORT, architecture=choose(encoder="resnet18")))
    assert any("cancelled" in e.text for e in seen if isinstance(e, ev.WeightsNeeded))


@pytest.mark.parametrize("channels", [1, 6])
def test_images_of_other_channels_are_learned_quick_and_full_and_predicted(
    world: World, tmp_path: Path, channels: int
) -> None:
    for name, image in world.images.items():
        world.images[name] = np.repeat(image[..., :1], channels, axis=2)
    data = replace(world.data(), channels=channels)
    headless(data, tmp_path, steps=20, device="cpu")
    headless(data, tmp_path, mode="full", steps=1, device="cpu")
    _, description = load_model(tmp_path / "current")
    assert description.architecture.channels == channels
    answer = Predictor.load(tmp_path, device="cpu").predict(world.images["i2"])
    assert answer["square"].classes.shape == world.images["i2"].shape[:2]


def test_an_image_of_other_channels_than_the_project_is_left_out_and_named(
    world: World, tmp_path: Path
) -> None:
    world.images["i1"] = world.images["i1"][..., :1]
    seen = headless(world.data(), tmp_path, steps=5, device="cpu")
    assert any("i1.png has 1 channels" in e.text for e in seen if isinstance(e, ev.Notice))


def test_what_was_never_trained_is_not_frozen_and_fusionnet_has_its_rate() -> None:
    config = FullConfig()
    assert suited(config, choose()) == config
    assert suited(config, choose(untrained=True)).frozen == 0
    assert suited(config, choose(untrained=True)).encoder_rate == config.rate
    own = suited(config, FUSIONNET)
    assert (own.rate, own.encoder_rate, own.decay, own.frozen) == (1e-4, 1e-4, 0.0, 0)


@pytest.mark.parametrize(
    ("encoder", "pretrained", "rate"),
    [
        ("lite0", True, 4e-4),
        ("convnext", True, 4e-4),
        ("dinov3-vit", True, 6e-5),
        ("dinov3-vit", False, 1e-3),
    ],
)
def test_a_pretrained_transformer_learns_at_a_lower_rate(encoder: str, pretrained: bool, rate: float) -> None:
    config = FullConfig(rate=1e-3, encoder_rate=4e-4)
    made = suited(config, Architecture(encoder=encoder, pretrained=pretrained))
    assert made.encoder_rate == rate
    assert made.rate == 1e-3
    assert suited(replace(config, encoder_rate=1e-6), Architecture(encoder="pvt")).encoder_rate == 1e-6
