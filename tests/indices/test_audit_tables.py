"""The tables that audit an index: audit, strengths, parts of the change, marked components."""

import numpy as np
import pytest
from growth_poles.core.indices.audit_tables import (
    change_parts_table,
    index_audit_table,
    strengths_table,
)
from growth_poles.core.indices.component_table import components_table
from growth_poles.core.indices.stage import compute_index
from growth_poles.core.panel.build import Panel
from growth_poles.core.study.spec import (
    BoundarySpec,
    GradeScale,
    Group,
    IndexSpec,
    Indicator,
    Study,
)

NAN = np.nan
YEARS = (2010, 2016)


def made(values, *, tree=None, missing="mean_of_present", pairs=None, **options):
    """Compute an index of arrays (regions × 2 years) and return study, panel and index."""
    arrays = {name: np.array(array, dtype=float) for name, array in values.items()}
    stacked = np.stack(list(arrays.values()), axis=2)
    panel = Panel(
        "mine",
        tuple(f"R{at}" for at in range(len(stacked))),
        YEARS,
        tuple(arrays),
        stacked,
        np.full(stacked.shape[1:], NAN),
        np.zeros(stacked.shape, dtype=bool),
        dict.fromkeys(arrays, "ratio"),
        dict.fromkeys(arrays, "tenge"),
        {name: name for name in arrays},
        dict.fromkeys(arrays, "table.csv"),
        {name: np.zeros(array.shape) for name, array in arrays.items()},
    )
    tree = tree or Group("index", tuple(Indicator(name) for name in arrays))
    study = Study(
        "test",
        BoundarySpec("mine"),
        YEARS,
        2016,
        missing,
        (),
        index=IndexSpec(tree, n_required=len(arrays), **options),
        grades=GradeScale(allow_partial=True),
    )
    return study, panel, compute_index(study, panel, [], pairs=pairs)


def rows_of(table, **wanted):
    return [row for row in table.rows() if all(row[key] == value for key, value in wanted.items())]


SIX = {
    name: np.column_stack([column, column])
    for name, column in {
        "a": [10.0, 20.0, 30.0, 40.0],
        "b": [10.0, 20.0, 30.0, 41.0],
        "c": [40.0, 30.0, 20.0, 12.0],
        "d": [5.0, 5.0, 5.0, 5.0],
    }.items()
}


def test_the_audit_flags_twins_opponents_and_constants():
    table = index_audit_table(*made(SIX))
    (a,), (c,), (d,) = (rows_of(table, component=name, year=2016) for name in "acd")
    assert a["flags"].startswith("says the same as b (r = 1.00)")
    assert c["flags"].startswith("says the opposite of a (r = -1.00); runs against the index")
    assert d["flags"] == "constant"
    assert (a["n_known"], a["availability"], a["mean"]) == (4, 1.0, 25.0)
    assert (a["minimum"], a["maximum"]) == (10.0, 40.0)
    # nominal weights are quarters, and the one that never varies weighs nothing
    assert [rows_of(table, component=n, year=2016)[0]["nominal_weight"] for n in "abcd"] == [
        0.25
    ] * 4
    assert d["effective_weight"] == 0.0
    effective = [rows_of(table, component=n, year=2016)[0]["effective_weight"] for n in "abcd"]
    assert sum(effective) == pytest.approx(1.0)
    (root,) = rows_of(table, component="index", year=2016)
    assert (root["kind"], root["n_complete"]) == ("group", 4)
    assert root["correlation_with_index"] == pytest.approx(1.0)
    assert root["cronbach_alpha"] < 0.7
    assert len(table) == 2 * 5


