"""The page: what it holds, from both sides, and that names in it are nothing but text."""

import base64
import hashlib
import json
import re
import sqlite3
from html.parser import HTMLParser

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.report.page import page, write_page
from growth_poles.core.report.story import Story
from growth_poles.core.tables import Column, Table

LANGUAGES = ("en", "ru", "kk")


class Reader(HTMLParser):
    """Elements, attributes and scripts of a page, as a browser takes them."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.scripts, self.texts, self.inside = [], [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.inside = tag
            self.scripts.append((tag, dict(attrs), ""))

    def handle_endtag(self, tag):
        if tag == self.inside:
            self.inside = ""

    def handle_data(self, data):
        if self.inside:
            tag, attributes, text = self.scripts[-1]
            self.scripts[-1] = (tag, attributes, text + data)
        else:
            self.texts.append(data)


def data_of(text):
    return json.loads(re.search(r'id="page-data">(.*?)</script>', text, re.DOTALL)[1])


def test_the_page_holds_the_values_of_the_file(official, stories):
    _, path = official
    shown = {
        (row["region"], row["year"]): row
        for row in data_of(page(stories[1]))["datasets"]["by_year"]
    }
    with sqlite3.connect(path) as database:
        rows = database.execute(
            "SELECT region_iso, year, index_pct, index_rank, location_share, location_quotient,"
            " hub_probability, rank_low, rank_high, grade FROM regions_by_year"
        ).fetchall()
    assert len(rows) == len(shown) == 16 * 14
    keys = ["index", "rank", "share", "quotient", "probability", "rank_low", "rank_high", "grade"]
    for region, year, *values in rows:
        assert [shown[region, year][key] for key in keys] == values


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sides_make_the_same_data(stories, language):
    ours, theirs = (data_of(page(story, language)) for story in stories)
    assert ours == theirs


def test_the_page_has_every_chart_that_the_tables_allow(stories):
    made = data_of(page(stories[0]))
    assert list(made["charts"]) == [
        "ranking",
        "scatter",
        "strengths",
        "index_by_year",
        "share_by_year",
        "rank_by_year",
        "moran",
        "rings",
        "grades",
        "gaps",
    ]
    assert list(made["themes"]) == (
        [
            "candidates",
            "grade",
            "share",
            "quotient",
            "local",
            "ring_kz_ala",
            "ring_kz_ast",
            "probability",
        ]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_runs_nothing_but_what_its_policy_names_by_digest(stories, language):
    read = Reader(page(stories[0], language))
    policy = next(
        attributes["content"]
        for tag, attributes in read.elements
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in policy
    for tag, attributes, text in read.scripts:
        if attributes.get("type") == "application/json":
            continue
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in rules[f"{tag}-src"]
        assert attributes == {}
    assert [attributes for _, attributes in read.elements if "style" in attributes] == []
    handlers = [key for _, attributes in read.elements for key in attributes if key[:2] == "on"]
    assert handlers == []


def test_the_page_asks_for_nothing_from_elsewhere(stories):
    read = Reader(page(stories[0]))
    loading = {"src", "srcset", "data", "poster", "action", "formaction", "background"}
    assert [attributes for _, attributes in read.elements if loading & set(attributes)] == []
    links = {attributes["href"] for tag, attributes in read.elements if tag == "a"}
    assert all(link.startswith(("#", "https://doi.org/10.")) for link in links)
    assert "link" not in {tag for tag, _ in read.elements}


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "{{constructor.constructor('alert(1)')()}}",
    '" onmouseover="alert(1)',
    "datum.x + alert(1)",
    "<!--<script>",
    "\u2028\u2029&amp;&lt;",
]


def hostile_story():
    codes = [f"r{place}" for place in range(len(HOSTILE))]
    base = [("region_iso", "text"), ("name_en", "text"), ("year", "integer"), ("index_pct", "real")]
    base += [("index_rank", "integer"), ("location_share", "real"), ("is_candidate_hub", "boolean")]
    columns = [Column(name, kind, "") for name, kind in base]
    rows = [
        {
            "region_iso": code,
            "name_en": name,
            "year": year,
            "index_pct": 10.0 + place,
            "index_rank": len(codes) - place,
            "location_share": 0.1,
            "is_candidate_hub": place == 0,
        }
        for year in (2019, 2020)
        for place, (code, name) in enumerate(zip(codes, HOSTILE, strict=True))
    ]
    facts = [("parameter", "title", HOSTILE[1]), ("parameter", "focus_year", "2020")]
    facts += [("licence", f"{name}.attribution", name) for name in HOSTILE]
    facts += [("note", str(place), name) for place, name in enumerate(HOSTILE)]
    facts.append(("study", "file", "\n".join(HOSTILE)))
    record = [dict(zip(("part", "key", "value"), fact, strict=True)) for fact in facts]
    text = [Column(name, "text", "") for name in ("part", "key", "value")]
    tables = {
        "regions": Table.from_rows("regions", "", columns, rows[len(codes) :]),
        "regions_by_year": Table.from_rows("regions_by_year", "", columns, rows),
        "run_record": Table.from_rows("run_record", "", text, record),
    }
    square = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 1.0], [1.0, 0.0], [0.0, 0.0]])
    outlines = {code: [square + np.array([place, 0.0])] for place, code in enumerate(codes)}
    return Story(tables, outlines, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_notes_and_sources_are_text_and_nothing_else(language):
    text = page(hostile_story(), language)
    plain = Reader(page(Story({}, {}, True), language))
    read = Reader(text)
    assert "img" not in {tag for tag, _ in read.elements}
    assert len(read.scripts) == len(plain.scripts)
    assert {
        key for _, attributes in read.elements for key in attributes if key[:2] == "on"
    } == set()
    told = "".join(read.texts)
    for name in HOSTILE:
        assert name in told
    assert [row["name"] for row in data_of(text)["regions"]] == HOSTILE


def test_no_text_of_the_data_stands_in_an_expression_of_a_chart():
    def strings(value):
        if isinstance(value, dict):
            for key, item in value.items():
                if key not in ("title", "domain"):
                    yield from strings(item)
        elif isinstance(value, list):
            for item in value:
                yield from strings(item)
        elif isinstance(value, str):
            yield value

    specs = data_of(page(hostile_story()))["charts"]
    assert specs
    found = [one for one in strings(specs) if "alert" in one or one in HOSTILE]
    assert found == []


def test_a_page_without_results_still_says_what_it_can():
    text = page(Story({}, {}, True), "en")
    assert "There are none." in text


def test_the_demo_stays_below_three_megabytes(tmp_path):
    from growth_poles.core.headless import run

    path = run("paper").report(tmp_path / "report.html")
    assert path.stat().st_size < 3_000_000


def test_a_report_replaces_no_file_unasked_and_no_input_ever(tmp_path, stories):
    target = tmp_path / "report.html"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(InputError):
        write_page(stories[0], target)
    assert target.read_text(encoding="utf-8") == "mine"
    write_page(stories[0], target, overwrite=True)
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    with pytest.raises(InputError, match=r"ends in \.html"):
        write_page(stories[0], tmp_path / "report.htm")
    with pytest.raises(InputError, match="a language among en, ru, kk, got 'de'"):
        write_page(stories[0], tmp_path / "other.html", language="de")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["report.html"]
