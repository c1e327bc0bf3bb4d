"""The Simplified Chinese of the window, where it is used and how its sentences are joined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from app.language.choice import install_language
from app.language.joining import list_text, sentences_text
from app.language.sentences import spoken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def chinese(translated: QApplication) -> None:
    assert install_language(translated, QLocale("zh_CN"))


@pytest.mark.parametrize(
    ("locale", "spoken_there"),
    [
        ("zh_CN", True),
        ("zh_SG", True),
        ("zh_Hans_MY", True),
        ("zh", True),
        ("zh_TW", False),
        ("fi_FI", False),
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
