"""How the scores rose with the work: strokes, minutes and each task's IoU on val, in a small file of the project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import msgspec

from core.atomic import StorageError, read_regular, set_aside, write_atomic

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE: Final = Path("insight", "work.json")
"""In the project's folder."""
MOST_POINTS: Final = 1000
"""Of a curve; beyond it, every second of the older half goes."""
IDLE_SECONDS: Final = 60.0
"""Longer pauses count as that long: whoever leaves for lunch does not work."""
_LARGEST: Final = 16 << 20
Count = Annotated[int, msgspec.Meta(ge=0, le=10**12)]
Seconds = Annotated[float, msgspec.Meta(ge=0, le=1e12)]
Fraction = Annotated[float, msgspec.Meta(ge=0, le=1)]


class Point(msgspec.Struct, frozen=True):
    """The scores after some work."""

    strokes: Count
    seconds: Seconds
    ious: dict[str, Fraction]
    """The mean IoU on val, 0 ... 1 by task id."""


class WorkCurve(msgspec.Struct, frozen=True):
    """The work since the project was made, and the scores on the way."""

    strokes: Count = 0
    """Strokes and other changes of labels by hand; one that was undone was work as well."""
    seconds: Seconds = 0.0
    """Time between such changes, each pause at most IDLE_SECONDS."""
    points: tuple[Point, ...] = ()

    def after_stroke(self, pause: float) -> WorkCurve:
        """One stroke more, `pause` seconds after the last thing that was done."""
        return msgspec.structs.replace(self.after_pause(pause), strokes=self.strokes + 1)

    def after_pause(self, pause: float) -> WorkCurve:
        """Something else was done, such as a look at another image."""
        seconds = min(max(pause, 0.0), IDLE_SECONDS)
        return msgspec.structs.replace(self, seconds=self.seconds + seconds)

    def scored(self, ious: Mapping[str, float]) -> WorkCurve:
        """These scores were measured now. Without work since the last point, they take its place."""
        if not ious:
            return self
        points = self.points
        if points and points[-1].strokes == self.strokes:
            points = points[:-1]
        points = (*points, Point(self.strokes, self.seconds, dict(ious)))
        if len(points) > MOST_POINTS:
            half = len(points) // 2
            points = points[:half:2] + points[half:]
        return msgspec.structs.replace(self, points=points)

    def of_task(self, task_id: str) -> tuple[Point, ...]:
        """The points at which that task had a score."""
        return tuple(point for point in self.points if task_id in point.ious)


def read_work_curve(project: Path, *, to_look: bool = False) -> WorkCurve:
    """That of a project folder; an empty one where there is none. Raises OSError, and StorageError if it is damaged.

    A damaged file is renamed, so that a new curve does not replace it; not `to_look`.
    """
    path = project / FILE
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("it is too large")
        return msgspec.json.decode(read_regular(path), type=WorkCurve)
    except FileNotFoundError:
        return WorkCurve()
    except (ValueError, RecursionError) as error:
        kept = path if to_look else set_aside(path)
        raise StorageError(
            f"The curve of IoU over work is damaged and begins anew. The old file is kept: {kept.name}."
        ) from error


def write_work_curve(project: Path, curve: WorkCurve) -> None:
    """Replace that of a project folder as a whole. Raises OSError; then the old one stays."""
    write_atomic(project / FILE, msgspec.json.encode(curve))
