"""CVAT for images 1.1, in and out: one XML file about all images, with a mask for each class.

Masks can lie over each other, so that one file holds several tasks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Final
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.saxutils import escape, quoteattr

import numpy as np
from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from core.exchange.losses import common_losses
from core.exchange.mapping import MappingError
from core.exchange.mask_files import task_named
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.complete import PARTIAL, class_names, complete_label, partial_losses
from core.exchange.shapes.joined import joined
from core.exchange.shapes.json_files import corners, json_files
from core.exchange.shapes.pictures import cut, paste
from core.exchange.shapes.polygons import ellipse, fill, rectangle, turned
from core.exchange.shapes.rle import mask_of, runs_of, values_in
from core.exchange.shapes.shape import ImageShapes, Shape, mappings_of, shape_reader
from core.exchange.targets import folder_names
from core.exchange.writer import OutFile, Writer, image_copies, image_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.exchange.shapes.polygons import Ring
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

_ALL_TASKS: Final = "annotations"
_NO_XML: Final = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_GREY: Final = "#808080"
_CORNERS: Final = 3
_LARGER: Final = 4
_FIRST_BYTES: Final = 1 << 12


# Out --------------------------------------------------------------------------------------------------------


def _files(source: Source) -> Iterator[OutFile]:
    names = folder_names(source.tasks)
    if source.selection.folders:
        for task in source.tasks:
            yield OutFile(f"{names[task.id]}.xml", partial(_parts, source, (task,)))
    else:
        yield OutFile(f"{_ALL_TASKS}.xml", partial(_parts, source, source.tasks))
    yield from image_copies(source)


def _parts(source: Source, tasks: Sequence[Task]) -> Iterable[bytes] | None:
    names = {
        (task.id, value): _text(name)
        for task in tasks
        for value, name in class_names(source, task, with_task=len(tasks) > 1)
    }
    images = _images(source, tasks, names)
    first = next(images, None)
    if first is None:
        return None
    head = _head(source, tasks, names)
    return (part.encode() for part in chain((head, first), images, ("</annotations>\n",)))


def _text(name: str) -> str:
    """A name without the characters that XML has no way to write."""
    return _NO_XML.sub("\ufffd", name)


def _head(source: Source, tasks: Sequence[Task], names: Mapping[tuple[str, int], str]) -> str:
    colors = {(task.id, value): entry.color for task in tasks for value, entry in enumerate(task.classes)}
    labels = "".join(
        f"        <label><name>{escape(name)}</name><color>{colors.get(key, _GREY)}</color>"
        "<type>mask</type><attributes></attributes></label>\n"
        for key, name in names.items()
    )
    title = escape(_text(source.project.name))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<annotations>\n  <version>1.1</version>\n  <meta>\n'
        f"    <task>\n      <name>{title}</name>\n      <labels>\n{labels}      </labels>\n    </task>\n  </meta>\n"
    )


def _images(source: Source, tasks: Sequence[Task], names: Mapping[tuple[str, int], str]) -> Iterator[str]:
    number = 0
    for image in source.images:
        labels = [
            (task, label)
            for task in source.tasks_of(image)
            if task in tasks and (label := complete_label(source, image, task)) is not None
        ]
        if labels:
            yield _image(source, image, number, labels, names)
            number += 1


def _image(
    source: Source,
    image: ImageEntry,
    number: int,
    labels: Sequence[tuple[Task, Pixels]],
    names: Mapping[tuple[str, int], str],
) -> str:
    height, width = labels[0][1].shape
    name = quoteattr(_text(image_name(source, image)))
    lines = [f'  <image id="{number}" name={name} width="{width}" height="{height}">\n']
    for task, label in labels:
        for value in values_in(label):
            if (task.id, value) in names:
                lines += [_mask(names[task.id, value], label == value)]
    return "".join([*lines, "  </image>\n"])


def _mask(name: str, mask: Any) -> str:
    (left, top, width, height), cropped = cut(mask)
    runs = ", ".join(map(str, runs_of(cropped, "C").tolist()))
    return (
        f'    <mask label={quoteattr(name)} source="manual" occluded="0" rle="{runs}" left="{left}" top="{top}" '
        f'width="{width}" height="{height}" z_order="0"></mask>\n'
    )


def _losses(source: Source) -> list[str]:
    return [*partial_losses(source), *common_losses(source)]


# In ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Image:
    name: str
    size: tuple[int, int] | None
    shapes: list[tuple[int, str, dict[str, str]]] = field(default_factory=list)
    """The line, the kind and the attributes of each."""


class _Handler(ContentHandler):
    """Takes what it knows of a file, and nothing else; what is unfinished where the file breaks off is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[_Image] = []
        self.names: list[str] = []
        """Of the classes, as the head lists them."""
        self.tracks = 0
        self._image: _Image | None = None
        self._path: list[str] = []
        self._text: list[str] = []

    def startElement(self, name: str, attrs: Any) -> None:
        if name == "image":
            self._image = _Image(attrs.get("name", ""), _size(attrs))
        elif name == "track":
            self.tracks += 1
        elif self._image is not None and "label" in attrs and name != "tag":
            locator: Any = getattr(self, "_locator", None)
            line = locator.getLineNumber() if locator is not None else 0
            self._image.shapes.append((line or 0, name, dict(attrs.items())))
        self._path = [*self._path[-1:], name]
        self._text = []

    def characters(self, content: str) -> None:
        if self._path == ["label", "name"]:
            self._text.append(content)

    def endElement(self, name: str) -> None:
        if self._path == ["label", "name"]:
            text = "".join(self._text)
            self.names.append(text.strip() if "\n" in text else text)
        elif name == "image" and self._image is not None:
            self.images.append(self._image)
            self._image = None
        self._path = ["label"] if name == "name" else []


