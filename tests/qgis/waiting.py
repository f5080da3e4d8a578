"""Wait for what QGIS does in its event loop, however busy the machine is."""

import time

from qgis.PyQt.QtCore import QCoreApplication

# long enough to tell a hang from a slow machine
HANG = 900.0


def wait(until, *, meanwhile=lambda: None, pause=0.002):
    """Keep the event loop going until something is so."""
    end = time.monotonic() + HANG
    while not until():
        assert time.monotonic() < end, "it hangs"
        meanwhile()
        QCoreApplication.processEvents()
        time.sleep(pause)
