"""A study reads what lies in its folder, and elsewhere what it names by its whole path."""

import pytest
from growth_poles.core.errors import StudyError
from growth_poles.core.study.read import read_study
from growth_poles.studies import shipped

WAYS_OUT = ["../secret.csv", "tables/../../secret.csv", "./../secret.csv", "..", "../../etc/passwd"]


def study(folder, file):
    path = folder / "mine.toml"
    text = shipped("paper").read_text(encoding="utf-8")
    assert 'file = "paper/table1_innovation_index.csv"' in text
    path.write_text(text.replace("paper/table1_innovation_index.csv", file), encoding="utf-8")
    return path


@pytest.mark.parametrize("file", WAYS_OUT)
def test_a_way_out_of_the_folder_is_refused_with_its_line(file, tmp_path):
    with pytest.raises(StudyError, match="in the folder of the study, or its whole path"):
        read_study(study(tmp_path, file))


@pytest.mark.parametrize(
    "file", ["a.csv", "tables/a.csv", "tables/../a.csv", "..a.csv", "/data/a.csv"]
)
def test_files_in_the_folder_and_whole_paths_are_taken(file, tmp_path):
    read_study(study(tmp_path, file))
