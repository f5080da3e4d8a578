"""What the engine notes of a run, in the words that reach the dock."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[[str, str], str]) -> tuple[str, ...]:
    """Return the sentences as `translate` says them."""
    return (
        # stages
        translate("GrowthPoles", "matching"),
        translate("GrowthPoles", "index"),
        translate("GrowthPoles", "specialisation"),
        translate("GrowthPoles", "diffusion"),
        translate("GrowthPoles", "association with neighbours"),
        translate("GrowthPoles", "shift and share"),
        translate("GrowthPoles", "rings"),
        translate("GrowthPoles", "evidence of the poles"),
        translate("GrowthPoles", "local association"),
        translate("GrowthPoles", "verdicts"),
        translate("GrowthPoles", "record"),
        translate("GrowthPoles", "reading"),
        translate("GrowthPoles", "writing"),
        # index
        translate("GrowthPoles", "the indicator is missing"),
        translate("GrowthPoles", "the leading region has zero"),
        translate("GrowthPoles", "no part has a value"),
        translate(
            "GrowthPoles", "a part is missing and the study asks for all (missing = no_value)"
        ),
        translate("GrowthPoles", "{name} is missing"),
        translate("GrowthPoles", "no value in the source"),
        translate("GrowthPoles", "no value: no indicator is known"),
        translate("GrowthPoles", "no value: an indicator is missing and the study asks for all"),
        translate("GrowthPoles", "partial: {n} of {m} indicators"),
        translate("GrowthPoles", "no grade, the scale is calibrated on all"),
        translate(
            "GrowthPoles",
            "grades are calibrated on {n} indicators and the study does not allow them for a "
            "partial index (grades.allow_partial)",
        ),
        translate(
            "GrowthPoles",
            "Index: partial, at most {n} of {m} indicators ({k} have no data here); no grade "
            "where it is partial: {why}.",
        ),
        translate(
            "GrowthPoles",
            "Index: partial, at most {n} of {m} indicators; no grade where it is partial: {why}.",
        ),
        translate("GrowthPoles", "Index: {name} is missing in all regions in {years}."),
        translate(
            "GrowthPoles",
            "Index: {name} has a leader of zero in {years}; it has no value there, because a "
            "ratio to zero says nothing.",
        ),
        translate(
            "GrowthPoles", "Index: {name} is missing for {items} ({n} values of region and year)."
        ),
        translate(
            "GrowthPoles",
            "Index: the number of indicators known differs between years ({told}); a change "
            "between years with other indicators is not computed.",
        ),
        translate(
            "GrowthPoles",
            "Index: {n} ready-made values of {name} lie outside 0–100 %; first: {code} {year}: "
            "{value}.",
        ),
        # specialisation
        translate("GrowthPoles", "no regional totals in the data: quotients cannot be computed"),
        translate("GrowthPoles", "no sectors named: Krugman's index cannot be computed"),
        translate("GrowthPoles", "{name} is missing or zero"),
        translate("GrowthPoles", "the study names no {kind}"),
        translate("GrowthPoles", "total"),
        translate("GrowthPoles", "population"),
        translate(
            "GrowthPoles",
            "the national total is not known: regions are missing and there is no national row "
            '(no_value = "none_reported" reads them as not producing)',
        ),
        translate("GrowthPoles", "too few regions with values, or a sum of zero"),
        # diffusion
        translate(
            "GrowthPoles",
            "Diffusion: the study names no poles; the candidate hubs of {year} are taken: {items}.",
        ),
        translate(
            "GrowthPoles",
            "Diffusion: no poles are named and {year} has no candidate hub, so there is no "
            "verdict; name poles in diffusion.poles.",
        ),
        translate("GrowthPoles", "no value: {items}"),
        translate("GrowthPoles", "no neighbour with a value: {items}"),
        translate("GrowthPoles", "Output: {items} are written by the command line only."),
        # boundaries
        translate(
            "GrowthPoles",
            "{a} and {b} overlap by {n} km²; they count as neighbours, and the ground counts "
            "in the area of both.",
        ),
        translate(
            "GrowthPoles",
            "{a} and {b} touch over {n} km only, less than the {m} km that make neighbours: {why}.",
        ),
        translate("GrowthPoles", "left out"),
        translate("GrowthPoles", "kept all the same"),
        translate(
            "GrowthPoles",
            "{n} pairs of regions meet in points only and are no neighbours: {items}.",
        ),
        translate(
            "GrowthPoles",
            "{n} km² between {items} belong to no region: a lake, an enclave of another "
            "country, or a gap; left as it is.",
        ),
        translate(
            "GrowthPoles",
            "{code} has a part of {n} km², {m} km from the rest of it, against {items}: an "
            "exclave, or a slip that makes false neighbours; left as it is.",
        ),
        translate(
            "GrowthPoles",
            "Along {n} borders the outlines of neighbours do not run through the same points, "
            "over {m} km in all, but within {k} m of each other; they are taken as one border "
            "there.",
        ),
        translate(
            "GrowthPoles", "The polygon of {code} was invalid ({why}) and has been repaired."
        ),
        # match report
        translate("GrowthPoles", "ISO letters"),
        translate("GrowthPoles", "ISO digits"),
        translate("GrowthPoles", "P-code"),
        translate("GrowthPoles", "code"),
        translate("GrowthPoles", "name"),
        translate("GrowthPoles", "English name"),
        translate("GrowthPoles", "Russian name"),
        translate("GrowthPoles", "Kazakh name"),
        translate("GrowthPoles", "former name"),
        translate("GrowthPoles", "transliteration"),
        translate("GrowthPoles", "abbreviation"),
        translate("GrowthPoles", "derived"),
        translate("GrowthPoles", "no figure"),
        translate("GrowthPoles", "no figures in the table"),
        translate("GrowthPoles", "no figure, or a part of the sum has none"),
        translate("GrowthPoles", "a part of each sum is missing"),
        translate("GrowthPoles", "{n} figures of single regions"),
        translate("GrowthPoles", "only on scheme {items}; the study is on scheme {scheme}"),
        translate("GrowthPoles", "scheme {other}; the study is on scheme {scheme}"),
        translate("GrowthPoles", "from scheme {scheme}"),
        translate("GrowthPoles", "a row without figures"),
        translate("GrowthPoles", "the same value as in another table"),
        translate("GrowthPoles", "{region} is counted already in {whole}"),
        translate("GrowthPoles", "{name} is {region} in the same column"),
        translate(
            "GrowthPoles",
            "scheme {other} fits as well, in which {items} would be smaller; name the scheme "
            "of the table if it is not {scheme}",
        ),
        translate("GrowthPoles", "the regions sum to {a}, the national row is {b}"),
        translate("GrowthPoles", "the regions sum to {a}, the national row is {b} ({share} %)"),
        translate("GrowthPoles", "a count below zero"),
        translate("GrowthPoles", "{name} is zero"),
        translate("GrowthPoles", "{a} in the study, {b} in the table"),
        translate("GrowthPoles", "{items} and {n} more"),
        translate("GrowthPoles", "{rest}; and {n} more"),
        # index by other ways
        translate(
            "GrowthPoles",
            "Index: imputed values of {name} ({way}): {n}, marked in index_components; first: "
            "{code} {year}.",
        ),
        translate(
            "GrowthPoles", "Index: values of {name} treated as outliers ({way}): {n}, in {years}."
        ),
        translate(
            "GrowthPoles",
            "Index: its components are {why}; the limits of the grades are applied to them as "
            "they are.",
        ),
        translate(
            "GrowthPoles",
            "Index: no value where fewer than {m} % of the indicators are known: {n} values of "
            "region and year; first: {code} {year}.",
        ),
        translate(
            "GrowthPoles",
            "Index: {name} is the same in all regions known in {years}; it has no value there "
            "by {way}.",
        ),
        translate(
            "GrowthPoles",
            "Index: {name} is known for one region only in {years}; it has 100 there because "
            "it is compared with nobody.",
        ),
        translate(
            "GrowthPoles",
            "Index: weights of {name} from pairwise comparisons: {told}; consistency ratio {m}.",
        ),
        translate(
            "GrowthPoles",
            "Index: weights of {name} from the first principal component, which holds {n} % of "
            "the variance: {told}; {items} against the others.",
        ),
        translate(
            "GrowthPoles",
            "Index: weights of {name} from the first principal component, which holds {n} % of "
            "the variance: {told}.",
        ),
        translate("GrowthPoles", "z-scores (50 + 10 z)"),
        translate("GrowthPoles", "ranks (100 is the best)"),
        # uncertainty
        translate(
            "GrowthPoles",
            "Uncertainty: in {year} the grade of {n} of {m} regions has a probability below "
            "{k}: {items}.",
        ),
        translate(
            "GrowthPoles",
            "Uncertainty: in {year} the grade of {n} of {m} regions has a probability below {k}.",
        ),
        translate(
            "GrowthPoles",
            "Uncertainty: no region has a grade in {year}, so none has a probability.",
        ),
        translate(
            "GrowthPoles",
            "Uncertainty: {way} among the normalisations put the index on a scale of their "
            "own; the limits of the grades are applied to it as they are.",
        ),
        translate("GrowthPoles", "Uncertainty: in {year} {why}."),
        translate("GrowthPoles", "nothing varies: every choice has one alternative only"),
        translate(
            "GrowthPoles",
            "no region has an index in some draws, so the shift of ranks cannot be explained",
        ),
        translate("GrowthPoles", "no choice moves any rank"),
        translate(
            "GrowthPoles",
            "{kind} moves ranks most: {n} % of the variance by itself, {m} % with interactions",
        ),
        translate("GrowthPoles", "not clearly more than {kind}"),
        translate("GrowthPoles", "the choice of normalisation"),
        translate("GrowthPoles", "the choice of mean"),
        translate("GrowthPoles", "the choice of imputation"),
        translate("GrowthPoles", "the treatment of outliers"),
        translate("GrowthPoles", "the indicator left out"),
        translate("GrowthPoles", "the choice of weights"),
        translate("GrowthPoles", "the rounding of the values"),
        # boundaries and codes
        translate(
            "GrowthPoles",
            "Boundaries: the codes of {name} are those of the {n} regions of Kazakhstan "
            "(scheme {scheme}); tables are read with the names known of them.",
        ),
        translate(
            "GrowthPoles",
            "Boundaries: only the selected polygons take part; rows of tables that name others "
            "are set aside, and sums are those of the selected ones.",
        ),
        translate("GrowthPoles", "a region that takes no part"),
        # what was put in
        translate("GrowthPoles", "no value: too few indicators are known (index.availability)"),
        translate("GrowthPoles", "too few indicators are known (index.availability)"),
        translate("GrowthPoles", "all regions known are equal"),
        translate("GrowthPoles", "{n} imputed ({way})"),
        translate("GrowthPoles", "mean of {n} known regions"),
        translate("GrowthPoles", "mean of {n} neighbours"),
        translate("GrowthPoles", "value of {year}"),
        translate("GrowthPoles", "winsorised from above"),
        translate("GrowthPoles", "winsorised from below"),
        translate("GrowthPoles", "logarithm"),
        translate("GrowthPoles", "Shares: {a} and {b} have no year in common."),
        translate(
            "GrowthPoles",
            "Shares: in {year} those of {a} and {b} have a rank correlation of {m} over {n} "
            "regions; they differ most for {code}: {value} against {other}; {name} has a value "
            "where {there} has none: {items}.",
        ),
        translate(
            "GrowthPoles",
            "Shares: in {year} those of {a} and {b} have a rank correlation of {m} over {n} "
            "regions; they differ most for {code}: {value} against {other}.",
        ),
    )
