"""The eraser: a brush whose paint is "unlabelled"."""

from __future__ import annotations

from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.brush import BrushTool


class EraserTool(BrushTool):
    """Both buttons erase."""

    info = ToolInfo(
        "eraser",
        "Eraser",
        "Remove labels",
        icon="eraser",
        keys=("E",),
        paints_class=False,
    )
