"""The project as a value: tasks, classes, images. Frozen, without input or output; `core.project.folder` stores it.

Every edit is a function from one project to the next, so undo just means keeping the old one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

from core.project.colors import class_colors
from core.project.settings import MAX_CHANNELS, Augmentation, Preprocessing

if TYPE_CHECKING:
    from collections.abc import Collection

UNLABELLED: Final = 255
"""The value of a label's pixel about which nothing is known. Never "background"."""

MAX_CLASSES: Final = 254
FORMAT_VERSION: Final = 2
"""Of project.json. A field that an older program would drop, or a file that it could not read, needs the next one."""
NEEDS: Final = "0.1.0"
"""The first Maskloom that reads this version: what an older one tells people to install."""

Split = Literal["train", "val", "test"]
SPLITS: Final[tuple[Split, ...]] = ("train", "val", "test")
Flag = Literal["", "done", "skip"]

_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Class:
    """One answer to a task; its index is its position in `Task.classes`."""

    name: str
    color: str
    """"#RRGGBB"."""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a class needs a name")
        if not _COLOR.fullmatch(self.color):
            raise ValueError(
                f"the colour of class {self.name!r} must have the form #RRGGBB, not {self.color!r}"
            )


@dataclass(frozen=True, slots=True)
class Task:
    """One question asked of every pixel: ordered classes and a weight in the sum of losses."""

    id: str
    """Stable and safe as a folder name; unlike `name`, it never changes."""
    name: str
    classes: tuple[Class, ...]
    weight: float = 1.0
    """λ ≥ 0; 0 switches the task's learning off."""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", self.id):
            raise ValueError(f"the task id {self.id!r} can contain only a-z, 0-9, - and _")
        if not self.name.strip():
            raise ValueError("a task needs a name")
        if not 1 <= len(self.classes) <= MAX_CLASSES:
            raise ValueError(f"task {self.name!r} needs 1 to {MAX_CLASSES} classes, not {len(self.classes)}")
        names = [c.name for c in self.classes]
        if len(set(names)) < len(names):
            raise ValueError(f"task {self.name!r} has two classes with the same name")
        if not 0 <= self.weight < float("inf"):
            raise ValueError(f"the weight of task {self.name!r} must be 0 or more, not {self.weight}")

    @property
    def colors(self) -> tuple[str, ...]:
        """The classes' colours, by index."""
        return tuple(c.color for c in self.classes)


@dataclass(frozen=True, slots=True)
class FileMark:
    """What an image file was like when it was added, or when the user last accepted it."""

    size: int
    """In bytes."""
    modified: int
    """Nanoseconds since 1970."""
    digest: str = ""
    """The BLAKE2b digest of its content, 32 hexadecimal digits; "" until the image has a label."""


@dataclass(frozen=True, slots=True)
class ClassRef:
    """A class of a task, by task id and class name. `replace_task` updates it after a rename."""

    task: str
    name: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Two classes of two tasks that exclude each other: no pixel can be painted as both."""

    first: ClassRef
    second: ClassRef
    action: Literal["clear", "refuse"] = "clear"
    """What painting one does to the other: `clear` makes it unlabelled, `refuse` paints nothing there."""

    def __post_init__(self) -> None:
        if self.first.task == self.second.task:
            raise ValueError(f"a rule needs classes of two different tasks, not both of {self.first.task!r}")


@dataclass(frozen=True, slots=True)
class ImageEntry:
    """An image of the project: where it is, and which split it belongs to."""

    id: str
    """Unique in the project and safe as a file name."""
    path: str
    """Relative to the project folder if the image is inside it, otherwise absolute."""
    split: Split = "train"
    width: int = 0
    height: int = 0
    file: FileMark | None = None
    """None in a project that is older than marks, until its images are checked."""
    flag: Flag = ""
    """The user's mark: its labels are `done`, or the image should be skipped (`skip`)."""
    note: str = ""
    """The user's note."""
    channels: int = 3
    """The number of channels to learn from: 3 for grey and colour images, otherwise the number of bands."""
    pixel_size: float = 0.0
    """Metres that a pixel of it measures, as the user said; 0: what holds for the project, or what its file says."""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[^/\\:*?\"<>|\x00-\x1f.][^/\\:*?\"<>|\x00-\x1f]*", self.id):
            raise ValueError(f"the image id {self.id!r} is not safe as a file name")
        if min(self.width, self.height) < 0:
            raise ValueError(f"an image cannot have {self.width} x {self.height} pixels")
        if not 1 <= self.channels <= MAX_CHANNELS:
            raise ValueError(f"an image has 1 to {MAX_CHANNELS} channels, not {self.channels}")
        _check_pixel_size(self.pixel_size)

    @property
    def name(self) -> str:
        """The file name, without its folder."""
        return re.split(r"[/\\]" if is_windows_path(self.path) else "/", self.path)[-1]


