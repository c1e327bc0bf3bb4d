"""A device that no machine needs to have: tensors that say they are on a GPU, and are reckoned with on the CPU.

FakeTensorMode is not enough: its tensors hold no numbers, and where PyTorch is built for CUDA but finds no driver,
it can't go backward. These hold numbers, so that everything that reads one (a loss, where labels are) runs as it
does on a GPU. Two devices never meet in one operation, as on a real one. Copies from the device, which the program
waits for, are counted.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import torch
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves, tree_map

if TYPE_CHECKING:
    from collections.abc import Iterator

CPU, META = torch.device("cpu"), torch.device("meta")
CROSS = ("aten::copy_", "aten::_to_copy")
"""Operations that may see two devices."""
INDEXED = ("aten::index", "aten::index_put", "aten::index_put_", "aten::_index_put_impl_")
"""Those whose indices may be on the CPU."""
LISTS = ("aten::cat", "aten::stack")
"""Those that don't take a number of the CPU either, where others do."""
WAITING = (
    "aten::_local_scalar_dense",
    "aten::nonzero",
    "aten::masked_select",
    "aten::bincount",
    "aten::unique",
)
"""Operations for whose answer the program waits: a number, or a shape that depends on numbers."""

COMPOSITE: dict[str, bool] = {}
"""By an operation's name, whether it is made of others."""


class Refused(RuntimeError):
    """An operation that a GPU would refuse."""


class Pretended(torch.Tensor):
    """On the device, it says. To PyTorch's own code it is a tensor without numbers; `inner` has them."""

    claimed = torch.device("cuda", 0)
    inner: torch.Tensor
    __torch_function__ = torch._C._disabled_torch_function_impl

    @staticmethod
    def __new__(cls, inner: torch.Tensor) -> Pretended:
        made: Pretended = torch.Tensor._make_wrapper_subclass(
            cls,
            inner.shape,
            strides=inner.stride(),
            storage_offset=inner.storage_offset(),
            dtype=inner.dtype,
            device=META,
        )
        made.inner = inner
        return made

    @property
    def device(self) -> torch.device:  # type: ignore[override]
        return Pretended.claimed

    @property
    def is_meta(self) -> bool:  # type: ignore[override]
        return False

    @property
    def is_cuda(self) -> bool:  # type: ignore[override]
        return Pretended.claimed.type == "cuda"

    def __deepcopy__(self, memo: dict[int, Any]) -> Pretended:
        made = Pretended(self.inner.clone())
        if isinstance(self, torch.nn.Parameter):
            made._is_param = True
        made.requires_grad_(self.requires_grad)
        memo[id(self)] = made
        return made

    def __repr__(self, **_: Any) -> str:
        return f"Pretended({self.inner!r})"

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return _work(func, args, kwargs or {}, Counter())


class Claims(TorchFunctionMode):
    """What Python asks of the device, PyTorch is asked of `meta`."""

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func is torch.Tensor.pin_memory:
            return args[0]
        kwargs = dict(kwargs or {})
        if func is torch.Tensor.tolist and isinstance(args[0], Pretended):
            return args[0].cpu().tolist()
        if func is torch.Tensor.numpy and isinstance(args[0], Pretended):
            raise TypeError(f"can't convert {Pretended.claimed} device type tensor to numpy")
        args, kwargs = tree_map(_renamed, (args, kwargs))
        if func in (torch.tensor, torch.as_tensor) and kwargs.get("device") == META:
            return func(*args, **{**kwargs, "device": CPU}).to(META)
        return func(*args, **kwargs)


