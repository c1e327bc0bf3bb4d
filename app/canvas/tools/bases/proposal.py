"""The base of smart tools: pixels computed in the background and shown before they are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, cast

from PySide6.QtCore import QCoreApplication, Qt

from app.canvas.preview import MaskPreview
from app.canvas.tools.bases.outline import CLOSE_KEYS
from app.canvas.tools.bases.steps import State, Steps
from app.canvas.tools.bases.tool import Surface, Tool
from app.session.stroke_kinds import ERASER
from app.work.latest import Latest

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from app.session.stroke_kinds import StrokeKind
    from app.work.background import Job
    from core.labels.shapes import Placed


class ProposalTool(Tool):
    """Shows a mask and paints it as one stroke, on Enter or when the tool decides."""

    is_one_step = True

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.proposal: MaskPreview | None = None
        """What would be painted."""
        self._image_id: str | None = surface.session.current_image
        self._paint_it = False
        self._latest = Latest(surface.session.background)
        self._latest.arrived.connect(self._arrived)
        self._latest.failed.connect(self._failed)

    @property
    def busy(self) -> bool:
        """Whether there is a proposal, or one is being computed."""
        return self.proposal is not None or self._latest.running

    def ask(self, work: Callable[[Job], Placed | None]) -> None:
        """Compute a proposal in the background; it replaces the current one."""
        self._paint_it = False
        self._latest.start(work)

    def _arrived(self, result: object) -> None:
        placed = cast("Placed | None", result)
        self.proposal = MaskPreview(*placed) if placed is not None and placed[2].any() else None
        if self._paint_it:
            self.commit()
        self.surface.refresh_overlay()

    def _failed(self, error: object) -> None:
        self.discard()
        text = QCoreApplication.translate("Tools", "This tool failed here. Try again, or paint by hand.")
        self.surface.session.tell("error", text, f"{type(error).__name__}: {error}")

    def commit(self) -> None:
        """Paint the proposal, now or as soon as it is computed."""
        if self._latest.running:
            self._paint_it = True
            return
        proposal = self.proposal
        self.discard()
        if proposal is not None:
            self._paint_stroke((proposal.top, proposal.left, proposal.mask), self.info.stroke)

    def _paint_stroke(self, placed: Placed, kind: StrokeKind) -> None:
        session = self.surface.session
        if session.current_image != self._image_id:
            return
        protect = kind != ERASER and self.surface.view_state.only_unlabelled
        stroke = session.labels.begin_stroke(kind, only_unlabelled=protect)
        if stroke is not None:
            session.labels.stroke_changed(stroke.mask(*placed))
            session.labels.end_stroke()

    def accept(self) -> bool:
        """Paint what is proposed."""
        if not self.busy:
            return False
        self.commit()
        return True

    def discard(self) -> None:
        self._latest.cancel()
        self._paint_it = False
        self.proposal = None
        self.surface.refresh_overlay()

    def wants_key(self, key: int) -> bool:
        """Escape and Enter, while there is a proposal or one is being computed."""
        return self.busy and key in (Qt.Key.Key_Escape, *CLOSE_KEYS)

    def key(self, key: int) -> None:
        if key in CLOSE_KEYS:
            self.commit()
        else:
            self.cancel()

    def cancel(self) -> None:
        self.discard()

    def image_changed(self, image_id: str | None) -> None:
        """A proposal belongs to its image."""
        if image_id != self._image_id:
            self._image_id = image_id
            self.discard()

    def paint(self, painter: QPainter) -> None:
        if self.proposal is not None:
            self.proposal.paint(painter, self.surface, self.color)


class SteppedTool(ProposalTool, Generic[State]):
    """A proposal that depends on several steps of the user, which can be undone and redone."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._steps: Steps[State] = Steps()
        surface.session.undo_stack.indexChanged.connect(self._stack_moved)

    @property
    def drawing(self) -> bool:
        raise NotImplementedError

    def drop_drawing(self) -> None:
        raise NotImplementedError

    def state(self) -> State:
        """The steps so far, as a value."""
        raise NotImplementedError

    def take(self, state: State) -> None:
        """Propose what follows from those steps instead."""
        raise NotImplementedError

    @property
    def can_undo(self) -> bool | None:
        """While a step is being drawn, or there is one to go back from."""
        return True if self.drawing else self._steps.can_undo(unfinished=self.busy)

    @property
    def can_redo(self) -> bool | None:
        """While there is a step to make again."""
        return self._steps.can_redo(unfinished=self.busy)

    def undo(self) -> None:
        """Take the last step back; one that is being drawn first."""
        if self.drawing:
            self.drop_drawing()
        else:
            self.take(self._steps.undo(self.state()))
        self.surface.refresh_overlay()

    def redo(self) -> None:
        self.take(self._steps.redo(self.state()))
        self.surface.refresh_overlay()

    def begin_step(self) -> None:
        """The state is about to change."""
        self._steps.begin(self.state())

    def discard(self) -> None:
        """Drop the proposal and its steps."""
        self._steps.forget()
        super().discard()

    def _stack_moved(self) -> None:
        """The session did or undid something: what was taken back before that is out of undo's order."""
        if not self.busy:
            self._steps.forget()
