"""The scheme of a table is found from its regions, and nothing is counted twice."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from growth_poles.core.errors import SchemeError
from growth_poles.core.panel.scheme_of_rows import find_scheme
from growth_poles.core.regions.gazetteer import Gazetteer
from growth_poles.core.regions.schemes import SCHEMES, scheme
from hypothesis import given
from hypothesis import strategies as st

KZ = Gazetteer.kazakhstan()
STATISTICS = Path(__file__).resolve().parents[2] / "studies" / "kazakhstan_regions.csv"
CONSTANT = [code for code in scheme("16").codes if code != "KZ-YUZ"]

# The table of the statistics' own description: first and last year of each scheme; "16+" is the
# whole South Kazakhstan beside its parts. The codes that tell the eras apart:
ERAS = {
    "16": ["KZ-YUZ"],
    "16+": ["KZ-YUZ", "KZ-61", "KZ-79"],
    "17": ["KZ-61", "KZ-79"],
    "20": ["KZ-61", "KZ-79", "KZ-10", "KZ-33", "KZ-62"],
}
ACCOUNTS = {"16": (2008, 2010), "16+": (2011, 2017), "17": (2018, 2020), "20": (2021, 9999)}
PUBLISHED = {
    "grp_nominal": ACCOUNTS,
    "gva_ict": ACCOUNTS,
    "gva_industry": ACCOUNTS,
    "rd_intensity": {"16": (2010, 2017), "17": (2018, 2020), "20": (2021, 9999)},
    "population_jan1": {"16": (2008, 2016), "17": (2017, 2021), "20": (2022, 9999)},
    "employed_persons": {"16": (2008, 2009), "17": (2010, 2021), "20": (2022, 9999)},
}
OTHERS = {"16": (0, 2017), "17": (2018, 2021), "20": (2022, 9999)}


def finding(*texts, **options):
    return find_scheme(KZ.lookup_all(texts), KZ, **options)


def test_every_indicator_and_year_of_the_statistics_has_its_published_scheme():
    tables = defaultdict(list)
    with STATISTICS.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            tables[row["indicator"], int(row["year"])].append(row["region_iso"])
    checked = 0
    for (indicator, year), rows in tables.items():
        if rows == ["KZ"]:
            continue
        eras = PUBLISHED.get(indicator, OTHERS)
        era = next(name for name, (first, last) in eras.items() if first <= year <= last)
        found = finding(*rows)
        assert found.scheme == era.rstrip("+"), (indicator, year)
        aside = {rows[at] for at in found.set_aside}
        assert aside == ({"KZ-61", "KZ-79"} if era == "16+" else set()), (indicator, year)
        assert not found.missing and not found.doubt, (indicator, year)
        checked += 1
    assert checked > 130


@pytest.mark.parametrize("era", ERAS)
@given(data=st.data())
def test_the_order_of_rows_does_not_change_the_scheme(era, data):
    rows = data.draw(st.permutations([*CONSTANT, *ERAS[era], "Итого"]))
    found = finding(*rows)
    assert found.scheme == era.rstrip("+")
    assert set(found.codes) - {None} == set(scheme(found.scheme).codes)
    assert found.codes[rows.index("Итого")] is None and not found.missing


def test_a_whole_beside_its_parts_is_counted_once():
    found = finding("KZ-YUZ", "KZ-61", "KZ-79")
    assert (found.scheme, found.codes) == ("16", ("KZ-YUZ", None, None))
    assert found.set_aside[1] == "Turkistan region is counted already in South Kazakhstan region"
    found = finding("Южно-Казахстанская", "г. Шымкент")
    assert (found.scheme, found.codes) == ("16", ("KZ-YUZ", None))


def test_the_letters_of_south_kazakhstan_mean_turkistan_beside_shymkent_alone():
    assert finding("KZ-YUZ", "KZ-SHY").codes == ("KZ-YUZ", "KZ-SHY")
    assert finding("KZ-YUZ", "KZ-SHY").scheme == "17"
    assert finding("KZ-YUZ", "KZ-SHY", "KZ-ABY").scheme == "20"


def test_a_new_region_tells_that_the_old_letters_mean_what_remained():
    found = finding("Восточно-Казахстанская", "область Абай")
    assert (found.scheme, found.codes, found.set_aside) == ("20", ("KZ-VOS", "KZ-ABY"), {})


def test_two_names_of_one_region_both_keep_its_code_for_the_report_of_repeated_rows():
    assert finding("KZ-YUZ", "South Kazakhstan").codes == ("KZ-YUZ", "KZ-YUZ")


def test_a_whole_gives_way_where_a_newer_scheme_needs_its_parts():
    found = finding("South Kazakhstan", "Turkistan", "Shymkent", "Abai")
    assert (found.scheme, found.codes) == ("20", (None, "KZ-YUZ", "KZ-SHY", "KZ-ABY"))
    assert "counted by its parts: Turkistan region, Shymkent city" in found.set_aside[0]


def test_regions_that_no_scheme_has_together_are_refused():
    with pytest.raises(
        SchemeError, match=r"t\.csv.*Abai \(scheme 20\).*South Kazakhstan \(scheme 16\)"
    ):
        finding("Abai", "South Kazakhstan", "Akmola", where="t.csv")
    with pytest.raises(SchemeError, match="no scheme has together"):
        finding("Abai", "South Kazakhstan", "Turkistan")  # Shymkent is not there


def test_a_scheme_that_is_given_is_not_sought():
    assert finding("KZ-YUZ", "KZ-ALM", scheme="20").scheme == "20"
    assert finding("KZ-YUZ", "KZ-61", "KZ-79", scheme="17").codes == (None, "KZ-YUZ", "KZ-SHY")
    with pytest.raises(SchemeError, match=r"scheme 16 only.*Абай \(Abai region\)"):
        finding("Акмолинская", "Абай", scheme="16")
    with pytest.raises(SchemeError, match=r"scheme 20 only.*South Kazakhstan"):
        finding("South Kazakhstan", "Turkistan", scheme="20")
    with pytest.raises(SchemeError, match="a scheme out of 16, 17, 20"):
        finding("KZ-AKM", scheme="18")


@pytest.mark.parametrize("name", SCHEMES)
def test_missing_regions_are_listed(name):
    regions = scheme(name).regions
    found = finding(*(region.name_ru for region in regions[2:]), scheme=name)
    assert found.missing == regions[:2]


def test_an_incomplete_table_whose_letters_could_mean_smaller_regions_is_doubtful():
    assert "scheme 20 fits as well, in which 'Almaty region'" in finding("KZ-ALM", "KZ-AKM").doubt
    assert "scheme 17 fits as well" in finding(*CONSTANT[1:], "KZ-YUZ").doubt
    assert not finding("KZ-AKM", "KZ-AKT").doubt  # the same territory in every scheme
    assert not finding(*CONSTANT, "KZ-YUZ").doubt  # complete


def test_rows_that_are_the_same_territory_in_other_schemes_say_so():
    assert finding("KZ-AKM", "KZ-ALA").same_in == ("17", "20")
    assert finding("KZ-AKM", "KZ-ALM").same_in == ("17",)  # without Zhetisu in scheme 20
    assert finding("KZ-SHY", "KZ-AKM").same_in == ("20",)  # a part of a whole in scheme 16
    assert finding("KZ-YUZ", "KZ-SHY").same_in == ("20",)
    assert finding("KZ-ULT").same_in == ()
    assert finding(*CONSTANT, "KZ-YUZ").same_in == ()
    assert finding("KZ-AKM", scheme="20").same_in == ("16", "17")


def test_totals_and_unknown_names_say_nothing_about_the_scheme():
    found = finding("Всего", "Akmolla", "Алматы", "", "KZ-SHY")
    assert (found.scheme, found.codes) == ("17", (None, None, None, None, "KZ-SHY"))


def test_another_country_has_one_scheme():
    made = Gazetteer.from_names("parishes", ["1", "2", "3"])
    found = find_scheme(made.lookup_all([2, "1", "9"]), made)
    assert (found.scheme, found.codes) == ("parishes", ("2", "1", None))
    assert [region.code for region in found.missing] == ["3"]
