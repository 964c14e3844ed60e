"""A proposal that comes in late is compared at once with those that stand."""

from nation import make_nation

from baimbai.register.proposal import PROPOSALS
from baimbai.synchronisation.relation import find_relations
from baimbai.synchronisation.standing import Standing
from tests.synchronisation.small_programme import usulan

TITLES = (
    "Rehabilitasi Jalan Pandan Wangi - Kertajati", "Normalisasi Sungai Lemahabang",
    "Pembangunan Jembatan Cibarengkok Desa Mekarwangi", "Rabat Beton Gang Kenari RT 2 RW 5",
    "Pembangunan SPAM Desa Tirtamulya Kecamatan Rawamerta", "TPS3R Kelurahan Nagasari",
)  # fmt: skip


def standing():
    return Standing(PROPOSALS.make(usulan(f"90.01-{n}", t) for n, t in enumerate(TITLES)))


def test_the_same_work_in_other_words_comes_first():
    (first, relation), *_ = standing().likeliest(
        usulan("90.01-X", "Rehab Jl. Kertajati - Pandanwangi")
    )
    assert (first, relation.kind) == ("90.01-0", "same")


def test_another_rt_is_shown_and_is_no_same_work():
    (first, relation), *_ = standing().likeliest(
        usulan("90.01-X", "Rabat Beton Gg Kenari RT 4 RW 5")
    )
    assert first == "90.01-3"
    assert relation.kind != "same"


def test_a_proposal_is_not_compared_with_itself_nor_beyond_its_province():
    here = standing()
    assert "90.01-1" not in [i for i, _ in here.likeliest(usulan("90.01-1", TITLES[1]))]
    assert here.likeliest(usulan("90.01-9", TITLES[1], region_code="12.01")) == []
    assert Standing(PROPOSALS.make(())).likeliest(usulan("90.01-1", TITLES[1])) == []


def test_titles_that_say_nothing_find_what_shares_nothing_either():
    here = standing()
    for title in ("", ".", "123", "x" * 5000):
        assert all(each.kind != "same" for _, each in here.likeliest(usulan("90.01-X", title)))


def test_who_stands_alone_against_all_others_is_told_what_the_review_tells():
    """Own evidence is the same in both ways; only rivals of the others are not looked at."""
    proposals = make_nation(400, 21).proposals.sort("id")
    records = tuple(PROPOSALS.records(proposals))
    reviewed = find_relations(records)
    nearest, here = reviewed.nearest(1), Standing(proposals)
    sure = {
        place: others[0][1]
        for place, others in nearest.items()
        if reviewed.by_pair[tuple(sorted((place, others[0][1])))].kind == "same"
    }
    told = {place: here.likeliest(records[place], 3) for place in sure}
    found = [records[sure[place]].id in [i for i, _ in told[place]] for place in sure]
    assert len(found) > 20
    assert all(found)
