"""Which colours classes get: those that their names suggest, else one after the other of a palette for all eyes."""

from __future__ import annotations

import colorsys
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# Okabe & Ito's colour-blind-safe palette, ordered so that neighbours differ in hue and lightness. From the ninth
# on, each colour is the one farthest (in CIELAB) from all before it, for normal and for colour-blind vision
# (protan, deutan, tritan).
PALETTE: Final = (
    *("#E69F00", "#56B4E9", "#009E73", "#D55E00", "#CC79A7", "#F0E442", "#0072B2", "#B2DF8A"),
    *("#9D00FF", "#762714", "#273B62", "#00FFD8", "#4E3B3B", "#4E149D", "#B176FF", "#999954"),
    *("#9DFF76", "#624ED8", "#B12700", "#B1149D"),
)
BACKGROUND_COLOR: Final = "#6B7280"
"""The canvas hatches a class of this colour, so that it is told apart from everything without any colour."""
QUIET_NAMES: Final = frozenset(
    {
        *("background", "other", "rest", "none"),
        *("hintergrund", "andere", "anderes", "sonstiges", "übriges"),
        *("fondo", "otro", "otra", "otros", "otras", "resto", "ninguno", "ninguna"),
        *("背景", "其他", "其它", "其余", "无"),
    }
)

_GREEN, _LIME, _BRIGHT = "#009E73", "#B2DF8A", "#9DFF76"
_SUGGESTED: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("sky cloud himmel wolke wolken cielo nube 天空 云", ("#56B4E9",)),
    (
        "tree vegetation forest wood bush shrub hedge plant leaf leaves 植被 树 林 灌木"
        " baum bäume wald gehölz busch büsche strauch sträucher hecke hecken pflanze pflanzen laub"
        " árbol vegetación bosque arbusto seto planta hoja",
        (_GREEN, _LIME, _BRIGHT),
    ),
    (
        "grass lawn meadow field crop weed 草 农田 作物 gras rasen wiese feld acker hierba césped prado campo cultivo",
        (_LIME, _BRIGHT, _GREEN),
    ),
    (
        "water river lake sea ocean pond pool canal 水 河 湖 海 wasser fluss see meer teich"
        " agua río lago mar océano estanque piscina",
        ("#0072B2", "#273B62"),
    ),
    (
        "building house roof wall facade 建筑 房 屋顶 墙 gebäude haus häuser dach dächer mauer wand fassade"
        " edificio casa tejado techo muro pared paredes fachada",
        ("#D55E00", "#B12700"),
    ),
    (
        "road street asphalt highway lane track path 道路 公路 街道 车道 straße weg wege fahrbahn autobahn"
        " carretera calle asfalto autopista carril camino",
        ("#B176FF", "#624ED8"),
    ),
    ("sidewalk pavement footpath 人行道 gehweg gehwege gehsteig bürgersteig acera", ("#CC79A7",)),
    (
        "car vehicle bus truck van 车辆 汽车 卡车 auto fahrzeug fahrzeuge lkw coche vehículo autobús camión furgoneta",
        ("#624ED8", "#4E149D"),
    ),
    (
        "sign marking light lamp 标志 标线 路灯 schild schilder markierung lampe laterne señal farola luz",
        ("#F0E442",),
    ),
    (
        "soil ground earth dirt mud rock 土 岩 boden erde schlamm fels suelo tierra barro roca",
        ("#762714", "#4E3B3B"),
    ),
    ("sand beach 沙 strand arena playa", ("#F0E442", "#999954")),
    ("fence pole post 围栏 栅栏 杆 zaun pfosten mast valla poste", ("#4E3B3B",)),
)
"""Words, and what they suggest, the best first: all of the palette."""
_WORDS: Final = re.compile(r"[a-z]+")
_BY_WORD: Final = {word: colors for words, colors in _SUGGESTED for word in words.split()}


def class_colors(names: Sequence[str], used: Collection[str]) -> tuple[str, ...]:
    """The colours of a new task's classes. `used` are those of all other tasks.

    One class that is called background is grey. What a name suggests goes before what comes by turn.
    """
    chosen: dict[int, str] = {}
    quiet = next((i for i, name in enumerate(names) if name.lower() in QUIET_NAMES), None)
    if quiet is not None:
        chosen[quiet] = BACKGROUND_COLOR
    for index, name in enumerate(names):
        color = suggested_color(name, {*used, *chosen.values()}) if index not in chosen else None
        if color is not None:
            chosen[index] = color
    for index in range(len(names)):
        if index not in chosen:
            chosen[index] = free_color(used, set(chosen.values()))
    return tuple(chosen[index] for index in range(len(names)))


def suggested_color(name: str, unavailable: Collection[str]) -> str | None:
    """The colour that a class's name suggests; None where it suggests none, or all of them are taken."""
    words = [
        word.removesuffix("s") if word not in _BY_WORD else word for word in _WORDS.findall(name.lower())
    ]
    # Chinese has no spaces, German few; and accents end a word of a-z
    words += [word for word in _BY_WORD if not word.isascii() and word in name.lower()]
    colors = (color for word in words for color in _BY_WORD.get(word, ()))
    return next((color for color in colors if color not in unavailable), None)


def new_class_color(name: str, used: Collection[str], here: Collection[str]) -> str:
    """The colour of a class that joins a task: as its name suggests, else by turn."""
    return suggested_color(name, {*used, *here}) or free_color(used, here)


def free_color(used: Collection[str], here: Collection[str]) -> str:
    """A colour for a new class: an unused one of the palette, otherwise one that the task itself does not use.

    `used` are the colours of all tasks, `here` those of the class's own. If the palette is used up, a shade that the
    task does not use.
    """
    for unavailable in ({*used, *here}, here):
        for color in PALETTE:
            if color not in unavailable:
                return color
    number = 0
    while True:  # around the hue circle by the golden angle, slightly darker each time
        hue, value = number * 0.618034 % 1.0, 0.95 - 0.12 * (number // 8 % 5)
        color = "#" + "".join(
            f"{round(255 * channel):02X}" for channel in colorsys.hsv_to_rgb(hue, 0.75, value)
        )
        if color not in here:
            return color
        number += 1