def test_the_audit_counts_what_was_imputed_and_treated():
    column = [*range(1, 21), 1000.0]
    values = {"a": np.column_stack([column, column]), "b": np.column_stack([column, column])}
    values["b"][0, 1] = NAN
    study, panel, index = made(values, imputation="year_mean", outliers="winsorise")
    table = index_audit_table(study, panel, index)
    (b,) = rows_of(table, component="b", year=2016)
    # the mean of the year, (2 + … + 20 + 1000)/20 = 60.45, is an outlier itself among 2 … 20
    assert (b["n_known"], b["n_imputed"], b["n_treated"], b["treatment"]) == (20, 1, 2, "winsorise")
    assert b["availability"] == pytest.approx(20 / 21)
    assert b["flags"] is None
    untreated = index_audit_table(*made(values, imputation="year_mean"))
    (b,) = rows_of(untreated, component="b", year=2016)
    assert b["treatment"] is None
    assert b["flags"].startswith("outliers, not treated")


def test_the_components_show_every_stand_in_and_every_treatment():
    column = [*range(1, 21), 1000.0]
    values = {"a": np.column_stack([column, column]), "b": np.column_stack([column, column])}
    values["b"][0, 1] = NAN
    for imputation, told in {
        "year_mean": "mean of 20 known regions",
        "neighbour_mean": "mean of 2 neighbours",
        "carry": "value of 2010",
    }.items():
        table = components_table(
            *made(
                values,
                imputation=imputation,
                outliers="winsorise",
                pairs=np.array([[0, 1], [2, 0]]),
            )
        )
        marked = [row for row in table.rows() if row["imputed"]]
        assert [(row["region_iso"], row["component"], row["year"]) for row in marked] == [
            ("R0", "b", 2016)
        ]
        assert marked[0]["imputed"] == told
        assert np.isnan(marked[0]["raw_value"])
        assert not np.isnan(marked[0]["used_value"])
        treated = [row for row in table.rows() if row["treated"] and not row["imputed"]]
        assert {row["region_iso"] for row in treated} == {"R20"}
        assert {row["treated"] for row in treated} == {"winsorised from above"}
        assert {(row["raw_value"], row["used_value"]) for row in treated} == {(1000.0, 20.0)}
    weights = {row["component"]: row["weight"] for row in table.rows()}
    assert weights == {"index": 1.0, "a": 0.5, "b": 0.5}


def test_the_leader_of_a_component_is_that_of_the_year():
    table = components_table(*made({"a": [[1.0, 3.0], [4.0, 2.0], [2.0, 1.0]]}))
    rows = rows_of(table, component="a")
    assert {(row["year"], row["leader_value"]) for row in rows} == {(2010, 4.0), (2016, 3.0)}
    for row in rows:
        assert row["component_pct"] == pytest.approx(100 * row["raw_value"] / row["leader_value"])


def test_the_components_say_why_they_are_missing():
    values = {"a": [[1.0, 1.0], [2.0, NAN], [4.0, 3.0]], "b": [[7.0, 7.0]] * 3}
    table = components_table(*made(values, normalisation="min_max", availability=0.75))
    why = {
        (row["region_iso"], row["component"]): row["why_missing"]
        for row in table.rows()
        if row["year"] == 2016
    }
    assert why["R1", "a"] == "the indicator is missing"
    assert why["R0", "b"] == "all regions known are equal"
    assert why["R1", "index"] == "too few indicators are known (index.availability)"
    assert why["R0", "index"] is None


def test_strengths_and_weaknesses_by_hand():
    # R0 of four regions: rank 2 in a (80 % of the leader), 1 in b, 4 in c, 3 in d
    values = {
        "a": [8.0, 10.0, 1.0, 2.0],
        "b": [9.0, 3.0, 1.0, 2.0],
        "c": [1.0, 10.0, 2.0, 3.0],
        "d": [4.0, 5.0, 8.0, 1.0],
    }
    study, panel, index = made({name: np.column_stack([v, v]) for name, v in values.items()})
    rows = rows_of(strengths_table(study, panel, index), region_iso="R0")
    told = [(r["side"], r["place"], r["indicator"], r["indicator_rank"]) for r in rows]
    assert told == [
        ("strength", 1, "b", 1),
        ("strength", 2, "a", 2),
        ("weakness", 1, "c", 4),
        ("weakness", 2, "d", 3),
    ]
    assert rows[1]["component_pct"] == pytest.approx(80.0)
    assert rows[1]["gap_to_leader"] == pytest.approx(20.0)
    assert rows[1]["n_ranked"] == 4


