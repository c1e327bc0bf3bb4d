"""The network that a learner starts with: which one, its pretrained weights, and how it learns best."""

from __future__ import annotations

import statistics
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import torch

from core.learning import events as ev
from core.learning.quick.head_trainer import new_heads
from core.network.architecture import Architecture
from core.network.encoders import encoder_info
from core.network.fetching import fetch
from core.network.multitask import MultiTaskNet
from core.network.registry import network_info
from core.network.weights import WeightsError, passed_over, present, source_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.learning.config import FullConfig, LearnSettings
    from core.learning.data.learning_data import LearningData
    from core.learning.events import Event, Inbox, Message

BLIND: Final = (
    "This network has no pretrained features, so quick learning cannot train it. Start full learning."
)


SMALL_SIDE = 320
"""Images whose longer side is no longer are encoded at twice their size: the encoder was trained on objects of such a
size in pixels, and its levels are too coarse for small ones."""


class Closed(Exception):
    """The learner was closed while waiting for weights."""


def wanted(settings: LearnSettings, data: LearningData) -> Architecture:
    """The architecture for these images where no stored model is used."""
    architecture = replace(settings.architecture or Architecture(), channels=data.channels)
    if architecture.scales == Architecture().scales and _are_small(data):
        return replace(architecture, scales=tuple(2 * scale for scale in architecture.scales))
    return architecture


def _are_small(data: LearningData) -> bool:
    """Whether half of the images, or more, are small; those of unknown size are not counted."""
    longer_sides = [max(image.width, image.height) for image in data.images if image.width]
    return bool(longer_sides) and statistics.median(longer_sides) <= SMALL_SIDE


def may_stay(stored: Architecture, settings: LearnSettings) -> bool:
    """Whether learning continues from a stored model of that make."""
    architecture = settings.architecture
    return architecture is None or architecture.make == stored.make


def new_net(
    settings: LearnSettings, data: LearningData, inbox: Inbox | None, kept: list[Message]
) -> Generator[Event, None, MultiTaskNet]:
    """A new network; its pretrained weights are fetched if they are not on this machine.

    If that fails, WeightsError is raised without an inbox. With one, WeightsNeeded is emitted, and the learner
    waits for GoUntrained or FetchAgain; Close raises Closed, other messages are put into `kept`.
    """
    architecture = wanted(settings, data)
    while True:
        name = encoder_info(architecture.encoder).weights if architecture.pretrained else ""
        try:
            if not present(name):
                for text in passed_over(name):
                    yield ev.Notice("warning", text)
                yield from _fetched(architecture.encoder, name, inbox, kept)
                yield ev.PhaseChanged("preparing", "Loading the network.")
            return _built(architecture, settings.seed, data)
        except WeightsError as error:
            if inbox is None:
                raise
            yield ev.PhaseChanged("waiting", "Waiting for the pretrained weights.")
            yield ev.WeightsNeeded(architecture.encoder, str(error), error.reason)
            if _answer(inbox, kept):
                architecture = replace(architecture, pretrained=False)


def _built(architecture: Architecture, seed: int, data: LearningData) -> MultiTaskNet:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        net = MultiTaskNet({}, architecture)
        net.heads = new_heads(net, {t.id: len(t.classes) for t in data.tasks}, seed)
        return net


def _fetched(
    encoder: str, name: str, inbox: Inbox | None, kept: list[Message]
) -> Generator[Event, None, None]:
    """Fetch; Stop and Cancel end it like an error, Close raises Closed."""
    title = encoder_info(encoder).title
    yield ev.PhaseChanged("preparing", f"Downloading the pretrained weights of {title}.")
    download = fetch(source_of(name))
    try:
        for progress in download:
            yield ev.Fetching(encoder, progress.done, progress.total)
            while inbox is not None and not inbox.empty():
                if _is_no(inbox.get(), kept):
                    raise WeightsError(name, "the download was cancelled")
    finally:
        download.close()


def _is_no(message: Message, kept: list[Message]) -> bool:
    if isinstance(message, ev.Close):
        raise Closed
    if isinstance(message, ev.Stop | ev.Cancel):
        return True
    kept.append(message)
    return False


def _answer(inbox: Inbox, kept: list[Message]) -> bool:
    """Wait for the user's answer: True to continue untrained, False to fetch again."""
    while True:
        match inbox.get():
            case ev.Close():
                raise Closed
            case ev.GoUntrained():
                return True
            case ev.FetchAgain():
                return False
            case message:
                kept.append(message)


def suited(config: FullConfig, architecture: Architecture) -> FullConfig:
    """The config as that network needs it: its own rates, and nothing frozen that was never trained."""
    info = network_info(architecture.network)
    if info.rate is not None:
        config = replace(config, rate=info.rate, encoder_rate=info.rate)
    if info.decay is not None:
        config = replace(config, decay=info.decay)
    if architecture.scales[0] > 1:  # a crop costs that many times more
        config = replace(config, pixels=round(config.pixels / architecture.scales[0] ** 2))
    return config if architecture.pretrained else replace(config, frozen=0, encoder_rate=config.rate)
