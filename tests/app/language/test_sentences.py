"""What core says in English is shown in the user's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from app.language import sentences
from app.language.sentences import spoken
from core.images.reading import ImageError, read_image
from core.machine.device import DeviceError, choose_device

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

GERMAN = {
    "{0} is missing from {1}. Put it back, or remove it from the project.": "{0} fehlt ({1}).",
    "{0} Learning continues as far as possible.": "{0} Gelernt wird, wo es geht.",
    "MPS is not available: this is not a Mac with an Apple GPU. Choose auto or cpu.": "MPS gibt es hier nicht.",
    "All labels learned.": "Alles ist gelernt.",
    "The file {0} is damaged or truncated ({1}). {2}": "{2} Die Datei {0} ist kaputt ({1}).",
    "Learning from your labels.": "Lernt aus Labels.",
}


class German(QTranslator):
    """A language file of a few sentences."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        return GERMAN.get(source, "") if context == "Core" else ""


@pytest.fixture
def german(translated: QApplication) -> None:
    translated.installTranslator(German(translated))
    sentences.forget()


def test_english_stays_as_core_says_it(qtbot: QtBot) -> None:
    sentences.forget()
    text = "All labels learned. Anything else is not known."
    assert spoken(text) == text


@pytest.mark.usefixtures("german")
def test_a_sentence_is_found_by_its_pattern_and_keeps_its_values(tmp_path: Path) -> None:
    with pytest.raises(ImageError) as caught:
        read_image(tmp_path / "photo.png")
    said = spoken(str(caught.value))
    assert said.startswith("photo.png fehlt (")
    assert "Put it back" not in said


@pytest.mark.usefixtures("german")
def test_a_sentence_in_a_sentence_is_translated_too() -> None:
    with pytest.raises(DeviceError) as caught:
        choose_device("mps")
    assert spoken(f"{caught.value} Learning continues as far as possible.") == (
        "MPS gibt es hier nicht. Gelernt wird, wo es geht."
    )


@pytest.mark.usefixtures("german")
def test_values_may_change_their_places_and_unknown_sentences_stay() -> None:
    assert (
        spoken("The file /a/b is damaged or truncated (x). Mend it.")
        == "Mend it. Die Datei /a/b ist kaputt (x)."
    )
    assert spoken("Learning from your labels. Nobody knows this. All labels learned.") == (
        "Lernt aus Labels. Nobody knows this. Alles ist gelernt."
    )


def test_the_patterns_are_those_of_core() -> None:
    patterns = sentences._patterns()
    assert set(GERMAN) <= set(patterns)
    assert "Unknown device {0}. Choose auto, cuda, mps, xpu or cpu." in patterns
