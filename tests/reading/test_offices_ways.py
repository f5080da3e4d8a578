"""Years, figures, signs, formats and encodings as offices write them."""

import warnings

import numpy as np
import pytest
from growth_poles.core.errors import TableError
from growth_poles.core.reading.cells import is_missing, meaning_of
from growth_poles.core.reading.doubtful import far_off, sentinels
from growth_poles.core.reading.encodings import check_not_mixed, guess_encoding, refuse_doubt
from growth_poles.core.reading.header import find_columns, year_of
from growth_poles.core.reading.number_formats import shown_number
from growth_poles.core.reading.numbers import read_numbers
from growth_poles.core.reading.years import PART_OF_YEAR, looks_like_slip, read_year


@pytest.mark.parametrize(
    "cell",
    [
        *("2016 [YR2016]", "2016 [note 1]", "2016年", "X2016", "2016-01-01", "31.12.2016"),
        *("I–XII 2016", "за 2016 год", "январь-декабрь 2016", "FY2016", "12/31/2016", "２０１６"),
        *("2016-12-31T00:00:00", "2016년", "2016年度", "Jan-Dec 2016", "2016 р."),
    ],
)
def test_a_year_of_an_office_is_read(cell):
    assert read_year(cell)[0] == 2016


@pytest.mark.parametrize(
    "cell",
    [
        *("2016Q1", "Q1 2016", "2016-Q4", "2016H1", "2016-S2", "1 полугодие 2016", "2016M01"),
        *("2016-06", "янв.2016", "2016K1", "IV кв. 2016", "1. Halbjahr 2016", "4T2016", "2016 IV"),
    ],
)
def test_a_part_of_a_year_is_called_so(cell):
    assert read_year(cell) == (None, False, PART_OF_YEAR)


@pytest.mark.parametrize(
    ("header", "group", "year"),
    [
        ("pcgdp1940", "pcgdp", 1940), ("GRP, 2016", "GRP", 2016), ("2016_pop", "pop", 2016),
        ("ogółem 2015", "ogółem", 2015), ("GRP / 2016*", "GRP", 2016), ("rank2016Q1", "", None),
    ],
)  # fmt: skip
def test_a_header_tells_what_is_measured_and_the_year(header, group, year):
    assert year_of(header)[:2] == (group, year)


@pytest.mark.parametrize(
    ("cell", "value", "preliminary"),
    [
        ("12.3b", 12.3, False), ("12.3 (p)", 12.3, True), ("12 [e]", 12, False),
        ("(1,234.5)", -1234.5, False), ("1 234,5-", -1234.5, False),
        ("12,34,567.8", 1234567.8, False), ("１２３．４", 123.4, False), ("٣٫٥", 3.5, False),
    ],
)  # fmt: skip
def test_a_figure_of_an_office_is_read_with_its_flag(cell, value, preliminary):
    read = read_numbers([cell])
    assert read.problems == ()
    assert (read.values[0], read.preliminary[0]) == (value, preliminary)


@pytest.mark.parametrize("cell", ["[x]", "[c]", "(D)", "(NA)", "F", "ND", "/", "***", ": c", ".."])
def test_a_sign_of_an_office_is_missing(cell):
    assert is_missing(cell)


def test_the_meaning_of_a_sign_is_kept():
    assert meaning_of("(D)") == meaning_of("[c]") == "confidential"
    assert meaning_of("-") == ""


def test_a_number_too_large_for_a_figure_is_a_problem_and_no_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read = read_numbers(["1e308", "1.5"])
        assert [problem.row for problem in read.problems] == [0]
        assert read_numbers(np.array([1e308, 2.0])).problems[0].row == 0


def test_values_by_which_programs_mark_missing_figures_are_found():
    assert sentinels(np.array([1.5, -9999.0, 3.5, np.nan])).tolist() == [False, True, False, False]
    assert sentinels(np.array([12.0, 99999.0, 30.0])).tolist() == [False, True, False]
    assert not sentinels(np.array([99000.0, 99999.0, 120000.0])).any()
    assert far_off(np.array([1.0, 2.0, 3.0, 4.0, 5000.0])) == 4
    assert far_off(np.array([1.0, 2.0, 3.0, 4.0, 3900.0])) is None


def test_a_year_that_looks_like_a_slip_is_told_from_a_later_one():
    asked = range(2010, 2017)
    assert looks_like_slip(2106, asked) == 2016
    assert looks_like_slip(2061, asked) == 2016
    assert looks_like_slip(2018, asked) is None


@pytest.mark.parametrize(
    ("code", "shown"),
    [("0.00%", "76.05%"), ("#,##0", 0.7605), ('0.0" %"', "0.7605%"), ("General", 0.7605)],
)
def test_a_format_shows_a_number_in_per_cent(code, shown):
    assert shown_number(0.7605, code) == shown


def test_a_format_leaves_thousands_out():
    assert shown_number(1234500.0, "#,##0,") == 1234.5
    assert shown_number(1234500.0, "0.0,,") == 1.2345


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Département;Année\nCôtes-d'Armor;2016\nRhône;2016\nFinistère;1\nDrôme;2\n", "cp1252"),
        ("Oblast;Rok\nStředočeský kraj;2016\nVysočina;2016\nPlzeňský kraj;1\n", "cp1250"),
        ("Вилаят;Сан\nДушанбе;2016\nХатлонская область;2016\n", "cp1251"),
        ("Область;Год\nМинская;2016\nБрестская;2016\nГродненская;2\n", "koi8-r"),
        ("Область;Год\nМинская;2016\nБрестская;2016\nГродненская;2\n", "cp866"),
        ("Νομός;Έτος\nΛάρισα;2016\nΙωάννινα;2016\nΑχαΐα;3\n", "cp1253"),
        ("省份,年\n四川省,2016\n云南省,2016\n河南省,2\n", "gb18030"),
        ("県,年\n青森県,2016\n新潟県,2016\n長野県,2016\n", "cp932"),
    ],
)
def test_an_encoding_is_found_by_the_words(text, encoding):
    data = text.encode(encoding)
    ranked = guess_encoding(data)
    refuse_doubt(data, ranked, "a.csv")
    assert data.decode(ranked[0][1]) == text


def test_a_doubt_names_the_two_likeliest_with_a_line_under_each():
    data = "X\nA\xf1o\n".encode("latin-1")
    with pytest.raises(TableError, match=r"windows-125.*line 2 is 'A.o'.*windows-125.*'A.o'"):
        refuse_doubt(data, [(0.9, "windows-1252"), (0.88, "windows-1250")], "a.csv")


def test_mixed_encodings_name_the_lines():
    data = "a\nAño\n".encode() + "México\n".encode("cp1252")
    with pytest.raises(TableError, match="line 2 in UTF-8 and line 3 in another"):
        check_not_mixed(data, "a.csv")


def test_a_look_alike_in_another_alphabet_is_no_suggestion():
    with pytest.raises(TableError) as told:
        find_columns(["Aсo", "Region"], ["Año"])  # the second letter is Cyrillic
    assert told.value.remedy == ""
