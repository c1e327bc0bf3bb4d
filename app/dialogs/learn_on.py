"""Asks which computer to learn on: this one, or another over the user's own SSH; and tests the connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QPushButton, QRadioButton

from app import theme
from app.dialogs.frame import Frame, problem_label
from app.language.sentences import spoken
from app.session.learning.feed import call
from app.widgets.plain_text import plain
from core.learning.remote.host import COMMAND, Host, HostError
from core.learning.remote.protocol import Hello

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.work.background import Background, Job
    from core.learning.remote.call import Call


class LearnOnDialog(Frame):
    """`wanted` carries the other computer, or None for this one."""

    wanted = Signal(object)

    def __init__(
        self,
        host: Host | None,
        last: Host | None,
        background: Background,
        parent: QWidget | None = None,
        call_host: Callable[[Host], Call] = call,
    ) -> None:
        """`host`: where learning takes place now; `last`: the other computer that was chosen before."""
        super().__init__(
            QCoreApplication.translate("LearnOnDialog", "Learn on"),
            QCoreApplication.translate(
                "LearnOnDialog",
                "Another computer, for example one with a GPU, can learn in place of this one. Maskloom must be "
                "installed there, and ssh must reach it without asking for a password.",
            ),
            parent,
        )
        self.setMinimumWidth(600)
        self._background, self._call = background, call_host
        self._job: Job | None = None
        self.here = QRadioButton(self.tr("This &computer"))
        self.elsewhere = QRadioButton(self.tr("&Another computer, over SSH"))
        (self.elsewhere if host is not None else self.here).setChecked(True)
        self.add_choice(self.here, self.elsewhere)
        self._add_fields(host or last)
        self._add_test()
        self.button = self.add_buttons(self.tr("OK"))
        for changed in (self.name.textChanged, self.command.textChanged, self.elsewhere.toggled):
            changed.connect(self._check)
        self.accepted.connect(self._tell)
        self.finished.connect(self._cancel_test)
        self._check()

    def _add_fields(self, host: Host | None) -> None:
        self.name = QLineEdit(host.name if host is not None else "")
        self.name.setPlaceholderText(self.tr("user@gpu-box, or a host of your ssh configuration"))
        self.command = QLineEdit(host.command if host is not None else COMMAND)
        self.command.setToolTip(
            self.tr("How Maskloom is started there, for example ~/maskloom/.venv/bin/maskloom")
        )
        self.waits = QCheckBox(self.tr("&Wait while the connection is lost (otherwise learn here)"))
        self.waits.setChecked(host is not None and host.waits)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.SPACING)
        for row, (text, field) in enumerate(
            ((self.tr("&Host"), self.name), (self.tr("Co&mmand there"), self.command))
        ):
            label = QLabel(text)
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
        self._grid.addWidget(self.waits, 2, 1)
        self.column.addLayout(self._grid)

    def _add_test(self) -> None:
        self.test_button = QPushButton(self.tr("&Test connection"), autoDefault=False)
        self.test_button.clicked.connect(self._test)
        self.answer = plain(QLabel(wordWrap=True))
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.problem = problem_label()
        self.problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(self.test_button, 3, 1, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.answer, self.problem):
            self.column.addWidget(widget)

    def host(self) -> Host | None:
        """The other computer as it is entered. Raises ValueError with a sentence."""
        if not self.elsewhere.isChecked():
            return None
        return Host(self.name.text().strip(), self.command.text().strip() or COMMAND, self.waits.isChecked())

    @Slot()
    def _check(self) -> None:
        """Show what is wrong with what is entered; a test of something else says nothing any more."""
        self._cancel_test()
        self._say("", "")
        elsewhere = self.elsewhere.isChecked()
        for widget in (self.name, self.command, self.waits):
            widget.setEnabled(elsewhere)
        try:
            self.host()
        except ValueError as error:
            self.button.setEnabled(False)
            self._say("", spoken(str(error)) if self.name.text().strip() else "")
        else:
            self.button.setEnabled(True)
            self.button.setDefault(True)  # while it was disabled, Cancel took its place
        self.test_button.setEnabled(elsewhere and self.button.isEnabled())

    @Slot()
    def _test(self) -> None:
        host = self.host()
        if host is None:
            return
        self._cancel_test()
        self._say(self.tr("Connecting to {0}…").format(host.name), "")
        make = self._call

        def work(job: Job) -> Hello:
            connection = make(host)
            connection.greet(lambda: job.cancelled)
            connection.end()
            return connection.hello

        self._job = self._background.start(work, self._tested, self._failed)

    @Slot(object)
    def _tested(self, result: object) -> None:
        assert isinstance(result, Hello)
        version = self.tr("Maskloom {0}").format(result.version).strip()
        self._say(self.tr("Connected. {0} · {1}").format(version, result.machine), "")

    @Slot(object)
    def _failed(self, error: object) -> None:
        text = (
            spoken(str(error))
            if isinstance(error, HostError)
            else self.tr("The test failed: {0}").format(error)
        )
        self._say("", text)

    def _say(self, result: str, problem: str) -> None:
        for label, text in ((self.answer, result), (self.problem, problem)):
            label.setText(text)
            label.setVisible(bool(text))
        self.fit_height()

    @Slot()
    def _cancel_test(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    @Slot()
    def _tell(self) -> None:
        self.wanted.emit(self.host())