@dataclass(frozen=True, slots=True)
class Choices:
    """How the tasks are learned; "" leaves a choice to the program. Names unknown to this version are kept."""

    network: str = ""
    """A name of NETWORKS (core.network.registry); "" for the stored model's network, or the default one."""
    sharing: str = ""
    """A name of SHARINGS."""
    encoder: str = ""
    """A name of ENCODERS; "" for the network's own."""
    objective: str = ""
    """A key of OBJECTIVES (core.learning.objectives)."""
    balancing: str = ""
    """A key of METHODS (core.learning.balancing_methods)."""
    augmentation: Augmentation = field(default_factory=Augmentation)
    relations: bool = True
    """Whether a label of one task can imply one of another; see core.learning.data.implied_labels."""
    positions: bool | None = None
    """Whether it counts where in the image a pixel lies; None for as the stored model has it, or True."""


@dataclass(frozen=True, slots=True)
class Project:
    """Everything in project.json."""

    name: str
    tasks: tuple[Task, ...] = ()
    images: tuple[ImageEntry, ...] = ()
    preprocessing: Preprocessing = field(default_factory=Preprocessing)
    version: int = FORMAT_VERSION
    needs: str = NEEDS
    """The first Maskloom that reads the project."""
    rules: tuple[Rule, ...] = ()
    """Which classes of different tasks exclude each other; a rule whose class is gone has no effect."""
    locks: tuple[ClassRef, ...] = ()
    """The classes whose pixels are locked."""
    locked_tasks: tuple[str, ...] = ()
    """The ids of the tasks whose labels are locked."""
    learning: Choices = field(default_factory=Choices)
    """The learning settings."""
    pixel_size: float = 0.0
    """Metres that a pixel measures, as the user said of all images; 0: what each image's file says."""

    def __post_init__(self) -> None:
        _check_pixel_size(self.pixel_size)
        for kind, values in (
            ("tasks of the id", [t.id for t in self.tasks]),
            ("tasks of the name", [t.name for t in self.tasks]),
            ("images of the id", [i.id for i in self.images]),
        ):
            names: set[str] = set()
            for value in values:
                if value in names:
                    raise ValueError(f"two {kind} {value!r}")
                names.add(value)

    @property
    def channels(self) -> int:
        """The number of channels of every image, set by the first one."""
        return self.images[0].channels if self.images else 3

    def task(self, task_id: str) -> Task:
        """The task with that id. Raises KeyError."""
        for task in self.tasks:
            if task.id == task_id:
                return task
        raise KeyError(task_id)

    def image(self, image_id: str) -> ImageEntry:
        """The image with that id. Raises KeyError."""
        for image in self.images:
            if image.id == image_id:
                return image
        raise KeyError(image_id)


def _check_pixel_size(metres: float) -> None:
    if not 0 <= metres < float("inf"):
        raise ValueError(f"a pixel measures 0 metres (unknown) or more, not {metres}")


