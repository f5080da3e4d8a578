import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.neighbours.gal import parse_gal, to_gal
from growth_poles.core.neighbours.weights import Neighbours
from libpysal.graph import read_gal

TEXT = "0 4 layer key\nb 2\na c\na 1\nb\nc 1\nb\nd 0\n\n"


def test_regions_are_matched_by_label_and_never_by_position():
    w = parse_gal(TEXT, ["a", "b", "c", "d"], name="mine", where="mine.gal")
    assert w.labels == ("a", "b", "c", "d")
    assert w.of("b") == ("a", "c")
    assert w.isolates == ("d",)
    assert (w.name, w.how) == ("mine", "read from mine.gal")


def test_libpysal_reads_what_we_write_and_we_read_it_back(tmp_path, queen_16):
    w = queen_16.without(["KZ-ALM"])  # has an isolate
    path = tmp_path / "w.gal"
    path.write_text(to_gal(w), encoding="utf-8")
    theirs = read_gal(path)
    assert list(theirs.isolates) == ["KZ-ALA"]
    assert {label: set(theirs[label].index) for label in w.labels if w.of(label)} == {
        label: set(w.of(label)) for label in w.labels if w.of(label)
    }
    np.testing.assert_array_equal(parse_gal(to_gal(w), w.labels).dense(), w.dense())


def test_labels_of_any_alphabet_and_a_byte_order_mark_are_read():
    w = parse_gal("\ufeff2\r\nАлматы 1\r\nАстана\r\nАстана 1\r\nАлматы\r\n")
    assert w.of("Астана") == ("Алматы",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "f.gal, line 1: .*the end of the file"),
        ("regions\n", "f.gal, line 1: .*got 'regions'"),
        ("2\na 1\nb\nb x\na\n", "f.gal, line 4: .*got 'b x'"),
        ("2\na one\nb\n", "f.gal, line 2: "),
        (
            "2\na 2\nb\nb 1\na\n",
            "f.gal, line 3: .*a line of 2 neighbours for region 'a', got 'b'",
        ),
        ("2\na 1\nb\nb 1", "f.gal, line 5: .*the end of the file"),
        ("2\na 1\nb\na 1\nb\n", r"f.gal, line 4: .*\(first: line 2\)"),
        ("2\na 1\na\nb 1\na\n", "f.gal, line 3: .*other regions as neighbours of 'a'"),
        (
            "2\na 2\nb b\nb 1\na\n",
            "f.gal, line 3: .*neighbours of 'a', each once",
        ),
        ("2\na 1\nz\nb 1\na\n", "f.gal, line 3: .*every neighbour of 'a', got 'z'"),
        (
            "3\na 1\nb\nb 1\na\n",
            "f.gal: .*3 regions, as the first line announces, got 2 entries",
        ),
    ],
)
def test_a_broken_line_is_refused_with_its_number(text, message):
    with pytest.raises(InputError, match=message):
        parse_gal(text, where="f.gal")


def test_regions_that_only_one_side_has_are_named():
    with pytest.raises(InputError, match="unknown regions 'c', 'd' and nothing about 'x'"):
        parse_gal(TEXT, ["a", "b", "x"])


def test_a_label_with_a_space_cannot_be_written():
    w = Neighbours.from_pairs(["East K", "b"], [], [], name="w", how="")
    with pytest.raises(InputError, match="got 'East K'"):
        to_gal(w)
