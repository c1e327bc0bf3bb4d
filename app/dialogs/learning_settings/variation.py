"""How much full learning varies what it sees (augmentation), with examples of the image on screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.learning_settings.picture_grid import PictureGrid
from app.dialogs.learning_settings.preview_page import PreviewPage
from app.language.sentences import spoken
from app.widgets.amount import Amount
from app.widgets.pictures import picture, reduced, reduced_label, with_labels
from core.images.pixels import as_bytes
from core.project.settings import Augmentation

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from app.work.background import Background, Job
    from core.learning.data.augment import Crop
    from core.learning.data.learning_data import LearningData
    from core.project.model import Project

COLUMNS, ROWS = 2, 3
PRESETS: Final[tuple[tuple[str, Augmentation], ...]] = (
    (str(QT_TRANSLATE_NOOP("VariationPage", "Street or ground level")), Augmentation()),
    (
        str(QT_TRANSLATE_NOOP("VariationPage", "From above (aerial, satellite, microscope)")),
        Augmentation(upside_down=True, turn=45.0, smallest=0.8, largest=1.25),
    ),
    (
        str(QT_TRANSLATE_NOOP("VariationPage", "Medical (left and right differ)")),
        Augmentation(mirror=False, turn=15.0, smallest=0.85, largest=1.2, colour=0.6, blur=0.8, noise=6.0),
    ),
)
_AMOUNTS: Final = ("smallest", "largest", "turn", "colour", "blur", "noise")


class VariationPage(PreviewPage):
    """Every amount is a bound; crops are drawn evenly below it."""

    def __init__(
        self,
        data: LearningData | None,
        image_id: str | None,
        task: str | None,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("VariationPage", "Augmentation"),
            QCoreApplication.translate(
                "VariationPage",
                "Full training varies the images so that a few labels cover many situations. Choose "
                "only variations that can occur in your images.",
            ),
            data,
            image_id,
            background,
            parent,
        )
        self._task, self._seed = task, 0
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING * 2)
        controls = self._controls()
        suited = QFormLayout()
        suited.addRow(self.tr("Preset"), self.preset)
        self.column.addLayout(suited)
        row.addLayout(controls, 1)
        row.addLayout(self._examples(), 1)
        self.column.addLayout(row, 1)

    def _controls(self) -> QVBoxLayout:
        self.preset = QComboBox()
        self.preset.setAccessibleName(self.tr("Preset"))
        for text, _how in PRESETS:
            self.preset.addItem(self.tr(text))
        self.preset.addItem(self.tr("Custom"))
        self.mirror = QCheckBox(self.tr("Flip horizontally"))
        self.upside_down = QCheckBox(self.tr("Flip vertically"))
        times, pixels, degrees = self.tr(" ×"), self.tr(" px"), self.tr("°")
        self.amounts = {
            "smallest": Amount(self.tr("Smallest scale"), (0.25, 1.0), (0.1, 8.0), 2, times),
            "largest": Amount(self.tr("Largest scale"), (1.0, 3.0), (0.1, 8.0), 2, times),
            "turn": Amount(self.tr("Rotate up to"), (0, 90), (0, 180), 0, degrees),
            "colour": Amount(self.tr("Light and colour"), (0, 3), (0, 10), 1),
            "blur": Amount(self.tr("Blur"), (0, 5), (0, 50), 1, pixels),
            "noise": Amount(self.tr("Noise"), (0, 50), (0, 255), 0),
        }
        self.mix = Amount(self.tr("Mixed (CutMix)"), (0, 100), (0, 100), 0, " %")
        tips = {
            "turn": self.tr("In both directions; new corners are unlabelled"),
            "colour": self.tr("1 is about as strong as changing daylight"),
            "noise": self.tr("In grey levels (0–255), on a third of the crops"),
            "blur": self.tr("On a third of the crops"),
        }
        form = QFormLayout()
        form.setHorizontalSpacing(theme.SPACING)
        form.setVerticalSpacing(theme.SPACING // 2)
        form.addRow(self.mirror)
        form.addRow(self.upside_down)
        for name, amount in self.amounts.items():
            form.addRow(amount.slider.accessibleName(), amount)
            amount.setToolTip(tips.get(name, ""))
            amount.changed.connect(self._follow)
        form.addRow(self.tr("Mixed (CutMix)"), self.mix)
        self.mix.setToolTip(
            self.tr(
                "Fraction of crops that get a rectangle of another crop pasted in, with its labels. "
                "Yun et al. 2019. Off by default."
            )
        )
        self.mix.changed.connect(self._follow)
        self.mirror.toggled.connect(self._follow)
        self.upside_down.toggled.connect(self._follow)
        self.preset.activated.connect(self._take_preset)
        column = QVBoxLayout()
        column.addLayout(form)
        column.addStretch(1)
        return column

    def _examples(self) -> QVBoxLayout:
        self.grid = PictureGrid(COLUMNS, ROWS, self.tr("Examples"))
        self.other_button = QPushButton(self.tr("Show new examples"), autoDefault=False)
        self.other_button.clicked.connect(self._other)
        column = QVBoxLayout()
        column.addWidget(self.grid, 1)
        column.addWidget(self.other_button)
        return column

    # what is chosen ---------------------------------------------------------------------------------------

    def show_project(self, project: Project) -> None:
        self._choose(project.learning.augmentation)

    def _choose(self, how: Augmentation) -> None:
        for box, on in ((self.mirror, how.mirror), (self.upside_down, how.upside_down)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        for name, amount in self.amounts.items():
            amount.set_value(getattr(how, name))
        self.mix.set_value(100 * how.mix)
        self._follow()

    def read(self, project: Project) -> Project:
        if self.problem():
            return project
        return replace(project, learning=replace(project.learning, augmentation=self.how))

    @property
    def how(self) -> Augmentation:
        """As it is chosen. ValueError where `problem` says something."""
        values = {name: self.amounts[name].value for name in _AMOUNTS}
        return Augmentation(
            mirror=self.mirror.isChecked(),
            upside_down=self.upside_down.isChecked(),
            mix=self.mix.value / 100,
            **values,
        )

    def problem(self) -> str:
        if self.amounts["smallest"].value > self.amounts["largest"].value:
            return self.tr("The smallest scale must not exceed the largest.")
        return ""

    @Slot(int)
    def _take_preset(self, place: int) -> None:
        if place < len(PRESETS):
            self._choose(PRESETS[place][1])

    @Slot()
    def _follow(self) -> None:
        if not self.problem():
            presets = [preset for _, preset in PRESETS]
            self.preset.setCurrentIndex(presets.index(self.how) if self.how in presets else len(presets))
        self.look_soon()
        self.changed.emit()

    # examples ---------------------------------------------------------------------------------------------

    @Slot()
    def _other(self) -> None:
        self._seed += 1
        self.look_soon()

    @Slot()
    def _preview(self) -> None:
        data, image_id = self._data, self._image_id
        if data is None or image_id is None:
            self.grid.show_text(self.tr("Open an image to see examples."))
            return
        if self.problem() or not self.isVisible():
            return
        augmentation, seed, ratio = self.how, self._seed, self.grid.devicePixelRatioF()
        index = next((n for n, t in enumerate(data.tasks) if t.id == self._task), 0)
        colors = data.tasks[index].colors if data.tasks else ()
        room = round(self.grid.cell[0] * ratio), round(self.grid.cell[1] * ratio)

        def drawn(crop: Crop) -> QImage:
            pixels = reduced(as_bytes(crop.image), *room)
            if colors:
                label = reduced_label(crop.labels[..., index], (pixels.shape[0], pixels.shape[1]))
                pixels = with_labels(pixels, label, colors)
            return picture(pixels)

        def work(job: Job) -> list[QImage]:
            from core.learning.data.preview import (
                examples,  # here, so that the window opens before torch loads
            )

            return [drawn(crop) for crop in examples(data, image_id, augmentation, seed, COLUMNS * ROWS)]

        if not self.grid.pictures:
            self.grid.show_text(self.tr("Preparing examples…"))
        self._latest.start(work)

    @Slot(object)
    def _show(self, pictures: object) -> None:
        self.grid.show_pictures(cast("list[QImage]", pictures))

    @Slot(object)
    def _fail(self, error: object) -> None:
        self.grid.show_text(spoken(str(error)))
