"""Licences of pretrained weights that must be accepted before they are downloaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ORIGIN: Final = "Published by Meta, and provided by the makers of timm."
"""Where weights with such a licence come from, in plain words."""


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence, in a few sentences that point to its full text."""

    name: str
    """What its acceptance is remembered by."""
    title: str
    terms: str
    """What it asks of those who use the weights."""
    link: str
    """Its full text."""


LICENCES: Final[dict[str, Licence]] = {
    licence.name: licence
    for licence in (
        Licence(
            "dinov3",
            "DINOv3 License",
            "Meta's own licence. You may use the weights commercially, but not for military purposes, weapons, "
            "nuclear applications or espionage. Anyone who redistributes the weights, or a model trained from "
            "them, must do so under the same licence, include its text and state “Built with DINOv3”. "
            "Publications must mention DINOv3.",
            "https://ai.meta.com/resources/models-and-libraries/dinov3-license/",
        ),
        Licence(
            "apache-2.0",
            "Apache License 2.0",
            "You may use, modify and redistribute the weights, including commercially. Copies must include the "
            "licence and state what was changed.",
            "https://www.apache.org/licenses/LICENSE-2.0",
        ),
    )
}

_BSD: Final = "BSD 3-Clause License"
_OF_WEIGHTS: Final = {
    "resnet18": _BSD,
    "resnet34": _BSD,
    "dinov3-convnext": LICENCES["dinov3"].title,
    "dinov3-vit": LICENCES["dinov3"].title,
}


def licence_of_weights(encoder: str) -> str:
    """The title of the licence of an encoder's pretrained weights: Apache 2.0 unless another one is listed."""
    return _OF_WEIGHTS.get(encoder, LICENCES["apache-2.0"].title)
