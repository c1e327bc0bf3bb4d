"""A stored model with all that an export says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.export.examples import Examples
from core.export.image_facts import ImageFacts, image_facts
from core.network.model_files import Description, stored_description
from core.predicting.files import load_predictor
from core.project.file import CURRENT_MODEL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.network.multitask import MultiTaskNet
    from core.project.folder import ProjectFolder
    from core.project.model import Project, Task
    from core.project.settings import Preprocessing


@dataclass(frozen=True, slots=True)
class TrainedModel:
    """Everything that a format needs; nothing else has to be read."""

    net: MultiTaskNet
    """Ready to predict, on the CPU; its heads are those of `tasks`."""
    tasks: tuple[Task, ...]
    """Those it has learned, with the project's current names, classes and colours."""
    preprocessing: Preprocessing
    """How images were prepared for learning, and must be for predicting."""
    description: Description
    """Of the stored model, with its scores."""
    project: str = ""
    """The project's name."""
    images: int = 0
    """The images of the project."""
    labels: Mapping[str, int] | None = None
    """How many of them are labelled, by task id; None if nobody counted."""
    facts: ImageFacts = field(default_factory=ImageFacts)
    """What their headers say."""
    examples: Examples | None = None
    """Reads them and their labels while the project is open."""

    @property
    def channels(self) -> int:
        """The number of channels of an image."""
        return self.net.architecture.channels


def load_trained(folder: ProjectFolder, project: Project, name: str = CURRENT_MODEL) -> TrainedModel:
    """The project's model of that name. Raises ModelError."""
    predictor = load_predictor(folder.models_dir, project, name, "cpu")
    description = stored_description(folder.models_dir / name) or Description(predictor.tasks)
    labelled = folder.labels.labelled()
    images = {image.id for image in project.images}
    labels = {
        task.id: sum(task_id == task.id and image_id in images for image_id, task_id in labelled)
        for task in predictor.tasks
    }
    return TrainedModel(
        net=predictor.net,
        tasks=predictor.tasks,
        preprocessing=predictor.preprocessing,
        description=description,
        project=project.name,
        images=len(project.images),
        labels=labels,
        facts=image_facts(folder, project),
        examples=Examples(folder, project, predictor.preprocessing),
    )
