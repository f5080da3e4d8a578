"""The command line: ``growth-poles``.

Everything heavy is imported inside the commands, so that ``--help`` answers at once.
"""

from __future__ import annotations

import errno
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from .... import __version__
from ...errors import InputError
from ...messages import Text
from .console import print_json, speak, spoken, tell

__all__ = ["main"]

app = typer.Typer(
    name="growth-poles",
    help="Find the regions that can carry an industry cluster, and what speaks for and against "
    "each of them. One study file in, one styled GeoPackage out.",
    epilog="STUDY is a TOML file or the name of a shipped study: paper, kazakhstan-official. "
    "Exit codes: 0 fine, 2 wrong usage or input, 1 a fault of ours.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Only(StrEnum):
    """Parts that can be run by themselves."""

    index = "index"


class Format(StrEnum):
    """Formats of figures."""

    svg = "svg"
    png = "png"
    pdf = "pdf"


class Language(StrEnum):
    """Languages of the report."""

    en = "en"
    ru = "ru"
    kk = "kk"


StudyArgument = Annotated[
    str, typer.Argument(metavar="STUDY", help="TOML file, or paper, or kazakhstan-official.")
]
OutOption = Annotated[Path, typer.Option("--out", "-o", help="GeoPackage to write.")]
YearOption = Annotated[
    int | None,
    typer.Option("--year", help="Focus year instead of the study's.", show_default=False),
]
OverwriteOption = Annotated[
    bool, typer.Option("--overwrite", help="Replace files that are already there.")
]
OnlyOption = Annotated[
    Only | None,
    typer.Option("--only", help="index: leave the diffusion out.", show_default=False),
]
ReportOption = Annotated[
    bool, typer.Option("--report", help="Write a page (.html) beside each GeoPackage, too.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]


class _Told(SystemExit):
    """An end that the command has already told of."""


def _print_version(asked: bool) -> None:
    if asked:
        tell(f"growth-poles {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", is_eager=True, callback=_print_version
        ),
    ] = False,
) -> None:
    pass


@app.command(short_help="The paper on Kazakhstan, end to end, in one GeoPackage.")
def demo(
    out: OutOption = Path("growth-poles-demo.gpkg"),
    only: OnlyOption = None,
    report: ReportOption = False,
    overwrite: OverwriteOption = False,
    as_json: JsonOption = False,
) -> None:
    """Run the paper's study on the 16 regions of Kazakhstan and write a styled GeoPackage."""
    _run("paper", out, None, only, report, overwrite, as_json)


@app.command(short_help="A study, end to end, in one GeoPackage.")
def run(
    study: StudyArgument,
    out: OutOption,
    year: YearOption = None,
    only: OnlyOption = None,
    report: ReportOption = False,
    overwrite: OverwriteOption = False,
    as_json: JsonOption = False,
) -> None:
    """Run a study: indices, candidate hubs, diffusion, into one GeoPackage."""
    _run(study, out, year, only, report, overwrite, as_json)


def _run(
    study: str,
    out: Path,
    year: int | None,
    only: Only | None,
    report: bool,
    overwrite: bool,
    as_json: bool,
) -> None:
    from .run import run as run_study

    part = only.value if only else ""
    run_study(study, out, year=year, only=part, report=report, overwrite=overwrite, as_json=as_json)


@app.command(short_help="A page that anybody opens in a browser.")
def report(
    source: Annotated[
        str,
        typer.Argument(metavar="STUDY|RESULT", help="A study, or the GeoPackage of a result."),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="Page (.html) to write.")],
    language: Annotated[
        Language | None,
        typer.Option("--language", help="Language of the page.", show_default="the study's"),
    ] = None,
    overwrite: OverwriteOption = False,
    as_json: JsonOption = False,
) -> None:
    """Write one page that tells the result in plain words, with linked map and charts.

    The page is one file, needs no network and opens in any browser.
    """
    from .report import report as write_report

    spoken = language.value if language else ""
    write_report(source, out, language=spoken, overwrite=overwrite, as_json=as_json)


