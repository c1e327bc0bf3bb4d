"""timm's networks, as encoders are made of them."""

from __future__ import annotations

from typing import Any

import timm

from core.network.weights import load_weights


def timm_model(name: str, weights: str, **options: Any) -> Any:
    """timm's network of that name without its classifier; `weights` is "" for none. Raises WeightsError."""
    model: Any = timm.create_model(name, pretrained=False, num_classes=0, **options)
    if weights:
        load_weights(model, weights)
    return model
