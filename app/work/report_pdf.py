"""A report's web page as a PDF, by Qt's own rich text: the same tables, charts and pictures on pages.

Qt's rich text knows no SVG and no flexible rows, so charts become pictures and some elements others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from core.atomic import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

DOTS_AN_INCH: Final = 300
SHARPNESS: Final = 4
"""Pixels of a chart's picture for each pixel of the page."""
PICTURE: Final = 194
"""Width of a picture of an image, in pixels at 96 to the inch; three fit beside each other."""
LETTERS: Final = 90.0
"""The size of letters, in points, times the columns that fit with it."""
ATTACHED: Final = "report.html"
_SVG: Final = re.compile(r"<svg (.*?)</svg>", re.DOTALL)
_HEAD: Final = re.compile(r"<head>.*?</head>|<script.*?</script>|<!doctype html>", re.DOTALL | re.IGNORECASE)
_ROW: Final = re.compile(r'<div class="three">(.*?)</div>', re.DOTALL)
_TABLE: Final = re.compile(r'<div class="wide"><table><caption>(.*?)</caption>(.*?)</table></div>', re.DOTALL)
_STYLE: Final = """
body { color: #111 } td, th { padding: 1px 6px 1px 0; text-align: left } td.n, th.n { text-align: right }
h1 { font-size: 17pt } h2 { font-size: 14pt; margin-top: 18px } h3 { font-size: 12pt; page-break-before: always }
.page { page-break-before: always } h4 { font-size: 10pt } code { font-size: 8pt }
"""


def write_pdf(html: str, target: Path) -> None:
    """Write a report's page as a PDF, with the page itself attached. Can be called in any thread. Raises OSError."""
    document = QTextDocument()
    font = QFont()
    font.setPointSizeF(9)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(_printable(html, document))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_AN_INCH)
    writer.setPageLayout(_page())
    title = re.search(r"<h1>(.*?)</h1>", html)
    if title is not None:
        writer.setTitle(_text(title[1]))
    writer.setCreator("Maskloom")
    writer.addFileAttachment(ATTACHED, QByteArray(html.encode()), "text/html")
    document.print_(writer)
    del writer  # it writes the end of the file when it goes
    write_atomic(target, bytes(buffer.data().data()))


def _page() -> QPageLayout:
    letter = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def _text(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def _printable(html: str, document: QTextDocument) -> str:
    """The page in the HTML that rich text understands; charts are added to the document as pictures."""

    def chart(found: re.Match[str]) -> str:
        image = _drawn(found[0])
        name = f"chart:{found.start()}"
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        return f'<img src="{name}" width="{image.width() // SHARPNESS}">'

    page = _SVG.sub(chart, _HEAD.sub("", html))
    page = page.replace("<h2>Scores</h2>", "")  # each task begins a page of its own, and so does what follows
    page = page.replace("<h2>Settings", '<h2 class="page">Settings')
    page = _ROW.sub(lambda row: row[1].replace("<img ", f'<img width="{PICTURE}" '), page)
    page = _TABLE.sub(_table, page)
    for old, new in (
        ("<figure>", "<p>"),
        ("</figure>", "</p>"),
        ("<figcaption>", "<br>"),
        ("</figcaption>", ""),
    ):
        page = page.replace(old, new)
    return page


def _table(found: re.Match[str]) -> str:
    """A table with its caption above; in smaller letters where many columns would not fit the page."""
    caption, rows = found[1], found[2]
    columns = rows.partition("</tr>")[0].count("<th")
    size = min(9.0, max(3.0, LETTERS / max(1, columns)))
    if size < 9:
        rows = re.sub(r"<(t[hd])( class=n)?>", rf'<\1\2 style="font-size: {size:.1f}pt; padding: 1px">', rows)
    return f'<p><b>{caption}</b></p><table cellspacing="0">{rows}</table>'


def _drawn(svg: str) -> QImage:
    """An SVG of the page as a picture, black on white."""
    svg = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace(
        "currentColor", "#222222"
    )
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    image = QImage(renderer.defaultSize() * SHARPNESS, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image