@app.command(short_help="Charts and maps as files for a paper.")
def figures(
    source: Annotated[
        str,
        typer.Argument(metavar="STUDY|RESULT", help="A study, or the GeoPackage of a result."),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder for the figures.")],
    kind: Annotated[Format, typer.Option("--format", help="Format of the figures.")] = Format.svg,
    language: Annotated[
        Language | None,
        typer.Option("--language", help="Language of the figures.", show_default="the study's"),
    ] = None,
    overwrite: OverwriteOption = False,
    as_json: JsonOption = False,
) -> None:
    """Write every chart and map of the report as SVG, PNG (300 dpi) or PDF, without a browser.

    It needs vl-convert: pip install growth-poles[figures].
    """
    from .figures import figures as write_figures

    spoken = language.value if language else ""
    write_figures(
        source, out, kind=kind.value, language=spoken, overwrite=overwrite, as_json=as_json
    )


@app.command(short_help="Every study of a folder, side by side.")
def batch(
    folder: Annotated[Path, typer.Argument(help="Folder with studies (TOML files).")],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="Folder for the results.", show_default="FOLDER/results"),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Processes.", show_default="all cores")
    ] = None,
    dask: Annotated[
        str | None,
        typer.Option(
            "--dask",
            metavar="ADDRESS",
            help="A Dask scheduler whose workers do the work instead.",
            show_default=False,
        ),
    ] = None,
    report: ReportOption = False,
    overwrite: OverwriteOption = False,
    again: Annotated[
        bool, typer.Option("--again", help="Compute finished studies again, too.")
    ] = False,
    timeout: Annotated[
        float,
        typer.Option(
            "--timeout", min=0, help="Seconds that a study may take.", show_default="no limit"
        ),
    ] = 0.0,
    memory: Annotated[
        float,
        typer.Option(
            "--memory", min=0, help="GiB that each process may take.", show_default="no limit"
        ),
    ] = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Run every study of a folder and its subfolders, one GeoPackage each.

    A study that fails does not stop the others. Finished results are kept: after an interruption,
    or when some studies were put right, run the same command again and only the rest is computed.
    """
    # before NumPy is loaded: one thread each, whether the work is done here or in other processes
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    from .batch import batch as run_batch

    code = run_batch(
        folder,
        out,
        jobs=jobs,
        dask=dask,
        overwrite=overwrite,
        again=again,
        report=report,
        timeout=timeout,
        memory=memory,
        as_json=as_json,
    )
    if code:
        raise _Told(code)


@app.command(short_help="Do the poles pull up their periphery?")
def diffuse(
    study: StudyArgument,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="GeoPackage to write as well.")
    ] = None,
    overwrite: OverwriteOption = False,
    as_json: JsonOption = False,
) -> None:
    """Say of each pole whether it pulls up its periphery: spread, backwash or undetermined."""
    from .run import diffuse as say_verdicts

    say_verdicts(study, out=out, overwrite=overwrite, as_json=as_json)


@app.command(short_help="How sure are the grades, and which choice matters most?")
def sensitivity(
    study: StudyArgument,
    draws: Annotated[
        int | None,
        typer.Option(
            "--draws", min=100, max=10**7, help="Draws instead of the study's.", show_default=False
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="GeoPackage to write as well.")
    ] = None,
    year: YearOption = None,
    overwrite: OverwriteOption = False,
    as_json: JsonOption = False,
) -> None:
    """Draw the index anew over the choices that the study declares in [uncertainty]."""
    from .sensitivity import sensitivity as show_sensitivity

    show_sensitivity(study, year=year, draws=draws, out=out, overwrite=overwrite, as_json=as_json)


@app.command(short_help="How a study's tables match its regions; writes nothing.")
def check(study: StudyArgument, as_json: JsonOption = False) -> None:
    """Read a study and its files, match the regions, and say what would be used. Writes nothing."""
    from .run import check as check_study

    check_study(study, as_json)


@app.command(short_help="The paper's 14 printed claims, recomputed.")
def audit(as_json: JsonOption = False) -> None:
    """Recompute the paper's 14 printed claims from its own tables."""
    from ...results.claims import claims_table
    from .console import print_json, show_claims

    claims = claims_table()
    if as_json:
        print_json({"claims": list(claims.rows())})
        return
    show_claims(claims)


