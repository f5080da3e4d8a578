"""The script that draws the maps of the README."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import growth_poles
from qgis.PyQt.QtGui import QColor, QImage

SCRIPT = Path(growth_poles.__file__).resolve().parent / "scripts" / "render_map.py"


def draw(*arguments):
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True)


def colours(file):
    image = QImage(str(file))
    assert (image.width(), image.height()) == (800, 500)
    counted = Counter(
        QColor(image.pixel(x, y)).name() for x in range(0, 800, 2) for y in range(0, 500, 2)
    )
    return counted


def test_a_map_shows_the_classes_of_its_style(results, tmp_path):
    out = tmp_path / "карта.png"
    size = ("--width", 800, "--height", 500)
    done = draw(results, "--style", "candidates", "--language", "kk", *size, "--out", out)
    assert done.returncode == 0, done.stderr
    seen = colours(out)
    # most of the country is no candidate; both stars and the paper are there
    assert seen["#bcd7e8"] > 0.2 * sum(seen.values())
    assert seen["#f0e442"] > 10
    assert seen["#ffffff"] > 0.2 * sum(seen.values())


def test_an_unknown_style_is_named_with_those_that_the_file_has(results, tmp_path):
    done = draw(results, "--style", "height", "--out", tmp_path / "no.png")
    assert done.returncode == 2
    assert "no style 'height'" in done.stderr
    assert "candidates" in done.stderr
    assert list(tmp_path.iterdir()) == []
