"""Nomenclature: keyed by edition and code, from the office's file."""

import pytest

from baimbai.errors import RulebookError
from baimbai.rulebook.nomenclature import Activity, activity_code, load_nomenclature


def test_the_level_of_a_code_is_unpadded_and_nothing_else():
    assert activity_code(" 1.03.10.02.01.46 ") == "1.03.10.2.01.46"
    assert activity_code("1.03.10.2.01.0046") == "1.03.10.2.01.0046"
    assert activity_code("Jalan") is None


def test_a_code_is_found_in_its_edition_only(tmp_path):
    path = tmp_path / "n.csv"
    path.write_text("edition,code,name,unit\nA,1.03.10.02.01.0046,Rutin,km\n", encoding="utf-8")
    book = load_nomenclature(path)
    assert book.find("A", "1.03.10.2.01.0046") == Activity("A", "1.03.10.2.01.0046", "Rutin", "km")
    assert book.find("B", "1.03.10.2.01.0046") is None
    assert book.editions_of("1.03.10.02.01.0046") == ("A",)


@pytest.mark.parametrize("rows", ["edition,name\nA,x\n", "edition,code,name\nA,x,y\n"])
def test_a_file_without_codes_is_refused(tmp_path, rows):
    path = tmp_path / "n.csv"
    path.write_text(rows, encoding="utf-8")
    with pytest.raises(RulebookError):
        load_nomenclature(path)
