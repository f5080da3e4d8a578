"""Which files a result may be written to."""

import pytest
from growth_poles.core.errors import OutputError
from growth_poles.core.files.target import check_none_there, check_not_an_input


def test_an_input_is_found_behind_a_link(tmp_path):
    (tmp_path / "table.csv").touch()
    (tmp_path / "out.csv").symlink_to(tmp_path / "table.csv")
    with pytest.raises(OutputError, match="one of its inputs"):
        check_not_an_input([tmp_path / "out.csv"], [tmp_path / "table.csv"])


@pytest.mark.parametrize("overwrite", [True, False])
def test_a_folder_with_the_name_of_an_export_is_refused_before_any_work(tmp_path, overwrite):
    (tmp_path / "a.hubs.csv").mkdir()
    with pytest.raises(OutputError, match="a name that no folder has"):
        check_none_there([tmp_path / "a.hubs.csv"], overwrite=overwrite)
