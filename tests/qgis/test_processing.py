"""Every algorithm gives, table by table, what the command line gives for the same study."""

import dataclasses
import math
import subprocess
import sys
from pathlib import Path

import pytest
from growth_poles.core.study.read import read_study
from growth_poles.core.study.write import study_text, write_study
from growth_poles.plugin.processing.base import Styler
from growth_poles.plugin.processing.provider import GrowthPolesProvider
from growth_poles.plugin.processing.table_algorithm import TableAlgorithm
from osgeo import ogr
from qgis.core import (
    NULL,
    QgsApplication,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parents[2]
NAMES = [
    "association",
    "hubs",
    "index",
    "join",
    "polediffusion",
    "runstudy",
    "sensitivity",
    "specialisation",
    "weights",
]
MEMORY = "memory:"
HEADLESS = (
    "import sys\nfrom growth_poles.core.headless import run\nrun(sys.argv[1]).write(sys.argv[2])"
)


@pytest.fixture(scope="module", autouse=True)
def provider(application):
    made = GrowthPolesProvider()
    assert QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


class Feedback(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.told = []

    def pushInfo(self, info):
        self.told.append(info)


def run(name, feedback=None, context=None, **parameters):
    """Run an algorithm as the toolbox does; layers of its outputs come by name."""
    made = QgsApplication.processingRegistry().createAlgorithmById(f"growthpoles:{name}")
    context = context or QgsProcessingContext()
    context.setProject(QgsProject.instance())
    feedback = feedback or Feedback()
    fine, why = made.checkParameterValues(parameters, context)
    if not fine:
        raise QgsProcessingException(why)
    found, done = made.run(parameters, context, feedback, {}, False)
    if not done:
        return None
    layers = {
        key: QgsProcessingUtils.mapLayerFromString(value, context)
        if isinstance(value, str)
        else None
        for key, value in found.items()
    }
    kept = {key: context.takeResultLayer(layer.id()) for key, layer in layers.items() if layer}
    return {**found, **kept}


def rows_of(layer):
    names = [field.name() for field in layer.fields()]
    rows = [feature.attributes() for feature in layer.getFeatures()]
    return [{n: None if v == NULL else v for n, v in zip(names, row, strict=True)} for row in rows]


def rows_in(file, table):
    source = ogr.Open(str(file))
    layer = source.GetLayerByName(table)
    rows = [dict(feature.items()) for feature in layer]
    booleans = {field.GetName() for field in layer.schema if field.GetSubType() == ogr.OFSTBoolean}
    return [
        {n: bool(v) if n in booleans and v is not None else v for n, v in row.items()}
        for row in rows
    ]


def same(mine, theirs):
    assert len(mine) == len(theirs)
    for one, other in zip(mine, theirs, strict=True):
        assert list(one) == list(other)
        for name, value in one.items():
            if isinstance(value, float):
                assert value == pytest.approx(other[name], rel=1e-9, abs=1e-9), name
            else:
                assert value == other[name], name
            assert not (isinstance(value, float) and math.isnan(value))


@pytest.fixture
def layer(paper_table):
    return QgsVectorLayer(str(paper_table), "both", "ogr")


@pytest.fixture
def headless_file(monkeypatch, tmp_path, headless):
    """What the command line makes of the study that the algorithm made of its parameters."""
    made = []
    plain = TableAlgorithm.study

    def kept(self, *arguments, **options):
        study, views = plain(self, *arguments, **options)
        made.append(study)
        return study, views

    monkeypatch.setattr(TableAlgorithm, "study", kept)

    def write():
        (study,) = made
        if study.diffusion and not study.diffusion.poles:
            # a study file names poles; what is said of them is not compared then
            spread = dataclasses.replace(study.diffusion, poles=("KZ-ALA",))
            study = dataclasses.replace(study, diffusion=spread)
        (tmp_path / "study.toml").write_text(study_text(study, tmp_path), encoding="utf-8")
        headless(HEADLESS, tmp_path / "study.toml", tmp_path / "headless.gpkg")
        return tmp_path / "headless.gpkg"

    return write


def on(layer, **parameters):
    return {"TABLE": layer, "REGION": "region_iso", "YEAR": "year", "OUTPUT": MEMORY, **parameters}


CASES = {
    "index": (
        {"HIGHER": ["score"], "LOWER": ["output"], "MISSING": 1, "COMPONENTS": MEMORY},
        {"OUTPUT": "regions", "COMPONENTS": "index_components"},
    ),
    "index ready-made": ({"VALUES": "score", "FOCUS_YEAR": 2010}, {"OUTPUT": "regions"}),
    "specialisation": (
        {"ACTIVITY": "output", "MEASURES": MEMORY, "CONCENTRATION": MEMORY},
        {"OUTPUT": "regions", "MEASURES": "specialisation", "CONCENTRATION": "concentration"},
    ),
    "hubs": ({"VALUES": "score", "ACTIVITY": "output"}, {"OUTPUT": "hubs"}),
    "hubs where a dash is none": (
        {"VALUES": "score", "ACTIVITY": "output", "NO_VALUE": 1},
        {"OUTPUT": "hubs"},
    ),
    "association": (
        {"VARIABLE": "score", "KIND": 2, "GLOBAL": MEMORY, "LOCAL": MEMORY, "SEED": 7},
        {"OUTPUT": "regions", "GLOBAL": "association_global", "LOCAL": "association_local"},
    ),
    "association nearest": (
        {"VARIABLE": "output", "KIND": 1, "WEIGHTS": 1, "K": 3, "PERMUTATIONS": 199},
        {"OUTPUT": "regions"},
    ),
    "polediffusion": (
        {
            "VARIABLE": "output",
            "KIND": 1,
            "POLES": "KZ-ALA, KZ-AST",
            "VERDICTS": MEMORY,
            "EVIDENCE": MEMORY,
            "RINGS": MEMORY,
        },
        {"OUTPUT": "regions", "VERDICTS": "verdicts", "EVIDENCE": "poles", "RINGS": "rings"},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_an_algorithm_gives_what_its_study_gives_headless(case, layer, headless_file):
    parameters, tables = CASES[case]
    found = run(case.split()[0], **on(layer, **parameters))
    file = headless_file()
    for output, table in tables.items():
        theirs = rows_in(file, table)
        if "POLES" not in parameters:
            theirs = [{k: v for k, v in row.items() if k != "ring_kz_ala"} for row in theirs]
        same(rows_of(found[output]), theirs)


def test_hubs_are_counted(layer):
    found = run("hubs", **on(layer, VALUES="score", ACTIVITY="output"))
    # the algorithm reads the paper's dashes as unknown, so no share in the national total is
    # known: the four regions of zones A and B are undetermined, the others fail by their zone
    rows = rows_of(found["OUTPUT"])
    open_ones = {row["region_iso"] for row in rows if row["verdict"] == "undetermined"}
    assert open_ones == {"KZ-ALA", "KZ-AST", "KZ-MAN", "KZ-ATY"}
    assert (found["CANDIDATES"], found["UNDETERMINED"]) == (0, 4)


def test_join_brings_every_row_to_its_region_and_reports(layer):
    found = run("join", **on(layer, FIELDS=["output", "score"], KIND=1, REPORT=MEMORY))
    rows = rows_of(found["OUTPUT"])
    assert len(rows) == 16 * 7
    given = {
        tuple(line.split(",")[:2]): line.split(",")[3]
        for line in Path(layer.source()).read_text(encoding="utf-8").splitlines()[1:]
    }
    for row in rows:
        text = given.get((row["region_iso"], str(row["year"])), "")
        expected = float(text) if text.replace(".", "", 1).isdigit() else None
        assert row["output"] == expected, row
    assert all(feature.hasGeometry() for feature in found["OUTPUT"].getFeatures())
    assert {row["status"] for row in rows_of(found["REPORT"])} >= {"matched"}


def test_weights_are_the_neighbours_of_the_results_file(results, tmp_path):
    gal = tmp_path / "queen.gal"
    found = run("weights", OUTPUT=MEMORY, GAL=str(gal))
    mine = [tuple(row.values()) for row in rows_of(found["OUTPUT"])]
    theirs = [tuple(row.values()) for row in rows_in(results, "neighbours")]
    assert mine == [row for row in theirs if row[2] == "queen"]
    again = run("weights", OUTPUT=MEMORY, WEIGHTS=5, WEIGHTS_FILE=str(gal))
    assert [row[:2] for row in map(tuple, map(dict.values, rows_of(again["OUTPUT"])))]
    assert len(rows_of(again["OUTPUT"])) == len(mine)


# --- polygons of one's own ------------------------------------------------------------------------


@pytest.fixture
def squares():
    """Four squares in a row with figures of two years in their own table."""
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:32642&field=code:string&field=title:string&field=gdp:double",
        "squares",
        "memory",
    )
    for place, (code, gdp) in enumerate((("a", 10.0), ("b", 30.0), ("c", None), ("d", 60.0))):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, f"Region {code}", gdp])
        west, east = 5e5 + 1e4 * place, 5e5 + 1e4 * (place + 1)
        shape = f"Polygon (({west} 5e6, {east} 5e6, {east} 5010000, {west} 5010000, {west} 5e6))"
        feature.setGeometry(QgsFeature().geometry().fromWkt(shape))
        layer.dataProvider().addFeatures([feature])
    return layer


def own(layer, **parameters):
    return {
        "TABLE": layer,
        "REGION": "code",
        "REGIONS": layer,
        "CODE": "code",
        "NAME": "title",
        "OUTPUT": MEMORY,
        **parameters,
    }


def test_a_polygon_layer_is_its_own_table(squares):
    found = run("index", **own(squares, HIGHER=["gdp"], FOCUS_YEAR=2020))
    rows = rows_of(found["OUTPUT"])
    # per cent of the leader: 10, 30 and 60 of 60; missing stays missing
    assert [row["index_pct"] for row in rows] == [
        pytest.approx(100 / 6),
        pytest.approx(50),
        None,
        pytest.approx(100),
    ]
    assert [row["name_en"] for row in rows] == ["Region a", "Region b", "Region c", "Region d"]
    assert {row["year"] for row in rows} == {2020}
    assert found["OUTPUT"].crs().authid() == "EPSG:32642"


def test_selected_polygons_alone_take_part(squares):
    from qgis.core import QgsProcessingFeatureSourceDefinition as Source

    QgsProject.instance().addMapLayer(squares, False)
    squares.selectByExpression("\"code\" IN ('a', 'b')")
    chosen = Source(squares.id(), True)
    found = run("weights", REGIONS=chosen, CODE="code", OUTPUT=MEMORY)
    found_pairs = {(row["from"], row["to"]) for row in rows_of(found["OUTPUT"])}
    assert found_pairs == {("a", "b"), ("b", "a")}
    QgsProject.instance().takeMapLayer(squares)


def test_rows_of_polygons_that_are_not_selected_are_set_aside(squares):
    from qgis.core import QgsProcessingFeatureSourceDefinition as Source

    QgsProject.instance().addMapLayer(squares, False)
    squares.selectByExpression("\"code\" IN ('a', 'b')")
    asked = own(squares, HIGHER=["gdp"], FOCUS_YEAR=2020)
    found = run("index", **{**asked, "REGIONS": Source(squares.id(), True)})
    # per cent of the leader among those that take part: 10 and 30 of 30
    rows = {row["region_iso"]: row["index_pct"] for row in rows_of(found["OUTPUT"])}
    assert rows == {"a": pytest.approx(100 / 3), "b": pytest.approx(100)}
    QgsProject.instance().takeMapLayer(squares)


# --- what goes wrong -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("index", {}, "Choose indicators, each once"),
        ("index", {"HIGHER": ["score"], "FOCUS_YEAR": 1999}, "no year 1999"),
        ("hubs", {"VALUES": "score", "ACTIVITY": "output", "ZONES": "A, Q"}, "zones among C, B, A"),
        ("association", {"VARIABLE": "score", "WEIGHTS": 5}, "Choose the GAL file"),
        ("join", {"FIELDS": ["output"], "REGION": "year"}, "name regions of Kazakhstan"),
        ("polediffusion", {"VARIABLE": "output", "POLES": "KZ-XXX", "VERDICTS": MEMORY}, "KZ-X"),
    ],
)
def test_wrong_parameters_are_refused_in_the_words_of_the_engine(name, parameters, said, layer):
    with pytest.raises(QgsProcessingException, match=said):
        run(name, **on(layer, **parameters))


