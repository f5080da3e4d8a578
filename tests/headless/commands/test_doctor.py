"""``growth-poles doctor`` says what is there, and of what is missing what to do."""

import json
from importlib.metadata import PackageNotFoundError, version

import pytest
from growth_poles import __version__
from growth_poles.core.headless.commands import cli, doctor


def test_it_names_versions_drivers_and_what_is_shipped(capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(["doctor", "--json"])
    assert not end.value.code
    found = json.loads(capsys.readouterr().out)
    assert found["growth_poles"] == __version__
    assert found["packages"]["pandas"] == version("pandas")
    assert found["drivers"]["GPKG"] == "reads and writes"
    assert found["shipped"] is True


def test_what_is_missing_is_named_with_the_remedy(monkeypatch, capsys):
    def absent(name):
        if name in ("libpysal", "distributed"):
            raise PackageNotFoundError(name)
        return version(name)

    monkeypatch.setattr(doctor, "version", absent)
    monkeypatch.setattr(doctor.shutil, "which", lambda name: None)
    found = doctor.examine()
    assert found["packages"]["libpysal"] is None and found["qgis"] is None
    doctor.show(found)
    said = capsys.readouterr().out
    assert "pip install libpysal." in said
    assert "pip install growth-poles[dask]." in said
    assert "QGIS was not found on the path; only the plugin needs it." in said
    assert "Nothing is missing" not in said
