"""A damaged file of every kind is read or refused in our own words; `make fuzz` takes longer."""

import pytest
from mutating import attack, corpus

KINDS = 15
EACH = 40


@pytest.fixture(scope="module")
def readers(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("corpus") / "in")


@pytest.mark.parametrize("at", range(KINDS))
def test_a_damaged_file_is_read_or_refused(at, readers):
    assert len(readers) == KINDS
    path, read = readers[at]
    told = [
        f"{path.name} {number}: {said}"
        for number in range(EACH)
        if (said := attack(path, read, number))
    ]
    assert told == []
