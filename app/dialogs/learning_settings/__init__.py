"""The dialog "Learning settings": a list of pages, and the page at the right. pages.py lists them."""

from app.dialogs.learning_settings.dialog import LearningSettingsDialog

__all__ = ["LearningSettingsDialog"]
