"""Measures changes at the table: `python benchmarks/funding_change.py 3000 1 2 3`.

For each seed a plan is found once; then 120 random changes (ceilings cut and raised, proposals
pinned in and out, scores, two or three at once) are answered. Shown: CPU seconds until the answer
(median, p95, largest), its gap to its own bound, after a pricing step too; and, for every 24th
change, how far the first answer is from a full search (below 0: the first is better), in percent.
"""

import resource
import sys
import time
from random import Random
from statistics import median

from funding_instance import make_instance

from baimbai.errors import FundingError
from baimbai.funding.answer import Answer, answers
from baimbai.funding.change import Change
from baimbai.funding.dossier import open_dossier
from baimbai.funding.standing import Standing, stand

CHANGES, SEARCHED = 120, 24
HEADINGS = (
    "size", "seed", "build s", "plan gap", "answered", "refused", "median s", "p95 s", "max s",
    "gap %", "max gap", "priced s", "gap %", "to full %", "worst", "MB",
)  # fmt: skip


def main(arguments: list[str]) -> None:
    """Number of proposals, then seeds."""
    size, *seeds = (int(argument) for argument in arguments)
    _show(HEADINGS)
    for seed in seeds:
        begun = time.process_time()
        standing = stand(open_dossier(**vars(make_instance(size, seed))))
        built = time.process_time() - begun
        gap = 100 * standing.certificate().gap
        figures = _measured(standing, Random(seed))  # noqa: S311
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        _show((size, seed, f"{built:.1f}", f"{gap:.2f}", *figures, memory))


def random_change(standing: Standing, chance: Random) -> Change:
    """One to three changes at once, each of a kind drawn by chance."""
    ceilings: dict[tuple[str, str, int], int] = {}
    pins: dict[str, str] = {}
    scores: dict[str, float] = {}
    payable = sorted({option.proposal for option in standing.ways.options})
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        kind = chance.choice(("ceiling", "ceiling", "in", "out", "score"))
        if kind == "ceiling":
            key = chance.choice(sorted(standing.dossier.ceilings))
            factor = chance.choice((0.0, 0.5, 0.8, 0.9, 1.1, 1.5, 2.0))
            ceilings[key] = int(standing.dossier.ceilings[key] * factor)
        elif kind == "score":
            scores[chance.choice(payable)] = round(chance.uniform(5, 98), 4)
        else:
            name = chance.choice(payable if kind == "in" else sorted(standing.funded))
            pins[name] = "masuk" if kind == "in" else "keluar"
    return Change(ceilings, pins, scores)


def _measured(standing: Standing, chance: Random) -> tuple[object, ...]:
    at_once, priced, gaps, priced_gaps, to_full = [], [], [], [], []
    refused = 0
    for number in range(CHANGES):
        change = random_change(standing, chance)
        begun = time.process_time()
        try:
            steps = answers(standing, change)
            first = next(steps)
        except FundingError:
            refused += 1
            continue
        if first.step != "segera":
            refused += 1
            continue
        at_once.append(time.process_time() - begun)
        second = next(steps)
        priced.append(time.process_time() - begun)
        gaps.append(100 * first.certificate.gap)
        priced_gaps.append(100 * second.certificate.gap)
        if number % SEARCHED == 0:
            to_full.append(_behind(first, next(steps)))
    ordered = sorted(at_once)
    return (
        len(at_once), refused, f"{median(ordered):.2f}", f"{ordered[len(ordered) * 95 // 100]:.2f}",
        f"{ordered[-1]:.2f}", f"{median(gaps):.2f}", f"{max(gaps):.2f}", f"{median(priced):.2f}",
        f"{median(priced_gaps):.2f}", f"{median(to_full):.3f}", f"{max(to_full):.3f}",
    )  # fmt: skip


def _behind(first: Answer, full: Answer) -> float:
    """Percent by which the full search wins more."""
    return 100 * (full.after.value - first.after.value) / full.after.value


def _show(cells: tuple[object, ...]) -> None:
    sys.stdout.write("  ".join(f"{cell:>8}" for cell in cells) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
