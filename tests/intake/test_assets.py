"""Survey figures in status lists are read under headings of both languages."""

from pathlib import Path

import pytest

from baimbai.intake.assets import read_assets
from baimbai.intake.remark import REMARKS
from baimbai.intake.workbook import open_workbook
from baimbai.register.asset import ASSETS
from baimbai.wording.wording import LANGUAGES, wording


def read(folder: Path, text: str):
    path = folder / "ruas_jalan.csv"
    path.write_text(text, encoding="utf-8")
    assets, remarks = read_assets(open_workbook(path))
    told = list(REMARKS.records(remarks))
    assert all(wording(language).say(r.text) for r in told for language in LANGUAGES)
    return list(ASSETS.records(assets)), [(r.cell, r.text.key) for r in told]


INDONESIAN = (
    "kode,nama,kewenangan,panjang_km,jenis permukaan,IRI (m/km),SDI,baik_km,sedang_km,"
    'rusak_ringan_km,rusak_berat_km\nR1,A - B,kabupaten,10,Hotmix,"8,85",105,4,2,3,1\n'
)
ENGLISH = (
    "id,name,level,length_km,surface,iri,sdi,good_km,fair_km,poor_km,bad_km\n"
    "R1,A - B,kabupaten,10,asphalt,8.85,105,4,2,3,1\n"
)  # fmt: skip


@pytest.mark.parametrize("text", [INDONESIAN, ENGLISH])
def test_surveys_are_read_in_both_languages(tmp_path: Path, text: str) -> None:
    (road,), remarks = read(tmp_path, text)
    assert (road.surface, road.iri, road.sdi, road.rci) == ("aspal", 8.85, 105.0, None)
    assert (road.good_km, road.fair_km, road.poor_km, road.bad_km) == (4.0, 2.0, 3.0, 1.0)
    assert (road.condition, road.stable_percent) == (None, None)
    assert remarks == []


def test_percents_written_for_lengths_are_not_taken(tmp_path: Path) -> None:
    text = "kode,nama,kewenangan,panjang,baik,sedang\nR1,A - B,kabupaten,10,60,40\n"
    (road,), remarks = read(tmp_path, text)
    assert (road.good_km, road.fair_km) == (None, None)
    assert remarks == [("E2", "remark-aset-panjang")]


def test_functional_area_of_a_scheme_is_read(tmp_path: Path) -> None:
    text = "kode,jenis aset,nama,kewenangan,luas ha,luas fungsional (ha)\nD,irigasi,DI A,provinsi,900,600\n"
    (scheme,), remarks = read(tmp_path, text)
    assert (scheme.area_ha, scheme.functional_ha, remarks) == (900.0, 600.0, [])