def test_polygons_without_their_column_and_studies_without_file_are_refused_at_once(squares):
    with pytest.raises(QgsProcessingException, match="Choose the column with the codes"):
        run("weights", REGIONS=squares, OUTPUT=MEMORY)
    with pytest.raises(QgsProcessingException, match="one of the shipped 'paper'"):
        run("runstudy", STUDY="nonsense", OUTPUT="x.gpkg")


def test_a_cancelled_algorithm_leaves_nothing(tmp_path):
    feedback = Feedback()
    feedback.progressChanged.connect(lambda percent: percent > 40 and feedback.cancel())
    run("runstudy", feedback, STUDY="paper", OUTPUT=str(tmp_path / "out.gpkg"))
    assert list(tmp_path.iterdir()) == []


# --- how they present themselves -----------------------------------------------------------------


def test_every_algorithm_explains_itself_and_its_parameters(provider):
    assert sorted(one.name() for one in provider.algorithms()) == NAMES
    for one in provider.algorithms():
        assert one.canExecute() == (True, "")
        assert len(one.shortHelpString()) > 100
        assert one.shortDescription()
        assert "growth poles" in one.tags()
        assert not one.icon().isNull()
        for definition in one.parameterDefinitions():
            assert (
                definition.help()
                or definition.isDestination()
                or (definition.name() in {"VARIABLE", "POPULATION"})
            ), f"{one.name()} {definition.name()}"


