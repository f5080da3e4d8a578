import numpy as np
import pytest
from growth_poles.core.diffusion.stage import DiffusionOptions, diffuse
from growth_poles.core.errors import InputError, RegionError, UnknownRegionError
from growth_poles.core.neighbours.contiguous import queen
from growth_poles.core.neighbours.enclaves import inherit_host, merge_enclaves
from growth_poles.core.neighbours.weights import Neighbours
from growth_poles.core.progress import Cancelled

HOSTS = {"KZ-ALA": "KZ-ALM", "KZ-AST": "KZ-AKM"}
POLES = ("KZ-ALA", "KZ-AST")
ISSUE_COLUMNS = {
    "association_global": "variable year weights statistic value expected variance p_value",
    "association_local": "region_iso variable year weights statistic value lag p_value p_adjusted "
    "p_floor p_floor_data quadrant",
    "poles": "region_iso weights measure value low high p_value",
    "neighbours": "from to weights weight",
    "verdicts": "region_iso verdict",
    "rings": "region_iso weights ring",
    "shift_share": "region_iso weights year national neighbour own",
    "mobility": "measure value p_value",
    "weights_audit": "weights",
}
QUICK = DiffusionOptions(permutations=199, simulations=0)


def small(n=8, years=8, seed=1):
    """Regions in a row, with values that grow at random."""
    labels = [f"r{i}" for i in range(n)]
    rng = np.random.default_rng(seed)
    values = np.exp(rng.normal(0, 0.1, (n, years)).cumsum(axis=1))
    points = np.column_stack([60 + np.arange(n), 45 + rng.normal(0, 0.1, n)])
    return labels, list(range(2010, 2010 + years)), values, points


def row(labels, name="queen"):
    return {name: queen(labels, labels[:-1], labels[1:], name=name)}


@pytest.fixture(scope="module")
def country(queen_16):
    """Run the 16 regions with random growth, the city's and merged treatments declared too."""
    rng = np.random.default_rng(5)
    values = 100 * np.exp(rng.normal(0, 0.1, (16, 9)).cumsum(axis=1))
    functional = {part: f"{h}+{c}" for c, h in HOSTS.items() for part in (c, h)}
    weights = {
        w.name: w
        for w in (
            queen_16,
            inherit_host(queen_16, HOSTS, name="queen_inherited"),
            merge_enclaves(queen_16, functional),
        )
    }
    points = np.column_stack([np.linspace(50, 85, 16), 48 + rng.normal(0, 3, 16)])
    given = {"kinds": {"share": "index"}, "points": points, "functional": functional}
    variables = {"output": values, "share": values / values.sum(axis=0)}
    tables = diffuse(
        queen_16.labels,
        range(2010, 2019),
        variables,
        weights,
        POLES,
        zones={2010: ["C"] * 16, 2018: ["B", *["C"] * 15]},
        zone_order=("A", "B", "C"),
        names={"KZ-ALA": ("Almaty", "Алматы", "Алматы")},
        options=QUICK,
        **given,
    )
    return tables, values


@pytest.mark.parametrize("name", ISSUE_COLUMNS)
def test_every_table_has_its_exact_columns(country, name):
    table = country[0][name]
    assert len(table) > 0
    assert set(ISSUE_COLUMNS[name].split()) <= {column.name for column in table.columns}


def test_every_pole_has_a_verdict_by_every_variable_with_texts(country):
    rows = list(country[0]["verdicts"].rows())
    assert [(r["region_iso"], r["variable"]) for r in rows] == [
        ("KZ-ALA", "output"),
        ("KZ-AST", "output"),
        ("KZ-ALA", "share"),
        ("KZ-AST", "share"),
    ]
    assert rows[0]["text_ru"].startswith("Алматы: ")
    assert rows[1]["text_en"].startswith("KZ-AST: ")  # no name was given
    assert {r["weights_declared"] for r in rows} == {3}
    # merged shares of an index cannot be added up; merged counts can
    own = {
        (r["region_iso"], r["variable"], r["weights"]): np.isfinite(r["value"])
        for r in country[0]["poles"].rows()
        if r["measure"] == "exposure"
    }
    assert [own[r["region_iso"], r["variable"], "queen_merged"] for r in rows] == [
        True, True, False, False,
    ]  # fmt: skip
    # the pool is over the weights on the regions themselves
    assert {r["weights_pooled"] for r in rows} == {2}


