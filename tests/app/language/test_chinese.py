"""The Simplified Chinese of the window: complete, with the same values and the same terms throughout."""

from __future__ import annotations

import ast
import re
import string
import sys
import xml.etree.ElementTree as ET
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from app import theme
from app.actions import table as actions
from app.language.choice import FILES, LANGUAGES, install_language
from app.language.joining import list_text, sentences_text
from app.language.sentences import spoken
from core.exchange import tables as formats

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from PySide6.QtWidgets import QApplication

ROOT = theme.RESOURCES.parent
FILE = FILES / "maskloom_zh_CN.ts"
GLOSSARY = ROOT / "docs" / "glossary.zh-CN.md"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
SAME_IN_CHINESE = re.compile(
    r"(COCO|CVAT|DICOM|QuPath|Supervisely|V7|Label|labelme|DeepLabv3|Dice|Focal|PCGrad|UPGrad|CPU|CUDA|MPS|XPU)\b.*"
    r"|.* et al\. .*|Esc|Backspace|mIoU|English|Maskloom \{0\}|\{0\} – Maskloom|[^A-Za-z]*"
    r"|.*\{\d\} (MB|k|M)|mIoU \{0\}\.?"
    r"|\{0\} learner --stdio"
    r"|ImageJ.*|, mIoU.*|The CPU with \{0\}\{1\}\.|x \{0\}, y \{1\}|\{0\} of \{1\}|\{0\}, an .* GPU\{1\}\."
)
"""Names of programs, formats, methods and keys."""
OTHERWISE = {
    "it is damaged, or not a zip archive that can be opened",
    "zip, archive, receive, open a packed project",
    "zip, archive, share the project, send, backup",
    "variation, flip, rotate, crop, colour jitter",
    "{0} of {1} features in {2} were skipped: only polygons have pixels.",  # of a map
    "automatically held-out images",
    "{0} has {1} tracks of a video, which were skipped. Export them from CVAT in the format “CVAT for images”.",
    "labels.json; one polygon per region",
    "labels/<split>/<image>.txt and data.yaml; one line per region",
    "{0} has no data.yaml with the names of the classes. Put it into the folder that labels is in.",
    "{0} is not a decoder of the SAM family: it takes points without labels.",
    "Removes specks and dead pixels.",  # of a photo
    "Projects each gradient so that a small step harms no task, then takes the mean.",
    "The joint network was trained for {0}; the single-task networks shared the same amount.",
    "{0} is larger than 4 GB and was not read. Split it into several files.",
    "its image was turned in Label Studio",
    "CVAT for images 1.1 (XML)",
    "no kernel image",  # of CUDA
}
"""Sources in which a word of the glossary means something else, or is part of a name."""


class Message(NamedTuple):
    """One text of the window, or sentence of core."""

    context: str
    source: str
    chinese: str
    finished: bool


@cache
def messages() -> tuple[Message, ...]:
    return tuple(_read(FILE))


def _read(file: object) -> Iterator[Message]:
    for context in ET.parse(str(file)).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            form = translation.find("numerusform")
            text = (translation if form is None else form).text or ""
            yield Message(
                context.findtext("name") or "",
                message.findtext("source") or "",
                text,
                translation.get("type") != "unfinished",
            )


@pytest.fixture
def chinese(translated: QApplication) -> None:
    assert install_language(translated, QLocale("zh_CN"))


def test_nothing_is_left_to_translate() -> None:
    assert [m for m in messages() if not m.finished or not m.chinese] == []
    english = [m for m in messages() if m.chinese == m.source or not CHINESE.search(m.chinese)]
    assert [m.source for m in english if not SAME_IN_CHINESE.fullmatch(m.source)] == []


def test_every_text_of_the_window_is_in_the_file() -> None:
    sources = {m.source for m in messages()}
    texts = {
        text for path in (ROOT / "app").rglob("*.py") for text in _shown(path.read_text(encoding="utf-8"))
    }
    assert texts - sources == set()
    assert actions.strings() - sources == set()


def test_every_sentence_of_core_is_in_the_file(languages_tools: ModuleType) -> None:
    sources = {m.source for m in messages() if m.context == "Core"}
    assert {*languages_tools.core_sentences(ROOT), *formats.strings()} - sources == set()


@pytest.fixture
def languages_tools(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(FILES), *sys.path])
    import core_sentences

    module: ModuleType = core_sentences
    return module


