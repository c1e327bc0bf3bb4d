"""Sentences after one another, and names in a list, as the user's language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDE_ENDS: Final = "。！？：；，）"
"""They bring their own space, so that none follows them."""


def sentences_text(sentences: Iterable[str]) -> str:
    """The sentences one after another; empty ones are left out."""
    text = ""
    for sentence in filter(None, sentences):
        space = " " if text and not text.endswith(tuple(_WIDE_ENDS)) else ""
        text = f"{text}{space}{sentence}"
    return text


def list_text(names: Iterable[str]) -> str:
    """The names with commas between them: "road, building"."""
    return QCoreApplication.translate("Lists", ", ").join(names)
