"""There and back between our weights and libpysal's (4.14), always by label."""

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.headless.weights import from_graph, from_w, read_weights, to_graph
from growth_poles.core.neighbours.contiguous import queen
from growth_poles.core.neighbours.weights import Neighbours
from libpysal.graph import Graph
from libpysal.weights import W


@pytest.fixture
def weights():
    return Neighbours.from_pairs(
        ["б", "a", "c", "d"],
        ["б", "a", "c"],
        ["a", "c", "a"],
        [2.0, 0.5, 4.0],
        name="mine",
        how="by hand",
        symmetric=False,
    )


def same(found, expected):
    assert found.labels == expected.labels
    np.testing.assert_array_equal(found.dense(), expected.dense())


def test_a_graph_there_and_back_is_the_same(weights):
    graph = to_graph(weights)
    assert graph.n == 4
    assert list(graph.isolates) == ["d"]
    assert graph["a"].to_dict() == {"c": 0.5}
    same(from_graph(graph), weights)


def test_labels_decide_and_the_order_of_the_graph_does_not(weights):
    moved = to_graph(weights.subset(["d", "c", "a", "б"]))
    same(from_graph(moved, weights.labels), weights)


def test_a_w_there_and_back_is_the_same(weights):
    w = to_graph(weights).to_W()
    same(from_w(w, weights.labels), weights)
    w.transform = "r"
    same(from_w(w, weights.labels), weights.row_standardised())


def test_whole_numbers_as_labels_become_text():
    graph = Graph.from_arrays([7, 10, 7, 3], [10, 7, 3, 7], [1, 1, 1, 1])
    assert from_graph(graph, ["10", "7", "3"]).of("7") == ("10", "3")
    assert from_w(W({7: [10], 10: [7]})).labels == ("7", "10")


def test_parquet_and_gal_files_of_libpysal_are_read_by_label(tmp_path, weights):
    to_graph(weights).to_parquet(tmp_path / "mine.parquet")
    found = read_weights(tmp_path / "mine.parquet", weights.labels)
    same(found, weights)
    assert (found.name, found.how) == ("mine", "read from mine.parquet")
    binary = queen("abcd", ["b", "a"], ["a", "c"])
    to_graph(binary).to_gal(tmp_path / "borders.gal")
    same(read_weights(str(tmp_path / "borders.gal"), binary.labels), binary)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("w.gal", b"2\na 1\nb\nb x\n", "w.gal, line 4"),
        ("w.gal", "2\nб 0\n".encode("cp1251"), "text in UTF-8"),
        ("w.gwt", b"", "a file ending in '.gwt'"),
        ("w.parquet", b"not parquet", "damaged"),
    ],
)
def test_files_that_cannot_be_read_are_refused_by_name(tmp_path, name, content, message):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=message):
        read_weights(tmp_path / name)


def test_a_table_that_holds_no_weights_and_a_file_that_is_not_there_are_refused(tmp_path):
    import pandas as pd

    pd.DataFrame({"x": [1]}).to_parquet(tmp_path / "x.parquet")
    with pytest.raises(InputError, match="focal, neighbor and weight, got x"):
        read_weights(tmp_path / "x.parquet")
    with pytest.raises(InputError, match="no such file"):
        read_weights(tmp_path / "none.gal")


def test_unknown_regions_are_named(tmp_path, weights):
    with pytest.raises(InputError, match="unknown regions 'б' and nothing about 'z'"):
        from_graph(to_graph(weights), ["a", "c", "d", "z"])


def test_a_graph_with_a_region_as_its_own_neighbour_is_refused(weights):
    graph = to_graph(weights).assign_self_weight(1)
    with pytest.raises(InputError, match="other than the region itself"):
        from_graph(graph)
