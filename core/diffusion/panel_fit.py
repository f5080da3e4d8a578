"""Weighted regressions of many panels at once: what the exposure test and its simulation share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

__all__ = ["PanelFit", "fit_panels", "persistence_of", "within"]

# Rounds of estimating persistence and scales from residuals and fitting again; further ones
# change an effect by less than a hundredth of its standard error on the shipped series.
ROUNDS = 3
# Scales of regions and years are drawn towards their geometric mean: raised to these powers,
# because each is estimated from a dozen numbers (``docs/verdict.md``, what the simulation decided).
REGION_SHRINKAGE, YEAR_SHRINKAGE = 0.7, 0.5
PERSISTENCE_LIMITS = (-0.5, 0.9)


@dataclass(frozen=True, slots=True, eq=False)
class PanelFit:
    """One regression for each of `n_panels` panels.

    Parameters
    ----------
    effect : array of shape (n_panels,)
        Coefficient of the exposure.
    exposure, left : array of shape (n_panels, n_regions, n_years)
        Weighted, prewhitened; region and year effects and controls taken out.
    size : array of shape (n_panels,)
        Sum of squares of `exposure`; 0 where it cannot be told from the controls.
    persistence : array of shape (n_panels,)
        Correlation of what is left of a region's growth from one year to the next.
    region_scale : array of shape (n_panels, n_regions)
        Size of the noise of a region.
    year_scale : array of shape (n_panels, n_years)
        Size of the noise of a year, geometric mean 1.
    """

    effect: np.ndarray
    exposure: np.ndarray
    left: np.ndarray
    size: np.ndarray
    persistence: np.ndarray
    region_scale: np.ndarray
    year_scale: np.ndarray


def fit_panels(left: np.ndarray, exposure: np.ndarray, controls: np.ndarray) -> PanelFit:
    r"""Fit growth on an exposure with region and year effects, weighted and prewhitened.

    .. math:: y_{rt} = a_t + c_r + b\,x_{rt} + \sum_q d_q z_{qrt} + u_{rt}, \qquad
              u_{rt} = \varphi u_{r,t-1} + s_r v_t e_{rt}

    by Prais and Winsten's transformation and weights :math:`1 / (s_r v_t)^2`. Persistence
    :math:`\varphi`, common to all regions, is corrected for the bias of short series; the scales
    :math:`s_r, v_t` come from the residuals of the *full* equation, so that an effect, however
    strong, does not pass for noise of the years in which it shows.

    Parameters
    ----------
    left, exposure : array of shape (n_panels, n_regions, n_years)
        Left side and exposure.
    controls : array of shape (n_panels, n_controls, n_regions, n_years)
        Further regressors; may be none.

    Returns
    -------
    PanelFit

    References
    ----------
    Prais, S. J. and Winsten, C. B. (1954). Trend estimators and serial correlation. Cowles
    Commission Discussion Paper 383.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> x, u = rng.normal(size=(2, 1, 8, 12))
    >>> fit = fit_panels(0.5 * x + 0.01 * u, x, np.empty((1, 0, 8, 12)))
    >>> fit.effect.round(2)
    array([0.5])
    """
    panels, regions, years = left.shape
    together = np.concatenate([left[:, None], exposure[:, None], controls], axis=1)
    phi = np.zeros(panels)
    region_weight, year_weight = np.ones((panels, regions)), np.ones((panels, years))
    raw = float("nan")
    for turn in range(ROUNDS + 1):
        root = np.sqrt(region_weight[:, :, None] * year_weight[:, None, :])
        made = _prewhitened(together, phi)
        before = np.einsum("prt,prt->p", made[:, 1], made[:, 1])
        constant = _prewhitened(np.ones((panels, 1, 1, years)), phi)[:, :, 0]
        made = within(made, region_weight[:, None], year_weight[:, None], constant)
        made *= root[:, None]
        flat = made.reshape(panels, made.shape[1], -1)
        y, x = (_take_out(flat[:, k], flat[:, 2:]) for k in (0, 1))
        size = np.einsum("pi,pi->p", x, x)
        # what proximity that is equal everywhere leaves is rounding
        size = np.where(size > 1e-10 * before, size, 0.0)
        effect = np.divide(np.einsum("pi,pi->p", x, y), size, out=np.zeros(panels), where=size > 0)
        if turn == ROUNDS:
            break
        rest = (y - effect[:, None] * x).reshape(panels, regions, years) / root
        region_scale, year_scale = _scales(rest, year_weight)
        if turn == 0:
            raw = rest / (region_scale[:, :, None] * year_scale[:, None, :])
            phi = persistence_of(raw)
        region_weight = 1 / region_scale**2
        region_weight /= region_weight.mean(axis=1, keepdims=True)
        year_weight = 1 / year_scale**2
        year_weight /= year_weight.mean(axis=1, keepdims=True)
    shape = (panels, regions, years)
    return PanelFit(effect, x.reshape(shape), y.reshape(shape), size, phi, region_scale, year_scale)


def within(
    table: np.ndarray,
    region_weight: np.ndarray,
    year_weight: np.ndarray,
    constant: np.ndarray | float = 1.0,
) -> np.ndarray:
    """Take out the effects of regions and years, weighted by the product of the two weights.

    Parameters
    ----------
    table : array of shape (..., n_regions, n_years)
    region_weight : array of shape (..., n_regions)
    year_weight : array of shape (..., n_years)
    constant : array of shape (..., n_years), optional
        What prewhitening has made of a constant: a region's effect is a multiple of it.

    Returns
    -------
    array
        Of the shape of `table`; exact, because the weights are a product.

    Examples
    --------
    >>> within(np.array([[1.0, 2.0], [3.0, 5.0]]), np.ones(2), np.ones(2))
    array([[ 0.25, -0.25],
           [-0.25,  0.25]])
    """
    constant = np.broadcast_to(constant, year_weight.shape)
    along = year_weight * constant
    along = along / (along * constant).sum(axis=-1, keepdims=True)
    effect = (table * along[..., None, :]).sum(axis=-1, keepdims=True)
    rest = table - effect * constant[..., None, :]
    share = region_weight / region_weight.sum(axis=-1, keepdims=True)
    return rest - (rest * share[..., :, None]).sum(axis=-2, keepdims=True)


def persistence_of(rest: np.ndarray) -> np.ndarray:
    """Correlation from one year to the next, common to all regions, short-series bias corrected.

    Kendall's bias of a series of `m` numbers whose mean was taken out is ``-(1 + 3 phi) / m``.

    Parameters
    ----------
    rest : array of shape (..., n_regions, n_years)
        Residuals of like size.

    Returns
    -------
    array of shape (...)

    References
    ----------
    Kendall, M. G. (1954). Note on bias in the estimation of autocorrelation. *Biometrika* 41,
    403-404. https://doi.org/10.1093/biomet/41.3-4.403

    Examples
    --------
    >>> float(persistence_of(np.array([[1.0, -1.0, 1.0, -1.0]])))  # at the lower limit
    -0.5
    """
    years = rest.shape[-1]
    square = (rest**2).sum(axis=(-1, -2))
    product = (rest[..., 1:] * rest[..., :-1]).sum(axis=(-1, -2)) * years / max(years - 1, 1)
    found = np.divide(product, square, out=np.zeros_like(square), where=square > 0)
    return np.clip((found + 1 / years) / (1 - 3 / max(years, 4)), *PERSISTENCE_LIMITS)


def _prewhitened(tables: np.ndarray, phi: np.ndarray) -> np.ndarray:
    """Prais and Winsten's transformation along the last axis; the first year is kept, scaled."""
    phi = phi[:, None, None, None]
    rest = tables[..., 1:] - phi * tables[..., :-1]
    return np.concatenate([np.sqrt(1 - phi**2) * tables[..., :1], rest], axis=-1)


