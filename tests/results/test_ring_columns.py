"""Every pole has a ring column of its own, whatever its code is written with."""

from growth_poles.core.results.region_tables import ring_columns


def test_codes_in_any_script_and_of_signs_alone_have_columns_of_their_own():
    poles = ["KZ-ALA", "Москва", "Псков", "京都", "a.1", "A 1", "A-1", "?", "!", "Москва"]
    named = ring_columns(poles)
    assert list(named) == list(dict.fromkeys(poles))
    assert len(set(named.values())) == len(named)
    assert [named[pole] for pole in ("KZ-ALA", "Москва", "京都")] == [
        "ring_kz_ala",
        "ring_москва",
        "ring_京都",
    ]
    assert [named[pole] for pole in ("a.1", "A 1", "?", "!")] == [
        "ring_a_1",
        "ring_a_1_2",
        "ring",
        "ring_2",
    ]
