"""The menu entry and the icon of the program on Linux desktops, for one user."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.atomic import write_atomic
from core.cli.report import CommandError
from core.cli.streams import write
from core.machine.program import this_program

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT: Final = Path(__file__).resolve().parents[2]
_ENTRY: Final = """[Desktop Entry]
Type=Application
Version=1.1
Name=Maskloom
GenericName=Image segmentation
Comment=Label images for several segmentation tasks at once
Exec={command} %f
Icon=maskloom
Terminal=false
StartupNotify=true
StartupWMClass=maskloom
Categories=Science;ImageProcessing;
Keywords=segmentation;mask;label;annotation;
"""


class InstallDesktop(argparse.Action):
    """Makes the files, says which, and ends the program."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        """See the class."""
        if not sys.platform.startswith("linux"):
            raise CommandError("Menu entries can be added on Linux only. Make a shortcut to maskloom-window.")
        paths = install_desktop(data_folder(), start_command())
        write(sys.stdout, "Maskloom is in the menu now. To remove it, delete these files:\n")
        write(sys.stdout, "".join(f"  {path}\n" for path in paths))
        parser.exit()


def data_folder() -> Path:
    """The folder of the user's data files, as the desktop standards say."""
    text = os.environ.get("XDG_DATA_HOME", "")
    return Path(text) if os.path.isabs(text) else Path.home() / ".local" / "share"


def start_command() -> list[str]:
    """The program and its arguments that open the window: the installed command, or Python with main.py."""
    command = Path(sys.executable).with_name("maskloom-window")
    return [str(command)] if command.is_file() else list(this_program())


def install_desktop(data: Path, command: Sequence[str]) -> list[Path]:
    """Write the menu entry and the icon below `data`; returns their paths. Raises OSError."""
    entry = data / "applications" / "maskloom.desktop"
    icon = data / "icons" / "hicolor" / "scalable" / "apps" / "maskloom.svg"
    contents = {
        icon: (_ROOT / "resources" / "logo.svg").read_bytes(),
        entry: _ENTRY.format(command=" ".join(map(_quoted, command))).encode(),
    }
    for path, content in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, content)
    return list(contents)


def _quoted(argument: str) -> str:
    """As the Desktop Entry Specification wants arguments of Exec, which is itself a string with escapes."""
    for character in '\\"`$':
        argument = argument.replace(character, f"\\{character}")
    return '"' + argument.replace("\\", "\\\\").replace("%", "%%") + '"'
