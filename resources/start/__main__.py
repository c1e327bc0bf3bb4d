"""`python -m maskloom`: the same as the command `maskloom`."""

from __future__ import annotations

import sys

from maskloom.start import main

if __name__ == "__main__":
    sys.exit(main())
