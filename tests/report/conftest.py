"""The reports that several tests look at: made once."""

import pytest
from growth_poles.core.headless import run
from growth_poles.core.report.result_file import read_result


@pytest.fixture(scope="session")
def official(tmp_path_factory):
    """Results of the official study, and the file that they were written to."""
    results = run("kazakhstan-official")
    path = tmp_path_factory.mktemp("official") / "official.gpkg"
    results.write(path)
    return results, path


@pytest.fixture(scope="session")
def stories(official):
    """The same story told from memory and from the file."""
    results, path = official
    return results.story(), read_result(path)