class Works(TorchDispatchMode):
    """Every operation, its devices checked, on the CPU."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.counts: Counter[str] = Counter()
        """Operations that wait for the device ("waits") and copies to it ("uploads")."""

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func.name() not in COMPOSITE:
            COMPOSITE[func.name()] = torch._C._dispatch_has_kernel_for_dispatch_key(
                func.name(), "CompositeImplicitAutograd"
            )
        if COMPOSITE[func.name()]:  # whole in inference mode only, as autograd takes them apart elsewhere
            with self:
                key = torch._C.DispatchKey.CompositeImplicitAutograd
                return func._op_dk(key, *args, **(kwargs or {}))
        return _work(func, args, kwargs or {}, self.counts)


def _renamed(value: Any) -> Any:
    """`meta` for the device."""
    return META if isinstance(value, torch.device) and value.type == Pretended.claimed.type else value


def _work(func: Any, args: Any, kwargs: Any, counts: Counter[str]) -> Any:
    name = func._schema.name
    tensors = [x for x in tree_leaves((args, kwargs)) if isinstance(x, torch.Tensor)]
    theirs = [x for x in tensors if isinstance(x, Pretended)]
    _check(name, args, tensors, theirs)
    wanted = kwargs.get("device")
    lands = bool(theirs) if wanted is None else torch.device(wanted).type == "meta"
    _count(name, args, theirs, lands, counts)
    inside = {id(x.inner): x for x in theirs}
    plain_args, plain = tree_map(lambda x: x.inner if isinstance(x, Pretended) else x, (args, dict(kwargs)))
    if wanted is not None:
        plain["device"] = CPU
    if "pin_memory" in plain:
        plain["pin_memory"] = False
    found = func(*plain_args, **plain)
    return tree_map(lambda x: _outside(x, inside, lands), found)


def _outside(found: Any, inside: dict[int, Pretended], lands: bool) -> Any:
    if not isinstance(found, torch.Tensor):
        return found
    if id(found) in inside and lands:  # an operation in place gives what it was given
        return inside[id(found)]
    if not lands:
        return found
    _check_type(found)
    with torch.inference_mode(False):  # a view of a tensor from before is to know the same of its version
        return Pretended(found)


def _check(name: str, args: Any, tensors: list[torch.Tensor], theirs: list[Pretended]) -> None:
    for tensor in theirs:
        _check_type(tensor.inner)
    if theirs and Pretended.claimed.type == "mps":
        _check_mps(name, args)
    if not theirs or len(theirs) == len(tensors) or name in CROSS:
        return
    alien = [x for x in tensors if not isinstance(x, Pretended) and (x.dim() or name in LISTS)]
    if name in INDEXED and isinstance(args[0], Pretended):
        indices = [x for x in args[1] if isinstance(x, torch.Tensor)]
        alien = [x for x in alien if not any(x is index for index in indices)]
    if alien:
        raise Refused(
            f"{name}: tensors of {Pretended.claimed} and the CPU, {[tuple(x.shape) for x in alien]}"
        )


def _check_mps(name: str, args: Any) -> None:
    """What Apple's GPUs refuse outright, so that PyTorch does not bring it to the CPU instead."""
    if name == "aten::grid_sampler_2d" and args[3] == 1:
        raise Refused("MPS: Unsupported Border padding mode")
    if name == "aten::_adaptive_avg_pool2d" and any(
        before % after for before, after in zip(args[0].shape[2:], args[1], strict=True)
    ):
        raise Refused("Adaptive pool MPS: input sizes must be divisible by output sizes.")


def _check_type(tensor: torch.Tensor) -> None:
    if Pretended.claimed.type == "mps" and tensor.dtype in (torch.float64, torch.complex128):
        raise Refused("Apple's GPUs know no float64")


def _count(name: str, args: Any, theirs: list[Pretended], lands: bool, counts: Counter[str]) -> None:
    if not theirs:
        counts["uploads"] += name == "aten::_to_copy" and lands
        return
    masked = name in INDEXED and any(
        isinstance(x, torch.Tensor) and x.dtype in (torch.bool, torch.uint8) for x in args[1]
    )
    if masked and len(args) > 2:
        masked = args[2].numel() > 1  # else it is a fill, and waits for nothing
    leaves = name == "aten::_to_copy" and not lands
    leaves |= name == "aten::copy_" and not isinstance(args[0], Pretended)
    counts["waits"] += name in WAITING or masked or leaves
    counts["uploads"] += name == "aten::copy_" and not isinstance(args[1], Pretended)


@contextmanager
def pretended(kind: str) -> Iterator[Works]:
    """For so long there is a device of that kind: "cuda", "mps" or "xpu"."""
    before = Pretended.claimed
    overwrite = torch.__future__.get_overwrite_module_params_on_conversion()
    works = Works(kind)
    with ExitStack() as stack:
        Pretended.claimed = torch.device(kind, 0)
        torch.__future__.set_overwrite_module_params_on_conversion(True)
        torch._C._set_only_lift_cpu_tensors(True)
        try:
            stack.enter_context(works)
            stack.enter_context(Claims())
            yield works
        finally:
            stack.close()
            torch._C._set_only_lift_cpu_tensors(False)
            torch.__future__.set_overwrite_module_params_on_conversion(overwrite)
            Pretended.claimed = before
