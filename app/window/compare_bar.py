"""The bar at the top of the canvas while layers are compared: how much differs, or what is on either side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from app import theme
from app.canvas.layers.errors import NEGATIVE_COLOR, POSITIVE_COLOR
from app.canvas.top_bars import place_at_top
from app.panels.wording import count_text, iou_text, percent_text, short_count_text
from app.widgets.plain_text import as_tip
from app.widgets.small_button import SmallButton
from app.window.content_button import ContentButton

if TYPE_CHECKING:
    from app.canvas.layers.errors import ClassErrors
    from app.canvas.view import CanvasView


class CompareBar(QFrame):
    """A child of the canvas, which it follows. It comes with the view *Errors* and with the swipe."""

    def __init__(self, canvas: CanvasView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compare_bar")
        self.setProperty("role", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # the canvas below must not be painted
        self._canvas = canvas
        self._comparison = canvas.view_state.comparison
        self._rank = -1
        self.text = QLabel()
        self.previous = self._button("previous", self.tr("Previous error"))
        self.next = self._button("next", self.tr("Largest error"))
        self.previous.clicked.connect(partial(self._fly, -1))
        self.next.clicked.connect(partial(self._fly, 1))
        self.one_class = QToolButton()
        self.one_class.setCheckable(True)
        self.one_class.setProperty("withText", True)
        self.one_class.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.one_class.clicked.connect(self._comparison.set_one_class)
        self.sides = tuple(ContentButton(canvas.session, side) for side in self._comparison.sides)
        self.close_button = self._button("close", self.tr("End the swipe"))
        self.close_button.clicked.connect(self._end_swipe)
        self._arrange()
        for number, side in enumerate(self.sides):
            side.chosen.connect(partial(self._comparison.set_side, number))
        self._connect()
        self.show_state()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING, 2, theme.SPACING // 2, 2)
        row.setSpacing(theme.SPACING // 2)
        widgets = (
            self.sides[0], self.text, self.one_class, self.previous, self.next, self.sides[1], self.close_button
        )  # fmt: skip
        for widget in widgets:
            row.addWidget(widget)

    def _connect(self) -> None:
        canvas, session = self._canvas, self._canvas.session
        for signal in (
            canvas.errors_changed,
            canvas.image_ready,
            canvas.view_state.mode_changed,
            self._comparison.changed,
            session.active_changed,
            session.image_changed,
            session.why.changed,  # its map takes the place of errors
        ):
            signal.connect(self.show_state)

    def _button(self, icon: str, name: str) -> SmallButton:
        button = SmallButton(icon)
        button.set_name(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    @Slot()
    def show_state(self) -> None:
        """Show the state of the comparison; hide without one."""
        swiping = self._comparison.swiping
        shows_errors = not swiping and self._canvas.session.why.map is None
        differing = self._canvas.differing if shows_errors else None
        of_class = self._canvas.class_errors if shows_errors else None
        for button, content in zip(self.sides, self._comparison.sides, strict=True):
            button.show_content(content)
            button.setVisible(swiping)
        self.close_button.setVisible(swiping)
        for arrow in (self.previous, self.next):
            arrow.setVisible(differing is not None)
        self._show_class(of_class, offered=differing is not None or of_class is not None)
        self.text.setToolTip(self._tip(of_class))
        if swiping:
            self.text.setText("◂ ▸")
        elif of_class is not None:
            self.text.setText(self._class_words(of_class))
        elif differing is not None:
            self.text.setText(self._words(*differing))
        self.setVisible(swiping or differing is not None or of_class is not None)
        self.place()

    def _show_class(self, of_class: ClassErrors | None, *, offered: bool) -> None:
        session = self._canvas.session
        task = session.task_entry(session.active_task)
        self.one_class.setVisible(offered and task is not None)
        self.one_class.setChecked(of_class is not None)
        if task is not None:
            name = task.classes[session.active_class].name.replace("&", "&&")
            self.one_class.setText(self.tr("Only {0}").format(name))
            self.one_class.setToolTip(
                as_tip(self.tr("False positives and false negatives of the active class, in two colours"))
            )

    def _class_words(self, errors: ClassErrors) -> str:
        """The legend; what is not text is ours."""
        square = '<span style="color: {0}">■</span> '
        texts = (
            (POSITIVE_COLOR, self.tr("false positive {0}").format(short_count_text(errors.false_positives))),
            (NEGATIVE_COLOR, self.tr("false negative {0}").format(short_count_text(errors.false_negatives))),
        )
        return " &nbsp; ".join(square.format(color) + text for color, text in texts)

    def _tip(self, errors: ClassErrors | None) -> str:
        if errors is None:
            return ""
        text = self.tr(
            "False positive: predicted as the class, labelled as another. False negative: labelled as the class, "
            "predicted as another. On this image: precision {0}, recall {1}."
        )
        return as_tip(text.format(iou_text(errors.precision), iou_text(errors.recall)))

    def _words(self, count: int, labelled: int) -> str:
        share = percent_text(count / max(1, labelled))
        words = self.tr(
            "{0} of {1} labelled pixels differ. Striped where they do, in the colour of the label."
        )
        return words.format(share, count_text(labelled))

    def place(self) -> None:
        """Keep to the middle of the canvas's upper edge."""
        place_at_top(self)

    def _fly(self, step: int, _checked: bool = False) -> None:
        regions = self._canvas.error_regions()
        if regions:
            self._rank = (self._rank + step) % len(regions) if self._rank >= 0 else 0
            self._canvas.show_box(regions[self._rank])
            self._canvas.setFocus()

    @Slot()
    def _end_swipe(self) -> None:
        self._comparison.set_swiping(False)
        self._canvas.setFocus()
