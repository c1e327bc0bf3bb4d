"""What the learner gets to know of the document: the project it starts with, and every change since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.language.sentences import spoken
from app.session.learning.thread import LearnerThread
from core.learning import events as ev
from core.learning.config import LearnSettings
from core.learning.data.project_data import learning_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.session.document import Document
    from app.session.image_files import ImageFiles
    from app.session.learning.host import LearnerHost
    from core.images.pixels import Pixels
    from core.labels.stroke import LabelChange
    from core.learning.data.learning_data import LearningData
    from core.learning.remote.call import Call
    from core.learning.remote.host import Host
    from core.network.architecture import Architecture
    from core.project.model import Project


class LearnerFeed(QObject):
    """Makes a learner of the open project and posts what changes in it."""

    def __init__(self, document: Document, image_files: ImageFiles, host: LearnerHost) -> None:
        super().__init__(host)
        self._document, self._image_files, self._host = document, image_files, host
        self.elsewhere: Host | None = None
        """The other computer to learn on; None for this one."""
        self._data: LearningData | None = None  # replaced, never changed, so any thread may read it
        document.label_committed.connect(self._label_committed)
        document.current_image_changed.connect(self._image_shown)
        document.weight_changed.connect(self._weight_changed)
        image_files.fit_changed.connect(self._fit_changed)

    def read(self) -> LearningData | None:
        """The project as it is, safe in any thread; None where none is open."""
        folder = self._document.folder
        if folder is None:
            return None
        labels, fits = folder.labels, self._image_files.fits

        def read_label(image_id: str, task_id: str) -> Pixels | None:
            return labels.copy(image_id, task_id) if fits(image_id, task_id) else None

        return learning_data(folder, self._document.project, read_label)

    def renew(self) -> bool:
        """Tasks or images changed: tell the learner. False where its images have other channels now."""
        data = self.read()
        if data is None or self._data is None:
            return True
        if self._data.channels != data.channels:
            return False
        self._data = data
        self._host.post(ev.DataChanged(data))
        return True

    @property
    def stored_architecture(self) -> Architecture | None:
        """Of the model that the project has, None without one."""
        if self._document.folder is None:
            return None
        from core.network.model_files import stored_architecture  # here: it loads torch

        return stored_architecture(self._document.folder.models_dir / LearnSettings().model_name)

    def make_thread(self, device: Callable[[], str]) -> LearnerThread | None:
        """A thread for the open project, not started yet; None where none is open. `device`: the one chosen then."""
        document = self._document
        self._data = self.read()
        if document.folder is None:
            return None
        models_dir, elsewhere = document.folder.models_dir, self.elsewhere
        settings = LearnSettings(device=device(), architecture=self._architecture(), undoable=True)

        def run(inbox: ev.Inbox) -> Iterator[ev.Event]:
            assert self._data is not None
            return _loop(self._data, models_dir, replace(settings, device=device()), elsewhere)(inbox)

        thread = LearnerThread(run, lambda: (ev.ShowImage(document.current_image),))
        thread.post(ev.ShowImage(document.current_image))
        return thread

    def _architecture(self) -> Architecture | None:
        """The chosen architecture; None, with a warning, if this version doesn't know it."""
        from core.learning.choices import architecture_of

        try:
            return architecture_of(self._document.project.learning)
        except ValueError as error:
            text = self.tr(
                "The project's network can't be used here: {0} Using the saved or default network instead."
            )
            self._document.tell("warning", text.format(spoken(str(error))))
            return None

    @Slot(object)
    def _image_shown(self, image_id: str | None) -> None:
        self._host.post(ev.ShowImage(image_id))

    @Slot(str, float)
    def _weight_changed(self, task_id: str, weight: float) -> None:
        self._host.post(ev.SetWeight(task_id, weight))

    @Slot(object)
    def _label_committed(self, change: LabelChange) -> None:
        box = change.box
        self._host.post(
            ev.LabelChanged(change.image_id, change.task_id, (box.top, box.left, box.bottom, box.right))
        )

    @Slot(str)
    def _fit_changed(self, image_id: str) -> None:
        """Labels of that image started or stopped matching its file: let the learner read them again."""
        for task in self._document.project.tasks:
            self._host.post(ev.LabelChanged(image_id, task.id, (0, 0, 0, 0)))


def network_choices(project: Project) -> tuple[object, ...]:
    """What a learner can't change while it lives."""
    choices = project.learning
    return (choices.network, choices.sharing, choices.encoder, choices.positions)


def _loop(
    data: LearningData, models_dir: Path, settings: LearnSettings, elsewhere: Host | None
) -> Callable[[ev.Inbox], Iterator[ev.Event]]:
    """The learner's loop, here or on another computer. Imports here, so that the window opens before torch loads."""
    if elsewhere is None:
        from core.learning.learner import Learner

        return Learner(data, models_dir, settings).run
    from core.learning.remote.remote_learner import RemoteLearner

    return RemoteLearner(data, models_dir, settings, elsewhere, call).run


def call(host: Host) -> Call:
    """Call a learner on another computer. Raises HostError."""
    from core.learning.remote.call import Call
    from core.learning.remote.program import Program

    return Call(host, Program(host))