def test_the_merged_exposure_is_that_of_the_sums(country, queen_16):
    tables, values = country
    functional = {part: f"{h}+{c}" for c, h in HOSTS.items() for part in (c, h)}
    merged = merge_enclaves(queen_16, functional)
    sums = np.zeros((14, 9))
    for label, line in zip(queen_16.labels, values, strict=True):
        sums[merged.position(functional.get(label, label))] += line
    alone = diffuse(
        merged.labels,
        range(2010, 2019),
        {"output": sums},
        {"queen_merged": merged},
        ["KZ-ALM+KZ-ALA", "KZ-AKM+KZ-AST"],
        options=QUICK,
    )

    def effects(poles, weights):
        return [
            r["value"]
            for r in poles.rows()
            if (r["measure"], r["weights"], r["variable"]) == ("exposure", weights, "output")
        ]

    assert effects(tables["poles"], "queen_merged") == pytest.approx(
        effects(alone["poles"], "queen_merged")
    )


def test_the_order_of_regions_changes_nothing():
    labels, years, values, points = small()
    turn = [3, 0, 7, 5, 1, 2, 6, 4]
    plain = diffuse(labels, years, {"x": values}, row(labels), ["r0"], points=points, options=QUICK)
    turned = diffuse(
        [labels[i] for i in turn],
        years,
        {"x": values[turn]},
        row(labels),  # in the old order: matched by label
        ["r0"],
        points=points[turn],
        options=QUICK,
    )
    for column in ("verdict", "text_en"):
        assert plain["verdicts"][column].tolist() == turned["verdicts"][column].tolist()
    for column in ("effect", "low", "own_growth"):
        assert plain["verdicts"][column] == pytest.approx(turned["verdicts"][column])
    key = ("measure", "weights", "setting")
    ours = {tuple(r[k] for k in key): r["value"] for r in plain["poles"].rows()}
    theirs = {tuple(r[k] for k in key): r["value"] for r in turned["poles"].rows()}
    assert ours.keys() == theirs.keys()
    assert list(ours.values()) == pytest.approx([theirs[k] for k in ours], nan_ok=True)


def test_two_years_leave_the_pole_undetermined_for_lack_of_growth_after_growth():
    labels, _, values, points = small()
    tables = diffuse(labels, [2010, 2016], {"x": values[:, :2]}, row(labels), ["r0"], points=points)
    (verdict,) = tables["verdicts"].rows()
    assert verdict["verdict"] == "undetermined"
    assert verdict["reason"] == ("growth after growth needs values in at least 7 years in a row")


@pytest.mark.parametrize(
    ("years", "change", "reason"),
    [
        ([2010], lambda v: v[:, :1], "at least 7 years"),
        (None, lambda v: np.where(np.arange(8)[:, None] == 0, np.nan, v), "the pole itself"),
        (None, lambda v: np.where(np.arange(8)[:, None] == 3, v, np.nan), "the pole itself"),
        (None, lambda v: np.where(np.arange(8)[:, None] > 2, np.nan, v), "fewer than 4 regions"),
        (None, lambda v: np.full_like(v, np.nan), "the pole itself"),
        (None, np.ones_like, "cannot be told apart"),
        ([2010, 2011, 2012, 2013, 2014, 2015, 2016, 2018], lambda v: v, "not equally far apart"),
    ],
)
def test_what_the_data_cannot_answer_is_undetermined_with_its_reason(years, change, reason):
    labels, usual, values, points = small()
    tables = diffuse(
        labels, years or usual, {"x": change(values)}, row(labels), ["r0"], points=points,
        options=QUICK,
    )  # fmt: skip
    (verdict,) = tables["verdicts"].rows()
    assert verdict["verdict"] == "undetermined"
    assert reason in verdict["reason"]
    assert reason in verdict["text_en"]


