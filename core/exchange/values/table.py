"""The table of an import: a row per value in the masks, and what it means, in a column or several.

Any reader fills it, a mapping file fills it, and it is a mapping file in turn.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from core.exchange.mapping import REST, MappingError, TaskMapping
from core.exchange.shapes.joined import parted
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.exchange.mapping import Token
    from core.exchange.values.scanning import SourceValue


@dataclass(frozen=True, slots=True)
class Meaning:
    """A class of a task, by their names: either may still be lacking in the project."""

    task: str
    name: str


NOTHING: Final = Meaning("", "unlabelled")
"""The value means unlabelled."""
IGNORED: Final = Meaning("", "ignored")
"""The value says nothing: existing labels stay as they are there."""


@dataclass(frozen=True, slots=True)
class Row:
    """A value, and its meaning in each column."""

    value: SourceValue
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All values of the masks. Tasks of different columns may overlap."""

    rows: tuple[Row, ...] = ()
    listed: tuple[Meaning, ...] = field(default=(), compare=False)
    """The classes in the order of the file that explains them, be there rows of them or not."""

    @property
    def columns(self) -> int:
        """How many meanings a value has at the most."""
        return len(self.rows[0].meanings) if self.rows else 1

    def with_meaning(self, row: int, column: int, meaning: Meaning) -> Table:
        """The table with one cell changed."""
        rows = list(self.rows)
        meanings = list(rows[row].meanings)
        meanings[column] = meaning
        rows[row] = replace(rows[row], meanings=tuple(meanings))
        return replace(self, rows=tuple(rows))

    def with_columns(self, count: int) -> Table:
        """The table with as many columns; new ones say "unlabelled"."""
        rows = (replace(r, meanings=(r.meanings + (NOTHING,) * count)[:count]) for r in self.rows)
        return replace(self, rows=tuple(rows))

    def meanings(self) -> list[Meaning]:
        """All classes that occur, in the order of their file, or else of columns and rows."""
        cells = (row.meanings[column] for column in range(self.columns) for row in self.rows)
        present = dict.fromkeys(meaning for meaning in cells if meaning.task)
        listed = dict.fromkeys(meaning for meaning in self.listed if meaning in present)
        return list(listed | present)

    def mappings(self, *, of_shapes: bool = False) -> tuple[TaskMapping, ...]:
        """What the table says, task by task. Raises MappingError where a value would be two classes of a task.

        With `of_shapes`, values can overlap: what means a class of one task says nothing of the others.
        """
        meanings = self.meanings()
        tasks = dict.fromkeys(meaning.task for meaning in meanings)
        mappings = []
        together = self._tasks_by_prefix() if of_shapes else {}
        for task in tasks:
            rows = [row for row in self.rows if not of_shapes or _is_about(row, task, together)]
            names = tuple(meaning.name for meaning in meanings if meaning.task == task)
            mappings.append(_mapping(rows, task, names))
        return tuple(mappings)

    def _tasks_by_prefix(self) -> dict[str, set[str]]:
        """The tasks of classes that begin alike: the "road" of "road/road" and "road/background"."""
        tasks: dict[str, set[str]] = {}
        for row in self.rows:
            tasks.setdefault(_prefix(row), set()).update(_tasks_of(row))
        return tasks

    def packed(self) -> Table:
        """The fewest columns that hold all meanings, where each value belongs to one task."""
        rows = [replace(row, meanings=tuple(m for m in row.meanings if m != NOTHING)) for row in self.rows]
        count = max([1, *(len(row.meanings) for row in rows)])
        return Table(tuple(rows), self.listed).with_columns(count)


def _prefix(row: Row) -> str:
    token = row.value.token
    return parted(token)[0] if isinstance(token, str) else ""


def _tasks_of(row: Row) -> set[str]:
    return {meaning.task for meaning in row.meanings if meaning.task}


def _is_about(row: Row, task: str, together: Mapping[str, set[str]]) -> bool:
    """Whether a row says something of a task: a class of it, or that something called alike is unlabelled."""
    tasks = _tasks_of(row)
    if tasks or row.value.token == REST:
        return task in tasks or row.value.token == REST
    return not _prefix(row) or task in together[_prefix(row)]


def _mapping(rows: Sequence[Row], task: str, classes: tuple[str, ...]) -> TaskMapping:
    columns = {column for row in rows for column, meaning in enumerate(row.meanings) if meaning.task == task}
    values: list[tuple[Token, int]] = []
    ignored: list[Token] = []
    rest = UNLABELLED
    for row in rows:
        names = {meaning.name for meaning in row.meanings if meaning.task == task}
        token = row.value.token
        if len(names) > 1:
            raise MappingError(
                f"{token} would be {' and '.join(sorted(names))} of the task {task} at once. Choose one of them."
            )
        index = classes.index(names.pop()) if names else UNLABELLED
        if token == REST:
            rest = index
        elif index == UNLABELLED and any(row.meanings[column] == IGNORED for column in columns):
            ignored.append(token)
        else:
            values.append((token, index))
    return TaskMapping(task, classes, tuple(values), rest, tuple(ignored))


def filled(values: Iterable[SourceValue], mappings: Sequence[TaskMapping]) -> Table:
    """The table of these values as mappings explain them, a column per task."""
    return Table(
        tuple(Row(value, tuple(_meaning(value, mapping) for mapping in mappings)) for value in values),
        tuple(Meaning(mapping.name, name) for mapping in mappings for name in mapping.classes),
    )


def _meaning(value: SourceValue, mapping: TaskMapping) -> Meaning:
    tokens: list[Token] = [value.token, *([value.color] if value.color else [])]
    if any(token in mapping.ignored for token in tokens):
        return IGNORED
    index = mapping.rest
    for token, class_index in mapping.values:  # in order: later ones win
        if token in tokens:
            index = class_index
    return NOTHING if index == UNLABELLED else Meaning(mapping.name, mapping.classes[index])


def explained(values: Iterable[SourceValue], mappings: Sequence[TaskMapping]) -> bool:
    """Whether mappings speak of any of these values: a file for other masks doesn't."""
    tokens = {token for value in values for token in (value.token, value.color)}
    listed = {token for mapping in mappings for token, _ in mapping.values}
    return bool(tokens & listed) or any(m.rest != UNLABELLED and not m.values for m in mappings)
