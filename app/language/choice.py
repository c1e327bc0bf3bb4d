"""Which language the window speaks: the system's, or the one that the user chose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from app import theme
from app.language import sentences

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

FILES: Final = theme.RESOURCES / "languages"
LANGUAGES: Final = {"en": "English", "de": "Deutsch", "es": "Español", "zh_CN": "简体中文"}
"""By the name in maskloom_<language>.qm, each in its own words."""


def use_language(app: QApplication, choice: str) -> None:
    """Speak the language that the user chose, numbers and dates included; "" for the system's."""
    locale = QLocale(choice) if choice in LANGUAGES else QLocale.system()
    if choice in LANGUAGES and locale.language() != QLocale.system().language():
        QLocale.setDefault(locale)
    install_language(app, locale)


def install_language(app: QApplication, locale: QLocale, folder: Path = FILES) -> bool:
    """Use the locale's language if `folder` has a maskloom_<language>.qm, otherwise English.

    English is loaded as the fallback, for its plurals: "1 image", "2 images".
    """
    english = QTranslator(app)
    if english.load("maskloom_en", str(folder)):
        app.installTranslator(english)
    locale = _with_a_file(locale)
    qt = QTranslator(app)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    ours = QTranslator(app)
    sentences.forget()
    return ours.load(locale, "maskloom", "_", str(folder)) and app.installTranslator(ours)


def _with_a_file(locale: QLocale) -> QLocale:
    """The locale that a translation's file is named after: Singapore reads the Simplified Chinese of China."""
    first = QLocale((locale.uiLanguages() or [locale.name()])[0])
    simplified = first.script() == QLocale.Script.SimplifiedHanScript
    return QLocale("zh_CN") if first.language() == QLocale.Language.Chinese and simplified else locale
