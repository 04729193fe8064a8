"""The installed command `kith` begins here."""

from __future__ import annotations

import sys

from kith.command import main

if __name__ == "__main__":
    sys.exit(main())
