"""How sure a study is: probabilities, intervals, hubs, one left out; nothing depends on order."""

import dataclasses
import hashlib

import numpy as np
import pytest
from growth_poles.core.analysis import Regions, analyse
from growth_poles.core.errors import InputError
from growth_poles.core.indices.grades import ranks
from growth_poles.core.panel.build import Panel
from growth_poles.core.progress import Cancelled
from growth_poles.core.study.spec import (
    BoundarySpec,
    GradeScale,
    Group,
    HubRule,
    IndexSpec,
    Indicator,
    SpecialisationSpec,
    Study,
    UncertaintySpec,
)
from growth_poles.core.tables import Table

NAN = np.nan
TREE = Group("index", (Group("g", (Indicator("a", 2.0), Indicator("b"))), Indicator("c")))
EVERYTHING = UncertaintySpec(
    draws=2500,
    normalisation=("leader", "min_max", "rank"),
    aggregation=("arithmetic", "geometric"),
    imputation=("none", "year_mean", "carry"),
    outliers=("none", "winsorise"),
    weight_concentration=20.0,
    leave_out=True,
    measurement=True,
)


def panel_of(codes=None, *, width=0.01, national=NAN, **values):
    arrays = {name: np.array(array, dtype=float) for name, array in values.items()}
    n_regions, n_years = next(iter(arrays.values())).shape
    stacked = np.stack(list(arrays.values()), axis=2)
    return Panel(
        "mine",
        tuple(codes or (f"R{at:02}" for at in range(n_regions))),
        tuple(range(2010, 2010 + n_years)),
        tuple(arrays),
        stacked,
        np.full(stacked.shape[1:], national),
        np.zeros(stacked.shape, dtype=bool),
        dict.fromkeys(arrays, "ratio"),
        dict.fromkeys(arrays, ""),
        {name: name for name in arrays},
        dict.fromkeys(arrays, "table.csv"),
        {name: np.full(array.shape, width) for name, array in arrays.items()},
    )


def random_panel(n_regions=9, n_years=3, *, seed=0, holes=0.05, **options):
    rng = np.random.default_rng(seed)
    values = {name: rng.lognormal(size=(n_regions, n_years)) for name in ("a", "b", "c", "ict")}
    for name in "abc":
        values[name][rng.random((n_regions, n_years)) < holes] = NAN
    return panel_of(**options, **values)


def study_of(panel, uncertainty, *, focus=None, missing="mean_of_present", hubs=True, **options):
    return Study(
        "test",
        BoundarySpec("mine"),
        panel.years,
        focus or panel.years[-1],
        missing,
        (),
        index=IndexSpec(TREE, n_required=3, limits=(1.0, 100.0), **options),
        grades=GradeScale(allow_partial=True),
        uncertainty=uncertainty,
        specialisation=SpecialisationSpec("ict") if hubs else None,
        hubs=HubRule() if hubs else None,
        seed=5,
    )


def analysed(study, panel, **options):
    names = {code: (code,) * 3 for code in panel.codes}
    regions = Regions("mine", panel.codes, names, is_shipped=False)
    return analyse(study, panel, regions, Table.from_rows("match_report", "", [], []), **options)


def rows_of(table, **where):
    return [row for row in table.rows() if all(row[name] == of for name, of in where.items())]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_probabilities_of_grades_and_of_zones_sum_to_one(seed):
    panel = random_panel(seed=seed, holes=0.25)
    found = analysed(study_of(panel, EVERYTHING), panel).tables
    for name in ("grade_probabilities", "zone_probabilities"):
        total = {}
        for row in found[name].rows():
            key = row["region_iso"], row["year"]
            total[key] = total.get(key, 0.0) + row["probability"]
        assert len(total) == 9 * 3
        assert list(total.values()) == pytest.approx([1.0] * 27, abs=1e-12)


def test_of_two_regions_one_is_above_or_they_are_equal():
    panel = random_panel(holes=0.0)
    table = analysed(study_of(panel, EVERYTHING), panel).tables["order_probabilities"]
    above = {(row["region_iso"], row["other_iso"]): row["probability"] for row in table.rows()}
    assert len(above) == 9 * 8
    sums = [above[pair] + above[pair[::-1]] for pair in above]
    assert max(sums) <= 1.0 + 1e-12
    assert min(sums) > 0.5


