"""Columns that belong to no proposal (*kolom tambahan*): openings, synergies, dearer money.

Their names begin with `=`, which no id that was read from a sheet can.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from baimbai.funding.dossier import Dossier
from baimbai.funding.options import Option, fits_ceilings


@dataclass(frozen=True, slots=True)
class Extra:
    """A column beside the options, 0 or 1."""

    name: str
    law: str
    """lanjutan: new works of a bidang may be paid from a ceiling's holder; sinergi: both of a
    pair are taken; pagu_lunak: a bundle of steps above a ceiling."""
    about: tuple[str, ...]
    points: int = 0
    rupiah: int = 0
    """What a bundle of steps adds to its ceiling."""
    needs: tuple[tuple[str, ...], ...] = ()
    """Of each of these groups some proposal must be taken for it to be 1."""


def extras(dossier: Dossier, options: tuple[Option, ...]) -> Iterator[Extra]:
    """All extras of a round, in a fixed order."""
    yield from _openings(dossier, options)
    for pair in dossier.envelope.synergies:
        needs = ((pair.a,), (pair.b,))
        yield _extra("sinergi", (pair.a, pair.b), points=pair.points, needs=needs)
    for soft in dossier.envelope.soft_ceilings:
        for place, size in enumerate(soft.sizes()):
            yield _extra(
                "pagu_lunak", (soft.source, soft.owner, str(soft.year), str(place)),
                points=-size * soft.step_price, rupiah=size * soft.step_rupiah,
            )  # fmt: skip


def _extra(law: str, about: tuple[str, ...], **more: object) -> Extra:
    return Extra(name_of(law, about), law, about, **more)  # type: ignore[arg-type]


def name_of(law: str, about: tuple[str, ...]) -> str:
    """An extra's name."""
    return f"={law} {' '.join(about)}"


def _openings(dossier: Dossier, options: tuple[Option, ...]) -> Iterator[Extra]:
    """Source, owner and bidang where works under way could be paid by that payer alone.

    Each such work, or one that excludes it as its duplicate, must be taken first. Works that are
    tied to others (prerequisites, shares, same time) hold nobody back.
    """
    if not dossier.envelope.continuing_first:
        return
    tied = {b for _, b in dossier.links.get("prasyarat", ())}
    for kind in ("bersama", "serentak"):
        tied.update(name for pair in dossier.links.get(kind, ()) for name in pair)
    rivals: dict[str, list[str]] = defaultdict(list)
    for a, b in dossier.links.get("saling_meniadakan", ()):
        rivals[a].append(b)
        rivals[b].append(a)
    waiting: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for option in options:
        sheet = dossier.proposals[option.proposal]
        payers = {(paid.source, paid.owner) for paid in option.payments}
        alone = len(payers) == 1 and option.as_asked and fits_ceilings(dossier, option)
        if sheet.continuing and sheet.id not in tied and alone:
            waiting[(*next(iter(payers)), sheet.sector)][sheet.id] = None
    for about, works in sorted(waiting.items()):
        yield _extra("lanjutan", about, needs=tuple((work, *rivals[work]) for work in works))
