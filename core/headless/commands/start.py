"""The way into the command line, which Ctrl-C ends in one line while the rest is being loaded."""

from __future__ import annotations

import os
import signal

__all__ = ["main"]

_ENDED = b"growth-poles: interrupted; no file was left half written\n"


def _end(*_: object) -> None:
    os.write(2, _ENDED)
    os._exit(130)


def main() -> None:
    """Load the command line and run it; the entry point of ``growth-poles``."""
    usual = signal.signal(signal.SIGINT, _end)
    from .cli import main as run

    signal.signal(signal.SIGINT, usual)
    run()


if __name__ == "__main__":
    main()
