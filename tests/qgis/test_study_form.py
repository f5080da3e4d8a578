"""The form of a study: it gives back what it was given, and says what is wrong where."""

from dataclasses import replace
from pathlib import Path

import pytest
from growth_poles.core.errors import StudyError
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
from growth_poles.core.study.write import study_text
from growth_poles.plugin import settings
from growth_poles.plugin.gui.form import data as form_data
from growth_poles.plugin.gui.form import diffusion as form_diffusion
from growth_poles.plugin.gui.form import index as form_index
from growth_poles.plugin.gui.form.formula import FormulaDialog
from growth_poles.plugin.gui.form.head import shown_years, typed_years
from growth_poles.plugin.gui.form.hubs import EvidenceDialog
from growth_poles.plugin.gui.form.part_dialog import GroupDialog, IndicatorDialog
from growth_poles.plugin.gui.form.study_form import StudyForm, empty_study
from growth_poles.plugin.gui.form.table_dialog import TableDialog
from growth_poles.plugin.gui.form.weights import WeightsDialog
from growth_poles.studies import shipped
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QWidget

FOLDER = Path("data")
SHIPPED = ("paper", "kazakhstan-official")


@pytest.fixture(autouse=True)
def english():
    settings.choose_language("en")
    yield
    settings.choose_language("")


@pytest.fixture
def form():
    made = StudyForm()
    yield made
    made.deleteLater()


# --- round trips --------------------------------------------------------------------------------

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
filled = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
numbers = st.floats(min_value=0.001, max_value=1e6)
shares = st.floats(min_value=0.01, max_value=0.99)
files = st.sampled_from(["a.csv", "sub/b c.xlsx", "ц/қ.gpkg"]).map(lambda name: FOLDER / name)
names = st.from_regex(r"x_[a-z0-9_]{1,6}", fullmatch=True)


def unique(strategy, low=0, high=4):
    return st.lists(strategy, unique=True, min_size=low, max_size=high).map(tuple)


columns = st.builds(ColumnSpec, st.just(""), texts, st.just("count"), texts, texts, texts)
optional = st.one_of(st.none(), numbers)
leaves = st.builds(
    Indicator,
    st.just(""),
    numbers,
    st.sampled_from(["higher", "lower"]),
    optional,
    st.one_of(st.none(), st.tuples(st.floats(-9, 0), st.floats(1, 9))),
)


@st.composite
def groups(draw, parts, name="index"):
    how = draw(st.sampled_from(["arithmetic", "geometric", "harmonic", "power"]))
    weighting = draw(st.sampled_from(["declared", "equal", "ahp", "pca"]))
    called = [one.name for one in parts]
    pairs = [(a, b) for at, a in enumerate(called) for b in called[at + 1 :]]
    compared = tuple((b, a, draw(st.floats(0.2, 5))) for a, b in pairs)
    if weighting == "ahp" and not compared:
        weighting = "equal"
    return Group(
        name,
        tuple(parts),
        1.0 if name == "index" else draw(numbers),
        how,
        draw(st.sampled_from([-1.5, 0.123456789, 2.0])) if how == "power" else 1.0,
        weighting,
        compared if weighting == "ahp" else (),
    )


@st.composite
def weights(draw, at):
    kinds = ["queen", "queen_merged", "k_nearest", "distance_band", "inverse_distance"]
    kind = draw(st.sampled_from([*kinds, "gravity", "kernel", "file"]))
    made = {
        "k_nearest": {"k": st.integers(1, 9)},
        "distance_band": {"km": numbers},
        "inverse_distance": {"power": st.floats(0.1, 9)},
        "gravity": {"mass": st.just("total"), "power": st.floats(0.1, 9)},
        "kernel": {"k": st.integers(1, 9), "km": st.one_of(st.just(0.0), numbers)},
        "file": {"file": files},
    }.get(kind, {})
    given = {name: draw(values) for name, values in made.items()}
    return WeightsSpec(kind, name=f"w{at}{draw(texts)}", **given)