def test_without_centre_points_there_is_no_gradient_and_still_a_verdict():
    labels, years, values, _ = small()
    tables = diffuse(labels, years, {"x": values}, row(labels), ["r0"], options=QUICK)
    (gradient,) = (r for r in tables["poles"].rows() if r["measure"] == "distance_gradient")
    assert "no distances" in gradient["note"]
    assert np.isfinite(tables["verdicts"]["effect"]).all()


def test_three_regions_give_tables_and_no_verdict():
    labels, years, values, points = small(n=3)
    tables = diffuse(labels, years, {"x": values}, row(labels), ["r0"], points=points)
    assert "fewer than 4 regions" in tables["verdicts"]["reason"][0]


def test_without_poles_association_is_still_there():
    labels, years, values, _ = small()
    tables = diffuse(labels, years, {"x": values}, row(labels), [], options=QUICK)
    assert len(tables["verdicts"]) == len(tables["poles"]) == 0
    assert len(tables["association_local"]) > 0


def test_lag_is_the_mean_of_the_neighbours_in_the_unit_of_the_variable():
    labels, years, values, _ = small()
    tables = diffuse(labels, years, {"x": values}, row(labels), [], options=QUICK)
    rows = [
        r
        for r in tables["association_local"].rows()
        if (r["statistic"], r["year"], r["region_iso"]) == ("local_moran", 2010, "r1")
    ]
    assert rows[0]["lag"] == pytest.approx((values[0, 0] + values[2, 0]) / 2)


def test_the_weights_of_the_line_layer_add_up_to_one_in_each_region(country):
    table = country[0]["neighbours"]
    sums = {}
    for r in table.rows():
        sums[r["weights"], r["from"]] = sums.get((r["weights"], r["from"]), 0.0) + r["weight"]
    assert len(sums) == 16 + 16 + 14
    assert list(sums.values()) == pytest.approx([1.0] * len(sums))


def test_zone_transitions_come_with_mobility(country):
    rows = [r for r in country[0]["mobility"].rows() if r["measure"] == "zone_transition"]
    moved = {(r["zone_from"], r["zone_to"]): r["value"] for r in rows if r["value"]}
    assert moved == {("C", "B"): 1, ("C", "C"): 15}


def test_the_placebo_compares_the_same_level_with_growth_before_it(country):
    tables, _ = country
    years = {
        r["statistic"]: r["year"]
        for r in tables["association_global"].rows()
        if r["statistic"].startswith("moran_bivariate")
    }
    assert years == dict.fromkeys(
        ("moran_bivariate", "moran_bivariate_reverse", "moran_bivariate_placebo"), 2014.0
    )


def test_a_negative_variable_has_no_g_and_no_growth():
    labels, years, values, points = small()
    tables = diffuse(
        labels, years, {"x": values - 1}, row(labels), ["r0"], points=points, options=QUICK
    )
    assert not any("_g" in s for s in tables["association_global"]["statistic"])
    assert tables["verdicts"]["verdict"].tolist() == ["undetermined"]


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"poles": ["KZ-XXX"]}, UnknownRegionError, "KZ-XXX"),
        ({"poles": ["r0", "r0"]}, RegionError, "once"),
        ({"years": [2010, 2010, *range(2012, 2018)]}, InputError, "rise"),
        ({"variables": {}}, InputError, "at least one variable"),
        ({"variables": {"x": np.ones((8, 3))}}, InputError, "shape"),
        ({"variables": {"x": np.full((8, 8), np.inf)}}, InputError, "infinite"),
        ({"weights": {}}, InputError, "weights"),
        ({"weights": row([f"r{i}" for i in range(7)])}, RegionError, "'r7'"),
        ({"weights": {"other": row([f"r{i}" for i in range(8)])["queen"]}}, InputError, "queen"),
        ({"kinds": {"x": "sum"}}, InputError, "count, ratio and index"),
        ({"points": np.zeros((8, 2))}, InputError, "r0"),
        ({"zones": {2010: ["A"]}}, InputError, "8 regions"),
        ({"labels": ["r0"] * 8}, RegionError, "once"),
    ],
)
def test_wrong_input_is_one_clear_message(change, error, message):
    labels, years, values, points = small()
    given = {
        "labels": labels,
        "years": years,
        "variables": {"x": values},
        "weights": row(labels),
        "poles": ["r0"],
        "points": points,
        "options": QUICK,
    }
    with pytest.raises(error, match=message):
        diffuse(**(given | change))


