"""The available networks and kinds of sharing, each with one sentence for the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.network.architecture import Architecture
from core.network.decoder import NoDecoder, PyramidDecoder, WholeDecoder
from core.network.deeplab import DeepLabDecoder
from core.network.encoders import EncoderError, encoder_info, unavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.network.architecture import Sharing
    from core.network.decoder import Decoder


@dataclass(frozen=True, slots=True)
class NetworkInfo:
    """A network to choose from."""

    name: str
    title: str
    text: str
    """One sentence for the window."""
    cost: str
    """Its cost, in words."""
    decoder: Callable[[Sequence[int], Sequence[int]], Decoder]
    """Channels and strides of the pyramid's maps -> the decoder that full learning adds."""
    encoder: str = "lite0"
    """The encoder if none is chosen."""
    free: bool = True
    """Whether another encoder can be chosen."""
    rate: float | None = None
    """The learning rate of all its parameters in full learning, if it needs its own."""
    decay: float | None = None


@dataclass(frozen=True, slots=True)
class SharingInfo:
    """A kind of sharing to choose from."""

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
            "A small pretrained network with a light pyramid decoder: the best one on street scenes.",
            "The baseline for the others.",
            PyramidDecoder,
        ),
        NetworkInfo(
            "deeplabv3plus",
            "DeepLabv3+",
            "DeepLabv3+: sees the surroundings at several distances at once; a standard reference in the field.",
            "A step takes about 1.5 times as long as with the light pyramid.",
            DeepLabDecoder,
        ),
        NetworkInfo(
            "fusionnet",
            "FusionNet (reference)",
            "Three convolutions trained from scratch: a baseline from the literature; full learning only.",
            "A step takes about 0.6 times as long as with the light pyramid, but many more steps are needed.",
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
            "All tasks share all features and differ only in their heads: the fastest.",
            "The baseline for the others.",
        ),
        SharingInfo(
            "early",
            "Early features",
            "Tasks share the early levels (edges and textures); later levels and the decoder are separate.",
            "With three tasks, a step takes about 1.9 times as long as with everything shared.",
        ),
        SharingInfo(
            "attention",
            "Attention per task",
            "Tasks share all features, and each learns masks that select from them (MTAN).",
            "With three tasks, a step takes about 1.5 times as long as with everything shared.",
        ),
        SharingInfo(
            "none",
            "Nothing",
            "A separate network for each task: the baseline that shows whether sharing helps.",
            "With three tasks, a step takes about 2.5 times as long as with everything shared.",
        ),
    )
}


def decoder_of(wanted: Architecture) -> Callable[[Sequence[int], Sequence[int]], Decoder]:
    """The function that makes the decoder of that network. Raises ValueError if there is no such network."""
    decoder = network_info(wanted.network).decoder
    return WholeDecoder if decoder is PyramidDecoder and not wanted.local else decoder


def network_info(name: str) -> NetworkInfo:
    """The registry entry of that name. Raises ValueError with the available names."""
    if name not in NETWORKS:
        raise ValueError(f"Unknown network {name!r}. Choose one of {', '.join(NETWORKS)}.")
    return NETWORKS[name]


def choose(
    network: str | None = None,
    sharing: str | None = None,
    encoder: str | None = None,
    *,
    channels: int = 3,
    untrained: bool = False,
    positions: bool = True,
) -> Architecture:
    """The architecture of these choices, with defaults for missing ones. Raises ValueError with a sentence.

    `untrained`: the encoder starts without pretrained weights. `positions`: where a pixel lies in its image counts.
    """
    info = network_info(network or "lite0")
    encoder_choice = encoder_info(encoder or info.encoder)
    if not info.free and encoder_choice.name != info.encoder:
        raise ValueError(f"The network {info.name} works only with its own encoder: leave the encoder out.")
    if info.free and encoder_choice.name == NETWORKS["fusionnet"].encoder:
        raise ValueError("The encoder fusionnet works only with the network fusionnet. Choose that network.")
    if problem := unavailable(encoder_choice):
        raise EncoderError(problem)
    if sharing is not None and sharing not in SHARINGS:
        raise ValueError(f"Unknown sharing {sharing!r}. Choose one of {', '.join(SHARINGS)}.")
    return Architecture(
        network=info.name,
        sharing=SHARINGS[sharing or "whole"].name,
        encoder=encoder_choice.name,
        channels=channels,
        scales=_scales(encoder_choice.name),
        pretrained=bool(encoder_choice.weights) and not untrained,
        positions=positions,
    )


_SCALES: Final[Mapping[str, tuple[float, ...]]] = {
    "dinov2": (1.0,),
    "dinov3-vit": (1.0,),
    "fusionnet": (1.0, 0.5, 0.25),
}


def _scales(encoder: str) -> tuple[float, ...]:
    """The scales at which it sees an image: a plain transformer sees far at one, plain convolutions need three."""
    return _SCALES.get(encoder, (1.0, 0.5))
