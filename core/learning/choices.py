"""From a project's choices to the learner's network and config. Arguments take precedence over choices."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.learning.balancing_methods import METHODS
from core.learning.config import FullConfig
from core.learning.objectives import OBJECTIVES

if TYPE_CHECKING:
    from core.network.architecture import Architecture
    from core.project.model import Choices


def architecture_of(
    choices: Choices,
    network: str | None = None,
    sharing: str | None = None,
    encoder: str | None = None,
    *,
    untrained: bool = False,
    positions: bool | None = None,
) -> Architecture | None:
    """The network of these choices; None if nothing was chosen: then the stored model's, or the default one.

    Arguments take precedence over the choices. If only the network is given, an encoder chosen for another network is
    ignored. Raises ValueError with a sentence if the network is unknown or the combination impossible.
    """
    from core.network.registry import choose, network_info  # here: these load torch, and a plan needs none

    if network and network != choices.network and not encoder:
        free = network_info(network).free and network_info(choices.network or "lite0").free
        encoder_name = choices.encoder if free else ""
    else:
        encoder_name = encoder or choices.encoder
    network, sharing = network or choices.network, sharing or choices.sharing
    positions = choices.positions if positions is None else positions
    if not (network or sharing or encoder_name or untrained) and positions is None:
        return None
    return choose(
        network or None,
        sharing or None,
        encoder_name or None,
        untrained=untrained,
        positions=positions is not False,
    )


def full_config_of(
    choices: Choices, objective: str | None = None, balancing: str | None = None
) -> FullConfig:
    """The config of full learning by these choices; arguments take precedence. Unknown names fall back to defaults."""
    config = FullConfig(augmentation=choices.augmentation)
    objective_name, method = objective or choices.objective, balancing or choices.balancing
    if objective_name in OBJECTIVES:
        config = replace(config, objective=objective_name)
    return replace(config, balancing=method) if method in METHODS else config


def unavailable(choices: Choices, objective: str | None = None, balancing: str | None = None) -> list[str]:
    """A text for each choice that this version lacks, with what full learning uses instead."""
    default, texts = FullConfig(), []
    if objective is None and choices.objective and choices.objective not in OBJECTIVES:
        instead = OBJECTIVES[default.objective].name
        texts.append(
            f"The project's loss, {choices.objective}, is not available in this version of Maskloom. "
            f"Full learning uses {instead} instead."
        )
    if balancing is None and choices.balancing and choices.balancing not in METHODS:
        method = METHODS[default.balancing].name.lower()
        texts.append(
            f"The project's way of balancing tasks, {choices.balancing}, is not available in this version of "
            f"Maskloom. Full learning uses {method} instead."
        )
    return texts
