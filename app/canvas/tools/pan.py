"""The pan tool. The canvas itself pans, with the middle button in every tool; this one only shows the cursor."""

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