def test_the_order_of_rows_does_not_matter():
    panel = random_panel(holes=0.1)
    order = np.random.default_rng(3).permutation(9)
    shuffled = dataclasses.replace(
        panel,
        codes=tuple(panel.codes[row] for row in order),
        values=panel.values[order],
        preliminary=panel.preliminary[order],
        half_widths={name: of[order] for name, of in panel.half_widths.items()},
    )
    one, other = (
        analysed(study_of(which, EVERYTHING), which).tables for which in (panel, shuffled)
    )
    for name, keys in {
        "uncertainty": ("region_iso", "year"),
        "grade_probabilities": ("region_iso", "year", "grade"),
        "order_probabilities": ("region_iso", "other_iso"),
        "sensitivity": ("outcome", "region_iso", "choice"),
        "leave_one_out": ("kind", "left_out", "region_iso"),
    }.items():
        first, second = (
            {tuple(row[key] for key in keys): row for row in found[name].rows()}
            for found in (one, other)
        )
        assert first.keys() == second.keys()
        for key, row in first.items():
            numbers = [column for column in row if isinstance(row[column], float)]
            for column in numbers:
                # sums over regions of the declared index run in another order there
                assert row[column] == pytest.approx(second[key][column], abs=1e-9, nan_ok=True)
            assert {k: v for k, v in row.items() if k not in numbers} == {
                k: v for k, v in second[key].items() if k not in numbers
            }


def test_without_alternatives_the_declared_grade_is_certain(recwarn):
    panel = random_panel(holes=0.1)
    found = analysed(study_of(panel, UncertaintySpec(draws=200)), panel)
    table = found.tables["uncertainty"]
    known = [row for row in table.rows() if row["grade"]]
    assert len(known) > 20
    for row in known:
        assert row["grade_declared_probability"] == 1.0
        assert row["modal_grade"] == row["grade"] and row["grade_probability"] == 1.0
        assert row["index_low"] == row["index_high"] == pytest.approx(row["index_pct"], abs=1e-8)
        assert row["rank_low"] == row["rank_high"] == row["index_rank"]
    for row in found.tables["sensitivity"].rows():
        assert np.isnan(row["first_order"]) and row["why_missing"] == "one alternative only"
    assert any("nothing varies" in note for note in found.notes)
    assert len(recwarn) == 0


def test_rounding_that_never_moves_a_value_says_that_nothing_varies():
    panel = random_panel(holes=0.0, width=0.0)
    found = analysed(study_of(panel, UncertaintySpec(draws=200, measurement=True)), panel)
    (row,) = rows_of(found.tables["sensitivity"], outcome="rank_shift", choice="measurement")
    assert np.isnan(row["total"]) and row["why_missing"] == "the outcome does not vary"
    assert any("no choice moves any rank" in note for note in found.notes)


def test_hub_probability_is_missing_where_the_share_is_and_zero_where_it_fails():
    panel = random_panel(holes=0.0, national=100.0)
    panel.values.flags.writeable = True
    panel.values[:, :, 3] = 30.0
    panel.values[1, :, 3] = NAN
    panel.values[2, :, 3] = 1.0
    found = analysed(study_of(panel, EVERYTHING), panel).tables
    chance = dict(
        zip(found["regions"]["region_iso"], found["regions"]["hub_probability"], strict=True)
    )
    assert np.isnan(chance["R01"])
    assert chance["R02"] == 0.0
    zones = rows_of(found["zone_probabilities"], region_iso="R00", year=2012)
    in_zone = sum(row["probability"] for row in zones if row["zone"] in ("A", "B"))
    assert chance["R00"] == pytest.approx(in_zone) and in_zone > 0.0
    hubs = {row["region_iso"]: row for row in found["hubs"].rows()}
    assert hubs["R00"]["hub_probability"] == chance["R00"]


def test_a_region_that_is_read_as_not_producing_is_surely_no_hub():
    panel = random_panel(n_regions=3, n_years=1, holes=0.0, national=3.0)
    panel.values.flags.writeable = True
    panel.values[0, 0, 3] = NAN
    study = study_of(panel, UncertaintySpec(draws=200))
    for no_value, chance in (("undetermined", NAN), ("none_reported", 0.0)):
        spec = SpecialisationSpec("ict", no_value=no_value)
        asked = dataclasses.replace(study, specialisation=spec)
        found = analysed(asked, panel).tables["regions"]["hub_probability"]
        np.testing.assert_array_equal(found[0], chance)


