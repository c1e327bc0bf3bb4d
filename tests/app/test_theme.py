from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtSvg import QSvgRenderer

from app import theme
from app.theme import DARK, LIGHT, Colors
from app.widgets.colors import contrast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

DRAWINGS = sorted((theme.RESOURCES / "icons").glob("*.svg"))
BOTH = pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])


def ratio(first: str, second: str) -> float:
    return contrast(QColor(first), QColor(second))


@BOTH
def test_text_can_be_read_on_every_ground(tokens: Colors) -> None:
    for ground in (tokens.window, tokens.panel, tokens.field, tokens.raised, tokens.accent_soft):
        assert ratio(tokens.text, ground) >= 7
        assert ratio(tokens.accent_text, ground) >= 4.5
    for ground in (tokens.window, tokens.panel, tokens.field, tokens.raised):
        assert ratio(tokens.text_dim, ground) >= 4.5
    assert ratio(tokens.on_accent, tokens.accent) >= 4.5
    assert ratio(tokens.accent_soft, tokens.raised) >= 1.25  # the chosen row of a card
    assert ratio(tokens.accent_text, tokens.accent_soft) >= 4.5
    assert ratio(tokens.on_accent, tokens.accent_hover) >= 4.5
    for word in (tokens.error, tokens.warning, tokens.success):
        assert ratio(word, tokens.panel) >= 4.0


@BOTH
def test_every_token_is_a_colour(tokens: Colors) -> None:
    assert all(QColor(getattr(tokens, field.name)).isValid() for field in fields(Colors))


@BOTH
def test_the_stylesheet_has_no_token_left(tokens: Colors) -> None:
    assert "$" not in theme.stylesheet(tokens).replace("/* ", "").split("*/", 1)[1]


def test_choosing_a_theme_changes_palette_and_says_so(
    dressed: theme.Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dressed.changed):
        dressed.set_choice("light")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.panel)
    assert (theme.colors(), dressed.dark, dressed.choice) == (LIGHT, False, "light")
    with qtbot.assertNotEmitted(dressed.changed):
        dressed.set_choice("light")


def test_the_system_is_followed_live(dressed: theme.Theme, qapp: QApplication) -> None:
    dressed.set_choice("system")
    hints = qapp.styleHints()
    asked: list[Qt.ColorScheme] = []

    class Hints:
        @staticmethod
        def colorScheme() -> Qt.ColorScheme:
            return asked[-1]

    class App:
        setPalette, setStyleSheet = qapp.setPalette, qapp.setStyleSheet

        @staticmethod
        def styleHints() -> type[Hints]:
            return Hints

    dressed._app = App  # type: ignore[assignment]  # this machine's system has no scheme to change
    try:
        for scheme, tokens in ((Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)):
            asked.append(scheme)
            hints.colorSchemeChanged.emit(scheme)
            assert theme.colors() == tokens
    finally:
        dressed._app = qapp


def test_an_override_stays_when_the_system_changes(dressed: theme.Theme, qapp: QApplication) -> None:
    dressed.set_choice("light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colors() == LIGHT


def test_applying_again_only_changes_the_choice(dressed: theme.Theme, qapp: QApplication) -> None:
    assert theme.apply(qapp, "light") is dressed
    assert theme.theme() is dressed
    assert theme.color("accent") == QColor(LIGHT.accent)


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.stem)
def test_drawings_speak_one_language(drawing: object, qapp: QApplication) -> None:
    text = drawing.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke="currentColor"' in text
    assert 'stroke-width="1.75"' in text
    assert QSvgRenderer(text.encode()).isValid()


def strongest(icon: QIcon, mode: QIcon.Mode, state: QIcon.State = QIcon.State.Off) -> QColor:
    """The colour of the icon's most opaque pixel."""
    image = icon.pixmap(QSize(24, 24), 4.0, mode, state).toImage()
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    found = max(pixels, key=lambda color: color.alpha())
    assert found.alpha() > 200
    return QColor(found.red(), found.green(), found.blue())


def test_an_icon_follows_the_theme_without_being_made_again(dressed: theme.Theme) -> None:
    icon = theme.icon("brush")
    assert strongest(icon, QIcon.Mode.Normal) == QColor(DARK.text)
    dressed.set_choice("light")
    assert strongest(icon, QIcon.Mode.Normal) == QColor(LIGHT.text)
    assert strongest(QIcon(icon), QIcon.Mode.Normal) == QColor(LIGHT.text)


def test_a_disabled_and_a_checked_icon_look_so(dressed: theme.Theme) -> None:
    icon = theme.icon("fill")
    assert strongest(icon, QIcon.Mode.Disabled) == QColor(DARK.text_faint)
    assert strongest(icon, QIcon.Mode.Normal, QIcon.State.On) == QColor(DARK.accent_text)
    assert strongest(theme.icon("fill", "error"), QIcon.Mode.Normal) == QColor(DARK.error)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_icons_have_the_pixels_of_the_device(dressed: theme.Theme, scale: float) -> None:
    pixmap = theme.icon("eraser").pixmap(QSize(20, 20), scale, QIcon.Mode.Normal, QIcon.State.Off)
    assert pixmap.size() == QSize(round(20 * scale), round(20 * scale))
    assert pixmap.devicePixelRatio() == scale


def test_an_icon_that_there_is_not_is_refused(dressed: theme.Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-drawing")
    with pytest.raises(KeyError, match="no colour named 'pink'"):
        theme.icon("brush", "pink")