def _take_out(column: np.ndarray, controls: np.ndarray) -> np.ndarray:
    """Residuals on the controls; a control that adds nothing is left out by the tiny ridge."""
    if controls.shape[1] == 0:
        return column
    gram = np.einsum("pci,pdi->pcd", controls, controls)
    trace = np.trace(gram, axis1=1, axis2=2)[:, None, None]
    ridge = (1e-12 * trace + 1e-300) * np.eye(gram.shape[1])
    share = np.linalg.solve(gram + ridge, np.einsum("pci,pi->pc", controls, column)[..., None])
    return column - np.einsum("pci,pc->pi", controls, share[..., 0])


def _scales(rest: np.ndarray, year_weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Size of the residuals by region and by year, drawn towards their geometric means."""
    weight = year_weight[:, None, :]
    of_regions = np.sqrt((rest**2 * weight).mean(axis=2) / year_weight.mean(axis=1)[:, None])
    of_regions = _drawn(of_regions, REGION_SHRINKAGE)
    of_years = np.sqrt(((rest / of_regions[:, :, None]) ** 2).mean(axis=1))
    of_years = _drawn(of_years, YEAR_SHRINKAGE)
    return of_regions, of_years / np.exp(np.log(of_years).mean(axis=1, keepdims=True))


def _drawn(scale: np.ndarray, power: float) -> np.ndarray:
    # a region or year without any residual would weigh everything: 1/20 of the largest is least
    top = scale.max(axis=1, keepdims=True)
    scale = np.maximum(scale, np.where(top > 0, 0.05 * top, 1.0))
    middle = np.exp(np.log(scale).mean(axis=1, keepdims=True))
    return middle * (scale / middle) ** power
