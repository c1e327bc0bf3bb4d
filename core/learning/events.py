"""What goes into the learner and what comes out: small frozen values, safe to hand between threads."""

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
"""Where the task of that id has that class, the other one of that id is taken to have this class."""
Interval = tuple[float, float]
"""From, to."""


@dataclass(frozen=True, slots=True)
class LearningData:
    """What the learner may know of a project: values, and two thread-safe functions that give copies."""

    tasks: tuple[Task, ...]
    images: tuple[ImageEntry, ...]
    read_image: Callable[[str], Pixels]
    """Image id -> (H, W, channels) uint8, RGB where they are three; raises core.images.reading.ImageError."""
    read_label: Callable[[str, str], Pixels | None]
    """Image id, task id -> (H, W) uint8, a copy, 255 = unlabelled; None where nothing was painted."""
    channels: int = 3
    """Of every image, 1 to 16."""
    preprocessing: Preprocessing = field(default_factory=Preprocessing)
    """How images are prepared before they are learned; `read_image` gives them as they are."""
    apart: tuple[Excluded, ...] = ()
    """What the project's rules say excludes what."""
    relations: bool = True
    """Whether a label of one task may stand for one of another; see core.learning.data.implied_labels."""


# Messages into the inbox ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Learn:
    """Learn in `mode` from now on. `full` may bound itself; afterwards quick learning goes on."""

    mode: Mode
    minutes: float | None = None
    steps: int | None = None
    config: FullConfig | None = None
    """How a full run learns; as the learner's settings say where None."""
    resume: bool = False
    """Go on with the full run that was interrupted; what is left of it where neither bound is set."""


@dataclass(frozen=True, slots=True)
class Stop:
    """End what runs now and keep the best model so far; strokes are not learned until the next Learn."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """End the full run and throw it away: the model from before it is back."""


@dataclass(frozen=True, slots=True)
class Close:
    """End `run`. Saves the best model where that takes no longer than a second."""


@dataclass(frozen=True, slots=True)
class SetWeight:
    """A task's weight moved; counts from the next step on."""

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
    """Tasks, classes, images or splits changed. Heads of tasks that stayed the same keep what they learned."""

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
    """The answer to WeightsNeeded of a user who goes on without pretrained weights."""


@dataclass(frozen=True, slots=True)
class FetchAgain:
    """The other answer: try to fetch the weights once more."""


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
    """How well one task is predicted, over labelled pixels of images that the network didn't learn from."""

    iou: tuple[float | None, ...]
    """Per class; None where no labelled pixel of a scored image has that class."""
    pixels: tuple[int, ...]
    """Labelled pixels per class that stand behind it."""
    accuracy: float | None = None
    """Share of all labelled pixels that are right."""
    dice: tuple[float | None, ...] = ()
    """Per class, where IoU is known."""
    matrix: tuple[tuple[int, ...], ...] = ()
    """The confusion matrix over the whole set: a row per class of the label, a column per class predicted."""
    images: int = 0
    """How many images were scored together."""
    interval: Interval | None = None
    """95 % of the mIoU, from the set's images drawn anew; None for fewer than two images."""
    intervals: tuple[Interval | None, ...] = ()
    """The same of each class's IoU."""

    @property
    def mean_dice(self) -> float | None:
        """Mean over the classes that have labelled pixels; None without any."""
        values = [v for v in self.dice if v is not None]
        return sum(values) / len(values) if values else None

    @property
    def miou(self) -> float | None:
        """Mean over the classes that have labelled pixels; None without any."""
        values = [v for v in self.iou if v is not None]
        return sum(values) / len(values) if values else None


@dataclass(frozen=True, slots=True)
class PhaseChanged:
    """What the learner does now, with a sentence fit for a status line."""

    phase: Phase
    text: str = ""


@dataclass(frozen=True, slots=True)
class DeviceChosen:
    """Where the network runs, and why."""

    device: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. At most 10 a second."""

    mode: Mode
    step: int
    fraction: float | None
    """0 ... 1, None where no end is known."""
    eta_seconds: float | None
    seconds_a_step: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Losses:
    """Loss per task id at a step; a task that had no labelled pixel is absent. At most 10 a second."""

    mode: Mode
    step: int
    losses: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Scored:
    """Scores per task id on val (or on the learner's own hold-out), for the whole set."""

    mode: Mode
    step: int
    scores: Mapping[str, TaskScore]
    best: bool
    """This is the best so far, and what is kept."""
    held_out: Literal["val", "automatic"] = "val"
    plateau: tuple[int, int] | None = None
    """Scorings without an improvement, of how many end the run."""


@dataclass(frozen=True, slots=True)
class ImageScored:
    """Scores per task id on one image with labels, where the network didn't learn from it."""

    image_id: str
    scores: Mapping[str, TaskScore]


@dataclass(frozen=True, slots=True)
class Predicted:
    """Every task's prediction of an image, by task id."""

    image_id: str
    tasks: Mapping[str, TaskPrediction]
    labels_seen: int = 0
    """How many LabelChanged messages had been learned from when this was made."""


@dataclass(frozen=True, slots=True)
class ModelSaved:
    """A model reached the disk."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """What labels of one task say of another's, from now on, for quick learning."""

    implied: tuple[Implication, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """A run ended; `stopped` by the user or by itself."""

    mode: Mode
    stopped: bool
    text: str = ""
    refused: bool = False
    """It could not begin at all; a notice says why."""


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A full run was cut off, by a crash or by closing, and can be gone on with: Learn(resume=True)."""

    steps: int
    text: str
    balancing: str = "fixed"
    """How it balances tasks: not every way can be shared by processes."""
    processes: int = 1
    """So many shared it."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """Pretrained weights are being fetched; Stop and Cancel end that. A few a second, until a PhaseChanged."""

    encoder: str
    done: int
    """Bytes."""
    total: int | None
    """Bytes; None where the server doesn't say."""


@dataclass(frozen=True, slots=True)
class WeightsNeeded:
    """The encoder's pretrained weights can't be had. The learner waits for GoUntrained, FetchAgain or Close."""

    encoder: str
    text: str
    """A sentence for the user, with every way on."""
    reason: str = ""
    """Why, without a full stop, for who names the ways on otherwise."""


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
    """What stays fixed while a learner lives."""

    device: str = "auto"
    architecture: Architecture | None = None
    """The network that was chosen; None for the stored model's, or the usual one."""
    seed: int = 0
    model_name: str = "current"
    config: FullConfig = field(default_factory=FullConfig)
    """How full learning learns."""
    extra: Mapping[str, object] = field(default_factory=dict)
