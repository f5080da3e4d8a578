"""``growth-poles report``: one page from a study or from its result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...files.target import check_target
from ...messages import Text
from ...report.page import write_page
from ...report.result_file import read_result
from .console import print_json, show_written, speak, working

if TYPE_CHECKING:
    from ...report.story import Story

__all__ = ["report", "told"]


def report(source: str, out: Path, *, language: str, overwrite: bool, as_json: bool) -> None:
    """Write the page of a study or result and say where it is.

    Parameters
    ----------
    source : str
        Result GeoPackage, study file, or name of a shipped study.
    out : Path
        HTML file to write.
    language : {"", "en", "ru", "kk"}
        Language of the page; the study's where it is empty.
    overwrite : bool
        Replace a file that is there.
    as_json : bool
        JSON instead of a sentence.
    """
    check_target(out, overwrite=overwrite, suffix=".html")
    story = told(source)
    speak(language or story.parameter("output.language", "en"))
    with working(Text("Writing …")):
        write_page(story, out, language=language, overwrite=overwrite)
    if as_json:
        print_json({"written": [str(out)]})
    else:
        show_written([out])


def told(source: str) -> Story:
    """Read a result, or run the study that is named.

    Parameters
    ----------
    source : str
        What ends in ``.gpkg`` is a result, everything else a study.

    Returns
    -------
    Story
    """
    if source.lower().endswith(".gpkg"):
        return read_result(Path(source))
    from ..study_run import run

    with working(Text("Reading, matching and computing …")):
        return run(source).story()