def _size(attrs: Any) -> tuple[int, int] | None:
    sides = attrs.get("height", ""), attrs.get("width", "")
    if all(re.fullmatch(r"[0-9]{1,18}", side) and int(side) for side in sides):
        return int(sides[0]), int(sides[1])
    return None


def _parsed(file: Path) -> tuple[_Handler, str]:
    """What is in a file up to where it breaks off, and a sentence about that; "" if it is whole."""
    handler = _Handler()
    try:
        parser = make_parser()
        parser.setContentHandler(handler)
        with open(file, "rb") as opened:
            parser.parse(opened)
    except OSError as error:
        return handler, f"{file.name} could not be read ({error.strerror or error}). Choose another file."
    except DefusedXmlException:
        return (
            handler,
            f"{file.name} defines XML entities, which could do harm, and was not read. Export it again.",
        )
    except SAXParseException as error:
        where = f"in line {error.getLineNumber()} ({error.getMessage()})"
        return handler, f"{file.name} is damaged {where}; what follows was not read. Export it again."
    except (SAXException, ValueError, LookupError) as error:
        return handler, f"{file.name} is damaged ({error}); what follows was not read. Export it again."
    return handler, _tracks(file, handler)


def _tracks(file: Path, handler: _Handler) -> str:
    if not handler.tracks:
        return ""
    return (
        f"{file.name} has {handler.tracks} tracks of a video, which were skipped. Export them from CVAT in the format "
        "“CVAT for images”."
    )


def _recognises(path: Path) -> bool:
    return any(map(_begins_like_cvat, json_files(path, ".xml")))


def _begins_like_cvat(file: Path) -> bool:
    try:
        with open(file, "rb") as opened:
            return re.search(rb"<annotations[\s>]", opened.read(_FIRST_BYTES)) is not None
    except OSError:
        return False


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    files = json_files(path, ".xml")
    mappings: list[TaskMapping] = []
    problem = f"{path} holds no XML file of CVAT. Choose another file."
    for file in files:
        handler, problem_here = _parsed(file)
        if not handler.images and not handler.names:
            problem = problem_here or problem
            continue
        used = [attributes["label"] for image in handler.images for _, _, attributes in image.shapes]
        names = [_token(file, name, files) for name in (*handler.names, *used)]
        mappings += mappings_of(names, task_named(file.stem, file.parent, _ALL_TASKS))
    if not mappings:
        raise MappingError(problem)
    return tuple(mappings)


