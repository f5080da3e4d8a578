"""Where the star of a hub stands: at the roomiest point of its region, its name right below it.

Lengths on the map are millimetres. They are worked out from ``@map_scale``, so that star and name
stay together on the screen, on a print page and in its insets, at any scale.
"""

from __future__ import annotations

__all__ = ["ROOMIEST", "STAR", "below_star", "has_no_room", "star_size"]

STAR = 5.5
_SMALLEST, _GAP = 2.4, 0.6
# a hub whose region has less room than this around the point is named beside it, with a line
_ROOM = 4.0
# centre of the largest circle inside the polygon, to a fiftieth of its side
ROOMIEST = "pole_of_inaccessibility($geometry, sqrt(area($geometry)) / 50)"
# radius of that circle, in units of the layer
_RADIUS = f"distance({ROOMIEST}, boundary($geometry))"


def _millimetre(metres: float) -> str:
    """Length of a millimetre of the map in units of a layer whose unit has so many metres."""
    return f"(@map_scale * {0.001 / metres:.6g})"


def star_size(metres: float) -> str:
    """Expression of the width of a star in millimetres: as large as its region has room for.

    Examples
    --------
    >>> star_size(1.0).startswith("max(2.4, min(5.5, 2 * distance(pole_of_inaccessibility(")
    True
    """
    return f"max({_SMALLEST:g}, min({STAR:g}, 2 * {_RADIUS} / {_millimetre(metres)}))"


def has_no_room(metres: float) -> str:
    """Expression that is true where a name has no room in its region.

    Examples
    --------
    >>> has_no_room(90_000.0).endswith("< 4 * (@map_scale * 1.11111e-08)")
    True
    """
    return f"{_RADIUS} < {_ROOM:g} * {_millimetre(metres)}"


def below_star(metres: float) -> tuple[str, str]:
    """Return expressions of the place of a label whose upper edge lies below the star.

    Examples
    --------
    >>> across, up = below_star(1.0)
    >>> across
    'x(pole_of_inaccessibility($geometry, sqrt(area($geometry)) / 50))'
    """
    down = f"({STAR / 2 + _GAP:g} * {_millimetre(metres)})"
    return f"x({ROOMIEST})", f"y({ROOMIEST}) - {down}"
