"""The command `tricedesk`, also as `python -m tricedesk`."""

from __future__ import annotations

import multiprocessing


def main() -> None:
    """Run the command line; in a bundle, a child process starts here too and never gets further."""
    multiprocessing.freeze_support()
    from tricedesk.cli import run  # late: a child process must not load the command line

    run()


if __name__ == "__main__":
    main()
