"""Work with a network that is left in the middle because something else must be answered at once.

`watch` makes a network look before each of its convolutions, on the way back too, whether that is so. It changes
nothing that is computed. Whoever starts the work says with `interruptible` what it may be left for.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_wanted: ContextVar[Callable[[], bool] | None] = ContextVar("wanted", default=None)
"""Of each thread by itself. On a GPU the way back is computed in a thread of torch's own, and is not left."""


class WorkInterrupted(Exception):
    """The work was left in the middle. Whoever catches it restores what the work had changed."""


@contextmanager
def interruptible(wanted: Callable[[], bool] | None) -> Iterator[None]:
    """Raise WorkInterrupted inside once `wanted()` is true; never where it is None. It is asked very often."""
    token = _wanted.set(wanted)
    try:
        yield
    finally:
        _wanted.reset(token)


def may_interrupt() -> None:
    """Raise WorkInterrupted where that is wanted now."""
    is_wanted = _wanted.get()
    if is_wanted is not None and is_wanted():
        raise WorkInterrupted


def watch(net: nn.Module) -> None:
    """Let work with `net`, and with copies made of it from now on, be interrupted."""
    for module in net.modules():
        if isinstance(module, nn.Conv2d) and _before not in module._forward_pre_hooks.values():
            module.register_forward_pre_hook(_before)
            module.register_forward_hook(_after)


def _before(_module: nn.Module, _inputs: tuple[Any, ...]) -> None:
    may_interrupt()


def _after(_module: nn.Module, _inputs: tuple[Any, ...], output: Tensor) -> None:
    if output.requires_grad and _wanted.get() is not None:
        output.register_hook(_on_the_way_back)  # type: ignore[no-untyped-call]


def _on_the_way_back(_gradient: Tensor) -> None:
    may_interrupt()
