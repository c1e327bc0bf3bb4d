"""Point and segment: clicks and a box prompt a foundation model provided by the user."""

from __future__ import annotations

from functools import partial
from math import hypot
from threading import Lock
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt

from app.canvas.overlay import draw_contrast_line, draw_handle, draw_hint
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.outline import REMOVE_KEYS
from app.canvas.tools.bases.proposal import ProposalTool, SteppedTool
from app.language.sentences import spoken
from app.work.latest import Latest
from core.machine.byte_cache import ByteCache
from core.smart.prompting import Click, Embedding, Place, Prompt, PromptError, PromptModel, load

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.tool import PointerEvent, Surface
    from app.work.background import Job
    from core.labels.shapes import Placed
    from core.labels.stroke import Pixels

DRAG: Final = 5.0
"""Screen pixels that make a drag of a click."""
KEPT: Final = 12
"""Images whose embedding is remembered, at most."""
KEPT_BYTES: Final = 400_000_000
"""What all of them may take, but for the last; one takes 4 to 20 MB, of SAM-HQ up to 100."""


Shown = Click | tuple[float, float, float, float]
"""A click, or a box: left, top, right, bottom."""


class PromptTool(SteppedTool[list[Shown]]):
    """Left clicks are on the object, right clicks beside it, a drag is a box around it; Enter paints it.

    Backspace and undo remove the last click. The image is encoded once, in the background, when the tool is activated.
    """

    info = ToolInfo(
        "prompt",
        "Point and segment",
        "Click an object, or drag a box around it, then press Enter",
        icon="prompt",
        keys=("Shift+J",),
        family="smart",
        needs=("project", "prompt"),
    )

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._prompts: list[Shown] = []
        self._embeddings: ByteCache[str, Embedding] = ByteCache(KEPT_BYTES, _size)
        self._model: _Model | None = None
        self._place: Place | None = None
        self._refused: str | None = None
        """The image that the model could not encode; it is not retried with every move."""
        self._start: QPointF | None = None
        self._end = QPointF()
        self._button = Qt.MouseButton.NoButton
        self._looker = Latest(surface.session.background)
        self._looker.arrived.connect(self._looked)
        self._looker.failed.connect(self._failed)
        surface.session.project_changed.connect(self._forget_all)
        surface.view_state.options_changed.connect(self._options_changed)

    @property
    def busy(self) -> bool:
        """Something is shown to the model."""
        return bool(self._prompts) or self._start is not None or super().busy

    @property
    def prompt(self) -> Prompt:
        """What is shown: all clicks, and the last box."""
        boxes = [hint for hint in self._prompts if not isinstance(hint, Click)]
        clicks = tuple(hint for hint in self._prompts if isinstance(hint, Click))
        return Prompt(clicks, boxes[-1] if boxes else None)

    # the image --------------------------------------------------------------------------------------------

    def taken(self) -> None:
        self._refused = None
        self._look()

    def view_moved(self) -> None:
        """An image may have come on screen."""
        self._look()

    def _options_changed(self) -> None:
        """Another model may be chosen while this tool is in hand."""
        if (
            self.surface.view_state.tool == self.info.id
            and self.surface.view_state.prompt_place != self._place
        ):
            self.discard()
            self._look()

    def _look(self) -> None:
        model_place, pixels = self.surface.view_state.prompt_place, self.surface.pixels
        if model_place != self._place:
            self._forget_all()
            self._place = model_place
        if model_place is None or pixels is None or self._image_id in (None, self._refused):
            return
        if self._image_id not in self._embeddings and not self._looker.running:
            self._model = self._model or _Model(model_place, self.surface.session.learning.wanted_device)
            self._looker.start(partial(_embed, self._model, self._image_id, pixels))
            self.surface.refresh_overlay()

    def _looked(self, result: object) -> None:
        if result is None:
            return
        image_id, embedding = cast("tuple[str, Embedding]", result)
        self._embeddings[image_id] = embedding
        self._answer()
        self.surface.refresh_overlay()

    def _failed(self, error: object) -> None:
        if self._image_id not in self._embeddings:
            self._refused = self._image_id
        if not isinstance(error, PromptError):
            super()._failed(error)
            return
        self.discard()
        self.surface.session.tell("error", spoken(str(error)), str(error.__cause__ or ""))

    def _forget_all(self) -> None:
        self._looker.cancel()
        self._embeddings.clear()
        self._model = self._refused = None

    # the hand ---------------------------------------------------------------------------------------------

    def press(self, event: PointerEvent) -> None:
        if self._start is None and event.button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self._start = self._end = QPointF(event.x, event.y)
            self._button = event.button

    def move(self, event: PointerEvent) -> None:
        if self._start is not None:
            self._end = QPointF(event.x, event.y)
            self.surface.refresh_overlay()

    def release(self, event: PointerEvent) -> None:
        """Show it to the model."""
        start, self._start = self._start, None
        if start is None or event.button != self._button:
            return
        point = QPointF(event.x, event.y)
        thing = self._button == Qt.MouseButton.LeftButton
        if thing and self._dragged(start, point):
            box = QRectF(start, point).normalized()
            self.begin_step()
            self._prompts.append((box.left(), box.top(), box.right(), box.bottom()))
        elif self.on_image(event):
            self.begin_step()
            self._prompts.append(Click(start.x(), start.y(), thing))
        self._answer()
        self.surface.refresh_overlay()

    def double_click(self, event: PointerEvent) -> None:
        """Paint; the first press of the two has shown the thing."""
        if event.button == Qt.MouseButton.LeftButton and self._prompts:
            self.commit()

    def _dragged(self, start: QPointF, end: QPointF) -> bool:
        return hypot(end.x() - start.x(), end.y() - start.y()) * self.surface.zoom >= DRAG

    def _answer(self) -> None:
        """Query the model as soon as it has encoded the image."""
        embedding = self._embeddings.get(self._image_id or "")
        if embedding is None or self._model is None:
            self._look()
        elif self._prompts:
            self.ask(partial(self._model.segment, embedding, self.prompt))

    def commit(self) -> None:
        """Paint what the model found; not before it has seen the image."""
        if self.proposal is not None or self._latest.running:
            super().commit()

    @property
    def drawing(self) -> bool:
        """A click or a box is being made."""
        return self._start is not None

    def drop_drawing(self) -> None:
        self._start = None

    def state(self) -> list[Shown]:
        """The clicks and boxes."""
        return list(self._prompts)

    def take(self, state: list[Shown]) -> None:
        """Show others."""
        self._prompts[:] = state
        if state:
            self._answer()
        else:
            ProposalTool.discard(self)  # the steps stay

    def discard(self) -> None:
        self._prompts.clear()
        self._start = None
        super().discard()

    def wants_key(self, key: int) -> bool:
        """As for other proposals, and Backspace."""
        return super().wants_key(key) or (bool(self._prompts) and key in REMOVE_KEYS)

    def key(self, key: int) -> None:
        """Backspace takes the last click or box back."""
        if key not in REMOVE_KEYS:
            super().key(key)
            return
        self.begin_step()
        self.take(self._prompts[:-1])
        self.surface.refresh_overlay()

    def image_changed(self, image_id: str | None) -> None:
        """Another image is on screen now."""
        if image_id != self._image_id:
            self._looker.cancel()
        super().image_changed(image_id)

    def paint(self, painter: QPainter) -> None:
        """What the model found, the clicks and the box, and what to do next."""
        super().paint(painter)
        for hint in self._prompts:
            if isinstance(hint, Click):
                draw_handle(painter, self.surface.to_view(hint.x, hint.y), strong=hint.thing)
            else:
                self._paint_box(painter, QPointF(hint[0], hint[1]), QPointF(hint[2], hint[3]))
        if self._start is not None and self._dragged(self._start, self._end):
            self._paint_box(painter, self._start, self._end)
        draw_hint(painter, QRectF(painter.viewport()), self._words())

    def _paint_box(self, painter: QPainter, first: QPointF, last: QPointF) -> None:
        box = QRectF(self.surface.to_view(first.x(), first.y()), self.surface.to_view(last.x(), last.y()))
        corners = [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft()]
        draw_contrast_line(painter, corners, dashed=True)

    def _words(self) -> str:
        if self._looker.running:
            return QCoreApplication.translate("Tools", "Preparing the image… clicks will work in a moment.")
        if self.surface.view_state.prompt_place is None:
            return QCoreApplication.translate("Tools", "Choose a segmentation model in the Label menu first.")
        if self._refused is not None and self._refused == self._image_id:
            return QCoreApplication.translate(
                "Tools", "The model can't read this image. Choose another model."
            )
        if not self._prompts:
            return QCoreApplication.translate("Tools", "Click an object, or drag a box around it.")
        return QCoreApplication.translate(
            "Tools", "Enter: apply · Click: add · Right-click: remove · Esc: cancel"
        )


class _Model:
    """A model that is loaded when it is first asked, and kept also where that answer is no longer wanted.

    One thread at a time uses it: a click may still be processed while the next image is encoded.
    """

    def __init__(self, place: Place, device: str) -> None:
        self._place, self._device = place, device
        self._model: PromptModel | None = None
        self._lock = Lock()

    def embed(self, pixels: Pixels, job: Job) -> Embedding | None:
        with self._lock:
            if self._model is None and not job.cancelled:
                self._model = load(self._place, self._device)
            return None if self._model is None or job.cancelled else self._model.embed(pixels)

    def segment(self, embedding: Embedding, prompt: Prompt, job: Job) -> Placed | None:
        with self._lock:
            return None if self._model is None or job.cancelled else self._model.segment(embedding, prompt)


def _embed(model: _Model, image_id: str, pixels: Pixels, job: Job) -> tuple[str, Embedding] | None:
    embedding = model.embed(pixels, job)
    return None if embedding is None else (image_id, embedding)


def _size(embedding: Embedding) -> int:
    """Each counts as at least 1/KEPT of the limit, so that at most KEPT are cached."""
    return max(embedding.nbytes, KEPT_BYTES // KEPT)
