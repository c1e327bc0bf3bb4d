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
from core.network.licences import ORIGIN
from core.network.multitask import MultiTaskNet
from core.network.registry import network_info
from core.network.weights import WeightsError, passed_over, present, source_of

if TYPE_CHECKING:
    from collections.abc import Collection, Generator

    from core.learning.config import FullConfig, LearnSettings
    from core.learning.data.learning_data import LearningData
    from core.learning.events import Event, Inbox, Message
    from core.network.encoders import EncoderInfo
    from core.network.licences import Licence

BLIND: Final = (
    "This network has no pretrained features, so quick learning cannot train it. Start full learning."
)


SMALL_SIDE = 320
"""Images whose longer side is no longer are encoded at twice their size: the encoder was trained on objects of such a
size in pixels, and its levels are too coarse for small ones."""


class Closed(Exception):
    """The learner was closed while waiting for weights."""


class LicenceError(WeightsError):
    """Weights have to be downloaded, and their licence was not accepted."""

    def __init__(self, info: EncoderInfo, licence: Licence) -> None:
        super().__init__(
            info.weights,
            f"the {licence.title} was not accepted",
            f"The pretrained weights of {info.title} ({info.megabytes} MB) are under the {licence.title}. {ORIGIN} "
            f"{licence.terms} Full text: {licence.link}. To accept it and download them, pass --accept-licence "
            f"{licence.name}. Or choose the encoder lite0, whose weights come with the program.",
        )


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

    If that fails, WeightsError is raised without an inbox. With one, WeightsNeeded or LicenceNeeded is emitted, and
    the learner waits for the answer; Close raises Closed, other messages are put into `kept`.
    """
    architecture, accepted = wanted(settings, data), set(settings.licences)
    while True:
        info = encoder_info(architecture.encoder)
        try:
            if architecture.pretrained and not present(info.weights):
                yield from _obtained(info, accepted, inbox, kept)
                yield ev.PhaseChanged("preparing", "Loading the network.")
            return _built(architecture, settings.seed, data)
        except WeightsError as error:
            if inbox is None:
                raise
            yield ev.PhaseChanged("waiting", "Waiting for the pretrained weights.")
            if isinstance(error, LicenceError):
                yield ev.LicenceNeeded(info.name)
            else:
                yield ev.WeightsNeeded(info.name, str(error), error.reason)
            match _answer(inbox, kept):
                case ev.GoUntrained():
                    architecture = replace(architecture, pretrained=False)
                case ev.AcceptLicence(licence):
                    accepted.add(licence)


def _built(architecture: Architecture, seed: int, data: LearningData) -> MultiTaskNet:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        net = MultiTaskNet({}, architecture)
        net.heads = new_heads(net, {t.id: len(t.classes) for t in data.tasks}, seed)
        return net


def _obtained(
    info: EncoderInfo, accepted: Collection[str], inbox: Inbox | None, kept: list[Message]
) -> Generator[Event, None, None]:
    """Fetch, if the licence was accepted; Stop and Cancel end it like an error, Close raises Closed."""
    for text in passed_over(info.weights):
        yield ev.Notice("warning", text)
    source = source_of(info.weights)
    if info.licence is not None and info.licence.name not in accepted:
        raise LicenceError(info, info.licence)
    yield ev.PhaseChanged("preparing", f"Downloading the pretrained weights of {info.title}.")
    download = fetch(source)
    try:
        for progress in download:
            yield ev.Fetching(info.name, progress.done, progress.total)
            while inbox is not None and not inbox.empty():
                if _is_no(inbox.get(), kept):
                    raise WeightsError(info.weights, "the download was cancelled")
    finally:
        download.close()


def _is_no(message: Message, kept: list[Message]) -> bool:
    if isinstance(message, ev.Close):
        raise Closed
    if isinstance(message, ev.Stop | ev.Cancel):
        return True
    kept.append(message)
    return False


def _answer(inbox: Inbox, kept: list[Message]) -> Message:
    """Wait for the user's answer."""
    while True:
        match inbox.get():
            case ev.Close():
                raise Closed
            case (ev.GoUntrained() | ev.FetchAgain() | ev.AcceptLicence()) as message:
                return message
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
    if not architecture.pretrained:
        return replace(config, frozen=0, encoder_rate=config.rate)
    highest = encoder_info(architecture.encoder).highest_rate
    return config if highest is None else replace(config, encoder_rate=min(highest, config.encoder_rate))