def test_outputs_are_styled_when_qgis_opens_them(layer, monkeypatch):
    made = QgsApplication.processingRegistry().createAlgorithmById("growthpoles:index")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    from qgis.core import QgsProcessingOutputLayerDefinition as Output

    output = Output(MEMORY, context.project())
    found, done = made.run(on(layer, VALUES="score", OUTPUT=output), context, Feedback(), {}, False)
    assert done
    (details,) = context.layersToLoadOnCompletion().values()
    assert isinstance(details.postProcessor(), Styler)
    opened = QgsProcessingUtils.mapLayerFromString(found["OUTPUT"], context)
    details.postProcessor().postProcessLayer(opened, context, Feedback())
    assert opened.renderer().type() == "RuleRenderer"
    legend = [rule.label() for rule in opened.renderer().rootRule().children()]
    assert legend[0].startswith("C ")
    del opened


def test_an_algorithm_works_in_a_model(layer):
    model = QgsProcessingModelAlgorithm("poles", "tests")
    child = QgsProcessingModelChildAlgorithm("growthpoles:weights")
    child.setChildId("weights")
    fixed = QgsProcessingModelChildParameterSource.fromStaticValue
    child.addParameterSources("SCHEME", [fixed(0)])
    child.addParameterSources("WEIGHTS", [fixed(0)])
    output = QgsProcessingModelOutput("lines", "lines")
    output.setChildId("weights")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"lines": output})
    model.addChildAlgorithm(child)
    model.initAlgorithm()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    (name,) = [one.name() for one in model.destinationParameterDefinitions()]
    found, done = model.run({name: MEMORY}, context, Feedback(), {}, False)
    assert done
    lines = QgsProcessingUtils.mapLayerFromString(found[name], context)
    assert lines.featureCount() == 2 * 28
    del lines