def _shown(source: str) -> Iterator[str]:
    """The texts that a module has translated."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if name == "tr" and texts:
            yield texts[0]
        elif name in ("translate", "say") and len(texts) >= 2:
            yield texts[1]


def test_values_stay_in_the_translation() -> None:
    differing = [m for m in messages() if _places(m.source) != _places(m.chinese)]
    assert differing == []


def _places(text: str) -> list[str]:
    fields = [f"{name}:{form}" for _, name, form, _ in string.Formatter().parse(text) if name is not None]
    return sorted([*fields, *re.findall(r"%n|%\d|</?\w+>", text)])


def test_access_keys_stay() -> None:
    for message in messages():
        key = re.search(r"&(\w)", message.source)
        if key is not None and message.context != "Core":
            assert f"(&{key[1].upper()})" in message.chinese, message


def test_punctuation_is_chinese() -> None:
    wrong = [m for m in messages() if re.search(r"[\u4e00-\u9fff][,;!?]|[\u4e00-\u9fff]\.(?!\w)", m.chinese)]
    assert wrong == []


def test_the_same_terms_are_used_throughout() -> None:
    texts = [m for m in messages() if m.source not in OTHERWISE]
    wrong = [
        (m.source, m.chinese, term) for m in texts for term, words in terms() if _differs(m, term, words)
    ]
    assert wrong == []


def terms() -> Iterator[tuple[str, str]]:
    """A pattern for the word's forms in English, and one for what it is in Chinese."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE)
    for english, words in rows:
        if english != "英文":
            forms = "|".join(map(re.escape, english.split(", ")))
            yield rf"(?<![\w/.-])({forms})(s|\(s\))?(?![\w.-]|$(?<=IoU)\w)", words.replace("、", "|")


def _differs(message: Message, term: str, words: str) -> bool:
    source = re.sub(r"<[^>]*>|&|\w+\.(json|yaml)", "", message.source)
    flags = 0 if "IoU" in term else re.IGNORECASE
    return bool(re.search(term, source, flags)) and not re.search(words, message.chinese)


def test_every_language_of_the_menu_has_a_file() -> None:
    assert {file.stem.removeprefix("maskloom_") for file in FILES.glob("*.ts")} == set(LANGUAGES)
    assert all((FILES / f"maskloom_{language}.qm").exists() for language in LANGUAGES)


@pytest.mark.parametrize(
    ("locale", "spoken_there"),
    [
        ("zh_CN", True),
        ("zh_SG", True),
        ("zh_Hans_MY", True),
        ("zh", True),
        ("zh_TW", False),
        ("de_DE", False),
    ],
)
def test_simplified_chinese_is_used_wherever_it_is_read(
    translated: QApplication, locale: str, spoken_there: bool
) -> None:
    assert install_language(translated, QLocale(locale)) is spoken_there
    said = QCoreApplication.translate("Actions", "Live learning")
    assert said == ("实时学习" if spoken_there else "Live learning")


@pytest.mark.usefixtures("chinese")
def test_buttons_that_qt_names_are_chinese() -> None:
    assert CHINESE.search(QCoreApplication.translate("QPlatformTheme", "Cancel"))


@pytest.mark.usefixtures("chinese")
def test_sentences_follow_one_another_without_a_space() -> None:
    assert spoken("All labels learned. Stopped. The best model was kept.") == (
        "所有标注均已学习。已停止。最佳模型已保留。"
    )
    assert sentences_text(["已停止。", "", "Anything else.", "More."]) == "已停止。Anything else. More."
    assert list_text(["道路", "建筑"]) == "道路、建筑"


@pytest.mark.usefixtures("chinese")
def test_what_core_says_after_a_chinese_sentence_is_chinese_too() -> None:
    assert spoken("未还原任何内容。The project is closed. This is new.") == (
        "未还原任何内容。项目已关闭。This is new."
    )
    assert spoken("无法预测这些图像：The best model was kept.") == "无法预测这些图像：已保留最佳模型。"


@pytest.mark.usefixtures("chinese")
def test_values_inside_sentences_are_chinese() -> None:
    said = spoken("The CPU with 4 threads: no GPU was found that PyTorch can use.")
    assert said == "CPU，4 个线程：未找到 PyTorch 可用的 GPU。"
    said = spoken(
        "road: the intervals overlap. Joint is better image by image, a difference of +0.1 (+0.0 to +0.2)."
    )
    assert said == "road：区间重叠。逐张图像比较，联合更好，相差 +0.1（+0.0 至 +0.2）。"


def test_what_is_unknown_stays_as_it_is() -> None:
    assert spoken("图像：a.png. Nobody knows 3 cats.") == "图像：a.png. Nobody knows 3 cats."
