"""The checkpoint of a full run, so that a crash or a power cut costs a minute of it, not all.

models/<name>/run/ holds the network that the run began with, as any model, and run.safetensors with the rest:
trainer, running mean, best, the optimiser's state and random states as tensors, all else as JSON in its header.
Nothing is ever unpickled. A run that ends by itself, or that the user ends, removes it.
"""

from __future__ import annotations

import contextlib
import json
import threading
import time
from typing import TYPE_CHECKING, Any, Final

import safetensors
import safetensors.torch

from core.atomic import is_link, make_folder, why_not_written, write_atomic
from core.insight.learning_record import Recorder
from core.json_bytes import loads
from core.learning.balancing_methods import METHODS
from core.learning.config import Augmentation, FullConfig
from core.learning.events import Interrupted, Notice
from core.learning.full.run_state import RunState
from core.learning.objectives import OBJECTIVES
from core.network.model_files import (
    DAMAGED,
    DESCRIPTION,
    WEIGHTS,
    ModelError,
    check_channels,
    describe,
    load_model,
    save_model,
)
from core.network.multitask import kept_classes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from torch import Tensor

    from core.learning.events import Event
    from core.network.multitask import MultiTaskNet
    from core.project.model import Task

VERSION: Final = 1
FILE: Final = "run.safetensors"
PAUSE: Final = 60.0
"""The fewest seconds between two checkpoints."""
COST: Final = 0.01
"""The greatest fraction of the run's time that its steps wait for checkpoints."""
BEST: Final = "best."
"""Prefix of the names of the best network's tensors."""
_TRIAL: Final = "trial."
"""Prefix of tensors that only older versions wrote."""
_REMOVED_FIELDS: Final = ("unlabelled",)
_RENAMED_FIELDS: Final = {"teacher": "pseudo_labels"}
_OTHER_VERSION: Final = "The interrupted run comes from another version of Maskloom ({0}). Start a new run."
_UNAVAILABLE: Final = (
    "The interrupted run learns with {0}, which is not available in this version of Maskloom, so it can't be "
    "continued. Start full learning again."
)


class RunFolder:
    """Writes and reads the checkpoint of one model's full run."""

    def __init__(self, model_folder: Path, pause: float = PAUSE) -> None:
        self.folder = model_folder / "run"
        self.pause = pause
        self.problem: Notice | None = None
        """What went wrong with the last one; whoever reports it clears it."""
        self.recorder = Recorder()
        """Keeps how the run has learned so far."""
        self._begun = False
        self._last = time.monotonic()
        self._writer: threading.Thread | None = None

    @property
    def exists(self) -> bool:
        """Whether a run was interrupted."""
        return (self.folder / FILE).is_file()

    @property
    def due(self) -> bool:
        """Whether it is time for another."""
        return time.monotonic() - self._last > self.pause and not self._writing

    @property
    def _writing(self) -> bool:
        return self._writer is not None and self._writer.is_alive()

    def forget_beginning(self) -> None:
        """Write the initial network again with the next checkpoint: it has changed with the project's tasks."""
        self._begun = False

    def write(
        self,
        before: MultiTaskNet,
        tasks: Sequence[Task],
        tensors: Mapping[str, Tensor],
        values: Mapping[str, Any],
    ) -> None:
        """Copy the state now, and let a thread write it to disk while learning continues."""
        begun = time.monotonic()
        self.wait()
        if not self._begun:
            self.remove()
            try:
                make_folder(self.folder, within=self.folder.parents[2])
                save_model(self.folder, before, describe(before, tasks))
            except OSError as error:
                self.problem = Notice("warning", why_not_written(self.folder / FILE, error))
            self._begun = True
            begun = time.monotonic()
        copies = {name: tensor.detach().cpu().clone().contiguous() for name, tensor in tensors.items()}
        text = json.dumps({"version": VERSION, **values, "record": self.recorder.as_json()})
        self._writer = threading.Thread(target=self._write, args=(copies, text), name="checkpoint")
        self._writer.start()
        self._last = time.monotonic()
        self.pause = max(self.pause, (self._last - begun) / COST)

    def _write(self, tensors: dict[str, Tensor], text: str) -> None:
        try:
            write_atomic(self.folder / FILE, safetensors.torch.save(tensors, {"run": text}))
        except OSError as error:
            self.problem = Notice("warning", why_not_written(self.folder / FILE, error))

    def wait(self) -> None:
        """Wait until the last one is on disk."""
        if self._writer is not None:
            self._writer.join()

    def remove(self) -> None:
        """Delete the checkpoint: the run has ended, or is started again."""
        self.wait()
        # The checkpoint first: without it the rest means nothing.
        if is_link(self.folder) or is_link(self.folder.parent):
            return  # what is there is not of a run's making
        names = (FILE, *(f".{name}.tmp" for name in (FILE, WEIGHTS, DESCRIPTION)), WEIGHTS, DESCRIPTION)
        try:
            for name in names:
                (self.folder / name).unlink(missing_ok=True)
        except OSError as error:
            self.problem = Notice("warning", why_not_written(self.folder / FILE, error))
        with contextlib.suppress(OSError):  # not there, or somebody's files are in it
            self.folder.rmdir()

    def left_over(self) -> Event | None:
        """The event that reports an interrupted run; None if there is none."""
        if not self.exists:
            return None
        try:
            values = self._read(whole=False).values
            steps, balancing = int(values["student"]["steps"]), str(values["plan"]["balancing"])
            processes = int(values.get("processes", 1))  # older checkpoints don't say
            _check_available(balancing, str(values["plan"].get("objective", FullConfig().objective)))
        except ModelError as error:
            return Notice("warning", str(error))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            return Notice("warning", _OTHER_VERSION.format(error))
        text = f"Full learning was interrupted after step {steps} and can be resumed."
        return Interrupted(steps, text, balancing, processes)

    def read(self) -> tuple[MultiTaskNet, tuple[Task, ...], RunState]:
        """The initial network, its tasks, and the run's state. ModelError with a sentence."""
        state = self._read(whole=True)
        initial_net, description = load_model(self.folder)
        return initial_net, description.tasks, state

    def _read(self, *, whole: bool) -> RunState:
        path = self.folder / FILE
        if not path.is_file():
            raise ModelError(f"The model {self.folder.parent.name} has no interrupted run to resume.")
        try:
            with safetensors.safe_open(str(path), "pt") as file:
                values: dict[str, Any] = loads((file.metadata() or {})["run"])
                if values["version"] != VERSION:
                    raise ValueError(f"version {values['version']}")
                tensors = {k: file.get_tensor(k) for k in file.keys()} if whole else {}  # noqa: SIM118
        except (safetensors.SafetensorError, OSError, *DAMAGED) as error:
            raise ModelError(
                f"The checkpoint {path} could not be read ({error}). Delete the folder {self.folder} and learn again; "
                "your labels and the model are not affected."
            ) from error
        return RunState(tensors, values)


