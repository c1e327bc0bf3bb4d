"""Whether unlabelled images help a run: tried in it, once, and kept only where val says so.

From one state of the run the same number of steps is made without and then with them, from the same crops of
labelled images and at the same rate. Both ends are scored; the run goes on with them where that is clearly
better, and tells which.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Literal

from core.learning.events import Notice

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from torch import Tensor

    from core.learning.events import Event
    from core.learning.full.full_run import FullRun

    Snapshot = tuple[dict[str, Tensor], dict[str, Any]]
    Phase = Literal["waiting", "without", "with", "over"]
    Work = Generator[Event | None, None, None]

BEGIN = 0.25
"""Share of the run after which it is tried: the running mean must know something first."""
LENGTH = 0.2
"""Of the run, that each of the two takes."""
LATEST = 0.55
"""Share of the run after which it is no longer begun (again)."""
SHORTEST = 5
MARGIN = 0.01
"""Of mean IoU, by which it must be better with them: twice what two runs differ by chance. Measured, a trial that
was better by .003 ended .006 worse."""
PREFIX = "trial."


class Trial:
    """The trial of one run. `due` says what is next; `using` whether a step learns from unlabelled images."""

    def __init__(self, run: FullRun) -> None:
        self._run = run
        alone = run.helpers.coordinator is None
        self.phase: Phase = "waiting" if run.config.unlabelled > 0 and alone else "over"
        self.helped = False
        self._until = self._length = 0
        self._share = 0.0
        self._score: float | None = None
        self._kept: dict[str, Snapshot] = {}

    @property
    def running(self) -> bool:
        """It has begun and is not decided."""
        return self.phase in ("without", "with")

    @property
    def using(self) -> bool:
        """The next step learns from unlabelled images."""
        return self.phase == "with" or self.helped

    def share(self, share: float) -> float:
        """What sets the rate: as much of the run as was over when the trial began, the run's own `share` else."""
        return self._share if self.running else share

    def due(self) -> Work | None:
        """What is to be done before the next step."""
        run = self._run
        fraction = run.budget.share(run.steps)
        if self.phase == "waiting" and fraction >= BEGIN and run.steps:
            return self._begin(fraction)
        if self.running and run.steps >= self._until:
            return self._turn() if self.phase == "without" else self._decide()
        return None

    def void(self, *, same_tasks: bool = True) -> None:
        """What was scored no longer compares: go on as without unlabelled images, and begin again.

        Where tasks changed the network is another one, and goes on as it is.
        """
        if not self.running:
            return
        if "without" in self._kept and same_tasks:
            self._restore("without")
        self.phase = "waiting"
        self._kept.clear()

    def end(self) -> Work:
        """The run is over: say what is still open."""
        if self.phase != "over":
            self.void()
            self.phase = "over"
            yield Notice("info", "The run was too short to tell whether unlabelled images help.")

    def _begin(self, share: float) -> Work:
        why = self._why_not(share)
        if why:
            self.phase = "over"
            yield Notice("info", why)
            return
        self.phase, self._share = "without", share
        self._length = max(SHORTEST, round(LENGTH * self._run.steps / share))
        self._until = self._run.steps + self._length
        self._kept = {"begun": self._snapshot()}

    def _why_not(self, share: float) -> str:
        if self._run.unlabelled.empty:
            return (
                "Every train image has a label of every task: there are no unlabelled images to learn from."
            )
        if not self._run.selection.val:
            return (
                "Without images to score nobody can tell whether unlabelled images help: they are left out."
            )
        if share > LATEST:
            return "There was no time left to tell whether unlabelled images help: they are left out."
        return ""

    def _turn(self) -> Work:
        """The steps without are made: keep where they led, and make the others."""
        yield from self._run.score()
        if self.phase != "without":
            return
        self._score = self._run.selection.newest
        if self._score is None:
            self.void()
            return
        self._kept["without"] = self._snapshot()
        self._restore("begun")
        del self._kept["begun"]
        self.phase, self._until = "with", self._run.steps + self._length

    def _decide(self) -> Work:
        yield from self._run.score()
        if self.phase != "with":
            return
        score, old_score = self._run.selection.newest, self._score
        if score is None or old_score is None:
            self.void()
            return
        self.helped = score >= old_score + MARGIN
        if not self.helped:
            self._restore("without")
        self.phase = "over"
        self._kept.clear()
        yield Notice("info", _words(old_score, score, self._length))

    def _snapshot(self) -> Snapshot:
        run = self._run
        assert run.trainer is not None
        tensors, trainer = run.trainer.state_dict()
        values = copy.deepcopy({"student": trainer, "crops": run.crops.state_dict()})
        return {name: tensor.detach().cpu().clone() for name, tensor in tensors.items()}, values

    def _restore(self, name: str) -> None:
        run = self._run
        assert run.trainer is not None
        tensors, values = self._kept[name]
        run.trainer.load_state_dict(tensors, values["student"])
        run.crops.load_state_dict(values["crops"])

    # for going on after a crash -----------------------------------------------------------------------------

    def state_dict(self) -> tuple[dict[str, Tensor], dict[str, Any]]:
        """Tensors by name, and values that JSON can hold."""
        tensors = {
            f"{PREFIX}{name}.{k}": tensor
            for name, (stored, _) in self._kept.items()
            for k, tensor in stored.items()
        }
        return tensors, {
            "phase": self.phase,
            "helped": self.helped,
            "until": self._until,
            "length": self._length,
            "share": self._share,
            "score": self._score,
            "kept": {name: values for name, (_, values) in self._kept.items()},
        }

    def load_state_dict(self, tensors: Mapping[str, Tensor], state: Mapping[str, Any]) -> None:
        """Be as the trial of that state was."""
        if self._run.helpers.coordinator is not None:
            return
        self.phase, self.helped = state["phase"], bool(state["helped"])
        self._until, self._length = int(state["until"]), int(state["length"])
        self._share, self._score = float(state["share"]), state["score"]
        self._kept = {}
        for name, values in state["kept"].items():
            beginning = f"{PREFIX}{name}."
            stored = {k[len(beginning) :]: v for k, v in tensors.items() if k.startswith(beginning)}
            self._kept[name] = (stored, values)


def _words(without: float, using: float, steps: int) -> str:
    if using >= without + MARGIN:
        return (
            f"Unlabelled images help: mean IoU {using:.3f} with them, {without:.3f} without, after {steps} steps "
            "each from the same state. Learning goes on with them."
        )
    return (
        f"Unlabelled images do not help enough: mean IoU {using:.3f} with them, {without:.3f} without, after {steps} "
        "steps each from the same state. Learning goes on without them."
    )