@st.composite
def tables(draw, at, called):
    year = draw(st.one_of(st.just(""), filled, st.integers(1900, 2100)))
    tidy = draw(st.booleans()) and year != ""
    return TableSpec(
        file=draw(files),
        region=draw(filled),
        columns=tuple(replace(draw(columns), indicator=one) for one in called),
        sheet=draw(texts),
        year=year,
        indicator=draw(filled) if tidy else "",
        value=draw(filled) if tidy else "",
        unit=draw(texts),
        flag=draw(texts),
        scheme=draw(st.sampled_from(["", "16", "20", "mine"])),
        decimal=draw(st.sampled_from(["", ".", ","])),
        encoding=draw(texts),
        separator=draw(texts),
        source=draw(texts),
        licence=draw(texts),
        where=f"tables[{at}]",
    )


@st.composite
def studies(draw):
    years = draw(unique(st.integers(1990, 2030), 1, 6).map(sorted).map(tuple))
    called = draw(unique(names, 2, 5))
    derived = (
        DerivedSpec("a_product", "count", ("activity", "total"), scale=draw(numbers), unit="x"),
        DerivedSpec("a_ratio", "ratio", (), "a_product", "total", draw(numbers), label=draw(texts)),
    )
    parts = [replace(draw(leaves), name=one) for one in called]
    inner = draw(groups(parts[1:], draw(filled)))
    tree = draw(groups([parts[0], inner]))
    index = IndexSpec(
        tree,
        n_required=len(called) + draw(st.integers(0, 3)),
        normalisation=draw(st.sampled_from(["leader", "min_max", "z_score", "rank"])),
        limits=draw(st.tuples(st.floats(1, 9), st.floats(10, 99))),
        imputation=draw(st.sampled_from(["none", "year_mean", "neighbour_mean", "carry"])),
        carry_years=draw(st.integers(1, 9)),
        outliers=draw(st.sampled_from(["none", "winsorise", "log"])),
        availability=draw(shares),
    )
    ready = IndexSpec(None, "total", draw(st.integers(0, 9)))
    index = draw(st.sampled_from([None, index, ready]))
    doubts = UncertaintySpec(
        draws=draw(st.integers(100, 9999)),
        normalisation=draw(unique(st.sampled_from(["leader", "min_max", "rank"]))),
        aggregation=draw(unique(st.sampled_from(["arithmetic", "geometric", "harmonic"]))),
        imputation=draw(unique(st.sampled_from(["none", "carry", "year_mean"]))),
        outliers=draw(unique(st.sampled_from(["none", "log", "winsorise"]))),
        weight_concentration=draw(st.sampled_from([0.0, 12.3456789])),
        leave_out=draw(st.booleans()),
        measurement=draw(st.booleans()),
        interval=draw(shares),
        unsure_below=draw(shares),
    )
    labels = draw(unique(filled, 2, 5))
    limits = tuple(sorted(draw(unique(numbers, len(labels) - 1, len(labels) - 1))))
    zones = tuple(draw(st.sampled_from(["A", "B ", "long zone"])) for _ in labels)
    low, high = sorted(draw(st.tuples(shares, shares)))
    place = SpecialisationSpec(
        "activity",
        "total",
        draw(unique(st.sampled_from(["activity", *called]))),
        draw(st.sampled_from(["", "total"])),
        high,
        low,
        draw(st.sampled_from(["undetermined", "none_reported"])),
        draw(st.sampled_from(["none", "counts", "rounding"])),
        draw(shares),
        draw(st.sampled_from(["country", "regions_with_data"])),
    )
    evidence = tuple(
        EvidenceSpec(f"y_{one}", "activity", "total", draw(texts)) for one in called[:2]
    )
    rule = HubRule(draw(unique(st.sampled_from(zones), 1)), draw(shares), evidence)
    spread = DiffusionSpec(
        draw(unique(st.sampled_from(["total", "location_share", *called]), 1)),
        tuple(draw(weights(at)) for at in range(draw(st.integers(1, 4)))),
        poles=draw(unique(filled, 1, 3)),
        enclaves=draw(
            st.dictionaries(filled, filled, min_size=1, max_size=2).map(
                lambda one: tuple(one.items())
            )
        ),
        rhos=draw(unique(shares)),
        damping=draw(shares),
        alpha=draw(shares),
        permutations=draw(st.integers(99, 10**6)),
        allow_isolates=draw(st.booleans()),
    )
    own = BoundarySpec(draw(filled), draw(files), draw(texts), draw(filled), draw(texts))
    border = draw(st.sampled_from([0.0, 1.0, 0.123456789]))
    has_hubs = index is not None and draw(st.booleans())
    return Study(
        name=draw(filled),
        title=draw(texts),
        description=draw(texts),
        licence=draw(texts),
        cite=draw(texts),
        years=years,
        focus_year=draw(st.sampled_from(years)),
        missing=draw(st.sampled_from(["mean_of_present", "no_value"])),
        seed=draw(st.integers(0, 2**60)),
        claims=draw(st.sampled_from(["", "paper"])),
        boundaries=replace(
            draw(st.sampled_from([BoundarySpec("16"), BoundarySpec("20"), own])),
            minimum_border_km=border,
        ),
        tables=(draw(tables(0, ("activity", "total"))), draw(tables(1, called))),
        derived=derived,
        index=index,
        grades=GradeScale(labels, limits, zones, draw(st.booleans())),
        uncertainty=draw(st.sampled_from([None, doubts])) if index and index.tree else None,
        specialisation=place,
        hubs=rule if has_hubs else None,
        diffusion=draw(st.sampled_from([None, spread])),
        output=OutputSpec(
            draw(st.sampled_from(["en", "ru", "kk"])),
            draw(unique(st.sampled_from(["geoparquet", "geojson", "csv", "xlsx"]))),
        ),
    )


