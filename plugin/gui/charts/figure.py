"""What a chart shows, before anything is painted: points, lines over years, or bars."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, isfinite, log10


@dataclass(frozen=True, slots=True)
class Mark:
    """A region as a point; its kind is its verdict, or empty."""

    code: str
    name: str
    x: float
    y: float
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Track:
    """A region as a line over years; a year without a value breaks it."""

    code: str
    name: str
    steps: tuple[tuple[float, float | None], ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Bin:
    """Regions between two values of what a histogram counts; the upper one is not among them."""

    low: float
    high: float
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One chart.

    Parameters
    ----------
    title, x_title, y_title : str
        In the language of the dock.
    marks, tracks, bins
        What is drawn; one of them.
    across, up : tuple of (float, str)
        Limits: values of y drawn across, and of x drawn upwards, with their names.
    note : str
        What a reader must know: how many regions have no value, or what the chart tells.
    falls : bool
        Whether small values of y stand on top, as ranks do.
    sloped : (float, float) or None
        Slope of a line, and its value of y where x is 0.
    """

    title: str
    x_title: str
    y_title: str
    marks: tuple[Mark, ...] = ()
    tracks: tuple[Track, ...] = ()
    bins: tuple[Bin, ...] = ()
    across: tuple[tuple[float, str], ...] = ()
    up: tuple[tuple[float, str], ...] = ()
    note: str = ""
    falls: bool = False
    sloped: tuple[float, float] | None = None

    def is_empty(self) -> bool:
        """Say whether there is nothing to draw."""
        return not (self.marks or self.tracks or self.bins)

    def ranges(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return the range of x and of y, with some room around."""
        if self.bins:
            most = max(len(one.codes) for one in self.bins)
            return (self.bins[0].low, self.bins[-1].high), (0.0, max(most, 1) * 1.08)
        if self.tracks:
            steps = [step for one in self.tracks for step in one.steps]
            x = [at for at, _ in steps]
            y = [value for _, value in steps if value is not None]
            return (min(x), max(x) if max(x) > min(x) else min(x) + 1.0), _roomy(y)
        # a limit that lies far from every region would press them together
        x = [one.x for one in self.marks]
        y = [one.y for one in self.marks]
        return (
            _roomy([*x, *_near(x, [at for at, _ in self.up])]),
            _roomy([*y, *_near(y, [at for at, _ in self.across])]),
        )


def _near(values: list[float], limits: list[float]) -> list[float]:
    low, high = min(values), max(values)
    room = (high - low) or abs(high) or 1.0
    return [one for one in limits if low - room <= one <= high + room]


def _roomy(values: list[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    room = 0.06 * (high - low) or 0.1 * abs(high) or 1.0
    return low - room, high + room


def ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Return round values between two, at most so many and evenly apart.

    Examples
    --------
    >>> ticks(0.0, 100.0)
    [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    >>> ticks(2010.0, 2016.0)
    [2010.0, 2012.0, 2014.0, 2016.0]
    """
    if not (isfinite(low) and isfinite(high)) or high <= low:
        return []
    power = 10.0 ** floor(log10((high - low) / most))
    steps = (step * power for step in (1.0, 2.0, 5.0, 10.0, 20.0))
    step = next(one for one in steps if (high - low) / one < most)
    first = -floor(-low / step + 1e-9)
    last = floor(high / step + 1e-9)
    return [round(at * step, 12) for at in range(first, last + 1)]


def histogram(values: list[tuple[str, float]], most: int = 12) -> tuple[Bin, ...]:
    """Count regions between round values.

    Examples
    --------
    >>> [(one.low, one.high, one.codes) for one in histogram([("a", 1.0), ("b", 9.0)], most=2)]
    [(0.0, 5.0, ('a',)), (5.0, 10.0, ('b',))]
    """
    if not values:
        return ()
    low, high = min(value for _, value in values), max(value for _, value in values)
    marks = ticks(low, high if high > low else low + 1.0, most)
    step = marks[1] - marks[0] if len(marks) > 1 else (high - low) or 1.0
    first = floor(low / step + 1e-9)
    last = max(floor(high / step + 1e-9), first)
    found: dict[int, list[str]] = {at: [] for at in range(first, last + 1)}
    for code, value in values:
        found[min(max(floor(value / step + 1e-9), first), last)].append(code)
    return tuple(
        Bin(round(at * step, 12), round((at + 1) * step, 12), tuple(codes))
        for at, codes in found.items()
    )
