"""A stranger's vector file is opened as what its name says, and reads nothing but itself."""

import json
import sqlite3
import threading
import zipfile
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
from growth_poles.core.errors import BoundaryError, InputError, TableError
from growth_poles.core.files.opening import check_opening
from growth_poles.core.headless.commands.template import write_template
from growth_poles.core.headless.drivers import only_drivers
from growth_poles.core.headless.layers import read_regions
from growth_poles.core.headless.tables import read_table
from growth_poles.core.study.spec import ColumnSpec, TableSpec
from shapely import box

SQUARES = gpd.GeoDataFrame(
    {"code": ["a", "b"], "grp": [1.0, 2.0]}, geometry=[box(0, 0, 1, 1), box(1, 0, 2, 1)], crs=4326
)
FEATURES = json.loads(SQUARES.to_json())["features"]


def as_table(path):
    return read_table(TableSpec(path, "code", (ColumnSpec("grp", "grp", "count"),), year=2016))


def as_boundary(path):
    return read_regions(path, code="code")


def as_template(path):
    return write_template(path, path.with_name("study.toml"))


OPENINGS = [as_table, as_boundary, as_template]


def refused(opening, path):
    with pytest.raises(InputError) as caught:
        opening(path)
    return str(caught.value)


@pytest.fixture
def server():
    """Listen on this machine, and say what was asked for."""
    asked = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'GEOGCS["x"]')

        def do_HEAD(self):
            self.do_GET()

        def log_message(self, *_):
            pass

    listening = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{listening.server_port}", asked
    listening.shutdown()


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("name", ["table.json", "table.geojson", "table.gml", "table.kml"])
def test_a_pipeline_under_the_name_of_a_table_deletes_and_writes_nothing(opening, name, tmp_path):
    SQUARES.to_file(tmp_path / "good.gpkg", driver="GPKG")
    victim = tmp_path / "victim.csv"
    victim.write_text("precious")
    steps = f"read {tmp_path / 'good.gpkg'} ! write --overwrite --of=CSV {victim}"
    pipeline = {"type": "gdal_streamed_alg", "command_line": f"gdal vector pipeline ! {steps}"}
    (tmp_path / name).write_text(json.dumps(pipeline))
    refused(opening, tmp_path / name)
    assert victim.read_text() == "precious"
    assert not (tmp_path / "study.toml").exists()


