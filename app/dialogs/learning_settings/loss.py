"""What full learning makes small, and how it weighs tasks against each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from app.dialogs.learning_settings.page import Choice, Page
from app.session.learning.choices import (
    balancing_cost,
    balancing_name,
    balancing_text,
    objective_name,
    objective_text,
)
from core.learning.balancing_methods import METHODS
from core.learning.choices import full_config_of
from core.learning.objectives import OBJECTIVES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.project.model import Project


class LossPage(Page):
    """Full learning's; quick learning's heads share nothing, so there is nothing to weigh."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("LossPage", "Loss and balancing"),
            QCoreApplication.translate(
                "LossPage",
                "For full training. Each task's weight λ is applied on top of this.",
            ),
            parent,
        )
        self.objective = Choice(self.tr("Loss"), ((objective_name(o), o.id) for o in OBJECTIVES.values()))
        self.balancing = Choice(
            self.tr("Balancing"), ((balancing_name(m), m.id) for m in METHODS.values()), lines=3
        )
        for choice in (self.objective, self.balancing):
            self.column.addWidget(choice)
            choice.changed.connect(self._explain)
        self.column.addStretch(1)
        self._explain()

    def show_project(self, project: Project) -> None:
        config = full_config_of(project.learning)
        self.objective.choose(config.objective)
        self.balancing.choose(config.balancing)

    def read(self, project: Project) -> Project:
        """See Page."""
        config = full_config_of(project.learning)
        if (config.objective, config.balancing) == (self.objective.value, self.balancing.value):
            return project  # what was left to the program stays so
        learning = replace(project.learning, objective=self.objective.value, balancing=self.balancing.value)
        return replace(project, learning=learning)

    @Slot()
    def _explain(self) -> None:
        method = METHODS[self.balancing.value]
        self.objective.say(objective_text(OBJECTIVES[self.objective.value]))
        self.balancing.say(balancing_text(method), method.paper, balancing_cost(method))
        self.changed.emit()
