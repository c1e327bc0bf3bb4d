"""How the window looks: two palettes of ours, one stylesheet made from them, and icons in their colours.

Chrome colours are tokens of `Colors`; class colours are data and never come from here.
"""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass, fields
from functools import cache, lru_cache
from pathlib import Path
from string import Template
from typing import Final, Literal

from PySide6.QtCore import QByteArray, QEvent, QLocale, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

log = logging.getLogger(__name__)

SPACING: Final = 8
"""The unit of every margin and gap, in device-independent pixels; half and double of it are fine too."""

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"

Choice = Literal["system", "light", "dark"]
CHOICES: Final[tuple[Choice, ...]] = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one scheme, "#RRGGBB". From back to front: canvas, window, panel, field, raised."""

    canvas: str
    """Behind the photo."""
    window: str
    """Between the panels, menu bar, tool bar."""
    panel: str
    """The panels' own ground."""
    field: str
    """What takes input, and lists."""
    raised: str
    """Buttons, menus, cards."""
    hover: str
    pressed: str
    border: str
    border_strong: str
    text: str
    text_dim: str
    """Secondary text; still 4.5 : 1 on a panel."""
    text_faint: str
    """Disabled text, and examples in empty fields; nothing that one has to read."""
    accent: str
    """The one accent: fills. Text on it is `on_accent`."""
    accent_hover: str
    accent_text: str
    """The accent where it is text or a line on a panel."""
    accent_soft: str
    """A quiet ground in the accent's hue: the chosen row, the tool in hand."""
    on_accent: str
    success: str
    warning: str
    error: str


DARK: Final = Colors(
    canvas="#111215",
    window="#17181c",
    panel="#1e2025",
    field="#16171b",
    raised="#2a2c33",
    hover="#31343c",
    pressed="#3a3d47",
    border="#2c2f36",
    border_strong="#424651",
    text="#e9eaee",
    text_dim="#a5a9b4",
    text_faint="#6e727e",
    accent="#6f5be8",
    accent_hover="#7460e9",
    accent_text="#ada0ff",
    accent_soft="#3d3670",
    on_accent="#ffffff",
    success="#4fbf8b",
    warning="#e5ab48",
    error="#f2716f",
)

LIGHT: Final = Colors(
    canvas="#d9dbe1",
    window="#eceef2",
    panel="#fafbfc",
    field="#ffffff",
    raised="#ffffff",
    hover="#e6e8ee",
    pressed="#d9dce4",
    border="#dde0e6",
    border_strong="#c0c4ce",
    text="#1c1e24",
    text_dim="#5a5f6c",
    text_faint="#9a9eaa",
    accent="#5b46d9",
    accent_hover="#4d39c7",
    accent_text="#523dcc",
    accent_soft="#dad4fa",
    on_accent="#ffffff",
    success="#1d8a59",
    warning="#9a6500",
    error="#c53330",
)


class Theme(QObject):
    """The theme in force. `changed` comes after palette, stylesheet and icons are those of the new scheme."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = choice
        self._dark = True
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self._use(self._wanted_dark())

    @property
    def choice(self) -> Choice:
        """What the user chose: after the system, light, or dark."""
        return self._choice

    @property
    def dark(self) -> bool:
        """The dark palette is in force."""
        return self._dark

    def set_choice(self, choice: Choice) -> None:
        """Follow the system, or don't."""
        self._choice = choice
        hints = self._app.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
        else:  # so that title bars and the system's own dialogs match; has no effect on bare X
            hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
        self._follow()

    def _wanted_dark(self) -> bool:
        if self._choice != "system":
            return self._choice == "dark"
        # A system that doesn't say gets the dark palette: photographs are judged best on it.
        return self._app.styleHints().colorScheme() != Qt.ColorScheme.Light

    def _follow(self) -> None:
        if self._wanted_dark() != self._dark:
            self._use(self._wanted_dark())
            self.changed.emit()

    def _use(self, dark: bool) -> None:
        self._dark = dark
        tokens = DARK if dark else LIGHT
        _current[0] = tokens
        self._app.setPalette(palette(tokens))
        self._app.setStyleSheet(stylesheet(tokens))


_current: list[Colors] = [DARK]


def apply(app: QApplication, choice: Choice = "system") -> Theme:
    """Dress the application. The theme lives as long as `app`; later calls only change the choice."""
    theme = app.findChild(Theme)
    if isinstance(theme, Theme):
        theme.set_choice(choice)
        return theme
    app.setStyle(QStyleFactory.create("Fusion"))
    _choose_font(app)
    theme = Theme(app, "system")
    if choice != "system":
        theme.set_choice(choice)
    return theme


