"""`python -m kith` is the command `kith`."""

import sys

from kith.cli import main

sys.exit(main())
