"""Builds Maskloom, installs it into fresh environments, and works with it from a folder that has a core of its own.

python -m tests.installed.check [--borrow]

Needs the package build, and for the dependencies some minutes; with --borrow they come from the environment that runs
this. Prints one line per step; exit status 1 at the first thing that is not as it should be.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import sysconfig
import tempfile
import time
import zipfile
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
OTHERS = "raise SystemExit('this is another program, called {}')\n"
PACKAGING = {
    "pip",
    "setuptools",
    "pkg_resources",
    "_distutils_hack",
    "distutils-precedence.pth",
    "borrowed.pth",
}
WINDOW = Path(__file__).with_name("window.py")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--borrow", action="store_true", help="take the dependencies of this environment")
    borrow = parser.parse_args().borrow
    with tempfile.TemporaryDirectory() as folder:
        wheel = _built(Path(folder))
        work = _foreign_folder(Path(folder) / "work")
        for name, what in (("wheel", [str(wheel)]), ("editable", ["-e", str(ROOT)])):
            started = time.monotonic()
            python = _environment(Path(folder) / name, what, borrow=borrow)
            print(f"{name}: installed in {time.monotonic() - started:.0f} s")
            _check_site_packages(python, editable=name == "editable")
            _use(python, work, name)
            print(f"{name}: version, new, import, train, predict and the window work")
    return 0


def _built(folder: Path) -> Path:
    """The wheel; that it is the same from the sdist has been checked."""
    wheels = []
    for kinds, out in ((["--wheel"], folder / "direct"), ([], folder / "through sdist")):
        call = [sys.executable, "-m", "build", *kinds, "--outdir", str(out), str(ROOT)]
        subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
        wheels += out.glob("*.whl")
    direct, through = ({i.filename: i.CRC for i in zipfile.ZipFile(wheel).infolist()} for wheel in wheels)
    assert direct == through, sorted(direct.items() ^ through.items())
    print(
        f"{wheels[0].name}: {len(direct)} files, {wheels[0].stat().st_size / 1e6:.1f} MB, the same through the sdist"
    )
    return wheels[0]


def _foreign_folder(folder: Path) -> Path:
    """A folder of images whose owner has a core, an app and a main of their own."""
    for name in ("core", "app"):
        (folder / name).mkdir(parents=True)
        (folder / name / "__init__.py").write_text(OTHERS.format(name), encoding="utf-8")
    (folder / "main.py").write_text(OTHERS.format("main"), encoding="utf-8")
    for kind in ("photos", "masks"):
        (folder / kind).mkdir()
    for index in range(4):
        mask = np.zeros((48, 64), np.uint8)
        mask[:, 16 + 8 * index :] = 1
        photo = np.random.default_rng(index).integers(0, 60, (48, 64, 3), np.uint8) + 150 * mask[..., None]
        Image.fromarray(photo.astype(np.uint8)).save(folder / "photos" / f"{index}.png")
        Image.fromarray(mask).save(folder / "masks" / f"{index}.png")
    return folder


def _environment(folder: Path, what: list[str], *, borrow: bool) -> Path:
    """The Python of a new environment in which `what` is installed."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if borrow:
        (_site_packages(python) / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    call = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*call, *(["--no-deps"] if borrow else []), *what], check=True)
    return python


def _site_packages(python: Path) -> Path:
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(subprocess.check_output([str(python), "-c", code], text=True).strip())


def _check_site_packages(python: Path, *, editable: bool) -> None:
    """With --borrow nothing but Maskloom has been installed, so everything there is its own."""
    site_packages = _site_packages(python)
    names = {path.name for path in site_packages.iterdir()}
    assert not names & {"app", "core", "resources", "main.py", "tests"}, sorted(names)
    if (site_packages / "borrowed.pth").exists():
        ours = {name for name in names - PACKAGING if not name.startswith(("pip-", "setuptools-"))}
        expected = {"maskloom", "_maskloom.pth"} if editable else {"maskloom"}
        assert {n for n in ours if not n.endswith(".dist-info")} == expected, sorted(ours)
        assert sum(n.endswith(".dist-info") for n in ours) == 1, sorted(ours)


def _use(python: Path, work: Path, project: str) -> None:
    """What somebody does with it; the current folder is searched first by `python -m`, and by PYTHONPATH."""
    command = str(python.with_name("maskloom"))
    kinds = ("DATA", "CONFIG", "CACHE", "STATE")
    own = {f"XDG_{kind}_HOME": str(work / project / kind.lower()) for kind in kinds}
    environment = {**os.environ, **own, "PYTHONPATH": str(work), "QT_QPA_PLATFORM": "offscreen"}
    images = ["--images", "photos", "--labels", "side=masks", "--split", "train"]
    folder = f"{project}/project"
    for call in (
        [command, "--version"],
        [str(python), "-m", "maskloom", "--version"],
        [command, "new", folder, "--task", "side=left,right"],
        [command, "import", folder, *images],
        [command, "train", folder, "--steps", "20"],
        [command, "predict", folder, "photos", "--out", f"{project}/predictions"],
        [str(python), "-P", str(WINDOW), folder],
    ):
        done = subprocess.run(call, cwd=work, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{call}\n{done.stdout}{done.stderr}"
        print(f"  {' '.join(call[1:3]) or call[0]}: {done.stdout.strip().splitlines()[-1:]}")
    assert len(list((work / project / "predictions").rglob("*.png"))) == 4


if __name__ == "__main__":
    sys.exit(main())
