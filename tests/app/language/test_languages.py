"""Every plural of the window has its English forms, and the window finds them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app import theme
from app.actions import table as actions
from app.application import install_language
from app.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = theme.RESOURCES.parent
FILE = theme.RESOURCES / "languages" / "maskloom_en.ts"


def test_every_plural_in_the_sources_has_english_forms() -> None:
    messages = {m.findtext("source"): m for m in ET.parse(FILE).iter("message")}
    text = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "app").rglob("*.py"))
    joined = re.sub(r'"\s*\n\s*"', "", text)
    used = set(re.findall(r'"([^"\n]*%n[^"\n]*)"', joined)) - {"%n"}
    assert used == set(messages)
    for message in messages.values():
        forms = [form.text or "" for form in message.iter("numerusform")]
        assert len(forms) == 2
        assert not any("(s)" in form for form in forms)


def test_the_window_speaks_in_proper_plurals(translated: QApplication) -> None:
    install_language(translated, QLocale("en_GB"))
    said = [Session().images.tr("Add %n image(s)", "", n) for n in (1, 3)]
    assert said == ["Add 1 image", "Add 3 images"]


def test_translators_get_every_text_of_the_actions() -> None:
    strings = actions.strings()
    assert {row.text for row in actions.ACTIONS} <= strings
    assert {"&File", "Selected images", "Live learning"} <= strings
