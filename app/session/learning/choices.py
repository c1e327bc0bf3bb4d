"""Names and explanations of the learning choices, in the user's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.language.joining import sentences_text
from app.language.numbers import number_text
from app.language.sentences import spoken
from core.learning.balancing_methods import METHODS
from core.learning.objectives import OBJECTIVES

if TYPE_CHECKING:
    from core.learning.balancing_methods import Method
    from core.learning.objectives import Objective
    from core.network.architecture import Architecture
    from core.network.registry import NetworkInfo, SharingInfo

CONTEXT: Final = "LearningChoices"

_FREE: Final = "No extra time."
_NO_POSITIONS: Final = "position ignored"
_COSTS: Final = "A step takes {0} times as long with 3 tasks."


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def strings() -> frozenset[str]:
    """Every source string of this file's tables, and the names in core's tables, for translators."""
    from core.network.registry import NETWORKS, SHARINGS  # here: it loads torch

    names = {n.title for n in NETWORKS.values()} | {s.title for s in SHARINGS.values()}
    names |= {objective.name for objective in OBJECTIVES.values()} | {m.name for m in METHODS.values()}
    return frozenset(names | {_FREE, _COSTS, _NO_POSITIONS})


def objective_name(objective: Objective) -> str:
    """What a loss is called."""
    return _tr(objective.name)


def objective_text(objective: Objective) -> str:
    """What it is good for, and its paper."""
    return sentences_text((spoken(objective.text), objective.paper))


def balancing_name(method: Method) -> str:
    """What a method of balancing is called."""
    return _tr(method.name)


def balancing_text(method: Method) -> str:
    """What it does."""
    return spoken(method.text)


def balancing_cost(method: Method) -> str:
    """What a step with it costs."""
    return _tr(_FREE) if method.cost < 1.05 else _tr(_COSTS).format(number_text(method.cost, ".1f"))


def network_name(info: NetworkInfo) -> str:
    """What a network is called."""
    return _tr(info.title)


def sharing_name(info: SharingInfo) -> str:
    """What a way to share is called."""
    return _tr(info.title)


def make_text(architecture: Architecture) -> str:
    """Network, sharing, encoder and whether positions count; a name that this version doesn't know as it is."""
    from core.network.encoders import ENCODERS
    from core.network.registry import NETWORKS, SHARINGS

    network, sharing, encoder = architecture.make[:3]
    named = NETWORKS.get(network), SHARINGS.get(architecture.sharing), ENCODERS.get(encoder)
    words = (
        network_name(named[0]) if named[0] else network,
        sharing_name(named[1]) if named[1] else sharing,
        named[2].title if named[2] else encoder,
        *(() if architecture.positions else (_tr(_NO_POSITIONS),)),
    )
    return " · ".join(words)
