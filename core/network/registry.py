"""The networks and the ways to share that can be chosen, each with one sentence for the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.network.architecture import Architecture
from core.network.decoder import NoDecoder, PyramidDecoder, WholeDecoder
from core.network.deeplab import DeepLabDecoder
from core.network.encoders import encoder_info

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.network.architecture import Sharing
    from core.network.decoder import Decoder


@dataclass(frozen=True, slots=True)
class NetworkInfo:
    """A network that can be chosen."""

    name: str
    title: str
    text: str
    """One sentence for the window."""
    cost: str
    """What it costs, in words."""
    decoder: Callable[[Sequence[int], Sequence[int]], Decoder]
    """Channels and strides of the pyramid's maps -> what full learning adds."""
    encoder: str = "lite0"
    """The one that it has where none is chosen."""
    free: bool = True
    """Whether another encoder may be chosen."""
    rate: float | None = None
    """Learning rate of all its parameters in full learning, where it asks for one of its own."""
    decay: float | None = None


@dataclass(frozen=True, slots=True)
class SharingInfo:
    """A way to share that can be chosen."""

    name: Sharing
    title: str
    text: str
    cost: str


NETWORKS: Final[dict[str, NetworkInfo]] = {
    info.name: info
    for info in (
        NetworkInfo(
            "lite0",
            "Light pyramid",
            "A small pretrained network with a light pyramid decoder: ahead of the others on street scenes.",
            "The measure for the others.",
            PyramidDecoder,
        ),
        NetworkInfo(
            "deeplabv3plus",
            "DeepLabv3+",
            "DeepLabv3+: looks at the surroundings at several distances at once; the field's usual reference.",
            "A step takes about 1.5 times as long as with the light pyramid.",
            DeepLabDecoder,
        ),
        NetworkInfo(
            "fusionnet",
            "FusionNet (reference)",
            "Three convolutions learned from nothing: a reference from the literature to compare with, full "
            "learning only.",
            "A step takes about 0.6 times as long as with the light pyramid, but it takes many more of them.",
            NoDecoder,
            encoder="fusionnet",
            free=False,
            rate=1e-4,
            decay=0.0,
        ),
    )
}

SHARINGS: Final[dict[str, SharingInfo]] = {
    info.name: info
    for info in (
        SharingInfo(
            "whole",
            "All features",
            "All tasks share all features and differ in their heads alone: the quickest.",
            "The measure for the others.",
        ),
        SharingInfo(
            "early",
            "Early features",
            "Tasks share what sees edges and textures; later stages and decoder are each task's own.",
            "With three tasks a step takes about 1.9 times as long as where all is shared.",
        ),
        SharingInfo(
            "attention",
            "Attention per task",
            "Tasks share all features, and each learns masks for what it lets through (MTAN).",
            "With three tasks a step takes about 1.5 times as long as where all is shared.",
        ),
        SharingInfo(
            "none",
            "Nothing",
            "A network of its own for each task: the control that shows whether sharing helps.",
            "With three tasks a step takes about 2.5 times as long as where all is shared.",
        ),
    )
}


def decoder_of(wanted: Architecture) -> Callable[[Sequence[int], Sequence[int]], Decoder]:
    """Makes the decoder of such a network. ValueError where there is no network of that name."""
    decoder = network_info(wanted.network).decoder
    return WholeDecoder if decoder is PyramidDecoder and not wanted.local else decoder


def network_info(name: str) -> NetworkInfo:
    """That line of the registry; ValueError with the known ones where there is none."""
    if name not in NETWORKS:
        raise ValueError(f"There is no network {name!r}: choose one of {', '.join(NETWORKS)}.")
    return NETWORKS[name]


def choose(
    network: str | None = None,
    sharing: str | None = None,
    encoder: str | None = None,
    *,
    channels: int = 3,
    untrained: bool = False,
) -> Architecture:
    """The architecture of these choices, the usual one where there is none. ValueError with a sentence.

    `untrained`: the encoder begins without its pretrained weights.
    """
    info = network_info(network or "lite0")
    encoder_choice = encoder_info(encoder or info.encoder)
    if not info.free and encoder_choice.name != info.encoder:
        raise ValueError(f"The network {info.name} has no other encoder than its own: leave the encoder out.")
    if info.free and encoder_choice.name == NETWORKS["fusionnet"].encoder:
        raise ValueError("The encoder fusionnet belongs to the network fusionnet: choose that.")
    if sharing is not None and sharing not in SHARINGS:
        raise ValueError(f"There is no sharing {sharing!r}: choose one of {', '.join(SHARINGS)}.")
    return Architecture(
        network=info.name,
        sharing=SHARINGS[sharing or "whole"].name,
        encoder=encoder_choice.name,
        channels=channels,
        scales=_scales(encoder_choice.name),
        pretrained=bool(encoder_choice.weights) and not untrained,
    )


_SCALES: Final[Mapping[str, tuple[float, ...]]] = {"dinov2": (1.0,), "fusionnet": (1.0, 0.5, 0.25)}


def _scales(encoder: str) -> tuple[float, ...]:
    """Sizes at which it is shown an image: a plain transformer sees far at one, plain convolutions need three."""
    return _SCALES.get(encoder, (1.0, 0.5))
