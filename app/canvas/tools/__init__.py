"""One file per tool."""

from __future__ import annotations

from typing import Final

from app.canvas.tools.bases.tool import PointerEvent, Surface, Tool
from app.canvas.tools.brush import BrushTool
from app.canvas.tools.ellipse import EllipseTool
from app.canvas.tools.eraser import EraserTool
from app.canvas.tools.fill import FillTool
from app.canvas.tools.lasso import LassoTool
from app.canvas.tools.line import LineTool
from app.canvas.tools.live_wire import LiveWireTool
from app.canvas.tools.pan import PanTool
from app.canvas.tools.picker import PickerTool
from app.canvas.tools.polygon import PolygonTool
from app.canvas.tools.prompt import PromptTool
from app.canvas.tools.rectangle import RectangleTool
from app.canvas.tools.smart_select import SmartSelectTool
from app.canvas.tools.superpixels import SuperpixelTool
from app.canvas.tools.take import TakeTool
from app.canvas.tools.wand import WandTool

TOOLS: Final[dict[str, type[Tool]]] = {
    tool.info.id: tool
    for tool in (
        PanTool,
        BrushTool,
        EraserTool,
        LineTool,
        PolygonTool,
        LassoTool,
        RectangleTool,
        EllipseTool,
        FillTool,
        WandTool,
        SmartSelectTool,
        LiveWireTool,
        SuperpixelTool,
        PromptTool,
        TakeTool,
        PickerTool,
    )
}
"""By their ids, in the order of menus and strip."""

__all__ = ["TOOLS", "PointerEvent", "Surface", "Tool"]