def is_windows_path(path: str) -> bool:
    """Whether an image's path was written on Windows; elsewhere, a name can contain a backslash."""
    return bool(re.match(r"[A-Za-z]:[/\\]|\\\\", path))


def slug(name: str) -> str:
    """A task id made from a name: lower case, words joined by dashes."""
    return re.sub(r"[^a-z0-9_]+", "-", name.lower()).strip("-_") or "task"


def unique(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or `wanted-2`, `wanted-3` ... if it is taken. `taken` holds names after `str.casefold`.

    Case makes no difference, because on some disks `A.png` and `a.png` are the same file.
    """
    if wanted.casefold() not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}".casefold() in taken:
        number += 1
    return f"{wanted}-{number}"


def new_task(
    project: Project, name: str, class_names: tuple[str, ...], taken_ids: frozenset[str] = frozenset()
) -> Task:
    """A task with a new id and colours that no other task of the project uses.

    `taken_ids` are further ids to avoid, for example of label folders of removed tasks.
    """
    used = {c.color for t in project.tasks for c in t.classes}
    colors = class_colors(class_names, used)
    classes = tuple(Class(class_name, color) for class_name, color in zip(class_names, colors, strict=True))
    used_ids = {t.id for t in project.tasks} | taken_ids
    return Task(unique(slug(name), used_ids), name, classes)


def add_task(project: Project, task: Task, at: int | None = None) -> Project:
    """The project with `task` inserted at `at`, by default at the end."""
    tasks = list(project.tasks)
    tasks.insert(len(tasks) if at is None else at, task)
    return replace(project, tasks=tuple(tasks))


def replace_task(project: Project, task: Task) -> Project:
    """The project with the task of the same id replaced; rules and locks follow renamed classes."""
    old = project.task(task.id)
    tasks = tuple(task if t.id == task.id else t for t in project.tasks)
    if len(old.classes) != len(task.classes):  # a class was added or removed; the others keep their names
        return replace(project, tasks=tasks)
    names = {a.name: b.name for a, b in zip(old.classes, task.classes, strict=True)}

    def follow(ref: ClassRef) -> ClassRef:
        return replace(ref, name=names.get(ref.name, ref.name)) if ref.task == task.id else ref

    rules = tuple(replace(r, first=follow(r.first), second=follow(r.second)) for r in project.rules)
    return replace(project, tasks=tasks, rules=rules, locks=tuple(follow(ref) for ref in project.locks))


def remove_task(project: Project, task_id: str) -> Project:
    """The project without that task."""
    project.task(task_id)
    return replace(project, tasks=tuple(t for t in project.tasks if t.id != task_id))


def move_task(project: Project, task_id: str, to: int) -> Project:
    """The project with that task moved to position `to`."""
    task = project.task(task_id)
    return add_task(remove_task(project, task_id), task, to)


def add_images(project: Project, entries: tuple[ImageEntry, ...]) -> Project:
    """The project with `entries` after its images."""
    return replace(project, images=project.images + entries)


def replace_image(project: Project, entry: ImageEntry) -> Project:
    """The project with the image of the same id replaced."""
    project.image(entry.id)
    return replace(project, images=tuple(entry if i.id == entry.id else i for i in project.images))


def remove_images(project: Project, image_ids: frozenset[str]) -> Project:
    """The project without those images."""
    return replace(project, images=tuple(i for i in project.images if i.id not in image_ids))


def safe_image_id(path_stem: str) -> str:
    """An image id made from the file's stem, safe as a file name but not yet unique."""
    return re.sub(r"[/\\:*?\"<>|\x00-\x1f]", "_", path_stem).strip().lstrip(".") or "image"


def new_image_id(path_stem: str, taken: Collection[str]) -> str:
    """A safe and unique image id made from the file's stem; `taken` as in `unique`."""
    return unique(safe_image_id(path_stem), taken)
