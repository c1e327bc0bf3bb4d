"""The Spanish of the window: who reads it, and what Qt says itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence

from app.language.choice import install_language
from app.language.sentences import spoken
from app.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def spanish(translated: QApplication) -> None:
    assert install_language(translated, QLocale("es_ES"))


@pytest.mark.parametrize("locale", ["es", "es_ES", "es_MX", "es_AR", "es_US"])
def test_spanish_is_used_in_every_country(translated: QApplication, locale: str) -> None:
    assert install_language(translated, QLocale(locale))
    assert QCoreApplication.translate("Actions", "Live learning") == "Aprendizaje en vivo"


@pytest.mark.usefixtures("spanish")
def test_one_is_said_otherwise_than_many() -> None:
    said = [Session().images.tr("Add %n image(s)", "", n) for n in (1, 3)]
    assert said == ["Añadir 1 imagen", "Añadir 3 imágenes"]


@pytest.mark.usefixtures("spanish")
def test_what_qt_names_is_spanish_and_keys_are_short() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    keys = QKeySequence("Ctrl+Shift+Z").toString(QKeySequence.SequenceFormat.NativeText)
    assert keys == "Ctrl+Mayús+Z"


@pytest.mark.usefixtures("spanish")
def test_values_inside_sentences_are_spanish() -> None:
    said = spoken("The CPU with 4 threads: no GPU was found that PyTorch can use.")
    assert said == "La CPU con 4 hilos: no se encontró ninguna GPU que PyTorch pueda usar."
    assert spoken("Stopped. The best model was kept.") == "Detenido. Se conservó el mejor modelo."