def test_no_driver_but_those_of_the_suffix_is_asked(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"type": "gdal_streamed_alg", "command_line": "gdal vector info x"}')
    with only_drivers(["GeoJSON"]), pytest.raises(pyogrio.errors.DataSourceError) as caught:
        pyogrio.list_layers(path)
    assert "not recognized" in str(caught.value)


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("name", ["a.gml", "a.kml", "a.gpx", "a.json", "a.gpkg", "a.shp"])
def test_a_virtual_format_reads_no_file_that_the_study_does_not_name(opening, name, tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text("code,grp\nstolen,1\n")
    source = f'<SrcDataSource relativeToVRT="0">{secret}</SrcDataSource>'
    layer = f'<OGRVRTLayer name="secret">{source}</OGRVRTLayer>'
    for head in ("", "<!-- opengis.net/gml <kml <gpx -->"):
        (tmp_path / name).write_text(f"{head}<OGRVRTDataSource>{layer}</OGRVRTDataSource>")
        assert "stolen" not in refused(opening, tmp_path / name)


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_service_under_the_name_of_a_file_is_not_asked(opening, server, tmp_path):
    address, asked = server
    path = tmp_path / "a.gml"
    path.write_text(
        f"<!-- opengis.net/gml --><OGRWFSDataSource><URL>{address}</URL></OGRWFSDataSource>"
    )
    refused(opening, path)
    assert asked == []


LINKS = {
    "link": {"type": "link", "properties": {"href": "{address}/crs", "type": "esriwkt"}},
    "url": {"type": "URL", "properties": {"url": "{address}/crs"}},
    "name": {"type": "name", "properties": {"name": "{address}/crs"}},
}


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("kind", LINKS)
@pytest.mark.parametrize("key", ["crs", "CRS", "cr\\u0073"])
def test_a_crs_in_the_network_is_not_fetched(opening, kind, key, server, tmp_path):
    address, asked = server
    crs = json.dumps(LINKS[kind]).replace("{address}", address)
    path = tmp_path / "a.geojson"
    path.write_text(
        f'{{"type":"FeatureCollection","{key}":{crs},"features":{json.dumps(FEATURES)}}}'
    )
    assert "points to another place" in refused(opening, path)
    assert asked == []


def test_a_gml_whose_reference_system_is_an_address_is_refused(server, tmp_path):
    address, asked = server
    path = tmp_path / "a.gml"
    SQUARES.to_file(path, driver="GML")
    path.with_suffix(".xsd").unlink()
    text = path.read_text()
    assert 'srsName="' in text
    path.write_text(text.replace('srsName="', f'srsName="{address}/'))
    refused(as_boundary, path)
    assert asked == []


def test_network_that_a_format_asks_for_in_spite_of_all_gets_no_answer(server, tmp_path):
    address, asked = server
    path = tmp_path / "a.geojson"
    crs = json.dumps(LINKS["link"]).replace("{address}", address)
    path.write_text(f'{{"type":"FeatureCollection","crs":{crs},"features":[]}}')
    with only_drivers(["GeoJSON"]):
        pyogrio.read_info(path)
    assert asked == []


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize(
    "declared",
    [
        "CREATE VIRTUAL TABLE secret USING VirtualText('{file}', 'UTF-8', 1)",
        "CREATE/**/VIRTUAL/**/TABLE secret USING/**/VirtualText('{file}', 'UTF-8', 1)",
        "create -- x\n virtual table secret using VirtualOGR('{file}')",
        'CREATE VIRTUAL TABLE secret USING "VirtualShape"("{file}", "UTF-8", 4326)',
    ],
)
def test_a_table_that_reads_other_files_is_refused(opening, declared, tmp_path):
    path = tmp_path / "a.gpkg"
    SQUARES.to_file(path, driver="GPKG", layer="regions")
    sql = declared.replace("{file}", str(tmp_path / "secret.csv"))
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute(
            "INSERT INTO sqlite_master VALUES ('table', 'secret', 'secret', 0, ?)", (sql,)
        )
    with pytest.raises(InputError) as caught:
        opening(path)
    message = str(caught.value)
    assert "reads other files" in message or "damaged" in message


@pytest.mark.parametrize("name", ["/vsicurl/http://127.0.0.1:9/a.geojson", "/vsimem/a.gpkg"])
@pytest.mark.parametrize("opening", [as_table, as_boundary])
def test_a_name_of_gdals_own_file_systems_is_no_file(opening, name):
    with pytest.raises(InputError):
        opening(Path(name))


def test_a_pipe_and_a_device_are_no_files(tmp_path):
    (tmp_path / "a.geojson").symlink_to("/dev/zero")
    with pytest.raises(BoundaryError):
        as_boundary(tmp_path / "a.geojson")


HONEST = {
    ".gpkg": "GPKG",
    ".geojson": "GeoJSON",
    ".json": "GeoJSON",
    ".shp": "ESRI Shapefile",
    ".fgb": "FlatGeobuf",
    ".gml": "GML",
    ".kml": "KML",
    ".sqlite": "SQLite",
    ".gdb": "OpenFileGDB",
}


@pytest.mark.parametrize("suffix", HONEST)
def test_honest_files_are_read_as_before(suffix, tmp_path):
    path = tmp_path / f"a{suffix}"
    frame = SQUARES.rename(columns={"code": "Name"}) if suffix == ".kml" else SQUARES
    frame.to_file(path, driver=HONEST[suffix])
    read = read_regions(path, code="Name" if suffix == ".kml" else "code")
    assert sorted(read.frame["region_iso"]) == ["a", "b"]
    assert read.frame.crs.to_epsg() == 4326


def test_a_zipped_shapefile_is_read_and_another_archive_is_not(tmp_path):
    SQUARES.to_file(tmp_path / "a.shp")
    parts = [file for file in tmp_path.iterdir() if file.stem == "a"]
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for part in parts:
            archive.write(part, part.name)
    assert len(as_boundary(tmp_path / "a.zip").frame) == 2
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("b.vrt", "<OGRVRTDataSource/>")
    assert "without a Shapefile" in refused(as_boundary, tmp_path / "b.zip")


def test_a_crs_that_is_named_is_no_address(tmp_path):
    for name in (
        *("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::32642"),
        *("http://www.opengis.net/def/crs/EPSG/0/4326", "WGS 84 / UTM zone 42N", "WGS84"),
        SQUARES.crs.to_wkt(),
    ):
        path = tmp_path / "a.geojson"
        crs = {"type": "name", "properties": {"name": name}}
        whole = {"type": "FeatureCollection", "crs": crs, "features": FEATURES}
        path.write_text(json.dumps(whole))
        assert "GeoJSON" in check_opening(path, TableError), name


def test_reading_a_file_leaves_gdal_as_it_was(tmp_path):
    SQUARES.to_file(tmp_path / "a.gpkg")
    before = list(pyogrio.list_drivers()), pyogrio.get_gdal_config_option("GDAL_HTTP_PROXY")
    as_boundary(tmp_path / "a.gpkg")
    assert before == (
        list(pyogrio.list_drivers()),
        pyogrio.get_gdal_config_option("GDAL_HTTP_PROXY"),
    )
