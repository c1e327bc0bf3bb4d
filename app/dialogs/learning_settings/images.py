"""How images are prepared before they are learned: normalised and denoised, seen before and after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QPoint, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.dialogs.learning_settings.band_boxes import BandBoxes
from app.dialogs.learning_settings.before_after import BeforeAfter
from app.dialogs.learning_settings.page import Choice
from app.dialogs.learning_settings.preview_page import PreviewPage
from app.language.sentences import spoken
from app.widgets.amount import Amount
from app.widgets.pictures import picture, reduced
from core.images.bands import PLAIN, band_names
from core.images.pixels import as_bytes
from core.images.preprocessing import prepare, prepare_part
from core.images.reading import ImageError
from core.learning.data.project_data import measured, with_depth
from core.project.settings import STRENGTHS, Denoising, Normalisation, Preprocessing

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QImage

    from app.work.background import Background, Job
    from core.images.measuring import Measured
    from core.images.pixels import DeepPixels, Pixels
    from core.learning.data.learning_data import LearningData
    from core.project.model import Project
    from core.project.settings import DenoiseMethod, NormaliseBy

FULL_PIXELS = 1_000_000
"""An image of no more is prepared as it is for the whole view; a larger one is reduced first."""


class ImagesPage(PreviewPage):
    """Neither files nor labels change; the preview shows the image on screen as the network will see it."""

    def __init__(
        self,
        data: LearningData | None,
        image_id: str | None,
        _task: str | None,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("ImagesPage", "Image preparation"),
            QCoreApplication.translate(
                "ImagesPage",
                "How images are prepared for the network, both for learning and for prediction. Files "
                "and labels are not changed. Each model keeps the preparation it was trained with.",
            ),
            data,
            image_id,
            background,
            parent,
        )
        self._background = background
        self._saved = Preprocessing()
        self._pixels: dict[object, DeepPixels] = {}  # by depth; read once, by the first job that needs them
        self._spread: Measured | None = None
        self._measure_problem = ""
        self._measuring: Job | None = None
        self._offset = QPoint()
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING * 2)
        row.addLayout(self._controls(), 2)
        row.addLayout(self._views(), 3)
        self.column.addLayout(row, 1)
        self._follow()

    def _controls(self) -> QVBoxLayout:
        self.normalise = Choice(
            self.tr("Brightness and contrast"),
            (
                (self.tr("Unchanged"), "none"),
                (self.tr("Stretch each image separately"), "image"),
                (self.tr("Stretch all images alike"), "project"),
            ),
        )
        self.low = Amount(self.tr("Low percentile"), (0, 20), (0, 99.9), 1, " %")
        self.high = Amount(self.tr("High percentile"), (80, 100), (0.1, 100), 1, " %")
        self.per_channel = QCheckBox(self.tr("Each channel separately"))
        self.per_channel.setToolTip(self.tr("Removes colour casts"))
        self.measure_button = QPushButton(self.tr("Measure again"), autoDefault=False)
        self.measure_button.setToolTip(self.tr("The percentiles do not follow images added later"))
        self.denoise = Choice(
            self.tr("Noise reduction"),
            (
                (self.tr("None"), "none"),
                (self.tr("Median"), "median"),
                (self.tr("Bilateral"), "bilateral"),
                (self.tr("Non-local means"), "non-local means"),
            ),
        )
        self.strength = Amount(self.tr("Strength"), STRENGTHS, STRENGTHS)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.SPACING)
        form.addRow(self.tr("From"), self.low)
        form.addRow(self.tr("To"), self.high)
        self.bands = BandBoxes(self.tr("Learn from these bands"))
        self.bands.changed.connect(self._follow)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING)
        column.addWidget(self.bands)
        column.addWidget(self.normalise)
        column.addLayout(form)
        column.addWidget(self.per_channel)
        column.addWidget(self.measure_button)
        column.addWidget(self.denoise)
        strength = QFormLayout()
        strength.addRow(self.tr("Strength"), self.strength)
        column.addLayout(strength)
        column.addStretch(1)
        for changed in (self.normalise.changed, self.low.changed, self.high.changed, self.denoise.changed):
            changed.connect(self._follow)
        self.strength.changed.connect(self._follow)
        self.per_channel.toggled.connect(self._follow)
        self.measure_button.clicked.connect(self._measure_again)
        return column

    def _views(self) -> QVBoxLayout:
        self.view = BeforeAfter()
        self.view.resized.connect(self.look_soon)
        self.view.dragged.connect(self._pan)
        self.full_size = QCheckBox(self.tr("View at 100 %"))
        self.full_size.setToolTip(self.tr("To judge the noise; drag the picture to see other parts"))
        self.full_size.toggled.connect(self.look_soon)
        column = QVBoxLayout()
        column.addWidget(self.view, 1)
        column.addWidget(self.full_size)
        return column

    # what is chosen ---------------------------------------------------------------------------------------

    def show_project(self, project: Project) -> None:
        """See Page."""
        preprocessing = project.preprocessing
        self._saved = (
            preprocessing if project.name else self._saved
        )  # not the defaults, which Project("") says
        widgets = (self.normalise, self.per_channel, self.denoise)
        for widget in widgets:
            widget.blockSignals(True)
        self.normalise.choose(preprocessing.normalisation.by)
        self.per_channel.setChecked(preprocessing.normalisation.per_channel)
        self.denoise.choose(preprocessing.denoising.method)
        for widget in widgets:
            widget.blockSignals(False)
        self.bands.show_bands(project.channels, preprocessing.left_out)
        self._name_bands(project.channels)
        self.low.set_value(preprocessing.normalisation.low)
        self.high.set_value(preprocessing.normalisation.high)
        self.strength.set_value(preprocessing.denoising.strength)
        self._follow()

    def _name_bands(self, channels: int) -> None:
        """Read in the background what the bands are called, in the image on screen or else in the first."""
        paths = self._data.paths if self._data is not None else {}
        path = paths.get(self._image_id or "") or next(iter(paths.values()), None)
        if path is not None and channels != PLAIN:
            self._background.start(
                lambda _job: band_names(path, channels), self._show_names, lambda _error: None
            )

    @Slot(object)
    def _show_names(self, names: object) -> None:
        self.bands.name_bands(cast("tuple[str, ...]", names))

    def read(self, project: Project) -> Project:
        """See Page."""
        preprocessing = self._how()
        merged = replace(
            project.preprocessing,
            normalisation=preprocessing.normalisation,
            denoising=preprocessing.denoising,
            left_out=preprocessing.left_out,
        )
        return replace(project, preprocessing=merged)

    def _how(self) -> Preprocessing:
        """As it is chosen; by project without limits while these aren't known."""
        low, high = self.low.value, self.high.value
        by = cast("NormaliseBy", self.normalise.value)
        normalisation = self._saved.normalisation
        if low < high:
            normalisation = Normalisation(by, low, high, self.per_channel.isChecked())
        if by == "project":
            if self._spread is not None:
                normalisation = self._spread.limit(normalisation)
            elif replace(self._saved.normalisation, limits=(), depth=()) == normalisation:
                normalisation = self._saved.normalisation
        method = cast("DenoiseMethod", self.denoise.value)
        return replace(
            self._saved,
            normalisation=normalisation,
            denoising=Denoising(method, int(self.strength.value)),
            left_out=self.bands.left_out,
        )

    def problem(self) -> str:
        """See Page."""
        if self.bands.are_all_out:
            return self.tr("Leave at least one band in.")
        if self.low.value >= self.high.value:
            return self.tr("The low percentile must be below the high one.")
        if self.normalise.value == "project" and not self._how().normalisation.limits:
            return self._measure_problem or self.tr("Measuring the project's images…")
        return ""

    def consequence(self) -> str:
        """See Page."""
        if self._how() == self._saved or self.problem():
            return ""
        return self.tr(
            "All images are read again with these settings, and learning continues from the "
            "current model. The saved model is replaced only by one that scores at least as well."
        )

    @Slot()
    def _follow(self) -> None:
        by, method = self.normalise.value, self.denoise.value
        for widget in (self.low, self.high, self.per_channel):
            widget.setEnabled(by != "none")
        self.measure_button.setVisible(by == "project")
        self.strength.setEnabled(method != "none")
        self.denoise.say(self._denoise_text(method))
        self._measure()
        self._say_limits()
        self.look_soon()
        self.changed.emit()

    def _denoise_text(self, method: str) -> str:
        return {
            "none": self.tr("The right choice for most photographs."),
            "median": self.tr("Removes specks and dead pixels."),
            "bilateral": self.tr("Smooths areas and keeps edges. Tomasi and Manduchi 1998."),
            "non-local means": self.tr(
                "Best at keeping textures; takes seconds per megapixel. Buades et al. 2005."
            ),
        }[method]

    def _say_limits(self) -> None:
        by = self.normalise.value
        text = {
            "none": self.tr("For images taken under the same conditions."),
            "image": self.tr("For images with different exposures."),
            "project": self.tr("For dark or low-contrast images whose brightness differences matter."),
        }[by]
        limits = self._how().normalisation.limits
        ranges = ", ".join(f"{low}–{high}" for low, high in limits) if by == "project" and limits else ""
        self.normalise.say(text, self.tr("Range: {0}").format(ranges) if ranges else "")

    # the project's percentiles ----------------------------------------------------------------------------

    def _measure(self) -> None:
        """Read some of the project's images in the background, once, where their percentiles are wanted."""
        needed = self.normalise.value == "project" and not self._how().normalisation.limits
        if not needed or self._measuring is not None or self._measure_problem or self._data is None:
            return
        data = self._data

        def work(job: Job) -> Measured:
            return measured(data, (ImageError, OSError), lambda _fraction: not job.cancelled)

        self._measuring = self._background.start(work, self._measured, self._not_measured)

    @Slot()
    def _measure_again(self) -> None:
        self._spread, self._measure_problem = None, ""
        self._saved = replace(
            self._saved, normalisation=replace(self._saved.normalisation, limits=(), depth=())
        )
        self._follow()

    @Slot(object)
    def _measured(self, spread: object) -> None:
        self._spread, self._measuring = cast("Measured", spread), None
        self._follow()

    @Slot(object)
    def _not_measured(self, error: object) -> None:
        self._measuring, self._measure_problem = None, spoken(str(error))
        self._follow()

    # the preview ------------------------------------------------------------------------------------------

    @Slot()
    def _preview(self) -> None:
        data, image_id = self._data, self._image_id
        if data is None or image_id is None:
            self.view.show_text(self.tr("Open an image to see a preview."))
            return
        if not self.isVisible():
            return  # `showEvent` asks again
        pixels, preprocessing, single = self._pixels, self._how(), self.full_size.isChecked()
        ratio = self.view.devicePixelRatioF()
        room = round(self.view.width() * ratio), round(self.view.height() * ratio)
        offset = round(self._offset.x() * ratio), round(self._offset.y() * ratio)

        def work(job: Job) -> tuple[QImage, QImage]:
            depth = preprocessing.depth
            if depth not in pixels:
                pixels[depth] = with_depth(data, depth).read_image(image_id)
            original, prepared = _seen(pixels[depth], preprocessing, room, offset if single else None)
            return picture(original), picture(prepared)

        if self.view.after.isNull():
            self.view.show_text(self.tr("Reading the image…"))
        self._latest.start(work)

    @Slot(object)
    def _show(self, pictures: object) -> None:
        original, prepared = cast("tuple[QImage, QImage]", pictures)
        self.view.show_pictures(original, prepared)

    @Slot(object)
    def _fail(self, error: object) -> None:
        self.view.show_text(spoken(str(error)))

    @Slot(QPoint)
    def _pan(self, moved: QPoint) -> None:
        if self.full_size.isChecked():
            self._offset -= moved
            self.look_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._measuring is not None and self.window().isHidden():
            self._measuring.cancel()


def _seen(
    image: DeepPixels, how: Preprocessing, room: tuple[int, int], offset: tuple[int, int] | None
) -> tuple[Pixels, Pixels]:
    """Before and after: the whole image for that room (w, h); with `offset` from its middle, a part at 1:1."""
    height, width = image.shape[:2]
    if offset is None:
        small = image if height * width <= FULL_PIXELS else reduced(as_bytes(image), *room)
        return reduced(as_bytes(small), *room), reduced(as_bytes(prepare(small, how)), *room)
    wide, tall = min(room[0], width), min(room[1], height)
    left = min(max(0, (width - wide) // 2 + offset[0]), width - wide)
    top = min(max(0, (height - tall) // 2 + offset[1]), height - tall)
    rows, columns = slice(top, top + tall), slice(left, left + wide)
    return as_bytes(image[rows, columns]), as_bytes(prepare_part(image, how, rows, columns))