@given(study=studies())
@hypothesis_settings(
    max_examples=60,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    phases=[Phase.generate],
)
def test_the_form_gives_back_every_study_that_it_was_given(study):
    form = StudyForm()
    form.fill(study)
    assert form.draft() == study
    assert form.study(FOLDER) == study
    form.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_study_comes_back_as_itself(name, form, tmp_path):
    study = read_study(shipped(name))
    form.fill(study)
    assert form.draft() == study
    assert form.study(tmp_path) == study
    assert parse_study(study_text(form.draft(), tmp_path), folder=tmp_path) == study


def test_one_study_after_another_leaves_nothing_of_the_first(form):
    for name in (*SHIPPED, *SHIPPED):
        study = read_study(shipped(name))
        form.fill(study)
        assert form.draft() == study


# --- what is wrong is said at its field ---------------------------------------------------------


def problems(form, change):
    """Fill the form with the official study, change it, and return what is said where."""
    form.fill(read_study(shipped("kazakhstan-official")))
    change()
    form.review()
    return form.marks()


@pytest.mark.parametrize(
    ("change", "place", "text"),
    [
        (lambda f: f.hubs.share.setText("abc"), "hubs.minimum_share", "got “abc”"),
        (lambda f: f.hubs.share.setText("120"), "hubs.minimum_share", "from 0 to 100"),
        (lambda f: f.hubs.zones.setText("A, Z"), "hubs.zones", "'Z'"),
        (lambda f: f.head.missing.choose(""), "study.missing", "mean_of_present"),
        (lambda f: f.head.years.setText("2010 to 2012"), "study.years", "2010–2016"),
        (lambda f: f.head.focus.setText("2030"), "study.focus_year", "2010…2023"),
        (lambda f: f.head.name.setText(" "), "study.name", "a text is needed"),
        (lambda f: f.place.middling.setText("60"), "specialisation.middling", "≤ specialised"),
        (lambda f: f.diffusion.rhos.setText("0,2; 1,5"), "diffusion.rhos", "below 1"),
        (lambda f: f.diffusion.permutations.setText("7"), "diffusion.permutations", "from 99"),
        (lambda f: f.diffusion.enclaves.put(()), "diffusion.enclaves", "which city"),
        (
            lambda f: f.diffusion.enclaves.put((("KZ-ALA", ""),)),
            "diffusion.enclaves",
            "two codes in each line",
        ),
        (lambda f: f.diffusion.variables.tick(()), "diffusion.variables", "at least one"),
        (lambda f: f.grades.table.item(2, 1).setText("x"), "grades", "got “x”"),
        (lambda f: f.grades.table.item(2, 1).setText("90"), "grades", "rise"),
        (
            lambda f: f.index.tree.topLevelItem(0).child(0).child(1).setText(1, "0"),
            "index",
            "Return on fixed assets",
        ),
        (lambda f: f.index.normalisation.choose("target"), "index.normalisation", "`target`"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(form, change, place, text):
    said = problems(form, lambda: change(form))
    assert list(said) == [place]
    assert text in said[place]
    with pytest.raises(StudyError):
        form.study(FOLDER)


def test_what_is_wrong_in_a_table_or_a_formula_is_said_with_its_name(form):
    form.fill(read_study(shipped("kazakhstan-official")))
    table = form.data.tables[0]
    form.data.tables[0] = replace(
        table, columns=(replace(table.columns[0], kind=""), *table.columns[1:])
    )
    form.data.derived[1] = replace(form.data.derived[1], over="nothing_known")
    form.review()
    said = form.marks()
    assert "kazakhstan_regions.csv: one of 'count'" in said["tables"]
    assert "Labour productivity" in said["derived"]
    assert "nothing_known" in said["derived"]


def test_marks_go_when_the_entry_is_mended(form):
    assert problems(form, lambda: form.hubs.share.setText("x")) != {}
    assert form.hubs.title().startswith("⚠")
    form.hubs.share.setText("12,5")
    form.review()
    assert form.marks() == {}
    assert form.hubs.title() == "Hub Rule"
    assert form.study(FOLDER).hubs.minimum_share == 0.125


def test_an_empty_form_says_what_is_lacking_only_when_it_is_asked(form):
    assert form.marks() == {}
    with pytest.raises(StudyError):
        form.study(FOLDER)
    assert {"tables", "study.missing"} <= set(form.marks())


def test_a_closed_part_with_a_wrong_entry_is_opened(form):
    problems(form, lambda: form.diffusion.alpha.setText("2"))
    assert form.diffusion.isCollapsed()
    with pytest.raises(StudyError):
        form.study(FOLDER)
    assert not form.diffusion.isCollapsed()
    assert not form.diffusion.more.isCollapsed()


def test_what_is_changed_is_changed_in_the_study_and_nothing_else(form, tmp_path):
    study = read_study(shipped("kazakhstan-official"))
    form.fill(study)
    form.hubs.share.setText("25")
    form.head.focus.setText("2022")
    form.diffusion.enclaves.put((("KZ-AST", "KZ-AKM"),))
    spread = replace(study.diffusion, enclaves=(("KZ-AST", "KZ-AKM"),))
    rule = replace(study.hubs, minimum_share=0.25)
    assert form.study(tmp_path) == replace(study, hubs=rule, focus_year=2022, diffusion=spread)


def test_years_are_written_as_spans():
    assert shown_years((2010, 2011, 2012, 2014, 2016, 2017)) == "2010–2012, 2014, 2016, 2017"
    assert typed_years("2016-2018; 2010") == (2010, 2016, 2017, 2018)
    assert typed_years("2018-2016") == typed_years("x") == typed_years("") == ()


def test_an_empty_form_is_the_empty_study(form):
    assert form.draft() == empty_study()


POLYGONS = """{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"code": "N", "label": "North"}, "geometry":
{"type": "Polygon", "coordinates": [[[0, 1], [1, 1], [1, 2], [0, 2], [0, 1]]]}},
{"type": "Feature", "properties": {"code": "S", "label": "South"}, "geometry":
{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}},
{"type": "Feature", "properties": {"code": null, "label": "Lake"}, "geometry":
{"type": "Polygon", "coordinates": [[[5, 0], [6, 0], [6, 1], [5, 1], [5, 0]]]}}]}"""


@pytest.fixture
def polygons(tmp_path):
    file = tmp_path / "districts.geojson"
    file.write_text(POLYGONS)
    return file


def test_polygons_of_a_file_offer_their_columns_and_codes(form, polygons):
    form.fill(read_study(shipped("paper")))
    form.boundaries.scheme.choose("own")
    form.boundaries.file.setFilePath(str(polygons))
    offered = [form.boundaries.code.itemText(at) for at in range(form.boundaries.code.count())]
    assert {"code", "label"} <= set(offered)
    form.boundaries.code.choose("code")
    form.boundaries.border.setText("0,5")
    assert form.boundaries.regions() == [("N", "N"), ("S", "S")]
    made = form.draft().boundaries
    assert made == BoundarySpec("districts", polygons, code="code", minimum_border_km=0.5)
    form.review()
    assert "boundaries.code" not in form.marks()


def test_polygons_without_codes_and_without_a_file_are_marked(form, polygons):
    form.fill(read_study(shipped("paper")))
    form.boundaries.scheme.choose("own")
    form.review()
    assert [place for place in form.marks() if place.startswith("boundaries")] != []
    form.boundaries.file.setFilePath(str(polygons))
    form.review()
    assert "boundaries.code" in form.marks()


def test_polygons_of_a_layer_come_back_as_that_layer(form, polygons):
    layer = QgsVectorLayer(str(polygons), "mine", "ogr")
    QgsProject.instance().addMapLayer(layer)
    spec = BoundarySpec("districts", polygons, code="code", name="label")
    study = replace(read_study(shipped("paper")), boundaries=spec)
    form.fill(study)
    assert form.boundaries.layers() == {"regions": layer, "selected": False}
    assert form.draft() == study
    QgsProject.instance().removeMapLayer(layer.id())
    assert form.boundaries.layers() == {"regions": None, "selected": False}


def test_what_was_hidden_stays_hidden_when_its_part_is_opened(form):
    form.fill(read_study(shipped("kazakhstan-official")))
    making = form.index.making
    form.index.imputation.choose("none")
    form.show()
    making.setCollapsed(False)
    assert form.index.low.isHidden()
    making.setCollapsed(True)
    form.index.normalisation.choose("min_max")
    making.setCollapsed(False)
    assert not form.index.low.isHidden()
    assert form.index.carry.isHidden()


# --- the dialogs --------------------------------------------------------------------------------


@given(study=studies())
@hypothesis_settings(
    max_examples=15,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    phases=[Phase.generate],
)
def test_every_dialog_gives_back_the_entry_that_it_was_given(study):
    names = [(one, one) for one in ("activity", "total", "a_product")]
    dialogs = [(TableDialog(one), one) for one in study.tables]
    dialogs += [(FormulaDialog(one, names), one) for one in study.derived]
    rules = study.hubs.evidence if study.hubs else ()
    dialogs += [(EvidenceDialog(one, names), one) for one in rules]
    spread = study.diffusion.weights if study.diffusion else ()
    dialogs += [(WeightsDialog(one, names), one) for one in spread]
    tree = study.index.tree if study.index else None
    dialogs += [(GroupDialog(one, {}), one) for one in (tree.groups() if tree else ())]
    dialogs += [(IndicatorDialog(one, ""), one) for one in (tree.leaves() if tree else ())]
    for dialog, entry in dialogs:
        assert dialog.entry() == entry
        dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def answered(monkeypatch, module, act):
    """Let the next dialog of a module be filled by `act`, then press its OK."""
    seen = []

    def answer(dialog):
        act(dialog)
        dialog.accept()
        seen.append(dialog.marks())
        return dialog.entry() if dialog.result() else None

    monkeypatch.setattr(module, "ask", answer)
    return seen


def test_a_formula_is_made_in_its_dialog_and_can_be_used(form, monkeypatch, tmp_path):
    study = read_study(shipped("kazakhstan-official"))
    form.fill(study)

    def act(dialog):
        dialog.name.setText("ict_per_worker")
        dialog.over.choose("gva_ict")
        dialog.under.choose("employed_persons")
        dialog.scale.setText("1000")
        dialog.unit.setText("KZT")
        assert dialog.shown.text() == "ict_per_worker = gva_ict / employed_persons × 1000"

    seen = answered(monkeypatch, form_data, act)
    form.data.add_formula()
    made = DerivedSpec("ict_per_worker", "ratio", (), "gva_ict", "employed_persons", 1000.0, "KZT")
    assert seen == [{}]
    assert form.study(tmp_path) == replace(study, derived=(*study.derived, made))
    assert ("ict_per_worker", "ict_per_worker") in form.data.indicators()


def test_a_wrong_formula_keeps_its_dialog_open(form, monkeypatch):
    study = read_study(shipped("kazakhstan-official"))
    form.fill(study)

    def act(dialog):
        dialog.name.setText("GRP!")
        dialog.kind.choose("count")

    (said,) = [answered(monkeypatch, form_data, act)]
    form.data.add_formula()
    assert "two or more" in said[0]["factors"]
    assert "lower case letters" in said[0]["indicator"]
    assert form.draft() == study


def test_weights_are_made_in_their_dialog(form, monkeypatch, tmp_path):
    study = read_study(shipped("kazakhstan-official"))
    form.fill(study)

    def act(dialog):
        dialog.kind.choose("distance_band")
        dialog.km.setText("750,5")

    assert answered(monkeypatch, form_diffusion, act) == []
    form.diffusion._ask(len(form.diffusion.specs))
    made = WeightsSpec("distance_band", "band750.5", km=750.5)
    assert form.study(tmp_path).diffusion.weights == (*study.diffusion.weights, made)


def test_a_group_is_built_in_its_dialog(form, monkeypatch, tmp_path):
    study = read_study(shipped("kazakhstan-official"))
    form.fill(study)

    def act(dialog):
        dialog.mean.choose("geometric")
        dialog.weighting.choose("ahp")
        choice = dialog.tree.itemWidget(dialog.tree.topLevelItem(0), 2)
        choice.choose("3.0")

    answered(monkeypatch, form_index, act)
    form.index.tree.setCurrentItem(form.index.tree.topLevelItem(0))
    form.index.edit()
    parts = study.index.tree.parts
    tree = replace(
        study.index.tree,
        aggregation="geometric",
        weighting="ahp",
        comparisons=((parts[0].name, parts[1].name, 3.0),),
    )
    assert form.study(tmp_path) == replace(study, index=replace(study.index, tree=tree))


# --- room ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_form_fits_in_a_narrow_dock(language):
    settings.choose_language(language)
    translations = settings.Translations()
    translations.install()
    form = StudyForm()
    form.fill(read_study(shipped("kazakhstan-official")))
    form.resize(380, 900)
    form.show()
    for section in form.sections:
        section.setCollapsed(False)
        for part in section.parts:
            part.setCollapsed(False)
    for _ in range(5):
        QCoreApplication.processEvents()
    wide = [
        (type(one).__name__, getattr(one, "text", str)(), one.minimumSizeHint().width())
        for one in form.findChildren(QWidget)
        if one.minimumSizeHint().width() > 270
    ]
    translations.remove()
    assert form.horizontalScrollBar().maximum() == 0, wide
    form.deleteLater()
