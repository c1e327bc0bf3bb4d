"""How late the window is while a full run learns in its thread, and how long a dab then takes to be painted.

    MASKLOOM_DATA=... python -m benchmarks.responsiveness [--seconds 60]

The real window, session and learner, offscreen, on 20 labelled street images with three tasks; without
MASKLOOM_DATA on the sample project. A timer asks to be called every 8 ms and says how late it is; meanwhile a
mouse paints strokes at 30 dabs a second on the image on screen, so quick predictions and labels come and go too.
Promised: lateness p99 16 ms or less, dab to painted p95 8 ms or less. Then Stop, five times: 1 s or less.
With --why, the page Why is open, asks about another place every 2 s, and shows its map: promised in 1 s or less.
"""

from __future__ import annotations

import argparse
import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from typing import TYPE_CHECKING

import numpy as np
import torch  # noqa: F401  (before Qt)
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDockWidget

from app.panels.insight.panel import InsightPanel
from app.window.comparison import VIEW_MODES
from benchmarks.window import pause, street_window, until
from core.learning.events import Finished, Losses, Predicted

if TYPE_CHECKING:
    from app.main_window import MainWindow
    from app.session import Session

TICK = 0.008
DAB_EVERY = 4
STROKE = 40
PROMISED = {"late": 16.0, "dab": 8.0}
STOP = EXPLAINED = 1.0
"""Seconds."""
ASK_MS = 2000
"""Between two places that are asked about."""


class Watch(QObject):
    """Ticks, paints, and writes down when what happened."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self.canvas, self.session = window.canvas, session
        self.late: list[float] = []
        self.dabs: list[float] = []
        self.steps = self.predictions = 0
        self.finished = False
        self._ticks = 0
        self._due = time.perf_counter() + TICK
        self._sent: float | None = None
        self.explained: list[float] = []
        self.asks = False
        self._asked: float | None = None
        self._asking = QTimer(self, interval=ASK_MS)
        self._asking.timeout.connect(self._ask)
        session.why.changed.connect(self._answered)
        self._timer = QTimer(self, interval=round(TICK * 1e3), timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._painted = QTimer(self, interval=0, singleShot=True)
        self._painted.timeout.connect(self._on_painted)
        self.canvas.redrawn.connect(self._redrawn)
        session.learning_event.connect(self._happened)

    def start(self) -> None:
        """Begin to tick and paint."""
        self._due = time.perf_counter() + TICK
        self._timer.start()
        if self.asks:
            self._asking.start()

    def stop(self) -> None:
        """Let go of the mouse."""
        self._timer.stop()
        self._asking.stop()
        self.session.labels.end_stroke()

    @Slot()
    def _ask(self) -> None:
        """About a place that was not asked about before."""
        entry, number = self.session.project.images[0], len(self.explained)
        if self._asked is None:
            self._asked = time.perf_counter()
            self.session.why.ask(number * 37 % entry.width, number * 53 % entry.height)

    @Slot()
    def _answered(self) -> None:
        if self._asked is not None and self.session.why.explanation is not None:
            self.explained.append(time.perf_counter() - self._asked)
            self._asked = None

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, now - self._due))
        self._due = now + TICK
        self._ticks += 1
        if self._ticks % DAB_EVERY == 0 and self._sent is None:
            self._dab(self._ticks // DAB_EVERY)

    def _dab(self, number: int) -> None:
        along = number % STROKE
        entry = self.session.project.images[0]
        corners = self.canvas.to_view(0, 0), self.canvas.to_view(entry.width, entry.height)
        area = QRectF(*corners).adjusted(9, 9, -9, -9)
        row = number // STROKE * 0.37 % 1.0
        point = QPointF(area.left() + area.width() * along / STROKE, area.top() + area.height() * row)
        kind, button, held = QEvent.Type.MouseMove, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        if along == 0:
            kind, button = QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton
            tasks = self.session.project.tasks
            self.session.set_active(tasks[number // STROKE % len(tasks)].id, 1)
        elif along == STROKE - 1:
            kind, button, held = (
                QEvent.Type.MouseButtonRelease,
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.NoButton,
            )
        viewport = self.canvas.viewport()
        event = QMouseEvent(
            kind, point, viewport.mapToGlobal(point), button, held, Qt.KeyboardModifier.NoModifier
        )
        if kind == QEvent.Type.MouseMove and self.session.labels.stroke is not None:
            self._sent = time.perf_counter()
        QApplication.sendEvent(viewport, event)

    @Slot(QRectF)
    def _redrawn(self, part: QRectF) -> None:
        if self._sent is not None:
            self._painted.start()  # due when this repaint has reached the window

    @Slot()
    def _on_painted(self) -> None:
        if self._sent is not None:
            self.dabs.append(time.perf_counter() - self._sent)
            self._sent = None

    @Slot(object)
    def _happened(self, event: object) -> None:
        if isinstance(event, Losses) and event.mode == "full":
            self.steps = max(self.steps, event.step)
        self.predictions += isinstance(event, Predicted)
        self.finished |= isinstance(event, Finished)


def main() -> int:
    """Print the table; status 1 where a promise is broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--swipe", action="store_true", help="with a swipe's divider across the view")
    parser.add_argument("--why", action="store_true", help="with the page Why open, asking every 2 s")
    parser.add_argument("--view", choices=VIEW_MODES, default="both", help="what the canvas shows")
    parser.add_argument("--one-class", action="store_true", help="errors of the active class only")
    parser.add_argument("--stop", action="store_true", help="time Stop only")
    chosen = parser.parse_args()
    seconds = chosen.seconds
    with street_window() as (app, window, session):
        watch = Watch(window, session)
        window.canvas.view_state.comparison.set_swiping(chosen.swipe)
        window.canvas.view_state.comparison.set_one_class(chosen.one_class)
        window.canvas.view_state.set_mode(chosen.view)
        until(
            app,
            lambda: (
                session.learning.state.phase in ("idle", "waiting") and bool(session.learning.state.device)
            ),
            300,
        )
        pause(2)
        if chosen.stop:
            return 0 if _stops(app, watch) else 1
        if chosen.why:
            _open_why(app, watch)
        print("Idle, painting:")
        session.learning.stop()
        _watch(watch, seconds / 4)
        _table(watch)
        for values in (watch.late, watch.dabs, watch.explained):
            values.clear()
        session.learning.learn_full(minutes=10)
        until(app, lambda: watch.steps > 2, 600)
        first = watch.steps
        print("While a full run learns, painting:")
        _watch(watch, seconds)
        kept = _table(watch)
        print(
            f"{(watch.steps - first) / seconds:.2f} steps/s, {watch.predictions} predictions,"
            f" load of the machine {os.getloadavg()[0]:.1f}"
        )
        session.learning.cancel()
        kept &= _stops(app, watch)
    return 0 if kept else 1