def test_what_is_left_out_leaves_the_values_of_the_year_before_in_place():
    panel = panel_of(
        a=[[8.0, NAN], [4.0, NAN], [2.0, NAN]], b=[[8.0, 1.0], [4.0, 4.0], [2.0, 2.0]],
        c=[[1.0, 3.0], [1.0, 6.0], [1.0, 4.5]], ict=[[1.0, 1.0]] * 3,
    )  # fmt: skip
    found = analysed(study_of(panel, UncertaintySpec(draws=200), imputation="carry"), panel)
    table = found.tables["leave_one_out"]
    left = [row["index_pct"] for row in rows_of(table, left_out="b")]
    # a of the year before 100, 50, 25; c 50, 100, 75
    np.testing.assert_allclose(left, [75.0, 75.0, 50.0])


def test_without_any_grade_a_hub_is_undetermined_where_the_share_reaches_the_minimum():
    panel = random_panel(n_regions=3, n_years=1, holes=0.0, national=3.0)
    panel.values.flags.writeable = True
    panel.values[:, 0, 3] = [0.3, 0.29, 2.4]  # 0.3/3 is 0.1 in writing, a digit less in binary
    study = dataclasses.replace(
        study_of(panel, UncertaintySpec(draws=200)),
        grades=GradeScale(),
        index=IndexSpec(TREE, n_required=5),
    )
    found = analysed(study, panel).tables["regions"]
    np.testing.assert_array_equal(found["hub_probability"], [NAN, 0.0, NAN])
    assert found["is_candidate_hub"].tolist() == [None, False, None]


def test_a_share_within_its_rounding_of_the_limit_is_a_hub_in_some_draws():
    panel = random_panel(holes=0.0, national=100.0, width=0.5)
    panel.values.flags.writeable = True
    panel.values[:, :, 3] = 10.0
    asked = UncertaintySpec(draws=4000, measurement=True)
    study = dataclasses.replace(study_of(panel, asked), hubs=HubRule(("A", "B", "C"), 0.1))
    found = analysed(study, panel).tables["regions"]
    # 10 ± 0.5 of 100: half of the draws are below a tenth; sd = √(0.25/4000) = 0.008
    np.testing.assert_allclose(found["hub_probability"], 0.5, atol=0.04)


def test_a_partial_index_has_no_probability_of_a_grade():
    panel = random_panel(holes=0.0)
    study = study_of(panel, UncertaintySpec(draws=200, leave_out=True))
    study = dataclasses.replace(
        study,
        grades=GradeScale(),
        index=dataclasses.replace(study.index, n_required=5),
    )
    found = analysed(study, panel)
    assert {row["grade"] for row in found.tables["grade_probabilities"].rows()} == {"undetermined"}
    regions = found.tables["regions"]
    assert set(regions["modal_grade"]) == {None}
    assert np.isnan(regions["grade_probability"]).all()
    assert np.isfinite(regions["index_low"]).all()
    assert any("no region has a grade" in note for note in found.notes)


def test_without_the_leader_the_others_are_measured_against_the_next():
    panel = panel_of(
        a=[[8.0], [4.0], [2.0]], b=[[8.0], [4.0], [2.0]], c=[[8.0], [4.0], [2.0]],
        ict=[[1.0], [1.0], [1.0]],
    )  # fmt: skip
    found = analysed(study_of(panel, UncertaintySpec(draws=200)), panel).tables["leave_one_out"]
    rest = {row["region_iso"]: row for row in rows_of(found, kind="region", left_out="R00")}
    assert rest.keys() == {"R01", "R02"}
    # with all: 100, 50, 25; without the first: 4/4 and 2/4
    assert [rest[code]["index_pct"] for code in ("R01", "R02")] == [100.0, 50.0]
    assert [rest[code]["index_rank"] for code in ("R01", "R02")] == [1.0, 2.0]
    assert [rest[code]["rank_change"] for code in ("R01", "R02")] == [0.0, 0.0]
    assert rest["R01"]["grade"] == "A"


