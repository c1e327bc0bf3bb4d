"""The learner's messages and events: small frozen values that are safe to pass between threads."""

from __future__ import annotations

import queue
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from core.insight.suggestions import InsightEvent as InsightEvent
from core.insight.suggestions import InsightMessage as InsightMessage
from core.learning.remote.connection import ConnectionChanged as ConnectionChanged
from core.learning.remote.connection import Wake as Wake
from core.notice import Level as Level
from core.notice import Notice as Notice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.learning.config import FullConfig
    from core.learning.data.learning_data import LearningData
    from core.learning.evaluation.task_score import TaskScore
    from core.predicting.prediction import TaskPrediction

Mode = Literal["quick", "full"]
Phase = Literal["idle", "preparing", "quick", "full", "predicting", "waiting"]
Implication = tuple[str, int, str, int]
"""If the task with that id has that class, the other task is assumed to have this class."""


# Messages into the inbox ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Learn:
    """Learn in `mode` from now on, until a bound is reached where one is set; then quick learning continues.

    Nothing is learned afterwards where nobody attends (LearnSettings.attended).
    """

    mode: Mode
    minutes: float | None = None
    steps: int | None = None
    config: FullConfig | None = None
    """How a full run learns; as the learner's settings say where None."""
    resume: bool = False
    """Resume the full run that was interrupted; for what is left of it where neither bound is set."""
    started: float | None = None
    """When `minutes` began (time.monotonic()), if they include saving the model: those of a program's call."""
    live: bool = True
    """Quick learning continues when a full run has ended by itself."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop the current run and keep the best model so far; strokes are not learned until the next Learn."""

    resumable: bool = False
    """Keep the checkpoint of a full run too, so that it can be resumed."""
    live: bool = False
    """End only a full run, and let quick learning continue."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """End the run and discard it: the model from before it is back."""

    live: bool = False
    """Quick learning continues."""


@dataclass(frozen=True, slots=True)
class UndoRun:
    """Return to the model from before the last full run; once more, and that run's model is back."""


@dataclass(frozen=True, slots=True)
class ForgetRun:
    """Delete the checkpoint of the interrupted run."""


@dataclass(frozen=True, slots=True)
class SaveModel:
    """Save what quick learning has learned at once where no model is stored yet: somebody wants to use it."""


@dataclass(frozen=True, slots=True)
class Close:
    """End `run`. Saves the best model if that takes no longer than a second."""


@dataclass(frozen=True, slots=True)
class SetWeight:
    """A task's weight changed; it counts from the next step on."""

    task_id: str
    weight: float


@dataclass(frozen=True, slots=True)
class ShowImage:
    """The image on screen: predicted first, and again whenever the network has learned something."""

    image_id: str | None


@dataclass(frozen=True, slots=True)
class LabelChanged:
    """A label changed inside the half-open box (top, left, bottom, right); read it again through LearningData."""

    image_id: str
    task_id: str
    box: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class DataChanged:
    """Tasks, classes, images or splits changed. Heads of unchanged tasks keep what they learned."""

    data: LearningData


@dataclass(frozen=True, slots=True)
class SetDevice:
    """Move to another device: one of core.machine.device_choices.DEVICES."""

    device: str


@dataclass(frozen=True, slots=True)
class PredictImages:
    """Predict these images too (after the one on screen), one Predicted event each."""

    image_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoUntrained:
    """The answer to WeightsNeeded: continue without pretrained weights."""


@dataclass(frozen=True, slots=True)
class FetchAgain:
    """The other answer: try to fetch the weights again."""


@dataclass(frozen=True, slots=True)
class AcceptLicence:
    """The answer to LicenceNeeded: the weights may be downloaded."""

    licence: str
    """The name of the licence that was accepted."""


Message = (
    Learn
    | Stop
    | Cancel
    | UndoRun
    | ForgetRun
    | SaveModel
    | Close
    | SetWeight
    | ShowImage
    | LabelChanged
    | DataChanged
    | SetDevice
    | PredictImages
    | InsightMessage
    | GoUntrained
    | FetchAgain
    | AcceptLicence
    | Wake
)
ENDING = (Stop, Cancel, Close, Learn, SetDevice)
"""Kinds of messages that end a full run: whatever it does is left in the middle."""


