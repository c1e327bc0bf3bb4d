"""The pages of the Insight panel: a row each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.panels.insight.coverage import CoveragePage
from app.panels.insight.label_check import LabelCheckPage
from app.panels.insight.next_regions import NextRegionsPage
from app.panels.insight.second_opinion import SecondOpinionPage
from app.panels.insight.together import TogetherPage
from app.panels.insight.why import WhyPage
from app.panels.insight.work import WorkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.session import Session
    from app.window.view_state import ViewState


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `make` gets the session and what the window shows. A page follows them only while it is visible."""

    name: str
    icon: str
    text: Callable[[], str]
    """Its title in the user's language."""
    make: Callable[[Session, ViewState], QWidget]


say = QCoreApplication.translate

PAGES: Final = (
    Page("next", "navigator", lambda: say("Insight", "Next regions"), NextRegionsPage),
    Page("coverage", "chart", lambda: say("Insight", "Labels per class"), CoveragePage),
    Page("together", "compare", lambda: say("Insight", "Tasks together"), TogetherPage),
    Page("why", "help", lambda: say("Insight", "Why"), WhyPage),
    Page("label_check", "check", lambda: say("Insight", "Labels to check"), LabelCheckPage),
    Page("work", "chart", lambda: say("Insight", "IoU over work"), WorkPage),
    Page("opinion", "both", lambda: say("Insight", "Second opinion"), SecondOpinionPage),
)
