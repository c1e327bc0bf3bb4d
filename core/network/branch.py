"""A task's own layers between the shared features and its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.network.attention import TaskAttention
    from core.network.decoder import Decoder, Step
    from core.network.encoder import Encoder


class Branch(nn.Module):
    """Either masks on the shared decoder's steps, or its own copy of the encoder's later steps and a decoder."""

    def __init__(
        self,
        attention: TaskAttention | None = None,
        encoder: Encoder | None = None,
        decoder: Decoder | None = None,
    ) -> None:
        super().__init__()
        self.attention, self.encoder, self.decoder = attention, encoder, decoder

    def levels(self, state: Any, first: int) -> list[Tensor]:
        """The task's own levels of one scale, from the output of the shared steps before `first`."""
        return self.encoder.run(state, first)[1] if self.encoder is not None else []

    def map(self, maps: Sequence[Tensor], shared: Sequence[Step]) -> list[Tensor]:
        """The task's own map (N, C, h, w), or none.

        `maps`: all levels that the task reads, standardised; `shared`: the shared decoder's steps.
        """
        if self.attention is not None:
            return [self.attention(shared)]
        return [self.decoder(maps)] if self.decoder is not None and self.decoder.width else []
