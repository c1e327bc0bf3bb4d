"""The learner's messages and events: small frozen values that are safe to pass between threads."""

from __future__ import annotations

import queue
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from core.learning.config import FullConfig
from core.notice import Level as Level
from core.notice import Notice as Notice
from core.project.settings import Preprocessing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.images.pixels import Pixels
    from core.network.architecture import Architecture
    from core.predicting.prediction import TaskPrediction
    from core.project.model import ImageEntry, Task
    from core.project.rules import Excluded

Mode = Literal["quick", "full"]
Phase = Literal["idle", "preparing", "quick", "full", "predicting", "waiting"]
Implication = tuple[str, int, str, int]
"""If the task with that id has that class, the other task is assumed to have this class."""
Interval = tuple[float, float]
"""From, to."""


@dataclass(frozen=True, slots=True)
class LearningData:
    """What the learner knows about a project: values, and two thread-safe functions that return copies."""

    tasks: tuple[Task, ...]
    images: tuple[ImageEntry, ...]
    read_image: Callable[[str], Pixels]
    """Image id -> (H, W, channels) uint8, RGB if there are three; raises core.images.reading.ImageError."""
    read_label: Callable[[str, str], Pixels | None]
    """Image id, task id -> (H, W) uint8, a copy, 255 = unlabelled; None if nothing was painted."""
    channels: int = 3
    """The number of channels of every image, 1 to 16."""
    preprocessing: Preprocessing = field(default_factory=Preprocessing)
    """How images are prepared for learning; `read_image` returns them unprepared."""
    apart: tuple[Excluded, ...] = ()
    """Which classes exclude each other by the project's rules."""
    relations: bool = True
    """Whether a label of one task can imply one of another; see core.learning.data.implied_labels."""


# Messages into the inbox ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Learn:
    """Learn in `mode` from now on. `full` can have a limit; afterwards quick learning continues."""

    mode: Mode
    minutes: float | None = None
    steps: int | None = None
    config: FullConfig | None = None
    """How a full run learns; as the learner's settings say where None."""
    resume: bool = False
    """Resume the interrupted full run; for the rest of its budget if no limit is set."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop the current run and keep the best model so far; strokes are not learned until the next Learn."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop the full run and discard it: the model from before is restored."""


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
    """The other answer to WeightsNeeded: try the download again."""


Message = (
    Learn
    | Stop
    | Cancel
    | Close
    | SetWeight
    | ShowImage
    | LabelChanged
    | DataChanged
    | SetDevice
    | PredictImages
    | GoUntrained
    | FetchAgain
)
Inbox = queue.SimpleQueue[Message]


# Events out of it -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TaskScore:
    """The scores of one task, over labelled pixels of images that the network did not learn from."""

    iou: tuple[float | None, ...]
    """By class; None if no labelled pixel of the scored images has that class."""
    pixels: tuple[int, ...]
    """The labelled pixels of each class behind it."""
    accuracy: float | None = None
    """The fraction of all labelled pixels that are predicted correctly."""
    dice: tuple[float | None, ...] = ()
    """By class, where IoU is known."""
    matrix: tuple[tuple[int, ...], ...] = ()
    """The confusion matrix over the whole set: a row per labelled class, a column per predicted class."""
    images: int = 0
    """The number of images scored together."""
    interval: Interval | None = None
    """The 95 % interval of the mIoU, from resampling the images; None for fewer than two images."""
    intervals: tuple[Interval | None, ...] = ()
    """The same for each class's IoU."""

    @property
    def mean_dice(self) -> float | None:
        """The mean over the classes that have labelled pixels; None if there are none."""
        values = [v for v in self.dice if v is not None]
        return sum(values) / len(values) if values else None

    @property
    def miou(self) -> float | None:
        """The mean over the classes that have labelled pixels; None if there are none."""
        values = [v for v in self.iou if v is not None]
        return sum(values) / len(values) if values else None


@dataclass(frozen=True, slots=True)
class PhaseChanged:
    """What the learner is doing now, with a sentence for a status line."""

    phase: Phase
    text: str = ""


@dataclass(frozen=True, slots=True)
class DeviceChosen:
    """Where the network runs, and why."""

    device: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a run. At most 10 per second."""

    mode: Mode
    step: int
    fraction: float | None
    """0 ... 1, None if the end is unknown."""
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
    """Whether this is the best so far, which is kept."""
    held_out: Literal["val", "automatic"] = "val"
    plateau: tuple[int, int] | None = None
    """The scorings without an improvement, and how many of them end the run."""


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
    """How many LabelChanged messages had been learned when this was predicted."""


@dataclass(frozen=True, slots=True)
class ModelSaved:
    """A model was saved."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """What labels of one task imply for another from now on, in quick learning."""

    implied: tuple[Implication, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """A run ended, `stopped` by the user or by itself."""

    mode: Mode
    stopped: bool
    text: str = ""
    refused: bool = False
    """It could not start at all; a notice says why."""


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A full run was interrupted, by a crash or by closing, and can be resumed: Learn(resume=True)."""

    steps: int
    text: str
    balancing: str = "fixed"
    """Its balancing method: not every method works with several processes."""
    processes: int = 1
    """The number of processes that shared it."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """Pretrained weights are being downloaded; Stop and Cancel end that. A few per second, until a PhaseChanged."""

    encoder: str
    done: int
    """In bytes."""
    total: int | None
    """In bytes; None if the server doesn't report it."""


@dataclass(frozen=True, slots=True)
class WeightsNeeded:
    """The encoder's pretrained weights are not available. The learner waits for GoUntrained, FetchAgain or Close."""

    encoder: str
    text: str
    """A sentence for the user, with all alternatives."""
    reason: str = ""
    """The reason, without a full stop, for callers that list the alternatives themselves."""


Event = (
    PhaseChanged
    | DeviceChosen
    | Progress
    | Losses
    | Scored
    | ImageScored
    | Predicted
    | ModelSaved
    | Related
    | Finished
    | Notice
    | Interrupted
    | Fetching
    | WeightsNeeded
)


@dataclass(frozen=True, slots=True)
class LearnSettings:
    """Settings that stay fixed during a learner's life."""

    device: str = "auto"
    architecture: Architecture | None = None
    """The chosen network; None for the stored model's, or the default one."""
    seed: int = 0
    model_name: str = "current"
    config: FullConfig = field(default_factory=FullConfig)
    """How full learning learns."""
    extra: Mapping[str, object] = field(default_factory=dict)
