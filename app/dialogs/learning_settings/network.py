"""Which network learns, what its tasks share, which encoder sees for it, and whether positions count."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox

from app.dialogs.frame import problem_label
from app.dialogs.learning_settings.page import Choice, Page
from app.language.sentences import spoken
from app.session.learning.choices import make_text, network_name, sharing_name
from core.learning.choices import architecture_of
from core.network.architecture import NO_POSITIONS, Architecture
from core.network.encoders import ENCODERS, unavailable
from core.network.registry import NETWORKS, SHARINGS
from core.network.weights import probably_here

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.network.encoders import EncoderInfo
    from core.project.model import Choices, Project


class NetworkPage(Page):
    """Three choices; those that don't go together are greyed out, with the reason."""

    def __init__(
        self, stored: Architecture | None = None, locked: str = "", parent: QWidget | None = None
    ) -> None:
        """`stored`: of the model that exists, if any. `locked`: why nothing can be chosen now, "" where it can."""
        super().__init__(
            QCoreApplication.translate("NetworkPage", "Model"),
            QCoreApplication.translate(
                "NetworkPage",
                "The network that learns from your labels. Start with the default.",
            ),
            parent,
        )
        self._stored = stored
        self.network = Choice(
            self.tr("Network"), ((network_name(n), n.name) for n in NETWORKS.values()), lines=2
        )
        self.sharing = Choice(
            self.tr("Shared between tasks"), ((sharing_name(s), s.name) for s in SHARINGS.values()), lines=2
        )
        self.encoder = Choice(self.tr("Encoder"), ((e.title, e.name) for e in ENCODERS.values()), lines=4)
        self.positions = QCheckBox(self.tr("Position in the image counts"))
        self.positions.setToolTip(
            self.tr(
                "Where a pixel lies helps to tell what it is: in a street the sky is at the top. Switch\n"
                "this off for views from above (aerial and satellite images, microscopy), where\n"
                "anything can be anywhere."
            )
        )
        self.locked = problem_label()
        self.locked.setText(locked)
        self.locked.setVisible(bool(locked))
        self.column.addWidget(self.locked)
        for choice in (self.network, self.sharing, self.encoder):
            choice.setEnabled(not locked)
            self.column.addWidget(choice)
            choice.changed.connect(self._follow)
        self.positions.setEnabled(not locked)
        self.positions.toggled.connect(self._follow)
        self.column.addWidget(self.positions)
        self.column.addStretch(1)
        self._follow()

    def show_project(self, project: Project) -> None:
        self._choose(self._effective(project.learning))

    def restore_defaults(self) -> None:
        """The usual network, whatever the stored model's is. See Page."""
        if not self.locked.text():
            self._choose(Architecture())

    def _choose(self, made: Architecture) -> None:
        for choice, value in zip((self.network, self.sharing, self.encoder), made.make[:3], strict=True):
            choice.choose(value)
        self.positions.setChecked(made.positions)

    def read(self, project: Project) -> Project:
        """See Page."""
        if self.make == self._effective(project.learning).make:
            return project  # what was left to the program stays so
        network, sharing, encoder = self.make[:3]
        learning = replace(project.learning, network=network, sharing=sharing, encoder=encoder)
        if not self.positions.isChecked() or learning.positions is not None:
            learning = replace(learning, positions=self.positions.isChecked())
        return replace(project, learning=learning)

    @property
    def make(self) -> tuple[str, ...]:
        """What is chosen, as of an Architecture."""
        names = self.network.value, self.sharing.value, self.encoder.value
        positions = () if self.positions.isChecked() else (NO_POSITIONS,)
        return *names, *positions

    def consequence(self) -> str:
        """See Page."""
        if self._stored is None or self.make == self._stored.make:
            return ""
        return self.tr(
            "A new network starts and learns from all labels again. The current model ({0}) is "
            "kept and continues when you choose that network again."
        ).format(make_text(self._stored))

    def _effective(self, choices: Choices) -> Architecture:
        """What those choices mean here; the usual one where this version doesn't know them."""
        try:
            architecture = architecture_of(choices)
        except ValueError:
            architecture = None
        return architecture or self._stored or Architecture()

    @Slot()
    def _follow(self) -> None:
        self._refuse()
        network, sharing = NETWORKS[self.network.value], SHARINGS[self.sharing.value]
        encoder = ENCODERS[self.encoder.value]
        self.network.say(spoken(network.text), spoken(network.cost))
        self.sharing.say(spoken(sharing.text), spoken(sharing.cost))
        why = "" if network.free else self.tr("FusionNet always uses its own encoder.")
        self.encoder.say(spoken(encoder.text), spoken(encoder.cost), self._weights_text(encoder), why)
        self.changed.emit()

    def _refuse(self) -> None:
        """Grey out what doesn't go with the network; choose its own encoder where another no longer goes."""
        network = NETWORKS[self.network.value]
        fixed_encoders = {n.encoder for n in NETWORKS.values() if not n.free}
        for name, info in ENCODERS.items():
            reason = spoken(unavailable(info))
            if not network.free and name != network.encoder:
                reason = self.tr("FusionNet always uses its own encoder.")
            elif network.free and name in fixed_encoders:
                reason = self.tr("Only available with the FusionNet network.")
            self.encoder.refuse(name, reason)
        if self.encoder.refused(self.encoder.value):
            self.encoder.choose(network.encoder)

    def _weights_text(self, encoder: EncoderInfo) -> str:
        if not encoder.megabytes:
            return ""
        if probably_here(encoder.weights):
            return self.tr("Pretrained weights are already on this computer.")
        if encoder.licence is not None:
            return self.tr(
                "Pretrained weights ({0} MB) are downloaded once, after you accept the {1}."
            ).format(encoder.megabytes, encoder.licence.title)
        return self.tr("Pretrained weights ({0} MB) are downloaded once when learning starts.").format(
            encoder.megabytes
        )
