"""Steps (*langkah pekerjaan*): a proposal as one step towards one named thing.

    DED Pembangunan Jembatan Sei Ayuk Kec. Beduai        design of the bridge Ayuk
    Pembangunan Jembatan Sungai Ayuk Tahap II            its works, stage 2
    Pembebasan Lahan Oprit Jembatan Sungai Ayuk          its land

Order is judged only where the thing is certain: same kind, same region, same name, no number,
place, part or chainage that tells the two apart. A village is no name of a road.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from baimbai.synchronisation.likeness import NEAR_KM, parts_named, strong_words
from baimbai.synchronisation.spelling import folded, full_word, number_of, unmatched
from baimbai.synchronisation.subject import Subject, distance_km
from baimbai.synchronisation.title import WEAK, Name, Title, read_title
from baimbai.synchronisation.titlewords import title_words

DESIGN, LAND, WORKS, SUPERVISION = "rencana", "lahan", "fisik", "pengawasan"

MOST = 40
"""So many steps of one name in one region are compared with each other, the earliest first."""

_NEVER = ("penunjang", "pelatihan", "pembinaan")
_OPENING = r"^\W*(?:(?:paket|pekerjaan|kegiatan|belanja|jasa|biaya|konsultansi|konsultan)\W+)*"
_SAID: tuple[tuple[str, re.Pattern[str]], ...] = (
    (SUPERVISION, re.compile(_OPENING + r"(?:pengawas\w*|supervisi|manajemen konstruksi|mk)\b")),
    (LAND, re.compile(
        _OPENING + r"(?:(?:pengadaan|pembebasan|penyiapan|pematangan|penyediaan|ganti rugi) "
        r"(?:dan \w+ )?(?:lahan|tanah)|land acquisition)\b"
    )),
    (DESIGN, re.compile(
        _OPENING + r"(?:(?:review|reviu|penyusunan|pembuatan|penyempurnaan|dokumen|pra) )*"
        r"(?:ded|detail\w* (?:engineering )?desi?gn|detail\w* desain|basic design|fs|"
        r"feasibility|perencana\w*|perancangan|rancangan|desain|studi|master ?plan|"
        r"rencana teknis)\b"
    )),
)  # fmt: skip
_PREPARING = re.compile(
    r"\b(?:review|reviu|penyusunan|pembuatan|penyempurnaan|dokumen|pra|ded|detail(?:ed)?|"
    r"engineering|basic|design|desain|disain|fs|feasibility|study|studi|kelayakan|perencana(?:an)?|"
    r"perancangan|rancangan|rencana|teknis|teknik|konsultan(?:si)?|jasa|biaya|belanja|"
    r"pengawas(?:an)?|supervisi|manajemen konstruksi|mk|pengadaan|pembebasan|penyiapan|pematangan|"
    r"ganti rugi|lahan|tanah|tapak|untuk)\b"
)
_APPROACH = re.compile(
    r"\b(?:jalan )?(?:akses|oprit|pendekat|approach)\b(?: menuju)?(?=.*jembatan)"
)
_BUILT_AS_DESIGNED = re.compile(r"\brancang (?:dan )?bangun|\bdesign ?(?:and|&|dan) ?build")
_STAGE = re.compile(
    r"\b(?:tahap(?:an)?|thp|fase|phase|stage)\b[\s.:-]*(?:ke\b[\s-]*)?"
    r"(\d{1,2}|[ivx]{1,4}|pertama|kedua|ketiga|keempat|kelima|satu|dua|tiga|empat|lima|"
    r"awal|akhir|lanjutan)\b"
)
_ORDINALS = {"pertama": "1", "kedua": "2", "ketiga": "3", "keempat": "4", "kelima": "5",
             "awal": "1", "akhir": "99"}  # fmt: skip
_ALONE_IN_A_VILLAGE = ("jembatan", "spam", "gedung", "sampah", "bendungan", "irigasi")
_NEW = ("pembangunan", "penggantian")
_EITHER = ("peningkatan", "perluasan", "pengembangan", "lainnya")
_ONE_NAME = (
    (re.compile(r"\binstalasi pengolahan air(?: minum)?\b"), "ipa"),
    (re.compile(r"\bipa (?:paket|mini)\b"), "ipa"),
    (re.compile(r"\b(pembangunan|jembatan) baru\b"), r"\1"),
    (re.compile(r"\b(?:se)?luas\b(?=\W*\d)"), " "),
    (
        re.compile(r"\b(?:bagian|lot|part|titik)\b(?=\W*(?:ke\W*)?(?:\d|[ivx]+\b|[a-e]\b))"),
        "segmen",
    ),
)
"""What offices write in two ways, in one; parts of works as segments."""
_WORK_WORDS = re.compile(
    r"\b(pembangunan|pemb|bangun|penggantian|pergantian|duplikasi|peningkatan|pengembangan|"
    r"rekons\w*|rehab\w*|pelebaran|normalisasi|revitalisasi|restorasi|perbaikan|renovasi|"
    r"pemeliharaan|perluasan|penataan|preservasi|penanganan)\b"
)


@dataclass(frozen=True, slots=True)
class Step:
    """One proposal of a named thing."""

    subject: Subject
    kind: str
    """rencana, lahan, fisik or pengawasan."""
    title: Title
    """Read without the words of preparing and of stages."""
    words: tuple[str, ...]
    """What names the thing."""
    stage: int | None
    doings: frozenset[str]
    """`baru` (something new comes), `ulang` (what is there is bettered), or both."""

    @property
    def first_year(self) -> int:
        """The first year that money is asked for."""
        return self.subject.first_year


def step_of(subject: Subject, regions: Mapping[str, str]) -> Step | None:
    """The step that a proposal is; None where it is none, or names nothing certain.

    `regions`: names by code.
    """
    line = spelled_out(subject.proposal.title)
    kind = _kind(subject, line)
    if kind is None:
        return None
    stage = _STAGE.search(line)
    bare = _PREPARING.sub(" ", _STAGE.sub(" ", line)) if kind != WORKS else _STAGE.sub(" ", line)
    if kind == LAND:
        bare = _APPROACH.sub(" ", bare)
    title = read_title(_within_region(bare, regions.get(subject.proposal.region_code, "")))
    words = naming_words(subject, title, regions)
    if not words:
        return None
    doings = _doings(subject, bare if kind in (DESIGN, LAND) else None)
    return Step(subject, kind, title, words, _stage(stage), doings)


def spelled_out(title: str) -> str:
    """The title in lower case, one kind of dash, common abbreviations written out."""
    line = re.sub(r"[–—−]", " - ", title.lower()).replace("_", " ")
    line = re.sub(r"\b[a-z]+\b\.?", lambda word: full_word(word[0].rstrip(".")), line)
    for pattern, plain in _ONE_NAME:
        line = pattern.sub(plain, line)
    return " ".join(line.split())


def built_as_designed(subject: Subject) -> bool:
    """Whether design and works are one contract (*rancang bangun*)."""
    return bool(_BUILT_AS_DESIGNED.search(subject.proposal.title.lower()))


def naming_words(subject: Subject, title: Title, regions: Mapping[str, str]) -> tuple[str, ...]:
    """The words that name one thing; none where the title names no more than a place."""
    proposal = subject.proposal
    names = title.names
    if not names:
        return ()
    if proposal.asset_type != "jalan" and len(names) == 1:
        names = tuple(_of_the_thing(name) for name in names)
    words = tuple(word for word in strong_words(names) if word not in WEAK and len(word) > 1)
    generic = title_words().generic
    words = tuple(word for word in words if folded(word) not in generic) or words
    if not words or set(words) <= set(regions.get(proposal.region_code, "").lower().split()):
        return ()
    if names[0][0] == "kota" and len(names[0]) == 2 and proposal.asset_type != "jalan":
        return ()
    in_village = names[0] in (title.desa, title.kecamatan)
    return () if in_village and proposal.asset_type not in _ALONE_IN_A_VILLAGE else words


def _of_the_thing(name: Name) -> Name:
    """A bridge's name without the road that it stands on."""
    for place, word in enumerate(name):
        if place and word in ("ruas", "jalan"):
            return name[:place]
    return name


