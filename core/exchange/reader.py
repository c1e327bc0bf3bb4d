"""What a format for importing is: a row of READERS says which images its files are about, and gives their labels.

Matching with the project's images, sizes and mapping are the same for all formats: `core.exchange.importing`.
What is wrong with a file is a value that names it, so that the rest comes in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping, Token
    from core.exchange.nearest import Bits
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

    ImagePath = Callable[[ImageEntry], Path]

NO_MASK: Final = "no mask"
"""The cause of what is said of images that there is nothing to import for."""
Affix = tuple[str, str]
"""What stands before an image's name, and after it."""
OTHER_SIZE: Final = "different size"
"""The cause of what is said of labels of another size than their image."""
_NAMED: Final = 5  # listed in a sentence; the rest is counted


@dataclass(frozen=True, slots=True)
class ImportedLabel:
    """A label made from a foreign file, of the size of its image."""

    image_id: str
    task_name: str
    label: Pixels
    source: Path
    ignored: Bits | None = None
    """(H, W): where an existing label stays as it is; None: nowhere."""


@dataclass(frozen=True, slots=True)
class ImportProblem:
    """A sentence about a file that was left out, or about values in it, with the mend."""

    text: str
    doubt: bool = False
    """The label comes in all the same."""
    cause: str = ""
    """In a few words, the same for all files that it happens to: "different size"."""
    source: str = ""
    """The name of the file."""
    remark: bool = False
    """Nothing is wrong: it only says how names were matched."""


@dataclass(frozen=True, slots=True)
class Item:
    """What a format has about one image."""

    image: str
    """The image's name or relative path, as the format gives it; its suffix counts for nothing."""
    source: Path
    """The file that sentences name."""
    content: object = None
    """What the reader needs to find the labels again, in files about many images."""
    size: tuple[int, int] | None = None
    """(H, W) of the image that it belongs to, once that is known: some formats don't say it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """An item that could belong to several images, or one of several items that could belong to an image."""

    item: str
    """What it calls its image."""
    images: tuple[str, ...]
    """Their ids."""


@dataclass(frozen=True, slots=True)
class Match:
    """Which item belongs to which image, and sentences about the rest."""

    items: dict[str, Item]
    """By image id."""
    problems: tuple[ImportProblem, ...] = ()
    affixes: tuple[Affix, ...] = ()
    """What was left out of the comparison."""
    kinds: tuple[str, ...] = ()
    """Of several kinds of masks that fit alike, how each is named: "*_labelIds". One of them must be chosen."""
    without: tuple[str, ...] = ()
    """The names of images that have no item."""
    extra: tuple[str, ...] = ()
    """Items that belong to no image, by what they call it."""
    doubts: tuple[Doubt, ...] = ()
    """Nobody but the user can say which image these items belong to."""
    remarks: tuple[ImportProblem, ...] = ()
    """Which names are not quite those of their images."""

    @property
    def count(self) -> int:
        """How many items there are."""
        return len(self.items) + len(self.extra) + len(self.doubts)


@dataclass(frozen=True, slots=True)
class TaskLabel:
    """A label of one task, in the class numbers of the project's task."""

    task_name: str
    label: Pixels
    ignored: Bits | None = None
    """(H, W): where an existing label stays as it is; None: nowhere."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An item that was opened: its size is checked before its labels are made."""

    shape: tuple[int, int]
    labels: Iterator[TaskLabel | ImportProblem]


@dataclass(frozen=True, slots=True)
class FoundValues:
    """The values in an item, before anything is known of their meaning."""

    shape: tuple[int, int]
    pixels: Mapping[Token, int]
    """How many pixels have each value: a number, or a colour of files that hold nothing else."""
    colors: Mapping[Token, str] = field(default_factory=dict)
    """The colours "#RRGGBB" of numbers, where the file gives them."""
    has_palette: bool = False
    """These colours were chosen by somebody; the others are greys."""
    lossy: bool = False
    """Its compression changed values."""
    rounded: int = 0
    """How many pixels at soft edges were counted as the nearest value."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be read, and for which tasks."""

    path: Path
    """A folder or a file."""
    mappings: tuple[TaskMapping, ...] = ()
    """Onto the project's tasks."""
    task: Task | None = None
    """Of readers that need to be told one."""
    kind: str = ""
    """How the masks are named, as in "*_labelIds", where several kinds of files fit; "": as their names tell."""
    answers: tuple[tuple[str, str], ...] = ()
    """Of items that could belong to several images: what they call their image, and its id; "" for none of them."""


def _never(_path: Path) -> bool:
    return False


def _no_tasks(_path: Path) -> Sequence[TaskMapping]:
    return ()


def _as_requested(_items: Sequence[Item], request: Request) -> tuple[Request, tuple[ImportProblem, ...]]:
    return request, ()


@dataclass(frozen=True, slots=True)
class Reader:
    """A format that labels can be imported from."""

    id: str
    title: str
    """For people."""
    needs: Literal["", "task", "mapping"]
    """What must be told besides: which task the files are of, or a mapping file; "" where the files say it all."""
    items: Callable[[Path], Iterator[Item | ImportProblem]]
    """Which images its files are about. Reads no pixels. A file that can't be used is a problem."""
    read: Callable[[Item, Request], Opened]
    """Opens one; raises ImageError."""
    recognises: Callable[[Path], bool] = _never
    """Whether a folder or a file is surely of this format."""
    tasks: Callable[[Path], Sequence[TaskMapping]] = _no_tasks
    """The tasks and classes in its files, where they say it themselves; raises MappingError."""
    prepare: Callable[[Sequence[Item], Request], tuple[Request, tuple[ImportProblem, ...]]] = _as_requested
    """Looks at all matched items before the first is read: what only all of them together tell."""
    takes_rest: bool = False
    """Pixels may have no value at all in its files; a mapping's "*" says what they mean."""
    matches: Callable[[Request, Sequence[ImageEntry], ImagePath], Match] | None = None
    """Finds the images of a request where names don't tell, instead of `items`; kinds are then attributes."""
    tasks_by: Callable[[Path, str], Sequence[TaskMapping]] | None = None
    """`tasks` where a kind is chosen."""
    values: Callable[[Item], FoundValues] | None = None
    """Counts the values in one, for a table of what they mean; raises ImageError. None: they need no such table."""

    def tasks_in(self, path: Path, kind: str = "") -> Sequence[TaskMapping]:
        """The tasks and classes in its files, of this kind; raises MappingError."""
        return self.tasks_by(path, kind) if self.tasks_by is not None and kind else self.tasks(path)


def listed(names: Sequence[str]) -> str:
    """Names for a sentence: the first few, and how many more."""
    if len(names) <= _NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
