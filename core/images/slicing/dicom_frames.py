"""What a DICOM file says of each of its frames: an enhanced one in groups of values, shared or of one frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from core.images.slicing.series import Values

_PARALLEL: Final = 1e-3
"""How much the directions of frames may differ."""
_APART: Final = 1e-3
"""By how many millimetres their positions must."""


def group_of(dataset: Any, frame: int, sequence: str, keyword: str) -> Any:
    """Where a value is said: of the file, or of the frames of an enhanced one, together or each for itself."""
    if keyword in dataset:
        return dataset
    shared = dataset.get("SharedFunctionalGroupsSequence") or []
    frames = dataset.get("PerFrameFunctionalGroupsSequence") or []
    for group in (*frames[frame : frame + 1], *shared[:1]):
        if group.get(sequence):
            return group[sequence][0]
    return dataset


def order_of(data: Any) -> float:
    """How far along its series a slice lies, or the first frame of a file; without a position, its number."""
    try:
        return _along(data, 0)[0]
    except (AttributeError, TypeError, ValueError):
        try:
            return float(data.InstanceNumber)
        except (AttributeError, TypeError, ValueError):
            return 0.0


def frames_of(data: Any, count: int) -> tuple[int, ...]:
    """The frames of a file by position, if they are parallel and none lies where another does; otherwise as stored."""
    in_file = tuple(range(count))
    if count == 1 or len(data.get("PerFrameFunctionalGroupsSequence") or ()) != count:
        return in_file
    try:
        along, directions = zip(*(_along(data, frame) for frame in in_file), strict=True)
    except (AttributeError, TypeError, ValueError):
        return in_file
    are_parallel = np.ptp(np.stack(directions), axis=0).max() < _PARALLEL
    are_apart = np.diff(np.sort(along)).min() > _APART
    return tuple(sorted(in_file, key=along.__getitem__)) if are_parallel and are_apart else in_file


def _along(data: Any, frame: int) -> tuple[float, Values]:
    """How far a frame lies along the direction that it faces, and this direction. Raises where it does not say."""
    position = group_of(data, frame, "PlanePositionSequence", "ImagePositionPatient").ImagePositionPatient
    plane = group_of(
        data, frame, "PlaneOrientationSequence", "ImageOrientationPatient"
    ).ImageOrientationPatient
    direction = np.cross(*np.array(plane, float).reshape(2, 3))
    return float(np.array(position, float) @ direction), direction