class Inbox(queue.SimpleQueue[Message]):
    """Messages for a learner, put there from any thread. It can look whether some kind of message waits."""

    def __init__(self) -> None:
        self._pressing: deque[Message] = deque()

    def put(self, message: Message, block: bool = True, timeout: float | None = None) -> None:
        """Add a message; never waits."""
        if isinstance(message, (*ENDING, ShowImage)):
            self._pressing.append(message)
        super().put(message)

    def get(self, block: bool = True, timeout: float | None = None) -> Message:
        """Wait for the next message, and take it."""
        message = super().get(block, timeout)
        if isinstance(message, (*ENDING, ShowImage)):
            self._pressing.remove(message)
        return message

    def ends_run(self) -> bool:
        """Whether a message waits that ends a full run. Cheap enough to be asked all the time."""
        return bool(self._pressing) and any(isinstance(message, ENDING) for message in tuple(self._pressing))

    def presses(self) -> bool:
        """Whether a message waits that must be answered at once: one of those, or another image on screen."""
        return bool(self._pressing)

    def closes(self) -> bool:
        """Whether the learner is to end."""
        return bool(self._pressing) and any(isinstance(message, Close) for message in tuple(self._pressing))


# Events out of it -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PhaseChanged:
    """What the learner does now, with a sentence for a status line."""

    phase: Phase
    text: str = ""


@dataclass(frozen=True, slots=True)
class DeviceChosen:
    """Where the network runs, and why."""

    device: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """Progress of a run. At most 10 a second."""

    mode: Mode
    step: int
    fraction: float | None
    """0 ... 1, None if no end is known."""
    eta_seconds: float | None
    seconds_a_step: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Losses:
    """The loss by task id at a step, without tasks that had no labelled pixel. At most 10 per second."""

    mode: Mode
    step: int
    losses: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Scored:
    """Scores by task id on val (or on images that the learner held out), for the whole set."""

    mode: Mode
    step: int
    scores: Mapping[str, TaskScore]
    best: bool
    """The best so far, which is kept."""
    held_out: Literal["val", "automatic"] = "val"
    plateau: tuple[int, int] | None = None
    """Scorings without improvement, and how many of them end the run."""
    repeated: bool = False
    """Known before: of a model that took the place of the one scored last."""


@dataclass(frozen=True, slots=True)
class ImageScored:
    """Scores by task id on one labelled image that the network did not learn from."""

    image_id: str
    scores: Mapping[str, TaskScore]


@dataclass(frozen=True, slots=True)
class Predicted:
    """Every task's prediction of an image, by task id."""

    image_id: str
    tasks: Mapping[str, TaskPrediction]
    labels_seen: int = 0
    """How many LabelChanged messages had been learned from by then."""


@dataclass(frozen=True, slots=True)
class ModelSaved:
    """A model was saved."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """What labels of one task imply for another in quick learning, from now on."""

    implied: tuple[Implication, ...]


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a full run gained, on the labels as they were at its end."""

    earlier: Mapping[str, TaskScore]
    """Scores by task id of the model it began with; empty if that could not be scored."""
    scores: Mapping[str, TaskScore]
    """Of the model that is in force now; empty if it could not be scored."""
    step: int
    """At which that one was scored."""
    improved: bool
    """The run's best is in force; otherwise the model that it began with."""
    held_out: Literal["val", "automatic"] = "val"
    undoable: bool = False
    """The model from before is stored: UndoRun brings it back."""
    kept: bool = True
    """False if the run was discarded."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A run ended, `stopped` by the user or by itself."""

    mode: Mode
    stopped: bool
    text: str = ""
    refused: bool = False
    """It could not start; a notice says why."""
    result: RunResult | None = None
    """Of a full run."""


@dataclass(frozen=True, slots=True)
class RunUndone:
    """The model from before the last full run is in force; not `undone`: that run's model is back."""

    undone: bool


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A full run was interrupted, by a crash or by closing, and can be resumed: Learn(resume=True)."""

    steps: int
    text: str
    balancing: str = "fixed"
    """How it balances tasks: not every method works with several processes."""
    processes: int = 1
    """How many shared it."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """Pretrained weights are being fetched, until the next PhaseChanged; Stop and Cancel end that. A few a second."""

    encoder: str
    done: int
    """In bytes."""
    total: int | None
    """Bytes; None if the server doesn't say."""


@dataclass(frozen=True, slots=True)
class WeightsNeeded:
    """The pretrained weights could not be fetched. The learner waits for GoUntrained, FetchAgain or Close."""

    encoder: str
    text: str
    """A sentence for the user, with all options."""
    reason: str = ""
    """Why, without a full stop, for those who list the options themselves."""


@dataclass(frozen=True, slots=True)
class LicenceNeeded:
    """Weights have a licence to accept before they are downloaded. Waits for AcceptLicence, GoUntrained or Close."""

    encoder: str


Event = (
    PhaseChanged
    | DeviceChosen
    | Progress
    | Losses
    | Scored
    | ImageScored
    | Predicted
    | InsightEvent
    | ModelSaved
    | Related
    | Finished
    | RunUndone
    | Notice
    | Interrupted
    | Fetching
    | WeightsNeeded
    | LicenceNeeded
    | ConnectionChanged
)
