"""The command of a bundle."""

import multiprocessing
import os
import sys

multiprocessing.freeze_support()
for name in (
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
):  # for ssh and others: the bundle's libraries are not theirs
    if f"{name}_ORIG" in os.environ:
        os.environ[name] = os.environ[f"{name}_ORIG"]
    else:
        os.environ.pop(name, None)

from maskloom.start import main  # noqa: E402

sys.exit(main())
