"""The magic wand: a press shows the region of similar colour, a drag changes the tolerance, a release paints it."""

from __future__ import annotations

from functools import partial
from math import hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from app.canvas.overlay import draw_tag
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.proposal import ProposalTool
from app.session.stroke_kinds import ERASER
from core.smart.similar import MAX_TOLERANCE, similar_region

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.tool import PointerEvent, Surface
    from app.work.background import Job
    from core.labels.shapes import Placed
    from core.labels.stroke import Pixels

FIRST_TOLERANCE: Final = 16
PER_STEP: Final = 3.0
"""Screen pixels of a drag per step of tolerance."""
STILL: Final = 4.0
"""How far the pointer can move without dropping the preview, in screen pixels."""


class WandTool(ProposalTool):
    """Left paints, right erases; dragged to the right or the left, the tolerance grows or shrinks.

    Ctrl + wheel changes it too, and shows what a click would take, without one.
    """

    info = ToolInfo(
        "wand",
        "Magic wand",
        "Press on a colour, drag right or left for more or less, then release",
        icon="wand",
        keys=("Shift+F",),
        family="fills",
    )
    cursor = Qt.CursorShape.PointingHandCursor
    erases = True

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.tolerance = FIRST_TOLERANCE
        """0 ... 255: how much each channel may differ."""
        self._seed: QPointF | None = None
        self._pressed: QPointF | None = None
        self._held = Qt.MouseButton.NoButton
        self._erase = False
        self._base = FIRST_TOLERANCE
        self._shown: tuple[QPointF, int] | None = None
        self._hover: QPointF | None = None

    @property
    def can_undo(self) -> bool | None:
        """While a button is held; else only the pointer shows something."""
        return True if self._held != Qt.MouseButton.NoButton else None

    @property
    def can_redo(self) -> bool | None:
        """There is nothing to make again."""
        return False if self._held != Qt.MouseButton.NoButton else None

    def press(self, event: PointerEvent) -> None:
        """Show the region under the pointer."""
        if self._held != Qt.MouseButton.NoButton or not self.on_image(event):
            return
        if event.button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        self._held, self._erase = event.button, event.erasing or event.button == Qt.MouseButton.RightButton
        self._pressed = self.surface.to_view(event.x, event.y)
        self._base = self.tolerance
        self._look_at(QPointF(event.x, event.y))

    def double_click(self, event: PointerEvent) -> None:
        """The first press has painted already."""

    def move(self, event: PointerEvent) -> None:
        """Another tolerance while held; without a button, the preview stays as long as the pointer does."""
        self._hover = QPointF(event.x, event.y) if self.on_image(event) else None
        position = self.surface.to_view(event.x, event.y)
        if self._held == Qt.MouseButton.NoButton:
            if self._seed is not None and self._away(position) > STILL:
                self._forget()
            return
        if not event.buttons & self._held:  # the release went to another window
            self._paint_now()
        elif self._pressed is not None and self._seed is not None:
            steps = round((position.x() - self._pressed.x()) / PER_STEP)
            self._set_tolerance(self._base + steps)
            self._look_at(self._seed)

    def release(self, event: PointerEvent) -> None:
        if self._held != Qt.MouseButton.NoButton and event.button == self._held:
            self._paint_now()

    def wheel(self, steps: int) -> bool:
        """Another tolerance, and what it takes at the pointer."""
        self._set_tolerance(self.tolerance + steps)
        self._base = self.tolerance
        seed = self._seed or self._hover
        if seed is not None:
            self._look_at(seed)
        return True

    def leave(self) -> None:
        """Without a button held, nothing is shown any more."""
        self._hover = None
        if self._held == Qt.MouseButton.NoButton:
            self._forget()

    def commit(self) -> None:
        """Enter paints what is shown, too."""
        if self._seed is not None:
            self._paint_now()

    def discard(self) -> None:
        """Show nothing; a button that is held means nothing any more."""
        self._seed, self._shown, self._held = None, None, Qt.MouseButton.NoButton
        super().discard()

    def finish(self) -> None:
        """Another tool comes: what a held button shows is painted."""
        if self._held != Qt.MouseButton.NoButton:
            self._paint_now()
        else:
            self._forget()

    def paint(self, painter: QPainter) -> None:
        """The region, and the tolerance."""
        if self._seed is None:
            return
        super().paint(painter)
        point = self._hover or self._seed
        words = QCoreApplication.translate("Tools", "Tolerance {0}").format(self.tolerance)
        draw_tag(painter, self.surface.to_view(point.x(), point.y()), words)

    def _set_tolerance(self, tolerance: int) -> None:
        self.tolerance = min(max(tolerance, 0), MAX_TOLERANCE)

    def _look_at(self, seed: QPointF) -> None:
        pixels = self.surface.pixels
        if pixels is None or self._shown == (seed, self.tolerance):
            return
        self._seed, self._shown = seed, (seed, self.tolerance)
        self.ask(partial(_look, pixels, seed.x(), seed.y(), self.tolerance))
        self.surface.refresh_overlay()

    def _paint_now(self) -> None:
        """What is shown may be one tolerance behind: then the region is worked out here, which is bounded."""
        seed, pixels, erase = self._seed, self.surface.pixels, self._erase
        placed: Placed | None = None
        if self.proposal is not None and not self._latest.running:
            placed = self.proposal.top, self.proposal.left, self.proposal.mask
        elif seed is not None and pixels is not None:
            placed = similar_region(pixels, seed.x(), seed.y(), self.tolerance)
        self._forget()
        if placed is not None:
            self._paint_stroke(placed, ERASER if erase else self.info.stroke)

    def _forget(self) -> None:
        self._erase = False
        if self._seed is not None or self._held != Qt.MouseButton.NoButton:
            self.discard()

    def _away(self, here: QPointF) -> float:
        assert self._seed is not None
        seed = self.surface.to_view(self._seed.x(), self._seed.y())
        return hypot(here.x() - seed.x(), here.y() - seed.y())


def _look(pixels: Pixels, x: float, y: float, tolerance: int, job: Job) -> Placed | None:
    return similar_region(pixels, x, y, tolerance, stopped=lambda: job.cancelled)
