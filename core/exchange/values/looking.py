"""Looks at what somebody wants to import, in any format, and proposes a table of what its values mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.exchange.importing import labels_of, matched
from core.exchange.mapping import REST, TaskMapping
from core.exchange.outlook import Outlook, outlook
from core.exchange.reader import ImportedLabel, Request
from core.exchange.values.guessing import Guess, guess
from core.exchange.values.scanning import Scan, SourceValue, scan
from core.exchange.values.table import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.exchange.importing import ImagePath
    from core.exchange.mapping import Token
    from core.exchange.reader import Item, Reader
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found, and what it most likely means."""

    scan: Scan
    guess: Guess

    @property
    def outlook(self) -> Outlook:
        """What an import would find."""
        return outlook([self.scan.match], self.scan.problems)


def look(
    reader: Reader,
    request: Request,
    images: Sequence[ImageEntry],
    image_path: ImagePath,
    tasks: Sequence[Task],
    active: str = "",
    *,
    progress: Callable[[int, int], object] = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Looked:
    """Scan the files and guess what their values mean; formats that say it themselves are believed.

    Raises MappingError where such a file can't be used.
    """
    mappings = _suited(reader.tasks_in(request.path, request.kind), tasks)
    if reader.values is not None:
        result = scan(reader, request, images, image_path, progress=progress, cancelled=cancelled)
    else:
        match = matched(reader, request, images, image_path)
        tokens = dict.fromkeys(token for mapping in mappings for token, _ in mapping.values)
        values = tuple(SourceValue(token) for token in tokens)
        result = Scan(request.path, len(images), match, values, problems=match.problems)
    if mappings:
        result = replace(result, values=_listed(result.values, mappings))
        table = filled(result.values, mappings)
        return Looked(result, Guess(table.packed() if reader.takes_rest else table, request.path.name))
    return Looked(result, guess(result, tasks, active))


def _suited(mappings: Sequence[TaskMapping], tasks: Sequence[Task]) -> tuple[TaskMapping, ...]:
    """The mappings of a file onto the project's tasks, where one has the classes that the file's task has."""
    names = {task.name for task in tasks}
    used = {mapping.name for mapping in mappings} & names
    suited = []
    for mapping in mappings:
        fitting = [task.name for task in tasks if task.name not in used and not mapping.lacking(task)]
        if mapping.name not in names and mapping.classes and len(fitting) == 1:
            mapping = replace(mapping, name=fitting[0])
            used.add(fitting[0])
        suited.append(mapping)
    return tuple(suited)


def _listed(values: Sequence[SourceValue], mappings: Sequence[TaskMapping]) -> tuple[SourceValue, ...]:
    """The values in the order of the mappings, with those that no item had that was looked at."""
    by_token = {value.token: value for value in values}
    tokens = dict.fromkeys(token for mapping in mappings for token, _ in mapping.values if token != REST)
    listed_values = [by_token.get(token) or SourceValue(token) for token in tokens]
    return (*listed_values, *(value for value in values if value.token not in tokens))


def where(
    reader: Reader, item: Item, token: Token, image: ImageEntry, image_path: ImagePath
) -> Pixels | None:
    """(H, W) uint8, 1 where an item has a value, for a picture of it; None where it can't be read."""
    mapping = TaskMapping("", ("", ""), ((token, 1),), 0)
    request = Request(item.source, (mapping,))
    for label in labels_of(reader, request, item, image, image_path):
        if isinstance(label, ImportedLabel):
            return label.label
    return None
