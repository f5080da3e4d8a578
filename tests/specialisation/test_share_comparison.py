"""Shares by output beside shares by value added: the paper's figures against official ones."""

import csv

import numpy as np
import pytest
from growth_poles.core.headless import run
from growth_poles.studies import PAPER_TABLES
from scipy.stats import spearmanr


@pytest.fixture(scope="module")
def paper():
    return run("paper", only="index")


def printed_output(year):
    with (PAPER_TABLES / "table2_ict_output.csv").open(encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["year"] == str(year)]
    return {row["region_iso"]: row["ict_output_mln_kzt"] for row in rows}


def official(year):
    path = PAPER_TABLES.parent / "kazakhstan_regions.csv"
    with path.open(encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["year"] == str(year)]
    return {row["region_iso"]: float(row["value"]) for row in rows if row["indicator"] == "gva_ict"}


@pytest.mark.parametrize("year", [2010, 2016])
def test_both_shares_come_from_the_printed_figures(paper, year):
    table = paper.table("shares_compared")
    table = table[table.year == year].set_index("region_iso")
    output = {code: float(value) for code, value in printed_output(year).items() if value}
    added = official(year)
    for code, row in table.iterrows():
        assert row.evidence_share == pytest.approx(added[code] / added["KZ"], rel=1e-12)
        if code in output:
            assert row.location_share == pytest.approx(output[code] / sum(output.values()))
        else:
            assert np.isnan(row.location_share)
    both = table.dropna(subset=["location_share", "evidence_share"])
    theirs = spearmanr(both.location_share, both.evidence_share).statistic
    assert table.rank_correlation.iloc[0] == pytest.approx(theirs)
    assert table.n_regions.iloc[0] == len(both) == len(output)


def test_the_note_names_the_region_that_differs_most_and_those_that_one_source_lacks(paper):
    (note,) = [note for note in paper.notes if note.startswith("Shares:")]
    # 4,774.6 of 38,270.8 million tenge of output; 10,389 of each million of value added
    output, added = printed_output(2016), official(2016)
    share = float(output["KZ-SEV"]) / sum(float(value) for value in output.values() if value)
    assert f"KZ-SEV: {share:.3f} against {added['KZ-SEV'] / added['KZ']:.3f}" in note
    for code, value in output.items():
        assert (f"'{code}'" in note) == (not value)


def test_a_study_without_evidence_has_no_such_table():
    assert "shares_compared" not in run("kazakhstan-official", only="index").findings.tables
