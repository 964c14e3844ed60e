"""Evidence on two proposals (*bukti*): what agrees, what conflicts, what one does not say.

Each field gives one level, such as `desa:cocok` or `rt_rw:sepihak`. To say nothing is not to
disagree: a missing fact has a level of its own. Organisation, level, origin and id are no
evidence of one work and are never looked at.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from rapidfuzz.distance import OSA

from baimbai.synchronisation.compared import Compared
from baimbai.synchronisation.titlewords import title_words

Evidence = tuple[str, ...]

ASKED = ("rt", "rw")
LEVELS = {
    "cakupan": ("kosong", "mirip", "cocok"),
    "lingkup": ("cocok", "pemeliharaan", "beda"),
    "jenis": ("kosong", "sepihak", "cocok", "akin", "beda"),
    "nama_bentrok": ("0", "1", "2", "3", "4"),
    "nama_sepihak": ("0", "1", "2", "3", "4", "5"),
    "nama_cocok": ("0", "1", "2", "3", "4", "5"),
    "nama_langka": ("0", "1", "2", "3", "4"),
    "bagian": ("kosong", "cocok", "termuat", "sepihak", "sebagian", "beda"),
    "kabupaten": ("kosong", "cocok", "beda"),
    **dict.fromkeys(
        ("kecamatan", "desa", "sistem"),
        ("kosong", "cocok", "mirip", "beda", "tersirat", "sepihak"),
    ),
    "dusun": ("kosong", "cocok", "beda", "sepihak"),
    **dict.fromkeys(
        ("rt_rw", "tahap", "nomor", "sisi"), ("beda", "sepihak", "sebagian", "cocok", "kosong")
    ),
    "jarak": ("kosong", "0", "1", "2", "3", "4"),
    "biaya": ("kosong", "lazim", "sama", "0", "1", "2", "3"),
    "ukuran": ("kosong", "0", "1", "2", "3"),
    "sta": ("kosong", "sepihak", "cocok", "sebagian", "beda"),
    **dict.fromkeys(("saingan", "unggul"), tuple("01234567")),
}
"""Every field of evidence with its levels, in the order in which they are told."""
CLASHING = (10, 600, 1100, 1900)
ONE_SIDED = (10, 500, 900, 1500, 2500)
SHARED = (10, 500, 900, 1400, 2200)
RAREST = (500, 650, 800, 900)
"""Steps of summed rarity, in thousandths."""
KILOMETRES = (0.3, 1.0, 3.0, 10.0)
COSTS = (1.5, 3.0, 10.0)
SIZES = (1.06, 2.0, 5.0)
"""Steps of the larger over the smaller."""


def weigh_evidence(a: Compared, b: Compared) -> Evidence:
    """The level of every field, for two proposals in either order."""
    ours, theirs = _unmatched(a, b), _unmatched(b, a)
    numbers = tuple(_numbers(a, b))
    return (
        f"cakupan:{_scope_told(a, b, ours, theirs, numbers)}",
        f"lingkup:{_scopes(a, b)}",
        f"jenis:{_kinds(a, b)}",
        *_names(a, b, ours, theirs),
        *_objects(a, b),
        *_places(a, b),
        *numbers,
        f"jarak:{_distance(a, b)}",
        f"biaya:{_costs(a, b)}",
        f"ukuran:{_sizes(a, b)}",
        f"sta:{_stations(a, b)}",
    )


def _scopes(a: Compared, b: Compared) -> str:
    ours, theirs = a.parts.scopes, b.parts.scopes
    if ours & theirs:
        return "cocok"
    both = ours | theirs
    if both <= {"fisik", "op", "rutin"}:
        return "pemeliharaan"
    return "beda"


def _kinds(a: Compared, b: Compared) -> str:
    ours, theirs = a.parts.kind, b.parts.kind
    if not ours or not theirs:
        return "sepihak" if ours or theirs else "kosong"
    if ours == theirs:
        return "cocok"
    return "akin" if frozenset((ours, theirs)) in title_words().akin else "beda"


@lru_cache(maxsize=500_000)
def alike(a: str, b: str) -> bool:
    """Whether two folded words are one: equal, cut short, without vowels, or a slip apart."""
    if a == b:
        return True
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if short[:1] != long[:1]:
        return False
    if 2 <= len(short) <= 4 and not set(short) & set("aeiu"):
        rest = iter(long)
        return all(letter in rest for letter in short)
    slips = 0 if len(short) < 5 else 1 if len(short) < 10 else 2
    return slips > 0 and len(long) - len(short) <= slips and OSA.distance(a, b) <= slips


def answered(word: str, other: Compared) -> bool:
    """Whether another proposal has the word, also run together, apart or misspelt."""
    if word in other.words or word in other.parts.joined:
        return True
    return any(alike(word, each) for each in other.words)


def _unmatched(a: Compared, b: Compared) -> dict[str, int]:
    """Words that name a's thing and that b has not."""
    return {
        word: rare
        for word, rare in a.names.items()
        if not answered(word, b) and not _halves(word, a, b)
    }