def take_up(folder: RunFolder, tasks: Sequence[Task], channels: int) -> tuple[MultiTaskNet, RunState]:
    """The network an interrupted run began with, and its checkpoint. ModelError where it can't be resumed."""
    initial_net, theirs, (tensors, values) = folder.read()
    if [t.id for t in theirs] != [t.id for t in tasks] or any(map(_changed, theirs, tasks)):
        raise ModelError(
            "The tasks have changed since full learning was interrupted, so it cannot be resumed. Start a new run."
        )
    check_channels(initial_net, channels, folder.folder)
    try:
        tensors = _without_trial(tensors, values)
        config = values["plan"] = full_config_of(values["plan"])
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(_OTHER_VERSION.format(error)) from error
    _check_available(config.balancing, config.objective)
    return initial_net, RunState(tensors, values)


def _changed(then: Task, now: Task) -> bool:
    """Whether a class index now means another class, even if there are as many."""
    return kept_classes(then, now) != list(range(len(then.classes)))


def _check_available(balancing: str, objective: str) -> None:
    """ModelError if this version lacks one of them."""
    if balancing not in METHODS:
        raise ModelError(_UNAVAILABLE.format(f"the balancing method {balancing}"))
    if objective not in OBJECTIVES:
        raise ModelError(_UNAVAILABLE.format(f"the loss {objective}"))


def _without_trial(tensors: dict[str, Tensor], values: dict[str, Any]) -> dict[str, Tensor]:
    """The tensors to resume with, from a version that tried unlabelled images in the middle of a run.

    A run interrupted while it learned from them resumes from where it was without them.
    """
    trial = values.pop("trial", None)
    rest = {name: tensor for name, tensor in tensors.items() if not name.startswith(_TRIAL)}
    if trial is None or trial["phase"] != "with":
        return rest
    values |= trial["kept"]["without"]
    prefix = f"{_TRIAL}without."
    before_trial = {k.removeprefix(prefix): v for k, v in tensors.items() if k.startswith(prefix)}
    return {k: v for k, v in rest.items() if k.startswith(BEST)} | before_trial


def full_config_of(values: Mapping[str, Any]) -> FullConfig:
    """The config whose fields (dataclasses.asdict) are `values`. KeyError, TypeError or ValueError if they don't fit.

    Fields of older versions are renamed or left out.
    """
    fields = {_RENAMED_FIELDS.get(k, k): v for k, v in values.items() if k not in _REMOVED_FIELDS}
    return FullConfig(**{**fields, "augmentation": Augmentation(**values["augmentation"])})