def _stops(app: QApplication, watch: Watch, times: int = 5) -> bool:
    """How long Stop takes in a full run, from the click to the learner's word that it has ended."""
    took = []
    for _ in range(times):
        watch.steps = 0
        watch.session.learning.learn_full(minutes=10)
        until(app, lambda: watch.steps > 2, 600)
        watch.finished = False
        begun = time.perf_counter()
        watch.session.learning.stop()
        until(app, lambda: watch.finished, 60)
        took.append(time.perf_counter() - begun)
    print(f"Stop: median {np.median(took):.2f} s, worst {max(took):.2f} s   promised {STOP:.0f}   ({times})")
    return max(took) <= STOP


def _open_why(app: QApplication, watch: Watch) -> None:
    """Run quick learning, so that there is a prediction to explain, and open the page."""
    session = watch.session
    session.learning.learn_quick()
    until(app, lambda: session.learning.state.phase == "waiting", 300)
    watch.asks = True
    session.set_active(session.project.tasks[0].id, 1)
    watch.canvas.window().findChild(InsightPanel).show_page("why")
    watch.canvas.window().findChild(QDockWidget, "insight").show()


def _watch(watch: Watch, seconds: float) -> None:
    watch.start()
    pause(seconds)
    watch.stop()


def _table(watch: Watch) -> bool:
    kept = True
    for name, values, share in (("late", watch.late, 99), ("dab", watch.dabs, 95)):
        p50, p95, p99, worst = np.percentile(np.array(values) * 1e3, [50, 95, 99, 100])
        promised = PROMISED[name]
        kept &= bool((p99 if share == 99 else p95) <= promised)
        what = "events late" if name == "late" else "dab to painted"
        print(f"  {what:<16} p50 {p50:6.2f}  p95 {p95:6.2f}  p99 {p99:6.2f}  worst {worst:6.1f} ms"
              f"   promised p{share} {promised:.0f}   ({len(values)})")  # fmt: skip
    if watch.explained:
        worst = max(watch.explained)
        kept &= worst <= EXPLAINED
        print(f"  asked to map     median {np.median(watch.explained):.2f}  worst {worst:.2f} s"
              f"   promised {EXPLAINED:.0f}   ({len(watch.explained)})")  # fmt: skip
    return kept


if __name__ == "__main__":
    sys.exit(main())