def _halves(word: str, a: Compared, b: Compared) -> bool:
    """Whether b writes the word and its neighbour as one: Lebak Wangi, Lebakwangi."""
    return any(word in joined and joined in b.words for joined in a.parts.joined)


def _names(
    a: Compared, b: Compared, ours: Mapping[str, int], theirs: Mapping[str, int]
) -> Iterable[str]:
    left, right = sum(ours.values()), sum(theirs.values())
    yield f"nama_bentrok:{_step(min(left, right), CLASHING)}"
    yield f"nama_sepihak:{_step(abs(left - right), ONE_SIDED)}"
    shared = [rare for word, rare in a.names.items() if word not in ours]
    shared += [rare for word, rare in b.names.items() if word not in theirs and word not in a.names]
    yield f"nama_cocok:{_step(sum(shared), SHARED)}"
    yield f"nama_langka:{_step(max(shared, default=0), RAREST)}"


def _scope_told(
    a: Compared,
    b: Compared,
    ours: Mapping[str, int],
    theirs: Mapping[str, int],
    numbers: Iterable[str],
) -> str:
    """Whether the two tell one scope: nothing named, numbered or part of it is left over."""
    if ours or theirs:
        return "kosong"
    if any(level.split(":")[1] in ("beda", "sepihak") for level in numbers):
        return "kosong"
    if a.parts.objects != b.parts.objects:
        return "mirip"
    return "cocok"


def _step(value: float, bounds: tuple[float, ...]) -> int:
    return sum(value >= bound for bound in bounds)


def _objects(a: Compared, b: Compared) -> Iterable[str]:
    ours, theirs = a.parts.objects, b.parts.objects
    if not ours and not theirs:
        state = "kosong"
    elif ours == theirs:
        state = "cocok"
    elif ours <= theirs or theirs <= ours:
        state = "termuat" if ours and theirs else "sepihak"
    else:
        state = "sebagian" if ours & theirs else "beda"
    yield f"bagian:{state}"


def _places(a: Compared, b: Compared) -> Iterable[str]:
    p, q = a.proposal.region_code, b.proposal.region_code
    known = len(p) > 2 and len(q) > 2
    yield f"kabupaten:{('cocok' if p == q else 'beda') if known else 'kosong'}"
    for role in ("kecamatan", "desa", "sistem"):
        yield f"{role}:{_place(a, b, role)}"
    hamlets = tuple(
        [word for word, held in each.parts.words.items() if held == "dusun"] for each in (a, b)
    )
    yield f"dusun:{_hamlets(a, b, *hamlets)}"


def _place(a: Compared, b: Compared, role: str) -> str:
    ours, theirs = a.places[role], b.places[role]
    if not ours and not theirs:
        return "kosong"
    mine = sum(answered(word, b) for word in ours)
    yours = sum(answered(word, a) for word in theirs)
    if ours and theirs:
        if mine == len(ours) or yours == len(theirs):
            return "cocok"
        return "mirip" if mine or yours else "beda"
    found, whole = (mine, len(ours)) if ours else (yours, len(theirs))
    return "tersirat" if found == whole else "sepihak"


def _hamlets(a: Compared, b: Compared, ours: list[str], theirs: list[str]) -> str:
    if not ours and not theirs:
        return "kosong"
    mine = all(answered(word, b) for word in ours)
    yours = all(answered(word, a) for word in theirs)
    if mine and yours:
        return "cocok"
    return "beda" if ours and theirs else "sepihak"