# --- qgis_process --------------------------------------------------------------------------------


def test_qgis_process_lists_the_algorithms(qgis_process):
    listed = qgis_process("list").stdout
    assert [name for name in NAMES if f"growthpoles:{name}" not in listed] == []
    assert "Focus year" in qgis_process("help", "growthpoles:runstudy").stdout


def test_qgis_process_runs_a_study_to_the_file_of_the_command_line(qgis_process, results, tmp_path):
    target = tmp_path / "out.gpkg"
    done = qgis_process("run", "growthpoles:runstudy", "--STUDY=paper", f"--OUTPUT={target}")
    assert done.returncode == 0, done.stderr
    compare = ROOT / "scripts" / "compare_geopackages.py"
    told = subprocess.run(
        [sys.executable, compare, results, target], capture_output=True, text=True
    )
    assert told.stdout == "equal, table by table\n"


def test_qgis_process_says_what_is_wrong(qgis_process, tmp_path):
    done = qgis_process("run", "growthpoles:runstudy", "--STUDY=nonsense", "--OUTPUT=x.gpkg")
    assert done.returncode == 1
    assert "one of the shipped 'paper'" in done.stdout + done.stderr


def test_sensitivity_gives_what_the_command_line_gives(unsure, headless, tmp_path):
    feedback = Feedback()
    wanted = {
        "OUTPUT": "regions",
        "GRADES": "grade_probabilities",
        "ZONES": "zone_probabilities",
        "SENSITIVITY": "sensitivity",
        "LEFT_OUT": "leave_one_out",
    }
    outputs = dict.fromkeys(wanted, MEMORY)
    found = run("sensitivity", feedback, STUDY=str(unsure), YEAR=2019, **outputs)
    study = dataclasses.replace(read_study(unsure), focus_year=2019)
    file = tmp_path / "headless.gpkg"
    headless(HEADLESS, write_study(study, tmp_path / "year.toml"), file)
    for output, table in wanted.items():
        same(rows_of(found[output]), rows_in(file, table))
    assert any("Uncertainty" in note for note in feedback.told)


def test_fewer_draws_can_be_asked_for(unsure):
    found = run("sensitivity", STUDY=str(unsure), DRAWS=100, OUTPUT=MEMORY, SENSITIVITY=MEMORY)
    chances = [row["grade_probability"] for row in rows_of(found["OUTPUT"])]
    assert len(set(chances)) > 2
    for chance in chances:
        assert abs(100 * chance - round(100 * chance)) == pytest.approx(0.0, abs=1e-9)


def test_sensitivity_needs_choices_that_its_author_would_defend():
    with pytest.raises(QgsProcessingException, match="uncertainty"):
        run("sensitivity", STUDY="paper", OUTPUT=MEMORY, SENSITIVITY=MEMORY)


def test_sensitivity_can_be_cancelled_in_the_middle(unsure):
    class Impatient(Feedback):
        def setProgressText(self, text):
            if "uncertain" in text.lower():
                self.cancel()

    asked = {"STUDY": str(unsure), "DRAWS": 1_000_000, "OUTPUT": MEMORY, "SENSITIVITY": MEMORY}
    feedback = Impatient()
    assert "OUTPUT" not in (run("sensitivity", feedback, **asked) or {})
    assert feedback.isCanceled()
