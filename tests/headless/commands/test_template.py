"""What a new study offers can be used as it stands."""

import pytest
from growth_poles.core.headless.commands.template import write_template
from growth_poles.core.study.read import read_study


@pytest.mark.parametrize("policy", ["no_value", "mean_of_present"])
def test_every_section_that_a_new_study_offers_can_be_switched_on(tmp_path, policy):
    file = tmp_path / "mine.toml"
    write_template(None, file)
    text = file.read_text(encoding="utf-8").replace(
        f'# missing = "{policy}"', f'missing = "{policy}"'
    )
    choices = ("# values =", "# sheet =", "# decimal =", "# layer =", "# name =")
    on, lines = False, []
    for line in text.splitlines():
        on = line.startswith("# [") or (on and line.startswith("#"))
        lines.append(line[2:] if on and not line.startswith(choices) else line)
    file.write_text(
        "\n".join(lines).replace(
            'over = "output"\nunder = "workers"', 'over = "output"\nunder = "total"'
        ),
        encoding="utf-8",
    )
    study = read_study(file)
    assert study.missing == policy
    assert [leaf.name for leaf in study.index.tree.leaves()] == ["output", "total"]
    assert study.uncertainty.leave_out and study.uncertainty.measurement
    assert [each.name for each in study.diffusion.weights] == ["queen", "inverse_distance"]
    assert study.hubs.minimum_share == 0.10
    assert len(study.grades.labels) == 7
    assert [spec.kind for spec in study.derived] == ["ratio"]


OWN = "area,year,jobs\nNorth,2020,5\nSouth,2020,7\n"
KAZAKH = "region,year,jobs\nAkmola,2023,5\nAlmaty city,2023,7\n"


@pytest.mark.parametrize(("table", "shipped"), [(OWN, False), (KAZAKH, True)])
def test_only_a_table_of_kazakhstan_gets_its_boundaries(tmp_path, table, shipped):
    (tmp_path / "t.csv").write_text(table, encoding="utf-8")
    file = tmp_path / "mine.toml"
    write_template(tmp_path / "t.csv", file)
    text = file.read_text(encoding="utf-8")
    section = text[text.index("[boundaries]") : text.index("[[tables]]")]
    assert ('scheme = "20"' in section) == shipped
    assert section.splitlines()[1].startswith("file = ") != shipped
