"""Does sharing help, and what does a band add? Starts a comparison, shows its progress, its result and earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame
from app.dialogs.learning_settings.band_boxes import BandBoxes
from app.language.numbers import number_text
from app.panels.wording import count_text, iou_text
from app.widgets.plain_text import plain
from app.widgets.spin_box import dress_spin_box
from app.work.comparing import results
from core.images.bands import PLAIN

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from app.work.comparing import Comparing

MINUTES: Final = 3


class CompareDialog(Frame):
    """Closing does not stop a comparison.

    `wanted` carries the minutes and the budget, "each" or "total"; `bands_wanted` the minutes and the bands to leave
    out in turn, from 0.
    """

    wanted = Signal(float, str)
    bands_wanted = Signal(float, tuple)

    def __init__(self, comparing: Comparing, folder: Path, tasks: int, parent: QWidget | None = None) -> None:
        """`tasks`: how many the project has."""
        super().__init__(*_about_tasks(), parent)
        self._comparing, self._folder, self._tasks = comparing, folder, tasks
        self.setMinimumWidth(760)
        self._add_question()
        self._add_start()
        self._add_results()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        self.column.addWidget(close)
        comparing.changed.connect(self._follow)
        self._was_running = comparing.running
        self._load()
        self._follow()

    def _add_question(self) -> None:
        self.question = QComboBox()
        self.question.setAccessibleName(self.tr("What is compared"))
        self.question.addItem(self.tr("One network for all tasks, and one per task"), "tasks")
        self.question.addItem(
            self.tr("One network with all bands, and one without each chosen band"), "bands"
        )
        self.question.hide()
        self.bands = BandBoxes(self.tr("Leave these bands out, one at a time"))
        self.column.addWidget(self.question)
        self.column.addWidget(self.bands)
        self.question.currentIndexChanged.connect(self._ask)
        self.bands.changed.connect(self._say_time)

    def offer_bands(self, count: int, left_out: Collection[int]) -> None:
        """Let bands of images that have `count` be compared, but for those that are not learned from anyway."""
        self.question.setVisible(count != PLAIN)
        self.bands.show_bands(count, range(count))
        for band in left_out:
            self.bands.boxes[band].setEnabled(False)
        self._ask()

    @Slot(object)
    def name_bands(self, names: object) -> None:
        """Call the bands what their file calls them."""
        self.bands.name_bands(cast("tuple[str, ...]", names))

    @property
    def _asks_bands(self) -> bool:
        return bool(self.question.currentData() == "bands")

    @Slot()
    def _ask(self) -> None:
        self.set_heading(*(_about_bands() if self._asks_bands else _about_tasks()))
        self.bands.setVisible(self._asks_bands)
        self.budget.setVisible(not self._asks_bands)
        self._say_time()
        self.fit_height()

    def _add_start(self) -> None:
        self.minutes = QSpinBox(minimum=1, maximum=24 * 60, value=MINUTES)
        self.minutes.setAccessibleName(self.tr("Minutes per network"))
        self.minutes.setSuffix(self.tr(" minutes"))
        self.minutes.setMinimumWidth(130)
        dress_spin_box(self.minutes)
        self.budget = QComboBox()
        self.budget.setAccessibleName(self.tr("Budget"))
        self.budget.addItem(self.tr("per network"), "each")
        self.budget.addItem(self.tr("in total, for the separate networks"), "total")
        self.start_button = QPushButton(self.tr("Compare"))
        self.start_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.time = QLabel()
        self.time.setProperty("role", "dim")
        self.bar = QProgressBar(maximum=100)
        self.bar.setTextVisible(False)
        self.doing = plain(QLabel(wordWrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        for widget in (self.minutes, self.budget):
            row.addWidget(widget)
        row.addWidget(self.time, 1)
        row.addWidget(self.start_button)
        row.addWidget(self.cancel_button)
        self.column.addLayout(row)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.doing)
        self.minutes.valueChanged.connect(self._say_time)
        self.budget.currentIndexChanged.connect(self._say_time)
        self.start_button.clicked.connect(self._start)
        self.cancel_button.clicked.connect(self._comparing.cancel)
        self._say_time()

    def _add_results(self) -> None:
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Comparison"))
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Results"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().hide()
        self.table.setMinimumHeight(180)
        self.verdict = QLabel(wordWrap=True)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(self.which)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.verdict)
        self.which.currentIndexChanged.connect(self._show)

    @Slot()
    def _say_time(self) -> None:
        networks = self._tasks + 1 if self.budget.currentData() == "each" else 2
        networks = 1 + len(self.bands.ticked) if self._asks_bands else networks
        self.start_button.setEnabled(networks > 1)
        if networks == 1:
            self.time.setText(self.tr("Choose at least one band."))
        else:
            self.time.setText(self.tr("about {0} minutes in total").format(self.minutes.value() * networks))

    @Slot()
    def _start(self) -> None:
        if self._asks_bands:
            self.bands_wanted.emit(float(self.minutes.value()), self.bands.ticked)
        else:
            self.wanted.emit(float(self.minutes.value()), str(self.budget.currentData()))

    @Slot()
    def _follow(self) -> None:
        running = self._comparing.running
        self.start_button.setVisible(not running)
        self.cancel_button.setVisible(running)
        for widget in (self.minutes, self.budget, self.question, self.bands):
            widget.setEnabled(not running)
        self.bar.setVisible(running)
        self.bar.setValue(round(100 * self._comparing.share))
        status = self._comparing.text or self.tr("Starting.") if running else self._comparing.error
        self.doing.setText(status)
        self.doing.setVisible(bool(status))
        if self._was_running and not running and not self._comparing.error:
            self._load()
        self._was_running = running

    def _load(self) -> None:
        self._found = results(self._folder)
        self.which.clear()
        for comparison in self._found:
            self.which.addItem(f"{comparison['made']}: {comparison.get('budget', '')}")
        self.which.setVisible(bool(self._found))
        self._show()

    @Slot()
    def _show(self) -> None:
        index = self.which.currentIndex()
        self.table.setVisible(bool(self._found))
        if not 0 <= index < len(self._found):
            self.verdict.setText(self.tr("No comparison yet."))
            return
        comparison = self._found[index]
        sides = self.tr("Together"), self.tr("Alone")
        rows = [*_task_rows(comparison, ("joint", "alone")), *self._cost_rows(comparison)]
        if "bands" in comparison:
            sides = self.tr("All bands"), self.tr("Without it")
            rows = _band_rows(comparison)
        self.table.setHorizontalHeaderLabels([self.tr("mIoU"), *sides, self.tr("Difference")])
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(number, column, item)
        results_by_task = (comparison, *({"tasks": tasks} for tasks in comparison.get("bands", {}).values()))
        lines = [str(t.get("text", "")) for r in results_by_task for t in r.get("tasks", {}).values()]
        self.verdict.setText("\n".join([*lines, str(comparison["text"])]).strip())

    def _cost_rows(self, found: dict[str, Any]) -> list[tuple[str, str, str, str]]:
        sides = found.get("joint", {}), found.get("alone", {})
        rows = (
            (self.tr("Parameters"), "parameters", 0),
            (self.tr("Seconds per step"), "seconds_a_step", 3),
            (self.tr("Milliseconds per image"), "milliseconds_an_image", 0),
        )
        cost_rows = []
        for name, key, digits in rows:
            values = [float(side.get(key, 0)) for side in sides]
            texts = [QLocale().toString(v, "f", digits) if digits else count_text(round(v)) for v in values]
            cost_rows.append((name, *texts, ""))
        return cost_rows  # type: ignore[return-value]


def _about_tasks() -> tuple[str, str]:
    """The heading and the explanation when tasks are compared."""
    return (
        QCoreApplication.translate("CompareDialog", "Compare shared and separate networks"),
        QCoreApplication.translate(
            "CompareDialog",
            "Trains one network for all tasks and one network per task from the same labels, and "
            "scores them on the same images. It runs separately and leaves your models unchanged; "
            "learning in the window pauses.",
        ),
    )


def _about_bands() -> tuple[str, str]:
    """The same when bands are compared."""
    return (
        QCoreApplication.translate("CompareDialog", "Compare with and without bands"),
        QCoreApplication.translate(
            "CompareDialog",
            "Trains one network with all bands and one without each chosen band from the same labels, and "
            "scores them on the same images. It runs separately and leaves your models unchanged; "
            "learning in the window pauses.",
        ),
    )


def _band_rows(found: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    return [
        (f"{band} · {name}", complete, reduced, difference)
        for band, tasks in found["bands"].items()
        for name, complete, reduced, difference in _task_rows({"tasks": tasks}, ("all_bands", "without"))
    ]


def _task_rows(found: dict[str, Any], sides: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    rows = []
    for name, task in found.get("tasks", {}).items():
        scores = [_score(task.get(side, {})) for side in sides]
        low, high = task.get("interval") or (None, None)
        spread = "" if low is None or high is None else f" ({_signed(low)} … {_signed(high)})"
        rows.append((name, *scores, f"{_signed(task.get('difference', 0.0))}{spread}"))
    return rows


def _signed(difference: float) -> str:
    return number_text(difference, "+.3f")


def _score(score: dict[str, Any]) -> str:
    low, high = score.get("interval") or (None, None)
    spread = "" if low is None else f"  ({iou_text(low)} … {iou_text(high)})"
    return f"{iou_text(score.get('miou'))}{spread}"