def test_without_an_indicator_its_group_is_the_mean_of_the_others():
    panel = panel_of(
        a=[[8.0], [4.0]], b=[[1.0], [4.0]], c=[[3.0], [4.0]], ict=[[1.0], [1.0]]
    )  # fmt: skip
    found = analysed(study_of(panel, UncertaintySpec(draws=200)), panel).tables["leave_one_out"]
    # a 100, 50; b 25, 100; c 75, 100. All: g = 75, 66⅔; index 75, 83⅓: second before first.
    without = {
        (row["left_out"], row["region_iso"]): row for row in rows_of(found, kind="indicator")
    }
    assert without["b", "R00"]["index_pct"] == pytest.approx((100 + 75) / 2)
    assert without["b", "R01"]["index_pct"] == pytest.approx((50 + 100) / 2)
    assert without["b", "R00"]["rank_change"] == -1.0  # from the second place to the first
    assert without["c", "R00"]["index_pct"] == pytest.approx(75.0)
    assert without["c", "R01"]["index_pct"] == pytest.approx((2 * 50 + 100) / 3)


def test_the_focus_year_need_not_be_the_last():
    panel = random_panel(holes=0.0)
    study = study_of(panel, EVERYTHING, focus=2011)
    found = analysed(study, panel).tables
    medians = {
        row["region_iso"]: row["index_median"] for row in rows_of(found["uncertainty"], year=2011)
    }
    best = max(medians, key=medians.get)
    worst = min(medians, key=medians.get)
    (row,) = rows_of(found["order_probabilities"], region_iso=best, other_iso=worst)
    assert row["year"] == 2011 and row["probability"] > 0.8
    left = rows_of(found["leave_one_out"], left_out="c", kind="indicator")
    of_year = np.array([row["index_pct"] for row in left])
    leads = [100 * panel.values[:, 1, at] / panel.values[:, 1, at].max() for at in (0, 1)]
    np.testing.assert_allclose(of_year, (2 * leads[0] + leads[1]) / 3, atol=1e-8)
    assert [row["index_rank"] for row in left] == ranks(of_year).tolist()


def test_columns_stand_beside_the_regions_of_their_year():
    panel = random_panel()
    found = analysed(study_of(panel, EVERYTHING), panel).tables
    wide = {(row["region_iso"], row["year"]): row for row in found["regions_by_year"].rows()}
    for row in found["uncertainty"].rows():
        beside = wide[row["region_iso"], row["year"]]
        for name in ("modal_grade", "rank_low", "rank_high", "index_low", "index_high"):
            assert beside[name] == row[name] or (beside[name] != beside[name])
    assert found["regions"]["modal_grade"].tolist() == [
        wide[code, 2012]["modal_grade"] for code in panel.codes
    ]


def test_an_alternative_that_the_indicators_forbid_is_named():
    panel = random_panel(holes=0.0)
    panel.values.flags.writeable = True
    panel.values[4, 1, 0] = 0.0
    asked = UncertaintySpec(draws=200, aggregation=("arithmetic", "geometric"))
    with pytest.raises(InputError, match=r"0 of a for R04 in 2011.*limits = \[1, 100\]"):
        analysed(study_of(panel, asked), panel)


def test_a_run_can_be_stopped_among_the_draws():
    panel = random_panel()
    seen = []

    def stop(stage, share):
        seen.append(stage)
        return seen.count("uncertainty") < 3

    with pytest.raises(Cancelled):
        analysed(study_of(panel, EVERYTHING), panel, progress=stop)
    assert seen.count("uncertainty") == 3


def test_a_seed_gives_the_same_counts_under_every_numpy():
    # compared under NumPy 1.24 and 2.4: the streams and the plain arithmetic are the same
    panel = random_panel(holes=0.1)
    found = analysed(study_of(panel, EVERYTHING), panel).tables
    digest = hashlib.sha256()
    for name in ("grade_probabilities", "zone_probabilities", "order_probabilities"):
        counts = np.rint(found[name]["probability"] * EVERYTHING.draws).astype("<i8")
        digest.update(counts.tobytes())
    for name in ("rank_low", "rank_high"):
        digest.update(np.nan_to_num(found["uncertainty"][name]).astype("<i8").tobytes())
    assert digest.hexdigest()[:16] == "6cee47f06d0af6b2"