def test_an_isolate_is_refused_by_name_unless_it_is_allowed():
    labels, years, values, points = small()
    apart = {"queen": Neighbours.from_pairs(labels, labels[:6], labels[1:7], name="queen", how="x")}
    with pytest.raises(InputError, match="r7"):
        diffuse(labels, years, {"x": values}, apart, ["r0"], points=points, options=QUICK)
    allowed = DiffusionOptions(permutations=199, simulations=0, allow_isolates=True)
    tables = diffuse(labels, years, {"x": values}, apart, ["r0"], points=points, options=allowed)
    assert tables["verdicts"]["weights_pooled"].tolist() == [1]
    tables = diffuse(labels, years, {"x": values}, apart, ["r7"], points=points, options=allowed)
    assert "no region outside the poles is reached" in tables["verdicts"]["reason"][0]


def test_two_components_are_no_obstacle():
    labels, years, values, points = small()
    halves = {"queen": queen(labels, [*labels[:3], *labels[4:7]], [*labels[1:4], *labels[5:]])}
    tables = diffuse(labels, years, {"x": values}, halves, ["r0"], points=points, options=QUICK)
    assert tables["verdicts"]["weights_pooled"].tolist() == [1]
    far = [
        r["ring"]
        for r in tables["ring_members"].rows()
        if r["weights"] == "queen" and r["region_iso"] in labels[4:]
    ]
    assert len(far) == 4
    assert np.isnan(far).all()


def test_a_period_of_five_years_is_called_so():
    labels, _, values, points = small()
    tables = diffuse(
        labels, range(1980, 2020, 5), {"x": values}, row(labels), ["r0"], points=points,
        options=QUICK,
    )  # fmt: skip
    assert "5 years later" in tables["verdicts"]["text_en"][0]


def test_p_values_are_adjusted_for_every_pole_and_variable():
    labels, years, values, points = small(n=10)
    tables = diffuse(
        labels, years, {"x": values, "y": values[::-1]}, row(labels), ["r0", "r9"], points=points,
        options=QUICK,
    )  # fmt: skip
    p, adjusted = tables["verdicts"]["p_value"], tables["verdicts"]["p_holm"]
    assert adjusted.min() == pytest.approx(min(1.0, 4 * p.min()))
    assert "the 4 tests of the study" in tables["verdicts"]["text_en"][0]


def test_progress_is_told_at_every_pole_and_can_stop_the_run():
    labels, years, values, points = small()
    told = []
    diffuse(
        labels, years, {"x": values}, row(labels), ["r0", "r7"], points=points, options=QUICK,
        progress=lambda stage, share: told.append((stage, share)) or True,
    )  # fmt: skip
    assert [share for stage, share in told if stage == "evidence of the poles"] == [0.5, 0.65]
    assert [share for _, share in told] == sorted(share for _, share in told)
    with pytest.raises(Cancelled):
        diffuse(
            labels, years, {"x": values}, row(labels), ["r0"], points=points, options=QUICK,
            progress=lambda stage, share: stage != "evidence of the poles",
        )  # fmt: skip


def test_statistics_of_the_whole_map_are_adjusted_within_their_variable():
    labels, years, values, _ = small(n=10)
    tables = diffuse(
        labels, years, {"x": values, "y": values[::-1] ** 2}, row(labels), [], options=QUICK
    )
    table = tables["association_global"]
    for variable in ("x", "y"):
        here = np.array([name == variable for name in table["variable"]])
        p, adjusted = table["p_value"][here], table["p_adjusted"][here]
        # Holm: the smallest of so many tests counts so many times
        assert np.nanmin(adjusted) == pytest.approx(min(1.0, np.isfinite(p).sum() * np.nanmin(p)))
        assert (adjusted >= p - 1e-12)[np.isfinite(p)].all()
