"""Schemes, their regions, and how counts add up from one to another."""

import csv
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
from growth_poles.core.errors import SchemeError, UnknownRegionError
from growth_poles.core.panel.scheme_of_rows import find_scheme
from growth_poles.core.regions.gazetteer import Gazetteer
from growth_poles.core.regions.schemes import SCHEMES, add_up, crosswalk, scheme, scheme_of_year
from hypothesis import given
from hypothesis import strategies as st

STATISTICS = Path(__file__).resolve().parents[2] / "studies" / "kazakhstan_regions.csv"

SIXTEEN = {
    f"KZ-{letters}"
    for letters in (
        *("AKM", "AKT", "ALM", "ATY", "ZAP", "ZHA", "KAR", "KUS"),
        *("KZY", "MAN", "PAV", "SEV", "YUZ", "VOS", "AST", "ALA"),
    )
}


def test_the_schemes_have_the_regions_of_their_time():
    assert SCHEMES == ("16", "17", "20")
    assert set(scheme("16").codes) == SIXTEEN
    assert set(scheme("17").codes) == {*SIXTEEN, "KZ-SHY"}
    assert set(scheme("20").codes) == {*SIXTEEN, "KZ-SHY", "KZ-ABY", "KZ-ZHT", "KZ-ULT"}
    for name in SCHEMES:
        assert len(scheme(name).regions) == int(name)
        assert {region.scheme for region in scheme(name).regions} == {name}


@pytest.mark.parametrize("field", ["code", "name_en", "name_ru", "name_kk", "kato"])
@pytest.mark.parametrize("name", SCHEMES)
def test_names_and_codes_are_unique_in_a_scheme(name, field):
    values = [getattr(region, field) for region in scheme(name).regions]
    assert all(values) and len(set(values)) == len(values)


def test_south_kazakhstan_and_turkistan_share_letters_but_no_other_code():
    south, turkistan = scheme("16").region("KZ-YUZ"), scheme("17").region("KZ-YUZ")
    assert (south.kato, south.iso_digits) == ("510000000", None)
    assert (turkistan.kato, turkistan.iso_digits) == ("610000000", "KZ-61")
    assert turkistan.part_of == "KZ-YUZ" and south.part_of is None


def test_the_capital_is_called_as_it_was_at_the_time():
    names = [scheme(name).region("KZ-AST").name_en for name in SCHEMES]
    assert names == ["Nur-Sultan city", "Nur-Sultan city", "Astana city"]


def test_iso_digits_are_the_first_two_of_kato():
    for region in (region for name in SCHEMES for region in scheme(name).regions):
        assert region.iso_digits in (None, f"KZ-{region.kato[:2]}")
        assert region.kato.endswith("0000000") and region.iso_letters == region.code


@pytest.mark.parametrize(
    ("year", "name"),
    [(1999, "16"), (2017, "16"), (2018, "17"), (2021, "17"), (2022, "20"), (2040, "20")],
)
def test_a_year_has_the_scheme_in_force_at_its_end(year, name):
    assert scheme_of_year(year).name == name


def test_what_is_no_scheme_code_or_year_is_refused():
    with pytest.raises(SchemeError, match="a scheme out of 16, 17, 20"):
        scheme("18")
    with pytest.raises(SchemeError, match="1999"):
        scheme_of_year(1996)
    with pytest.raises(UnknownRegionError, match="'KZ-SHY'"):
        scheme("16").region("KZ-SHY")


def test_only_new_regions_change_their_code_on_the_way_to_a_coarser_scheme():
    changed = {code: up for code, up in crosswalk("20", "16").items() if code != up}
    assert changed == {
        "KZ-ABY": "KZ-VOS", "KZ-ZHT": "KZ-ALM", "KZ-ULT": "KZ-KAR", "KZ-SHY": "KZ-YUZ",
    }  # fmt: skip
    assert crosswalk("17", "17") == {code: code for code in scheme("17").codes}


@pytest.mark.parametrize(("source", "target"), [("16", "17"), ("16", "20"), ("17", "20")])
def test_nothing_crosses_towards_a_finer_scheme(source, target):
    with pytest.raises(SchemeError, match="divides among its parts"):
        crosswalk(source, target)


def test_parts_add_up_to_their_whole():
    # Turkistan 5 + Shymkent 7 = South Kazakhstan 12; Akmola 1 stays
    codes, sums = add_up([[1.0], [5.0], [7.0]], ["KZ-AKM", "KZ-YUZ", "KZ-SHY"], "17", "16")
    assert codes == scheme("16").codes
    assert sums[codes.index("KZ-YUZ")] == 12.0 and sums[codes.index("KZ-AKM")] == 1.0
    assert np.isnan(sums).sum() == 14


def test_a_missing_part_makes_the_sum_missing_and_never_smaller():
    by_year = [[5.0, 5.0], [7.0, np.nan]]
    codes, sums = add_up(by_year, ["KZ-YUZ", "KZ-SHY"], "17", "16")
    np.testing.assert_array_equal(sums[codes.index("KZ-YUZ")], [12.0, np.nan])
    codes, sums = add_up([5.0], ["KZ-YUZ"], "17", "16")
    assert np.isnan(sums[codes.index("KZ-YUZ")])


@given(st.permutations(range(20)))
def test_the_order_of_rows_does_not_matter_and_the_total_stays(order):
    codes = [scheme("20").codes[place] for place in order]
    values = np.array([[2.0**place, 1.0] for place in order])
    before = values.copy()
    targets, sums = add_up(values, codes, "20", "16")
    np.testing.assert_array_equal(sums.sum(axis=0), [2.0**20 - 1, 20.0])
    np.testing.assert_array_equal(values, before)
    at = {code: place for place, code in enumerate(scheme("20").codes)}
    vos = 2.0 ** at["KZ-VOS"] + 2.0 ** at["KZ-ABY"]
    assert sums[targets.index("KZ-VOS"), 0] == vos


def test_rows_of_another_scheme_or_twice_are_refused():
    with pytest.raises(SchemeError, match="'KZ-ABY'"):
        add_up([1.0], ["KZ-ABY"], "17", "16")
    with pytest.raises(SchemeError, match="'KZ-AKM' more than once"):
        add_up([1.0, 2.0], ["KZ-AKM", "KZ-AKM"], "17", "16")


@pytest.fixture(scope="module")
def statistics():
    tables = defaultdict(dict)
    with STATISTICS.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            tables[row["indicator"], int(row["year"])][row["region_iso"]] = float(row["value"])
    return tables


# The decimals of the published figures: sums may differ by the rounding of the parts
ROUNDING = {
    "grp_nominal": 1.0, "gva_ict": 1.0, "gva_industry": 1.0, "population_jan1": 0.0,
    "employed_persons": 0.06,
}  # fmt: skip


@pytest.mark.parametrize("indicator", ROUNDING)
def test_official_counts_equal_the_national_row_on_the_sixteen_regions(statistics, indicator):
    kz = Gazetteer.kazakhstan()
    checked = 0
    for (name, _year), values in statistics.items():
        if name != indicator or "KZ" not in values:
            continue
        rows = list(values)
        found = find_scheme(kz.lookup_all(rows), kz)
        codes = [code for code in found.codes if code]
        counts = [values[row] for row, code in zip(rows, found.codes, strict=True) if code]
        sums = add_up(counts, codes, found.scheme, "16")[1]
        assert sums.shape == (16,)
        assert abs(sums.sum() - values["KZ"]) <= ROUNDING[indicator]
        checked += 1
    assert checked >= 14