def test_no_indicator_is_strength_and_weakness_and_stand_ins_are_neither():
    values = {name: np.array(array) for name, array in SIX.items()}
    values["a"] = values["a"].copy()
    values["a"][0, 1] = NAN
    table = strengths_table(*made(values, imputation="year_mean"))
    told = [row["indicator"] for row in rows_of(table, region_iso="R0")]
    assert len(told) == 2  # of three that are known
    assert len(set(told)) == 2
    assert "a" not in told
    whole = [row["indicator"] for row in rows_of(table, region_iso="R1")]
    assert sorted(whole) == ["a", "b", "c", "d"]


@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric"])
def test_the_parts_of_a_change_add_up_to_it(aggregation):
    rng = np.random.default_rng(6)
    values = {name: rng.uniform(1, 100, (6, 2)) for name in "abcd"}
    values["c"][2, 0] = NAN  # then another indicator was known: no change, no parts
    values["d"][3] = NAN  # missing in both years: the rest is compared
    tree = Group(
        "index",
        (
            Group("g", (Indicator("a"), Indicator("b")), 2.0, aggregation),
            Indicator("c"),
            Indicator("d"),
        ),
        aggregation=aggregation,
    )
    study, panel, index = made(values, tree=tree)
    table = change_parts_table(study, panel, index)
    assert len(table) == 6 * 4
    for at in range(6):
        rows = rows_of(table, region_iso=f"R{at}")
        parts = [row["change_part"] for row in rows]
        change = rows[0]["index_change"]
        if at == 2:
            assert np.isnan(parts).all() and np.isnan(change)
            assert rows[0]["why_missing"] == "other indicators were known in 2010"
            continue
        assert change == pytest.approx(index.values[at, 1] - index.values[at, 0])
        assert np.nansum(parts) == pytest.approx(change)
        assert np.isnan(parts).tolist() == [False, False, False, at == 3]


def test_audit_tables_of_a_hundred_thousand_cells_need_no_loop_over_regions():
    # the work per region is NumPy's: the tables of 20,000 regions are those of their first 16
    rng = np.random.default_rng(7)
    values = {name: rng.uniform(1, 100, (20_000, 2)) for name in "abc"}
    study, panel, index = made(values)
    assert len(strengths_table(study, panel, index)) == 2 * 20_000
    assert len(change_parts_table(study, panel, index)) == 3 * 20_000
    assert len(index_audit_table(study, panel, index)) == 2 * 4


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("n_regions", [1, 2, 3])
def test_very_few_regions_give_honest_gaps(n_regions):
    values = {name: np.full((n_regions, 2), 3.0) + at for at, name in enumerate("ab")}
    values["a"][0, 0] = NAN
    study, panel, index = made(values)
    audit = index_audit_table(study, panel, index)
    assert np.isnan(audit["effective_weight"]).all()
    assert len(change_parts_table(study, panel, index)) == 2 * n_regions
    strengths_table(study, panel, index)


def test_a_single_indicator_has_no_strengths_and_no_twin():
    study, panel, index = made({"a": [[1.0, 2.0], [3.0, 4.0], [5.0, 1.0]]})
    assert len(strengths_table(study, panel, index)) == 0
    (row,) = rows_of(index_audit_table(study, panel, index), component="a", year=2016)
    assert row["most_correlated_with"] is None
    assert row["effective_weight"] == pytest.approx(1.0)


def test_the_tables_do_not_change_when_regions_are_shuffled():
    rng = np.random.default_rng(9)
    values = {name: rng.uniform(1, 100, (7, 2)) for name in "abcd"}
    order = rng.permutation(7)
    one = index_audit_table(*made(values))
    other = index_audit_table(*made({name: array[order] for name, array in values.items()}))
    for column in one.columns:
        if column.kind == "text":
            assert one[column.name].tolist() == other[column.name].tolist()
        else:
            np.testing.assert_allclose(one[column.name], other[column.name], rtol=1e-9, atol=1e-12)