def _numbers(a: Compared, b: Compared) -> Iterable[str]:
    """RT and RW, stages, numbers of names, sides: each apart, for digits decide."""
    known = title_words()
    ours, theirs = a.parts.numbers, b.parts.numbers
    groups: dict[str, set[str]] = {"rt_rw": set(), "tahap": set(), "nomor": set(), "sisi": set()}
    for label in ours.keys() | theirs.keys():
        mine, yours = ours.get(label, frozenset()), theirs.get(label, frozenset())
        if label in ASKED:
            groups["rt_rw"].add(_compare(mine, yours))
        elif label in known.stage:
            groups["tahap"].add(_compare(mine, yours))
        else:
            sides = known.sides
            groups["sisi"].add(_side(mine & sides, yours & sides, label, a, b))
            groups["nomor"].add(_digit(mine - sides, yours - sides, a, b))
    for group, states in groups.items():
        yield f"{group}:{_worst(states)}"


_ORDER = ("beda", "sepihak", "sebagian", "cocok")


def _worst(states: set[str]) -> str:
    return next((state for state in _ORDER if state in states), "kosong")


def _compare(mine: frozenset[str], yours: frozenset[str]) -> str:
    if not mine and not yours:
        return "kosong"
    if not mine or not yours:
        return "sepihak"
    if mine == yours:
        return "cocok"
    return "sebagian" if mine < yours or yours < mine else "beda"


def _all_digits(each: Compared) -> frozenset[str]:
    return frozenset().union(*each.parts.numbers.values())


def _digit(mine: frozenset[str], yours: frozenset[str], a: Compared, b: Compared) -> str:
    """Numbers of names: the other may hang the number on another word (TR 7, Tersier 7)."""
    if mine and not yours and mine <= _all_digits(b):
        return "cocok"
    if yours and not mine and yours <= _all_digits(a):
        return "cocok"
    return _compare(mine, yours)


def _side(mine: frozenset[str], yours: frozenset[str], label: str, a: Compared, b: Compared) -> str:
    """Sides of a name (Penepat Kanan); where only one names the thing there is nothing to say."""
    if mine and yours and (mine <= yours or yours <= mine):
        return "cocok"
    if bool(mine) == bool(yours):
        return _compare(mine, yours)
    if (mine or yours) <= _all_digits(b if mine else a):
        return "cocok"
    role = (a if mine else b).parts.words.get(label, "nama")
    named = answered(label, b if mine else a)
    return "sepihak" if named and role not in ("kabupaten", "kecamatan") else "kosong"


def _distance(a: Compared, b: Compared) -> str:
    if a.point is None or b.point is None:
        return "kosong"
    return str(_step(_kilometres(*a.point, *b.point), KILOMETRES))


def _kilometres(lat: float, lon: float, lat_b: float, lon_b: float) -> float:
    """Great-circle distance of two points in degrees."""
    north = sin(radians(lat_b - lat) / 2) ** 2
    east = sin(radians(lon_b - lon) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(north + cos(radians(lat)) * cos(radians(lat_b)) * east)))


def _costs(a: Compared, b: Compared) -> str:
    low, high = sorted((a.proposal.cost_rupiah, b.proposal.cost_rupiah))
    if low <= 0:
        return "kosong"
    if high <= 1.01 * low:
        return "lazim" if a.common_cost else "sama"
    return str(_step(high / low, COSTS))


def _sizes(a: Compared, b: Compared) -> str:
    pairs = [(value, b.parts.quantities[unit]) for unit, value in a.parts.quantities.items()
             if unit in b.parts.quantities]  # fmt: skip
    if a.size and b.size and a.size[0] == b.size[0]:
        pairs.append((a.size[1], b.size[1]))
    steps = [_step(max(pair) / min(pair), SIZES) for pair in pairs if min(pair) > 0]
    return str(max(steps)) if steps else "kosong"


def _stations(a: Compared, b: Compared) -> str:
    ours, theirs = a.parts.stations, b.parts.stations
    if not ours or not theirs:
        return "sepihak" if ours or theirs else "kosong"
    if ours == theirs:
        return "cocok"
    return "sebagian" if min(ours[-1], theirs[-1]) > max(ours[0], theirs[0]) else "beda"
