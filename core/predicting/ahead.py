"""Predicts image files side by side with whoever writes them: the next ones are read and predicted meanwhile."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from core.machine.priority import let_others_go_first
from core.predicting.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from core.images.pixels import DeepPixels
    from core.predicting.prediction import TaskPrediction

T = TypeVar("T")

WAITING: Final = 2
"""The most images that were read and not predicted yet, and as many that were predicted and not asked for yet."""
LARGE: Final = 100_000_000
"""Bytes of an image from which on it has the memory to itself: nothing is read until it is written."""
_LEAVING: Final = 30.0  # seconds that a piece of work may take to end


class Steps(Protocol):
    """Predicts an image file in two steps (core.predicting.files.FilePredictor)."""

    def read(self, path: Path) -> DeepPixels:
        """The image."""

    def predict(
        self, path: Path, image: DeepPixels, continues: Callable[[], bool]
    ) -> Mapping[str, TaskPrediction]:
        """Its predictions; `continues` can end the work."""

    def forget(self, path: Path) -> None:
        """An image's files are written."""

    def tell(self) -> None:
        """Say what was noticed meanwhile, in the thread that asks."""

    def __call__(self, path: Path) -> Mapping[str, TaskPrediction]:
        """Both steps."""


class _Channel(Generic[T]):
    """A queue with a bound that can be closed from either end."""

    def __init__(self) -> None:
        self._items: deque[T] = deque()
        self._changed = threading.Condition()
        self._closed = False

    def put(self, item: T) -> bool:
        """Waits while it is full; False where it is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or len(self._items) < WAITING)
            if not self._closed:
                self._items.append(item)
                self._changed.notify_all()
            return not self._closed

    def get(self) -> T | None:
        """Waits while it is empty; None where it is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or bool(self._items))
            if self._closed:
                return None
            item = self._items.popleft()
            self._changed.notify_all()
            return item

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._items.clear()
            self._changed.notify_all()


class _Item:
    """An image on its way; what went wrong with it is raised where it is asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.image: DeepPixels | None = None
        self.predictions: Mapping[str, TaskPrediction] = {}
        self.error: BaseException | None = None
        self.finished = threading.Event()
        """Its predictions are not needed any more."""

    def result(self) -> Mapping[str, TaskPrediction]:
        if self.error is not None:
            raise self.error
        return self.predictions


class Ahead:
    """A core.predicting.origin.Predict for images that are known beforehand.

    One thread reads and one predicts; whoever asks writes. Images are best asked for in the order in which they were
    announced; another order costs a file for what is asked for later. Use it as a context, which ends the threads.
    """

    def __init__(self, predict: Steps, *, again: bool = False, gentle: bool = False) -> None:
        """`again`: images are asked for more than once, as formats with a file per task do.

        `gentle`: other threads come first.
        """
        self._predict, self._again, self._gentle = predict, again, gentle
        self._paths: Sequence[Path] = ()
        self._images: _Channel[_Item | None] = _Channel()
        self._results: _Channel[_Item | None] = _Channel()
        self._spool = Spool()
        self._current: _Item | None = None
        self._stopped = False
        self._threads = [
            threading.Thread(target=run, name=name, daemon=True)
            for run, name in ((self._read_all, "reading images"), (self._predict_all, "predicting images"))
        ]
        self._started = self._ended = False

    def announce(self, paths: Sequence[Path]) -> None:
        """These images will be asked for, before the first one is."""
        self._paths = paths

    def __enter__(self) -> Ahead:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __call__(self, path: Path) -> Mapping[str, TaskPrediction]:
        """See core.predicting.origin.Predict."""
        spooled = self._spool.take(path, again=self._again)
        if spooled is not None:
            return spooled
        while (item := self._next()) is not None:
            if item.path == path:
                predictions = item.result()
                if self._again:
                    self._spool.put(path, predictions)
                return predictions
            if item.error is None:
                self._spool.put(item.path, item.predictions)
        return {} if self._stopped else self._predict(path)  # nobody announced it

    def close(self) -> None:
        """End the threads: at once, or after the piece of work at hand."""
        self._stopped = True
        self._leave()
        self._images.close()
        self._results.close()
        for thread in self._threads if self._started else ():
            thread.join(_LEAVING)
        self._spool.close()

    def _next(self) -> _Item | None:
        if not self._started:
            self._started = True
            for thread in self._threads:
                thread.start()
        self._leave()
        self._current = None if self._ended else self._results.get()
        self._ended = self._current is None
        self._predict.tell()
        return self._current

    def _leave(self) -> None:
        """Whoever asks is done with the image at hand."""
        if self._current is not None:
            self._current.finished.set()
            self._predict.forget(self._current.path)

    def _read_all(self) -> None:
        if self._gentle:
            let_others_go_first()
        for path in self._paths:
            item, size = _Item(path), 0
            try:
                item.image = self._predict.read(path)
                size = item.image.nbytes
            except Exception as error:
                item.error = error
            if not self._images.put(item):
                return
            while size >= LARGE and not self._stopped and not item.finished.wait(0.5):
                pass
        self._images.put(None)

    def _predict_all(self) -> None:
        if self._gentle:
            let_others_go_first()
        while (item := self._images.get()) is not None:
            if item.image is not None:
                try:
                    item.predictions = self._predict.predict(item.path, item.image, lambda: not self._stopped)
                except Exception as error:
                    item.error = error
                item.image = None
            if not self._results.put(item):
                return
        self._results.put(None)