def _kind(subject: Subject, line: str) -> str | None:
    if subject.role in _NEVER:
        return None
    for kind, pattern in _SAID:
        if pattern.search(line):
            return kind
    if subject.role in (DESIGN, LAND, SUPERVISION):
        return subject.role
    # "Pekerjaan Jembatan X" names no works, and is works.
    return WORKS if subject.role == "fisik" else None


def _stage(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    number = _ORDINALS.get(found[1]) or number_of(found[1])
    return int(number) if number else None


def _within_region(line: str, region: str) -> str:
    """The title without its own kabupaten or kota."""
    bare = re.sub(r"^(?:kabupaten|kota)\s+", "", region.lower())
    return (
        re.sub(rf"\b(?:kabupaten|kab\.?|kota)\s+{re.escape(bare)}\b", " ", line) if bare else line
    )


def _doings(subject: Subject, said: str | None) -> frozenset[str]:
    """Of works by their type; of what prepares works by the works that its title names."""
    works = [subject.proposal.work_type] if said is None else _WORK_WORDS.findall(said)
    found: set[str] = set()
    for work in works:
        new = work in _NEW or work in ("pemb", "bangun", "pergantian", "duplikasi")
        found |= {"baru", "ulang"} if work in _EITHER else {"baru"} if new else {"ulang"}
    return frozenset(found or ("baru", "ulang"))


def named_things(steps: Iterable[Step]) -> Iterator[list[Step]]:
    """Steps whose region and beginnings of name agree, by year and id; of very many the earliest
    `MOST` of each kind. A province's steps stand with those of each of its kabupaten."""
    buckets: dict[tuple[str, ...], list[Step]] = defaultdict(list)
    for step in steps:
        beginnings = sorted({folded(word)[:3] for word in step.words})
        proposal = step.subject.proposal
        buckets[proposal.region_code[:2], *beginnings].append(step)
    for key in sorted(buckets):
        members = sorted(buckets[key], key=lambda s: (s.first_year, s.subject.proposal.id))
        if len(members) > 1:
            yield from _by_region(members)


def _by_region(members: Sequence[Step]) -> Iterator[list[Step]]:
    codes = sorted({step.subject.proposal.region_code for step in members}, key=len)
    wide = [code for code in codes if len(code) == 2]
    for code in sorted(set(codes) - set(wide)) or wide:
        kinds: dict[str, list[Step]] = defaultdict(list)
        for step in members:
            if step.subject.proposal.region_code in (code, *wide):
                kinds[step.kind].append(step)
        yield [step for kind in sorted(kinds) for step in kinds[kind][:MOST]]


def one_thing(a: Step, b: Step) -> bool:
    """Whether nothing tells the two apart but the step, and the name is one."""
    if unmatched(a.words, b.words) or unmatched(b.words, a.words):
        return False
    one, other = a.subject.proposal.asset_type, b.subject.proposal.asset_type
    # The kind of asset of a design is often guessed from its title; what it names says it too.
    alike = one == other or a.title.objects & b.title.objects
    return bool(alike) and len(a.title.names) == len(b.title.names) and not _told_apart(a, b)


def _told_apart(a: Step, b: Step) -> bool:
    mine, theirs = a.title.numbers, b.title.numbers
    if any(not mine[label] & theirs[label] for label in mine.keys() & theirs.keys()):
        return True
    if any(_differ(x, y) for x, y in zip(_places(a), _places(b), strict=True)):
        return True
    parts, others = parts_named(a.subject), parts_named(b.subject)
    if parts and others and not parts & others:
        return True
    one, other = a.subject.stretch, b.subject.stretch
    if one and other:
        return one[1] <= other[0] or other[1] <= one[0]
    apart = distance_km(a.subject.proposal, b.subject.proposal)
    lengths = sum(
        s.subject.size[1] / 1000 for s in (a, b) if s.subject.size and s.subject.size[0] == "m"
    )
    return apart is not None and apart > NEAR_KM + lengths


def _places(step: Step) -> tuple[Sequence[str], Sequence[str]]:
    proposal = step.subject.proposal
    return (
        (proposal.kecamatan or "").lower().split() or step.title.kecamatan,
        (proposal.desa or "").lower().split() or step.title.desa,
    )


def _differ(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    return bool(unmatched(mine, theirs) and unmatched(theirs, mine))