def theme() -> Theme:
    """The theme in force, dressed in the system's scheme if nobody called `apply` yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a theme needs a QApplication")
    child = app.findChild(Theme)
    return child if isinstance(child, Theme) else apply(app)


def colors() -> Colors:
    """The tokens in force. Ask again when painting: they change with the theme."""
    return _current[0]


def color(name: str) -> QColor:
    """One token in force, by name."""
    value: str = getattr(colors(), name)
    return QColor(value)


def _choose_font(app: QApplication) -> None:
    """A bare X server has no font setting and falls to a wide bitmap-era face; prefer a quieter one there."""
    if app.font().family() in {"Sans Serif", "Sans", "DejaVu Sans", ""}:
        font = QFont(app.font())
        families = ["Inter", "Noto Sans", "Cantarell", "Ubuntu", "Open Sans", "Roboto", "DejaVu Sans"]
        font.setFamilies([*families, *_chinese_families()])
        font.setPointSizeF(max(font.pointSizeF(), 9.5))
        app.setFont(font)


def _chinese_families() -> tuple[str, ...]:
    """Where Chinese is read: fonts with its shapes of the characters, not with those of Japanese."""
    if QLocale().script() != QLocale.Script.SimplifiedHanScript:
        return ()
    return "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"


def palette(c: Colors) -> QPalette:
    """The tokens as a QPalette, for everything that the stylesheet doesn't reach."""
    qt_palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: c.panel,
        QPalette.ColorRole.WindowText: c.text,
        QPalette.ColorRole.Base: c.field,
        QPalette.ColorRole.AlternateBase: c.panel,
        QPalette.ColorRole.Text: c.text,
        QPalette.ColorRole.PlaceholderText: c.text_faint,
        QPalette.ColorRole.Button: c.raised,
        QPalette.ColorRole.ButtonText: c.text,
        QPalette.ColorRole.BrightText: c.error,
        QPalette.ColorRole.ToolTipBase: c.raised,
        QPalette.ColorRole.ToolTipText: c.text,
        QPalette.ColorRole.Highlight: c.accent,
        QPalette.ColorRole.HighlightedText: c.on_accent,
        QPalette.ColorRole.Accent: c.accent,
        QPalette.ColorRole.Link: c.accent_text,
        QPalette.ColorRole.LinkVisited: c.accent_text,
        QPalette.ColorRole.Light: c.hover,
        QPalette.ColorRole.Midlight: c.raised,
        QPalette.ColorRole.Mid: c.border,
        QPalette.ColorRole.Dark: c.border_strong,
        QPalette.ColorRole.Shadow: c.canvas,
    }
    for role, value in roles.items():
        qt_palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        qt_palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.text_faint))
    qt_palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(c.border_strong))
    return qt_palette


def restyle(widget: QWidget) -> None:
    """Have the stylesheet look at a widget again: its name or role came after its first look."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def stylesheet(c: Colors) -> str:
    """resources/styles/maskloom.qss with the tokens filled in."""
    text = (RESOURCES / "styles" / "maskloom.qss").read_text(encoding="utf-8")
    return Template(text).substitute(asdict(c), styles=(RESOURCES / "styles").as_posix())


@cache
def _drawing(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _pixmap(name: str, value: str, width: int, height: int) -> QPixmap:
    """The drawing in one colour at exactly that many device pixels."""
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", value).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap


class _IconEngine(QIconEngine):
    """Draws an icon when it is needed, in the colours of that moment: nothing to refresh on a change."""

    def __init__(self, name: str, token: str, checked: str) -> None:
        super().__init__()
        self._name, self._token, self._checked = name, token, checked

    def _value(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        token = self._checked if state == QIcon.State.On else self._token
        if mode == QIcon.Mode.Disabled:
            token = "text_faint"
        elif mode == QIcon.Mode.Active and token == "text_dim":
            token = "text"
        value: str = getattr(colors(), token)
        return value

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _pixmap(self._name, self._value(mode, state), max(1, size.width()), max(1, size.height()))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in device-independent pixels (since Qt 6.8), `scale` the device's pixel ratio."""
        drawn = QPixmap(self.pixmap((size.toSizeF() * scale).toSize(), mode, state))
        drawn.setDevicePixelRatio(scale)
        return drawn

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(QPoint(rect.x(), rect.y()), self.scaledPixmap(rect.size(), mode, state, ratio))

    def clone(self) -> QIconEngine:
        return _IconEngine(self._name, self._token, self._checked)


def icon(name: str, token: str = "text", checked: str = "accent_text") -> QIcon:
    """The icon resources/icons/<name>.svg in the theme's colours, sharp at any size and pixel ratio.

    `token` names the field of `Colors` it is drawn in, `checked` the one for the checked state. It follows a
    change of the theme by itself. Raises FileNotFoundError for a name without a drawing.
    """
    _drawing(name)
    for token_name in (token, checked):
        if token_name not in _TOKENS:
            raise KeyError(f"no colour named {token_name!r}; there are {', '.join(sorted(_TOKENS))}")
    return QIcon(_IconEngine(name, token, checked))


_TOKENS: Final = frozenset(f.name for f in fields(Colors))
