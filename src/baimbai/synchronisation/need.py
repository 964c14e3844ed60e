"""Need without a proposal (*kebutuhan tanpa usulan*): what the status lists call worn out, or
long untouched, and nobody proposes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from baimbai.register.asset import ASSETS, Asset
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.likeness import kind_group, strong_words
from baimbai.synchronisation.spelling import folded, unmatched
from baimbai.synchronisation.title import read_title
from baimbai.wording.message import Message, Value

_SHOWN = 8


def needs_without_proposal(dossier: Dossier) -> Iterator[Finding]:
    """One finding an office and kind of asset (`kebutuhan_tanpa_usulan`), where the office
    proposes works on such assets at all."""
    worn_below = dossier.rulebook.figure("kebutuhan-kemantapan-persen")
    untouched = int(dossier.rulebook.figure("kebutuhan-umur-tahun"))
    if not dossier.subjects:
        return
    year = min(subject.first_year for subject in dossier.subjects)
    for (office, kind), assets in sorted(_without_proposal(dossier).items()):
        worn = [a for a in assets if _is_worn(a, worn_below)]
        worn.sort(key=lambda a: (a.stable_percent or 0.0, a.id))
        old = [a for a in assets if _is_untouched(a, since=year - untouched)]
        old.sort(key=lambda a: (a.last_works_year or 0, a.id))
        if worn or old:
            yield _need(office, kind, worn, old)


def _is_worn(asset: Asset, below: float) -> bool:
    share = asset.stable_percent
    return asset.condition == "rusak_berat" or (share is not None and share < below)


def _is_untouched(asset: Asset, since: int) -> bool:
    """Whether only the year of its last works tells of it, and that is long ago."""
    told = asset.condition or asset.stable_percent is not None
    return not told and asset.last_works_year is not None and asset.last_works_year <= since


def _name_and_share(asset: Asset) -> str:
    share = asset.stable_percent
    return asset.name if share is None else f"{asset.name} ({share:.0f} %)"


def _need(office: str, kind: str, worn: list[Asset], old: list[Asset]) -> Finding:
    values: dict[str, Value] = {
        "asset": kind,
        "worn": len(worn),
        "old": len(old),
        "worst": tuple(map(_name_and_share, worn[:_SHOWN])),
        "oldest": tuple(f"{a.name} ({a.last_works_year})" for a in old[:_SHOWN]),
    }
    return Finding(
        "",
        "kebutuhan_tanpa_usulan",
        "rendah" if worn else "info",
        (),
        (office,),
        Message("finding-kebutuhan", values),
        ("usulkan", "cek_status", "terima_dengan_alasan"),
    )


def _without_proposal(dossier: Dossier) -> Mapping[tuple[str, str], list[Asset]]:
    """Listed assets that no proposal names, by the office that answers for them and kind; of
    offices that propose works on that kind."""
    offices = sorted(ORGANISATIONS.records(dossier.programme.organisations), key=lambda o: o.id)
    active = {(s.proposal.organisation, s.proposal.asset_type) for s in dossier.subjects}
    named = _words_by_kind(dossier)
    found: dict[tuple[str, str], list[Asset]] = defaultdict(list)
    for asset in ASSETS.records(dossier.programme.assets.sort("id")):
        for office in offices:
            key = office.id, asset.asset_type
            if key in active and _answers(office, asset) and not _is_named(asset, named):
                found[key].append(asset)
                break
    return found


def _answers(office: Organisation, asset: Asset) -> bool:
    region = asset.region_code
    if office.level != asset.level or region is None:
        return False
    return region.startswith(office.region_code)


def _words_by_kind(dossier: Dossier) -> Mapping[tuple[str, str], list[tuple[str, tuple[str, ...]]]]:
    """Regions and words of the titles, by group of assets and by the beginning of each word."""
    found: dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for subject in dossier.subjects:
        words = subject.title.all_words
        group = kind_group(subject.proposal.asset_type)
        for beginning in {folded(word)[:4] for word in words}:
            found[group, beginning].append((subject.proposal.region_code, words))
    return found


def _is_named(
    asset: Asset, named: Mapping[tuple[str, str], list[tuple[str, tuple[str, ...]]]]
) -> bool:
    """Whether a title of the region has all words that tell the asset's name."""
    lead = "jalan " if asset.asset_type == "jalan" else ""
    words = strong_words(read_title(lead + asset.name).names)
    if not words:
        return True
    region = asset.region_code or ""
    return any(
        (where.startswith(region) or region.startswith(where)) and not unmatched(words, said)
        for where, said in named.get((kind_group(asset.asset_type), folded(words[0])[:4]), ())
    )
