"""The options of the verbs that move data in and out: new, import, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.kinds import (
    add_options,
    band_of,
    task_and_folder,
    task_of_text,
    text_of,
    verb_parser,
)
from core.exchange.tables import EXPORT_OPTIONS, READERS, WRITERS, writer_id
from core.images.slicing.series import IMAGE_OPTIONS
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.cli.kinds import Parser, Verbs


def _add_new(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "new",
        "create a project",
        "Create a project in a folder.",
        "harbour --task road=background,road",
        'heart --task "left ventricle=other,myocardium,cavity" --task "right ventricle=other,cavity"',
    )
    verb.add_argument("--name", type=text_of, help="the project's name (default: the folder's name)")
    verb.add_argument(
        "--task",
        action="append",
        default=[],
        type=task_of_text,
        metavar="NAME=CLASS,CLASS",
        help='a task and its classes in order, as in "left ventricle=other,myocardium,cavity"; repeatable '
        "(default: no tasks)",
    )
    return verb


def _add_import(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "import",
        "add images and labels",
        "Add images and labels. Files that cannot be used are skipped with a warning.",
        "harbour --images photos",
        "harbour --images photos --labels road=masks/road --labels building=masks/building",
        "harbour --images photos --masks masks --mapping mapping.json --split val",
        "harbour --labels road=masks/road --dry-run",
        "harbour --masks masks --dry-run",
        "harbour --images clip.mp4 --every 25",
    )
    verb.add_argument(
        "--images", type=Path, nargs="+", default=[], metavar="DIR", help="image folders or files"
    )
    verb.add_argument(
        "--copy",
        action="store_true",
        help="copy images into the project (default: only remember where they are)",
    )
    _add_taking(verb)
    verb.add_argument(
        "--masks", type=Path, metavar="DIR", help="masks made in another program, named like the images"
    )
    verb.add_argument(
        "--mapping",
        type=Path,
        metavar="FILE.json",
        help="the meaning of the mask values, per task; or one that is ready-made: "
        "voc, cityscapes, cityscapes-train, camvid, camvid-11, ade20k",
    )
    verb.add_argument(
        "--kind",
        default="",
        metavar="PATTERN",
        help="which masks, where several kinds fit the images, such as '*_labelIds'; of map polygons, the attribute "
        "that holds the class",
    )
    verb.add_argument(
        "--add-classes",
        action="store_true",
        help="add classes that the mapping names and a task lacks (default: refuse)",
    )
    verb.add_argument(
        "--merge",
        action="store_true",
        help="keep existing labels and import only what is unlabelled (default: replace them)",
    )
    verb.add_argument(
        "--labels",
        action="append",
        default=[],
        type=task_and_folder,
        metavar="TASK=DIR",
        help="index masks of a task, 255 = unlabelled; repeatable",
    )
    verb.add_argument(
        "--band",
        action="append",
        default=[],
        type=band_of,
        metavar="NAME=WHERE",
        help="a further raster of every image, as one more band: what its name has after the image's (nir=_nir.tif), "
        "or a folder with files of the same names; the images are copied into the project; repeatable",
    )
    _add_sources(verb)
    verb.add_argument(
        "--split",
        choices=("train", "val", "test", "auto"),
        default="auto",
        help="the split for added images (default: auto, chosen by name, the same on every computer)",
    )
    verb.add_argument(
        "--dry-run",
        action="store_true",
        help="show what would be imported, without changing the project; "
        "without --mapping, the values in the masks and a mapping to start from",
    )
    verb.add_argument(
        "--strict",
        action="store_true",
        help="exit with status 2 if anything was skipped; the rest is imported",
    )
    return verb


def _add_taking(verb: Parser) -> None:
    """How volumes, videos and stacks become images."""
    add_options(verb, IMAGE_OPTIONS)
    verb.add_argument(
        "--all-files",
        action="store_true",
        help="add files as images that look like masks, too (default: leave them out if they lie beside photos)",
    )


def _add_sources(verb: Parser) -> None:
    """--from, where there are formats whose files say by themselves which tasks and classes they hold."""
    verb.set_defaults(source=[], source_format=None, rest=None)
    readers = [reader for reader in READERS.values() if not reader.needs]
    if not readers:
        return
    verb.add_argument(
        "--from",
        dest="source",
        action="append",
        type=Path,
        metavar="PATH",
        help="labels in another format, which is recognised by its files; repeatable",
    )
    verb.add_argument(
        "--from-format",
        dest="source_format",
        choices=[reader.id for reader in readers],
        metavar="FORMAT",
        help="where it isn't recognised: " + ", ".join(reader.id for reader in readers),
    )
    verb.add_argument(
        "--rest",
        metavar="CLASS",
        help="with --from: the class of pixels that lie in no shape, such as background (default: unlabelled)",
    )


def _add_export(verbs: Verbs[Parser]) -> Parser:
    formats = "\n".join(f"  {writer.id:14} {writer.layout}" for writer in WRITERS.values())
    verb = verb_parser(
        verbs,
        "export",
        "write labels for other programs",
        "Write the labels to another folder. Existing files are kept unless --replace is given.\n\n"
        f"formats, and their files in PATH:\n{formats}",
        "harbour --format index-png --out labels",
        "harbour --format coloured-png --out pictures --tasks road --splits val test",
        "harbour --format coco --out coco --partial",
    )
    verb.add_argument(
        "--format",
        type=writer_id,
        choices=tuple(WRITERS),
        required=True,
        help="one of the formats above (required)",
    )
    verb.add_argument("--out", type=Path, required=True, metavar="PATH", help="the output folder (required)")
    verb.add_argument("--replace", action="store_true", help="replace existing files in PATH")
    verb.add_argument("--tasks", nargs="+", metavar="TASK", help="only these tasks (default: all)")
    verb.add_argument(
        "--splits", nargs="+", choices=SPLITS, help="only images of these splits (default: all)"
    )
    verb.add_argument("--with-images", action="store_true", help="copy the images too")
    verb.add_argument(
        "--together", action="store_true", help="one file or folder for all tasks (default: one for each)"
    )
    add_options(verb, EXPORT_OPTIONS)
    verb.add_argument(
        "--dry-run", action="store_true", help="report what would be written and lost; write nothing"
    )
    return verb


DATA_VERBS: Final[Mapping[str, Callable[[Verbs[Parser]], Parser]]] = {
    "new": _add_new,
    "import": _add_import,
    "export": _add_export,
}
