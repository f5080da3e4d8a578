"""The paper's claims: verdicts and figures of the digest of the paper (METHOD), one by one."""

import dataclasses

import numpy as np
import pytest
from growth_poles.core.results.claims import claims_table, read_paper_tables
from growth_poles.core.specialisation.measures import location_share

CLAIMS = list(claims_table().rows())

# number, verdict, figures that the recomputed text must carry
EXPECTED = [
    (1, "holds", ["32 of 32"]),
    (2, "does not hold", ["14.5 %"]),
    (3, "holds", ["KZ-AST", "KZ-ATY", "KZ-MAN"]),
    (4, "holds", ["3 in 2010", "6 in 2016"]),
    (5, "does not hold", ["211.5 bn"]),
    (6, "does not hold", ["2.31"]),
    (7, "does not hold", ["38.27 bn"]),
    (8, "does not hold", ["68.1 %", "52.7 %", "58.3 %"]),
    (9, "does not hold", ["0.681"]),
    (10, "does not hold", ["0.527", "0.195", "0.125", "0.065", "0.028"]),
    (11, "holds", ["KZ-ALA; KZ-AKT, KZ-AST, KZ-SEV"]),
    (12, "does not hold", ["KZ-YUZ 861.8", "KZ-PAV 759.1"]),
    (13, "cannot be checked", []),
    (14, "holds", ["KZ-ALA, KZ-AST"]),
]


def test_there_are_14_claims_with_the_columns_of_the_table():
    assert len(CLAIMS) == 14
    assert list(CLAIMS[0]) == ["claim", "printed", "recomputed", "verdict", "why"]
    assert all(row["why"] for row in CLAIMS)


@pytest.mark.parametrize(("number", "verdict", "figures"), EXPECTED)
def test_claim(number, verdict, figures):
    row = CLAIMS[number - 1]
    assert row["claim"].startswith(f"{number}. ")
    assert row["verdict"] == verdict
    for figure in figures:
        assert figure in row["recomputed"]


def test_claim_9_follows_only_without_pavlodar():
    assert "10 of 10 agree when Pavlodar (53.1) is left out" in CLAIMS[8]["why"]


def test_claim_10_the_printed_shares_sum_to_more_than_one():
    assert CLAIMS[9]["printed"] == "sum 1.151"


def test_claim_8_almaty_is_near_70_per_cent_in_two_years():
    # by hand from table 2: 11268.5 / 16554.6 = 68.07 % and 19550.6 / 26847.4 = 72.82 %
    assert CLAIMS[7]["why"] == "Almaty city in table 2; within 5 % of 70 % in 2010, 2012 only"


def test_claim_10_all_printed_shares_are_outputs_over_one_other_total():
    # the narrowest limits: Nur-Sultan 7464.8 / 0.2245 and North Kazakhstan 4774.4 / 0.1435
    assert pytest.approx(33250.8, abs=0.1) == 7464.8 / 0.2245
    assert pytest.approx(33271.1, abs=0.1) == 4774.4 / 0.1435
    assert CLAIMS[9]["why"].endswith(
        "one total of 33.25 to 33.27 bn, where the outputs sum to 38.27 bn"
    )


def test_the_shares_of_2016_are_those_of_table_2():
    paper = read_paper_tables()
    shares = location_share(paper.output[:, -1])
    # 20152.4/38269.1 and 7464.8/38269.1
    assert shares[paper.row("KZ-ALA")] == pytest.approx(20152.4 / 38269.1)
    assert shares[paper.row("KZ-AST")] == pytest.approx(7464.8 / 38269.1)
    assert np.nansum(shares) == pytest.approx(1.0)


def test_verdicts_follow_the_tables_and_are_not_written_in():
    paper = read_paper_tables()
    index = paper.index.copy()
    index[paper.row("KZ-MAN"), 1] = 10.0
    output = paper.output.copy()
    output[[paper.row("KZ-YUZ"), paper.row("KZ-PAV")], -1] = np.nan
    output[paper.row("KZ-AST"), -1] = 1.0
    changed = list(claims_table(dataclasses.replace(paper, index=index, output=output)).rows())
    assert changed[0]["verdict"] == "does not hold"
    assert changed[2]["verdict"] == "does not hold"
    assert changed[11]["verdict"] == "holds"
    assert changed[13]["verdict"] == "does not hold"
