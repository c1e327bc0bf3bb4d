"""The eraser: a brush whose paint is "unlabelled"."""

from __future__ import annotations

from app.canvas.tools.brush import BrushTool


class EraserTool(BrushTool):
    """Both buttons erase."""

    kind = "eraser"
