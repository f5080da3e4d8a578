"""Copy the paper's tables and the official statistics into ``studies/``, with their provenance.

Run by hand when the sources change::

    python scripts/copy_data.py --paper DIR --statistics DIR

The product never reads the sources at run time. Every file is checked for the columns and the
number of rows that the studies rely on before it replaces the one that is there.
"""

from __future__ import annotations

import argparse
import csv
import shutil
from pathlib import Path

STUDIES = Path(__file__).resolve().parent.parent / "studies"
EXPECTED = {
    "table1_innovation_index.csv": (
        "paper",
        ["region_iso", "region_name_ru", "year", "index_pct", "grade"],
        32,
    ),
    "table2_ict_output.csv": (
        "paper",
        ["region_iso", "region_name_ru", "year", "ict_output_mln_kzt"],
        112,
    ),
    "table3_ksi.csv": ("paper", ["region_iso", "region_name_ru", "year", "ksi"], 32),
    "kazakhstan_regions.csv": (
        "statistics",
        ["region_iso", "year", "indicator", "value", "unit", "flag"],
        3129,
    ),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--paper", type=Path, required=True, help="folder of the paper's tables")
    parser.add_argument("--statistics", type=Path, required=True, help="folder of the statistics")
    chosen = parser.parse_args()
    for name, (kind, columns, n_rows) in EXPECTED.items():
        source = getattr(chosen, kind) / name
        target = STUDIES / ("paper" if kind == "paper" else ".") / name
        with source.open(encoding="utf-8", newline="") as stream:
            header, *rows = csv.reader(stream)
        if header != columns or len(rows) != n_rows:
            raise SystemExit(
                f"{source}: columns {columns} and {n_rows} rows are needed; "
                f"got {header} and {len(rows)} rows. Nothing was copied."
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        print(f"{target.relative_to(STUDIES.parent)}: {len(rows)} rows")


if __name__ == "__main__":
    main()
