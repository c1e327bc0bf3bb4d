"""How far apart what the canvas shows is for normal, deutan and protan eyes: ΔE (CIELAB) of rendered pairs.

    python -m benchmarks.color_vision [SCREENSHOT ...]

Dichromacy as in Machado, Oliveira and Fernandes 2009 (severity 1.0). Without screenshots it renders a label of each
class of the palette beside a background, and errors beside both; a screenshot is written once per eye beside itself.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]

_EYES: Final[dict[str, npt.NDArray[np.float64]]] = {
    "normal": np.eye(3),
    "deutan": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "protan": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
}
EYES: Final = tuple(_EYES)
_TO_XYZ: Final = np.array([[0.4125, 0.3576, 0.1804], [0.2127, 0.7152, 0.0722], [0.0193, 0.1192, 0.9503]])
GRAIN: Final = 2
"""Pixels that a patch is blurred over before its colours are compared: finer than that no eye counts on."""


def seen(pixels: Pixels, eye: str) -> npt.NDArray[np.float64]:
    """(..., 3) sRGB as linear light, as that eye sees it."""
    parts = pixels.astype(np.float64) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return np.clip(linear @ _EYES[eye].T, 0, 1)


def lab(pixels: Pixels, eye: str) -> npt.NDArray[np.float64]:
    """(..., 3) sRGB in CIELAB, as that eye sees it."""
    xyz = seen(pixels, eye) @ _TO_XYZ.T / np.array([0.9505, 1.0, 1.0888])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    x, y, z = f[..., 0], f[..., 1], f[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def delta_e(first: Pixels, second: Pixels, eye: str) -> npt.NDArray[np.float64]:
    """ΔE between colours (..., 3) as that eye sees them."""
    difference: npt.NDArray[np.float64] = np.linalg.norm(lab(first, eye) - lab(second, eye), axis=-1)
    return difference


def most_telling(first: Pixels, second: Pixels, eye: str) -> float:
    """How far the most telling tenth of a patch (h, w, 3) lies from all colours of the other: what the eye goes by.

    Of a fill that is the fill; of a hatch its stripes or its seams.
    """
    apart = []
    for one, other in ((first, second), (second, first)):
        points, others = (lab(cv2.blur(p, (GRAIN, GRAIN)), eye).reshape(-1, 3) for p in (one, other))  # type: ignore[arg-type]
        nearest = np.linalg.norm(points[:, None] - others[None, ::7], axis=-1).min(axis=1)
        apart.append(float(np.percentile(nearest, 90)))
    return max(apart)


def simulated(pixels: Pixels, eye: str) -> Pixels:
    """(H, W, 3) sRGB as that eye sees it, as sRGB."""
    linear = seen(pixels, eye)
    parts = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.rint(parts * 255).astype(np.uint8)


def _render() -> dict[str, Pixels]:
    """Patches of 48 × 48: what each class, a background and an error look like on a grey photo."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    from app.canvas.layers.errors import ErrorsLayer
    from app.canvas.layers.label import LabelLayer
    from app.canvas.sampling import Frame
    from core.predicting.prediction import TaskPrediction
    from core.project.colors import BACKGROUND_COLOR, PALETTE
    from core.project.model import Class, Task

    application = QGuiApplication.instance() or QGuiApplication([])
    side, patches = 48, {}
    task = Task("t", "t", tuple(Class(c, c) for c in (BACKGROUND_COLOR, *PALETTE)))
    for number, class_ in enumerate(task.classes):
        array = np.full((side, side), number, np.uint8)
        label, errors = LabelLayer(task), ErrorsLayer(task)
        label.set_label(array)
        label.set_look(task, 0.65, active=True)
        other = np.full_like(array, (number + 1) % len(task.classes))
        errors.set_arrays(array, TaskPrediction(other, other))
        errors.set_look(task)
        for name, layer in ((class_.name, label), (f"error {class_.name}", errors)):
            picture = QImage(side, side, QImage.Format.Format_RGB32)
            picture.fill(0xFF646464)
            painter = QPainter(picture)
            layer.paint(painter, Frame(0, 0, side, side, 1.0, 0.0, 0.0))
            painter.end()
            raw = np.array(picture.constBits(), np.uint8).reshape(side, side, 4)
            patches[name] = raw[:, :, 2::-1].copy()
    patches["background"] = patches.pop(BACKGROUND_COLOR)
    del application
    return patches


def main() -> int:
    """Print the table, or write the screenshots as the eyes see them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("screenshots", nargs="*", type=Path)
    for path in parser.parse_args().screenshots:
        picture = cv2.imread(str(path))
        assert picture is not None, path
        for eye in EYES[1:]:
            as_seen = simulated(picture[:, :, ::-1].astype(np.uint8), eye)
            cv2.imwrite(str(path.with_name(f"{path.stem}-{eye}.png")), as_seen[:, :, ::-1])
    patches = _render()
    classes = [name for name in patches if name.startswith("#")]
    print(f"{'ΔE to the nearest':<30}" + "".join(f"{eye:>18}" for eye in EYES))
    rows = {
        "background (hatched)": ("background", classes),
        "vegetation and background": ("background", ["#009E73"]),
        "an error": ("error #009E73", classes),
    }
    for title, (name, others) in rows.items():
        cells = []
        for eye in EYES:
            nearest = min((most_telling(patches[name], patches[other], eye), other) for other in others)
            cells.append(f"{nearest[0]:7.1f} {nearest[1]:>10}")
        print(f"{title:<30}" + "".join(cells))
    return 0


if __name__ == "__main__":
    sys.exit(main())
