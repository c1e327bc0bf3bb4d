"""Where to label next: regions of the image on screen, and then of others, as the learner suggests them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from core.insight.suggestions import (
    DEFAULT,
    Ranked,
    RankImages,
    Suggested,
    SuggestRegions,
)

if TYPE_CHECKING:
    from typing import Literal

    from app.session.document import Document
    from app.session.learning.learning import Learning
    from core.insight.suggestions import RankedImage, Region, Strategy
    from core.learning.events import Event

REGIONS_AN_IMAGE: Final = 5
"""How many regions of an image are shown before another image follows."""
MOST_IMAGES: Final = 300
"""The most images that are looked at to find the next one; a larger project is sampled at random."""
SAME: Final = 0.5
"""Regions that share that fraction of their pixels are the same."""


class WhereNext(QObject):
    """Goes from region to region. What is skipped does not come back while the project is open."""

    changed = Signal()
    """The region in hand, the list, the order of images or the strategy."""
    pointed = Signal(object)
    """The region to show from now on, or None."""

    def __init__(self, document: Document, learning: Learning) -> None:
        super().__init__(document)
        self._document, self._learning = document, learning
        self._strategy: Strategy = DEFAULT
        self._waits_for: Literal["", "region", "image"] = ""
        self._region: Region | None = None
        self._regions: tuple[Region, ...] = ()
        self._ranked: tuple[RankedImage, ...] = ()
        self._positions: dict[str, tuple[int, RankedImage]] = {}
        self._skipped: list[Region] = []
        self._visited: set[str] = set()
        self._count = 0
        """Regions of the image on screen that were shown in a row."""
        self._fraction: float | None = None
        document.learning_event.connect(self._take)
        document.project_changed.connect(self._forget)
        document.current_image_changed.connect(self._image_changed)
        learning.host.changed.connect(self._stop_waiting)

    # state ------------------------------------------------------------------------------------------------

    @property
    def strategy(self) -> Strategy:
        """How regions and images are chosen."""
        return self._strategy

    def set_strategy(self, strategy: Strategy) -> None:
        """Choose by another one from now on."""
        if strategy != self._strategy:
            self._strategy = strategy
            self._regions, self._ranked, self._positions = (), (), {}
            self.changed.emit()

    @property
    def region(self) -> Region | None:
        """The region in hand."""
        return self._region

    @property
    def regions(self) -> tuple[Region, ...]:
        """What comes next: the regions of the image on screen, then the best one of each other image."""
        others = (image.region for image in self._ranked if image.image_id != self._document.current_image)
        return (*self._regions, *(region for region in others if region is not None))

    @property
    def ranked(self) -> tuple[RankedImage, ...]:
        """Images in the order in which to label them; () while it is not known."""
        return self._ranked

    @property
    def ranking(self) -> float | None:
        """The fraction of the images that were looked at to rank them; None while they are not ranked."""
        return self._fraction

    def rank_of(self, image_id: str) -> tuple[int, RankedImage] | None:
        """An image's position in that order, from 0; None if it has none."""
        return self._positions.get(image_id)

    # verbs ------------------------------------------------------------------------------------------------

    def next_region(self) -> None:
        """Go to the next region of the image on screen, or of another image after a few."""
        if self._document.current_image is None or not self._may_ask():
            return
        self._waits_for = "region"
        self.refresh()

    def skip(self) -> None:
        """Leave out the region in hand, and go to the next one."""
        if self._region is not None:
            self._skipped.append(self._region)
        self.next_region()

    def refresh(self) -> None:
        """Ask for the regions of the image on screen as they are now."""
        image_id = self._document.current_image
        if image_id is not None:
            self._learning.post(SuggestRegions(image_id, self._strategy))

    def next_image(self) -> None:
        """Go to the image that is most useful to label."""
        if not self._may_ask():
            return
        following = [i for i in self._ranked if i.image_id not in self._visited and self._is_open(i.image_id)]
        if following:
            self._go_to_image(following[0])
        else:
            self._waits_for = "image"
        self.rank()

    def rank(self) -> None:
        """Look at the images that could be labelled, when the learner has nothing else to do."""
        project = self._document.project
        ids = [i.id for i in project.images if self._is_open(i.id) and i.id != self._document.current_image]
        if len(ids) > MOST_IMAGES:
            ids = sorted(random.Random(0).sample(ids, MOST_IMAGES))
        if not ids:
            self._end_without(self.tr("There is no other train image left to label."))
            return
        self._fraction = 0.0
        self._learning.post(RankImages(tuple(ids), self._strategy))
        self.changed.emit()

    def go_to(self, region: Region) -> None:
        """Show a region."""
        self._waits_for = ""
        self._region = region
        self._visited.add(region.image_id)
        self.pointed.emit(region)
        self.changed.emit()

    def _go_to_image(self, ranked: RankedImage) -> None:
        if ranked.region is not None:
            self._count = 1
            self.go_to(ranked.region)

    def _may_ask(self) -> bool:
        """Whether the learner can be asked; if not, says why."""
        if not self._document.may_change():
            return False
        if self._learning.together:
            self._document.tell(
                "info", self.tr("Several processes are learning. Ask again when they are done.")
            )
        return not self._learning.together

    def _is_open(self, image_id: str) -> bool:
        """Whether labels of that image are wanted: val images only measure, and flagged ones are finished."""
        entry = self._document.image_entry(image_id)
        return entry is not None and entry.split == "train" and not entry.flag

    # what the learner says ----------------------------------------------------------------------------------

    @Slot(object)
    def _take(self, event: Event) -> None:
        if isinstance(event, Suggested) and event.image_id == self._document.current_image:
            if event.strategy == self._strategy:
                self._take_regions(event)
        elif isinstance(event, Ranked) and event.strategy == self._strategy:
            self._take_order(event)

    def _take_regions(self, event: Suggested) -> None:
        self._regions = tuple(r for r in event.regions if not any(_same(r, s) for s in self._skipped))
        self.changed.emit()
        if self._waits_for != "region":
            return
        current = self._region
        following = [r for r in self._regions if current is None or not _same(r, current)]
        if following and self._count < REGIONS_AN_IMAGE:
            self._count += 1
            self.go_to(following[0])
            return
        others = [i for i in self._document.project.images if i.id != event.image_id and self._is_open(i.id)]
        if others and (event.regions or self._ranked):
            self.next_image()
        elif following:
            self._count = 1
            self.go_to(following[0])
        else:
            self._end_without(
                self.tr("There is nothing to suggest yet. Paint a few strokes of two classes first.")
            )

    def _take_order(self, event: Ranked) -> None:
        if event.fraction < 1:
            self._fraction = event.fraction
            self.changed.emit()
            return
        self._fraction, self._ranked = None, event.images
        self._positions = {image.image_id: (n, image) for n, image in enumerate(event.images)}
        following = [i for i in event.images if i.image_id != self._document.current_image]
        if self._waits_for == "image" and following:
            self._visited.clear()
            self._go_to_image(following[0])
        elif self._waits_for == "image":
            self._end_without(
                self.tr("There is nothing to suggest yet. Paint a few strokes of two classes first.")
            )
        self.changed.emit()

    def _end_without(self, text: str) -> None:
        if self._waits_for:
            self._document.tell("info", text)
        self._waits_for = ""

    # following --------------------------------------------------------------------------------------------

    @Slot(object)
    def _image_changed(self, image_id: object) -> None:
        self._regions = ()
        if self._region is not None and self._region.image_id != image_id:
            self._region, self._count, self._waits_for = None, 0, ""
            self.pointed.emit(None)
        self.changed.emit()

    @Slot()
    def _stop_waiting(self) -> None:
        self._waits_for, self._fraction = "", None

    @Slot()
    def _forget(self) -> None:
        self._region = self._fraction = None
        self._regions, self._ranked, self._positions = (), (), {}
        self._skipped, self._visited, self._count = [], set(), 0
        self._waits_for = ""


def _same(first: Region, second: Region) -> bool:
    """Whether two regions are about the same place."""
    if first.image_id != second.image_id:
        return False
    top, left, bottom, right = (
        pick(a, b) for pick, a, b in zip((max, max, min, min), first.box, second.box, strict=True)
    )
    if top >= bottom or left >= right:
        return False
    masks = [
        r.mask[top - r.top : bottom - r.top, left - r.left : right - r.left] > 0 for r in (first, second)
    ]
    common = int(np.count_nonzero(masks[0] & masks[1]))
    return bool(common > SAME * min(np.count_nonzero(first.mask), np.count_nonzero(second.mask)))