@app.command(short_help="What codes and spellings of regions mean.")
def regions(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME…]", help="Names or codes to look up.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Look up codes and spellings of regions; without names, list all regions of all schemes."""
    from .regions import list_regions, look_up

    if not names:
        list_regions(as_json)
    elif not look_up(names, as_json):
        raise typer.Exit(2)


@app.command(short_help="The shipped polygons of a scheme.")
def boundaries(
    out: OutOption,
    scheme: Annotated[str, typer.Option("--scheme", help="16, 17 or 20 regions.")] = "16",
    overwrite: OverwriteOption = False,
) -> None:
    """Write the shipped polygons of a scheme, with administrative centres as a second layer."""
    from .... import boundaries as shipped
    from ...files.target import check_target
    from ..geopackage import write_geopackage

    if scheme not in shipped.SCHEMES:
        raise InputError(
            Text("one of the schemes {items}", items=list(shipped.SCHEMES)),
            scheme,
            "--scheme",
            remedy=Text("Choose one of these"),
        )
    check_target(out, overwrite=overwrite)
    import pyogrio

    layers = {
        name: pyogrio.read_dataframe(shipped.PATH, layer=layer)
        for name, layer in (
            ("regions", shipped.regions_layer(scheme)),
            ("centres", shipped.centres_layer(scheme)),
        )
    }
    titles = dict.fromkeys(layers, f"{shipped.ATTRIBUTION} {shipped.LICENCE}")
    write_geopackage(out, layers, [], titles=titles, overwrite=overwrite)
    tell(f"Written: {out}")


@app.command(short_help="A commented study file for your own table.")
def new(
    table: Annotated[
        Path | None, typer.Argument(help="Your table; its columns go into the template.")
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="Study file to write.")] = Path(
        "study.toml"
    ),
    boundaries: Annotated[
        Path | None,
        typer.Option(
            "--boundaries",
            "-b",
            help="Your polygons; what names the regions is found.",
            show_default=False,
        ),
    ] = None,
    overwrite: OverwriteOption = False,
) -> None:
    """Write a commented study file for your own table."""
    from .template import write_template

    write_template(table, out, boundaries=boundaries, overwrite=overwrite)
    tell(f"Written: {out}")
    tell(f"Fill it in, then: growth-poles check {out}")


@app.command(short_help="What this machine has, and what is missing.")
def doctor(as_json: JsonOption = False) -> None:
    """Say versions, drivers, QGIS and memory of this machine, and what is missing."""
    from .console import print_json
    from .doctor import examine, show

    found = examine()
    if as_json:
        print_json(found)
    else:
        show(found)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; the entry point of ``growth-poles``.

    Parameters
    ----------
    arguments : list of str, optional
        Arguments instead of those of the process.
    """
    speak("en")  # until a study says otherwise
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that cannot show a letter is no fault
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            app(arguments)
        finally:
            sys.stdout.flush()
    except SystemExit as stopped:
        if stopped.code == 130 and not isinstance(stopped, _Told):
            tell("growth-poles: interrupted; no file was left half written", aside=True)
        raise
    except InputError as error:
        if "--json" in arguments:
            print_json({"error": error.to_data()})
        else:
            tell(f"growth-poles: {spoken(error.message)}", aside=True)
        raise SystemExit(2) from None
    except OSError as error:
        if error.filename is not None or error.errno not in (errno.ENOSPC, errno.EPIPE, errno.EIO):
            _tell_fault()
        # what is left in the stream would be written at the very end, and fail once more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno != errno.EPIPE:
            tell(f"growth-poles: the output cannot be written ({error.strerror})", aside=True)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        tell("growth-poles: interrupted; no file was left half written", aside=True)
        raise SystemExit(130) from None
    except Exception:
        _tell_fault()


def _tell_fault() -> NoReturn:
    import traceback

    tell("growth-poles: Internal error; please report it with the text below", aside=True)
    tell(traceback.format_exc(), aside=True)
    raise SystemExit(1) from None


if __name__ == "__main__":
    main()
