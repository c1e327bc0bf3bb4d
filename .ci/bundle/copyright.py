"""Print the copyright file of the Debian package: the licence of everything in a bundle, `copyright.py BUNDLE`."""

import json
import sys
from email.parser import HeaderParser
from fnmatch import fnmatchcase
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAD = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Maskloom
Comment: usr/lib/maskloom also holds Python and the packages that are listed here. The full text of each licence lies
 beside it, in usr/lib/maskloom/_internal/NAME-VERSION.dist-info. Qt (PySide6), FFmpeg (in opencv-python-headless) and
 GEOS (in shapely) are under the LGPL: their libraries are separate files, which you can replace; their sources are at
 https://download.qt.io, https://ffmpeg.org and https://libgeos.org. The command itself is from PyInstaller, whose
 licence, the GPL, allows it to be passed on with any program.

Files: *
Copyright: the authors of Maskloom
License: Apache-2.0
 On Debian systems the full text is in /usr/share/common-licenses/Apache-2.0.
"""


def main() -> None:
    """Print it."""
    table = json.loads((ROOT / "resources" / "licences.json").read_text(encoding="utf-8"))
    print(HEAD)
    for metadata in sorted(Path(sys.argv[1]).glob("_internal/*.dist-info/METADATA")):
        fields = HeaderParser().parsestr(metadata.read_text(encoding="utf-8"))
        name = fields["Name"].replace("_", "-").replace(".", "-").lower()
        row = next((table[key] for key in table if fnmatchcase(name, key)), None)
        if row is not None:
            print(f"Files: usr/lib/maskloom/_internal/{metadata.parent.name}/*")
            print(f"Copyright: the authors of {fields['Name']} ({fields['Name']} {fields['Version']})")
            print(f"License: {row['licence'].replace(' AND ', ' and ').replace(' OR ', ' or ')}")
            print(f" {row.get('note') or 'See the folder named above.'}\n")


main()
