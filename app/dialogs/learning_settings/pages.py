"""The pages of the learning settings, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.dialogs.learning_settings.between import BetweenPage
from app.dialogs.learning_settings.images import ImagesPage
from app.dialogs.learning_settings.loss import LossPage
from app.dialogs.learning_settings.network import NetworkPage
from app.dialogs.learning_settings.variation import VariationPage

if TYPE_CHECKING:
    from app.dialogs.learning_settings.page import Page
    from app.session import Session


def page_words() -> list[tuple[str, str]]:
    """Each page's title, and what else people call what is on it: for the command palette."""
    say = QCoreApplication.translate
    return [
        (
            say("NetworkPage", "Model"),
            say("SettingsPages", "encoder, backbone, network, architecture, pretrained"),
        ),
        (
            say("LossPage", "Loss and balancing"),
            say("SettingsPages", "weighting, Dice, focal, cross-entropy"),
        ),
        (say("BetweenPage", "Consistency between tasks"), say("SettingsPages", "exclusive classes, rules")),
        (
            say("VariationPage", "Augmentation"),
            say("SettingsPages", "variation, flip, rotate, crop, colour jitter"),
        ),
        (
            say("ImagesPage", "Image preparation"),
            say("SettingsPages", "preprocessing, normalisation, contrast, noise reduction"),
        ),
    ]


def make_pages(session: Session) -> list[Page]:
    """All pages, as the open project needs them."""
    view = (session.learning.data(), session.current_image, session.active_task, session.background)
    return [
        NetworkPage(session.learning.feed.stored_architecture, session.learning.why_no_other_network),
        LossPage(),
        BetweenPage(session.learning.state.implied),
        VariationPage(*view),
        ImagesPage(*view),
    ]
