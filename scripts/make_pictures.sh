#!/bin/bash
# Draws every picture of docs/images anew: maps by render_map.py, dock and print page by
# screenshots.py. It needs QGIS with its Python, xvfb-run and DejaVu fonts; PYTHON names the Python
# that has QGIS (/usr/bin/python3 by default).
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-/usr/bin/python3}
made=$(mktemp -d)
trap 'rm -r "$made"' EXIT
.venv/bin/growth-poles demo --out "$made/paper.gpkg" >/dev/null
.venv/bin/growth-poles run kazakhstan-official --out "$made/official.gpkg" >/dev/null

map() { # results, style, language, name of the picture, more options
	local file=$1 style=$2 language=$3 name=$4
	shift 4
	"$python" scripts/render_map.py "$made/$file.gpkg" --style "$style" --language "$language" \
		--width 1200 --height 750 --out "docs/images/$name.png" "$@" 2>/dev/null
}
map paper candidates en candidates
map paper grade en grade
map paper grade ru grade_ru
map paper bivariate en bivariate
map paper bivariate kk bivariate_kk_dark --dark
map paper movement en movement
map paper local_association en local_association
map paper ring_kz_ast en rings_nur_sultan
map official share en official_share_2023
map official grade en official_grade_2023
map official grade ru official_grade_2023_ru
map official candidates en official_candidates_2023
map official bivariate en official_bivariate_2023
"$python" scripts/screenshots.py "$made/paper.gpkg" docs/images
"$python" scripts/screenshots.py "$made/official.gpkg" docs/images --only hubs_en --prefix dock_official_
