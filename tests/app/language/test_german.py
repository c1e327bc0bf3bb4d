"""The German of the window: where it is used, its numbers, and what core says in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from app.language.choice import install_language
from app.language.joining import list_text, sentences_text
from app.language.numbers import as_typed, localised, number_text
from app.language.sentences import spoken
from app.panels.learning.curve_plot import CurveAxis
from app.panels.wording import iou_text, percent_text, when_text
from app.widgets.spin_box import DecimalBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def german_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def german(translated: QApplication, german_numbers: None) -> None:
    assert install_language(translated, QLocale("de"))


@pytest.mark.parametrize("locale", ["de", "de_DE", "de_AT", "de_CH"])
def test_german_is_used_wherever_it_is_read(translated: QApplication, locale: str) -> None:
    assert install_language(translated, QLocale(locale))
    assert QCoreApplication.translate("Actions", "Live learning") == "Live-Lernen"


@pytest.mark.usefixtures("german")
def test_buttons_that_qt_names_are_german() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.usefixtures("german")
def test_sentences_of_core_are_german_one_after_another() -> None:
    assert spoken("All labels learned. Stopped. The best model was kept.") == (
        "Alle Labels gelernt. Angehalten. Das beste Modell wurde behalten."
    )
    assert sentences_text(["Angehalten.", "", "Gut."]) == "Angehalten. Gut."
    assert list_text(["Straße", "Gebäude"]) == "Straße, Gebäude"


@pytest.mark.usefixtures("german")
def test_what_core_says_around_a_german_sentence_is_german_too() -> None:
    said = spoken("Keine Maske passt. „Weg“ fehlt. Übrig: 3. The best model was kept. „Weg“ fehlt.")
    assert said == "Keine Maske passt. „Weg“ fehlt. Übrig: 3. Das beste Modell wurde behalten. „Weg“ fehlt."
    assert spoken("The project is closed. Öffnen Sie es.") == "Das Projekt ist geschlossen. Öffnen Sie es."


@pytest.mark.usefixtures("german")
def test_numbers_in_sentences_of_core_have_a_decimal_comma() -> None:
    said = spoken(
        "road: the intervals overlap. Joint is better image by image, a difference of +0.12 (+0.05 to +0.2)."
    )
    assert said == (
        "road: Die Intervalle überlappen sich. Bild für Bild ist Gemeinsam besser, ein Unterschied von "
        "+0,12 (+0,05 bis +0,2)."
    )
    assert spoken("a.tif is missing from 1.5. Put it back, or remove it from the project.").startswith(
        "a.tif fehlt"
    )


@pytest.mark.usefixtures("german_numbers")
@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("0.5", "0,5"),
        ("-12.25", "-12,25"),
        ("1.5 GB", "1,5 GB"),
        ("2.5 %", "2,5 %"),
        ("2e-05", "2e-05"),
        ("1.0.2", "1.0.2"),
        ("3", "3"),
        ("a.png", "a.png"),
        ("0.5 to 1", "0.5 to 1"),
    ],
)
def test_only_numbers_get_a_comma(written: str, text: str) -> None:
    assert localised(written) == text


@pytest.mark.usefixtures("german")
def test_numbers_of_the_window_have_a_decimal_comma() -> None:
    assert [iou_text(0.843), iou_text(0.0), percent_text(0.0123)] == ["0,84", "0,00", "1,2\u00a0%"]
    assert number_text(0.5, "+.3f") == "+0,500"
    assert when_text(0.0, 3 * 86_400.0) == "vor 3 Tagen"
    assert CurveAxis("left").tickStrings([0.5, 1.0], 1.0, 0.5) == ["0,5", "1,0"]


@pytest.mark.usefixtures("german_numbers")
@pytest.mark.parametrize(("keys", "number"), [("0.25", 0.25), ("0,25", 0.25), ("1.5", 1.5), ("2", 2.0)])
def test_a_typed_point_is_a_decimal_point(qtbot: QtBot, keys: str, number: float) -> None:
    box = DecimalBox()
    qtbot.addWidget(box)
    box.setDecimals(2)
    box.selectAll()
    qtbot.keyClicks(box, keys)
    assert box.value() == number
    assert QLocale().toDouble(as_typed(keys)) == (number, True)
