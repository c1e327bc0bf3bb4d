"""Which network it is: everything that has to be known to build it again before its weights are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

Sharing = Literal["whole", "early", "attention", "none"]
"""What tasks share: see SHARINGS in core.network.registry."""
MAX_CHANNELS = 16
SCALES = (1.0, 0.5, 0.25, 0.125)
"""Those at which an image can be encoded: an image's sides stay multiples of every stride."""


@dataclass(frozen=True, slots=True)
class Architecture:
    """A network's make. Stored with the model."""

    network: str = "lite0"
    """A name of NETWORKS (core.network.registry)."""
    sharing: Sharing = "whole"
    encoder: str = "lite0"
    """A name of ENCODERS (core.network.encoders)."""
    channels: int = 3
    """Of the images, 1 to MAX_CHANNELS."""
    scales: tuple[float, ...] = (1.0, 0.5)
    """Sizes at which an image is encoded, as shares of its own."""
    decoder: bool = False
    """Whether full learning has added what it learns besides: decoder, and what tasks have of their own."""
    pretrained: bool = True
    """Whether the encoder began with pretrained weights. Without, only full learning teaches it to see."""
    local: bool = True
    """Whether the light pyramid sees a pixel's surroundings only, so that a tile is answered as the whole image."""

    def __post_init__(self) -> None:
        if self.sharing not in get_args(Sharing):
            raise ValueError(
                f"There is no sharing {self.sharing!r}: choose one of {', '.join(get_args(Sharing))}."
            )
        if not 1 <= self.channels <= MAX_CHANNELS:
            raise ValueError(f"A network reads 1 to {MAX_CHANNELS} channels, not {self.channels}.")
        if not 1 <= len(self.scales) <= len(SCALES) or not set(self.scales) <= set(SCALES):
            allowed = ", ".join(map(str, SCALES))
            raise ValueError(f"A network has 1 to {len(SCALES)} scales, each one of {allowed}.")

    @property
    def make(self) -> tuple[str, str, str]:
        """Network, sharing and encoder: what is chosen. Learning goes on only from a model of the same make."""
        return self.network, self.sharing, self.encoder

    def as_json(self) -> dict[str, Any]:
        """What model.json says."""
        return {
            "network": self.network,
            "sharing": self.sharing,
            "encoder": self.encoder,
            "channels": self.channels,
            "scales": list(self.scales),
            "decoder": self.decoder,
            "pretrained": self.pretrained,
            "local": self.local,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Architecture:
        """The same back. Models of earlier versions say less: what they lack was then always so.

        ValueError where a value is missing, of another type, or not one that a network can have.
        """
        missing = {"encoder", "scales"} - set(data)
        if missing:
            raise ValueError(f"the architecture lacks {', '.join(sorted(missing))}")
        values = {"local": not data.get("decoder", False), **data}
        return msgspec.convert({name: values[name] for name in cls.__slots__ if name in values}, cls)