def _token(file: Path, name: str, files: Sequence[Path]) -> str:
    """What a class is called: of several files, each about a task, "task/class"."""
    return name if len(files) == 1 else joined(task_named(file.stem, file.parent), name)


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    files = json_files(path, ".xml")
    by_image: dict[str, list[tuple[Path, _Image]]] = {}
    for file in files:
        handler, problem = _parsed(file)
        if problem:
            yield ImportProblem(problem, doubt=bool(handler.images), cause="unreadable", source=file.name)
        for image in handler.images:
            by_image.setdefault(image.name, []).append((file, image))
    for name, of_image in by_image.items():
        file, first = of_image[0]
        yield Item(name, file, ImageShapes(partial(_shapes, of_image, files), first.size))


def _shapes(of_image: Sequence[tuple[Path, _Image]], files: Sequence[Path]) -> Iterator[Shape]:
    for file, image in of_image:
        for line, kind, attributes in sorted(image.shapes, key=_order):
            name = _token(file, attributes["label"], files)
            yield Shape(name, partial(_paint, kind, attributes), f"line {line}")


def _order(shape: tuple[int, str, dict[str, str]]) -> int:
    order = shape[2].get("z_order", "0")
    return int(order) if re.fullmatch(r"-?[0-9]{1,9}", order) else 0


def _paint(kind: str, attributes: Mapping[str, str], label: Pixels, value: int) -> None:
    if kind == "mask":
        _paint_mask(attributes, label, value)
        return
    ring = _outline(kind, attributes)
    degrees = _number(attributes, "rotation", "0")
    fill(label, [turned(ring, degrees) if degrees else ring], value)


def _outline(kind: str, attributes: Mapping[str, str]) -> Ring:
    if kind == "polygon":
        ring = corners(attributes.get("points", "").replace(";", ",").split(","))
        if len(ring) < _CORNERS:
            raise ValueError("a polygon needs three corners at least")
        return ring
    if kind == "box":
        left, top, right, bottom = (_number(attributes, key) for key in ("xtl", "ytl", "xbr", "ybr"))
        return rectangle(left, top, right, bottom)
    if kind == "ellipse":
        x, y, across, down = (_number(attributes, key) for key in ("cx", "cy", "rx", "ry"))
        return ellipse((x, y), (across, down))
    raise ValueError(f"a {kind} has no area")


def _number(attributes: Mapping[str, str], key: str, default: str = "") -> float:
    try:
        return float(attributes.get(key, default))
    except ValueError as error:
        raise ValueError(f"its {key} is no number") from error


def _paint_mask(attributes: Mapping[str, str], label: Pixels, value: int) -> None:
    box = [_number(attributes, key) for key in ("left", "top", "width", "height")]
    if not all(number == int(number) for number in box if np.isfinite(number)) or not np.isfinite(box).all():
        raise ValueError("its position is no whole number")
    left, top, width, height = map(int, box)
    if width < 1 or height < 1 or width * height > _LARGER * label.size or max(abs(left), abs(top)) > 1 << 30:
        raise ValueError(f"its size is {width} x {height} at {left}, {top}")
    try:
        runs = np.array(attributes.get("rle", "").split(","), np.int64)
    except (ValueError, OverflowError) as error:
        raise ValueError("its run lengths are no whole numbers") from error
    paste(label, mask_of(runs, (height, width), "C"), left, top, value)


READER: Final = shape_reader("cvat", "CVAT for images 1.1 (XML)", _items, _tasks, _recognises)

WRITER: Final = Writer(
    "cvat",
    "CVAT for images 1.1 (XML)",
    "<task>.xml; one mask per class and image",
    _files,
    _losses,
    layout_together="annotations.xml; one mask per class and image",
    takes_one_folder=True,
    knows_unlabelled=False,
    options=(PARTIAL,),
)
