"""The architecture of a network: everything needed to rebuild it before its weights are loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

Sharing = Literal["whole", "early", "attention", "none"]
"""What tasks share: see SHARINGS in core.network.registry."""
NO_POSITIONS = "nopositions"
MAX_CHANNELS = 16
SCALES = (2.0, 1.0, 0.5, 0.25, 0.125)
"""The scales at which an image can be encoded: its sides stay multiples of every stride."""
MOST_SCALES = 4


@dataclass(frozen=True, slots=True)
class Architecture:
    """The architecture of a network; stored with the model."""

    network: str = "lite0"
    """A name of NETWORKS (core.network.registry)."""
    sharing: Sharing = "whole"
    encoder: str = "lite0"
    """A name of ENCODERS (core.network.encoders)."""
    channels: int = 3
    """The number of image channels, 1 to MAX_CHANNELS."""
    scales: tuple[float, ...] = (1.0, 0.5)
    """The sizes at which an image is encoded, as fractions of its own."""
    decoder: bool = False
    """Whether full learning has added its parts: the decoder, and each task's own layers."""
    pretrained: bool = True
    """Whether the encoder started with pretrained weights. Otherwise only full learning can train it."""
    local: bool = True
    """Whether the light pyramid sees only a pixel's surroundings, so that a tile is predicted like the whole image."""
    positions: bool = True
    """Whether it counts where in the image a pixel lies."""

    def __post_init__(self) -> None:
        if self.sharing not in get_args(Sharing):
            raise ValueError(
                f"Unknown sharing {self.sharing!r}. Choose one of {', '.join(get_args(Sharing))}."
            )
        if not 1 <= self.channels <= MAX_CHANNELS:
            raise ValueError(f"A network takes 1 to {MAX_CHANNELS} channels, not {self.channels}.")
        if not 1 <= len(self.scales) <= MOST_SCALES or not set(self.scales) <= set(SCALES):
            allowed = ", ".join(map(str, SCALES))
            raise ValueError(f"A network takes 1 to {MOST_SCALES} scales, each one of {allowed}.")

    @property
    def make(self) -> tuple[str, ...]:
        """Network, sharing and encoder, and a fourth word if positions don't count: the user's choice.

        Learning continues only from a model with the same ones.
        """
        return self.network, self.sharing, self.encoder, *(() if self.positions else (NO_POSITIONS,))

    def as_json(self) -> dict[str, Any]:
        """The content for model.json."""
        return {
            "network": self.network,
            "sharing": self.sharing,
            "encoder": self.encoder,
            "channels": self.channels,
            "scales": list(self.scales),
            "decoder": self.decoder,
            "pretrained": self.pretrained,
            "local": self.local,
            "positions": self.positions,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Architecture:
        """The architecture in a model.json. Missing values of earlier versions get what was then fixed.

        Raises ValueError if a value is missing, has the wrong type, or is not possible for a network.
        """
        missing = {"encoder", "scales"} - set(data)
        if missing:
            raise ValueError(f"the architecture lacks {', '.join(sorted(missing))}")
        values = {"local": not data.get("decoder", False), **data}
        return msgspec.convert({name: values[name] for name in cls.__slots__ if name in values}, cls)
