"""Studies written as TOML, read again."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from growth_poles.core.errors import OutputError
from growth_poles.core.study.read import parse_study, read_study
from growth_poles.core.study.spec import (
    BoundarySpec,
    ColumnSpec,
    DerivedSpec,
    DiffusionSpec,
    EvidenceSpec,
    GradeScale,
    Group,
    HubRule,
    IndexSpec,
    Indicator,
    OutputSpec,
    SpecialisationSpec,
    Study,
    TableSpec,
    UncertaintySpec,
    WeightsSpec,
)
from growth_poles.core.study.write import study_text, write_study
from growth_poles.studies import shipped
from hypothesis import given, settings
from hypothesis import strategies as st

FOLDER = Path("data")
SHIPPED = ("paper", "kazakhstan-official")

# Any text that TOML can hold: everything but lone surrogates
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
filled = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
numbers = st.floats(min_value=0.001, max_value=1e6, allow_nan=False)
files = st.sampled_from(["a.csv", "sub/b c.xlsx", "ц/қ.gpkg"]).map(lambda name: FOLDER / name)


def unique(strategy, **limits):
    return st.lists(strategy, unique=True, **limits).map(tuple)


# Every option of the other sections away from its default
MEASURED = SpecialisationSpec(
    "activity",
    "total",
    sectors=("made",),
    population="total",
    specialised=0.6,
    middling=0.2,
    no_value="none_reported",
    interval="rounding",
    coverage=0.8,
)
TUNED = {
    "rhos": (0.1, 0.3),
    "damping": 0.4,
    "alpha": 0.05,
    "permutations": 999,
    "allow_isolates": True,
}


@st.composite
def weights(draw):
    kind = draw(
        st.sampled_from(["queen", "k_nearest", "distance_band", "gravity", "kernel", "file"])
    )
    given = {
        "k_nearest": {"k": st.integers(1, 9)},
        "distance_band": {"km": numbers},
        "gravity": {"mass": st.just("activity"), "power": st.sampled_from([1.0, 2.0, 2.5])},
        "kernel": {"k": st.integers(1, 9), "km": st.one_of(st.just(0.0), numbers)},
        "file": {"file": files},
    }.get(kind, {})
    return WeightsSpec(kind, **{name: draw(values) for name, values in given.items()})


# Every option of the building of an index, and of its doubts, away from its default
BUILT = IndexSpec(
    Group(
        "index",
        (
            Indicator("activity", 0.3, "lower", target=4.5, goalposts=(0.0, 9.0)),
            Group("more", (Indicator("made"),), 2.0, aggregation="power", power=-1.5),
        ),
        weighting="ahp",
        comparisons=(("activity", "more", 3.0),),
    ),
    n_required=2,
    normalisation="min_max",
    limits=(1.0, 100.0),
    imputation="carry",
    carry_years=3,
    outliers="log",
    availability=0.5,
)
DOUBTS = UncertaintySpec(
    draws=500,
    normalisation=("min_max", "rank"),
    aggregation=("geometric",),
    imputation=("none", "carry"),
    outliers=("none", "log"),
    weight_concentration=12.5,
    leave_out=True,
    measurement=True,
    interval=0.5,
    unsure_below=0.6,
)


@st.composite
def studies(draw):
    years = draw(unique(st.integers(1990, 2030), min_size=1, max_size=6).map(sorted).map(tuple))
    name = st.from_regex(r"[a-z][a-z0-9_]{0,6}", fullmatch=True).map(lambda text: f"x_{text}")
    names = draw(unique(name, min_size=1, max_size=4))
    columns = [ColumnSpec(each, draw(filled), "count", draw(texts), draw(texts)) for each in names]
    columns += [ColumnSpec("activity", "activity", "count"), ColumnSpec("total", "total", "count")]
    table = TableSpec(
        file=draw(files),
        region=draw(filled),
        columns=tuple(columns),
        sheet=draw(texts),
        year=draw(st.one_of(st.just(""), st.just("year"), st.integers(1900, 2100))),
        decimal=draw(st.sampled_from(["", ".", ","])),
        where="tables[0]",
    )
    derived = DerivedSpec("made", "ratio", over="activity", under="total", scale=draw(numbers))
    leaves = [
        Indicator(each, draw(numbers), draw(st.sampled_from(["higher", "lower"]))) for each in names
    ]
    tree = Group("index", (Group(draw(filled), tuple(leaves), draw(numbers)), Indicator("made")))
    required = len(leaves) + 1 + draw(st.integers(0, 3))
    index = draw(st.sampled_from([None, IndexSpec(tree, n_required=required), BUILT]))
    labels = draw(unique(filled, min_size=2, max_size=5))
    limits = draw(unique(numbers, min_size=len(labels) - 1, max_size=len(labels) - 1))
    zones = tuple(draw(st.sampled_from("ABC")) for _ in labels)
    many = draw(unique(weights(), min_size=1, max_size=3))
    many = tuple(replace(each, name=f"w{at}") for at, each in enumerate(many))
    return Study(
        name=draw(filled),
        title=draw(texts),
        description=draw(texts),
        years=years,
        focus_year=draw(st.sampled_from(years)),
        missing=draw(st.sampled_from(["mean_of_present", "no_value"])),
        seed=draw(st.integers(0, 2**40)),
        boundaries=BoundarySpec("mine", draw(files), code=draw(filled), minimum_border_km=0.25),
        tables=(table,),
        derived=(derived,),
        index=index,
        uncertainty=draw(st.sampled_from([None, UncertaintySpec(), DOUBTS])) if index else None,
        grades=GradeScale(labels, tuple(sorted(limits)), zones, draw(st.booleans())),
        specialisation=draw(
            st.sampled_from(
                [SpecialisationSpec("activity"), SpecialisationSpec("activity", "total"), MEASURED]
            )
        ),
        diffusion=DiffusionSpec(
            ("activity", "location_share"),
            many,
            poles=draw(unique(filled, min_size=1, max_size=3)),
            enclaves=draw(
                st.dictionaries(filled, filled, max_size=2).map(lambda d: tuple(d.items()))
            ),
            **draw(st.sampled_from([{}, TUNED])),
        ),
        output=OutputSpec(
            draw(st.sampled_from(["en", "ru", "kk"])), draw(st.sampled_from([(), ("csv", "xlsx")]))
        ),
    )


@given(studies())
@settings(max_examples=150)
def test_a_study_that_is_written_reads_as_the_same_study(study):
    assert parse_study(study_text(study, FOLDER), folder=FOLDER) == study


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_study_reads_as_itself(name):
    path = shipped(name)
    study = read_study(path)
    assert parse_study(study_text(study, path.parent), folder=path.parent) == study


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_study_saved_elsewhere_still_finds_its_tables(name, tmp_path):
    study = read_study(shipped(name))
    again = read_study(write_study(study, tmp_path / "mine.toml"))
    assert again == study
    assert all(table.file.is_file() for table in again.tables)


def test_a_hub_rule_keeps_its_evidence():
    path = shipped("paper")
    study = read_study(path)
    rule = HubRule(("A",), 0.25, (EvidenceSpec("quotient", "gva_ict", "grp_nominal", 'a "label"'),))
    study = replace(study, hubs=rule)
    assert parse_study(study_text(study, path.parent), folder=path.parent).hubs == rule


def test_a_file_in_the_folder_of_the_study_is_named_from_there_others_by_their_whole_path(tmp_path):
    folder = tmp_path / "project" / "studies"
    study = read_study(shipped("paper"))
    near = replace(study.tables[0], file=folder / "tables" / "a.csv")
    above = replace(study.tables[1], file=tmp_path / "project" / "b.csv")
    far = replace(study.tables[2], file=tmp_path / "c.csv")
    written = tomllib.loads(study_text(replace(study, tables=(near, above, far)), folder))
    assert [table["file"] for table in written["tables"]] == [
        "tables/a.csv",
        (tmp_path / "project" / "b.csv").as_posix(),
        (tmp_path / "c.csv").as_posix(),
    ]


def test_a_study_that_cannot_be_written_leaves_the_old_file(tmp_path):
    study = read_study(shipped("paper"))
    with pytest.raises(OutputError, match="a writable folder"):
        write_study(study, tmp_path / "no such folder" / "mine.toml")
    path = write_study(study, tmp_path / "mine.toml")
    write_study(replace(study, title="Другое"), path)
    assert read_study(path).title == "Другое"
    assert [file.name for file in tmp_path.iterdir()] == ["mine.toml"]
