"""Which regions are worth labelling next, with the reason of each; a click flies there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.language.sentences import spoken
from app.panels.wording import percent_text
from app.widgets.plain_text import as_tip, plain
from core.insight.suggestions import STRATEGIES

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.session import Session
    from app.window.view_state import ViewState
    from core.insight.suggestions import Region, Strategy

DELAY_MS: Final = 100
ASK_MS: Final = 1000
"""After a new prediction, so that the learner is not asked more often than once a second."""
REGION: Final = Qt.ItemDataRole.UserRole


class NextRegionsPage(QWidget):
    """The regions of the image on screen, then the best of each other image; above them, how they are chosen."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view_state
        self._where_next = session.where_next
        self.strategy = QComboBox()
        self.strategy.setAccessibleName(self.tr("Choose by"))
        for strategy, (text, tip) in self._strategies().items():
            self.strategy.addItem(text, strategy)
            self.strategy.setItemData(self.strategy.count() - 1, as_tip(tip), Qt.ItemDataRole.ToolTipRole)
        self.strategy.activated.connect(self._choose)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Next regions"))
        self.list.setWordWrap(True)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.words = plain(QLabel(wordWrap=True))
        self.rank_button = QPushButton(self.tr("Look at all images"))
        self.rank_button.clicked.connect(self._where_next.rank)
        self._arrange()
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._follow)
        self._where_next.changed.connect(self._changed)
        self._asking = QTimer(self, singleShot=True, interval=ASK_MS)
        self._asking.timeout.connect(self._look_again)
        session.prediction_changed.connect(self._look_again_soon)
        session.current_image_changed.connect(self._look_again)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Choose by"), self.strategy)
        bottom = QHBoxLayout()
        bottom.addWidget(self.words, 1)
        bottom.addWidget(self.rank_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        column.addLayout(form)
        column.addWidget(self.list, 1)
        column.addLayout(bottom)

    def _strategies(self) -> dict[Strategy, tuple[str, str]]:
        """What each is called, and what it does."""
        texts = {
            "entropy": (self.tr("Entropy"), self.tr("Where many classes seem possible, far from labels")),
            "margin": (self.tr("Margin"), self.tr("Where two classes are about as likely, far from labels")),
            "disagreement": (
                self.tr("Disagreement"),
                self.tr("Where two heads that see different features disagree, far from labels"),
            ),
            "coverage": (self.tr("Coverage"), self.tr("What is least like anything labelled")),
            "random": (self.tr("Random"), self.tr("Anywhere without labels")),
        }
        return {strategy: texts[strategy] for strategy in STRATEGIES}

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what there is now."""
        super().showEvent(event)
        self._look_again()
        self._follow()

    @Slot()
    def _look_again_soon(self) -> None:
        if self.isVisible() and not self._asking.isActive():
            self._asking.start()

    @Slot()
    def _look_again(self) -> None:
        if self.isVisible():
            self._where_next.refresh()

    @Slot()
    def _changed(self) -> None:
        if self.isVisible():
            self._timer.start()

    @Slot()
    def _choose(self) -> None:
        self._where_next.set_strategy(self.strategy.currentData())
        self._where_next.refresh()

    @Slot()
    def _follow(self) -> None:
        where_next = self._where_next
        self.strategy.setCurrentIndex(self.strategy.findData(where_next.strategy))
        scroll = self.list.verticalScrollBar().value()
        self.list.clear()
        for region in where_next.regions:
            self._add(region)
        self.list.verticalScrollBar().setValue(scroll)
        if where_next.ranking is not None:
            text = self.tr("Looking at images: {0}").format(percent_text(where_next.ranking))
        elif not self.list.count():
            text = self.tr("Nothing to suggest yet. Paint a few strokes of two classes first.")
        else:
            text = self._keys()
        self.words.setText(text)
        self.rank_button.setEnabled(where_next.ranking is None and self._session.is_open)

    def _add(self, region: Region) -> None:
        entry = self._session.image_entry(region.image_id)
        if entry is None:
            return
        top, left, bottom, right = region.box
        position = self.tr("x {0}, y {1}").format((left + right) // 2, (top + bottom) // 2)
        item = QListWidgetItem(f"{spoken(region.reason)}\n{entry.name}, {position}", self.list)
        item.setData(REGION, region)
        item.setToolTip(as_tip(item.text()))

    def _keys(self) -> str:
        names = [self._view.key_name(i) for i in ("next_region", "accept_region", "skip_region")]
        return self.tr("{0}: next region, {1}: accept the prediction there, {2}: skip").format(*names)

    @Slot(QListWidgetItem)
    def _go(self, item: QListWidgetItem) -> None:
        self._where_next.go_to(item.data(REGION))
