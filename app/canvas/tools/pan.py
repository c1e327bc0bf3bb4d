"""The hand. The canvas itself pans, in every tool with the middle button; this one only shows the cursor."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.tool import Tool


class PanTool(Tool):
    """Drags the image about."""

    info = ToolInfo(
        "pan",
        "Pan",
        "Drag to move the image",
        icon="pan",
        keys=("H",),
    )
    changes_labels = False
    cursor = Qt.CursorShape.OpenHandCursor
