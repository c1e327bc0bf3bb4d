"""What the user looks at and paints with: visibility, opacity, view mode, tool, brush. Not part of the project."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from app.canvas.adjustment import Adjustment
from app.panels.images.filter import ImageFilter
from app.window.comparison import Comparison
from app.window.confidence.acceptance import Acceptance
from app.window.spotlight import Marking, Spotlight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.canvas.patterns import Pattern
    from app.window.comparison import ViewMode
    from core.images.bands import Bands
    from core.smart.prompting import Place

Wheel = Literal["zoom", "scroll"]
BrushUnit = Literal["image", "screen"]
MIN_DIAMETER, MAX_DIAMETER = 1, 1000


@dataclass(frozen=True, slots=True)
class TaskView:
    """How one task's layers are shown; opacity is 0 ... 1."""

    label_visible: bool = True
    label_opacity: float = 0.65
    prediction_visible: bool = True
    prediction_opacity: float = 0.4
    pattern: Pattern = "none"
    """How its layers are hatched, so that tasks are told apart without colour."""


@dataclass(frozen=True, slots=True)
class UnpaintedSteps:
    """What undo and redo can do with an outline that is not painted yet; None where they are the session's."""

    can_undo: bool | None = None
    can_redo: bool | None = None


class ViewState(QObject):
    """The state of the view. Every setter emits its signal only if something changed."""

    task_view_changed = Signal(str)  # task id
    mode_changed = Signal(str)
    tool_changed = Signal(str)
    brush_changed = Signal(int)  # diameter in image pixels
    only_unlabelled_changed = Signal(bool)
    options_changed = Signal()  # pen pressure, the card at the pointer, the model that is prompted
    key_names_changed = Signal()
    selection_changed = Signal()
    image_filter_changed = Signal(object)  # ImageFilter
    adjustment_changed = Signal()
    bands_changed = Signal()
    wheel_changed = Signal(str)
    unpainted_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison = Comparison(self)
        """Solo, blinking, swipe and panes."""
        self.acceptance = Acceptance(self)
        """How confident a prediction must be to be accepted."""
        self.spotlight = Spotlight(self)
        """The region that is pointed to."""
        self.marking = Marking(self)
        """The pixels that are marked."""
        self._task_views: dict[str, TaskView] = {}
        self._mode: ViewMode = "both"
        self._tool = "brush"
        self._last_tool = "brush"
        self._diameter = 12
        self._brush_unit: BrushUnit = "image"
        self._zoom = 1.0
        self._size_on_screen = 12.0
        self._only_unlabelled = False
        self._pen_pressure = False
        self._pixel_card = False
        self._prompt_place: Place | None = None
        self._key_names: dict[str, str] = {}
        self._listed: tuple[str, ...] | None = None
        self._selected: tuple[str, ...] = ()
        self._image_filter = ImageFilter()
        self._adjustment = Adjustment()
        self._bands: Bands = ()
        self._wheel: Wheel = "zoom"
        self._unpainted = UnpaintedSteps()

    @property
    def adjustment(self) -> Adjustment:
        """How the photo is shown: brightness, contrast and so on. Never what is learned."""
        return self._adjustment

    def set_adjustment(self, adjustment: Adjustment) -> None:
        if adjustment != self._adjustment:
            self._adjustment = adjustment
            self.adjustment_changed.emit()

    @property
    def bands(self) -> Bands:
        """Which bands of an image are shown as red, green and blue, or which one as grey; () for the usual."""
        return self._bands

    def set_bands(self, bands: Bands) -> None:
        if bands != self._bands:
            self._bands = bands
            self.bands_changed.emit()

    @property
    def wheel(self) -> Wheel:
        """What the wheel does alone: `zoom`, or `scroll` as in labelme and GIMP, where it zooms with Ctrl."""
        return self._wheel

    def set_wheel(self, wheel: Wheel) -> None:
        if wheel != self._wheel:
            self._wheel = wheel
            self.wheel_changed.emit(wheel)

    @property
    def unpainted(self) -> UnpaintedSteps:
        """What undo and redo can do with what the tool in hand has not painted yet."""
        return self._unpainted

    def set_unpainted(self, steps: UnpaintedSteps) -> None:
        """The canvas says so."""
        if steps != self._unpainted:
            self._unpainted = steps
            self.unpainted_changed.emit()

    def key_name(self, action_id: str) -> str:
        """The key of an action as the user's keyboard names it, "" where it has none: for hints in the panels."""
        return self._key_names.get(action_id, "")

    def set_key_names(self, names: Mapping[str, str]) -> None:
        if dict(names) != self._key_names:
            self._key_names = dict(names)
            self.key_names_changed.emit()

    def task_view(self, task_id: str) -> TaskView:
        """How that task is shown; the default for one never touched."""
        return self._task_views.get(task_id, TaskView())

    def set_task_view(
        self,
        task_id: str,
        *,
        label_visible: bool | None = None,
        label_opacity: float | None = None,
        prediction_visible: bool | None = None,
        prediction_opacity: float | None = None,
        pattern: Pattern | None = None,
    ) -> None:
        """Change what is given, leave the rest."""
        changes = {
            "label_visible": label_visible,
            "label_opacity": label_opacity,
            "prediction_visible": prediction_visible,
            "prediction_opacity": prediction_opacity,
            "pattern": pattern,
        }
        old = self.task_view(task_id)
        new = replace(old, **{k: v for k, v in changes.items() if v is not None})  # type: ignore[arg-type]
        if new != old:
            self._task_views[task_id] = new
            self.task_view_changed.emit(task_id)

    @property
    def mode(self) -> ViewMode:
        """Labels, predictions, both, errors (where a label and the prediction differ) or confidence."""
        return self._mode

    def set_mode(self, mode: ViewMode) -> None:
        if mode != self._mode:
            self._mode = mode
            self.mode_changed.emit(mode)

    @property
    def tool(self) -> str:
        """The id of the tool that the left button uses."""
        return self._tool

    def set_tool(self, tool: str) -> None:
        if tool != self._tool:
            self._last_tool, self._tool = self._tool, tool
            self.tool_changed.emit(tool)

    def back_to_last_tool(self) -> None:
        """Take the tool from before the one in hand."""
        self.set_tool(self._last_tool)

    @property
    def diameter(self) -> int:
        """The brush's and the eraser's diameter in image pixels."""
        return self._diameter

    def set_diameter(self, diameter: int) -> None:
        """Set the diameter, kept within MIN_DIAMETER ... MAX_DIAMETER."""
        self._size_on_screen = diameter * self._zoom
        self._take_diameter(diameter)

    def _take_diameter(self, diameter: int) -> None:
        diameter = max(MIN_DIAMETER, min(MAX_DIAMETER, diameter))
        if diameter != self._diameter:
            self._diameter = diameter
            self.brush_changed.emit(diameter)

    @property
    def brush_unit(self) -> BrushUnit:
        """What keeps its size when the view is zoomed: the brush in the image, or the brush on screen."""
        return self._brush_unit

    def set_brush_unit(self, unit: BrushUnit) -> None:
        """Keep the brush's size in image or in screen pixels when the view is zoomed."""
        if unit != self._brush_unit:
            self._brush_unit = unit
            self._size_on_screen = self._diameter * self._zoom
            self.brush_changed.emit(self._diameter)
            self.options_changed.emit()

    @property
    def brush_size(self) -> int:
        """The brush's diameter in its unit."""
        return self._diameter if self._brush_unit == "image" else max(1, round(self._size_on_screen))

    def set_brush_size(self, size: int) -> None:
        """Set the diameter, given in its unit."""
        if self._brush_unit == "image":
            self.set_diameter(size)
        elif size != self.brush_size:
            self._size_on_screen = size
            self._take_diameter(round(size / self._zoom))
            self.brush_changed.emit(self._diameter)

    def set_zoom(self, zoom: float) -> None:
        """The canvas has another zoom: a brush that keeps its size on screen covers more or less of the image."""
        self._zoom = zoom
        if self._brush_unit == "screen":
            self._take_diameter(round(self._size_on_screen / zoom))

    def step_diameter(self, steps: int) -> None:
        """Grow (or shrink, below 0) the brush by about a sixth a step, by a pixel at least."""
        diameter = self._diameter
        for _ in range(abs(steps)):
            change = max(1, round(diameter / 6))
            diameter += change if steps > 0 else -change
        self.set_diameter(diameter)

    @property
    def only_unlabelled(self) -> bool:
        """Painting leaves alone what is labelled already."""
        return self._only_unlabelled

    def set_only_unlabelled(self, on: bool) -> None:
        """Protect labelled pixels, or don't."""
        if on != self._only_unlabelled:
            self._only_unlabelled = on
            self.only_unlabelled_changed.emit(on)

    # the list of images -------------------------------------------------------------------------------------

    @property
    def listed(self) -> tuple[str, ...] | None:
        """Ids of the images that the list shows, in its order; None where there is no list."""
        return self._listed

    def set_listed(self, ids: Sequence[str]) -> None:
        """The list shows other images, or in another order."""
        self._listed = tuple(ids)

    @property
    def image_filter(self) -> ImageFilter:
        """Which images the list shows, and in which order."""
        return self._image_filter

    def set_image_filter(self, image_filter: ImageFilter) -> None:
        if image_filter != self._image_filter:
            self._image_filter = image_filter
            self.image_filter_changed.emit(image_filter)

    @property
    def selected(self) -> tuple[str, ...]:
        """Ids of the images that are selected in the list."""
        return self._selected

    def set_selected(self, ids: Sequence[str]) -> None:
        if tuple(ids) != self._selected:
            self._selected = tuple(ids)
            self.selection_changed.emit()

    @property
    def pen_pressure(self) -> bool:
        """The pressure of a pen sets how wide brush and eraser are."""
        return self._pen_pressure

    def set_pen_pressure(self, on: bool) -> None:
        """Let the pen's pressure count, or don't."""
        if on != self._pen_pressure:
            self._pen_pressure = on
            self.options_changed.emit()

    @property
    def pixel_card(self) -> bool:
        """A card at the pointer says what every task knows of the pixel."""
        return self._pixel_card

    def set_pixel_card(self, on: bool) -> None:
        if on != self._pixel_card:
            self._pixel_card = on
            self.options_changed.emit()

    @property
    def prompt_place(self) -> Place | None:
        """Where the model for prompted segmentation is; None without one that can be used."""
        return self._prompt_place

    def set_prompt_place(self, place: Place | None) -> None:
        if place != self._prompt_place:
            self._prompt_place = place
            self.options_changed.emit()
